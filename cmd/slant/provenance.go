package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/lexicons"
	"github.com/slantkit/slant/reports"
)

// command is the command line as the manifest of an export has it: what only says how to get there is left out, so that an
// export that was interrupted and gone on with is the same as any other.
func (a *app) command() []string {
	return append([]string{"slant"}, slices.DeleteFunc(slices.Clone(a.args), func(arg string) bool {
		return arg == "--resume" || strings.HasPrefix(arg, "--resume=") || arg == "--quiet" || arg == "-q"
	})...)
}

// provenance is all that an export depends on.
func (a *app) provenance(analyzer *analyze.Analyzer, paths []string, found corpus.Found, in inputFlags, def defaults) (reports.Run, error) {
	run := reports.Run{Inputs: paths, Found: foundSum(found), Settings: settings(in, def), Every: a.saveEvery}
	for _, p := range found.Problems {
		run.Rejected = append(run.Rejected, rejected(p))
	}
	for _, m := range analyzer.Models() {
		run.Models = append(run.Models, reports.Hashed{Name: m.Name, SHA256: m.SHA256})
	}
	var err error
	run.Packs, err = packSums(a.packs)
	return run, err
}

// packSums are the built-in pack and those of the folders over it.
func packSums(dirs []string) (sums []reports.Hashed, err error) {
	add := func(name string, fsys fs.FS) {
		sum, sumErr := lexicons.Sum(fsys)
		if sumErr != nil {
			err = errors.Join(err, fmt.Errorf("%s: %w", corpus.Printable(name), sumErr))
		}
		sums = append(sums, reports.Hashed{Name: name, SHA256: sum})
	}
	add("built-in", lexicons.English())
	for _, dir := range dirs {
		add(dir, os.DirFS(dir))
	}
	return sums, err
}

// settings are the options that change what is read out of the articles, as far as they are set.
func settings(in inputFlags, def defaults) map[string]any {
	s := map[string]any{}
	for name, value := range map[string]string{"outlet": def.Outlet, "published": def.Published, "pattern": def.Pattern} {
		if value != "" {
			s[name] = value
		}
	}
	if len(def.Names) > 0 {
		s["actor"] = def.Names
	}
	if len(def.Columns) > 0 {
		s["columns"] = def.Columns
	}
	if in.noCoreference {
		s["no-coreference"] = true
	}
	return s
}

// foundSum tells inputs, and builds of this program, apart.
func foundSum(found corpus.Found) string {
	h := sha256.New()
	fmt.Fprintln(h, build())
	for _, s := range found.Sources {
		fmt.Fprintf(h, "%q %d %d\n", s.Path, s.Size, s.Arg)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// build is the version as exactly as the toolchain knows it. Builds of changed sources have the same commit: of those the file
// is told apart by its size and time.
func build() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return version()
	}
	var b strings.Builder
	fmt.Fprintln(&b, version(), info.GoVersion)
	changed := true
	for _, s := range info.Settings {
		if strings.HasPrefix(s.Key, "vcs.") {
			fmt.Fprintln(&b, s.Key, s.Value)
			changed = changed && s.Key != "vcs.modified" || s.Value == "true"
		}
	}
	if path, err := os.Executable(); changed && err == nil {
		if file, err := os.Stat(path); err == nil {
			fmt.Fprintln(&b, file.Size(), file.ModTime().UnixNano())
		}
	}
	return b.String()
}
