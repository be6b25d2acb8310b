package reports

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/lexicons"
	"github.com/slantkit/slant/reports/internal/stats"
)

// observedAll observes articles in their order.
func observedAll(ans []*analyze.Analysis, opt Options) []*Observation {
	repeats := NewRepeats()
	var list []*Observation
	for _, an := range ans {
		obs := Observe(an, opt)
		repeats.Mark(obs)
		list = append(list, obs)
	}
	return list
}

// said is all that a summary can print.
func said(t *testing.T, s *Summary) string {
	t.Helper()
	r := s.Report(Options{})
	var b bytes.Buffer
	for _, write := range []func(io.Writer) error{r.WriteText, r.WriteJSON,
		func(w io.Writer) error { return r.WriteCSV(w, "actors") }, func(w io.Writer) error { return r.WriteCSV(w, "dyads") }} {
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// repeated is articles of which one in three repeats another, nearly or word for word.
func repeated(n int) []*analyze.Analysis {
	ans := manyOf(n)
	for i, an := range ans {
		if i%3 == 2 {
			an.Text = ans[i-2].Text + map[bool]string{true: " a few more words"}[i%2 == 0]
		}
	}
	return ans
}

// TestMergeIsAdd: in whatever order and pieces articles are counted, the summary says the same.
func TestMergeIsAdd(t *testing.T) {
	for _, duplicates := range []string{"once", "all"} {
		opt := Options{Duplicates: duplicates}
		list := observedAll(append(repeated(60), repeated(2)...), opt)
		whole := NewSummary(opt)
		for _, obs := range list {
			whole.Add(obs)
		}
		want := said(t, whole)
		for seed := range uint64(4) {
			r := rand.New(rand.NewPCG(seed, 2))
			r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
			parts := []*Summary{NewSummary(opt), NewSummary(opt), NewSummary(opt)}
			for _, obs := range list {
				parts[r.IntN(len(parts))].Add(obs)
			}
			all := NewSummary(opt)
			for _, p := range parts {
				all.Merge(p)
			}
			if got := said(t, all); got != want {
				t.Fatalf("%s, seed %d: other pieces, another summary", duplicates, seed)
			}
		}
	}
}

func TestDuplicatesCountOnce(t *testing.T) {
	texts := func(ans ...*analyze.Analysis) string {
		var b bytes.Buffer
		New(ans, Options{Width: 300}).WriteText(&b)
		return b.String()
	}
	one, copied, near := fixture(), fixture(), fixture()
	copied.ID, copied.Article.Published, copied.Title = "1111111111111111", "2023-10-20", "Another headline"
	copied.Scores, copied.Attitudes = copied.Scores[:1], nil
	near.ID, near.Article.Published, near.Text = "2222222222222222", "2023-10-21", near.Text+" and some more of it"
	near.Attitudes = nil
	alone := texts(one)
	got := texts(near, copied, one)
	tables, _, _ := strings.Cut(got, "Notes")
	if want, _, _ := strings.Cut(alone, "Notes"); tables != want {
		t.Errorf("counted once:\n%s\nalone:\n%s", tables, want)
	}
	if want := "2 more articles repeat one of these (1 word for word): not counted again. Counting all of them would move no sentiment and no score by more than 0.05."; !strings.Contains(got, want) {
		t.Errorf("no %q in\n%s", want, got)
	}
	if got := texts(copied, one); !strings.Contains(got, "1 more article repeats one of these (word for word)") {
		t.Error(got)
	}
	var all bytes.Buffer
	r := New([]*analyze.Analysis{near, copied, one}, Options{Width: 300, Duplicates: "all"})
	r.WriteText(&all)
	if want := "2 articles repeat another (1 word for word): counted all the same, with one bootstrap draw. Counting each text once would move"; !strings.Contains(all.String(), want) {
		t.Errorf("no %q in\n%s", want, all.String())
	}
	if r.sum.articles != 3 || r.actor("norland").Mentions != 12 {
		t.Errorf("%d articles", r.sum.articles)
	}
}

// TestMoved: what the note says is what counting the other way gives.
func TestMoved(t *testing.T) {
	ans := repeated(30)
	once, all := New(ans, Options{}), New(ans, Options{Duplicates: "all"})
	most := 0.0
	difference := func(a, b *stats.Sample) {
		x, ok := a.Value()
		y, some := b.Value()
		if ok && some {
			most = max(most, x-y, y-x)
		}
	}
	for id, a := range once.sum.actors {
		difference(&a.sentiment, &all.sum.actors[id].sentiment)
	}
	for key, d := range once.sum.dyads {
		difference(&d.score, &all.sum.dyads[key].score)
	}
	if got, other := once.sum.moved(), all.sum.moved(); got != most || other != most || most == 0 {
		t.Errorf("%v and %v, want %v", got, other, most)
	}
}

// TestObservationsAreSmall: an observation does not hold the article's text, nor anything else of the analysis.
func TestObservationsAreSmall(t *testing.T) {
	heap := func() int64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	before := heap()
	var kept []*Observation
	s := NewSummary(Options{Keep: KeepEvidence})
	for i := range 20 {
		an := attacked()
		an.ID = fmt.Sprintf("%016x", i)
		an.Text += strings.Repeat(" ", 5e6)
		an.Title = an.Text[:30] // as when the headline is cut out of the text
		an.Actors[2].Name = an.Text[10:20]
		obs := Observe(an, Options{Keep: KeepEvidence})
		kept = append(kept, obs)
		s.Add(obs)
	}
	if grown := heap() - before; grown > 3e6 {
		t.Errorf("20 observations hold %d bytes", grown)
	}
	runtime.KeepAlive(kept)
	runtime.KeepAlive(s)
}

// TestManyArticlesInJSON: of many articles a report lists the first, whatever order they came in, and says how many there are.
func TestManyArticlesInJSON(t *testing.T) {
	ans := manyOf(mostArticles + 7)
	o := New(ans, Options{}).object()
	if len(o.Articles) != mostArticles || o.Counts.Articles != mostArticles+7 || !strings.Contains(o.Notes[len(o.Notes)-1], "Of 107 articles the first 100") {
		t.Errorf("%d articles, %+v, %s", len(o.Articles), o.Counts, o.Notes[len(o.Notes)-1])
	}
	slices.Reverse(ans)
	if back := New(ans, Options{}).object(); back.Articles[99].ID != o.Articles[99].ID {
		t.Error("another order, other articles")
	}
}

// realAnalyses are those of the sample articles.
var realAnalyses = sync.OnceValues(func() ([]*analyze.Analysis, error) {
	pack, err := lexicons.Load(lexicons.English())
	if err != nil {
		return nil, err
	}
	a, err := analyze.New(analyze.Options{Pack: pack})
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob("../testdata/articles/*.txt")
	var ans []*analyze.Analysis
	for _, file := range files {
		data, readErr := os.ReadFile(file)
		if readErr != nil {
			return nil, readErr
		}
		ans = append(ans, a.Analyze(corpus.Article{Text: string(data), Path: file}))
	}
	return ans, err
})

// BenchmarkObserve encodes rows and distils: MB of article text a second on one core, beside BenchmarkAnalyze.
func BenchmarkObserve(b *testing.B) {
	ans, err := realAnalyses()
	if err != nil {
		b.Fatal(err)
	}
	for name, keep := range map[string]Keep{"export": KeepRows, "report": KeepEvidence} {
		b.Run(name, func(b *testing.B) {
			size := 0
			for _, an := range ans {
				size += len(an.Article.Text)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, an := range ans {
					Observe(an, Options{Keep: keep})
				}
			}
		})
	}
}

// BenchmarkSummary counts observations, one after another.
func BenchmarkSummary(b *testing.B) {
	ans, err := realAnalyses()
	if err != nil {
		b.Fatal(err)
	}
	list := observedAll(ans, Options{Keep: KeepRows})
	s := NewSummary(Options{})
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.Add(list[i%len(list)])
	}
}
