package segment

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze/internal/mojibake"
)

// repairs counts what normalise changed.
type repairs struct{ invalid, control, invisible, mojibake int }

// notes says in words what was repaired.
func (rp repairs) notes() (out []string) {
	for _, c := range [...]struct {
		n    int
		what string
	}{
		{rp.invalid, "bytes that are not UTF-8 replaced by U+FFFD"},
		{rp.control, "control characters removed"},
		{rp.invisible, "invisible characters removed"},
		{rp.mojibake, "places with wrongly decoded characters or HTML entities repaired"},
	} {
		if c.n > 0 {
			out = append(out, fmt.Sprintf("%d %s", c.n, c.what))
		}
	}
	return out
}

// normalise makes the characters of raw sane: valid UTF-8, "\n" for line
// ends, spaces for all other white space, no control or invisible characters,
// mojibake and HTML entities repaired. Clean ASCII comes back unchanged.
func normalise(raw string) (string, repairs) {
	raw, mended := mojibake.Mend(raw)
	if firstUnclean(raw) == len(raw) {
		return raw, repairs{mojibake: mended}
	}
	n := normaliser{raw: raw, repairs: repairs{mojibake: mended}}
	n.out.Grow(len(raw) + len(raw)/64)
	for i := 0; i < len(raw); {
		j := i + firstUnclean(raw[i:])
		n.out.WriteString(raw[i:j])
		if i = j; i < len(raw) {
			i += n.fix(i)
		}
	}
	return n.out.String(), n.repairs
}

// firstUnclean returns the offset of the first byte that is neither printable
// ASCII nor a line feed.
func firstUnclean(s string) int {
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' || c >= 0x7f {
			return i
		}
	}
	return len(s)
}

type normaliser struct {
	raw string
	out strings.Builder
	repairs
}

// fix writes what stands for the rune at raw[i:] and returns how many bytes
// it read.
func (n *normaliser) fix(i int) int {
	r, size := utf8.DecodeRuneInString(n.raw[i:])
	switch {
	case r == utf8.RuneError && size == 1:
		n.invalid++
		n.out.WriteRune(utf8.RuneError)
	case r == '\r':
		if !strings.HasPrefix(n.raw[i+1:], "\n") {
			n.out.WriteByte('\n')
		}
	case r == '\t' || isThinSpace(r):
		n.out.WriteByte(' ')
	case r == '\v' || r == 0x2028 || r == 0x85:
		n.out.WriteByte('\n')
	case r == '\f' || r == 0x2029:
		n.out.WriteString("\n\n")
	case r < ' ' || r >= 0x7f && r < 0xa0:
		n.control++
	case isInvisible(r):
		if r != 0xfeff || i > 0 {
			n.invisible++
		}
	default:
		n.out.WriteString(n.raw[i : i+size])
	}
	return size
}

func isThinSpace(r rune) bool {
	return r == 0xa0 || r == 0x1680 || r >= 0x2000 && r <= 0x200a || r == 0x202f || r == 0x205f || r == 0x3000
}

// isInvisible reports whether r shows nothing: zero-width, soft hyphen,
// controls of writing direction, tags, byte order mark.
func isInvisible(r rune) bool {
	switch {
	case r == 0xad, r == 0x61c, r == 0x180e, r == 0xfeff,
		r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f,
		r >= 0xfff9 && r <= 0xfffb, r >= 0xe0000 && r <= 0xe007f:
		return true
	}
	return false
}
