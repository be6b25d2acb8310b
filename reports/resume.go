package reports

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/slantkit/slant/reports/internal/aside"
)

// trail is what is known of the records that are dealt with.
type trail struct {
	records int
	chain   [sha256.Size]byte // SHA-256 of the chain before and the record's hash: it tells any two inputs apart
	inputs  []inputTrail      // by Run.Inputs
}

// inputTrail is what came by one path.
type inputTrail struct {
	records int
	bytes   int64
	chain   [sha256.Size]byte
}

func newTrail(inputs int) trail { return trail{inputs: make([]inputTrail, inputs)} }

func (t *trail) add(rec Record) {
	t.records++
	t.chain = link(t.chain, rec.Hash)
	if rec.Input >= len(t.inputs) {
		return // analyses, which come by no path
	}
	in := &t.inputs[rec.Input]
	in.records++
	in.bytes += rec.Bytes
	in.chain = link(in.chain, rec.Hash)
}

func link(chain, hash [sha256.Size]byte) [sha256.Size]byte {
	return sha256.Sum256(append(chain[:], hash[:]...))
}

// journal says how far a run is.
type journal struct {
	Identity string // of the run
	Records  int
	Chain    string
	Files    []*aside.State
}

// Save makes all that was added so far safe, so that a run that dies can be gone on with from here. While records of an earlier
// run are pending, what that run has saved stands.
func (x *Exporter) Save() error {
	if x.Pending() > 0 {
		return nil
	}
	j := journal{x.identity(), x.trail.records, hex.EncodeToString(x.trail.chain[:]), nil}
	for _, file := range x.files() {
		j.Files = append(j.Files, &file.State)
	}
	err := x.folder.Save(j, x.files()...)
	x.saved = time.Now()
	return x.wrong(err)
}

// identity tells runs apart that would not write the same.
func (x *Exporter) identity() string {
	run := x.run
	run.Every = 0
	data, err := json.Marshal([]any{x.opt.Version, x.opt.Text, x.opt.Duplicates, x.opt.Format, run})
	if err != nil {
		panic(err) // settings of a type that JSON does not know: a bug of the caller
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// reopen goes back to where an earlier run last saved. Where that cannot be, old is nil, and why says the reason; there is
// none if there was no such run.
func (x *Exporter) reopen() (why string) {
	var j journal
	err := x.folder.Load(&j)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ""
	case err != nil:
		return "what it has left cannot be read"
	case j.Identity != x.identity():
		return "it read other inputs, or had other options, packs or another version of slant"
	case len(j.Files) != len(streamedSchemas())+1:
		return "what it has left cannot be read"
	}
	if err := x.restore(&j); err != nil {
		return "some of what it has left is missing or damaged"
	}
	return ""
}

func (x *Exporter) restore(j *journal) error {
	var files []*aside.File
	for _, state := range j.Files {
		file, err := x.folder.Reopen(*state)
		if err != nil {
			return err
		}
		files = append(files, file)
		x.spill, x.tables = files[0], files[1:]
	}
	x.repeats, x.sum, x.reasons = NewRepeats(), NewSummary(x.opt), map[string]int{}
	for _, r := range x.run.Rejected {
		x.reasons[r.Class]++
	}
	if err := x.replay(); err != nil {
		return err
	}
	x.trail, x.saved, x.old = newTrail(len(x.run.Inputs)), time.Now(), j
	return nil
}

// replay counts the articles of the earlier run again.
func (x *Exporter) replay() error {
	file, err := os.Open(x.folder.Path(spillFile))
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewReaderSize(file, 1<<16)
	for {
		line, err := lines.ReadBytes('\n')
		if err == io.EOF && len(line) == 0 {
			return nil
		}
		if err != nil {
			return err
		}
		obs, rejected, err := readEvent(line)
		switch {
		case err != nil:
			return err
		case obs == nil:
			x.reasons[rejected]++
		default:
			x.repeats.Mark(obs)
			x.sum.Add(obs)
		}
	}
}

// Pending is how many records of an earlier run Skip has still to see.
func (x *Exporter) Pending() int {
	if x.old == nil {
		return 0
	}
	return x.old.Records - x.trail.records
}

// Skip checks one of the pending records. It is false at the last one if any was not as it was in the earlier run: then there
// is nothing but to Restart, and read the input from its beginning.
func (x *Exporter) Skip(rec Record) bool {
	x.trail.add(rec)
	return x.Pending() > 0 || hex.EncodeToString(x.trail.chain[:]) == x.old.Chain
}

// Afresh is why an interrupted run was not gone on with, as a clause; empty if it was, or there was none.
func (x *Exporter) Afresh() string { return x.afresh }
