package wording

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/syntax"
)

// lemma takes the inflection off the word of a unit, as the part of speech that it is used as. Participles that describe are adjectives and stay.
func (f *finder) lemma(u int, pos string) string {
	n := f.d.Units[u]
	w := f.d.Tokens[n.Tok1-1].Lower
	switch pos {
	case verb:
		if u == f.last && f.lastLemma != "" {
			return f.lastLemma
		}
		f.last, f.lastLemma = u, f.verbLemma(u, w)
		return f.lastLemma
	case noun:
		if n.XTag == syntax.XNN && !strings.HasSuffix(w, "s") {
			return f.lex.lookup(key{noun, w}, w)
		}
		return f.lex.Noun(w)
	case adjective:
		if x := f.lex.Adjective(w); n.XTag == syntax.XJJR || n.XTag == syntax.XJJS || f.lex.adjective(x) {
			return x
		}
	}
	return w
}

// verbLemma takes the inflection off a verb: what is tagged as a base form has none.
func (f *finder) verbLemma(u int, w string) string {
	if x := f.d.Units[u].XTag; x == syntax.XVB || x == syntax.XVBP {
		return f.lex.lookup(key{verb, w}, w)
	}
	return f.lex.Verb(w)
}

// adjective: the tables know the word as an adjective.
func (l *Lexicon) adjective(w string) bool {
	_, ok := l.lemmas[key{adjective, w}]
	return ok
}

// lookup is what the tables say of a form, else the other word.
func (l *Lexicon) lookup(k key, other string) string {
	if w, ok := l.lemmas[k]; ok {
		return w
	}
	return other
}

// Verb takes the inflection off a verb: "claims", "claimed", "claiming" are "claim".
func (l *Lexicon) Verb(w string) string {
	if x, ok := l.lemmas[key{verb, w}]; ok {
		return x
	}
	for _, end := range []string{"ied", "ed", "ing"} {
		stem, ok := strings.CutSuffix(w, end)
		switch {
		case !ok || len(stem) < 2:
		case end == "ied":
			return stem + "y"
		case !strings.ContainsAny(stem, vowels):
		default:
			return l.bare(stem)
		}
	}
	return l.withoutS(w)
}

// Noun takes the plural off a noun.
func (l *Lexicon) Noun(w string) string {
	if x, ok := l.lemmas[key{noun, w}]; ok {
		return x
	}
	for _, end := range []string{"men", "women"} {
		if stem, ok := strings.CutSuffix(w, end); ok && l.known(stem+strings.Replace(end, "e", "a", 1)) && end == "men" {
			return stem + "man"
		}
	}
	return l.withoutS(w)
}

// Adjective takes the comparison off an adjective.
func (l *Lexicon) Adjective(w string) string {
	if x, ok := l.lemmas[key{adjective, w}]; ok && x != w {
		return x
	}
	for _, end := range []string{"iest", "ier", "est", "er"} {
		stem, ok := strings.CutSuffix(w, end)
		switch {
		case !ok || len(stem) < 2:
		case end[0] == 'i':
			return stem + "y"
		default:
			return l.bare(stem)
		}
	}
	return w
}

const vowels = "aeiouy"

// bare is the word before "ed", "ing" or "er" was added: a consonant that was doubled is single again, an "e" that fell out is back. What is a word
// wins; the spelling decides between two words, and where neither is known.
func (l *Lexicon) bare(stem string) string {
	n := len(stem)
	last := stem[n-1]
	doubled := n > 2 && last == stem[n-2] && !strings.ContainsRune("aeiou", rune(last))
	first, second := stem, stem+"e"
	switch {
	case doubled && strings.IndexByte("lsfz", last) >= 0:
		second = stem[:n-1]
	case doubled:
		first, second = stem[:n-1], stem
	case dropsE(stem):
		first, second = second, first
	}
	if !l.known(first) && l.known(second) {
		return second
	}
	return first
}

// dropsE: by its spelling, the stem has lost an "e": "refus", "charg", "mov", and one syllable whose consonant would have been doubled ("hop").
func dropsE(stem string) bool {
	n := len(stem)
	last, before := stem[n-1], stem[n-2]
	vowel := strings.IndexByte("aeiou", before) >= 0
	switch last {
	case 'c', 'v', 'z', 'u':
		return true
	case 's', 'g':
		return vowel || before == 'r' || before == 'd' || before == 'l' || before == 'n'
	case 'l':
		return before == 'b' || before == 'p' || before == 't' || before == 'd' || before == 'g' || before == 'k' || vowel && syllables(stem) == 1 && !twoVowels(stem)
	case 'w', 'x', 'y', 'h':
		return false
	case 't':
		if before == 'a' && syllables(stem) > 1 && !twoVowels(stem) {
			return true // "locat", "deviat"
		}
	case 'r':
		if before == 'u' || before == 'i' {
			return true // "secur", "requir"
		}
	}
	return vowel && syllables(stem) == 1 && !twoVowels(stem)
}

// twoVowels: the last consonant stands behind two vowels.
func twoVowels(stem string) bool {
	n := len(stem)
	return n > 2 && strings.IndexByte("aeiou", stem[n-2]) >= 0 && strings.IndexByte("aeiou", stem[n-3]) >= 0 && !(n > 3 && stem[n-4] == 'q')
}

// syllables counts runs of vowels.
func syllables(w string) int {
	n, in := 0, false
	for i := range len(w) {
		v := strings.IndexByte(vowels, w[i]) >= 0
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

// withoutS takes "s" or "es" off.
func (l *Lexicon) withoutS(w string) string {
	n := len(w)
	switch {
	case n < 4 || w[n-1] != 's' || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "oes"):
		if !l.known(w[:n-2]) && l.known(w[:n-1]) {
			return w[:n-1]
		}
		return w[:n-2]
	}
	return w[:n-1]
}
