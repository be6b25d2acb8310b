package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// rawText are the elements that are left out with all they contain, which is no markup.
var rawText = map[string]bool{
	"iframe": true, "noembed": true, "noframes": true, "noscript": true, "script": true, "style": true, "textarea": true, "title": true, "xmp": true,
}

// formatting are the elements that stay open over the ends of blocks.
var formatting = map[string]bool{
	"a": true, "b": true, "big": true, "code": true, "em": true, "font": true, "i": true, "nobr": true, "s": true, "small": true,
	"strike": true, "strong": true, "tt": true, "u": true,
}

func (s *stripper) start(closed bool) {
	name, more := s.z.TagName()
	tag := atom.String(name)
	s.readAttributes(more)
	switch {
	case s.drawing && !endsDrawing(tag):
		s.z.NextIsNotRawText()
	case tag == "svg" || tag == "math":
		s.drawing = !closed
		s.seam()
	case rawText[tag]:
		s.raw, s.keep = tag, tag == "title" || tag == "script" && strings.Contains(s.attrs.get("type"), "ld+json")
		s.seam()
	case tag == "meta" || tag == "link" || tag == "base":
		s.facts.addHead(tag, s.attrs)
		s.seam()
	case tag == "html" || tag == "body":
		s.startPage(tag)
	default:
		s.startElement(tag, closed)
	}
}

// endsDrawing: the parser, too, takes such an element as the end of a drawing that has none.
func endsDrawing(tag string) bool {
	return breaks[tag] || formatting[tag] && tag != "a" || tag == "span" || tag == "img" || tag == "br"
}

// startPage writes html and body once, and without attributes: what else a site has on its pages says nothing about this one,
// and each further time the parser would go through all that there were before.
func (s *stripper) startPage(tag string) {
	if tag == "html" {
		s.facts.addLanguage(s.attrs.get("lang"))
		s.facts.addLanguage(s.attrs.get("xml:lang"))
	}
	if tag == "html" && s.root || tag == "body" && s.body {
		return
	}
	s.root, s.body = true, tag == "body"
	s.out = append(append(append(s.out, '<'), tag...), '>')
}

func (s *stripper) startElement(tag string, closed bool) {
	s.drawing = false
	s.grow()
	if formatting[tag] {
		s.open++
	}
	if tag == "time" {
		s.facts.addTime(s.attrs)
	}
	if tag == "time" || saysDate(s.attrs) {
		s.dated = 3
	}
	s.write(tag, closed)
	if tag == "h1" {
		s.heading = len(s.out)
	}
}

func (s *stripper) write(tag string, closed bool) {
	s.out = append(append(s.out, '<'), tag...)
	for _, a := range s.attrs {
		if known[a.Key] {
			s.out = append(append(append(s.out, ' '), a.Key...), `="`...)
			s.out = append(append(s.out, html.EscapeString(a.Val)...), '"')
		}
	}
	if closed {
		s.out = append(s.out, '/')
	}
	s.out = append(s.out, '>')
}

func (s *stripper) end() {
	name, _ := s.z.TagName()
	tag := atom.String(name)
	switch {
	case s.raw != "":
		s.raw = ""
		s.seam()
		return
	case s.drawing:
		s.drawing = tag != "svg" && tag != "math"
		return
	case formatting[tag] && s.open > 0:
		s.open--
		s.nodes += 4 // the parser copies some to mend what is badly nested
	case tag == "p" || tag == "br":
		s.grow() // without a begin this is an element
	case tag == "h1" && s.heading > 0:
		s.facts.addHeading(s.out[s.heading:])
		s.heading = 0
	}
	s.out = append(append(append(s.out, "</"...), tag...), '>')
}
