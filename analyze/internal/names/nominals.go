package names

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/lexicons"
)

// nominals makes mentions of what stands after a demonym or a name: "Russian officials", "the Russian Embassy in Israel", "Russian state TV
// commentators", and of offices without a name: "the Russian president", "the president of Russia".
func (f *finder) nominals() {
	for i := 0; i < len(f.r.Mentions); i++ {
		m := f.r.Mentions[i]
		if m.Actor == gone {
			continue
		}
		a := f.r.Actors[m.Actor]
		if a.Type == "person" || m.Kind == Pronoun || m.Kind == Nominal || m.Attributive {
			continue
		}
		if a.Type == "media" && a.Side != "" {
			f.mediaPeople(i)
			continue
		}
		if f.hyphenated(m.Tok0) {
			f.partisans(m)
			continue
		}
		if f.notInOffice(m.Tok0) {
			f.r.Mentions[i].Attributive = m.Kind == Demonym || f.nounFollows(m)
			continue
		}
		if m.Kind == Demonym || a.Type == "state" && f.nounFollows(m) {
			f.nominal(i)
		}
	}
	f.r.sort()
}

// hyphenated: the name is glued to what stands before it ("pro-Russian").
func (f *finder) hyphenated(t int) bool {
	return t >= 2 && (f.d.Tokens[t-1].Lower == "-" || f.d.Tokens[t-1].Lower == "–") && f.d.Tokens[t-1].End == f.d.Tokens[t].Start && f.d.Tokens[t-2].End == f.d.Tokens[t-1].Start
}

// notInOffice: the words before a demonym say that whoever follows does not speak for the state: "a former Mexican foreign
// minister", "her candidacy for U.S. president".
func (f *finder) notInOffice(t int) bool {
	for k := t - 1; k >= 0 && k >= t-3 && f.near(k, k+1); k-- {
		switch w := f.d.Tokens[k].Lower; w {
		case "former", "ex", "onetime", "retired", "future", "would-be", "aspiring", "prospective", "ousted", "disgraced", "deposed", "late", "next":
			return true
		case "-", "top", "senior", "first", "female", "black", "two", "three", "several", "many", "other", "most", "high", "ranking", "longtime":
		case "for":
			return f.anyOf(k-3, k, candidacy)
		default:
			return false
		}
	}
	return false
}

// partisans: "anti-China protesters", "pro-Russian separatists" are actors of their own, on nobody's side.
func (f *finder) partisans(m Mention) {
	if w := f.d.Tokens[m.Tok0-2].Lower; w != "pro" && w != "anti" {
		return
	}
	t := m.Tok1
	for n := 0; n < 3 && t < len(f.d.Tokens) && f.near(t-1, t) && f.r.ByTok[t] < 0; n++ {
		row, end := f.nominalAt(t)
		if end > 0 && !f.continues(end) {
			class := f.lex.Pack.Nominals[row].Class
			if !plural(f.d.Tokens[end-1].Lower) || class == "thing" || class == "act" || class == "people" {
				return
			}
			name := f.d.TokenText(m.Tok0-2, end)
			a := f.r.introduce(Actor{ID: Slug(name), Name: name, Type: "group"})
			f.mention(Mention{Actor: a, Kind: Nominal, Tok0: t, Tok1: end, Plural: true, Why: match.OriginOf(f.lex.Pack.Nominals[row].Origin)})
			return
		}
		t++
	}
}

// mediaPeople: "Russian state TV commentators" are not the broadcaster, but an actor of their own on its side.
func (f *finder) mediaPeople(i int) {
	m := f.r.Mentions[i]
	row, end := 0, 0
	for t := m.Tok0; t <= m.Tok1 && end <= m.Tok1; t++ {
		row, end = f.nominalAt(t)
	}
	if end <= m.Tok1 || !plural(f.d.Tokens[end-1].Lower) || f.lex.Pack.Nominals[row].Class != "media" {
		return
	}
	side, ok := f.actorByID(f.r.Actors[m.Actor].Side)
	if !ok {
		return
	}
	if a, ok := f.collective(side, m.Tok0, end, "media"); ok {
		f.extend(i, end, a, match.OriginOf(f.lex.Pack.Nominals[row].Origin))
		f.r.Mentions[i].Plural = true
	}
}

// nounFollows: "US officials": the name of a state used as an adjective, or with a possessive before an embassy.
func (f *finder) nounFollows(m Mention) bool {
	return m.Tok1 < len(f.d.Tokens) && f.near(m.Tok1-1, m.Tok1) && f.d.Tokens[m.Tok1].Kind == segment.Word && f.d.Tokens[m.Tok1].Lower != "'s"
}

// nominal looks for the head noun behind the mention, over at most three modifiers.
func (f *finder) nominal(i int) {
	m := f.r.Mentions[i]
	t := m.Tok1
	for n := 0; n < 4 && t < len(f.d.Tokens) && f.near(t-1, t); n++ {
		row, end := f.nominalAt(t)
		if f.titles[t].tok1 > 0 && f.titles[t].tok1 >= end && !plural(f.d.Tokens[f.titles[t].tok1-1].Lower) && !f.continues(f.titles[t].tok1) {
			f.office(i, t)
			return
		}
		if end > 0 && !f.continues(end) {
			f.makeNominal(i, row, end)
			return
		}
		if f.titles[t].tok1 > 0 {
			f.office(i, t)
			return
		}
		if tok := f.d.Tokens[t]; tok.Kind != segment.Word || f.r.ByTok[t] >= 0 || functionWord(tok.Lower) || !adjectiveLike(tok.Lower) && tok.Lower != "-" {
			return
		}
		t++
	}
}

// adjectiveLike: words that may stand between a demonym and its noun.
func adjectiveLike(w string) bool {
	if modifierOfTitle(w) {
		return true
	}
	for _, suffix := range []string{"al", "ed", "ing", "ive", "ary", "ic", "ous", "ish", "ern"} {
		if len(w) > 4 && strings.HasSuffix(w, suffix) {
			return true
		}
	}
	switch w {
	case "armed", "special", "public", "private", "ground", "air", "naval", "army", "military", "police", "defence", "defense", "foreign", "state", "government", "security", "border", "young", "two",
		"three", "four", "five", "several", "many", "some", "most", "other", "more", "dead", "missing", "wounded", "ordinary", "elite", "peace", "nuclear", "war", "tank", "fighter":
		return true
	}
	return false
}

// nominalAt returns the nominal that starts at the token, and where it ends; 0 for none.
func (f *finder) nominalAt(t int) (row, end int) {
	for _, m := range f.noms[t] {
		if m.Tok1 > end {
			row, end = int(f.trie.Entries[m.Entry].Row), m.Tok1
		}
	}
	return row, end
}

// continues: the noun goes on ("Israeli government official", "state TV commentators"), so the head is further right.
func (f *finder) continues(end int) bool {
	if end >= len(f.d.Tokens) || !f.near(end-1, end) {
		return false
	}
	_, next := f.nominalAt(end)
	return next > 0 || f.titles[end].tok1 > 0
}

// makeNominal turns the mention into one of the whole phrase, by the class of its head.
func (f *finder) makeNominal(i, row, end int) {
	n := f.lex.Pack.Nominals[row]
	m := &f.r.Mentions[i]
	why := match.OriginOf(n.Origin)
	switch n.Class {
	case "people":
		m.Attributive = true
	case "government":
		f.extend(i, f.placeAfter(row, end), m.Actor, why)
		f.r.Mentions[i].Plural = plural(f.d.Tokens[end-1].Lower)
	case "media", "opposition", "group":
		if a, ok := f.collective(m.Actor, m.Tok0, end, n.Class); ok {
			f.extend(i, end, a, why)
			f.r.Mentions[i].Plural = plural(f.d.Tokens[end-1].Lower)
		}
	}
}

// placeAfter goes on over "in Israel" after an embassy: the place is part of the name.
func (f *finder) placeAfter(row, end int) int {
	switch f.lex.Pack.Nominals[row].Term {
	case "embassy", "consulate", "consulate general", "mission", "high commission":
	default:
		return end
	}
	if end+1 >= len(f.d.Tokens) || f.d.Tokens[end].Lower != "in" && f.d.Tokens[end].Lower != "to" {
		return end
	}
	k := end + 1
	if f.d.Tokens[k].Lower == "the" && k+1 < len(f.d.Tokens) {
		k++
	}
	if mi := f.r.ByTok[k]; mi >= 0 {
		return f.r.Mentions[mi].Tok1
	}
	return end
}

func plural(w string) bool { return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") }

// extend makes mention i cover the tokens up to end, for this actor; mentions swallowed on the way are taken back.
func (f *finder) extend(i, end, actor int, why string) {
	m := &f.r.Mentions[i]
	for t := m.Tok0; t < end; t++ {
		if k := f.r.ByTok[t]; k >= 0 && k != i && f.r.Mentions[k].Tok1 <= end {
			f.r.remove(k)
		}
		if f.r.ByTok[t] < 0 {
			f.r.ByTok[t] = i
		}
	}
	m.Tok1, m.Actor, m.Kind, m.Why = end, actor, Nominal, why
}

// collective is an actor of its own on a side: "russian-state-tv-commentators".
func (f *finder) collective(side, lo, hi int, class string) (int, bool) {
	name := f.d.TokenText(lo, hi)
	id := Slug(name)
	if id == "" {
		return 0, false
	}
	kind := "group"
	if class == "media" {
		kind = "media"
	}
	return f.r.introduce(Actor{ID: id, Name: name, Type: kind, Side: f.r.Actors[side].ID, SideFromText: true}), true
}

// office is a title behind a demonym with no name after it: a person known for it, or else the state itself, through its office.
func (f *finder) office(i, t int) {
	end := f.titles[t].tok1
	for end < len(f.d.Tokens) && f.near(end-1, end) && f.titles[end].tok1 > 0 {
		t, end = end, f.titles[end].tok1
	}
	title := f.lex.Pack.Titles[f.titles[t].row]
	if end < len(f.d.Tokens) && f.near(end-1, end) && (f.d.Tokens[end].Capital && f.r.ByTok[end] < 0 && f.d.Tokens[end].Kind == segment.Word) {
		return // a name follows that we do not know
	}
	if row, next := f.nominalAt(end); end < len(f.d.Tokens) && next > 0 && f.near(end-1, end) {
		f.makeNominal(i, row, next)
		return
	}
	state := f.r.Mentions[i].Actor
	why := match.OriginOf(title.Origin)
	if p, ok := f.holderOf(title.Term, f.r.Actors[state].ID); ok {
		f.extend(i, end, p, why)
		f.r.Mentions[i].Kind = Office
		return
	}
	switch title.Class {
	case "government", "military":
		f.extend(i, end, state, why)
		f.r.Mentions[i].Kind = Office
		f.r.Mentions[i].Plural = plural(f.d.Tokens[end-1].Lower)
	default:
		f.r.Mentions[i].Attributive = true
	}
}

// holderOf returns the person who held the office: of those in the article first, else by the year of the article.
func (f *finder) holderOf(office, of string) (int, bool) {
	for i, a := range f.r.Actors {
		if a.Type == "person" && a.Side == of && a.Office == office {
			return i, true
		}
	}
	if f.art.Year == 0 {
		return 0, false
	}
	o, ok := f.lex.latest(f.lex.posts[post{office, of}], func(o lexicons.Office) bool { return o.From > 0 && heldIn(o, f.art.Year) })
	if !ok {
		return 0, false
	}
	return f.actorByID(o.Person)
}
