package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fit says how well the characters of a text stand where they stand, those of ASCII aside: the right encoding makes
// words and quotation marks of the bytes of which another makes odd signs.
type fit struct {
	score, signs int
	odd          bool // a character stands badly
	sure         bool // English, and nothing odd: nothing better need be looked for
}

// fitness judges a text; languages are those that its encoding was made for.
func fitness(s, languages string) fit {
	var f fit
	prev := ' '
	for i, r := range s {
		if r >= utf8.RuneSelf {
			f.add(fits(prev, r, following(s[i:])))
		}
		prev = r
	}
	lang := detectLanguage(s)
	f.sure = lang == "en" && !f.odd && f.score >= f.signs
	f.score += knownWords(s)
	if lang != "" && strings.Contains(languages, " "+lang+" ") {
		f.score += 2 + f.signs/4
	}
	return f
}

func (f *fit) add(n int) {
	f.signs++
	f.score += n
	f.odd = f.odd || n < 0
}

// following is the second character of s, a space where there is none.
func following(s string) rune {
	_, size := utf8.DecodeRuneInString(s)
	r, size := utf8.DecodeRuneInString(s[size:])
	if size == 0 {
		return ' '
	}
	return r
}

// knownWords weighs the function words that are not all ASCII, by their length.
func knownWords(s string) (sum int) {
	table := loadLanguages().words
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		letters := utf8.RuneCountInString(w)
		if letters < len(w) && len(w) <= longestWord && table[strings.ToLower(w)] != 0 {
			sum += min(letters, 3)
		}
	}
	return sum
}

// Signs that stand well in certain places, and letters that make up a third or more of running text in their scripts.
const (
	quoteMarks   = "‘’“”«»‚„‹›"
	dashes       = "–—…\u00a0"
	beforeWords  = "£€¥§©¿¡•"
	afterWords   = "°½¼¾²³®™©€ªº·"
	commonThai   = "านรอกเงมยลวดทสต่้ัิี"
	commonHangul = "이다는의을를에가고하지한도로기사대시인해"
	commonHan    = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家事成方多经法学如都同现当没动面起定天分还进部其主样理心本前开但因只从日军者民政公三間這們來為國說時會對過發後見月東今金高社府首相"
)

// fits judges a character by its neighbours: above 0 where it stands well, below where no text has it.
func fits(prev, r, next rune) int {
	switch {
	case r == utf8.RuneError || r < 0xa0:
		return -3
	case strings.ContainsRune(dashes, r):
		return 1
	case strings.ContainsRune(quoteMarks, r):
		return fitsQuote(prev, r, next)
	case strings.ContainsRune(beforeWords, r) && !unicode.IsLetter(prev) && !unicode.IsSpace(next),
		strings.ContainsRune(afterWords, r) && !unicode.IsLetter(next) && !unicode.IsSpace(prev):
		return 1
	case !unicode.IsLetter(r) && !unicode.IsMark(r), r == 'ª', r == 'º':
		return fitsSymbol(prev, r, next)
	}
	return fitsLetter(scriptOf(r), prev, r, next)
}

// fitsQuote: a quotation mark has a word on one side and none on the other; an apostrophe may have two.
func fitsQuote(prev, r, next rune) int {
	before := isWordy(prev) || strings.ContainsRune(".,;:!?…)’”", prev)
	after := isWordy(next) || strings.ContainsRune("(…‘“", next)
	switch {
	case r == '’' && before, before != after:
		return 2
	case before && after && r != '‘':
		return -2
	}
	return 0
}

func isWordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// fitsSymbol: other signs are rare, and never part of a word. Some stand alone, before an item or between two.
func fitsSymbol(prev, r, next rune) int {
	switch {
	case unicode.IsLetter(prev) || unicode.IsLetter(next):
		return -2
	case r == '•' || r == '·' || r == '§':
		return 1
	}
	return -1
}

// fitsLetter: a letter stands among letters of its script.
func fitsLetter(sc script, prev, r, next rune) int {
	switch {
	case foreign(sc, prev), foreign(sc, next), badCase(prev, r, next):
		return -2
	case sc == han:
		return contained(commonHan, r, 3, 0)
	case sc == hangul:
		return contained(commonHangul, r, 3, 1)
	case sc == kana:
		return 2
	case sc == thai:
		return fitsThai(prev, r, next)
	case !isWordy(prev) && !isWordy(next):
		return -1
	case unicode.IsDigit(prev), unicode.IsUpper(r) && !unicode.IsLower(next):
		return 0
	}
	return 1
}

func contained(set string, r rune, yes, no int) int {
	if strings.ContainsRune(set, r) {
		return yes
	}
	return no
}

// badCase: no capital stands behind a small letter, nor a small letter of another than ASCII before a capital.
func badCase(prev, r, next rune) bool {
	return unicode.IsUpper(r) && unicode.IsLower(prev) || unicode.IsLower(r) && unicode.IsUpper(next)
}

// foreign reports whether a neighbour is a letter of another script. Han signs and kana mix.
func foreign(sc script, r rune) bool {
	if !unicode.IsLetter(r) {
		return false
	}
	theirs := scriptOf(r)
	return theirs != sc && (sc < kana || theirs < kana)
}

// fitsThai: vowel signs and tone marks stand on consonants, and some vowels before them.
func fitsThai(prev, r, next rune) int {
	consonant := func(r rune) bool { return r >= 'ก' && r <= 'ฮ' }
	switch {
	case unicode.IsMark(r) && !consonant(prev) && !unicode.IsMark(prev), r >= 'เ' && r <= 'ไ' && !consonant(next):
		return -2
	}
	return contained(commonThai, r, 1, 0)
}
