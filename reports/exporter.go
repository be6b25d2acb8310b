package reports

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports/internal/stats"
)

// Exporter writes an export of any size: the rows of each article go to the disk at once, and in memory stay only the sums. It works in a hidden folder
// beside the target, which another run can take up where this one was cut off, whenever that was.
//
//	x, err := reports.NewExporter(dir, opt, identity, resume)
//	o := x.Observe(an)              // by any goroutine
//	err = x.Add(source, o)          // or x.Reject, in the order of the inputs
//	err = x.Checkpoint()            // now and then
//	err = x.Finish()
type Exporter struct {
	opt      Options
	dir      string // the target, a real path
	named    string // as the user named it
	work     string
	unlock   func()
	journal  journal
	chain    chain
	tables   []*workFile // of the first six schemas
	rejected *workFile
	spill    *workFile
	intake   intake
	sum      *summary
	facts    facts
}

// Source is the record of the inputs that something came from.
type Source struct {
	Bytes int64             // size of the record
	Hash  [sha256.Size]byte // of its bytes
}

// chain is SHA-256 of hashes, one after the other: sum = SHA-256(sum, hash).
type chain [sha256.Size]byte

func (c *chain) add(h [sha256.Size]byte) { *c = sha256.Sum256(append(c[:], h[:]...)) }

// NewExporter makes ready to write into the folder dir; all that can be known to be wrong is said here. identity is a hash of everything that the
// outcome depends on but the inputs' bytes. With resume, what an earlier run of that identity has done is kept: Done says how much. Without, it is
// thrown away.
func NewExporter(dir string, opt Options, identity string, resume bool) (*Exporter, error) {
	target, err := exportTarget(dir)
	if err != nil {
		return nil, err
	}
	x := &Exporter{opt: opt.filled(), dir: target, named: dir, work: filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".slant-work")}
	if err := os.MkdirAll(filepath.Join(x.work, outFolder), 0o777); err != nil {
		return nil, fmt.Errorf("%s: cannot write beside the folder: %w", dir, plainError(err))
	}
	if x.unlock, err = lockWork(filepath.Join(x.work, lockFile)); err != nil {
		return nil, fmt.Errorf("%s: another slant is writing into this folder: wait until it is done, or choose another folder", dir)
	}
	if err := x.begin(identity, resume); err != nil {
		x.unlock()
		return nil, x.failed(err)
	}
	return x, nil
}

// begin opens the files, at what an earlier run has left or empty.
func (x *Exporter) begin(identity string, resume bool) error {
	if err := restore(x.dir, x.work); err != nil {
		return err
	}
	if j, ok := readJournal(x.work); ok && resume && j.Identity == identity {
		if x.open(j) == nil && x.replay() == nil {
			return nil
		}
		x.close()
	}
	return x.restart(identity)
}

// restart throws away what was done.
func (x *Exporter) restart(identity string) error {
	os.Remove(filepath.Join(x.work, journalFile))
	for _, folder := range []string{outFolder, x.rowsFolder()} {
		if err := os.RemoveAll(filepath.Join(x.work, folder)); err != nil {
			return err
		}
	}
	for _, folder := range []string{outFolder, x.rowsFolder()} {
		if err := os.MkdirAll(filepath.Join(x.work, folder), 0o777); err != nil {
			return err
		}
	}
	if err := x.open(journal{Identity: identity, Files: map[string]settled{}}); err != nil {
		return err
	}
	for i, w := range x.tables {
		if err := w.add(newSheet(schemas()[i]).buf, 0); err != nil {
			return err
		}
	}
	return x.rejected.add(newSheet(rejectedSchema()).buf, 0)
}

// rowsFolder is where the tables are settled: into the export itself, or aside if they are to become something else.
func (x *Exporter) rowsFolder() string {
	if x.opt.Format == parquetFormat {
		return rowsFolder
	}
	return outFolder
}

// open opens the files where a journal says that they are sound.
func (x *Exporter) open(j journal) (err error) {
	x.journal, x.chain = j, chain{}
	copy(x.chain[:], j.Chain)
	x.intake, x.sum, x.facts = newIntake(), newSummary(), facts{outlets: map[string]bool{}}
	x.tables, x.rejected, x.spill = nil, nil, nil
	if x.journal.Reasons == nil {
		x.journal.Reasons = map[string]int{}
	}
	openIn := func(folder, name string) *workFile {
		if err != nil {
			return nil
		}
		var w *workFile
		w, err = openWork(filepath.Join(x.work, folder, name), j.Files[name])
		return w
	}
	for _, s := range schemas()[:articleTables] {
		x.tables = append(x.tables, openIn(x.rowsFolder(), s.File))
	}
	x.rejected = openIn(x.rowsFolder(), rejectedSchema().File)
	x.spill = openIn("", contributionsFile)
	return err
}

// articleTables is how many of the tables have rows of single articles; they come first.
const articleTables = 6

func (x *Exporter) files() []*workFile {
	return append(append([]*workFile{}, x.tables...), x.rejected, x.spill)
}

func (x *Exporter) close() {
	for _, w := range x.files() {
		if w != nil {
			w.file.Close()
		}
	}
}

// replay makes the sums again of what was spilled.
func (x *Exporter) replay() error {
	r := bufio.NewReaderSize(io.NewSectionReader(x.spill.file, 0, x.spill.Bytes), 1<<16)
	for {
		line, err := r.ReadBytes('\n')
		if errors.Is(err, io.EOF) && len(line) == 0 {
			return nil
		}
		if err != nil {
			return err
		}
		var c contribution
		if err := json.Unmarshal(line, &c); err != nil {
			return err
		}
		x.count(&c)
	}
}

// count adds an article to the sums.
func (x *Exporter) count(c *contribution) arrival {
	came := x.intake.take(c)
	counts := !came.again && (came.original == "" || x.opt.Repeats)
	x.facts.add(c, came, counts)
	if !came.again {
		x.sum.add(c, stats.Draw(came.draw(c.ID)), counts)
	}
	return came
}

// Done is how many records of the inputs an earlier run has done with; they are not to be added again, but Verified must see their hashes.
func (x *Exporter) Done() int { return x.journal.Records }

// Verified checks the records that an earlier run has done with by the chain of their hashes; if they are others now, all of it is thrown away and false
// returned: the run must begin with the first record.
func (x *Exporter) Verified(hashes func(yield func([sha256.Size]byte) bool)) (bool, error) {
	var c chain
	n := 0
	for h := range hashes {
		c.add(h)
		if n++; n == x.journal.Records {
			break
		}
	}
	if n == x.journal.Records && c == x.chain {
		return true, nil
	}
	x.close()
	return false, x.failed(x.restart(x.journal.Identity))
}

// Articles is how many articles have rows so far.
func (x *Exporter) Articles() int { return x.tables[0].Rows }

// Rejected is how many records were set aside so far.
func (x *Exporter) Rejected() int { return x.journal.Rejected }

// Rows are an article on its way into the tables.
type Rows struct {
	tables       [articleTables]sheet
	contribution contribution
	spilled      []byte
}

// Observe makes the rows of an article. It may be called from any goroutine.
func (x *Exporter) Observe(an *analyze.Analysis) *Rows {
	a := newArticle(an)
	rows := &Rows{contribution: *a.contribution()}
	for i := range rows.tables {
		rows.tables[i].raw = x.opt.Format == parquetFormat
	}
	a.articleRow(&rows.tables[0])
	a.paragraphRows(&rows.tables[1], x.opt)
	a.mentionRows(&rows.tables[2])
	a.quoteRows(&rows.tables[3], x.opt)
	a.scoreRows(&rows.tables[4])
	a.attitudeRows(&rows.tables[5], x.opt)
	rows.spilled, _ = json.Marshal(rows.contribution) // plain values only: never fails
	rows.spilled = append(rows.spilled, '\n')
	return rows
}

// Add writes an article. Articles and rejected records must come in the order of the inputs.
func (x *Exporter) Add(from Source, rows *Rows) error {
	came := x.count(&rows.contribution)
	x.took(from)
	if err := x.spill.add(rows.spilled, 1); err != nil || came.again {
		return x.failed(err)
	}
	rows.tables[0].text(came.original)
	rows.tables[0].end()
	for i, w := range x.tables {
		data := rows.tables[i].buf
		if err := w.add(data, rows.tables[i].rows); err != nil {
			return x.failed(err)
		}
	}
	return nil
}

// Reject writes down a record that was set aside, and why.
func (x *Exporter) Reject(from Source, p *corpus.Problem) error {
	x.took(from)
	x.journal.Rejected++
	x.journal.Reasons[p.What]++
	w := &sheet{raw: x.opt.Format == parquetFormat}
	w.text(p.Path)
	w.optional(float64(p.Record), p.Record > 0)
	w.text(p.What + ": " + p.Remedy)
	w.optional(float64(p.Bytes), p.Bytes > 0)
	w.end()
	return x.failed(x.rejected.add(w.buf, 1))
}

// took counts a record of the inputs.
func (x *Exporter) took(from Source) {
	x.journal.Records++
	x.journal.Finished = false
	x.chain.add(from.Hash)
	x.journal.Bytes += from.Bytes
}

// Checkpoint brings everything so far to the disk, so that a later run can go on from here.
func (x *Exporter) Checkpoint() error {
	x.journal.Chain = x.chain[:]
	for _, w := range x.files() {
		known, err := w.settle()
		if err != nil {
			return x.failed(err)
		}
		x.journal.Files[filepath.Base(w.path)] = known
	}
	return x.failed(writeJournal(x.work, x.journal))
}

// Stop ends a run that is not done; its work stays for another one. It is not to be called after Finish.
func (x *Exporter) Stop() error {
	err := x.Checkpoint()
	x.close()
	x.unlock()
	return err
}

// Abandon ends a run without keeping anything.
func (x *Exporter) Abandon() {
	x.close()
	os.RemoveAll(x.work)
	x.unlock()
}

// Finish writes the summaries and the papers, and puts the export in the place of the target at once.
func (x *Exporter) Finish() error {
	defer x.unlock()
	defer x.close()
	if !x.journal.Finished {
		if err := x.Checkpoint(); err != nil {
			return err
		}
		if err := x.complete(); err != nil {
			return x.failed(err)
		}
		x.journal.Finished = true
		if err := writeJournal(x.work, x.journal); err != nil {
			return x.failed(err)
		}
	}
	return x.place()
}

// complete writes what is missing of the export.
func (x *Exporter) complete() error {
	out, rows := filepath.Join(x.work, outFolder), filepath.Join(x.work, x.rowsFolder())
	m := x.manifest()
	for _, w := range append(append([]*workFile{}, x.tables...), x.rejected) {
		m.Files = append(m.Files, w.item())
	}
	for _, t := range []*sheet{x.entities(), x.dyads()} {
		item, err := writeFile(rows, t.name, t.buf)
		if err != nil {
			return err
		}
		item.Rows = t.rows
		m.Files = append(m.Files, item)
	}
	if x.opt.Format == parquetFormat {
		if err := toParquet(out, rows, m.Files); err != nil {
			return err
		}
	}
	data, err := describe(schemas(), x.opt.Format)
	if err != nil {
		return err
	}
	item, err := writeFile(out, packageFile, data)
	if err != nil {
		return err
	}
	m.Files = append(m.Files, item)
	if data, err = indented(m); err != nil {
		return err
	}
	_, err = writeFile(out, manifestFile, data)
	return err
}

func (x *Exporter) entities() *sheet {
	w := newSheet(entitiesSchema())
	w.raw = x.opt.Format == parquetFormat
	for _, a := range x.sum.actorList() {
		a.cells(w)
		w.end()
	}
	return w
}

func (x *Exporter) dyads() *sheet {
	w := newSheet(dyadsSchema())
	w.raw = x.opt.Format == parquetFormat
	for _, d := range x.sum.dyadList() {
		d.cells(w)
		w.end()
	}
	return w
}

// toParquet turns the tables in the folder rows into Parquet files in the folder out, and so the items that name them.
func toParquet(out, rows string, items []manifestItem) error {
	for _, s := range schemas() {
		csv, err := os.Open(filepath.Join(rows, s.File))
		if err != nil {
			return err
		}
		item, err := writeTo(out, s.name()+".parquet", func(w io.Writer) error { return writeParquet(w, s, csv) })
		csv.Close()
		if err != nil {
			return err
		}
		i := slices.IndexFunc(items, func(it manifestItem) bool { return it.Name == s.File })
		item.Rows = items[i].Rows
		items[i] = item
	}
	return nil
}

// place puts the export in the place of the target. The folder that stood there is kept until that is done.
func (x *Exporter) place() error {
	out, old := filepath.Join(x.work, outFolder), filepath.Join(x.work, oldFolder)
	if _, err := os.Stat(out); err == nil {
		if err := x.swap(out, old); err != nil {
			return err
		}
	}
	return os.RemoveAll(x.work)
}

func (x *Exporter) failed(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", x.named, plainError(err))
}

// plainError takes names of hidden files off an error of the operating system.
func plainError(err error) error {
	var pathErr *os.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}
