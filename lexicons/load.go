package lexicons

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
	"sync"
)

// columns of every kind of file, in order.
var (
	actorColumns    = strings.Fields("id name type side iso wikidata gender names demonyms metonyms note")
	officeColumns   = strings.Fields("person office of from until class note")
	titleColumns    = strings.Fields("term forms class gender note")
	nominalColumns  = strings.Fields("term forms class note")
	givenColumns    = strings.Fields("name gender note")
	readingColumns  = strings.Fields("alias actor context note")
	blockedColumns  = strings.Fields("phrase reason")
	attitudeColumns = strings.Fields("term forms holder target stance weight kind toward_holder toward_target note")
	carrierColumns  = strings.Fields("term forms note")
	linkColumns     = strings.Fields("term forms kind note")
	stanceColumns   = strings.Fields("phrase forms stance weight note")
	valenceColumns  = strings.Fields("term pos forms valence note")
	shifterColumns  = strings.Fields("term forms kind factor note")
	cueColumns      = strings.Fields("term forms pos force weight note")
	matterColumns   = strings.Fields("term forms pos about force note")
	abbrevColumns   = strings.Fields("term kind note")
	chromeColumns   = strings.Fields("pattern reason note")
)

// Load reads packs and lays each over the ones before it: a row with the same key replaces the earlier one.
// The error is of type *Error where a file of a pack is at fault.
func Load(packs ...fs.FS) (*Pack, error) {
	if len(packs) == 0 {
		return nil, errors.New("lexicons: no pack given: pass lexicons.English() or your own")
	}
	b := newBuilder()
	for _, fsys := range packs {
		if err := b.addPack(fsys); err != nil {
			return nil, err
		}
	}
	return b.finish()
}

// fileKind says how the files of one place are read.
type fileKind struct {
	columns []string
	add     func(b *builder, file string, r row) error
}

// kindOf finds out what a file of a pack holds, by its path.
func kindOf(file string) (fileKind, bool) {
	dir, name := path.Split(file)
	switch dir {
	case "actors/":
		return actorFile(name), true
	case "attitudes/":
		if name == "carriers.tsv" {
			return fileKind{carrierColumns, (*builder).addCarrier}, true
		}
		if name == "links.tsv" {
			return fileKind{linkColumns, (*builder).addLink}, true
		}
		return fileKind{attitudeColumns, (*builder).addAttitude}, true
	case "stance/":
		return fileKind{stanceColumns, (*builder).addStance}, true
	case "valence/":
		if name == "shifters.tsv" {
			return fileKind{shifterColumns, (*builder).addShifter}, true
		}
		return fileKind{valenceColumns, (*builder).addValence}, true
	case "quotes/":
		if name == "matters.tsv" {
			return fileKind{matterColumns, (*builder).addMatter}, true
		}
		return fileKind{cueColumns, (*builder).addCue}, true
	case "text/":
		if name == "chrome.tsv" {
			return fileKind{chromeColumns, (*builder).addChrome}, true
		}
		return fileKind{abbrevColumns, (*builder).addAbbreviation}, true
	}
	return fileKind{}, false
}

func actorFile(name string) fileKind {
	switch name {
	case "offices.tsv":
		return fileKind{officeColumns, (*builder).addOffice}
	case "titles.tsv":
		return fileKind{titleColumns, (*builder).addTitle}
	case "nominals.tsv":
		return fileKind{nominalColumns, (*builder).addNominal}
	case "given.tsv":
		return fileKind{givenColumns, (*builder).addGiven}
	case "ambiguous.tsv":
		return fileKind{readingColumns, (*builder).addReading}
	case "blocked.tsv":
		return fileKind{blockedColumns, (*builder).addBlocked}
	}
	return fileKind{actorColumns, (*builder).addActor}
}

// addPack reads every .tsv file of a pack in the order of its path.
func (b *builder) addPack(fsys fs.FS) error {
	names, err := tsvFiles(fsys)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return errors.New("lexicons: the pack has no .tsv file: see `slant lexicons --help` for its layout")
	}
	tables, err := readAll(fsys, names)
	if err != nil {
		return err
	}
	b.beginPack(tables)
	for i, name := range names {
		if err := b.addFile(name, tables[i]); err != nil {
			return err
		}
	}
	return nil
}

// readAll reads the tables side by side: start-up waits for them. The error is that of the first file in order.
func readAll(fsys fs.FS, names []string) ([]*table, error) {
	tables := make([]*table, len(names))
	errs := make([]error, len(names))
	var wg sync.WaitGroup
	workers := min(4, len(names))
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(names); i += workers {
				tables[i], errs[i] = readFile(fsys, names[i])
			}
		})
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return tables, nil
}

func readFile(fsys fs.FS, name string) (*table, error) {
	kind, ok := kindOf(name)
	if !ok {
		return nil, &Error{Origin{name, 1}, "no such place in a pack", "put the file in actors, attitudes, stance, valence, quotes or text"}
	}
	return readTable(fsys, name, kind.columns)
}

func (b *builder) addFile(name string, t *table) error {
	kind, _ := kindOf(name)
	b.pack.Files = append(b.pack.Files, t.papers)
	for _, r := range t.rows {
		if err := kind.add(b, name, r); err != nil {
			return err
		}
	}
	return nil
}

func tsvFiles(fsys fs.FS) ([]string, error) {
	var names []string
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("reading the pack: %w", err)
		}
		if !d.IsDir() && strings.HasSuffix(name, ".tsv") {
			names = append(names, name)
		}
		return nil
	})
	sort.Strings(names)
	return names, err
}
