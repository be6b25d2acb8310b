package reports

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/stats"
)

const (
	packageFile  = "datapackage.json"
	manifestFile = "manifest.json"
	programName  = "slant"
)

// manifest says how an export came about. It holds no time, so that the same run gives the same bytes.
type manifest struct {
	Program  string         `json:"program"`
	Version  string         `json:"version"`
	Command  []string       `json:"command"`
	Text     string         `json:"text"`
	Seed     int            `json:"seed"`
	Counts   counts         `json:"counts"`
	Files    []manifestItem `json:"files"`
	Articles []string       `json:"articles"` // ids, in the order of the tables
}

type counts struct {
	Articles   int `json:"articles"`
	Repeated   int `json:"repeated"`   // given twice, counted once
	Duplicates int `json:"duplicates"` // same text as another article
}

type manifestItem struct {
	Name   string `json:"name"`
	Rows   int    `json:"rows,omitempty"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Export writes all tidy tables, datapackage.json and manifest.json into the folder dir. They are written aside and put in
// place at once. An export of ours that stands there is replaced whole; an error without any change if dir is a file or
// holds anything else. opt.Text says how much text leaves; opt.Only is not for exports.
func Export(dir string, ans []*analyze.Analysis, opt Options) error {
	dir, err := exportTarget(dir)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o777); err != nil {
		return fmt.Errorf("%s: cannot make the folder: %w", dir, err)
	}
	aside, err := os.MkdirTemp(filepath.Dir(dir), "."+filepath.Base(dir)+".slant-*")
	if err != nil {
		return fmt.Errorf("%s: cannot write beside the folder: %w", dir, err)
	}
	defer os.RemoveAll(aside)
	if err := writeExport(aside, ans, opt.filled()); err != nil {
		return fmt.Errorf("%s: %w", dir, err)
	}
	return replaceFolder(dir, aside)
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
		known = append(known, s.File)
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

// replaceFolder puts aside in the place of dir; if that fails, dir is as before.
func replaceFolder(dir, aside string) error {
	if err := os.Chmod(aside, 0o755); err != nil {
		return err
	}
	old := aside + "-old"
	err := os.Rename(dir, old)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: cannot replace the folder (a mounted folder? then name a folder inside it): %w", dir, err)
	}
	if err := os.Rename(aside, dir); err != nil {
		return errors.Join(fmt.Errorf("%s: cannot put the export in place: %w", dir, err), os.Rename(old, dir))
	}
	return os.RemoveAll(old)
}

// writeExport writes all files of an export into the empty folder dir.
func writeExport(dir string, ans []*analyze.Analysis, opt Options) error {
	arts, again := collect(ans)
	m := manifest{Program: programName, Version: opt.Version, Command: append([]string{}, opt.Command...), Text: opt.Text, Seed: stats.DefaultSeed, Articles: []string{},
		Counts: counts{Articles: len(arts), Repeated: again}}
	for _, a := range arts {
		m.Articles = append(m.Articles, a.ID)
		if a.duplicateOf != "" {
			m.Counts.Duplicates++
		}
	}
	tables := tablesOf(arts, opt)
	for i, s := range schemas() {
		item, err := writeFile(dir, s.File, tableCSV(s, tables[i]))
		if err != nil {
			return err
		}
		item.Rows = len(tables[i])
		m.Files = append(m.Files, item)
	}
	data, err := describe(schemas())
	if err != nil {
		return err
	}
	item, err := writeFile(dir, packageFile, string(data))
	if err != nil {
		return err
	}
	m.Files = append(m.Files, item)
	if data, err = indented(m); err != nil {
		return err
	}
	_, err = writeFile(dir, manifestFile, string(data))
	return err
}

// tablesOf returns the rows of all tables, in the order of schemas.
func tablesOf(arts []*article, opt Options) [][]row {
	tables := make([][]row, len(schemas()))
	for _, a := range arts {
		parts := [][]row{a.articleRows(), a.paragraphRows(opt), a.mentionRows(), a.quoteRows(opt), a.scoreRows(), a.attitudeRows(opt)}
		for i, rows := range parts {
			tables[i] = append(tables[i], rows...)
		}
	}
	sum := summarise(arts)
	for _, a := range sum.actorList() {
		tables[6] = append(tables[6], entityRow(a))
	}
	for _, d := range sum.dyadList() {
		tables[7] = append(tables[7], dyadRow(d))
	}
	return tables
}

// tableCSV returns a table as CSV with its header.
func tableCSV(s schema, rows []row) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Write(s.header()) // a strings.Builder never fails
	for _, r := range rows {
		w.Write(r)
	}
	w.Flush()
	return b.String()
}

func writeFile(dir, name, data string) (manifestItem, error) {
	sum := sha256.Sum256([]byte(data))
	err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o666)
	return manifestItem{Name: name, Bytes: len(data), SHA256: hex.EncodeToString(sum[:])}, err
}

// indented is v as JSON for people: two blanks a level, a line break at the end.
func indented(v any) ([]byte, error) {
	data, err := json.MarshalIndent(v, "", "  ")
	return append(data, '\n'), err
}
