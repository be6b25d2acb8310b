package corpus

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"os"
	"sync/atomic"
)

// Options say how inputs are read. The zero value guesses everything.
type Options struct {
	Outlet    string   // of the articles that do not say
	Published string   // of the articles that do not say: YYYY-MM-DD, YYYY-MM or YYYY
	Names     []string // actors to look for in every article

	Columns map[string]string // which column or key of a record is what: "text", "title", "outlet", "published", "url" → its name
	Pattern string            // what the folders and names of a path say: "{outlet}/{published}-*"

	Consumed *atomic.Int64 // if there is one, bytes read from the inputs are added to it, as they lie on the disk
}

// Problem is an input, or a record of one, that was set aside. Its text is "path: what is wrong: what to do", on one line.
type Problem struct {
	Path         string
	Record       int // number of the record in its file; 0: the file as a whole
	What, Remedy string
	Bytes        int64 // size of what was set aside; 0 where nobody knows
}

func (p *Problem) Error() string {
	return place(p.Path, p.Record) + ": " + p.What + ": " + p.Remedy
}

// place is a path with the number of a record, safe to print: "news.jsonl:12".
func place(path string, record int) string {
	if record == 0 {
		return Printable(path)
	}
	return fmt.Sprintf("%s:%d", Printable(path), record)
}

// Record is what may be an article: split off its file and not yet decoded. Splitting is sequential and cheap; decoding,
// which Article does, is the work of as many goroutines as there are.
type Record struct {
	Path   string // the file; of a member of an archive "news.zip/a.txt"
	Number int    // line or number of the record in a file of many; 0 where the file is one article
	Bytes  int64  // its size

	data    []byte
	decode  decoder
	problem *Problem // what is wrong already; then there is nothing to decode
}

// decoder fills art from the bytes of a record. note remarks on what was mended.
type decoder func(path string, data []byte, art *Article, note func(what, remedy string)) *Problem

// Hash is the SHA-256 of the record's bytes; of a record that could not be split off, of the problem's words.
func (r *Record) Hash() [sha256.Size]byte {
	if r.problem != nil {
		return sha256.Sum256([]byte(r.problem.Error()))
	}
	return sha256.Sum256(r.data)
}

// Article decodes the record, with notes on what was mended ("path: what: what to do"). The error is a *Problem. It may
// be called once, from any goroutine.
func (r *Record) Article(opt Options) (Article, []string, error) {
	if r.problem != nil {
		return Article{}, nil, r.problem
	}
	sum := r.Hash()
	art := Article{Path: r.Path, Language: "en", SHA256: hex.EncodeToString(sum[:])}
	if r.Number > 0 {
		art.Path = fmt.Sprintf("%s:%d", r.Path, r.Number)
	}
	var notes []string
	note := func(what, remedy string) { notes = append(notes, place(r.Path, r.Number)+": "+what+": "+remedy) }
	if p := r.decode(r.Path, r.data, &art, note); p != nil {
		p.Record, p.Bytes = r.Number, r.Bytes
		return Article{}, nil, p
	}
	art.Outlet, art.Published = cmp.Or(art.Outlet, opt.Outlet), cmp.Or(art.Published, opt.Published)
	art.Names = opt.Names
	return art, notes, nil
}

// Records splits a source into its records, in their order. What cannot be read is a record with a problem; the sequence
// itself never fails.
func (s Source) Records(stdin io.Reader, opt Options) iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		data, err := s.bytes(stdin, opt)
		if err != nil {
			yield(&Record{Path: s.Path, problem: err})
			return
		}
		yield(&Record{Path: s.Path, Bytes: int64(len(data)), data: data, decode: fromText})
	}
}

// bytes reads the source, up to its limit.
func (s Source) bytes(stdin io.Reader, opt Options) ([]byte, *Problem) {
	if s.Path == Stdin {
		return limited(s.Path, stdin, opt)
	}
	file, err := os.Open(s.Path)
	if err != nil {
		return nil, cannotRead(s.Path, err)
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.Size() > MaxBytes {
		return nil, tooLong(s.Path, fmt.Sprintf("%.1f MB", float64(info.Size())/1e6))
	}
	return limited(s.Path, file, opt)
}

func limited(path string, r io.Reader, opt Options) ([]byte, *Problem) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, cannotRead(path, err)
	}
	if opt.Consumed != nil {
		opt.Consumed.Add(int64(len(data)))
	}
	if len(data) > MaxBytes {
		return nil, tooLong(path, "more has come in")
	}
	return data, nil
}
