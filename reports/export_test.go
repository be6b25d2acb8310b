package reports

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze"
)

// export writes some articles; without any, the two of the fixture.
func export(t *testing.T, dir string, opt Options, ans ...*analyze.Analysis) {
	t.Helper()
	if len(ans) == 0 {
		ans = []*analyze.Analysis{other(), fixture()}
	}
	if err := Export(dir, ans, opt); err != nil {
		t.Fatal(err)
	}
}

// table reads a table of an export, header first.
func table(t *testing.T, dir, file string) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		t.Fatal(err)
	}
	lines, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil {
		t.Fatal(file, err)
	}
	return lines
}

// contract is §3 of the design, word for word.
var contract = map[string]string{
	"articles.csv":   "title url language words paragraphs sha256 path duplicate_of",
	"paragraphs.csv": "paragraph kind start end words tone text",
	"mentions.csv":   "paragraph sentence start end text actor kind",
	"quotes.csv":     "paragraph start end kind speaker speaker_text cue text",
	"scores.csv":     "paragraph actor voice voice_actor p_negative p_neutral p_positive sentiment from_model from_stance from_prior",
	"attitudes.csv":  "paragraph sentence holder holder_side target target_side stance score voice voice_actor start end text origin",
	"entities.csv":   "actor name type articles paragraphs mentions quotes sentiment sentiment_low sentiment_high favor_given against_given favor_received against_received",
	"dyads.csv":      "holder target favor against score score_low score_high articles",
	"rejected.csv":   "file record reason bytes",
}

func TestExportKeepsTheContract(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "out")
	export(t, dir, Options{})
	for file, columns := range contract {
		want := strings.Fields(columns)
		if file != "entities.csv" && file != "dyads.csv" && file != "rejected.csv" {
			want = append([]string{"article_id", "outlet", "published"}, want...)
		}
		lines := table(t, dir, file)
		if !slices.Equal(lines[0], want) {
			t.Errorf("%s: %v", file, lines[0])
		}
		if len(lines) < 2 && file != "rejected.csv" {
			t.Errorf("%s has no rows", file)
		}
	}
	entries, _ := os.ReadDir(dir)
	if len(entries) != len(contract)+2 {
		t.Errorf("%d files", len(entries))
	}
	left, _ := os.ReadDir(filepath.Dir(dir))
	if len(left) != 1 {
		t.Errorf("something is left beside the export: %v", left)
	}
}

func TestExportOffsets(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	export(t, dir, Options{Text: "full"})
	runes := []rune(fixture().Text)
	for file, at := range map[string][3]int{"paragraphs.csv": {5, 6, 9}, "mentions.csv": {5, 6, 7}, "quotes.csv": {4, 5, 10}, "attitudes.csv": {13, 14, 15}} {
		for _, line := range table(t, dir, file)[1:] {
			start, _ := strconv.Atoi(line[at[0]])
			end, _ := strconv.Atoi(line[at[1]])
			if got := string(runes[start:end]); got != line[at[2]] {
				t.Errorf("%s: %q at %d–%d, %q in the cell", file, got, start, end, line[at[2]])
			}
		}
	}
}

func TestExportText(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	export(t, dir, Options{})
	for _, line := range table(t, dir, "paragraphs.csv")[1:] {
		if n := utf8.RuneCountInString(line[9]); n > snippetLength || n == 0 {
			t.Errorf("%d code points: %s", n, line[9])
		}
	}
	export(t, dir, Options{Text: "none"})
	if p, m := table(t, dir, "paragraphs.csv")[1], table(t, dir, "mentions.csv")[1]; p[9] != "" || m[7] == "" {
		t.Errorf("paragraph %q, mention %q", p[9], m[7])
	}
}

func TestExportRefusesWhatIsNotOurs(t *testing.T) {
	parent := t.TempDir()
	file := filepath.Join(parent, "file")
	foreign := filepath.Join(parent, "foreign")
	ours := filepath.Join(parent, "ours")
	os.WriteFile(file, nil, 0o666)
	os.Mkdir(foreign, 0o777)
	os.WriteFile(filepath.Join(foreign, "thesis.doc"), nil, 0o666)
	export(t, ours, Options{})
	os.WriteFile(filepath.Join(ours, "thesis.doc"), nil, 0o666)
	for dir, want := range map[string]string{file: "is a file", foreign: `"thesis.doc"`, ours: `"thesis.doc"`} {
		if err := Export(dir, nil, Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", dir, err)
		}
	}
	os.Remove(filepath.Join(ours, "thesis.doc"))
	os.WriteFile(filepath.Join(ours, "manifest.json"), []byte("{}"), 0o666)
	if err := Export(ours, nil, Options{}); err == nil {
		t.Error("a folder without our manifest is replaced")
	}
}

func TestExportIsReproducible(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	read := func() string {
		var b strings.Builder
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			data, _ := os.ReadFile(filepath.Join(dir, e.Name()))
			b.Write(data)
		}
		return b.String()
	}
	export(t, dir, Options{})
	first := read()
	if err := Export(dir, []*analyze.Analysis{fixture(), other(), fixture()}, Options{}); err != nil {
		t.Fatal(err)
	}
	if second := strings.Replace(read(), `"repeated": 1`, `"repeated": 0`, 1); second != first {
		t.Error("the same articles, another export")
	}
}

func TestDataPackage(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	export(t, dir, Options{Version: "1.2", Command: []string{"slant", "export"}})
	var pkg dataPackage
	data, _ := os.ReadFile(filepath.Join(dir, packageFile))
	if err := json.Unmarshal(data, &pkg); err != nil {
		t.Fatal(err)
	}
	for _, res := range pkg.Resources {
		header := table(t, dir, res.Path)[0]
		for i, f := range res.Schema.Fields {
			if len(header) != len(res.Schema.Fields) || header[i] != f.Name || f.Description == "" || strings.HasSuffix(f.Description, ".") {
				t.Errorf("%s: field %d: %+v", res.Path, i, f)
			}
		}
	}
	var m manifest
	data, _ = os.ReadFile(filepath.Join(dir, manifestFile))
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	if m.Version != "1.2" || m.Counts.Articles != 2 || len(m.Files) != 10 || m.Files[0].Rows != 2 {
		t.Errorf("%+v", m)
	}
}

// What the description of an export says is so: sizes, and which keys hold.
func TestDataPackageKeys(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	export(t, dir, Options{})
	for whole, want := range map[bool]string{true: "article_id→articles actor→entities", false: "article_id→articles"} {
		if got := keysOf(t, dir, "scores", whole); got != want {
			t.Errorf("whole %v: %q, want %q", whole, got, want)
		}
	}
	for name, want := range map[string]string{"articles": "duplicate_of→", "dyads": "target→entities", "entities": "", "rejected": ""} {
		if got := keysOf(t, dir, name, false); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// keysOf are the foreign keys of a table of an export, and checks the size of its file.
func keysOf(t *testing.T, dir, name string, whole bool) string {
	t.Helper()
	var keys []string
	for _, s := range schemas() {
		if s.name() != name {
			continue
		}
		for _, k := range describeSchema(s, whole).ForeignKeys {
			keys = append(keys, k.Fields+"→"+k.Reference.Resource)
		}
	}
	for _, res := range readPackage(t, dir).Resources {
		info, err := os.Stat(filepath.Join(dir, res.Path))
		if err != nil || info.Size() != res.Bytes {
			t.Errorf("%s: %d bytes: %v", res.Path, res.Bytes, err)
		}
	}
	return strings.Join(keys, " ")
}

func readPackage(t *testing.T, dir string) (pkg dataPackage) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, packageFile))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &pkg); err != nil {
		t.Fatal(err)
	}
	return pkg
}

// The profile of tabular packages knows no Parquet, nor a dialect or an encoding of it.
func TestDataPackageOfParquet(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	export(t, dir, Options{Format: "parquet"})
	pkg := readPackage(t, dir)
	r := pkg.Resources[0]
	if pkg.Profile != "data-package" || r.Profile != "data-resource" || r.Path != "articles.parquet" || r.Dialect != nil || r.Encoding != "" || len(r.Schema.Fields) == 0 {
		t.Errorf("%s: %+v", pkg.Profile, r)
	}
}
