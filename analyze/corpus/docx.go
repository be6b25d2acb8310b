package corpus

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// maxDocument is the most that the text part of a Word document may unpack to: 32 MB of XML, a bundle of a thousand articles.
const maxDocument = 32_000_000

var errTooBig = errors.New("unpacks to too much")

// fromDOCX makes an article of a Word document that holds one: text with its title, and what the lines say that press
// databases put around it. It is a decoder.
func fromDOCX(path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
	archive, problem := openDOCX(path, data)
	if problem != nil {
		return problem
	}
	var lines []docLine
	size := 0
	err := readDocument(archive, func(l docLine) bool {
		lines = append(lines, l)
		size += len(l.text)
		return size <= MaxBytes
	})
	switch {
	case size > MaxBytes:
		return tooLong(path, "its text is longer")
	case err != nil:
		return damaged(path, err)
	}
	return art.fromLines(path, lines, coreTitle(archive), note)
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

// openDOCX opens the archive that a Word document is.
func openDOCX(path string, data []byte) (*zip.Reader, *Problem) {
	const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	if bytes.HasPrefix(data, []byte(ole)) {
		if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return nil, &Problem{Path: path, What: "it is protected by a password", Remedy: "open it in Word and save it without one"}
		}
		return nil, &Problem{Path: path, What: "it is an old Word document (.doc)", Remedy: "open it in Word and save it as .docx"}
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, damaged(path, err)
	}
	document := member(archive, "word/document.xml", "word/document2.xml")
	switch {
	case document == nil:
		return nil, &Problem{Path: path, What: "it is no Word document", Remedy: "check the name of the file, or open it and save it as .docx"}
	case document.Flags&1 != 0:
		return nil, &Problem{Path: path, What: "it is protected by a password", Remedy: "open it in Word and save it without one"}
	}
	return archive, nil
}

// member finds a file of an archive by the first of these names that it has.
func member(archive *zip.Reader, names ...string) *zip.File {
	for _, name := range names {
		for _, f := range archive.File {
			if strings.EqualFold(f.Name, name) {
				return f
			}
		}
	}
	return nil
}

// readDocument yields the lines of the text part.
func readDocument(archive *zip.Reader, yield func(docLine) bool) error {
	r, err := member(archive, "word/document.xml", "word/document2.xml").Open()
	if err != nil {
		return err
	}
	defer r.Close()
	return readLines(&cappedReader{r, maxDocument}, yield)
}

// cappedReader fails where more comes than was agreed on.
type cappedReader struct {
	r    io.Reader
	left int
}

func (c *cappedReader) Read(p []byte) (int, error) {
	if c.left <= 0 {
		return 0, errTooBig
	}
	n, err := c.r.Read(p[:min(len(p), c.left)])
	c.left -= n
	return n, err
}

// damaged words what is wrong with the inside of a document. It quotes none of it.
func damaged(path string, err error) *Problem {
	const again = "open it in Word and save it again, or export it again"
	var syntax *xml.SyntaxError
	switch {
	case errors.Is(err, errTooBig):
		return &Problem{Path: path, What: fmt.Sprintf("it unpacks to more than %d MB", maxDocument/1_000_000), Remedy: "export fewer articles into one file"}
	case errors.Is(err, errTooDeep), errors.Is(err, errDTD):
		return &Problem{Path: path, What: err.Error() + ", as no Word document has", Remedy: again}
	case errors.Is(err, zip.ErrAlgorithm):
		return &Problem{Path: path, What: "it is packed in a way that slant cannot read", Remedy: again}
	case errors.As(err, &syntax):
		return &Problem{Path: path, What: fmt.Sprintf("it is damaged, line %d of its text part cannot be read", syntax.Line), Remedy: again}
	}
	return &Problem{Path: path, What: "it is damaged", Remedy: again}
}

// coreTitle is the title of the document's properties, "" if it has none that can be read.
func coreTitle(archive *zip.Reader) string {
	const most = 64 << 10
	f := member(archive, "docProps/core.xml")
	if f == nil {
		return ""
	}
	r, err := f.Open()
	if err != nil {
		return ""
	}
	defer r.Close()
	dec, inTitle := xml.NewDecoder(io.LimitReader(r, most)), false
	for {
		tok, err := dec.RawToken()
		if err != nil {
			return ""
		}
		switch t := tok.(type) {
		case xml.StartElement:
			inTitle = t.Name.Local == "title"
		case xml.CharData:
			if inTitle {
				return strings.TrimSpace(string(t))
			}
		case xml.EndElement:
			inTitle = false
		}
	}
}
