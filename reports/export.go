package reports

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/stats"
)

const (
	packageFile  = "datapackage.json"
	manifestFile = "manifest.json"
	programName  = "slant"
)

// Formats of an export.
const (
	csvFormat     = "csv"
	parquetFormat = "parquet"
)

// manifest says how an export came about. It holds no time, so that the same run gives the same bytes.
type manifest struct {
	Program    string         `json:"program"`
	Version    string         `json:"version"`
	Command    []string       `json:"command"`
	Format     string         `json:"format"`
	Text       string         `json:"text"`
	Duplicates string         `json:"duplicates"` // once or all: how often a text counts that several articles have
	Seed       int            `json:"seed"`
	Hashes     []Hash         `json:"hashes"` // of packs and models
	Inputs     inputs         `json:"inputs"`
	Counts     counts         `json:"counts"`
	Reasons    map[string]int `json:"reasons"` // why records were set aside
	Files      []manifestItem `json:"files"`
}

// inputs are what was read.
type inputs struct {
	Paths   []string `json:"paths"` // as the user named them
	Records int      `json:"records"`
	Bytes   int64    `json:"bytes"`  // of the records, unpacked
	SHA256  string   `json:"sha256"` // SHA-256 chained over those of the records: next = SHA-256(last, record), the first last all zero
}

type counts struct {
	Articles int `json:"articles"`  // rows of articles.csv
	Counted  int `json:"counted"`   // articles that entities and dyads are of
	Exact    int `json:"exact"`     // articles that repeat another word for word
	Near     int `json:"near"`      // articles that repeat another with changes
	Repeated int `json:"repeated"`  // records that are an article again, with outlet, date and title; they have no row
	Rejected int `json:"set_aside"` // records that are no articles
}

type manifestItem struct {
	Name   string `json:"name"`
	Rows   int    `json:"rows"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// manifest is the manifest without its files.
func (x *Exporter) manifest() manifest {
	duplicates := "once"
	if x.opt.Repeats {
		duplicates = "all"
	}
	return manifest{Program: programName, Version: x.opt.Version, Command: append([]string{}, x.opt.Command...), Format: x.opt.Format, Text: x.opt.Text,
		Duplicates: duplicates, Seed: stats.DefaultSeed, Hashes: append([]Hash{}, x.opt.Models...), Inputs: inputs{append([]string{}, x.opt.Paths...), x.journal.Records, x.journal.Bytes, hex.EncodeToString(x.chain[:])},
		Reasons: x.journal.Reasons, Files: []manifestItem{},
		Counts: counts{Articles: x.tables[0].Rows, Counted: x.facts.articles, Exact: x.facts.exact, Near: x.facts.near,
			Repeated: x.facts.again, Rejected: x.journal.Rejected}}
}

// Export writes all tidy tables, datapackage.json and manifest.json of some articles into the folder dir, as an Exporter does. Their order changes
// nothing. An export of ours that stands there is replaced whole; an error without any change if dir is a file or holds anything else.
func Export(dir string, ans []*analyze.Analysis, opt Options) error {
	x, err := NewExporter(dir, opt, "", false)
	if err != nil {
		return err
	}
	for _, an := range inOrder(ans) {
		if err := x.Add(Source{Bytes: int64(len(an.Article.Text)), Hash: sha256.Sum256([]byte(an.Article.Text))}, x.Observe(an)); err != nil {
			x.Abandon()
			return err
		}
	}
	return x.Finish()
}

// exportTarget returns dir as the real path of a folder that may be written: absent, empty, or an export of ours.
func exportTarget(dir string) (string, error) {
	path, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("%s: %w", dir, err)
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return path, nil
	case err != nil:
		return "", err
	case !info.IsDir():
		return "", fmt.Errorf("%s: is a file, not a folder: name a folder for the export", dir)
	}
	return path, checkOurs(dir, path)
}

// checkOurs refuses a folder with files that no export wrote.
func checkOurs(dir, path string) error {
	entries, err := os.ReadDir(path)
	if err != nil {
		return fmt.Errorf("%s: cannot look into the folder: %w", dir, err)
	}
	if len(entries) == 0 {
		return nil
	}
	known := []string{packageFile, manifestFile}
	for _, s := range schemas() {
		known = append(known, s.File, s.name()+".parquet")
	}
	for _, e := range entries {
		if !slices.Contains(known, e.Name()) || !e.Type().IsRegular() {
			return fmt.Errorf("%s: holds %q, which is no file of an export: choose another folder, or move it away", dir, e.Name())
		}
	}
	var m manifest
	data, err := os.ReadFile(filepath.Join(path, manifestFile))
	if err != nil || json.Unmarshal(data, &m) != nil || m.Program != programName {
		return fmt.Errorf("%s: holds files but no %s of slant: choose another folder, or empty it", dir, manifestFile)
	}
	return nil
}

// swap puts the folder out in the place of the target, by way of old; if that fails, the target is as before.
func (x *Exporter) swap(out, old string) error {
	if err := os.Chmod(out, 0o755); err != nil {
		return x.failed(err)
	}
	if err := os.RemoveAll(old); err != nil {
		return x.failed(err)
	}
	err := os.Rename(x.dir, old)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: cannot replace the folder (a mounted folder? then name a folder inside it): %w", x.named, err)
	}
	if err := os.Rename(out, x.dir); err != nil {
		return errors.Join(fmt.Errorf("%s: cannot put the export in place: %w", x.named, err), restore(x.dir, x.work))
	}
	return nil
}

func writeFile(dir, name string, data []byte) (manifestItem, error) {
	return writeTo(dir, name, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// writeTo writes a file to the disk, and returns its size and hash.
func writeTo(dir, name string, write func(io.Writer) error) (item manifestItem, err error) {
	f, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		return item, err
	}
	sum := sha256.New()
	w := bufio.NewWriterSize(io.MultiWriter(f, sum), 1<<16)
	if err = write(w); err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	info, statErr := f.Stat()
	if err = errors.Join(err, statErr, f.Close()); err != nil {
		return item, err
	}
	return manifestItem{Name: name, Bytes: info.Size(), SHA256: hex.EncodeToString(sum.Sum(nil))}, nil
}

// indented is v as JSON for people: two blanks a level, a line break at the end.
func indented(v any) ([]byte, error) {
	data, err := json.MarshalIndent(v, "", "  ")
	return append(data, '\n'), err
}
