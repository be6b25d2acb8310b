package reports

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/slantkit/slant/analyze"
)

// mustCompare compares in the default way, which never fails.
func mustCompare(groups []Group, opt Options) *Comparison {
	c, err := Compare(groups, opt)
	if err != nil {
		panic(err)
	}
	return c
}

// slanted are n articles of an outlet. The harsh one is against Sudmark, calls its government a regime, quotes Norland alone, and leaves
// out who did what to Westmark.
func slanted(outlet string, n int, harsh bool) (ans []*analyze.Analysis) {
	r := rand.New(rand.NewPCG(uint64(len(outlet)), 1))
	for i := range n {
		b := blank(fmt.Sprintf("%s-%02d", outlet, i))
		b.Article.Outlet, b.Article.Published = outlet, fmt.Sprintf("2024-%02d-11", 1+i%6)
		b.Title = fmt.Sprintf("Talks, day %d", i)
		b.Text += filler(i + 1000*len(outlet))
		b.mention("sudmark", "name", 1, "Sudmark", 1)
		b.mention("norland", "name", 1, "Norland", 1)
		b.mention("westmark", "name", 2, "Westmark", 1)
		pull, word, speaker := 0.4, "government", "sudmark"
		if harsh {
			pull, word, speaker = -2.0, "regime", "norland"
		}
		b.score("sudmark", 1, analyze.VoiceAll, "", b.piece(1, "plan", analyze.FromModel, pull+r.NormFloat64()/2))
		b.score("norland", 1, analyze.VoiceAll, "", b.piece(1, "Friday", analyze.FromModel, r.NormFloat64()))
		b.score("sudmark", 1, analyze.Narrator, "", b.piece(1, "plan", analyze.FromModel, pull+r.NormFloat64()/2))
		b.attitude("norland", "norland", "sudmark", 1, "Ada Brekke, on Friday condemned Sudmark", "condemned", pull+r.NormFloat64()/4)
		b.Wordings = []analyze.Wording{{Actor: "sudmark", Lemma: word, Role: analyze.RoleName}, {Actor: "sudmark", Lemma: "close", Role: analyze.RoleDoes}}
		b.Deeds = []analyze.Deed{{Patient: "westmark", Named: !harsh}, {Patient: "westmark", Named: true}}
		b.quotes()
		for j := range b.Quotes {
			b.Quotes[j].Speaker = speaker
		}
		ans = append(ans, b.Analysis)
	}
	return ans
}

func slantedGroups() []Group {
	return []Group{{Label: "Courier", Analyses: slanted("Courier", 12, false)}, {Label: "Gazette", Analyses: slanted("Gazette", 12, false)}, {Label: "Post", Analyses: slanted("Post", 12, true)}}
}

// TestGoldenTested compares three outlets of which one is harsh, and two of them.
func TestGoldenTested(t *testing.T) {
	three, two := mustCompare(slantedGroups(), Options{}), mustCompare(slantedGroups()[1:], Options{})
	golden(t, "tested-three.txt", three.WriteText)
	golden(t, "tested-two.txt", two.WriteText)
	golden(t, "tested-differences.csv", func(w io.Writer) error { return two.WriteCSV(w, "differences") })
	var b bytes.Buffer
	three.WriteText(&b)
	two.WriteText(&b)
	for line := range strings.Lines(b.String()) {
		if n := twwidth.Width(strings.TrimRight(line, "\n")); n > 80 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
}

// TestFindsWhatDiffers: all that the harsh outlet does differently is found, and nothing between the other two.
func TestFindsWhatDiffers(t *testing.T) {
	found := map[string]bool{}
	for _, d := range mustCompare(slantedGroups(), Options{}).Differences() {
		switch {
		case !d.Found():
		case d.Group == "Post":
			found[d.Table+" "+d.Actor+d.Target+d.Word] = true
		default:
			t.Errorf("%s differs from %s: %+v", d.Group, d.Against, d)
		}
	}
	for _, want := range []string{"actors sudmark", "own sudmark", "dyads norlandsudmark", "naming sudmarkregime", "naming sudmarkgovernment", "passives westmark", "passives *", "quoting norland", "quoting sudmark"} {
		if !found[want] {
			t.Errorf("not found: %s", want)
		}
	}
	if found["actors norland"] || found["words sudmarkclose"] {
		t.Error("found what does not differ: ", found)
	}
}

// TestOrderOfArticles: in whatever order articles were added, a comparison is the same.
func TestOrderOfArticles(t *testing.T) {
	write := func(seed uint64) string {
		var groups []Group
		for _, g := range slantedGroups() {
			s, repeats := NewSummary(Options{}), NewRepeats()
			for _, i := range rand.New(rand.NewPCG(seed, 1)).Perm(len(g.Analyses)) {
				obs := Observe(g.Analyses[i], Options{})
				repeats.Mark(obs)
				s.Add(obs)
			}
			groups = append(groups, Group{Label: g.Label, Summary: s})
		}
		var b bytes.Buffer
		c := mustCompare(groups, Options{})
		c.WriteCSV(&b, "differences")
		c.WriteText(&b)
		return b.String()
	}
	if diff := cmp.Diff(write(1), write(2)); diff != "" {
		t.Error(diff)
	}
}

// TestAgainst: whom groups are compared with.
func TestAgainst(t *testing.T) {
	for _, c := range []struct{ way, want string }{
		{"", "Gazette−Courier Post−Courier Post−Gazette"}, {"each", "Gazette−Courier Post−Courier Post−Gazette"},
		{"first", "Gazette−Courier Post−Courier"}, {"Post", "Courier−Post Gazette−Post"},
		{"rest", "Courier−Gazette+Post Gazette−Courier+Post Post−Courier+Gazette"},
	} {
		var got []string
		for _, d := range mustCompare(slantedGroups(), Options{Against: c.way}).Differences() {
			if d.Table == "actors" && d.Actor == "sudmark" {
				got = append(got, d.Group+"−"+d.Against)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %s, want %s", c.way, got, c.want)
		}
	}
	if _, err := Compare(slantedGroups(), Options{Against: "Times"}); err == nil || !strings.Contains(err.Error(), "one of the groups: Courier, Gazette, Post") {
		t.Error(err)
	}
}

// TestGroups: what articles say of themselves.
func TestGroups(t *testing.T) {
	an := fixture()
	an.Article.Group = "World"
	obs := Observe(an, Options{})
	for by, want := range map[string]string{"outlet": "The Norland Post", "year": "2023", "month": "2023-10", "day": "2023-10-13", "section": "World"} {
		if got := obs.Group(by); got != want {
			t.Errorf("%s: %q", by, got)
		}
	}
	an.Article.Published = "2023"
	if got := Observe(an, Options{}).Group("month"); got != "" {
		t.Errorf("a month of a year: %q", got)
	}
}

// TestNamesInText: what takes an article in a sentence.
func TestNamesInText(t *testing.T) {
	for name, want := range map[string]string{"European Union": "the European Union", "United States": "the United States", "Egypt": "Egypt", "The Union": "The Union", "South Korea": "South Korea", "Union": "Union"} {
		if got := inText(name); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
}
