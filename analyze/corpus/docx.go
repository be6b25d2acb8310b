package corpus

import (
	"slices"
	"strings"
)

// fromDOCX makes an article of a Word document that holds one: text with its title, and what the lines say that press
// databases put around it. It is a decoder.
func fromDOCX(path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
	doc, problem := openDOCX(path, data)
	if problem != nil {
		return problem
	}
	var lines []docLine
	size := 0
	err := doc.lines(func(l docLine) bool {
		lines = append(lines, l)
		size += len(l.text)
		return size <= MaxBytes
	})
	switch {
	case size > MaxBytes:
		return tooLong(path, "its text is longer")
	case err != nil:
		return damagedDOCX(path, err)
	}
	return art.fromLines(path, lines, doc.title(), note)
}

// fromLines takes the lines of one article. title is that of the document's properties, if it has one.
func (art *Article) fromLines(path string, lines []docLine, title string, note func(what, remedy string)) *Problem {
	lines = slices.DeleteFunc(lines, func(l docLine) bool { return border(l.text) != noBorder })
	if !art.fromExport(lines) {
		art.fromDocument(lines, title)
	}
	art.mend(note)
	if strings.TrimSpace(art.Text) == "" {
		return &Problem{Path: path, What: "there is no text in it", Remedy: "check that it holds text and not only pictures of text"}
	}
	return nil
}

// fromDocument takes lines that no press database wrote: all is text, but for the title.
func (art *Article) fromDocument(lines []docLine, title string) {
	const search, longest = 5, 300
	for i, l := range lines[:min(len(lines), search)] {
		if l.look == headingLook || i == 0 && l.look == boldLook && len(l.text) < longest && len(lines) > 1 {
			art.Title = l.text
			art.Text = joinLines(slices.Concat(lines[:i], lines[i+1:]))
			return
		}
	}
	if len(strings.Fields(title)) > 2 && !strings.HasPrefix(title, "Microsoft") { // shorter ones are "Document 1" and the like
		art.Title = title
	}
	art.Text = joinLines(lines)
}

// joinLines sets paragraphs off by blank lines.
func joinLines(lines []docLine) string {
	var b strings.Builder
	for i, l := range lines {
		switch {
		case i > 0 && l.look == brokenLook:
			b.WriteByte('\n')
		case i > 0:
			b.WriteString("\n\n")
		}
		b.WriteString(l.text)
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	return b.String()
}
