package evaluate

import (
	"slices"
	"unicode"
)

// alignment maps code points of one text to those of another from which it was made by dropping lines, changing white
// space and repairing characters.
type alignment struct {
	to []int // for each code point, its place in the other text; −1 for white space and for what has none
	ok bool  // all but a few are found
}

// Settings of align.
const (
	near   = 3   // code points that must agree behind a repair
	far    = 8   // code points that must agree behind what was dropped
	repair = 6   // code points that a repair may replace
	lost   = 0.1 // share without a place above which texts are not aligned
)

// letters are the code points of a text that are not white space, with their places.
func letters(s string) (runes []rune, places []int) {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			runes = append(runes, r)
			places = append(places, n)
		}
		n++
	}
	return runes, places
}

// align walks through both texts. Where they differ it looks for the next place at which they agree again.
func align(made, from string) alignment {
	a, atA := letters(made)
	b, atB := letters(from)
	n := 0
	for range made {
		n++
	}
	out := alignment{to: make([]int, n)}
	for i := range out.to {
		out.to[i] = -1
	}
	missing := 0
	for i, j := 0, 0; i < len(a); {
		if j < len(b) && a[i] == b[j] {
			out.to[atA[i]] = atB[j]
			i, j = i+1, j+1
			continue
		}
		skipA, skipB := meet(a[i:], b[min(j, len(b)):])
		i, j = i+skipA, j+skipB
		missing += skipA
	}
	out.ok = float64(missing) <= lost*float64(len(a))
	return out
}

// meet says how many code points of both to skip until they agree again: a few, where characters were repaired; else as many of b as were
// dropped.
func meet(a, b []rune) (skipA, skipB int) {
	for n := 1; n <= 2*repair; n++ {
		for skipA := max(0, n-repair); skipA <= min(n, repair); skipA++ {
			if agree(a, b, skipA, n-skipA, near) {
				return skipA, n - skipA
			}
		}
	}
	for skipA := range min(repair, len(a)) {
		for skipB := range b {
			if agree(a, b, skipA, skipB, far) {
				return skipA, skipB
			}
		}
	}
	return 1, min(1, len(b))
}

// agree: behind what is skipped, the next n code points are the same, or all to the end of a.
func agree(a, b []rune, skipA, skipB, n int) bool {
	if skipA >= len(a) || skipB >= len(b) {
		return false
	}
	a, b = a[skipA:], b[skipB:]
	n = min(n, len(a))
	return len(b) >= n && slices.Equal(a[:n], b[:n])
}

// span maps a span of code points: from the place of its first to that of its last letter; false if it has none.
func (al alignment) span(start, end int) ([2]int, bool) {
	for start < end && al.to[start] < 0 {
		start++
	}
	for end > start && al.to[end-1] < 0 {
		end--
	}
	if start == end {
		return [2]int{}, false
	}
	return [2]int{al.to[start], al.to[end-1] + 1}, true
}

// points turns byte offsets into code points, for offsets on rune boundaries.
func points(s string) []int {
	out := make([]int, len(s)+1)
	n := 0
	for i := range s {
		out[i] = n
		n++
	}
	out[len(s)] = n
	return out
}
