package names

import (
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// role resolves "the official", "the president", "the group", "the country" to the last actor who is one.
func (c *resolver) role(t int) (actor, end int, why string) {
	if t == 0 || t >= len(c.d.Tokens) || !definite(c.d.Tokens[t-1].Lower) {
		return -1, 0, ""
	}
	if kind := typeNoun(c.d.Tokens[t].Lower); kind != "" && !c.compoundHead(t) {
		a := c.onlyOne(t, kind)
		return a, t + 1, "the only " + kind + " named just before"
	}
	row, hi := c.titleAt(t)
	if hi == 0 || hi < len(c.d.Tokens) && (c.r.ByTok[hi] >= 0 || c.d.Tokens[hi-1].Capital && c.d.Tokens[hi].Capital) { // "the General Assembly"
		return -1, 0, ""
	}
	a := c.bearer(t, c.lex.Pack.Titles[row], "")
	return a, hi, "the last person with that title"
}

// titleAt looks a title up at the token: up to three words.
func (c *resolver) titleAt(t int) (row, end int) {
	for n := 3; n >= 1; n-- {
		if t+n > len(c.d.Tokens) {
			continue
		}
		if i, ok := c.lex.titles[document.Fold(c.d.TokenText(t, t+n))]; ok {
			return i, t + n
		}
	}
	return 0, 0
}

// compoundHead: the noun goes on ("the group leader").
func (c *resolver) compoundHead(t int) bool {
	return c.d.Units[c.d.UnitOf[t]].Rel == syntax.RelCompound
}

func definite(w string) bool { return w == "the" || w == "that" || w == "this" }

// typeNoun: nouns that stand for an actor of a type.
func typeNoun(w string) string {
	switch w {
	case "country", "nation", "kingdom", "republic":
		return "state"
	case "group", "movement", "militia", "faction":
		return "group"
	case "organization", "organisation", "alliance", "bloc", "agency", "tribunal", "party", "union", "network":
		return "organisation"
	}
	return ""
}

// namedSo: the names of an organisation say that it is what the noun calls it: no party is an agency.
func (c *resolver) namedSo(a Actor, noun string) bool {
	var signs []string
	switch noun {
	case "party":
		signs = []string{"party", "democrats", "republicans", "congress party", "front", "union", "alliance", "movement", "alternative for", "likud", "labour"}
	case "alliance":
		signs = []string{"alliance", "treaty", "coalition", "aukus"}
	case "bloc":
		signs = []string{"union", "bloc", "league", "community", "association", "mercosur", "brics"}
	case "agency":
		signs = []string{"agency", "bureau", "administration", "service", "programme", "program", "fund", "observatory"}
	case "tribunal":
		signs = []string{"tribunal", "court"}
	case "union":
		signs = []string{"union", "teamsters", "federation", "brotherhood", "afl-cio"}
	case "network":
		signs = []string{"network", "tv", "television", "channel", "broadcasting", "news"}
	case "organization", "organisation":
		signs = []string{"organization", "organisation", "nations", "amnesty", "watch", "committee", "council", "league", "institute", "foundation", "society", "cross"}
	default:
		return true
	}
	all := a.Name
	if p, ok := c.lex.Pack.Actor(a.ID); ok && !a.FromText {
		all += "|" + strings.Join(p.Names, "|")
	}
	all = document.Fold(all)
	return slices.ContainsFunc(signs, func(s string) bool { return strings.Contains(all, s) })
}

// onlyOne returns the actor of this type if exactly one was seen in the last two sentences, as a subject, or is the only one of its
// type so far.
func (c *resolver) onlyOne(t int, kind string) int {
	sent, found, subject := c.d.SentenceAt(t), -1, false
	noun := c.d.Tokens[t].Lower
	for i := len(c.seen) - 1; i >= 0; i-- {
		s := c.seen[i]
		if sent-s.sentence > reach {
			break
		}
		if s.actor < 0 || c.r.Actors[s.actor].Type != kind || !c.namedSo(c.r.Actors[s.actor], noun) {
			continue
		}
		if found >= 0 && found != s.actor {
			return -1
		}
		found, subject = s.actor, subject || s.rank > 0
	}
	if found >= 0 && !subject && c.typed[kind] > 1 {
		return -1
	}
	return found
}

// roleReach is how many sentences back a role looks for its bearer.
const roleReach = 8

// bearer finds the last person to whom the text gives the title, or one of its class if the title is generic; side narrows it.
// A person whom only the pack knows by that title must be the only one in the article who ever bore it.
func (c *resolver) bearer(t int, title lexicons.Title, side string) int {
	sent, known := c.d.SentenceAt(t), -1
	for i := len(c.seen) - 1; i >= 0; i-- {
		s := c.seen[i]
		if sent-s.sentence > roleReach {
			break
		}
		if s.actor < 0 || !c.mayBear(c.r.Actors[s.actor], title, side) {
			continue
		}
		a := c.r.Actors[s.actor]
		if slices.Contains(a.terms, title.Term) || c.generic(title, a.Office) {
			return s.actor
		}
		if known < 0 && strings.HasSuffix(a.Office, title.Term) && c.soleHolder(s.actor, title.Term) {
			known = s.actor
		}
	}
	return known
}

// mayBear: a person of that side and of the title's gender.
func (c *resolver) mayBear(a Actor, title lexicons.Title, side string) bool {
	return a.Type == "person" && (side == "" || a.Side == side) && (title.Gender == "" || a.Gender == "" || title.Gender == a.Gender)
}

// soleHolder: nobody else in the article ever held the office.
func (c *resolver) soleHolder(actor int, term string) bool {
	holders, ok := c.holders[term]
	if !ok {
		for i, a := range c.r.Actors {
			if a.Type == "person" && c.r.finder.everHeld(i, term) {
				holders = append(holders, i)
			}
		}
		c.holders[term] = holders
	}
	return len(holders) == 0 || len(holders) == 1 && holders[0] == actor
}

// generic: "official", "diplomat", "leader" … refer to anybody in such an office.
func (c *resolver) generic(title lexicons.Title, office string) bool {
	row, ok := c.lex.titles[strings.TrimPrefix(office, "former ")]
	class := title.Class
	if ok {
		class = c.lex.Pack.Titles[row].Class
	}
	switch title.Term {
	case "official":
		return class == "government" || class == "military"
	case "diplomat":
		return strings.Contains(office, "ambassador") || strings.Contains(office, "foreign") || strings.Contains(office, "envoy") || strings.Contains(office, "secretary of state")
	case "leader":
		return strings.Contains(office, "president") || strings.Contains(office, "prime minister") || strings.Contains(office, "leader") || strings.Contains(office, "chancellor")
	case "lawmaker", "politician":
		return class == "legislature" || class == "party" || class == "government"
	case "commander", "general":
		return class == "military"
	}
	return false
}

// office turns "the Russian official" from the state into the person, if the text has introduced one.
func (c *resolver) office(m *Mention) {
	a := c.r.Actors[m.Actor]
	if a.Type == "person" || m.Plural || m.Tok0 == 0 || !definite(c.d.Tokens[m.Tok0-1].Lower) {
		return
	}
	for t := m.Tok1 - 1; t > m.Tok0; t-- {
		row, end := c.titleAt(t)
		if end != m.Tok1 {
			continue
		}
		if p := c.bearer(m.Tok0, c.lex.Pack.Titles[row], a.ID); p >= 0 {
			m.Actor, m.Why = p, "the last person of that side with that title"
		}
		return
	}
}
