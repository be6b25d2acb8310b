// Package syntax tags the words of an English sentence and finds the word each
// one depends on: the part of speech, the head and the grammatical relation of
// Universal Dependencies.
//
// Recipe:
//
//	p, err := syntax.Load()               // once; the model is embedded
//	nodes := p.Parse(words, nodes[:0])    // per sentence, one Node per Word
//	nodes[i].Head, nodes[i].Rel           // "words[i] is the nsubj of words[Head]"
//
// Words are split as in the Penn Treebank (clitics "'s", "n't", punctuation and
// the parts of hyphenated compounds are words). A tracked name is best given as
// one Word of kind ProperName, whatever it is made of: the model sees a generic
// symbol in its place, so that no judgement about structure can depend on who
// somebody is.
//
// The method is a greedy arc-hybrid transition parser (Kuhlmann, Gómez-Rodríguez
// & Satta, ACL 2011) trained with a dynamic oracle (Goldberg & Nivre, TACL
// 2013). Tags and moves are each chosen by a network with one hidden
// layer over hashed features; docs/models/syntax.md is the model card.
package syntax

import (
	_ "embed"
	"sync"
)

// Kind says how much of a word the model may see.
type Kind uint8

// The kinds of word.
const (
	None       Kind = iota // an ordinary word: its form is read
	ProperName             // a name, collapsed to one word: its form is never read
	Demonym                // "Russian", "Israelis": only a plural -s of the form is read
)

// Word is one unit to be parsed.
type Word struct {
	Form string
	Name Kind
}

// Node is what the parser says about one word.
type Node struct {
	Tag  Tag  // universal part of speech
	XTag XTag // Penn Treebank tag: tells VBN from VBD, NNS from NN
	Head int  // index of the head in the sentence, -1 for the root
	Rel  Rel  // relation to the head
}

//go:embed model.bin
var embedded string

// Parser is a loaded model. It is read-only and safe for concurrent use.
type Parser struct {
	model *model
	pool  sync.Pool
}

// Load opens the embedded model. It copies next to nothing; an error means that
// the binary was built with a damaged model file.
func Load() (*Parser, error) { return open(embedded) }

// Open makes a parser of the bytes of a model file, as made by Train.
func Open(data []byte) (*Parser, error) { return open(string(data)) }

func open(data string) (*Parser, error) {
	m, err := decodeModel(data)
	if err != nil {
		return nil, err
	}
	return newParser(m), nil
}

func newParser(m *model) *Parser {
	p := &Parser{model: m}
	p.pool.New = func() any { return new(state) }
	return p
}

// Parse appends one Node per word of one sentence to dst and returns it. The
// heads form a tree with exactly one root. Time is linear in the number of
// words. Any input is accepted.
func (p *Parser) Parse(words []Word, dst []Node) []Node {
	if len(words) == 0 {
		return dst
	}
	st := p.pool.Get().(*state)
	defer p.pool.Put(st)
	st.reset(words, p.model)
	p.model.tagSentence(st)
	p.model.link(st)
	return st.appendNodes(dst, p.model)
}
