package corpus

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"
)

// docLine is a line of a Word document: a paragraph, or what stands between two line breaks of one.
type docLine struct {
	look look
	text string
}

// look is what a line looks like. It is a letter, so that lines can be kept as text.
type look byte

const (
	plainLook   look = 'p'
	boldLook    look = 'b' // throughout
	headingLook look = 'h' // by its style
	brokenLook  look = '+' // it follows a line break inside a paragraph
)

// deepestXML is how far elements of a Word document may be nested. Word itself stays below a hundred.
const deepestXML = 256

var (
	errTooDeep = errors.New("elements are nested too deep")
	errDTD     = errors.New("it has a document type definition")
)

// wordLines turns the XML of a Word document into lines as it streams by. Nothing is kept but the paragraph that is open.
type wordLines struct {
	yield  func(docLine) bool
	prefix string // of the names of Word's elements
	depth  int
	skip   int // depth of the element that is being left out; 0: none is
	open   []wordParagraph
	inRun  bool
	inText bool
	bold   bool // the run
	done   bool // yield wants no more
}

// wordParagraph is a paragraph that is being read. One may hold others, in text boxes.
type wordParagraph struct {
	text          []byte
	heading       bool
	letters, bold int
}

// readLines yields the lines of a Word document that are not blank, until yield returns false.
func readLines(r io.Reader, yield func(docLine) bool) error {
	w := wordLines{yield: yield, prefix: "w"}
	dec := xml.NewDecoder(r)
	for !w.done {
		tok, err := dec.RawToken()
		if err == io.EOF && w.depth == 0 {
			return nil
		}
		if err == io.EOF {
			return io.ErrUnexpectedEOF
		}
		if err != nil {
			return err
		}
		if err := w.token(tok); err != nil {
			return err
		}
	}
	return nil
}

func (w *wordLines) token(tok xml.Token) error {
	switch t := tok.(type) {
	case xml.StartElement:
		return w.start(t)
	case xml.EndElement:
		w.end(t.Name)
	case xml.CharData:
		if w.inText && w.skip == 0 {
			w.write(t)
		}
	case xml.Directive:
		if bytes.HasPrefix(t, []byte("DOCTYPE")) {
			return errDTD
		}
	}
	return nil
}

func (w *wordLines) start(t xml.StartElement) error {
	if w.depth++; w.depth > deepestXML {
		return errTooDeep
	}
	if w.depth == 1 {
		w.namespace(t.Attr)
	}
	if w.skip > 0 {
		return nil
	}
	if t.Name.Local == "Fallback" { // the same once more, for old programs
		w.skip = w.depth
	} else if t.Name.Space == w.prefix {
		w.element(t)
	}
	return nil
}

// namespace finds the prefix of Word's elements, nearly always "w".
func (w *wordLines) namespace(attrs []xml.Attr) {
	for _, a := range attrs {
		if strings.HasSuffix(a.Value, "/wordprocessingml/main") || strings.HasSuffix(a.Value, "/wordprocessingml/2006/main") {
			w.prefix = a.Name.Local
			if a.Name.Space == "" {
				w.prefix = "" // xmlns="…": no prefix at all
			}
		}
	}
}

// leftOut are elements whose text is none of the article's: deleted, moved away, or an instruction to Word.
var leftOut = []string{"del", "moveFrom", "delText", "instrText", "sectPr"}

func (w *wordLines) element(t xml.StartElement) {
	switch name := t.Name.Local; {
	case slices.Contains(leftOut, name):
		w.skip = w.depth
	case name == "p":
		w.open = append(w.open, wordParagraph{})
	case name == "r":
		w.inRun, w.bold = true, false
	case name == "t":
		w.inText = true
	case name == "pStyle" && len(w.open) > 0:
		w.open[len(w.open)-1].heading = isHeading(value(t.Attr))
	case w.inRun:
		w.inside(name, value(t.Attr))
	}
}

// inside takes an element of a run that is no text.
func (w *wordLines) inside(name, value string) {
	switch name {
	case "b":
		w.bold = value != "0" && value != "false" && value != "off"
	case "vanish", "webHidden":
		w.inRun = value == "0" || value == "false" || value == "off"
	case "tab":
		w.write([]byte("\t"))
	case "br", "cr":
		w.write([]byte("\n"))
	case "noBreakHyphen":
		w.write([]byte("-"))
	}
}

func value(attrs []xml.Attr) string {
	for _, a := range attrs {
		if a.Name.Local == "val" {
			return a.Value
		}
	}
	return ""
}

// headings are the styles of titles, by the names that Word gives them in its languages. Lower headings are text.
var headings = []string{"heading1", "title", "headline", "titre", "titre1", "titel", "berschrift1", "überschrift1", "titolo", "titolo1", "ttulo", "ttulo1", "título"}

func isHeading(style string) bool { return slices.Contains(headings, strings.ToLower(style)) }

func (w *wordLines) write(s []byte) {
	if len(w.open) == 0 || !w.inRun {
		return
	}
	p := &w.open[len(w.open)-1]
	p.text = append(p.text, s...)
	n := len(s) - bytes.Count(s, []byte(" "))
	p.letters += n
	if w.bold {
		p.bold += n
	}
}

func (w *wordLines) end(name xml.Name) {
	if w.depth == w.skip {
		w.skip = 0
	} else if w.skip == 0 && name.Space == w.prefix {
		switch name.Local {
		case "r":
			w.inRun = false
		case "t":
			w.inText = false
		case "p":
			w.close()
		}
	}
	w.depth--
}

// close yields the lines of the paragraph that ends.
func (w *wordLines) close() {
	if len(w.open) == 0 {
		return
	}
	p := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	kind := plainLook
	switch {
	case p.heading:
		kind = headingLook
	case p.bold > 0 && p.bold == p.letters:
		kind = boldLook
	}
	for line := range strings.SplitSeq(string(p.text), "\n") {
		line = strings.TrimFunc(line, unicode.IsSpace)
		if line == "" || w.done {
			continue
		}
		w.done = !w.yield(docLine{kind, line})
		kind = brokenLook
	}
}
