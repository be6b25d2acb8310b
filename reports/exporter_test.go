package reports

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/slantkit/slant/analyze"
)

// exportRun is an export of analyses as records, of which every fifth is set aside.
type exportRun struct {
	t    *testing.T
	dir  string
	opt  Options
	run  Run
	ans  []*analyze.Analysis
	seed string // of the records' hashes
}

func newExportRun(t *testing.T, n int) *exportRun {
	return &exportRun{t: t, dir: filepath.Join(t.TempDir(), "out"), ans: repeated(n),
		run: Run{Inputs: []string{"a", "b"}, Every: time.Hour, Rejected: []Rejected{{File: "gone.txt", Reason: "there is no such file: check", Class: "there is no such file"}}}}
}

func (e *exportRun) open(resume bool) *Exporter {
	e.t.Helper()
	x, err := OpenExport(e.dir, e.opt, e.run, resume)
	if err != nil {
		e.t.Fatal(err)
	}
	return x
}

func (e *exportRun) record(i int) Record {
	return Record{Input: i * 2 / len(e.ans), Hash: sha256.Sum256(fmt.Append(nil, e.seed, i)), Bytes: int64(i)}
}

// add hands over the records from…to.
func (e *exportRun) add(x *Exporter, from, to int) {
	e.t.Helper()
	for i := from; i < to; i++ {
		var err error
		if i%5 == 4 {
			err = x.Reject(e.record(i), Rejected{File: "x.jsonl", Record: i, Reason: "it is not JSON: mend it", Class: "it is not JSON", Bytes: 7})
		} else {
			err = x.Add(e.record(i), Observe(e.ans[i], e.opt))
		}
		if err != nil {
			e.t.Fatal(err)
		}
	}
}

func (e *exportRun) finish(x *Exporter) map[string]string {
	e.t.Helper()
	if err := x.Finish(); err != nil {
		e.t.Fatal(err)
	}
	return e.files()
}

func (e *exportRun) files() map[string]string {
	e.t.Helper()
	entries, err := os.ReadDir(e.dir)
	if err != nil {
		e.t.Fatal(err)
	}
	files := map[string]string{}
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(e.dir, entry.Name()))
		if err != nil {
			e.t.Fatal(err)
		}
		files[entry.Name()] = string(data)
	}
	return files
}

func sameFiles(t *testing.T, got, want map[string]string) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%d files, want %d", len(got), len(want))
	}
	for name, data := range want {
		if got[name] != data {
			t.Errorf("%s differs\n%.600s\nwant\n%.600s", name, got[name], data)
		}
	}
}

// TestGoingOn cuts an export off after any number of records, and goes on with it.
func TestGoingOn(t *testing.T) {
	for _, format := range []string{"csv", "parquet"} {
		e := newExportRun(t, 30)
		e.opt.Format = format
		x := e.open(false)
		e.add(x, 0, 30)
		want := e.finish(x)
		for _, cut := range []int{0, 1, 7, 29, 30} {
			x := e.open(false)
			e.add(x, 0, cut)
			if err := x.Save(); err != nil {
				t.Fatal(err)
			}
			e.add(x, cut, min(cut+3, 30)) // lost
			x.Close()
			x = e.open(true)
			if x.Pending() != cut || x.Done() != cut || x.Afresh() != "" {
				t.Fatalf("%d pending of %d, %s", x.Pending(), cut, x.Afresh())
			}
			for i := range cut {
				if i == 5 { // cut off again, before it has found its place
					if err := x.Save(); err != nil {
						t.Fatal(err)
					}
					x.Close()
					x = e.open(true)
					for i := range 5 {
						x.Skip(e.record(i))
					}
				}
				if !x.Skip(e.record(i)) {
					t.Fatal("other records")
				}
			}
			e.add(x, cut, 30)
			sameFiles(t, e.finish(x), want)
		}
	}
}

func TestAfresh(t *testing.T) {
	e := newExportRun(t, 20)
	x := e.open(false)
	e.add(x, 0, 20)
	want := e.finish(x)
	interrupt := func() {
		x := e.open(false)
		e.add(x, 0, 10)
		if err := x.Save(); err != nil {
			t.Fatal(err)
		}
		x.Close()
	}
	work := filepath.Join(filepath.Dir(e.dir), ".out.slant-work")
	const other, damaged, unreadable = "it read other inputs, or had other options", "some of what it has left is missing or damaged", "what it has left cannot be read"
	for _, c := range []struct {
		want   string
		change func(e *exportRun)
	}{
		{other, func(e *exportRun) { e.opt.Text = "full" }},
		{other, func(e *exportRun) { e.opt.Format = "parquet" }},
		{other, func(e *exportRun) { e.opt.Version = "2" }},
		{other, func(e *exportRun) { e.run.Found = "other" }},
		{other, func(e *exportRun) { e.run.Rejected = nil }},
		{unreadable, func(*exportRun) { os.WriteFile(filepath.Join(work, "journal.json"), []byte("{"), 0o666) }},
		{damaged, func(*exportRun) { os.Truncate(filepath.Join(work, spillFile), 9) }},
		{damaged, func(*exportRun) { os.Remove(filepath.Join(work, "final", "scores.csv")) }},
		{"", func(*exportRun) { os.Remove(filepath.Join(work, "journal.json")) }},
	} {
		interrupt()
		changed := *e
		c.change(&changed)
		x := changed.open(true)
		if x.Afresh() == "" && c.want != "" || !strings.HasPrefix(x.Afresh(), c.want) || x.Pending() != 0 {
			t.Errorf("%q, want %q", x.Afresh(), c.want)
		}
		if err := x.Discard(); err != nil {
			t.Fatal(err)
		}
	}
	interrupt()
	x = e.open(true)
	e.seed = "other"
	same := true
	for i := range x.Pending() {
		same = x.Skip(e.record(i))
	}
	if e.seed = ""; same {
		t.Error("other records pass for the same")
	}
	if err := x.Restart(); err != nil {
		t.Fatal(err)
	}
	e.add(x, 0, 20)
	sameFiles(t, e.finish(x), want)
	if x := e.open(true); x.Afresh() != "" || x.Pending() != 0 {
		t.Error("something is left to go on with")
	} else {
		x.Discard()
	}
}

func TestRejected(t *testing.T) {
	e := newExportRun(t, 10)
	x := e.open(false)
	e.add(x, 0, 10)
	files := e.finish(x)
	want := "file,record,reason,bytes\ngone.txt,,there is no such file: check,\nx.jsonl,4,it is not JSON: mend it,7\nx.jsonl,9,it is not JSON: mend it,7\n"
	if got := files["rejected.csv"]; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	var m manifest
	if err := json.Unmarshal([]byte(files[manifestFile]), &m); err != nil {
		t.Fatal(err)
	}
	if c := m.Counts; c.SetAside != 3 || c.Reasons["it is not JSON"] != 2 || c.Articles != 8 || c.Exact+c.Near != c.Duplicates || c.Duplicates == 0 {
		t.Errorf("%+v", c)
	}
	if in := m.Inputs; len(in) != 2 || in[0].Records != 5 || in[1].Bytes != 5+6+7+8+9 || in[0].SHA256 == in[1].SHA256 {
		t.Errorf("%+v", in)
	}
}

// TestParquetIsTheSame: tables as Parquet hold what they hold as CSV, without the guards against spreadsheets.
func TestParquetIsTheSame(t *testing.T) {
	dir := t.TempDir()
	ans := append(repeated(12), attacked())
	export(t, filepath.Join(dir, "csv"), Options{Text: "full"}, ans...)
	export(t, filepath.Join(dir, "parquet"), Options{Text: "full", Format: "parquet"}, ans...)
	guards := 0
	for _, s := range schemas() {
		data, err := os.ReadFile(filepath.Join(dir, "parquet", s.fileIn("parquet")))
		if err != nil {
			t.Fatal(err)
		}
		_, got := readParquet(t, data)
		want := table(t, filepath.Join(dir, "csv"), s.File)[1:]
		for i := range want {
			for j, c := range want[i] {
				if guarded := strings.TrimPrefix(c, "'"); guarded != c && got[i][j] == guarded {
					guards++
				} else if c != got[i][j] && !sameNumber(c, got[i][j]) {
					t.Errorf("%s, row %d, %s: %q, want %q", s.File, i, s.Columns[j].Name, got[i][j], c)
				}
			}
		}
	}
	if guards == 0 {
		t.Error("no guard was looked at")
	}
	if left, _ := os.ReadDir(filepath.Join(dir, "parquet")); len(left) != len(schemas())+2 {
		t.Errorf("%d files", len(left))
	}
}

func sameNumber(a, b string) bool {
	var x, y float64
	_, errA := fmt.Sscan(a, &x)
	_, errB := fmt.Sscan(b, &y)
	return errA == nil && errB == nil && math.Abs(x-y) == 0
}

// FuzzReadEvent: whatever stands in the file of an interrupted run is read or refused; what is read is written the same.
func FuzzReadEvent(f *testing.F) {
	for _, an := range []*analyze.Analysis{fixture(), attacked(), blank("x").Analysis} {
		f.Add(Observe(an, Options{}).line)
	}
	f.Add(event{Rejected: "it is empty"}.line())
	f.Fuzz(func(t *testing.T, line []byte) {
		obs, rejected, err := readEvent(line)
		if err != nil {
			return
		}
		again := event{Rejected: rejected}.line()
		if obs != nil {
			again = obs.spill()
		}
		back, _, err := readEvent(again)
		if err != nil {
			t.Fatal(err)
		}
		if obs != nil && !slices.Equal(back.spill(), again) {
			t.Errorf("%s\nbecame\n%s", again, back.spill())
		}
	})
}
