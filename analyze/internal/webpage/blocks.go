package webpage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// breaks are the elements that begin and end a block of text.
var breaks = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "body": true, "caption": true, "center": true, "dd": true,
	"details": true, "dialog": true, "dir": true, "div": true, "dl": true, "dt": true, "fieldset": true, "figcaption": true, "figure": true, "footer": true,
	"form": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "header": true, "hgroup": true, "hr": true, "legend": true,
	"li": true, "main": true, "menu": true, "nav": true, "ol": true, "option": true, "p": true, "pre": true, "search": true, "section": true,
	"summary": true, "table": true, "tbody": true, "tfoot": true, "thead": true, "tr": true, "ul": true,
}

// silent are the elements whose content is not text of the page.
var silent = map[string]bool{
	"audio": true, "button": true, "canvas": true, "iframe": true, "math": true, "noscript": true, "object": true,
	"script": true, "select": true, "style": true, "svg": true, "template": true, "textarea": true, "title": true, "video": true,
}

// block is a paragraph, a heading, an item of a list, a row of a table.
type block struct {
	text    string
	linked  int  // bytes of its words that are links
	words   int  // bytes of its words
	heading bool // h1 to h6
}

// blockWriter collects text in blocks. White space is folded; a line break stays one, two of them end a block.
type blockWriter struct {
	blocks    []block
	text      strings.Builder
	current   block
	keepLines bool // the source's line breaks are line breaks
	link      int  // how many links it stands in
	space     bool // white space is due before the next word
	lines     int  // so are line breaks
}

func (w *blockWriter) write(s string) {
	for len(s) > 0 {
		i := strings.IndexFunc(s, unicode.IsSpace)
		if i < 0 {
			w.word(s)
			return
		}
		w.word(s[:i])
		w.space = true
		if w.keepLines && s[i] == '\n' {
			w.lineBreak()
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		s = s[i+size:]
	}
}

func (w *blockWriter) lineBreak() {
	if w.lines++; w.lines > 1 {
		w.end()
	}
}

func (w *blockWriter) word(s string) {
	switch {
	case s == "":
		return
	case w.text.Len() == 0:
	case w.lines > 0:
		w.text.WriteByte('\n')
	case w.space:
		w.text.WriteByte(' ')
	}
	w.space, w.lines = false, 0
	w.text.WriteString(s)
	w.current.words += len(s)
	if w.link > 0 {
		w.current.linked += len(s)
	}
}

// end ends the block.
func (w *blockWriter) end() {
	if w.text.Len() > 0 {
		w.current.text = w.text.String()
		w.blocks = append(w.blocks, w.current)
		w.text.Reset()
	}
	w.current = block{}
	w.space, w.lines = false, 0
}

// open is the begin of an element, shut its end.
func (w *blockWriter) open(tag string) {
	switch {
	case tag == "br":
		w.lineBreak()
	case tag == "td" || tag == "th":
		w.space = true
	case tag == "q":
		w.word("“")
	case tag == "a":
		w.link++
	case breaks[tag]:
		w.end()
		w.current.heading = isHeading(tag)
	}
}

func (w *blockWriter) shut(tag string) {
	switch {
	case tag == "td" || tag == "th":
		w.space = true
	case tag == "q" && w.text.Len() > 0:
		w.space = false
		w.word("”")
	case tag == "a" && w.link > 0:
		w.link--
	case breaks[tag]:
		w.end()
	}
}

func isHeading(tag string) bool {
	return len(tag) == 2 && tag[0] == 'h' && '1' <= tag[1] && tag[1] <= '6'
}

// node writes a node and those in it. leave says which elements are to be left out.
func (w *blockWriter) node(n *html.Node, leave func(*html.Node) bool) {
	switch {
	case n.Type == html.TextNode:
		w.write(n.Data)
		return
	case n.Type == html.ElementNode && (silent[n.Data] || leave(n)):
		return
	}
	w.open(n.Data)
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		w.node(child, leave)
	}
	w.shut(n.Data)
}

// blocksOf are the blocks of text in a node.
func blocksOf(n *html.Node, leave func(*html.Node) bool) []block {
	var w blockWriter
	w.node(n, leave)
	w.end()
	return w.blocks
}

// join puts blocks into one text, a blank line between two.
func join(blocks []block) string {
	texts := make([]string, len(blocks))
	for i, b := range blocks {
		texts[i] = b.text
	}
	return strings.Join(texts, "\n\n")
}

func amount(blocks []block) Amount {
	a := Amount{Blocks: len(blocks)}
	for _, b := range blocks {
		a.Characters += utf8.RuneCountInString(b.text)
	}
	return a
}
