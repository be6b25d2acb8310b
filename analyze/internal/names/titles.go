package names

import (
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/segment"
)

// indexTitles finds the title that starts, and the one that ends, at every token.
func (f *finder) indexTitles() {
	n := len(f.d.Tokens)
	f.titles = make([]titleAt, n+1)
	f.ends = make([]int, n+1)
	f.within = make([]bool, n+1)
	for i := range f.ends {
		f.ends[i] = -1
	}
	for _, m := range f.found[match.Titles] {
		f.titles[m.Tok0] = titleAt{m.Tok1, int(f.trie.Entries[m.Entry].Row)}
		f.ends[m.Tok1] = m.Tok0
		for t := m.Tok0; t < m.Tok1; t++ {
			f.within[t] = true
		}
	}
	f.abbreviations()
	f.noms = make(map[int][]match.Match, len(f.found[match.Nominals]))
	for _, m := range f.found[match.Nominals] {
		f.noms[m.Tok0] = append(f.noms[m.Tok0], m)
	}
}

// abbreviations adds the titles of one word with a dot: alone, as the pack has them, the dot reads as the end of a sentence.
func (f *finder) abbreviations() {
	for t := range f.d.Tokens {
		tok := &f.d.Tokens[t]
		if f.within[t] || !tok.Capital || !strings.HasSuffix(tok.Lower, ".") {
			continue
		}
		if row, ok := f.lex.dotted[tok.Lower]; ok {
			f.titles[t], f.ends[t+1], f.within[t] = titleAt{t + 1, row}, t, true
		}
	}
}

// titled reads offices and sides off the words around persons: "Russian Deputy Foreign Minister Mikhail Bogdanov",
// "Anatoly Viktorov, Russia's ambassador to Israel,". The demonym before a title says only where he is from.
func (f *finder) titled() {
	for i := range f.r.Mentions {
		m := &f.r.Mentions[i]
		if f.r.Actors[m.Actor].Type != "person" || m.Kind == Pronoun {
			continue
		}
		f.titleBeforeName(m)
		f.titleAfterName(m)
	}
}

func (f *finder) titleBeforeName(m *Mention) {
	row, start := f.titleBefore(m.Tok0)
	if row < 0 {
		return
	}
	first := start
	for prev, s := f.titleBefore(start); prev >= 0; prev, s = f.titleBefore(s) {
		first = s
	}
	a := &f.r.Actors[m.Actor]
	f.setGender(a, f.lex.Pack.Titles[row].Gender)
	k := first
	for k > 0 && f.adjacent(k-1, k) && modifierOfTitle(f.d.Tokens[k-1].Lower) {
		k--
		a.former = a.former || f.d.Tokens[k].Lower == "former"
	}
	if f.sideEndingAt(k) < 0 && f.ofState(row) {
		if j := f.portfolioBefore(k); f.sideEndingAt(j) >= 0 {
			k = j // "Ethiopian Agriculture Ministry official", "Egyptian irrigation minister"
		}
	}
	side := f.sideEndingAt(k)
	m.From = k
	if side >= 0 {
		m.From = f.sideStart(k)
	}
	f.give(a, row, f.d.TokenText(start, m.Tok0), side, a.former)
}

// titleAfterName reads an apposition: ", the Russian deputy foreign minister,", ", ambassador to Israel,".
func (f *finder) titleAfterName(m *Mention) {
	t := m.Tok1
	if t >= len(f.d.Tokens) || f.d.Tokens[t].Lower != "," || f.d.SentenceAt(t) != f.d.SentenceAt(m.Tok0) {
		return
	}
	t++
	former := false
	side := -1
	for n := 0; n < 7 && t < len(f.d.Tokens); n++ {
		tok := f.d.Tokens[t]
		switch {
		case f.titles[t].tok1 > 0 && f.lex.Pack.Titles[f.titles[t].row].Class != "honorific":
			row := f.titles[t].row
			f.setGender(&f.r.Actors[m.Actor], f.lex.Pack.Titles[row].Gender)
			if side < 0 {
				side = f.sideAfter(f.titles[t].tok1)
			}
			f.give(&f.r.Actors[m.Actor], row, f.d.TokenText(t, f.titles[t].tok1), side, former)
			return
		case f.r.ByTok[t] >= 0 && f.r.Actors[f.r.Mentions[f.r.ByTok[t]].Actor].Type != "person":
			mt := f.r.Mentions[f.r.ByTok[t]]
			side, t = mt.Actor, mt.Tok1
		case tok.Lower == "the" || tok.Lower == "a" || tok.Lower == "an" || tok.Lower == "'s" || modifierOfTitle(tok.Lower):
			former = former || tok.Lower == "former"
			t++
		case side >= 0 && f.portfolio(t) && f.portfolioEnds(t):
			t++
		default:
			return
		}
	}
}

// mostPortfolio is how many words a portfolio has: "water resources and irrigation".
const mostPortfolio = 4

// ofState: a title of those who act for a state.
func (f *finder) ofState(row int) bool {
	c := f.lex.Pack.Titles[row].Class
	return c == "government" || c == "military"
}

// portfolio: a word that may say what an official is in charge of: no name, no function word but "and", "of" and "for".
func (f *finder) portfolio(t int) bool {
	tok := f.d.Tokens[t]
	if f.r.ByTok[t] >= 0 || f.within[t] || tok.Kind != segment.Word {
		return false
	}
	return tok.Lower == "and" || tok.Lower == "of" || tok.Lower == "for" || len(tok.Lower) > 2 && !functionWord(tok.Lower) && !f.isGiven(t)
}

// portfolioBefore is where the words begin that stand before a title and say what he is in charge of; the title itself if there are none.
func (f *finder) portfolioBefore(title int) int {
	k := title
	for k > 0 && title-k < mostPortfolio && f.adjacent(k-1, k) && f.portfolio(k-1) {
		k--
	}
	return k
}

// portfolioEnds: a title of a state's officials follows within reach.
func (f *finder) portfolioEnds(t int) bool {
	for end := t + mostPortfolio; t < end && t < len(f.d.Tokens) && f.portfolio(t); t++ {
		if next := t + 1; next < len(f.d.Tokens) && f.titles[next].tok1 > 0 {
			return f.ofState(f.titles[next].row)
		}
	}
	return false
}

// modifierOfTitle: words between a demonym and a title.
func modifierOfTitle(w string) bool {
	switch w {
	case "former", "ex", "-", "then", "acting", "deputy", "senior", "top", "chief", "longtime", "outgoing", "incoming", "new", "current", "vice", "first", "state":
		return true
	}
	return false
}

// sideEndingAt returns the actor whose demonym, or name with possessive, ends before the token; −1 for none.
func (f *finder) sideEndingAt(tok int) int {
	if tok == 0 || !f.near(tok-1, tok) {
		return -1
	}
	k := tok - 1
	if f.d.Tokens[k].Lower == "'s" && k > 0 {
		k--
	}
	mi := f.r.ByTok[k]
	if mi < 0 || f.r.Actors[f.r.Mentions[mi].Actor].Type == "person" {
		return -1
	}
	if f.r.Mentions[mi].Kind == Demonym || f.r.Mentions[mi].Tok1 == tok {
		f.r.Mentions[mi].Attributive = true
	}
	return f.r.Mentions[mi].Actor
}

// sideStart is the first token of the demonym or name before a title.
func (f *finder) sideStart(tok int) int {
	k := tok - 1
	if f.d.Tokens[k].Lower == "'s" {
		return tok // "Israel's Foreign Minister X": the possessor stays a word of its own
	}
	return f.r.Mentions[f.r.ByTok[k]].Tok0
}

// near: parted by at most one space.
func (f *finder) near(a, b int) bool {
	return f.d.SentenceAt(a) == f.d.SentenceAt(b) && f.d.Tokens[b].Start-f.d.Tokens[a].End <= 1
}

// sideAfter reads "of Russia" after a title.
func (f *finder) sideAfter(tok int) int {
	if tok+1 >= len(f.d.Tokens) || f.d.Tokens[tok].Lower != "of" && f.d.Tokens[tok].Lower != "for" {
		return -1
	}
	k := tok + 1
	if f.d.Tokens[k].Lower == "the" && k+1 < len(f.d.Tokens) {
		k++
	}
	mi := f.r.ByTok[k]
	if mi < 0 || f.r.Actors[f.r.Mentions[mi].Actor].Type == "person" {
		return -1
	}
	return f.r.Mentions[mi].Actor
}

func (f *finder) setGender(a *Actor, gender string) {
	if a.Gender == "" {
		a.Gender = gender
	}
}

// give writes an office that the text gives to a person. What the pack knows is not overwritten, but confirmed.
func (f *finder) give(a *Actor, row int, title string, side int, former bool) {
	t := f.lex.Pack.Titles[row]
	if t.Class != "honorific" && !former && !slices.Contains(a.terms, t.Term) {
		a.terms = append(a.terms, t.Term)
	}
	official := t.Class == "government" || t.Class == "military"
	if !a.FromText && a.Side != "" {
		if official && !former && strings.Contains(a.Office, t.Term) && strings.HasPrefix(a.Office, "former ") == (f.art.Year > 0) {
			a.SpeaksFor = true
		}
		if former {
			a.SpeaksFor, a.Side = false, ""
		}
		return
	}
	if t.Class == "honorific" {
		return
	}
	if a.Office == "" {
		a.Office = strings.ToLower(title)
		if strings.HasSuffix(title, ".") {
			a.Office = t.Term
		}
		if former {
			a.Office = "former " + a.Office
		}
	}
	if side < 0 || a.Side != "" {
		return
	}
	a.Side, a.SideFromText = f.r.Actors[side].ID, true
	a.SpeaksFor = official && !former
}
