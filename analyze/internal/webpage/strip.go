package webpage

import (
	"bytes"
	"errors"

	"golang.org/x/net/html"
)

// Limits. The largest of 1,230 real pages that were measured has 27,716 nodes.
const (
	maxNodes = 150_000   // elements and texts, and what the parser may add to them
	maxText  = 4_000_000 // bytes of text outside of scripts
	maxToken = 4_000_000 // bytes of one tag, script, comment or text
)

var (
	tooLarge = &Refusal{"the page is too large (more than 150,000 elements and texts)", saveAsText}
	tooLong  = &Refusal{"the page has too much text for one article (more than 4 MB)", saveAsText}
	tooThick = &Refusal{"the page has a tag, a script or a text of more than 4 MB", saveAsText}
)

// stripper copies a page without scripts, styles, drawings, comments and the attributes that say nothing about the text, and
// takes down the facts that the page states. What it writes can be parsed in bounded time and space.
type stripper struct {
	z     *html.Tokenizer
	out   []byte
	facts facts

	attrs   attributes // of the current tag
	raw     string     // the element whose content is no markup and is left out: script, title
	keep    bool       // its content is a fact
	drawing bool       // it stands in svg or math
	heading int        // where in out an h1 began; 0: it stands in none
	dated   int        // how many texts to come may be the date
	root    bool       // html has begun
	body    bool       // body has begun
	open    int        // formatting elements without an end
	nodes   int
	text    int // bytes
}

// strip goes through the page once.
func strip(page []byte) (*stripper, *Refusal) {
	s := &stripper{z: html.NewTokenizer(bytes.NewReader(page)), out: make([]byte, 0, len(page)/4)}
	s.z.SetMaxBuf(maxToken)
	for {
		kind := s.z.Next()
		switch {
		case kind != html.ErrorToken:
			s.token(kind)
		case errors.Is(s.z.Err(), html.ErrBufferExceeded):
			return nil, tooThick
		default:
			return s, nil
		}
		switch {
		case s.nodes > maxNodes:
			return nil, tooLarge
		case s.text > maxText:
			return nil, tooLong
		}
	}
}

func (s *stripper) token(kind html.TokenType) {
	switch kind {
	case html.TextToken:
		s.takeText()
	case html.StartTagToken, html.SelfClosingTagToken:
		s.start(kind == html.SelfClosingTagToken)
	case html.EndTagToken:
		s.end()
	case html.DoctypeToken:
		s.out = append(s.out, "<!DOCTYPE html>"...)
	default:
		s.seam()
	}
}

// seam marks a place where something was left out, so that what stood apart does not become a tag.
func (s *stripper) seam() {
	if n := len(s.out); n > 0 && s.out[n-1] != '>' {
		s.out = append(s.out, "<!---->"...)
	}
}

// grow counts a node, and those that the parser adds: in each block it opens all formatting elements again that have no end.
func (s *stripper) grow() { s.nodes += 1 + s.open }

func (s *stripper) takeText() {
	switch {
	case s.drawing:
	case s.raw == "":
		raw := s.z.Raw()
		s.out = append(s.out, raw...)
		s.text += len(bytes.TrimSpace(raw))
		s.grow()
		if s.dated > 0 {
			s.dated--
			s.facts.addDated(s.z.Text())
		}
	case s.keep && s.raw == "script":
		s.facts.addLinked(s.z.Text())
	case s.keep:
		s.facts.addTitle(s.z.Text())
	}
}
