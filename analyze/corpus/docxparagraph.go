package corpus

import (
	"bytes"
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

// wordParagraph is a paragraph that is being read. One may hold others, in text boxes.
type wordParagraph struct {
	text          []byte
	heading       bool
	letters, bold int
}

// titleStyles are the styles of titles, by the names that Word gives them in its languages. Lower headings are text.
var titleStyles = []string{"heading1", "title", "headline", "titre", "titre1", "titel", "berschrift1", "überschrift1", "titolo", "titolo1", "ttulo", "ttulo1", "título"}

func isTitleStyle(style string) bool { return slices.Contains(titleStyles, strings.ToLower(style)) }

// write adds text to the paragraph that is open.
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
