package syntax

import (
	"encoding/binary"
	"errors"
	"math/bits"
)

// magic opens a model file and names its version.
const magic = "slant-syntax-3\n"

// model is the decoded model file: classes, lexicon and two networks.
type model struct {
	tags    []tagPair
	nameTag uint8 // index of PROPN NNP
	actions []action
	drawing [numMoves]classes // actions of each move that draws an arc
	lex     lexicon
	relSets string // 16 bytes, a set of actions, per relPair
	tagNet  net
	arcNet  net
}

// The classes of arcNet are the moves, then the actions.
const firstAction = int(numMoves)

// link draws the tree over tagged words.
func (m *model) link(st *state) {
	var f features
	var h layer
	for !st.done() {
		moves := st.allowed()
		if moves == (classes{1 << moveShift}) {
			st.apply(action{move: moveShift})
			continue
		}
		st.fill(&f)
		m.arcNet.run(f[:], &h)
		mv := move(m.arcNet.best(&h, moves))
		if mv == moveShift {
			st.apply(action{move: moveShift})
			continue
		}
		st.apply(m.actions[m.arcNet.best(&h, m.relChoices(st, mv))-firstAction])
	}
}

// relChoices gives the actions open to a move that draws an arc: the relations
// that words with such tags have had in training, or else all.
func (m *model) relChoices(st *state, mv move) classes {
	i := m.relPair(st, mv) * 16
	if set := (classes{le64(m.relSets, i), le64(m.relSets, i+8)}); set != (classes{}) {
		return set
	}
	return m.drawing[mv]
}

// relPair numbers the tags of the words that a move would link.
func (m *model) relPair(st *state, mv move) int {
	head := st.b
	if mv == moveRight {
		head = st.at(1)
	}
	tag := func(i int) int { return int(m.tags[st.toks[i].tag].tag) }
	return (int(mv-1)*int(numTags)+tag(head))*int(numTags) + tag(st.at(0))
}

// relPairs is the number of values of relPair.
const relPairs = int(numMoves-1) * int(numTags) * int(numTags)

// setActions fills in what follows from the actions.
func (m *model) setActions(actions []action) {
	m.actions = actions
	m.drawing = [numMoves]classes{}
	for i, a := range actions {
		if a.move < numMoves {
			m.drawing[a.move].add(firstAction + i)
		}
	}
}

// setTags fills in what follows from the tags.
func (m *model) setTags(tags []tagPair) {
	m.tags = tags
	for i, t := range tags {
		if t == (tagPair{TagPropn, XNNP}) {
			m.nameTag = uint8(i)
		}
	}
}

var errModel = errors.New("syntax: damaged model")

// encode writes the model: magic, then sections, each a 32-bit length and its
// bytes.
func (m *model) encode() []byte {
	out := []byte(magic)
	section := func(b string) {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(b)))
		out = append(out, b...)
	}
	var tags, actions []byte
	for _, t := range m.tags {
		tags = append(tags, byte(t.tag), byte(t.xtag))
	}
	for _, a := range m.actions {
		actions = append(actions, byte(a.move), byte(a.rel))
	}
	section(string(tags))
	section(string(actions))
	section(m.lex.slots)
	section(m.lex.sets)
	section(m.relSets)
	for _, n := range []net{m.tagNet, m.arcNet} {
		section(n.slots)
		section(string(n.rowBytes()))
		section(n.out)
		section(n.bias)
	}
	return out
}

// decodeModel opens a model without copying its tables.
func decodeModel(data string) (*model, error) {
	if len(data) < len(magic) || data[:len(magic)] != magic {
		return nil, errModel
	}
	d := decoder{data: data[len(magic):]}
	m := &model{}
	m.setTags(decodePairs(d.section(), func(a, b byte) tagPair { return tagPair{Tag(a), XTag(b)} }))
	m.setActions(decodePairs(d.section(), func(a, b byte) action { return action{move(a), Rel(b)} }))
	m.lex = newLexicon(d.section(), d.section())
	m.relSets = d.section()
	m.tagNet = newNet(d.section(), d.section(), d.section(), d.section())
	m.arcNet = newNet(d.section(), d.section(), d.section(), d.section())
	if d.bad || !m.tagNet.sound() || !m.arcNet.sound() || len(m.tags) == 0 || len(m.relSets) != 16*relPairs ||
		len(m.arcNet.bias) != 4*(firstAction+len(m.actions)) {
		return nil, errModel
	}
	return m, nil
}

// decoder cuts sections off the data; bad is set once they run out.
type decoder struct {
	data string
	bad  bool
}

func (d *decoder) section() string {
	if len(d.data) < 4 {
		d.bad = true
		return ""
	}
	n := int(le32(d.data, 0))
	if n > len(d.data)-4 {
		d.bad = true
		return ""
	}
	s := d.data[4 : 4+n]
	d.data = d.data[4+n:]
	return s
}

// shiftFor gives 64 − log2 of the number of slots of the given size.
func shiftFor(slots string, size int) uint {
	return uint(64 - bits.Len(uint(len(slots)/size)) + 1)
}

func decodePairs[T any](s string, mk func(a, b byte) T) []T {
	out := make([]T, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		out = append(out, mk(s[i], s[i+1]))
	}
	return out
}
