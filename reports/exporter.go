package reports

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"time"

	"github.com/slantkit/slant/reports/internal/aside"
)

// Exporter writes an export record by record, in the order of the input. Everything is written aside; the folder appears, or is
// replaced, whole, in Finish. A run that dies at any moment can be gone on with: see OpenExport. It is for one goroutine.
type Exporter struct {
	dir    string // as the user wrote it
	opt    Options
	run    Run
	folder *aside.Folder

	tables  []*aside.File // those of articles, then what was set aside: streamedSchemas
	spill   *aside.File
	repeats *Repeats
	sum     *Summary
	reasons map[string]int // inputs that were set aside, by class of reason
	trail   trail
	saved   time.Time // when the journal was last written
	old     *journal  // of an earlier run that this one goes on with
	afresh  string    // why it does not, though that was asked for
}

// Run says where an export comes from. It goes into the manifest, and an interrupted run is gone on with only if all of it
// is the same.
type Run struct {
	Settings map[string]any // options that change what is read out of the articles
	Packs    []Hashed       // in the order in which they are laid over each other
	Models   []Hashed
	Inputs   []string      // paths as they were given
	Rejected []Rejected    // inputs that have no records
	Found    string        // whatever else must be the same for a run to go on; not in the manifest
	Every    time.Duration // how often to write down how far the run is; 0: every 5 seconds
}

// Hashed is something that an export depends on.
type Hashed struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

// Record is one record of the input.
type Record struct {
	Input int // index in Run.Inputs of the path that it came by
	Hash  [sha256.Size]byte
	Bytes int64
}

// Rejected is an input, or a record of one, that was set aside: a row of rejected.csv.
type Rejected struct {
	File   string
	Record int    // 0: the file as a whole
	Reason string // what is wrong, and what to do
	Class  string // the reason without its details, to count by
	Bytes  int64  // 0: unknown
}

const everyDefault = 5 * time.Second

// ErrBusy is in the error of OpenExport if another process is writing the same export.
var ErrBusy = aside.ErrBusy

// OpenExport begins an export into the folder dir. With resume it goes on with an interrupted run of the same Run and opt, if
// one has left its work beside dir: then Skip must be called for the records that are Pending before any is added. An error,
// without any change, if dir is a file, holds what no export wrote, cannot be written, or is being written.
func OpenExport(dir string, opt Options, run Run, resume bool) (*Exporter, error) {
	opt.Keep = KeepRows
	x := &Exporter{dir: dir, opt: opt.filled(), run: run}
	if x.run.Every == 0 {
		x.run.Every = everyDefault
	}
	target, err := exportTarget(dir)
	if err != nil {
		return nil, err
	}
	if x.folder, err = aside.Open(target); err != nil {
		return nil, x.wrong(err)
	}
	if resume {
		x.afresh = x.reopen()
	}
	if x.old != nil {
		return x, nil
	}
	if err := x.Restart(); err != nil {
		x.Discard()
		return nil, err
	}
	return x, nil
}

// wrong puts the folder before an error of the operating system.
func (x *Exporter) wrong(err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, aside.ErrBusy) {
		return fmt.Errorf("%s: %w: wait until it has ended, or choose another folder", x.dir, err)
	}
	return fmt.Errorf("%s: %w", x.dir, err)
}

// Restart begins again with nothing.
func (x *Exporter) Restart() error {
	x.abandon()
	x.repeats, x.sum, x.reasons = NewRepeats(), NewSummary(x.opt), map[string]int{}
	x.trail, x.saved, x.old = newTrail(len(x.run.Inputs)), time.Now(), nil
	x.tables, x.spill = nil, nil
	if err := x.create(); err != nil {
		return x.wrong(err)
	}
	for _, r := range x.run.Rejected {
		if err := x.reject(r); err != nil {
			return x.wrong(err)
		}
	}
	return nil
}

// create makes the files, with their headers.
func (x *Exporter) create() error {
	if err := x.folder.Clear(); err != nil {
		return err
	}
	for _, s := range streamedSchemas() {
		file, err := x.folder.Create(x.rowsFolder(), s.File)
		if err != nil {
			return err
		}
		x.tables = append(x.tables, file)
		var c cells
		c.header(s)
		if err := file.Append(c.data, 0); err != nil {
			return err
		}
	}
	var err error
	x.spill, err = x.folder.Create(spillFile)
	return err
}

const spillFile = "articles.jsonl"

// rowsFolder is where in the work folder the tables grow: as CSV where they are to stand, or, if they become Parquet, beside.
func (x *Exporter) rowsFolder() string {
	if x.opt.Format == "parquet" {
		return "rows"
	}
	return aside.Final
}

// Add writes the rows of a record's article.
func (x *Exporter) Add(rec Record, obs *Observation) error {
	x.repeats.Mark(obs)
	if !obs.again {
		if err := x.write(obs); err != nil {
			return x.wrong(err)
		}
	}
	x.sum.Add(obs)
	if err := x.spill.Append(obs.line, 1); err != nil {
		return x.wrong(err)
	}
	return x.done(rec)
}

func (x *Exporter) write(obs *Observation) error {
	articles := &obs.rows[0]
	articles.text(obs.duplicateOf)
	articles.end()
	for i := range obs.rows {
		if err := x.tables[i].Append(obs.rows[i].data, obs.rows[i].rows); err != nil {
			return err
		}
	}
	return nil
}

// Reject writes the row of a record that was set aside.
func (x *Exporter) Reject(rec Record, r Rejected) error {
	err := x.spill.Append(event{Rejected: r.Class}.line(), 1)
	if err == nil {
		err = x.reject(r)
	}
	if err != nil {
		return x.wrong(err)
	}
	return x.done(rec)
}

func (x *Exporter) reject(r Rejected) error {
	x.reasons[r.Class]++
	c := cells{bare: x.opt.bare()}
	c.text(r.File)
	c.count(int64(r.Record))
	c.text(r.Reason)
	c.count(r.Bytes)
	c.end()
	return x.tables[articleTables].Append(c.data, c.rows)
}

// done notes that a record is dealt with, and from time to time writes down how far the run is.
func (x *Exporter) done(rec Record) error {
	x.trail.add(rec)
	if time.Since(x.saved) < x.run.Every {
		return nil
	}
	return x.Save()
}

// Done is how many records are dealt with, those of an earlier run among them.
func (x *Exporter) Done() int { return x.trail.records + x.Pending() }

// SetAside is how many inputs were set aside, by an earlier run too.
func (x *Exporter) SetAside() int {
	all := 0
	for _, n := range x.reasons {
		all += n
	}
	return all
}

// Free is how many bytes there is room for on the disk; false if nobody knows.
func (x *Exporter) Free() (int64, bool) { return aside.Free(x.folder.Path()) }

// Summary is what has been added so far.
func (x *Exporter) Summary() *Summary { return x.sum }

// Close lets go of an export that is not finished. What was last saved can be gone on with.
func (x *Exporter) Close() {
	x.abandon()
	x.folder.Close()
}

// Discard removes all that was written.
func (x *Exporter) Discard() error {
	x.abandon()
	return x.wrong(x.folder.Remove())
}

func (x *Exporter) abandon() {
	for _, file := range x.files() {
		file.Abandon()
	}
}

// files are all that grow, as the journal has them.
func (x *Exporter) files() []*aside.File {
	if x.spill == nil {
		return x.tables
	}
	return append([]*aside.File{x.spill}, x.tables...)
}
