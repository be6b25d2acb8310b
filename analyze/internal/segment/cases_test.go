package segment

import (
	"os"
	"strings"
	"testing"
)

// TestCases runs the expected-first cases of testdata/cases.txt: blocks
// divided by blank lines, comment lines with "# ". The first line of a block
// is what is expected, behind "s " for sentences divided by " / ", "t " for
// tokens divided by spaces, "h " for the headline ("-" for none). The rest of
// the block is the input; "\n" in it is a line break. A comment "# gap: why"
// in the block marks a known gap, which fails when it starts to pass.
func TestCases(t *testing.T) {
	data, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	r, n := english(t), 0
	for block := range strings.SplitSeq(string(data), "\n\n") {
		gap, want, input := readCase(block)
		if input == "" {
			continue
		}
		n++
		got := runCase(r, want[0], input)
		if ok := got == want[2:]; ok == gap {
			t.Errorf("gap %v: %s\n got %s\nwant %s", gap, input, got, want[2:])
		}
	}
	t.Logf("%d cases", n)
}

func readCase(block string) (gap bool, want, input string) {
	for l := range strings.SplitSeq(strings.TrimSpace(block), "\n") {
		switch {
		case strings.HasPrefix(l, "# gap:"):
			gap = true
		case strings.HasPrefix(l, "#"):
		case want == "":
			want = strings.ReplaceAll(l, `\n`, "\n")
		default:
			input = strings.ReplaceAll(l, `\n`, "\n")
		}
	}
	return gap, want, input
}

func runCase(r *Rules, kind byte, input string) string {
	switch kind {
	case 's':
		var out []string
		for _, s := range r.Sentences(input, Span{0, len(input)}, nil) {
			out = append(out, input[s.Start:s.End])
		}
		return strings.Join(out, " / ")
	case 't':
		return strings.ReplaceAll(tokenise(r, input), "|", " ")
	}
	if art := r.Clean(input, ""); art.HasHeadline {
		return art.Text[art.Headline.Start:art.Headline.End]
	}
	return "-"
}
