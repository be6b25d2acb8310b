package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Plain turns a piece of markup into text: its blocks, with a blank line between two. Line breaks of the source count where
// no element in it makes blocks. Text without markup keeps them as they are; a "<" in it is no markup.
func Plain(fragment string) string {
	tags, blocks := markup(fragment)
	if !tags {
		return strings.TrimSpace(html.UnescapeString(fragment))
	}
	w := blockWriter{keepLines: !blocks}
	z := html.NewTokenizer(strings.NewReader(fragment))
	quiet := "" // the silent element that it stands in
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		quiet = w.token(z, kind, quiet)
	}
	w.end()
	return join(w.blocks)
}

// markup reports whether there are elements of HTML in a text, and whether one of them makes blocks.
func markup(s string) (tags, blocks bool) {
	if !strings.Contains(s, "<") {
		return false, false
	}
	z := html.NewTokenizer(strings.NewReader(s))
	for kind := z.Next(); kind != html.ErrorToken && !blocks; kind = z.Next() {
		if kind == html.TextToken || kind == html.CommentToken || kind == html.DoctypeToken {
			continue
		}
		name, _ := z.TagName()
		tags = tags || atom.Lookup(name) != 0
		blocks = breaks[string(name)] || string(name) == "br"
	}
	return tags || blocks, blocks
}

// token writes one token, and returns the silent element that the next one stands in, if any.
func (w *blockWriter) token(z *html.Tokenizer, kind html.TokenType, quiet string) string {
	if kind == html.TextToken && quiet == "" {
		w.write(string(z.Text()))
	}
	name, _ := z.TagName()
	tag := string(name)
	switch {
	case quiet != "" && kind == html.EndTagToken && tag == quiet:
		return ""
	case quiet != "":
	case kind == html.StartTagToken && silent[tag]:
		return tag
	case kind == html.StartTagToken || kind == html.SelfClosingTagToken:
		w.open(tag)
	case kind == html.EndTagToken:
		w.shut(tag)
	}
	return quiet
}
