package lexicons

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
)

// columns of every kind of file, in order.
var (
	actorColumns     = strings.Fields("id name type side iso wikidata gender names demonyms metonyms note")
	officeColumns    = strings.Fields("person office of from until class note")
	titleColumns     = strings.Fields("term forms class gender note")
	nominalColumns   = strings.Fields("term forms class note")
	givenColumns     = strings.Fields("name gender note")
	readingColumns   = strings.Fields("alias actor context note")
	blockedColumns   = strings.Fields("phrase reason")
	attitudeColumns  = strings.Fields("term forms holder target stance weight kind toward_holder toward_target note")
	carrierColumns   = strings.Fields("term forms note")
	linkColumns      = strings.Fields("term forms kind note")
	stanceColumns    = strings.Fields("phrase forms stance weight note")
	valenceColumns   = strings.Fields("term pos forms valence note")
	shifterColumns   = strings.Fields("term forms kind factor note")
	cueColumns       = strings.Fields("term forms pos force weight note")
	matterColumns    = strings.Fields("term forms pos about force note")
	abbrevColumns    = strings.Fields("term kind note")
	chromeColumns    = strings.Fields("pattern reason note")
	irregularColumns = strings.Fields("term forms pos note")
	emptyColumns     = strings.Fields("term pos note")
	deedColumns      = strings.Fields("term pos object agentless preps note")
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

// fileKind says how the files of one place are read, and into which table of the pack.
type fileKind struct {
	table   string
	columns []string
	add     func(s *shelf, r row) error
}

// kindOf finds out what a file of a pack holds, by its path.
func kindOf(file string) (fileKind, bool) {
	dir, name := path.Split(file)
	switch dir {
	case "actors/":
		return actorFile(name), true
	case "attitudes/":
		if name == "carriers.tsv" {
			return fileKind{"carrier", carrierColumns, (*shelf).addCarrier}, true
		}
		if name == "links.tsv" {
			return fileKind{"link", linkColumns, (*shelf).addLink}, true
		}
		return fileKind{"attitude", attitudeColumns, (*shelf).addAttitude}, true
	case "stance/":
		return fileKind{"stance", stanceColumns, (*shelf).addStance}, true
	case "valence/":
		if name == "shifters.tsv" {
			return fileKind{"shifter", shifterColumns, (*shelf).addShifter}, true
		}
		return fileKind{"valence", valenceColumns, (*shelf).addValence}, true
	case "quotes/":
		if name == "matters.tsv" {
			return fileKind{"matter", matterColumns, (*shelf).addMatter}, true
		}
		return fileKind{"cue", cueColumns, (*shelf).addCue}, true
	case "text/":
		if name == "chrome.tsv" {
			return fileKind{"chrome", chromeColumns, (*shelf).addChrome}, true
		}
		return fileKind{"abbrev", abbrevColumns, (*shelf).addAbbreviation}, true
	case "words/":
		return wordFile(name)
	}
	return fileKind{}, false
}

func wordFile(name string) (fileKind, bool) {
	switch name {
	case "irregular.tsv":
		return fileKind{"irregular", irregularColumns, (*shelf).addIrregular}, true
	case "empty.tsv":
		return fileKind{"empty", emptyColumns, (*shelf).addEmpty}, true
	case "deeds.tsv":
		return fileKind{"deed", deedColumns, (*shelf).addDeed}, true
	}
	return fileKind{}, false
}

func actorFile(name string) fileKind {
	switch name {
	case "offices.tsv":
		return fileKind{"office", officeColumns, (*shelf).addOffice}
	case "titles.tsv":
		return fileKind{"title", titleColumns, (*shelf).addTitle}
	case "nominals.tsv":
		return fileKind{"nominal", nominalColumns, (*shelf).addNominal}
	case "given.tsv":
		return fileKind{"given", givenColumns, (*shelf).addGiven}
	case "ambiguous.tsv":
		return fileKind{"reading", readingColumns, (*shelf).addReading}
	case "blocked.tsv":
		return fileKind{"blocked", blockedColumns, (*shelf).addBlocked}
	}
	return fileKind{"actor", actorColumns, (*shelf).addActor}
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
