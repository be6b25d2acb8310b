package syntax

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// lexeme is what the training data say about a frequent word.
type lexeme struct {
	class  uint16 // number of the set of tags it takes; 0: rare or unknown
	fixed  uint8  // 1 + the tag it always has; 0: it varies
	common uint8  // 1: so frequent that it takes no other tags
}

// lexicon maps word hashes to lexemes: 8-byte slots of a 32-bit key (0: empty)
// and the lexeme, open addressing. Set 0 has the tags of open classes.
type lexicon struct {
	shift uint
	mask  uint64
	slots string
	sets  string // 16 bytes per set of tags
}

func newLexicon(slots, sets string) lexicon {
	return lexicon{shift: shiftFor(slots, 8), mask: uint64(len(slots)/8 - 1), slots: slots, sets: sets}
}

// choices gives the tags the tagger has to choose from for a word.
func (l *lexicon) choices(x lexeme) classes {
	set := l.set(int(x.class))
	if x.common == 0 {
		open := l.set(0)
		set[0] |= open[0]
		set[1] |= open[1]
	}
	return set
}

func (l *lexicon) set(i int) classes {
	return classes{le64(l.sets, i*16), le64(l.sets, i*16+8)}
}

func lexKey(h uint64) uint32 { return uint32(h) | 1 }

func (l *lexicon) find(h uint64) lexeme {
	key := lexKey(h)
	for i := h >> l.shift; ; i = (i + 1) & l.mask {
		k := le32(l.slots, int(i)*8)
		if k == 0 {
			return lexeme{}
		}
		if k == key {
			v := le32(l.slots, int(i)*8+4)
			return lexeme{class: uint16(v), fixed: uint8(v >> 16), common: uint8(v >> 24)}
		}
	}
}

// lexEntry is a word on its way into a lexicon.
type lexEntry struct {
	hash uint64
	lex  lexeme
}

// buildLexicon lays out the slots; entries are placed in order of their hash.
func buildLexicon(entries []lexEntry, sets string) lexicon {
	entries = slices.SortedFunc(slices.Values(entries), func(a, b lexEntry) int {
		return cmp.Compare(a.hash, b.hash)
	})
	bits := bitsFor(len(entries))
	slots := make([]byte, 8<<bits)
	mask := uint64(1)<<bits - 1
	for _, e := range entries {
		i := e.hash >> (64 - bits)
		for binary.LittleEndian.Uint32(slots[i*8:]) != 0 {
			i = (i + 1) & mask
		}
		v := uint32(e.lex.class) | uint32(e.lex.fixed)<<16 | uint32(e.lex.common)<<24
		binary.LittleEndian.PutUint32(slots[i*8:], lexKey(e.hash))
		binary.LittleEndian.PutUint32(slots[i*8+4:], v)
	}
	return newLexicon(string(slots), sets)
}
