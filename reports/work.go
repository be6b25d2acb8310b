package reports

import (
	"bufio"
	"crypto/sha256"
	"encoding"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// The work folder of an export stands beside its target and holds:
//
//	journal.json          how far the run has come; settled whole, after everything that it speaks of
//	contributions.jsonl   a line for each article read, from which the summaries can be made again
//	lock                  held by the process that is at work
//	out/                  the export itself, which takes the place of the target at the end
//	old/                  the export that stood there, for a moment
//	rows/                 the tables, where they are to become Parquet files
const (
	journalFile       = "journal.json"
	contributionsFile = "contributions.jsonl"
	lockFile          = "lock"
	outFolder         = "out"
	oldFolder         = "old"
	rowsFolder        = "rows"
)

// journal says how far an export has come.
type journal struct {
	Identity string             `json:"identity"` // of options, packs, models and inputs
	Records  int                `json:"records"`  // of the inputs that are done with
	Chain    []byte             `json:"chain"`    // SHA-256 of all their hashes, one after the other
	Rejected int                `json:"rejected"` // of them
	Reasons  map[string]int     `json:"reasons"`  // why
	Bytes    int64              `json:"bytes"`    // of the records
	Files    map[string]settled `json:"files"`
	Finished bool               `json:"finished"` // nothing is left but to put the export in place
}

// settled is how much of a file is sound.
type settled struct {
	Bytes int64  `json:"bytes"`
	Rows  int    `json:"rows"`
	Hash  []byte `json:"hash"` // state of SHA-256
}

// workFile is a file that only grows, with its hash.
type workFile struct {
	path string
	file *os.File
	buf  *bufio.Writer
	sum  hash.Hash
	settled
}

// openWork opens a file at what the journal knows of it; everything behind that is cut off. A file of which the journal knows nothing is begun anew.
func openWork(path string, known settled) (*workFile, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	w := &workFile{path: path, file: f, sum: sha256.New(), settled: known}
	if len(known.Hash) > 0 {
		err = w.sum.(encoding.BinaryUnmarshaler).UnmarshalBinary(known.Hash)
	}
	if info, statErr := f.Stat(); err == nil && (statErr != nil || info.Size() < known.Bytes) {
		err = fmt.Errorf("%s is shorter than it was", filepath.Base(path))
	}
	if err == nil {
		err = f.Truncate(known.Bytes)
	}
	if err == nil {
		_, err = f.Seek(known.Bytes, io.SeekStart)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	w.buf = bufio.NewWriterSize(f, 1<<16)
	return w, nil
}

// add appends so many rows.
func (w *workFile) add(data []byte, rows int) error {
	w.sum.Write(data)
	w.Bytes += int64(len(data))
	w.Rows += rows
	_, err := w.buf.Write(data)
	return err
}

// settle brings all that was added to the disk, and returns how much that is.
func (w *workFile) settle() (settled, error) {
	err := w.buf.Flush()
	if err == nil {
		err = w.file.Sync()
	}
	state, hashErr := w.sum.(encoding.BinaryMarshaler).MarshalBinary()
	w.Hash = state
	return w.settled, errors.Join(err, hashErr)
}

func (w *workFile) item() manifestItem {
	return manifestItem{Name: filepath.Base(w.path), Rows: w.Rows, Bytes: w.Bytes, SHA256: hex.EncodeToString(w.sum.Sum(nil))}
}

// readJournal returns the journal of a work folder; false if there is none that can be read.
func readJournal(work string) (j journal, ok bool) {
	data, err := os.ReadFile(filepath.Join(work, journalFile))
	return j, err == nil && json.Unmarshal(data, &j) == nil
}

// writeJournal replaces the journal whole.
func writeJournal(work string, j journal) error {
	data, err := json.Marshal(j)
	if err != nil {
		return err
	}
	return replaceWhole(filepath.Join(work, journalFile), data)
}

// replaceWhole puts data in the place of a file that is never seen half settled, and survives a crash.
func replaceWhole(path string, data []byte) error {
	temp := path + ".new"
	f, err := os.Create(temp)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(temp, path)
}

// restore puts an export back whose place a run that died has emptied.
func restore(dir, work string) error {
	if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	err := os.Rename(filepath.Join(work, oldFolder), dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
