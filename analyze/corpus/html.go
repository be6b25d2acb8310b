package corpus

import (
	"regexp"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// fromHTML is another engineer's: this stands in for it until the branches are merged.
func fromHTML(path string, _ []byte, _ *Article, _ func(what, remedy string)) *Problem {
	return &Problem{Path: path, What: "slant cannot read web pages yet", Remedy: "copy the article's text from the browser into a .txt file"}
}

// breaks are the tags that end a paragraph.
var breaks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Ul: true, atom.Ol: true, atom.Li: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true,
	atom.H5: true, atom.H6: true, atom.Figure: true, atom.Figcaption: true, atom.Blockquote: true, atom.Table: true, atom.Tr: true, atom.Section: true,
	atom.Article: true, atom.Hr: true, atom.Pre: true,
}

// hidden are the tags whose content is not text of the article.
var hidden = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Iframe: true, atom.Template: true}

// lineBreaks makes white space of line breaks.
var lineBreaks = strings.NewReplacer("\r\n", " ", "\n", " ")

// plainFromHTML is another engineer's, too: withoutTags stands in for it.
func plainFromHTML(fragment string) string {
	return regexp.MustCompile(`\n\s*\n`).ReplaceAllString(withoutTags(fragment), "\n\n")
}

// withoutTags takes tags out of a text. Where some of them end paragraphs, line breaks of the text itself are only white
// space, as in a browser.
func withoutTags(text string) string {
	var b strings.Builder
	z := nethtml.NewTokenizer(strings.NewReader(text))
	breaking, skip := false, atom.Atom(0)
	for {
		kind := z.Next()
		if kind == nethtml.ErrorToken {
			break // the end: a string is read without errors
		}
		if kind == nethtml.TextToken {
			if skip == 0 {
				text := string(z.Text()) // with its entities decoded
				if breaking {
					text = lineBreaks.Replace(text)
				}
				b.WriteString(text)
			}
			continue
		}
		name, _ := z.TagName()
		switch tag := atom.Lookup(name); {
		case hidden[tag] && kind == nethtml.StartTagToken && skip == 0:
			skip = tag
		case tag != 0 && tag == skip && kind == nethtml.EndTagToken:
			skip = 0
		case tag == atom.Br:
			b.WriteString("\n")
		case breaks[tag]:
			breaking = true
			b.WriteString("\n\n")
		case tag == atom.Td || tag == atom.Th:
			b.WriteString(" ")
		}
	}
	return strings.TrimSpace(b.String())
}
