package score

import "strings"

// minStem is how many letters are left of a word at least.
const minStem = 4

// stem takes the commonest endings off a word, so that "criticised", "criticises" and "criticising" are one feature. It is no dictionary: unlike words
// may share a stem.
func stem(word string) string {
	for _, end := range []string{"ing", "ed", "es", "s", "ly", "e"} {
		s, ok := strings.CutSuffix(word, end)
		if !ok || len(s) < minStem || end == "s" && strings.HasSuffix(s, "s") {
			continue
		}
		if end == "ing" || end == "ed" {
			s = single(s)
		}
		return strings.TrimSuffix(strings.TrimSuffix(s, "e"), "i")
	}
	return strings.TrimSuffix(strings.TrimSuffix(word, "e"), "y")
}

// single takes one of two equal letters off the end: "slamm", not "pass".
func single(s string) string {
	n := len(s)
	if s[n-1] != s[n-2] || s[n-1] == 's' || s[n-1] == 'l' {
		return s
	}
	return s[:n-1]
}
