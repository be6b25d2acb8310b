package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/match"
)

// packNames makes mentions of the names of the pack's actors, outside blocked phrases and datelines.
func (f *finder) packNames() {
	ms := f.found[match.Names]
	for i := 0; i < len(ms); {
		j := i + 1
		for j < len(ms) && ms[j].Tok0 == ms[i].Tok0 && ms[j].Tok1 == ms[i].Tok1 {
			j++
		}
		if !f.stop[ms[i].Tok0] && f.free(ms[i].Tok0, ms[i].Tok1) {
			f.packName(ms[i:j])
		}
		i = j
	}
}

// packName decides whose the name is. All matches have the same span.
func (f *finder) packName(ms []match.Match) {
	m := ms[0]
	var fit []match.Entry
	for _, c := range ms {
		e := f.trie.Entries[c.Entry]
		if f.caseFits(e.Form, m.Tok0, m.Tok1) && f.safe(e, m) {
			fit = append(fit, e)
		}
	}
	if len(fit) == 0 || slices.ContainsFunc(fit, isMetonym) && f.asPlace(m.Tok0, m.Tok1) {
		return
	}
	if rows := f.lex.readings[fit[0].Form]; len(rows) > 0 {
		f.ambiguous(fit, rows, m)
		return
	}
	e := fit[0]
	if e.Row < 0 {
		return
	}
	a := f.lex.Pack.Actors[e.Row]
	f.mention(Mention{Actor: f.actor(a), Kind: kindOf(e.Kind), Tok0: m.Tok0, Tok1: m.Tok1, Why: match.OriginOf(a.Origin)})
}

func isMetonym(e match.Entry) bool { return e.Kind == match.Metonym }

// ambiguous picks the reading whose context words stand in the article, or else the default.
func (f *finder) ambiguous(fit []match.Entry, rows []int, m match.Match) {
	chosen, byContext := -1, false
	for _, i := range rows {
		r := f.lex.Pack.Readings[i]
		if len(r.Context) == 0 && chosen < 0 {
			chosen = i
		}
		if len(r.Context) > 0 && f.contextFits(i) {
			chosen, byContext = i, true
			break
		}
	}
	if chosen < 0 {
		return
	}
	reading := f.lex.Pack.Readings[chosen]
	if reading.Actor == "-" {
		return
	}
	a, ok := f.actorByID(reading.Actor)
	if !ok {
		return
	}
	kind := Alias
	for _, e := range fit {
		if e.Row >= 0 && f.lex.Pack.Actors[e.Row].ID == reading.Actor {
			kind = kindOf(e.Kind)
		}
	}
	f.mention(Mention{Actor: a, Kind: kind, Tok0: m.Tok0, Tok1: m.Tok1, Ambiguous: !byContext && len(rows) > 1, Why: match.OriginOf(reading.Origin)})
}

// contextFits reports whether one of the context words of a reading stands in the article.
func (f *finder) contextFits(row int) bool {
	if f.words == nil {
		f.words = make(map[string]bool, len(f.d.Tokens))
		for i := range f.d.Tokens {
			f.words[f.d.Tokens[i].Lower] = true
		}
		f.folded, f.fits = document.Fold(f.d.Text), map[int]bool{}
	}
	fits, known := f.fits[row]
	if !known {
		fits = slices.ContainsFunc(f.lex.Pack.Readings[row].Context, f.stands)
		f.fits[row] = fits
	}
	return fits
}

// stands reports whether the word or phrase stands in the article, in any case.
func (f *finder) stands(w string) bool {
	w = document.Fold(w)
	return f.words[w] || strings.ContainsAny(w, " -.") && strings.Contains(f.folded, w)
}

// caseFits compares the capitals of the form with those of the text: a capital of the form must be one in the text, a form in
// capitals (US, WHO) wants capitals, and a form in lower case is at home anywhere.
func (f *finder) caseFits(form string, lo, hi int) bool {
	text := f.d.TokenText(lo, hi)
	if text == form {
		return true
	}
	acronym := len(form) <= 5 && form == strings.ToUpper(form)
	if acronym {
		return strings.ReplaceAll(text, ".", "") == strings.ReplaceAll(form, ".", "")
	}
	k := lo
	for _, w := range strings.FieldsFunc(form, func(r rune) bool { return r == ' ' || r == '-' }) {
		first, _ := utf8.DecodeRuneInString(w)
		for k < hi && !letters(f.d.Tokens[k].Lower) {
			k++
		}
		if k >= hi {
			break
		}
		if unicode.IsUpper(first) && !f.d.Tokens[k].Capital || innerCapital(w) && !f.innerFits(w, k) {
			return false
		}
		k++
	}
	return true
}

// innerCapital: a short form with capitals behind a small letter, or the other way round: "PiS", "JeM".
func innerCapital(w string) bool {
	_, size := utf8.DecodeRuneInString(w)
	return len(w) <= 6 && w != strings.ToUpper(w) && strings.ContainsFunc(w[size:], unicode.IsUpper)
}

// innerFits: the token stands as written in the form.
func (f *finder) innerFits(w string, k int) bool {
	return strings.HasPrefix(f.d.Text[f.d.Tokens[k].Start:], w)
}

func letters(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// safe refuses a name that is only part of another one: "Michael Jordan", "Trump Tower", "Israel Katz".
func (f *finder) safe(e match.Entry, m match.Match) bool {
	if e.Kind == match.Demonym {
		return true
	}
	person := e.Row >= 0 && f.lex.Pack.Actors[e.Row].Type == "person"
	if next := m.Tok1; next < len(f.d.Tokens) && f.adjacent(m.Tok1-1, next) && f.d.Tokens[next].Capital {
		if person && organisationNoun(f.d.Tokens[next].Lower) {
			return false
		}
		if !person && m.Tok1-m.Tok0 == 1 && f.isGiven(m.Tok0) && f.plainCapital(next) {
			return false
		}
	}
	if m.Tok0 == 0 || !f.adjacent(m.Tok0-1, m.Tok0) {
		return true
	}
	prev := f.d.Tokens[m.Tok0-1]
	if m.Tok1-m.Tok0 == 1 && f.initial(m.Tok0-1) && m.Tok0 > 1 && f.isGiven(m.Tok0-2) {
		return false // "Reid J. Epstein"
	}
	return !(prev.Capital && !prev.AllCaps && f.isGiven(m.Tok0-1) && m.Tok1-m.Tok0 == 1 && f.ends[m.Tok0] < 0 && f.r.ByTok[m.Tok0-1] < 0)
}

// initial: a capital letter with or without its dot.
func (f *finder) initial(tok int) bool {
	t := f.d.Tokens[tok]
	return t.Capital && len(strings.TrimSuffix(t.Lower, ".")) == 1
}

func (f *finder) isGiven(tok int) bool {
	_, ok := f.lex.given[f.d.Tokens[tok].Lower]
	return ok && f.d.Tokens[tok].Capital
}

// plainCapital: a capitalised word in lower-case text that is no title and in no list of names; in a headline nothing is plain.
func (f *finder) plainCapital(tok int) bool {
	if f.d.Paragraphs[f.d.Sentences[f.d.SentenceAt(tok)].Paragraph].Headline {
		return false
	}
	return f.titles[tok].tok1 == 0 && f.noms[tok] == nil
}

// adjacent reports whether two neighbouring tokens are parted by one space, in one sentence.
func (f *finder) adjacent(a, b int) bool {
	if f.d.SentenceAt(a) != f.d.SentenceAt(b) {
		return false
	}
	return f.d.Text[f.d.Tokens[a].End:f.d.Tokens[b].Start] == " "
}

// organisationNoun: after a surname these words make the name of something else.
func organisationNoun(w string) bool {
	switch w {
	case "foundation", "organization", "organisation", "tower", "towers", "university", "institute", "hotel", "center", "centre", "library", "hospital",
		"airport", "street", "park", "prize", "award", "hall", "college", "school", "international", "jr", "jr.", "junior", "county", "stadium", "assembly", "council", "committee", "commission",
		"department", "ministry", "court", "bureau", "agency", "association", "party", "bank", "company", "inc", "corp", "act", "house", "museum":
		return true
	}
	return false
}

func kindOf(k int8) string {
	switch k {
	case match.FullName:
		return Name
	case match.Demonym:
		return Demonym
	case match.Metonym:
		return Metonym
	}
	return Alias
}
