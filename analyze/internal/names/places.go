package names

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/segment"
)

// indexStops marks the tokens that no name may be read from: blocked phrases and datelines.
func (f *finder) indexStops() {
	f.stop = make([]bool, len(f.d.Tokens))
	for _, m := range f.found[match.Blocked] {
		if f.caseFits(f.trie.Entries[m.Entry].Form, m.Tok0, m.Tok1) {
			f.stopUpTo(m.Tok0, m.Tok1)
		}
	}
	acronyms := map[int]bool{}
	for _, m := range f.found[match.Names] {
		if form := f.trie.Entries[m.Entry].Form; form == strings.ToUpper(form) {
			acronyms[m.Tok0] = true
		}
	}
	for _, p := range f.d.Paragraphs {
		if !p.Headline && p.Sent0 < p.Sent1 {
			lo := f.d.Sentences[p.Sent0].Tok0
			f.stopUpTo(lo, f.dateline(lo, f.d.Sentences[p.Sent1-1].Tok1, acronyms[lo]))
		}
	}
}

func (f *finder) stopUpTo(lo, hi int) {
	for t := lo; t < hi; t++ {
		f.stop[t] = true
	}
}

// datelineReach is how many tokens a dateline may have: "WASHINGTON, D.C., Sept. 3 (AP) —".
const datelineReach = 12

// dateline returns the end of the dateline that starts the paragraph at lo, or lo: "WASHINGTON (AP) —", "MOSCOW, Sept. 3 -",
// "Beijing (Reuters)". A lone acronym before a dash ("NATO — the alliance") is none, nor is a heading in capitals.
func (f *finder) dateline(lo, limit int, acronym bool) int {
	caps := f.d.Tokens[lo].AllCaps && len(f.d.Tokens[lo].Lower) > 2 && !acronym
	words := 0
	for t := lo; t < limit && t < lo+datelineReach; t++ {
		tok := f.d.Tokens[t]
		switch {
		case t > lo && isDash(tok.Lower) && f.spaced(t):
			if caps && words <= datelineWords {
				return t + 1
			}
			return lo
		case t > lo && isAgency(tok.Lower) && f.d.Tokens[t-1].Lower == "(":
			return min(t+2, limit)
		case tok.AllCaps && !functionWord(tok.Lower):
			words++
		case tok.Kind == segment.Word && (!tok.Capital || functionWord(tok.Lower) && !month(tok.Lower)):
			return lo
		}
	}
	return lo
}

// datelineWords is how many words in capitals a dateline may have: "PORT MORESBY, PAPUA".
const datelineWords = 3

func month(w string) bool {
	switch w {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

func isDash(w string) bool { return w != "" && strings.Trim(w, "-–—―") == "" }

// spaced: white space before or after, so that the dash is no hyphen. A token stands before it.
func (f *finder) spaced(t int) bool {
	return t+1 < len(f.d.Tokens) && (f.d.Tokens[t].Start > f.d.Tokens[t-1].End || f.d.Tokens[t+1].Start > f.d.Tokens[t].End)
}

func isAgency(w string) bool {
	switch w {
	case "ap", "afp", "reuters", "cnn", "upi", "bloomberg", "xinhua", "efe", "dpa", "ians", "pti", "ani", "tass", "interfax", "jta", "kyodo", "irna":
		return true
	}
	return false
}

// asPlace: the seat of government at [lo, hi) is only a place here: "in Mexico City", "outside the White House", "flew to
// Washington", "Washington-based". Names of countries are never asked.
func (f *finder) asPlace(lo, hi int) bool {
	return f.placeBefore(lo) || f.placeNounAfter(hi)
}

func (f *finder) placeBefore(lo int) bool {
	k := lo - 1
	if k >= 0 && f.d.Tokens[k].Lower == "the" {
		k--
	}
	if k < 0 || f.d.SentenceAt(k) != f.d.SentenceAt(lo) {
		return false
	}
	switch w := f.d.Tokens[k].Lower; w {
	case "in":
		return k == 0 || k < lo-1 || !staff(f.d.Tokens[k-1].Lower)
	case "near", "outside", "inside", "around", "at", "across", "into", "throughout", "via", "visit", "visited", "visiting", "leave", "left", "reached", "downtown", "central":
		return true
	case "to", "for":
		return f.anyOf(k-4, k, motion) || w == "for" && f.anyOf(k-3, k, candidacy)
	case "from":
		return k == 0 || !transfer(f.d.Tokens[k-1].Lower)
	case "of":
		return k > 0 && partOfTown(f.d.Tokens[k-1].Lower)
	case "and", "or":
		return k >= 2 && k == lo-1 && f.d.Tokens[k-1].Capital && f.r.ByTok[k-1] < 0 && f.placeBefore(k-1)
	}
	return false
}

// staff: those who govern from there: "officials in Beijing" are China's.
func staff(w string) bool {
	switch w {
	case "officials", "authorities", "leaders", "rulers", "bureaucrats", "clerks", "policymakers", "lawmakers":
		return true
	}
	return false
}

// anyOf reports whether one of the tokens [lo, hi) of the sentence of hi fits.
func (f *finder) anyOf(lo, hi int, fits func(string) bool) bool {
	s := f.d.Sentences[f.d.SentenceAt(hi)]
	for t := max(lo, s.Tok0); t < hi; t++ {
		if fits(f.d.Tokens[t].Lower) {
			return true
		}
	}
	return false
}

// motion: words whose "to" leads to a place, not to a recipient.
func motion(w string) bool {
	switch w {
	case "go", "goes", "going", "went", "gone", "travel", "traveled", "travelled", "traveling", "travelling", "travels", "fly", "flew", "flying", "flown", "flies",
		"flight", "flights", "return", "returned", "returning", "returns", "come", "comes", "came", "coming", "move", "moved", "moving", "drive", "drove", "driven",
		"trip", "trips", "visit", "visits", "journey", "way", "head", "headed", "heading", "bound", "back", "arrive", "arrived", "march", "marched", "close", "next",
		"train", "bus", "road", "miles", "kilometers", "kilometres", "km", "invited", "summoned", "rushed", "walked", "depart", "departed", "left", "leave", "leaving":
		return true
	}
	return false
}

// candidacy: what is run for is an office.
func candidacy(w string) bool {
	switch w {
	case "run", "runs", "ran", "running", "bid", "bids", "race", "campaign", "candidate", "candidates", "candidacy", "quest", "contender", "contenders", "hopeful":
		return true
	}
	return false
}

// transfer: what comes from a government, not from a town: "orders from Moscow".
func transfer(w string) bool {
	switch w {
	case "order", "orders", "pressure", "support", "help", "aid", "assistance", "money", "permission", "backing", "threat", "threats", "message", "messages", "response",
		"reaction", "answer", "weapons", "arms", "funding", "approval", "invitation", "independence", "criticism", "condemnation", "warning", "warnings", "statement",
		"letter", "signal", "signals", "demand", "demands", "praise", "guarantees", "concessions", "sanctions", "denial", "denials", "protest", "protests", "instructions", "away":
		return true
	}
	return false
}

func partOfTown(w string) bool {
	switch w {
	case "streets", "street", "city", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outskirts", "suburb", "suburbs", "mayor",
		"port", "residents", "airport", "centre", "center", "heart", "archbishop", "bishop", "university", "outside", "district", "part", "parts", "capital", "town":
		return true
	}
	return false
}

// placeNounAfter: "Washington-based", "Paris accord", "Beijing suburb".
func (f *finder) placeNounAfter(hi int) bool {
	if hi+1 < len(f.d.Tokens) && f.d.Tokens[hi].Lower == "-" && f.d.Tokens[hi].Start == f.d.Tokens[hi-1].End {
		w := f.d.Tokens[hi+1].Lower
		return w == "based" || w == "area" || w == "born"
	}
	if hi+1 < len(f.d.Tokens) && f.d.Tokens[hi].Lower == "," && strings.HasPrefix(f.d.Tokens[hi+1].Lower, "d.c") {
		return true
	}
	if hi >= len(f.d.Tokens) || !f.adjacent(hi-1, hi) {
		return false
	}
	switch f.d.Tokens[hi].Lower {
	case "accord", "accords", "agreement", "agreements", "summit", "conference", "treaty", "protocol", "climate", "suburb", "suburbs", "area", "region", "airport",
		"street", "streets", "bureau", "office", "hotel", "restaurant", "neighborhood", "neighbourhood", "resident", "residents", "attack", "attacks", "bombing",
		"bombings", "time", "d.c.", "dc", "state", "metropolitan", "metro", "university", "court", "courtroom", "apartment", "prison", "embassy", "correspondent", "district":
		return true
	}
	return false
}

// longerNames takes back the name of a state, or what stands for it, where it is the head of a longer name that we do not know:
// "Washington Navy Yard", "Retired American Warriors".
func (f *finder) longerNames() {
	for i := range f.r.Mentions {
		m := f.r.Mentions[i]
		if f.r.Actors[m.Actor].Type == "state" && f.goesOn(m) && !f.titleCase(m.Tok0) {
			f.r.remove(i)
		}
	}
	f.r.sort()
}

// ministry: a word for a part of a government ends the capitalised words at t: "Ethiopian Agriculture Ministry".
func (f *finder) ministry(t int) bool {
	for end := t + 3; t < min(end, len(f.d.Tokens)) && f.adjacent(t-1, t); t++ {
		tok := f.d.Tokens[t]
		for _, m := range f.noms[t] {
			if tok.Capital && f.lex.Pack.Nominals[f.trie.Entries[m.Entry].Row].Class == "government" {
				return true
			}
		}
		if !tok.Capital && tok.Lower != "and" {
			return false
		}
	}
	return false
}

// goesOn: plain capitalised words follow, none of them a title, a nominal, or a name of its own.
func (f *finder) goesOn(m Mention) bool {
	t := m.Tok1
	if t >= len(f.d.Tokens) || !f.adjacent(t-1, t) {
		return false
	}
	tok := f.d.Tokens[t]
	if !tok.Capital || tok.AllCaps || tok.Kind != segment.Word || f.r.ByTok[t] >= 0 || f.isGiven(t) || functionWord(tok.Lower) || creed(tok.Lower) {
		return false
	}
	for n := 0; n < 4 && t < len(f.d.Tokens) && f.adjacent(t-1, t); n++ {
		if f.titles[t].tok1 > 0 || f.noms[t] != nil || f.r.ByTok[t] >= 0 {
			return false
		}
		if !adjectiveLike(f.d.Tokens[t].Lower) {
			return !f.ministry(t + 1)
		}
		t++
	}
	return true
}

// creed: people within a state are no longer name.
func creed(w string) bool {
	switch w {
	case "muslim", "muslims", "jew", "jews", "jewish", "christian", "christians", "catholic", "catholics", "indian", "indians", "sunni", "sunnis", "shia", "shiite",
		"shiites", "kurd", "kurds", "kurdish", "arab", "arabs", "islamist", "islamists", "jihadist", "communist", "communists", "nazi", "nazis", "english", "christmas":
		return true
	}
	return false
}

// titleCase: most words of the sentence are capitalised, so that a capital tells nothing.
func (f *finder) titleCase(tok int) bool {
	s := f.d.Sentences[f.d.SentenceAt(tok)]
	if f.d.Paragraphs[s.Paragraph].Headline {
		return true
	}
	words, capitals := 0, 0
	for _, t := range f.d.Tokens[s.Tok0:s.Tok1] {
		if t.Kind == segment.Word && len(t.Lower) > 3 {
			words++
			if t.Capital {
				capitals++
			}
		}
	}
	return capitals*10 > words*7
}
