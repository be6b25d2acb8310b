package browsertest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/lexicons"
	"github.com/slantkit/slant/reports"
)

var analyzer = sync.OnceValues(func() (*analyze.Analyzer, error) {
	pack, err := lexicons.Load(lexicons.English())
	if err != nil {
		return nil, err
	}
	return analyze.New(analyze.Options{Pack: pack})
})

// pageOf is the page of some articles; all count, those too that repeat another.
func pageOf(t testing.TB, arts []corpus.Article) []byte {
	t.Helper()
	an, err := analyzer()
	if err != nil {
		t.Fatal(err)
	}
	opt := reports.Options{Duplicates: "all", Keep: reports.KeepEvidence | reports.KeepLedger | reports.KeepExhibits}
	sum, repeats := reports.NewSummary(opt), reports.NewRepeats()
	for _, art := range arts {
		obs := reports.Observe(an.Analyze(art), opt)
		repeats.Mark(obs)
		sum.Add(obs)
	}
	var b bytes.Buffer
	if err := sum.Report(opt).WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sampled is the sample articles, each as three outlets may have printed it in each of four weeks.
func sampled(t testing.TB) []corpus.Article {
	t.Helper()
	files, err := filepath.Glob("../../testdata/articles/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no sample articles", err)
	}
	var arts []corpus.Article
	for i, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, "README.md") {
			continue
		}
		for copied := range 12 {
			arts = append(arts, corpus.Article{Path: file, Outlet: []string{"Harbour Post", "Valley Times", "City Wire"}[copied%3],
				Published: fmt.Sprintf("2024-03-%02d", 1+(i+7*copied)%28), Language: "en", Text: string(text)})
		}
	}
	return arts
}

// payload tries to run a script, or to break out of wherever it stands.
const payload = `"'><script>window.pwned=1;alert(1)</script><img src=x onerror="window.pwned=2"></script></style></title>` +
	`<svg onload=window.pwned=3>{{.Policy}}{{define "x"}}javascript:window.pwned=4 </bdi></mark><!-- --> ]]> \u003cscript\u003e` + "\x00\u202e\u2066\x1b[31m"

// hostile are articles with payloads wherever text can stand.
func hostile() []corpus.Article {
	var arts []corpus.Article
	for i := range 12 {
		text := "Russia condemned the United States " + payload + " on Monday.\n\n“The __proto__ of Ukraine is a disgrace " + payload +
			"”, said constructor of Russia. __proto__ condemned constructor. constructor praised __proto__.\n\nUkraine praised France, " +
			strings.Repeat("verylongword", 300) + ", and e-a1 condemned hasOwnProperty. Russia attacked France " + payload + ".\n"
		arts = append(arts, corpus.Article{Path: payload, Outlet: fmt.Sprint(i%3, payload), Published: []string{fmt.Sprintf("2024-03-%02d", 1+i*2), payload}[i%5/4], Language: "en",
			Title: "Talks " + payload, URL: "javascript:window.pwned=5", Text: text, Names: []string{"__proto__", "constructor", "hasOwnProperty", "e-a1", payload[:20]}})
	}
	return arts
}

// recombined are n articles made of the paragraphs of real ones or, where these are not at hand, of the sample articles.
// Of each article some names are changed, so that there are more actors than a page can show.
func recombined(t testing.TB, n int) []corpus.Article {
	t.Helper()
	var paragraphs []string
	for _, art := range sources(t) {
		for p := range strings.SplitSeq(art.Text, "\n\n") {
			if len(p) > 80 {
				paragraphs = append(paragraphs, p)
			}
		}
	}
	names := strings.Fields("Abara Brekke Castillo Dvorak Eklund Farouk Grigoryan Hansen Ibarra Jovanovic Kowalski Lindqvist Moreau Novak Okafor Petrov Quispe Rossi Sorensen Tanaka")
	var arts []corpus.Article
	for i := range n {
		var text strings.Builder
		fmt.Fprintf(&text, "Foreign Minister Ada %s%s condemned Russia and praised Ukraine.", names[i%len(names)], []string{"", "ova", "son", "ez", "ian"}[i/len(names)%5])
		for j := range 10 {
			text.WriteString("\n\n" + paragraphs[(i*37+j*101)%len(paragraphs)])
		}
		day := fmt.Sprintf("20%02d-%02d-%02d", 22+i%3, 1+i%12, 1+i%28)
		arts = append(arts, corpus.Article{Path: fmt.Sprint(i), Title: fmt.Sprintf("Article %d of many", i+1), Outlet: fmt.Sprintf("Outlet %02d", i%14), Published: day, Language: "en", Text: text.String()})
	}
	return arts
}

func sources(t testing.TB) []corpus.Article {
	t.Helper()
	data, err := os.ReadFile("../../../shared/data/quotes/polnear-dev.jsonl")
	if err != nil {
		return sampled(t)
	}
	var arts []corpus.Article
	for line := range bytes.Lines(data) {
		var art corpus.Article
		if err := json.Unmarshal(line, &art); err != nil {
			t.Fatal(err)
		}
		arts = append(arts, art)
	}
	return arts
}
