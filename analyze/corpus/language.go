package corpus

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A language is told by its script, and where several languages share a script, by its function words: a quarter to a
// half of all words of running text, whatever it is about and whoever is named in it.

const (
	leastWords   = 20   // fewer words say too little
	leastLetters = 100  // likewise letters
	leastSigns   = 40   // the same for scripts that need fewer signs than letters, or put no spaces between words
	longestWord  = 24   // bytes; a longer one is no function word
	sampleBytes  = 2000 // of the beginning, and again of the middle

	leastKnown = 6    // function words: with fewer, it is a list of names
	leastShare = 0.10 // of all words: with fewer, it is a list of names too, or a language that is not in the table
	clearOf    = 2    // times as many as of English: with fewer, the text may be English that quotes or names a lot
)

// detectLanguage returns the ISO 639-1 code of the language that a text is written in, "" if it is too short to tell
// or unlike all languages of the table. It is made never to take English for something else: where it doubts, it says "".
func detectLanguage(text string) string {
	c := census{table: loadLanguages()}
	c.sample(text[:cutAt(text, sampleBytes)])
	if len(text) > sampleBytes {
		middle := text[cutAt(text, max(sampleBytes, len(text)/2)):]
		c.sample(middle[:cutAt(middle, sampleBytes)])
	}
	return c.verdict()
}

// cutAt is the start of the rune at offset i of s, or its length.
func cutAt(s string, i int) int {
	if i >= len(s) {
		return len(s)
	}
	for i > 0 && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// census counts letters by script and function words by language.
type census struct {
	table   *languages
	letters [scripts]int
	words   int
	known   [64]int // function words, by language
	shared  [64]int // those of them that are English too
	word    [longestWord]byte
	n       int // bytes of the word so far; beyond its room: no function word
}

// sample counts a piece of text. Accents that stand behind their letters, as some Vietnamese has them, are put on them.
func (c *census) sample(s string) {
	const accents = "\xcc\xcd" // first bytes of U+0300 to U+036F
	if strings.IndexByte(s, accents[0]) >= 0 || strings.IndexByte(s, accents[1]) >= 0 {
		s = norm.NFC.String(s)
	}
	c.count(s)
}

func (c *census) count(s string) {
	for _, r := range s {
		if r < utf8.RuneSelf {
			c.ascii(byte(r))
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			c.end()
			continue
		}
		c.letters[scriptOf(r)]++
		c.add(unicode.ToLower(r))
	}
	c.end()
}

// ascii takes one letter or what ends a word.
func (c *census) ascii(b byte) {
	lower := b | 0x20
	if lower < 'a' || lower > 'z' {
		c.end()
		return
	}
	c.letters[latin]++
	if c.n < len(c.word) {
		c.word[c.n] = lower
	}
	c.n++
}

func (c *census) add(r rune) {
	if c.n+utf8.UTFMax <= len(c.word) {
		c.n += utf8.EncodeRune(c.word[c.n:], r)
		return
	}
	c.n = len(c.word) + 1
}

// end looks up the word that ends here.
func (c *census) end() {
	if c.n == 0 {
		return
	}
	c.words++
	if c.n <= len(c.word) {
		c.tally(c.table.words[string(c.word[:c.n])])
	}
	c.n = 0
}

// tally counts a word for each language of the set.
func (c *census) tally(set uint64) {
	english := int(set & 1)
	for ; set != 0; set &= set - 1 {
		i := bits.TrailingZeros64(set)
		c.known[i]++
		c.shared[i] += english
	}
}

// verdict decides by script, then by words.
func (c *census) verdict() string {
	sc := c.mainScript()
	best, rivals := -1, 0
	for i, l := range c.table.spoken {
		if l.script != sc {
			continue
		}
		rivals++
		if best < 0 || i < len(c.known) && c.known[i] > c.known[best] {
			best = i
		}
	}
	switch {
	case best < 0 || c.letters[sc] < leastSigns:
		return ""
	case rivals > 1 && (c.letters[sc] < leastLetters || c.words < leastWords):
		return ""
	case sc == latin && !c.clear(best):
		return ""
	}
	return c.table.spoken[best].code
}

// clear reports whether a language has enough function words in the text and, what it shares with English aside, more
// than English has.
func (c *census) clear(best int) bool {
	const english = 0
	n := c.known[best]
	if float64(n) < leastShare*float64(c.words) || n < leastKnown {
		return false
	}
	own, foreign := n-c.shared[best], c.known[english]-c.shared[best]
	return best == english || own >= clearOf*(foreign+1)
}
