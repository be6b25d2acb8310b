package score

import "testing"

func TestStem(t *testing.T) {
	for _, words := range [][]string{
		{"criticise", "criticised", "criticises", "criticising"},
		{"slam", "slams", "slammed", "slamming"},
		{"accuse", "accuses", "accused", "accusing"},
		{"deny", "denies", "denied"},
		{"back", "backs", "backed", "backing"},
		{"press", "presses", "pressed", "pressing"},
	} {
		for _, w := range words[1:] {
			if stem(w) != stem(words[0]) {
				t.Errorf("%s: %q, %s: %q", words[0], stem(words[0]), w, stem(w))
			}
		}
	}
	for _, w := range []string{"", "s", "red", "sing", "is"} {
		if got := stem(w); len(got) > len(w) {
			t.Errorf("%s: %q", w, got)
		}
	}
}
