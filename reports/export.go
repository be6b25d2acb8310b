package reports

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/slantkit/slant/analyze"
)

// Export writes all tidy tables, datapackage.json and manifest.json into the folder dir, as OpenExport and Finish do. The
// articles are first put in the order of publication, outlet, title and id. opt.Text says how much text leaves; opt.Only is not for
// exports.
func Export(dir string, ans []*analyze.Analysis, opt Options) error {
	opt.Keep = KeepRows
	x, err := OpenExport(dir, opt, Run{}, false)
	if err != nil {
		return err
	}
	for _, an := range inOrder(ans) {
		if err := x.Add(Record{}, Observe(an, opt)); err != nil {
			return errors.Join(err, x.Discard())
		}
	}
	if err := x.Finish(); err != nil {
		return errors.Join(err, x.Discard())
	}
	return nil
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
		known = append(known, s.File, s.fileIn("parquet"))
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
