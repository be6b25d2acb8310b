package segment

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// maxChrome is the length in bytes of the longest line tried as chrome.
const maxChrome = 120

// keyLength is how many first bytes of a line choose the patterns to try.
const keyLength = 2

// A chromeIndex finds the pattern that matches a line. Patterns are filed
// under the first bytes of all lines that they can match, lower-cased, so
// that few are tried on any line.
type chromeIndex struct {
	entries []chromeEntry
	byKey   map[string][]int // numbers of entries, ascending
	any     []int            // entries whose first bytes may be anything
}

// chromeEntry compiles its expression when a line first asks for it: start-up is shorter so.
type chromeEntry struct {
	re     func() *regexp.Regexp
	reason string
}

// compile fills the index.
func (x *chromeIndex) compile(chrome []Chrome) error {
	x.byKey = make(map[string][]int)
	for i, c := range chrome {
		source := `(?i)^(?:` + c.Pattern + `)$`
		parsed, err := syntax.Parse(source, syntax.Perl)
		if err != nil {
			return fmt.Errorf("chrome pattern %q: %w", c.Pattern, err)
		}
		if c.Reason == "" {
			return fmt.Errorf("chrome pattern %q: no reason given", c.Pattern)
		}
		re := sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(source) })
		x.entries = append(x.entries, chromeEntry{re, c.Reason})
		if matchesEmpty(parsed) {
			return fmt.Errorf("chrome pattern %q: matches the empty line", c.Pattern)
		}
		x.file(i, firstKeys(parsed))
	}
	return nil
}

// file notes entry i under its keys; under any if it has none.
func (x *chromeIndex) file(i int, keys map[string]bool) {
	if len(keys) == 0 {
		x.any = append(x.any, i)
		return
	}
	for k := range keys {
		x.byKey[k] = append(x.byKey[k], i)
	}
}

// match returns the reason why the line is chrome, "" if it is text.
func (x *chromeIndex) match(line string) string {
	if line == "" || len(line) > maxChrome {
		return ""
	}
	var buf [keyLength]byte
	n := len(lowerInto(buf[:], line[:min(keyLength, len(line))]))
	for ; n > 0; n-- {
		if s := x.first(x.byKey[string(buf[:n])], line); s != "" {
			return s
		}
	}
	return x.first(x.any, line)
}

func (x *chromeIndex) first(entries []int, line string) string {
	for _, i := range entries {
		if x.entries[i].re().MatchString(line) {
			return x.entries[i].reason
		}
	}
	return ""
}

// matchesEmpty reports whether the expression matches the empty line.
func matchesEmpty(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral, syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL, syntax.OpNoMatch:
		return false
	case syntax.OpAlternate:
		return slices.ContainsFunc(re.Sub, matchesEmpty)
	case syntax.OpConcat:
		return !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !matchesEmpty(sub) })
	case syntax.OpPlus, syntax.OpCapture:
		return matchesEmpty(re.Sub[0])
	case syntax.OpRepeat:
		return re.Min == 0 || matchesEmpty(re.Sub[0])
	}
	return true
}

// firstKeys returns the first bytes (keyLength, or fewer where anything may
// follow them) of everything that the pattern can match, lower-cased; nil if
// they are too many to list.
func firstKeys(parsed *syntax.Regexp) map[string]bool {
	prog, err := syntax.Compile(parsed.Simplify())
	if err != nil {
		return nil
	}
	k := keys{prog: prog, found: map[string]bool{}, seen: map[state]bool{}}
	if !k.walk(uint32(prog.Start), "") {
		return nil
	}
	return k.found
}

// keys walks through a compiled pattern and collects what it can begin with.
type keys struct {
	prog  *syntax.Prog
	found map[string]bool
	seen  map[state]bool
}

type state struct {
	pc     uint32
	prefix string
}

// walk follows the program from pc with prefix read; false if it gives up.
func (k *keys) walk(pc uint32, prefix string) bool {
	const most = 500
	if len(prefix) >= keyLength {
		k.found[prefix[:keyLength]] = true
		return true
	}
	if s := (state{pc, prefix}); k.seen[s] {
		return true
	} else if k.seen[s] = true; len(k.seen) > most {
		return false
	}
	switch in := k.prog.Inst[pc]; in.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		return k.walk(in.Out, prefix) && k.walk(in.Arg, prefix)
	case syntax.InstCapture, syntax.InstNop, syntax.InstEmptyWidth:
		return k.walk(in.Out, prefix)
	case syntax.InstMatch, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		return k.keep(prefix)
	case syntax.InstRune, syntax.InstRune1:
		return k.runes(&in, prefix)
	case syntax.InstFail:
		return true
	}
	return false
}

// runes follows an instruction that reads one rune of a small set.
func (k *keys) runes(in *syntax.Inst, prefix string) bool {
	const widest = 64
	ranges := in.Rune
	if len(ranges) == 1 {
		ranges = []rune{in.Rune[0], in.Rune[0]}
	}
	for i := 0; i+1 < len(ranges); i += 2 {
		if ranges[i+1]-ranges[i] > widest {
			return k.keep(prefix)
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if !k.walk(in.Out, prefix+lowerKey(r)) {
				return false
			}
		}
	}
	return true
}

// keep notes a prefix that anything may follow; false if there is none.
func (k *keys) keep(prefix string) bool {
	if prefix != "" {
		k.found[prefix] = true
	}
	return prefix != ""
}

// lowerKey writes r as it stands in a key.
func lowerKey(r rune) string {
	if r < utf8.RuneSelf {
		return strings.ToLower(string(r))
	}
	return string(r)
}
