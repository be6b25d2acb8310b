package corpus

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
)

// Options say how inputs are read. The zero value guesses everything.
type Options struct {
	Outlet    string   // of the articles that do not say
	Published string   // of the articles that do not say: YYYY-MM-DD, YYYY-MM or YYYY
	Names     []string // actors to look for in every article

	Columns map[string]string // which column or key of a record is what: see CheckColumns
	Pattern string            // what the folders and names of a path say: see CheckPattern

	Remark   func(string)  // if there is one, it is told what was passed over in a source: a line to print. Records calls it
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
	Bytes  int64  // its size, unpacked

	data    []byte // the record's own, shared with nobody
	sum     [sha256.Size]byte
	summed  bool
	decode  decoder
	problem *Problem // what is wrong already; then there is nothing to decode
}

// decoder fills art from the bytes of a record. note remarks on what was mended.
type decoder func(path string, data []byte, art *Article, note func(what, remedy string)) *Problem

// Hash is the SHA-256 of the record's bytes; of a record that could not be split off, of the problem's words. It is
// computed once: a record is in the hands of one goroutine at a time.
func (r *Record) Hash() [sha256.Size]byte {
	switch {
	case r.problem != nil:
		return sha256.Sum256([]byte(r.problem.Error()))
	case !r.summed:
		r.sum, r.summed = sha256.Sum256(r.data), true
	}
	return r.sum
}

// Article decodes the record, with notes on what was mended ("path: what: what to do"). The error is a *Problem. It may
// be called once, from any goroutine.
func (r *Record) Article(opt Options) (Article, []string, error) {
	if r.problem != nil {
		return Article{}, nil, r.problem
	}
	sum := r.Hash()
	art := Article{Path: r.Path, SHA256: hex.EncodeToString(sum[:])}
	if r.Number > 0 {
		art.Path = fmt.Sprintf("%s:%d", r.Path, r.Number)
	}
	var notes []string
	note := func(what, remedy string) {
		if n := place(r.Path, r.Number) + ": " + what + ": " + remedy; !slices.Contains(notes, n) {
			notes = append(notes, n)
		}
	}
	p := r.decode(r.Path, r.data, &art, note)
	if p == nil {
		art.mend(note)
		p = art.settle(r.Path, opt)
	}
	if p != nil {
		p.Record, p.Bytes = r.Number, r.Bytes
		return Article{}, nil, p
	}
	return art, notes, nil
}

// settle looks at a decoded article as a whole, and fills in what it does not say of itself.
func (art *Article) settle(path string, opt Options) *Problem {
	switch {
	case strings.TrimSpace(art.Text) == "":
		return &Problem{Path: path, What: "there is no text in it", Remedy: "give it the text of an article"}
	case len(art.Text) > MaxBytes:
		return tooLong(path, megabytes(int64(len(art.Text))))
	}
	if p := art.settleLanguage(path); p != nil {
		return p
	}
	if err := art.fromPath(path, opt.Pattern); err != nil {
		return &Problem{Path: path, What: "the path pattern is wrong, " + err.Error(), Remedy: "correct the pattern"}
	}
	art.Outlet, art.Published = cmp.Or(art.Outlet, opt.Outlet), cmp.Or(art.Published, opt.Published)
	art.Names = opt.Names
	return nil
}
