package corpus

import (
	"html"
	"regexp"
	"strings"
	"unicode/utf8"
)

// fill fills an article from the columns of a row, or the keys of an object. Of several columns that may be the same
// thing, the first counts that is not empty.
func (art *Article) fill(path string, m columnMap, value func(column int, r role) string, note func(what, remedy string)) *Problem {
	first := func(r role) string {
		for _, column := range m[r] {
			if v := value(column, r); !blank(v) {
				return v
			}
		}
		return ""
	}
	text := first(textRole)
	if text == "" {
		return &Problem{Path: path, What: "the record has no text", Remedy: "leave it out, or fill in its text"}
	}
	if p := art.takeText(path, text, note); p != nil {
		return p
	}
	set(&art.Title, tidy(first(titleRole)))
	set(&art.Outlet, tidy(first(outletRole)))
	set(&art.URL, strings.TrimSpace(first(urlRole)))
	set(&art.Language, strings.TrimSpace(first(languageRole)))
	set(&art.Group, tidy(first(groupRole)))
	art.takeDates(m[publishedRole], value, note)
	return nil
}

func set(field *string, value string) {
	if value != "" {
		*field = value
	}
}

// blank reports whether a cell says nothing. The words are what pandas, R and databases write where there is nothing.
func blank(cell string) bool {
	switch strings.TrimSpace(cell) {
	case "", "nan", "NaN", "None", "null", "NULL", "N/A", "<NA>", `\N`:
		return true
	}
	return false
}

// takeText takes the text of a record. What has marks of HTML in it is made plain; a whole web page gives all that it
// says of itself, and what other columns say comes over it.
func (art *Article) takeText(path, text string, note func(what, remedy string)) *Problem {
	text, remarks := decodeString(text)
	for _, r := range remarks {
		note(r.what, r.remedy)
	}
	if looksLikeHTML([]byte(text)) {
		return fromHTML(path, []byte(text), art, note)
	}
	if art.Text = text; hasTags(text) {
		art.Text = plainFromHTML(text)
		note("the text had HTML tags in it, which were taken out", "check the text, if much of it is missing")
	}
	return nil
}

func hasTags(s string) bool { return strings.Contains(s, "<") && htmlTag.MatchString(s) }

// htmlTag is a tag of those that stand in the text of articles. Characters in HTML's spelling are mended later, in all texts.
var htmlTag = regexp.MustCompile(`(?i)</?(?:p|br|div|span|a|b|i|em|strong|u|ul|ol|li|h[1-6]|img|figure|figcaption|blockquote|table|tr|td|section|article|iframe|script|style|hr|sup|sub|small|font|center)(?:\s[^<>]*)?/?>`)

// decodeString decodes text that is in a string. In ASCII there is nothing to do.
func decodeString(s string) (string, []remark) {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] == 0 {
			return decodeText([]byte(s))
		}
	}
	return s, nil
}

// tidy makes a title or a name of an outlet one line without marks of HTML.
func tidy(s string) string {
	if hasTags(s) {
		s = plainFromHTML(s)
	}
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	s, _ = decodeString(s)
	return strings.Join(strings.Fields(s), " ")
}

// takeDates takes the first of the columns that has a date.
func (art *Article) takeDates(columns []int, value func(column int, r role) string, note func(what, remedy string)) {
	wrong := ""
	for _, column := range columns {
		v := strings.TrimSpace(value(column, publishedRole))
		if blank(v) {
			continue
		}
		if d, _ := anyDate(v); d != "" {
			art.Published = d
			return
		}
		if wrong == "" {
			wrong = v
		}
	}
	if wrong != "" {
		art.takeDate(wrong, note)
	}
}
