package corpus

import (
	"fmt"
	"regexp"
	"strings"
)

// MaxBytes is the longest input that is still taken for one article: 1 MB, or 170,000 words, a thick book. It bounds the
// time that any single input can take.
const MaxBytes = 1_000_000

func tooLong(path, size string) *Problem {
	return &Problem{Path: path, What: fmt.Sprintf("too long for one article (%s, the limit is %d MB)", size, MaxBytes/1_000_000), Remedy: "split it into one file per article"}
}

// fromText makes an article of the bytes of a text or Markdown file.
func fromText(path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
	if w := wideEncoding(data); w != nil {
		data = []byte(w.decode(data))
	}
	if p := notText(path, data); p != nil {
		return p
	}
	text, remarks := decodeText(data)
	if strings.TrimSpace(text) == "" {
		return &Problem{Path: path, What: "it is empty", Remedy: "give it the text of an article"}
	}
	for _, r := range remarks {
		note(r.what, r.remedy)
	}
	art.Text = text
	if markdownExtensions[extension(path)] {
		art.fromMarkdown(text, note)
	}
	art.mend(note)
	if strings.TrimSpace(art.Text) == "" {
		return &Problem{Path: path, What: "there is no text below the front matter", Remedy: "give it the text of an article"}
	}
	return nil
}

var date = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)

// Date returns a date as YYYY-MM-DD, YYYY-MM or YYYY. A time of day behind it ("2024-05-01T10:00:00Z") is cut off. It
// reports false for everything else.
func Date(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') {
		s = s[:10]
	}
	return s, date.MatchString(s)
}
