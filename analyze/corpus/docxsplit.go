package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"
)

// splitDOCX yields the articles of a Word document, until yield returns false: one record without a number for a document
// that holds one article, and numbered records, from 1, for a bundle that a press database has exported.
func splitDOCX(path string, data []byte, yield func(*Record) bool) {
	doc, problem := openDOCX(path, data)
	if problem != nil || doc.borders() < 2 {
		yield(&Record{Path: path, Bytes: int64(len(data)), data: data, decode: fromDOCX, problem: problem})
		return
	}
	b := docxBundle{path: path, yield: yield}
	err := doc.lines(b.add)
	switch {
	case b.stopped:
	case err != nil:
		p := damagedDOCX(path, err)
		p.What = fmt.Sprintf("after %s, %s", count(b.articles, "article"), p.What)
		yield(&Record{Path: path, problem: p})
	case b.begun || len(bytes.Fields(b.piece)) >= leastRest:
		b.flush()
	}
}

// leastRest is how many words behind the last border are one more article. Fewer are what was searched for and when.
const leastRest = 60

// docxBundle cuts the lines of an export into articles.
type docxBundle struct {
	path     string
	yield    func(*Record) bool
	piece    []byte // lines of the article so far: look, text, line feed
	begun    bool   // a first line of an article was seen: what is before the first one is a cover
	articles int
	stopped  bool
}

func (b *docxBundle) add(l docLine) bool {
	switch border(l.text) {
	case firstLine:
		if b.begun {
			b.flush()
		}
		b.piece, b.begun = nil, true
	case lastLine:
		b.write(l)
		b.flush()
	default:
		b.write(l)
	}
	return !b.stopped
}

// write keeps a line. What is too long for an article is cut there, and set aside later.
func (b *docxBundle) write(l docLine) {
	if len(b.piece) <= MaxBytes {
		b.piece = append(append(append(b.piece, byte(l.look)), l.text...), '\n')
	}
}

func (b *docxBundle) flush() {
	if len(b.piece) == 0 {
		return
	}
	b.articles++
	rec := &Record{Path: b.path, Number: b.articles, Bytes: int64(len(b.piece)), data: b.piece, decode: fromPiece}
	if len(b.piece) > MaxBytes {
		rec.problem = tooLong(b.path, "its text is longer")
		rec.problem.Record, rec.problem.Bytes = rec.Number, rec.Bytes
	}
	b.piece = nil
	b.stopped = !b.yield(rec)
}

// fromPiece makes an article of one that was cut out of a bundle. It is a decoder.
func fromPiece(path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
	var lines []docLine
	for line := range strings.Lines(string(data)) {
		lines = append(lines, docLine{look(line[0]), strings.TrimSuffix(line[1:], "\n")})
	}
	problem := art.fromLines(path, lines, "", note)
	if problem == nil && art.Outlet == "" && art.Published == "" {
		note("its layout is that of no export slant knows, all lines were read as text", "check its first and last lines")
	}
	return problem
}

// borders counts the lines between articles without reading the XML, which takes ten times as long: most documents have none.
func (doc *wordFile) borders() (n int) {
	r, err := doc.open()
	if err != nil {
		return 0
	}
	defer r.Close()
	buf := bufio.NewReaderSize(r, 16<<10)
	var line []byte
	for err == nil || err == bufio.ErrBufferFull {
		var text, tag []byte
		text, err = buf.ReadSlice('<')
		if len(line) <= longestBorder {
			line = append(line, bytes.TrimSuffix(text, []byte("<"))...)
		}
		if err != nil {
			continue
		}
		tag, err = buf.ReadSlice('>')
		if bytes.HasSuffix(tag, []byte(":p>")) || bytes.Contains(tag, []byte(":br")) {
			if border(strings.TrimSpace(string(line))) != noBorder {
				n++
			}
			line = line[:0]
		}
	}
	return n
}
