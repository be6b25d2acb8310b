package webpage

import (
	"strings"

	"golang.org/x/net/html"
)

// Plain turns a piece of markup into text: its blocks, with a blank line between two. Line breaks of the source stay where
// there is no markup at all.
func Plain(fragment string) string {
	if !strings.ContainsAny(fragment, "<&") {
		return strings.TrimSpace(fragment)
	}
	var w blockWriter
	z := html.NewTokenizer(strings.NewReader(fragment))
	for quiet := ""; ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			w.end()
			return join(w.blocks)
		}
		quiet = w.token(z, kind, quiet)
	}
}

// token writes one token. quiet is the silent element that it stands in, if any.
func (w *blockWriter) token(z *html.Tokenizer, kind html.TokenType, quiet string) string {
	if kind == html.TextToken {
		if quiet == "" {
			w.write(string(z.Text()))
		}
		return quiet
	}
	name, _ := z.TagName()
	tag := string(name)
	switch {
	case quiet != "" && (kind != html.EndTagToken || tag != quiet):
		return quiet
	case quiet != "":
		return ""
	case kind == html.StartTagToken && silent[tag]:
		return tag
	case kind == html.StartTagToken || kind == html.SelfClosingTagToken:
		w.open(tag)
	case kind == html.EndTagToken:
		w.shut(tag)
	}
	return ""
}
