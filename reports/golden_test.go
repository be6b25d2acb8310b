package reports

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/slantkit/slant/analyze"
)

var update = flag.Bool("update", false, "write the golden files and docs/CODEBOOK.md anew")

// other is a second article: less of the first.
func other() *analyze.Analysis {
	an := fixture()
	an.ID, an.Article.Outlet, an.Article.Published, an.Text = "fedcba9876543210", "Westmark Times", "2023-10-14", an.Text+filler(0)
	an.Scores, an.Attitudes = an.Scores[:2], an.Attitudes[1:3]
	an.Warnings = []string{"The language may not be English."}
	return an
}

func golden(t *testing.T, name string, write func(io.Writer) error) {
	t.Helper()
	var got bytes.Buffer
	if err := write(&got); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, got.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("%s differs (-want +got); if it should, go test ./reports -update\n%s", name, diff)
	}
}

func TestGoldenReport(t *testing.T) {
	r := New([]*analyze.Analysis{fixture()}, Options{})
	wide := New([]*analyze.Analysis{fixture()}, Options{Width: 160})
	golden(t, "report-80.txt", r.WriteText)
	golden(t, "report-160.txt", wide.WriteText)
	golden(t, "report.md", r.WriteMarkdown)
	golden(t, "report.html", r.WriteHTML)
	golden(t, "report.json", r.WriteJSON)
	golden(t, "actors.csv", func(w io.Writer) error { return r.WriteCSV(w, "actors") })
	golden(t, "dyads.csv", func(w io.Writer) error { return r.WriteCSV(w, "dyads") })
	golden(t, "two.txt", New([]*analyze.Analysis{fixture(), other()}, Options{}).WriteText)
	golden(t, "only.txt", New([]*analyze.Analysis{fixture()}, Options{Only: []string{"ada-brekke"}}).WriteText)
}

func TestGoldenExplain(t *testing.T) {
	golden(t, "explain.txt", func(w io.Writer) error { return Explain(w, fixture(), Options{}) })
	golden(t, "explain-color.txt", func(w io.Writer) error { return Explain(w, fixture(), Options{Color: true}) })
	golden(t, "explain.html", func(w io.Writer) error { return ExplainHTML(w, fixture(), Options{}) })
}

func TestGoldenCompare(t *testing.T) {
	c := mustCompare([]Group{{Label: "Post", Analyses: []*analyze.Analysis{fixture()}}, {Label: "Times", Analyses: []*analyze.Analysis{other()}}}, Options{})
	golden(t, "compare.txt", c.WriteText)
	golden(t, "compare.md", c.WriteMarkdown)
	golden(t, "compare.html", c.WriteHTML)
	golden(t, "compare.json", c.WriteJSON)
	golden(t, "compare-actors.csv", func(w io.Writer) error { return c.WriteCSV(w, "actors") })
	golden(t, "compare-dyads.csv", func(w io.Writer) error { return c.WriteCSV(w, "dyads") })
}

func TestCodebook(t *testing.T) {
	var got bytes.Buffer
	if err := Codebook(&got); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("..", "docs", "CODEBOOK.md")
	if *update {
		if err := os.WriteFile(path, got.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("docs/CODEBOOK.md is old: go test ./reports -run Codebook -update\n%s", diff)
	}
}
