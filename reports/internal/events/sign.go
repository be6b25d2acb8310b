package events

import (
	"cmp"
	"slices"
	"strings"

	"github.com/slantkit/slant/reports/internal/words"
)

// What is kept of an article. docs/METHODS.md, Events, says where the numbers come from.
const (
	maxTerms  = 128 // of a signature; those that count most
	maxWords  = 400 // of a body; news says first what happened
	leadWords = 60  // of a body, which count leadCount
	titleTerm = 3   // how often a word of the title counts
	leadTerm  = 2
	bodyTerm  = 1
	actorTerm = 1
	nameTimes = 2 // as often counts a word with a capital: mostly names
	countBits = 4 // of a term, for how often it counts, up to 15
	maxCount  = 1<<countBits - 1
)

// term is a word or an actor: the upper bits are of its hash, the lowest countBits how often it counts.
type term uint32

func (t term) key() uint32 { return uint32(t) >> countBits }
func (t term) count() int  { return int(t & maxCount) }

// Signature is all that is remembered of an article: hashes of up to 128 of its words and actors, and how often each
// counts; 540 bytes at most. It is read-only. The zero value is that of an article without words, which matches nothing.
type Signature struct {
	terms []term // by hash
}

// Sign reads a title, a body (its first 400 words) and the ids of the actors in it, in any order. Function words, case,
// plural s, possessives and the points of abbreviations make no difference. Words of the title and of the
// beginning count more, and so do words with a capital.
// Any bytes are allowed. Sign is pure and may run in any number of goroutines.
func Sign(title, body string, actors []string) Signature {
	c := counter{at: map[uint32]int{}}
	c.text(title, func(int) int { return titleTerm })
	c.text(body, func(word int) int {
		if word < leadWords {
			return leadTerm
		}
		return bodyTerm
	})
	for _, a := range actors {
		c.add(hash("\x00"+a), actorTerm)
	}
	return c.signature()
}

// counter counts terms in the order in which they come.
type counter struct {
	at   map[uint32]int // where a term stands in list
	list []counted
}

type counted struct {
	key   uint32
	count int
}

func (c *counter) text(text string, weight func(word int) int) {
	r := words.New(text)
	for n := 0; n < maxWords; n++ {
		w, ok := r.Next()
		if !ok {
			return
		}
		if s := plain(text[w.Start:r.At()]); len(s) > 1 && !stop(s) {
			c.add(hash(s), weight(n)*capital(text[w.Start]))
		}
	}
}

// capital is how often a word that begins so counts.
func capital(first byte) int {
	if 'A' <= first && first <= 'Z' {
		return nameTimes
	}
	return 1
}

func (c *counter) add(key uint32, n int) {
	i, ok := c.at[key]
	if !ok {
		i = len(c.list)
		c.at[key], c.list = i, append(c.list, counted{key: key})
	}
	c.list[i].count += n
}

// signature keeps the terms that count most; of those that count the same, the ones that came first.
func (c *counter) signature() Signature {
	slices.SortStableFunc(c.list, func(a, b counted) int { return cmp.Compare(b.count, a.count) })
	terms := make([]term, 0, min(len(c.list), maxTerms))
	for _, x := range c.list[:cap(terms)] {
		terms = append(terms, term(x.key<<countBits|uint32(min(x.count, maxCount))))
	}
	slices.Sort(terms)
	return Signature{terms}
}

// plain is a word as it is compared: in lower case, without apostrophes, points and the s of a possessive or a plural
// (the third rule of Harman's S stemmer, 1991).
func plain(word string) string {
	word = strings.Map(func(r rune) rune {
		switch r {
		case '\'', '’', '‘', '`', '´', '.', ',', '\u00ad':
			return -1
		}
		return r
	}, strings.ToLower(word))
	if len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") {
		return word[:len(word)-1]
	}
	return word
}

// hash is the upper bits of FNV-1a (Fowler, Noll & Vo), 32 bits.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h >> countBits
}
