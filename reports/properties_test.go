package reports

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/slantkit/slant/analyze"
)

// manyOf is n articles that differ in who is written of.
func manyOf(n int) []*analyze.Analysis {
	var ans []*analyze.Analysis
	for i := range n {
		an := fixture()
		an.ID = fmt.Sprintf("%016x", i)
		an.Text += filler(i)
		an.Article.Published = fmt.Sprintf("2023-10-%02d", 1+i%7)
		an.Scores = an.Scores[i%3:]
		an.Attitudes = an.Attitudes[i%4:]
		ans = append(ans, an)
	}
	return ans
}

// written is everything a report prints.
func written(t *testing.T, ans []*analyze.Analysis) string {
	t.Helper()
	r := New(ans, Options{})
	var b bytes.Buffer
	csv := func(table string) func(io.Writer) error {
		return func(w io.Writer) error { return r.WriteCSV(w, table) }
	}
	for _, write := range []func(io.Writer) error{r.WriteText, r.WriteMarkdown, r.WriteHTML, r.WriteJSON, csv("actors"), csv("dyads")} {
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func TestOrderChangesNothing(t *testing.T) {
	ans := manyOf(14)
	want := written(t, ans)
	for seed := range uint64(5) {
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(ans), func(i, j int) { ans[i], ans[j] = ans[j], ans[i] })
		if written(t, ans) != want {
			t.Fatalf("seed %d: another order of articles, another report", seed)
		}
	}
}

func TestIntervalsFromTenArticles(t *testing.T) {
	nine, ten := New(manyOf(9), Options{}), New(manyOf(10), Options{})
	if _, _, ok := nine.actors[0].sentiment.Interval(); ok {
		t.Error("nine articles have an interval")
	}
	var b bytes.Buffer
	ten.WriteText(&b)
	if !strings.Contains(b.String(), "95 % interval") {
		t.Error("ten articles have no interval")
	}
}

func TestTwiceIsOnce(t *testing.T) {
	r := New([]*analyze.Analysis{fixture(), fixture()}, Options{})
	if r.sum.articles != 1 || r.actor("norland").Mentions != 4 {
		t.Error("an article given twice counts twice")
	}
}

func TestCountsAgree(t *testing.T) {
	r := New(manyOf(12), Options{})
	var given, received, dyads, nobody int
	for _, a := range r.actors {
		given += int(a.FavorGiven + a.AgainstGiven)
		received += int(a.FavorReceived + a.AgainstReceived)
	}
	for _, d := range r.dyads {
		dyads += d.favor + d.against
		if d.anonymous() > 0 {
			nobody += d.favor + d.against
		}
		if d.Holder == d.Target {
			t.Errorf("%s toward itself", d.Holder)
		}
	}
	if received != dyads || given != dyads-nobody {
		t.Errorf("given %d + nobody %d, received %d, dyads %d", given, nobody, received, dyads)
	}
}

func TestOffsets(t *testing.T) {
	check := func(text string) {
		o := newOffsets(text)
		for i := range len(text) + 1 {
			if i < len(text) && !utf8.RuneStart(text[i]) {
				continue
			}
			if want := utf8.RuneCountInString(text[:i]); o.at(i) != want {
				t.Fatalf("byte %d of %d: %d, want %d", i, len(text), o.at(i), want)
			}
		}
	}
	check("")
	check("plain")
	check(strings.Repeat("a", 2*stride))
	check(strings.Repeat("日本 ’é😀x", 100))
}

var ansi = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestNothingIsWiderThanTheTerminal(t *testing.T) {
	an := fixture()
	an.Actors[4].Name = "Radio of the Federated Sudmarkian People’s Councils and 日本日本日本日本日本日本"
	for _, width := range []int{80, 100, 120, 160} {
		for _, ans := range [][]*analyze.Analysis{{an}, append(manyOf(11), an)} {
			opt := Options{Width: width, Color: true}
			var b bytes.Buffer
			New(ans, opt).WriteText(&b)
			Explain(&b, an, opt)
			mustCompare([]Group{{Label: "a", Analyses: ans}, {Label: "b", Analyses: manyOf(1)}, {Label: "c", Analyses: manyOf(2)}}, opt).WriteText(&b)
			for line := range strings.Lines(ansi.ReplaceAllString(b.String(), "")) {
				if n := twwidth.Width(strings.TrimRight(line, "\n")); n > width {
					t.Errorf("%d columns in %d: %s", n, width, line)
				}
			}
		}
	}
}

func TestPiecesKeepTheText(t *testing.T) {
	a := newArticle(fixture())
	for _, f := range a.findingsOf(Options{}) {
		var b strings.Builder
		for _, p := range pieces(a.Text, f.paragraph.Start, f.paragraph.End, f.marksOf(a)) {
			b.WriteString(p.text)
		}
		if b.String() != a.slice(f.paragraph.Start, f.paragraph.End) {
			t.Errorf("%s: %q", f.place, b.String())
		}
	}
}

func TestEmptyStates(t *testing.T) {
	empty := &analyze.Analysis{ID: "0"}
	nobody := blank("1").Analysis
	nobody.Actors = nil
	for want, ans := range map[string][]*analyze.Analysis{"No article was read": nil, "The text is empty": {empty}, "No actor was found": {nobody}} {
		if got := written(t, ans); strings.Count(got, want) < 3 {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	var b bytes.Buffer
	Explain(&b, empty, Options{})
	ExplainHTML(&b, empty, Options{})
	mustCompare([]Group{{Label: "a"}, {Label: "b"}}, Options{}).WriteText(&b)
	if strings.Count(b.String(), "The text is empty") != 2 || !strings.Contains(b.String(), "nothing to compare") {
		t.Error(b.String())
	}
	if got := New([]*analyze.Analysis{fixture()}, Options{Only: []string{"atlantis"}}).empty(); !strings.Contains(got, "atlantis") {
		t.Error(got)
	}
}

func TestTextNone(t *testing.T) {
	var b bytes.Buffer
	New([]*analyze.Analysis{fixture()}, Options{Text: "none"}).WriteText(&b)
	if strings.Contains(b.String(), "farmers") || !strings.Contains(b.String(), "¶2") {
		t.Error(b.String())
	}
}

func TestAttributiveActorsAreNotShown(t *testing.T) {
	r := New([]*analyze.Analysis{fixture()}, Options{})
	var text, csv bytes.Buffer
	r.WriteText(&text)
	r.WriteCSV(&csv, "actors")
	if strings.Contains(text.String(), "Japan") || !strings.Contains(csv.String(), "japan") {
		t.Error("Japan, of which only the adjective is there, belongs into the data and not into the report")
	}
	if !slices.ContainsFunc(r.actors, func(a *actorSum) bool { return a.id == "japan" }) {
		t.Error("no japan")
	}
}

func TestUnknownTable(t *testing.T) {
	if err := New(nil, Options{}).WriteCSV(io.Discard, "cats"); err == nil || !strings.Contains(err.Error(), "actors or dyads") {
		t.Error(err)
	}
}
