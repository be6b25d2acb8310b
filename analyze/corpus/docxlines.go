package corpus

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
)

// deepestXML is how far elements of a Word document may be nested. Word itself stays below a hundred.
const deepestXML = 256

var (
	errXMLDepth   = errors.New("elements are nested too deep")
	errXMLDoctype = errors.New("it has a document type definition")
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
			return errXMLDoctype
		}
	}
	return nil
}

func (w *wordLines) start(t xml.StartElement) error {
	if w.depth++; w.depth > deepestXML {
		return errXMLDepth
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
			if w.prefix = a.Name.Local; a.Name.Space == "" {
				w.prefix = "" // xmlns="…": no prefix at all
			}
		}
	}
}

// wordLeftOut are elements whose text is none of the article's: deleted, moved away, or an instruction to Word.
var wordLeftOut = []string{"del", "moveFrom", "delText", "instrText", "sectPr"}

func (w *wordLines) element(t xml.StartElement) {
	switch name := t.Name.Local; {
	case slices.Contains(wordLeftOut, name):
		w.skip = w.depth
	case name == "p":
		w.open = append(w.open, wordParagraph{})
	case name == "r":
		w.inRun, w.bold = true, false
	case name == "t":
		w.inText = true
	case name == "pStyle" && len(w.open) > 0:
		w.open[len(w.open)-1].heading = isTitleStyle(wordValue(t.Attr))
	case w.inRun:
		w.inside(name, wordValue(t.Attr))
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

func wordValue(attrs []xml.Attr) string {
	for _, a := range attrs {
		if a.Name.Local == "val" {
			return a.Value
		}
	}
	return ""
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
