package corpus

import (
	"regexp"
	"strings"
)

// Press databases put lines of their own around an article: who published it when, how long it is, whose copyright it is.
// An export is what they leave when those are read and taken off.
type export struct {
	title, outlet, published string
	body                     []docLine
}

// fromExport reads the layouts of Nexis Uni, LexisNexis, Factiva and ProQuest. It reports false where the lines are none of them.
func (art *Article) fromExport(lines []docLine) bool {
	for _, layout := range [...]func([]docLine) (export, bool){nexis, lexisNexis, factivaTable, factiva, proQuest} {
		if e, ok := layout(lines); ok {
			art.Title, art.Outlet, art.Published, art.Text = e.title, e.outlet, e.published, joinLines(e.body)
			return true
		}
	}
	return false
}

// Where one article of a bundle ends and the next begins.
type borderKind int

const (
	noBorder borderKind = iota
	firstLine
	lastLine
)

var (
	numbered  = regexp.MustCompile(`^(?i:document \d{1,5} of \d{1,5}|\d{1,5} of \d{1,5} documents)$`)
	accession = regexp.MustCompile(`^Document [A-Z]{1,10}[0-9]{8,}[0-9a-z]*$`)
)

// border tells the lines that stand between articles: "Document 3 of 20" before one, "End of Document" behind one.
func border(text string) borderKind {
	switch {
	case text == "End of Document" || accession.MatchString(text):
		return lastLine
	case numbered.MatchString(text):
		return firstLine
	}
	return noBorder
}

// index is that of the first line for which is holds, -1 if there is none.
func index(lines []docLine, is func(string) bool) int {
	for i, l := range lines {
		if is(l.text) {
			return i
		}
	}
	return -1
}

// before is the lines up to the first one for which is holds.
func before(lines []docLine, is func(string) bool) []docLine {
	if i := index(lines, is); i >= 0 {
		return lines[:i]
	}
	return lines
}

// labelled splits "Length: 543 words" at the colon. The label comes in small letters.
func labelled(text string) (label, value string) {
	const longest = 30
	label, value, ok := strings.Cut(text, ":")
	if !ok || len(label) > longest {
		return "", ""
	}
	return strings.ToLower(strings.TrimSpace(label)), strings.TrimSpace(value)
}

// has reports whether a line has one of these labels.
func has(text string, labels ...string) bool {
	label, _ := labelled(text)
	for _, l := range labels {
		if label == l {
			return true
		}
	}
	return false
}

func isCopyright(text string) bool {
	text = strings.ToLower(text)
	return strings.HasPrefix(text, "copyright") || strings.HasPrefix(text, "©") || strings.HasPrefix(text, "(c) ") || text == "all rights reserved"
}

func isDate(text string) bool { return pressDate(text) != "" }
