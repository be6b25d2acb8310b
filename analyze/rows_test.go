package analyze

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze/corpus"
)

// markedLine is a line of testdata/attitudes; offsets are code points, actors count from 1.
type markedLine struct {
	ID, Text  string
	Actors    [][2]int
	Attitudes []string
}

// TestRows prints how many of the attitudes in marked sentences a report has, and how many of its rows are among them:
//
//	ROWS=1 go test ./analyze -run TestRows -v
//	ROWS=missed or ROWS=wrong lists them
//
// The models were fitted on newsmtsc and dse, the cues also on world; no model has seen the labels of treebanks.
func TestRows(t *testing.T) {
	mode := os.Getenv("ROWS")
	if mode == "" {
		t.Skip("set ROWS=1 to compare reports with marked sentences")
	}
	texts := markedTexts(t)
	a := newBuiltin(t, Options{})
	for _, set := range []string{"treebanks", "world", "newsmtsc", "dse"} {
		xs := readMarkedFile(t, set)
		found := make([]Found, len(xs))
		lines := make([]string, len(xs))
		parallel(len(xs), func(i int) {
			if xs[i].Text == "" {
				xs[i].Text = texts[xs[i].ID]
			}
			found[i], lines[i] = compareRows(a, xs[i], mode)
		})
		var sum Found
		for _, f := range found {
			sum.Right, sum.Doubtful, sum.Wrong, sum.Missed = sum.Right+f.Right, sum.Doubtful+f.Doubtful, sum.Wrong+f.Wrong, sum.Missed+f.Missed
		}
		fmt.Print(strings.Join(lines, ""))
		rows, gold := sum.Right+sum.Doubtful+sum.Wrong, sum.Right+sum.Missed
		fmt.Printf("%-10s %5d sentences: %4d rows, right %s; %4d attitudes, found %s\n", set, len(xs), rows, wilson(sum.Right+sum.Doubtful, rows), gold, wilson(sum.Right, gold))
	}
}

// wilson is a share with its 95 % interval (Wilson 1927).
func wilson(k, n int) string {
	const z = 1.96
	p, m := float64(k)/float64(n), float64(n)
	mid, half := p+z*z/(2*m), z*math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return fmt.Sprintf("%.3f [%.3f, %.3f]", p, (mid-half)/(1+z*z/m), (mid+half)/(1+z*z/m))
}

// markedTexts are the texts of the gold files by id; the test is skipped where they are missing.
func markedTexts(t *testing.T) map[string]string {
	out := map[string]string{}
	for _, name := range []string{"targets/newsmtsc-train.jsonl", "stance/dse-train.jsonl"} {
		for _, x := range readGold[struct{ ID, Text string }](t, name) {
			out[x.ID] = x.Text
		}
	}
	trees, _ := filepath.Glob("../../shared/data/syntax/*-train.conllu")
	for _, name := range trees {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		id := ""
		for line := range strings.Lines(string(data)) {
			if s, ok := strings.CutPrefix(line, "# sent_id = "); ok {
				id = strings.TrimSpace(s)
			} else if s, ok := strings.CutPrefix(line, "# text = "); ok {
				out[id] = strings.TrimSpace(s)
			}
		}
	}
	return out
}

func readMarkedFile(t *testing.T, set string) (out []markedLine) {
	f, err := os.Open("../testdata/attitudes/" + set + ".jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for d := json.NewDecoder(bufio.NewReader(f)); d.More(); {
		var x markedLine
		if err := d.Decode(&x); err != nil {
			t.Fatal(set, err)
		}
		out = append(out, x)
	}
	return out
}

var markPattern = regexp.MustCompile(`^(\d+)>(\d+)([+-])(\??)$`)

// compareRows compares the rows of a report on one sentence with what readers marked. Actors that the report does not know are missed.
func compareRows(a *Analyzer, x markedLine, mode string) (f Found, lines string) {
	an := a.Analyze(corpus.Article{Text: x.Text})
	numbers := numberActors(an, x)
	want := map[[2]int][]string{}
	for _, s := range x.Attitudes {
		p := markPattern.FindStringSubmatch(s)
		want[[2]int{int(p[1][0] - '0'), int(p[2][0] - '0')}] = p[3:]
	}
	seen := map[[2]int]string{}
	for _, at := range an.Attitudes {
		h, t := numbers[at.Holder], numbers[at.Target]
		if h == 0 || t == 0 || at.Stance == "none" || seen[[2]int{h, t}] != "" {
			continue
		}
		k := [2]int{h, t}
		seen[k] = map[string]string{"favor": "+", "against": "-"}[at.Stance]
		switch w := want[k]; {
		case w == nil || w[0] != seen[k]:
			f.Wrong++
			if mode == "wrong" {
				lines += fmt.Sprintf("%s %d>%d%s %s: %s\n", x.ID, h, t, seen[k], at.Origin, x.Text)
			}
		case w[1] != "":
			f.Doubtful++
		default:
			f.Right++
		}
	}
	for k, w := range want {
		if w[1] == "" && seen[k] != w[0] {
			f.Missed++
			if mode == "missed" {
				lines += fmt.Sprintf("%s %d>%d%s: %s\n", x.ID, k[0], k[1], w[0], x.Text)
			}
		}
	}
	return f, lines
}

// numberActors finds the number that readers gave to each actor of the report.
func numberActors(an *Analysis, x markedLine) map[string]int {
	runes := []rune(x.Text)
	out := map[string]int{}
	for i, s := range x.Actors {
		lo, hi := len(string(runes[:s[0]])), len(string(runes[:s[1]]))
		for _, m := range an.Mentions {
			if m.Start < hi && lo < m.End && m.Kind != KindPronoun && out[m.Actor] == 0 {
				out[m.Actor] = i + 1
				break
			}
		}
	}
	return out
}
