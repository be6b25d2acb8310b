package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/lexicons"
)

// loader prepares everything that can fail before the first article is read: the built-in pack with those of the
// folders over it, and the analyzer.
type loader func(dirs []string, f inputFlags) (*lexicons.Pack, *analyze.Analyzer, error)

func load(dirs []string, f inputFlags) (*lexicons.Pack, *analyze.Analyzer, error) {
	// What start-up allocates lives to the end, so collecting meanwhile finds nothing: it is off until everything is loaded.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	pack, err := loadPack(dirs)
	if err != nil {
		return nil, nil, err
	}
	analyzer, err := analyze.New(analyze.Options{Pack: pack, NoCoreference: f.noCoreference, NoEvidence: f.noEvidence, Wording: f.wording})
	return pack, analyzer, err
}

// loadPack loads the built-in pack with the user's packs over it.
func loadPack(dirs []string) (*lexicons.Pack, error) {
	layers := []fs.FS{lexicons.English()}
	for _, dir := range dirs {
		if err := checkPackDir(dir); err != nil {
			return nil, err
		}
		layers = append(layers, os.DirFS(dir))
	}
	pack, err := lexicons.Load(layers...)
	if err != nil {
		return nil, inPack(dirs, err)
	}
	return pack, nil
}

func checkPackDir(dir string) error {
	info, err := os.Stat(dir)
	if err != nil {
		return fmt.Errorf("%s: there is no such folder: give the folder that holds the pack's tables", corpus.Printable(dir))
	}
	if !info.IsDir() {
		return fmt.Errorf("%s: a pack is a folder, this is a file: give the folder that holds actors, stance, valence …", corpus.Printable(dir))
	}
	return nil
}

// inPack puts the folder of the pack before the file that an error of the loader names, where a pack of the user's has
// that file; the last pack first, since a later row is the one at fault.
func inPack(dirs []string, err error) error {
	var bad *lexicons.Error
	if !errors.As(err, &bad) {
		return err
	}
	for i := len(dirs) - 1; i >= 0; i-- {
		full := filepath.Join(dirs[i], filepath.FromSlash(bad.File))
		if _, statErr := os.Stat(full); statErr == nil {
			moved := *bad
			moved.File = full
			return &moved
		}
	}
	return err
}
