package names

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/segment"
)

// persons finds names of persons whom no pack knows: a known given name before capitalised words, or a title before them.
func (f *finder) persons() {
	for _, s := range f.d.Sentences {
		for i := s.Tok0; i < s.Tok1; {
			end := f.nameRun(i, s.Tok1)
			if end == i {
				i++
				continue
			}
			f.person(i, end, f.d.Paragraphs[s.Paragraph].Headline)
			i = end
		}
	}
}

// wanted finds the names that the caller looks for, as far as nobody else has them. Who is only called by the last word of his name is found by that.
func (f *finder) wanted() {
	for _, name := range f.art.Names {
		name = strings.Join(strings.Fields(name), " ")
		id := Slug(name)
		if id == "" {
			continue
		}
		found := false
		for t := 0; t < len(f.d.Tokens); t++ {
			if end := f.reads(t, name); end > t && f.free(t, end) {
				f.newPerson(t, end)
				found, t = true, end-1
			}
		}
		if _, known := f.samePerson(id, name); !found && !known && strings.Contains(name, " ") {
			f.r.introduce(Actor{ID: id, Name: name, Type: "person", surname: surname(name)})
		}
	}
}

// reads returns the end of the tokens from t that are this name, letter for letter, or t.
func (f *finder) reads(t int, name string) int {
	start := f.d.Tokens[t].Start
	if !strings.HasPrefix(f.d.Text[start:], name) {
		return t
	}
	for end := t; end < len(f.d.Tokens) && f.d.Tokens[end].End <= start+len(name); end++ {
		if f.d.Tokens[end].End == start+len(name) {
			return end + 1
		}
	}
	return t
}

// nameRun returns the end of the run of free name-like tokens at i, or i. Particles stand only between capitals. A run may
// swallow a mention by surname ("Ivanka" + "Trump").
func (f *finder) nameRun(i, limit int) int {
	if !f.nameToken(i) || f.r.ByTok[i] >= 0 {
		return i
	}
	end := i + 1
	for end < limit && f.joined(end-1, end) {
		switch {
		case f.nameToken(end) || f.titleSurname(end):
			end++
		case end+1 < limit && particle(f.d.Tokens[end].Lower) && f.joined(end, end+1) && f.nameToken(end+1):
			end += 2
		default:
			return end
		}
	}
	return end
}

// joined: parted by one space, or by nothing at a hyphen or a dot ("Jean-Claude", "al-Assad", "J.D.").
func (f *finder) joined(a, b int) bool {
	gap := f.d.Text[f.d.Tokens[a].End:f.d.Tokens[b].Start]
	return gap == " " || gap == "" && (f.d.Tokens[a].Lower == "-" || f.d.Tokens[b].Lower == "-" || f.initial(a))
}

// titleSurname: a title or nominal that is also a surname, behind a given name: "Larry King".
func (f *finder) titleSurname(t int) bool {
	return f.d.Tokens[t].Capital && !f.d.Tokens[t].AllCaps && surnameToo(f.d.Tokens[t].Lower) && f.r.ByTok[t] < 0 &&
		(f.isGiven(t-1) || f.initial(t-1)) && !f.titleCase(t)
}

// surnameToo: titles and nominals that are common surnames.
func surnameToo(w string) bool {
	switch w {
	case "king", "justice", "pope", "prince", "bishop", "judge", "knight", "marshal", "major", "baron", "duke", "dean", "abbot", "chancellor", "page", "earl",
		"cardinal", "deacon", "tribe", "guard", "price", "banks", "case", "sergeant", "christian", "driver", "farmer", "miner", "fisher", "hunter", "prior", "rector":
		return true
	}
	return false
}

// nameToken: a capitalised word or initial that may be part of a name of a person.
func (f *finder) nameToken(t int) bool {
	tok := f.d.Tokens[t]
	if tok.Kind != segment.Word || !tok.Capital || f.stop[t] || f.within[t] && !f.isGiven(t) {
		return false
	}
	if tok.AllCaps && len(tok.Lower) > 3 && !initials(tok.Lower) {
		return false
	}
	if m := f.r.ByTok[t]; m >= 0 {
		mt := f.r.Mentions[m]
		return f.r.Actors[mt.Actor].Type == "person" && mt.Tok1-mt.Tok0 == 1
	}
	return !functionWord(tok.Lower)
}

// initials: two or three letters with a dot behind each ("G.K.").
func initials(w string) bool {
	if len(w) != 4 && len(w) != 6 {
		return false
	}
	for i := range w {
		if (w[i] == '.') != (i%2 == 1) {
			return false
		}
	}
	return true
}

func particle(w string) bool {
	switch w {
	case "de", "del", "della", "da", "dos", "di", "van", "von", "der", "den", "bin", "bint", "ibn", "al", "el", "ben", "abu", "la", "le", "du", "-", "y":
		return true
	}
	return false
}

// functionWord: a capital at the head of a sentence does not make these a name.
func functionWord(w string) bool {
	switch w {
	case "the", "a", "an", "in", "on", "at", "by", "for", "from", "of", "to", "and", "but", "or", "if", "as", "it", "its", "he", "she", "they", "his", "her",
		"their", "this", "that", "these", "those", "i", "we", "you", "my", "our", "your", "with", "when", "while", "what", "who", "why", "how", "where",
		"after", "before", "since", "until", "because", "although", "though", "meanwhile", "however", "also", "not", "no", "there", "then", "so", "some",
		"many", "most", "all", "both", "several", "under", "over", "despite", "during", "according", "last", "next", "yes", "now", "today", "monday",
		"tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
		"september", "october", "november", "december", "'s", "even", "former", "ex", "one", "two", "three", "is", "was", "are", "were", "will", "would", "can":
		return true
	}
	return false
}

// person decides whether the run is a person: by given name (two tokens or more) or by a title before it.
func (f *finder) person(lo, hi int, headline bool) {
	for hi > lo+1 && f.initial(hi-1) {
		hi-- // "Alicia M"
	}
	titleRow, _ := f.titleBefore(lo)
	named := f.isGiven(lo) && hi-lo >= 2 && letters(f.d.Tokens[hi-1].Lower)
	titled := titleRow >= 0 && !headline
	if hi-lo > 4 || !named && !titled || headline && hi-lo > 3 || f.noPerson(lo, hi) {
		return
	}
	if named && headline && f.r.ByTok[hi-1] < 0 && !f.namedInBody(lo, hi) {
		return
	}
	a := f.bySuffix(lo, hi)
	if named || hi-lo > 1 && a < 0 {
		f.newPerson(lo, hi)
		return
	}
	if hi-lo == 1 {
		a = f.surnameFirst(lo)
	}
	if a >= 0 {
		f.drop(lo, hi)
		f.mention(Mention{Actor: a, Kind: Alias, Tok0: lo, Tok1: hi, Why: "surname of a person named in full"})
		return
	}
	if f.r.ByTok[lo] < 0 && !f.knownSurname(lo) && surnameTitle(f.lex.Pack.Titles[titleRow].Class) {
		f.newPerson(lo, hi) // else surnames() knows better
	}
}

// noPerson: the run names an institution or a state of the USA, or says so by its last word.
func (f *finder) noPerson(lo, hi int) bool {
	last := f.d.Tokens[hi-1].Lower
	if organisationNoun(last) || f.noms[hi-1] != nil && !(f.isGiven(lo) && surnameToo(last)) {
		return true
	}
	for n := 1; n <= 2 && lo+n <= hi; n++ {
		if usState(strings.ToLower(f.d.TokenText(lo, lo+n))) && (n == hi-lo || !f.isGiven(lo)) {
			return true
		}
	}
	return false
}

// usState: states of the USA stand where a name may stand ("Republican Indiana Gov. Mike Pence").
func usState(w string) bool {
	switch w {
	case "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida", "georgia", "hawaii", "idaho", "illinois",
		"indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana",
		"nebraska", "nevada", "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "ohio", "oklahoma", "oregon", "pennsylvania",
		"rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah", "vermont", "virginia", "washington", "west virginia", "wisconsin", "wyoming":
		return true
	}
	return false
}

// surnameFirst finds a person named in full whose name begins with this word, where it is no given name: "Ban Ki-moon", "Mr. Ban".
func (f *finder) surnameFirst(tok int) int {
	if a, ok := f.r.byFirst[f.d.Tokens[tok].Lower]; ok && !f.isGiven(tok) && !f.knownSurname(tok) && f.r.ByTok[tok] < 0 {
		return a
	}
	return -1
}

// bySuffix finds a person named in full whose name ends in the run: "Van Voorhis", "Holtz-Eakin".
func (f *finder) bySuffix(lo, hi int) int {
	run := document.Fold(f.d.TokenText(lo, hi))
	for _, a := range f.r.owners[surname(run)] {
		if strings.HasSuffix(document.Fold(f.r.Actors[a].Name), " "+run) {
			return a
		}
	}
	return -1
}

// surnameTitle: before a lone surname only these introduce a person: "Senator Smith", "Mr Jones", "Gen. Miller".
func surnameTitle(class string) bool {
	switch class {
	case "government", "military", "legislature", "honorific":
		return true
	}
	return false
}

// namedInBody: headlines are in title case, so a name there must stand again in the text.
func (f *finder) namedInBody(lo, hi int) bool {
	name := f.d.TokenText(lo, hi)
	return strings.Count(f.d.Text, name) > 1
}

// titleBefore returns the title that ends where the name begins, and its first token; −1 for none.
func (f *finder) titleBefore(tok int) (row, start int) {
	if tok == 0 || f.ends[tok] < 0 || !f.adjacent(tok-1, tok) {
		return -1, tok
	}
	start = f.ends[tok]
	return f.titles[start].row, start
}

func (f *finder) knownSurname(tok int) bool { return len(f.r.owners[f.d.Tokens[tok].Lower]) > 0 }

// newPerson adds a person from the text, or finds him again.
func (f *finder) newPerson(lo, hi int) {
	name := f.d.TokenText(lo, hi)
	id := Slug(name)
	if id == "" {
		return
	}
	f.drop(lo, hi)
	a, ok := f.samePerson(id, name)
	if !ok {
		gender := onlyGender(f.lex.given[f.d.Tokens[lo].Lower])
		a = f.r.introduce(Actor{ID: id, Name: name, Type: "person", Gender: gender, surname: surname(name)})
	}
	f.mention(Mention{Actor: a, Kind: Name, Tok0: lo, Tok1: hi, Why: "a person whom the text introduces"})
}

// samePerson finds a person again by id, or by his name without middle initials and suffixes.
func (f *finder) samePerson(id, name string) (int, bool) {
	if a, ok := f.r.byID[id]; ok {
		return a, true
	}
	if !strings.Contains(name, " ") {
		return 0, false
	}
	if a, ok := f.r.byKey[nameKey(name)]; ok && initialsAgree(f.r.Actors[a].Name, name) {
		return a, true
	}
	if row, ok := f.lex.persons[nameKey(name)]; ok {
		if p := f.lex.Pack.Actors[row]; initialsAgree(p.Name, name) {
			return f.actor(p), true
		}
	}
	return 0, false
}

// drop takes back the mentions inside the range: they were part of a longer name.
func (f *finder) drop(lo, hi int) {
	for t := lo; t < hi; t++ {
		if i := f.r.ByTok[t]; i >= 0 {
			f.r.remove(i)
		}
	}
}
