package reports

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze"
)

// many are articles of three outlets over ten weeks.
func many(n int) []*analyze.Analysis {
	var ans []*analyze.Analysis
	for i := range n {
		an := fixture()
		an.ID = fmt.Sprintf("%016x", i+1)
		an.Article.Outlet = []string{"Norland Post", "Westmark Times", "Harbour Wire"}[i%3]
		an.Article.Published = fmt.Sprintf("2023-%02d-%02d", 3+i%3, 1+i%28)
		an.Text += filler(i)
		ans = append(ans, an)
	}
	return ans
}

func webOf(t *testing.T, opt Options, ans ...*analyze.Analysis) string {
	t.Helper()
	var b bytes.Buffer
	if err := New(ans, opt).WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestHTMLOrder: the same articles in another order, and in parts that are merged, give the same page byte for byte.
func TestHTMLOrder(t *testing.T) {
	ans := many(24)
	want := webOf(t, Options{}, ans...)
	repeats, parts := NewRepeats(), []*Summary{NewSummary(Options{}), NewSummary(Options{}), NewSummary(Options{})}
	observations := make([]*Observation, len(ans))
	for i, an := range inOrder(ans) {
		observations[i] = Observe(an, Options{})
		repeats.Mark(observations[i])
	}
	for i := range observations {
		parts[i%3].Add(observations[len(observations)-1-i])
	}
	parts[2].Merge(parts[0])
	parts[2].Merge(parts[1])
	var b bytes.Buffer
	if err := parts[2].Report(Options{}).WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Error("the page depends on the order of articles")
	}
}

// TestHTMLLinks: every link leads to a place on the page, and no place is there twice.
func TestHTMLLinks(t *testing.T) {
	page := webOf(t, Options{}, many(24)...)
	ids := map[string]int{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if ids[m[1]]++; ids[m[1]] == 2 {
			t.Errorf("id %q twice", m[1])
		}
	}
	links := regexp.MustCompile(` href="([^"]*)"`).FindAllStringSubmatch(page, -1)
	for _, m := range links {
		if !strings.HasPrefix(m[1], "#") || ids[m[1][1:]] == 0 {
			t.Errorf("a link leads nowhere: %q", m[1])
		}
	}
	if len(links) < 50 {
		t.Errorf("%d links", len(links))
	}
	for _, id := range []string{"summary", "s-actors", "s-pairs", "s-matrix", "s-timeline", "s-outlets", "s-network", "s-evidence", "s-articles", "notes"} {
		if ids[id] == 0 {
			t.Errorf("no section %s", id)
		}
	}
}

// TestHTMLText: of the articles' text no more leaves than --text says.
func TestHTMLText(t *testing.T) {
	for text, want := range map[string][2]bool{"none": {false, false}, "snippets": {true, false}, "full": {true, true}} {
		an := fixture()
		long := "on Friday condemned "
		an.Text = strings.Replace(an.Text, long, long, 1)
		page := webOf(t, Options{Text: text}, an)
		if got := strings.Contains(page, "<blockquote>"); got != want[0] {
			t.Errorf("%s: text %v, want %v", text, got, want[0])
		}
		full := strings.Contains(page, "deputy foreign minister") && strings.Contains(strip(page), "plan to close the upper dam, calling it “a reckless act”.")
		if full != want[1] {
			t.Errorf("%s: a whole paragraph %v, want %v", text, full, want[1])
		}
		for _, m := range regexp.MustCompile(`(?s)<blockquote>(.*?)</blockquote>`).FindAllStringSubmatch(page, -1) {
			if n := len([]rune(strip(m[1]))); text == "snippets" && n > snippetLength {
				t.Errorf("%d code points leave: %s", n, m[1])
			}
		}
	}
}

// strip takes the tags out.
func strip(html string) string { return regexp.MustCompile(`<[^>]*>`).ReplaceAllString(html, "") }

// TestHTMLMarks: events are drawn where their days are.
func TestHTMLMarks(t *testing.T) {
	r := New(many(24), Options{})
	tl := newWebReport(r).timeline([]timeMark{{"2023-04-02", "Dam closed", 3}, {"1999-01-01", "Before", 1}})
	if len(tl.Charts) < 3 || len(tl.Charts[0].Marks) != 1 || tl.Charts[0].Marks[0].Label != "2023-04-02: Dam closed, 3 articles" {
		t.Errorf("%+v", tl.Charts[0].Marks)
	}
}

// TestScoreClass: only a signed number that stands alone is coloured; what is uncertain is not.
func TestScoreClass(t *testing.T) {
	for cell, want := range map[string]string{"+0.44": "up", "−0.80": "down", "0.00": "", "−0.80 ?": "", "+0.23 ?": "", "–": "", "·": "", "−0.16…−0.02": "", "12": "", "": "", "−": "", "+": "", "+x": ""} {
		if got := scoreClass(cell); got != want {
			t.Errorf("%q: %q, want %q", cell, got, want)
		}
	}
}
