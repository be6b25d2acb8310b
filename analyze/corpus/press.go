package corpus

import "strings"

// Press databases put lines of their own around an article: who published it when, how long it is, whose copyright it is.
// A pressExport is what is left when those are read and taken off.
type pressExport struct {
	title, outlet, published string
	body                     []docLine
}

// fromExport reads the layouts of Nexis Uni, LexisNexis, Factiva and ProQuest. It reports false where the lines are none of them.
func (art *Article) fromExport(lines []docLine) bool {
	for _, layout := range [...]func([]docLine) (pressExport, bool){nexis, lexisNexis, factivaTable, factiva, proQuest} {
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

const longestBorder = 100 // bytes

// border tells the lines that stand between articles: "Document 3 of 20" before one, "End of Document" behind one.
func border(text string) borderKind {
	switch {
	case len(text) > longestBorder:
		return noBorder
	case text == "End of Document" || isAccession(text):
		return lastLine
	case isNumbered(text):
		return firstLine
	}
	return noBorder
}

// isNumbered: "Document 3 of 20", "3 of 20 DOCUMENTS".
func isNumbered(text string) bool {
	words := strings.Fields(strings.ToLower(text))
	if len(words) != 4 {
		return false
	}
	return words[0] == "document" && isCount(words[1]) && words[2] == "of" && isCount(words[3]) ||
		isCount(words[0]) && words[1] == "of" && isCount(words[2]) && words[3] == "documents"
}

func isCount(word string) bool {
	return word != "" && strings.Trim(word, "0123456789,") == ""
}

// isAccession: "Document LBA0000020220303ei3300001", capitals, eight digits or more, and what else there is.
func isAccession(text string) bool {
	const leastDigits = 8
	code, ok := strings.CutPrefix(text, "Document ")
	letters := strings.TrimLeft(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	rest := strings.TrimLeft(letters, "0123456789")
	return ok && len(letters) < len(code) && len(letters)-len(rest) >= leastDigits && !strings.ContainsAny(rest, " \t")
}

// lineIndex is that of the first line for which is holds, -1 if there is none.
func lineIndex(lines []docLine, is func(string) bool) int {
	for i, l := range lines {
		if is(l.text) {
			return i
		}
	}
	return -1
}

// linesBefore is the lines up to the first one for which is holds.
func linesBefore(lines []docLine, is func(string) bool) []docLine {
	if i := lineIndex(lines, is); i >= 0 {
		return lines[:i]
	}
	return lines
}

// splitLabel splits "Length: 543 words" at the colon. The label comes in small letters.
func splitLabel(text string) (label, value string) {
	const longest = 30
	label, value, ok := strings.Cut(text, ":")
	if !ok || len(label) > longest {
		return "", ""
	}
	return strings.ToLower(strings.TrimSpace(label)), strings.TrimSpace(value)
}

// hasLabel reports whether a line has one of these labels.
func hasLabel(text string, labels ...string) bool {
	label, _ := splitLabel(text)
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
