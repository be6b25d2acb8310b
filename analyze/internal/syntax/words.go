package syntax

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Shapes of a word, as far as its letters tell.
const (
	shapeLower  uint8 = iota
	shapeCap          // Capitalised
	shapeUpper        // ALL CAPITALS, two letters or more
	shapeDigit        // holds a digit
	shapePunct        // neither letter nor digit
	shapeFirst        // capitalised at the start of the sentence, or in a Title Line
	shapeMixed        // iPhone
	shapeMasked       // a name: form not read
)

// Stand-ins for forms that are not read.
const (
	wordName     uint64 = 0x9d8f6c1b2a3e4f51
	wordDemonym  uint64 = 0x8c7e5b4a3d2f1e09
	wordDemonyms uint64 = 0x7b6d4a392c1e0d17
	wordNone     uint64 = 0x6a5c3928 // outside the sentence
	tailMasked   uint64 = 0xfffe
)

// token is what the model knows of a word before it is linked.
type token struct {
	word  uint64 // hash of the normalised form
	tail  uint64 // its last eight bytes, the last one lowest
	head  uint64 // its first three bytes
	wt    uint64 // word and tag together
	lex   lexeme
	shape uint8
	tag   uint8 // index into model.tags
	after uint8 // tag of the next word that is no adverb

}

// makeToken normalises a word: letters to lower case, digits to 0, typographic
// quotes and dashes to plain ones.
func makeToken(w Word) token {
	switch w.Name {
	case ProperName:
		return token{word: wordName, tail: tailMasked, head: tailMasked, shape: shapeMasked}
	case Demonym:
		h := wordDemonym
		if n := len(w.Form); n > 2 && w.Form[n-1]|0x20 == 's' && w.Form[n-2]|0x20 != 's' {
			h = wordDemonyms
		}
		return token{word: h, tail: tailMasked - 1, head: h & 0xff, shape: shapeMasked}
	}
	return readForm(w.Form)
}

// reader collects the hash, the affixes and the shape of a form.
type reader struct {
	hash, tail, head            uint64
	bytes                       int
	letters, uppers, digits     int
	firstUpper, upperAfterFirst bool
}

func readForm(form string) token {
	r := reader{hash: 14695981039346656037}
	for i := 0; i < len(form); {
		c := form[i]
		if c < utf8.RuneSelf {
			r.ascii(c)
			i++
			continue
		}
		x, size := utf8.DecodeRuneInString(form[i:])
		r.wide(x)
		i += size
	}
	hi, lo := bits.Mul64(r.hash, mixB)
	return token{word: hi ^ lo, tail: r.tail, head: r.head, shape: r.shape()}
}

// put takes one byte of the normalised form (FNV-1a).
func (r *reader) put(c byte) {
	r.hash = (r.hash ^ uint64(c)) * 1099511628211
	r.tail = r.tail<<8 | uint64(c)
	if r.bytes < 3 {
		r.head = r.head<<8 | uint64(c)
	}
	r.bytes++
}

func (r *reader) ascii(c byte) {
	switch {
	case 'a' <= c && c <= 'z':
		r.letters++
	case 'A' <= c && c <= 'Z':
		r.upper()
		c |= 0x20
	case '0' <= c && c <= '9':
		r.digits++
		c = '0'
	}
	r.put(c)
}

func (r *reader) upper() {
	if r.letters == 0 {
		r.firstUpper = true
	} else {
		r.upperAfterFirst = true
	}
	r.letters++
	r.uppers++
}

func (r *reader) wide(x rune) {
	switch {
	case x == '’' || x == '‘' || x == 'ʼ':
		x = '\''
	case x == '“' || x == '”' || x == '«' || x == '»' || x == '„':
		x = '"'
	case x == '–' || x == '‑' || x == '‐' || x == '−':
		x = '-'
	case x == '—' || x == '―':
		r.put('-')
		x = '-'
	case unicode.IsUpper(x):
		r.upper()
		x = unicode.ToLower(x)
	case unicode.IsLetter(x):
		r.letters++
	case unicode.IsDigit(x):
		r.digits++
		x = '0'
	}
	var buf [utf8.UTFMax]byte
	for _, c := range buf[:utf8.EncodeRune(buf[:], x)] {
		r.put(c)
	}
}

func (r *reader) shape() uint8 {
	switch {
	case r.digits > 0:
		return shapeDigit
	case r.letters == 0:
		return shapePunct
	case r.uppers == 0:
		return shapeLower
	case r.uppers == r.letters && r.letters > 1:
		return shapeUpper
	case r.firstUpper && !r.upperAfterFirst:
		return shapeCap
	}
	return shapeMixed
}

// suffix gives the last n bytes of the normalised form.
func (t *token) suffix(n uint) uint64 { return t.tail & (1<<(8*n) - 1) }

// relaxShapes takes back what a capital says where it says nothing: at the
// start of a sentence, and in a headline where Every Long Word Has One.
func relaxShapes(toks []token) {
	lower, caps := 0, 0
	first := true
	for i := range toks {
		t := &toks[i]
		switch t.shape {
		case shapeLower:
			if t.tail>>32 != 0 { // five letters or more
				lower++
			}
			first = false
		case shapeCap, shapeUpper:
			caps++
			if first && t.shape == shapeCap {
				t.shape = shapeFirst
			}
			first = false
		case shapeDigit, shapeMixed, shapeMasked:
			first = false
		}
	}
	if lower > 0 || caps < 4 {
		return
	}
	for i := range toks {
		if s := toks[i].shape; s == shapeCap || s == shapeUpper {
			toks[i].shape = shapeFirst
		}
	}
}
