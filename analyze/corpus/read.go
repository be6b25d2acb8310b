package corpus

import (
	"fmt"
	"io"
	"strings"
)

// MaxBytes is the longest text that is still taken for one article: 1 MB, or 170,000 words, a thick book. It bounds the
// time that any single article can take.
const MaxBytes = 1_000_000

// maxRecord is the longest web page, office document, line or row that is still read, in bytes: what is around the text
// of an article is often many times the text. It bounds the memory that a record can take.
const maxRecord = 16_000_000

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }

func tooLong(path, size string) *Problem { return tooLongFor(MaxBytes, path, size) }

func tooLongFor(limit int64, path, size string) *Problem {
	return &Problem{Path: path, What: fmt.Sprintf("too long for one article (%s, the limit is %d MB)", size, limit/1_000_000), Remedy: "split it into one file per article"}
}

// fromText makes an article of the bytes of a text or Markdown file. columns are Options.Columns.
func fromText(columns map[string]string) decoder {
	group := fold(columns[roleNames[groupRole]])
	return func(path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
		if wideEncoding(data) == nil && looksBinary(data) {
			return &Problem{Path: path, What: "the file is binary, not text", Remedy: "give the article as plain text or Markdown"}
		}
		text, remarks := decodeText(data)
		if strings.TrimSpace(text) == "" {
			return empty(path)
		}
		for _, r := range remarks {
			note(r.what, r.remedy)
		}
		art.Text = text
		if markdownExtensions[extension(plainName(path))] {
			art.fromMarkdown(text, group, note)
		}
		if strings.TrimSpace(art.Text) == "" {
			return &Problem{Path: path, What: "there is no text below the front matter", Remedy: "give it the text of an article"}
		}
		return nil
	}
}

func empty(path string) *Problem {
	return &Problem{Path: path, What: "it is empty", Remedy: "give it the text of an article"}
}

// readAtMost reads all of r, or one byte more than the limit. hint is the size that is expected, if there is one.
func readAtMost(r io.Reader, limit, hint int64) ([]byte, error) {
	if hint <= 0 {
		hint = 1024
	}
	data := make([]byte, 0, min(hint, limit)+1)
	for int64(len(data)) <= limit {
		if len(data) == cap(data) {
			data = append(make([]byte, 0, min(2*int64(cap(data)), limit+1)), data...)
		}
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			return nil, err
		}
	}
	return data, nil
}
