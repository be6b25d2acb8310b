package corpus

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxDocument is the most that the text part of a Word document may unpack to: 32 MB of XML, a bundle of a thousand articles.
const maxDocument = 32_000_000

var errDOCXSize = errors.New("it unpacks to too much")

// wordFile is a Word document: an archive, and the file of it that has the text.
type wordFile struct {
	archive *zip.Reader
	text    *zip.File
}

// openDOCX finds the text of a Word document.
func openDOCX(path string, data []byte) (*wordFile, *Problem) {
	const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	if bytes.HasPrefix(data, []byte(ole)) {
		if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return nil, &Problem{Path: path, What: "it is protected by a password", Remedy: "open it in Word and save it without one"}
		}
		return nil, &Problem{Path: path, What: "it is an old Word document (.doc)", Remedy: "open it in Word and save it as .docx"}
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, damagedDOCX(path, err)
	}
	doc := &wordFile{archive, zipMember(archive, "word/document.xml", "word/document2.xml")}
	switch {
	case doc.text == nil:
		return nil, &Problem{Path: path, What: "it is no Word document", Remedy: "check the name of the file, or open it and save it as .docx"}
	case doc.text.Flags&1 != 0:
		return nil, &Problem{Path: path, What: "it is protected by a password", Remedy: "open it in Word and save it without one"}
	}
	return doc, nil
}

// zipMember finds a file of an archive by the first of these names that it has.
func zipMember(archive *zip.Reader, names ...string) *zip.File {
	for _, name := range names {
		for _, f := range archive.File {
			if strings.EqualFold(f.Name, name) {
				return f
			}
		}
	}
	return nil
}

// open reads the text part, as XML.
func (doc *wordFile) open() (io.ReadCloser, error) {
	r, err := doc.text.Open()
	if err != nil {
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{&cappedReader{r, maxDocument}, r}, nil
}

// lines yields the lines of the text until yield returns false.
func (doc *wordFile) lines(yield func(docLine) bool) error {
	r, err := doc.open()
	if err != nil {
		return err
	}
	defer r.Close()
	return readLines(r, yield)
}

// cappedReader fails where more comes than was agreed on.
type cappedReader struct {
	r    io.Reader
	left int
}

func (c *cappedReader) Read(p []byte) (int, error) {
	if c.left <= 0 {
		return 0, errDOCXSize
	}
	n, err := c.r.Read(p[:min(len(p), c.left)])
	c.left -= n
	return n, err
}

// damagedDOCX words what is wrong with the inside of a document. It quotes none of it.
func damagedDOCX(path string, err error) *Problem {
	const again = "open it in Word and save it again, or export it again"
	var syntax *xml.SyntaxError
	switch {
	case errors.Is(err, errDOCXSize):
		return &Problem{Path: path, What: fmt.Sprintf("it unpacks to more than %d MB", maxDocument/1_000_000), Remedy: "export fewer articles into one file"}
	case errors.Is(err, errXMLDepth), errors.Is(err, errXMLDoctype):
		return &Problem{Path: path, What: err.Error() + ", as no Word document has", Remedy: again}
	case errors.Is(err, zip.ErrAlgorithm):
		return &Problem{Path: path, What: "it is packed in a way that slant cannot read", Remedy: again}
	case errors.As(err, &syntax):
		return &Problem{Path: path, What: fmt.Sprintf("it is damaged, line %d of its text part cannot be read", syntax.Line), Remedy: again}
	}
	return &Problem{Path: path, What: "it is damaged", Remedy: again}
}

// title is that of the document's properties, "" if it has none that can be read.
func (doc *wordFile) title() string {
	const most = 64 << 10
	f := zipMember(doc.archive, "docProps/core.xml")
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
