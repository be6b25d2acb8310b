package names

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/segment"
)

// surnames makes mentions of lone surnames of persons whom the article names in full.
func (f *finder) surnames() {
	if len(f.r.owners) == 0 {
		return
	}
	full := f.fullNames()
	for t := 0; t < len(f.d.Tokens); t++ {
		tok := f.d.Tokens[t]
		if !tok.Capital || f.r.ByTok[t] >= 0 || tok.Kind != segment.Word || f.stop[t] {
			continue
		}
		end := f.hyphens(t)
		who := f.r.owners[document.Fold(f.d.TokenText(t, end))]
		if len(who) == 0 && end > t+1 {
			end = t + 1
			who = f.r.owners[tok.Lower]
		}
		if len(who) == 0 || f.partOfAnother(t) || surnameToo(tok.Lower) && !f.surelySurname(t) {
			continue
		}
		a, sure := f.bearerOfSurname(who, full, t)
		if a >= 0 {
			f.mention(Mention{Actor: a, Kind: Alias, Tok0: t, Tok1: end, Ambiguous: !sure, Why: "surname of a person named in full"})
		}
	}
	f.r.sort()
}

// hyphens is the end of the word at t with what is glued to it by hyphens: "Holtz-Eakin".
func (f *finder) hyphens(t int) int {
	end := t + 1
	for end+1 < len(f.d.Tokens) && f.d.Tokens[end].Lower == "-" && f.d.Tokens[end].Start == f.d.Tokens[end-1].End &&
		f.d.Tokens[end+1].Capital && f.d.Tokens[end+1].Start == f.d.Tokens[end].End && f.r.ByTok[end+1] < 0 {
		end += 2
	}
	return end
}

// partOfAnother: a given name or initial that is no mention stands before it, so it is somebody else's.
func (f *finder) partOfAnother(t int) bool {
	return t > 0 && f.adjacent(t-1, t) && f.r.ByTok[t-1] < 0 && (f.isGiven(t-1) || f.initial(t-1) && t > 1 && f.isGiven(t-2))
}

// surelySurname: a word that is also a title is a surname after an honorific, or inside a sentence with nothing capitalised around it.
func (f *finder) surelySurname(t int) bool {
	if row, _ := f.titleBefore(t); row >= 0 {
		return f.lex.Pack.Titles[row].Class == "honorific"
	}
	s := f.d.Sentences[f.d.SentenceAt(t)]
	if t == s.Tok0 || t+1 >= s.Tok1 || f.d.Tokens[t+1].Capital || f.titleCase(t) {
		return false
	}
	prev := f.d.Tokens[t-1]
	return prev.Kind == segment.Word && !prev.Capital && !definite(prev.Lower) && prev.Lower != "a" && prev.Lower != "'s" && prev.Lower != "of"
}

// fullNames counts for each actor how often he is named in full.
func (f *finder) fullNames() []int {
	full := make([]int, len(f.r.Actors))
	for _, m := range f.r.Mentions {
		if m.Tok1-m.Tok0 > 1 {
			full[m.Actor]++
		}
	}
	return full
}

// bearerOfSurname picks the person whom the title before the surname fits, else the one named in full most often, those of the
// pack first; sure if there is no other bearer of the surname. It is nobody if the honorific fits no one.
func (f *finder) bearerOfSurname(who, full []int, tok int) (actor int, sure bool) {
	if row, _ := f.titleBefore(tok); row >= 0 {
		t := f.lex.Pack.Titles[row]
		fit := slices.DeleteFunc(slices.Clone(who), func(a int) bool {
			g := f.r.Actors[a].Gender
			return t.Gender != "" && g != "" && g != t.Gender
		})
		if len(fit) == 0 {
			return -1, false
		}
		who = fit
		if held := slices.DeleteFunc(slices.Clone(who), func(a int) bool { return !f.everHeld(a, t.Term) }); len(held) > 0 {
			who = held
		}
	}
	actor = who[0]
	for _, a := range who[1:] {
		if full[a] > full[actor] || full[a] == full[actor] && f.r.Actors[actor].FromText && !f.r.Actors[a].FromText {
			actor = a
		}
	}
	return actor, len(who) == 1
}

// everHeld: the pack knows that the person held the office at some time, or the text gives it to him.
func (f *finder) everHeld(a int, term string) bool {
	if slices.Contains(f.r.Actors[a].terms, term) {
		return true
	}
	for _, i := range f.lex.offices[f.r.Actors[a].ID] {
		if o := f.lex.Pack.Offices[i].Office; o == term || strings.HasPrefix(o, term+" ") {
			return true
		}
	}
	return false
}

// yield gives a lone surname that the pack reads as its own person to the one whom the article names in full, if it names the
// other nowhere else: "Luis Rubio … Rubio said". A surname that stood there before the full name, or with an office, stays.
func (f *finder) yield() {
	full := f.fullNames()
	first := f.firstTokens()
	for i := range f.r.Mentions {
		m := &f.r.Mentions[i]
		a := f.r.Actors[m.Actor]
		if a.FromText || a.Type != "person" || m.Tok1-m.Tok0 != 1 || full[m.Actor] > 0 || f.d.Tokens[m.Tok0].Lower != a.surname {
			continue
		}
		if row, _ := f.titleBefore(m.Tok0); row >= 0 && f.lex.Pack.Titles[row].Class != "honorific" {
			first[m.Actor] = -1
		}
		for _, o := range f.r.owners[a.surname] {
			if b := f.r.Actors[o]; b.FromText && first[o] < first[m.Actor] && full[o] > 0 && (a.Gender == "" || b.Gender == "" || a.Gender == b.Gender) {
				m.Actor, m.Kind, m.Why = o, Alias, "surname of a person named in full"
				break
			}
		}
	}
}

// firstTokens: where each actor is first named in the body of the article.
func (f *finder) firstTokens() []int {
	first := make([]int, len(f.r.Actors))
	for i := range first {
		first[i] = len(f.d.Tokens)
	}
	for _, m := range f.r.Mentions {
		if !f.d.Paragraphs[f.d.Sentences[m.Sentence].Paragraph].Headline {
			first[m.Actor] = min(first[m.Actor], m.Tok0)
		}
	}
	return first
}

// nameKey is a person's name without middle initials and suffixes: "John D. Podesta" is "john podesta".
func nameKey(name string) string {
	folded := document.Fold(name)
	var buf [64]byte
	key, i := buf[:0], 0
	for w := range strings.FieldsSeq(folded) {
		w = strings.Trim(w, ".,")
		if (i == 0 || len(w) > 1) && !isSuffix(w) {
			key = append(append(key, ' '), w...)
		}
		i++
	}
	if key = bytes.TrimPrefix(key, []byte{' '}); string(key) == folded {
		return folded
	}
	return string(key)
}

func isSuffix(w string) bool { return w == "jr" || w == "sr" || w == "ii" || w == "iii" || w == "iv" }

// initialsAgree: two names have not each a middle initial of their own.
func initialsAgree(a, b string) bool {
	x, y := middleInitials(a), middleInitials(b)
	return x == "" || y == "" || x == y
}

func middleInitials(name string) string {
	var b strings.Builder
	for i, w := range strings.Fields(document.Fold(name)) {
		if w = strings.Trim(w, "."); i > 0 && len(w) == 1 {
			b.WriteString(w)
		}
	}
	return b.String()
}

// surname is the folded last word of a name.
func surname(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	s := strings.ToLower(words[len(words)-1])
	if i := strings.LastIndex(s, "-"); i >= 0 && (strings.HasPrefix(s, "al-") || strings.HasPrefix(s, "el-")) {
		s = s[i+1:]
	}
	return s
}

// Slug makes an id of a name: lower-case ASCII, hyphens between words. Letters beyond ASCII lose their marks where that is common.
func Slug(name string) string {
	var b strings.Builder
	hyphen := false
	for _, r := range strings.ToLower(name) {
		if s, ok := plain[r]; ok {
			b.WriteString(s)
			hyphen = false
			continue
		}
		if r < 128 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			b.WriteRune(r)
			hyphen = false
			continue
		}
		if r != '\'' && r != '’' && r != '.' && b.Len() > 0 && !hyphen {
			b.WriteByte('-')
			hyphen = true
		}
	}
	return strings.Trim(b.String(), "-")
}

var plain = map[rune]string{'á': "a", 'à': "a", 'â': "a", 'ä': "a", 'ã': "a", 'å': "a", 'ā': "a", 'ç': "c", 'č': "c", 'ć': "c", 'é': "e", 'è': "e", 'ê': "e",
	'ë': "e", 'ě': "e", 'ğ': "g", 'í': "i", 'ì': "i", 'î': "i", 'ï': "i", 'ı': "i", 'ł': "l", 'ñ': "n", 'ń': "n", 'ó': "o", 'ò': "o", 'ô': "o", 'ö': "o",
	'õ': "o", 'ø': "o", 'ř': "r", 'š': "s", 'ş': "s", 'ś': "s", 'ß': "ss", 'ú': "u", 'ù': "u", 'û': "u", 'ü': "u", 'ý': "y", 'ž': "z", 'ż': "z", 'ź': "z", 'æ': "ae", 'đ': "d"}
