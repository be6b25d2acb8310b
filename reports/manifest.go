package reports

import (
	"encoding/hex"
	"encoding/json"

	"github.com/slantkit/slant/reports/internal/duplicates"
	"github.com/slantkit/slant/reports/internal/stats"
)

const (
	packageFile  = "datapackage.json"
	manifestFile = "manifest.json"
	programName  = "slant"
)

// manifest says how an export came about. It holds no time and nothing of the machine, so that the same run gives the same
// bytes.
type manifest struct {
	Program    string         `json:"program"`
	Version    string         `json:"version"`
	Command    []string       `json:"command"`
	Format     string         `json:"format"`
	Text       string         `json:"text"`
	Duplicates string         `json:"duplicates"`
	Seed       int            `json:"seed"`
	Settings   map[string]any `json:"settings"`
	Packs      []Hashed       `json:"packs"`
	Models     []Hashed       `json:"models"`
	Inputs     []manifestPath `json:"inputs"`
	Counts     counts         `json:"counts"`
	Files      []manifestItem `json:"files"`
}

// manifestPath is what came by one path of the command line.
type manifestPath struct {
	Path    string `json:"path"`
	Records int    `json:"records"`
	Bytes   int64  `json:"bytes"`
	SHA256  string `json:"sha256"` // over the hashes of its records, in their order: see link
}

type counts struct {
	Articles   int            `json:"articles"`
	Repeated   int            `json:"repeated"`   // given twice; not among the articles
	Duplicates int            `json:"duplicates"` // articles that repeat another
	Exact      int            `json:"exact"`      // of them, word for word
	Near       int            `json:"near"`
	SetAside   int            `json:"set_aside"`
	Reasons    map[string]int `json:"reasons"`   // of those set aside
	Languages  map[string]int `json:"languages"` // of the articles
}

type manifestItem struct {
	Name   string `json:"name"`
	Rows   int    `json:"rows"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

func (x *Exporter) manifest(files []manifestItem) manifest {
	m := manifest{Program: programName, Version: x.opt.Version, Command: append([]string{}, x.opt.Command...), Format: x.opt.Format, Text: x.opt.Text, Duplicates: x.opt.Duplicates,
		Seed: stats.DefaultSeed, Settings: x.run.Settings, Packs: append([]Hashed{}, x.run.Packs...), Models: append([]Hashed{}, x.run.Models...),
		Inputs: []manifestPath{}, Counts: x.counts(), Files: files}
	for i, path := range x.run.Inputs {
		in := x.trail.inputs[i]
		m.Inputs = append(m.Inputs, manifestPath{path, in.records, in.bytes, hex.EncodeToString(in.chain[:])})
	}
	return m
}

func (x *Exporter) counts() counts {
	c := counts{Articles: x.sum.Articles(), Repeated: x.sum.again, Exact: x.sum.repeats[duplicates.Exact], Near: x.sum.repeats[duplicates.Near],
		SetAside: x.SetAside(), Reasons: x.reasons, Languages: x.sum.languages}
	c.Duplicates = c.Exact + c.Near
	return c
}

// indented is v as JSON for people: two blanks a level, a line break at the end.
func indented(v any) ([]byte, error) {
	data, err := json.MarshalIndent(v, "", "  ")
	return append(data, '\n'), err
}
