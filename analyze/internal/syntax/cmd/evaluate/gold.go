package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode"

	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// A passage is raw text, its gold sentences and their words.
type passage struct {
	text      string
	sentences []segment.Span // bytes
	words     []word
}

// A word is a node with its place, counted in characters of the passage
// without white space; head is a word of the passage, -1 for none.
type word struct {
	place segment.Span
	head  int
	node  syntax.Node
}

// newWord makes the head of n, counted from base, one of the passage.
func newWord(place segment.Span, n syntax.Node, base int) word {
	if n.Head < 0 {
		return word{place, -1, n}
	}
	return word{place, base + n.Head, n}
}

// readPassages reads a CoNLL-U file with "# text" lines: each paragraph is a
// passage, its sentences joined by a space unless SpaceAfter=No forbids it.
func readPassages(path string) ([]passage, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	trees, err := syntax.ReadTrees(strings.NewReader(string(data)), path)
	if err != nil {
		return nil, err
	}
	out, err := joinSentences(strings.Split(strings.TrimSpace(string(data)), "\n\n"), trees)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return out, nil
}

// joinSentences makes passages of the lines of sentences and their trees.
func joinSentences(blocks []string, trees []syntax.Tree) (out []passage, err error) {
	if len(blocks) != len(trees) {
		return nil, fmt.Errorf("%d trees in %d blocks of lines", len(trees), len(blocks))
	}
	glue := ""
	for i, b := range blocks {
		s := readSurface(b)
		if s.fresh || i == 0 {
			out, glue = append(out, passage{}), ""
		}
		if err := out[len(out)-1].add(s, trees[i], glue); err != nil {
			return nil, fmt.Errorf("sentence %d: %w", i+1, err)
		}
		glue = s.glue
	}
	return out, nil
}

// A surface is what the lines of a sentence say beside its tree.
type surface struct {
	text  string
	fresh bool          // opens a paragraph
	glue  string        // between it and the next sentence
	multi map[int]multi // by the index of the first word
	end   int           // behind the last word of the last multiword token
}

// A multi is a multiword token and the index behind its last word.
type multi struct {
	form string
	end  int
}

func readSurface(block string) surface {
	s := surface{multi: map[int]multi{}}
	for line := range strings.SplitSeq(block, "\n") {
		if text, ok := strings.CutPrefix(line, "# text = "); ok {
			s.text = text
		}
		s.fresh = s.fresh || strings.HasPrefix(line, "# newdoc") || strings.HasPrefix(line, "# newpar")
		if col := strings.Split(line, "\t"); len(col) == 10 && !strings.Contains(col[0], ".") {
			s.token(col)
		}
	}
	return s
}

// token reads the line of a word or a multiword token.
func (s *surface) token(col []string) {
	first, last, isMulti := strings.Cut(col[0], "-")
	i, _ := strconv.Atoi(first)
	switch {
	case isMulti:
		s.end, _ = strconv.Atoi(last)
		s.multi[i-1] = multi{col[1], s.end}
	case i <= s.end:
		return // white space is a matter of the whole token
	}
	s.glue = " "
	if strings.Contains(col[9], "SpaceAfter=No") {
		s.glue = ""
	}
}

// add appends a sentence.
func (p *passage) add(s surface, t syntax.Tree, glue string) error {
	before, base, start := characters(p.text), len(p.words), len(p.text)+len(glue)
	p.text += glue + s.text
	p.sentences = append(p.sentences, segment.Span{Start: start, End: len(p.text)})
	places, end := s.places(t.Words, before)
	if end != characters(p.text) {
		return fmt.Errorf("its words do not make up its text %q", s.text)
	}
	for i, n := range t.Nodes {
		p.words = append(p.words, newWord(places[i], n, base))
	}
	return nil
}

// places returns where the words are, from pos on, and where they end. The
// words of a multiword token have places inside it if they spell it, otherwise
// none (-1): then no word can be found there.
func (s surface) places(words []syntax.Word, pos int) (out []segment.Span, end int) {
	placeless := 0 // words before this index have none
	for i, w := range words {
		if m, ok := s.multi[i]; ok && !m.spelled(words[i:min(max(i, m.end), len(words))]) {
			placeless, pos = m.end, pos+characters(m.form)
		}
		place := segment.Span{Start: -1, End: -1}
		if i >= placeless {
			place = segment.Span{Start: pos, End: pos + characters(w.Form)}
			pos = place.End
		}
		out = append(out, place)
	}
	return out, pos
}

// spelled reports whether the words are the token cut into pieces.
func (m multi) spelled(words []syntax.Word) bool {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Form)
	}
	return b.String() == m.form
}

// characters counts the characters of s but white space.
func characters(s string) (n int) {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}
