package lexicons

import (
	"fmt"
	"path"
	"strings"
)

func (s *shelf) addActor(r row) error {
	c := &checker{row: r}
	a := Actor{Origin: r.Origin, ID: r.cells[0], Name: r.cells[1], Side: r.cells[3], ISO: r.cells[4], Wikidata: r.cells[5],
		Type:   c.oneOf(2, "type", "state", "organisation", "group", "media", "person"),
		Gender: c.oneOf(6, "gender", "", "m", "f"),
		Names:  s.lists.cut(r.cells[7]), Demonyms: s.lists.cut(r.cells[8]), Metonyms: s.lists.cut(r.cells[9])}
	if !isSlug(a.ID) {
		c.fail(fmt.Sprintf("id %q is not a slug", a.ID), "use lower-case ASCII letters, digits and single hyphens")
	}
	if a.Name == "" {
		c.fail("the actor has no name", "fill the column name")
	}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Actors, a)
}

// isSlug: lower-case ASCII letters and digits, with single hyphens between them.
func isSlug(id string) bool {
	for i := range len(id) {
		switch c := id[i]; {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		case c == '-' && i > 0 && i < len(id)-1 && id[i-1] != '-':
		default:
			return false
		}
	}
	return id != ""
}

func (s *shelf) addOffice(r row) error {
	c := &checker{row: r}
	o := Office{Origin: r.Origin, Person: r.cells[0], Office: r.cells[1], Of: r.cells[2],
		From: c.year(3, "from"), Until: c.year(4, "until"),
		Class: c.oneOf(5, "class", "government", "opposition", "media", "legislature", "organisation", "party")}
	if o.From > 0 && o.Until > 0 && o.Until < o.From {
		c.fail("the office ends before it begins", "check from and until")
	}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Offices, o)
}

func (s *shelf) addTitle(r row) error {
	c := &checker{row: r}
	t := Title{Origin: r.Origin, Term: r.cells[0], Forms: s.lists.cut(r.cells[1]),
		Class:  c.oneOf(2, "class", "government", "military", "legislature", "party", "opposition", "media", "civil", "honorific", "organisation"),
		Gender: c.oneOf(3, "gender", "", "m", "f")}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Titles, t)
}

func (s *shelf) addNominal(r row) error {
	c := &checker{row: r}
	n := Nominal{Origin: r.Origin, Term: r.cells[0], Forms: s.lists.cut(r.cells[1]),
		Class: c.oneOf(2, "class", "government", "act", "people", "media", "opposition", "group", "thing")}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Nominals, n)
}

func (s *shelf) addGiven(r row) error {
	c := &checker{row: r}
	g := Given{Origin: r.Origin, Name: r.cells[0], Gender: c.oneOf(1, "gender", "m", "f", "u")}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Given, g)
}

func (s *shelf) addReading(r row) error {
	v := Reading{Origin: r.Origin, Alias: r.cells[0], Actor: r.cells[1], Context: s.lists.cut(r.cells[2])}
	if v.Actor == "" {
		return &Error{r.Origin, "the reading has no actor", "write an actor id, or - for nobody"}
	}
	return put(s, &s.pack.Readings, v)
}

func (s *shelf) addBlocked(r row) error {
	v := Blocked{Origin: r.Origin, Phrase: r.cells[0], Reason: r.cells[1]}
	return put(s, &s.pack.Blocked, v)
}

// attitudePos gives the part of speech of an attitude file by its name.
var attitudePos = map[string]string{"verbs": "verb", "nouns": "noun", "adjectives": "adjective", "idioms": "idiom", "affixes": "affix"}

func (s *shelf) addAttitude(r row) error {
	c := &checker{row: r}
	pos, ok := attitudePos[strings.TrimSuffix(path.Base(r.File), ".tsv")]
	if !ok {
		return &Error{Origin{r.File, 1}, "no such attitude file", "name it verbs.tsv, nouns.tsv, adjectives.tsv, idioms.tsv or affixes.tsv"}
	}
	a := Attitude{Origin: r.Origin, Term: r.cells[0], Forms: s.lists.cut(r.cells[1]), Pos: pos,
		Holder: s.roles(c, 2), Target: s.roles(c, 3), Favor: c.favor(4), Weight: c.weight(5),
		Kind:         c.oneOf(6, "kind", "verbal", "material", "relational", "emotional"),
		TowardHolder: c.number(7, "toward_holder", -1, 1, 0), TowardTarget: c.number(8, "toward_target", -1, 1, 0)}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Attitudes, a)
}

func (s *shelf) addCarrier(r row) error {
	c := Carrier{Origin: r.Origin, Term: r.cells[0], Forms: s.lists.cut(r.cells[1])}
	return put(s, &s.pack.Carriers, c)
}

func (s *shelf) addLink(r row) error {
	c := &checker{row: r}
	l := Link{Origin: r.Origin, Term: r.cells[0], Forms: s.lists.cut(r.cells[1]), Kind: c.oneOf(2, "kind", "mutual", "together", "arrive", "aside")}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Links, l)
}

// roles reads the places of a cue. Cells that say the same share their places.
func (s *shelf) roles(c *checker, i int) []Place {
	cell := c.cells[i]
	ps, known := s.places[cell]
	if !known {
		ps = c.places(s.lists.cut(cell))
		s.places[cell] = ps
	}
	return ps
}

// places reads the roles of a cue.
func (c *checker) places(cells []string) []Place {
	var ps []Place
	for _, s := range cells {
		role, prep, _ := strings.Cut(s, ":")
		switch s {
		case "subj", "obj", "iobj", "comp", "poss", "self", "noun":
		case "poss:obj":
			role, prep = s, ""
		default:
			if role != "prep" || prep == "" {
				c.fail(fmt.Sprintf("place %q is unknown", s), "use subj, obj, iobj, comp, poss, self, noun, poss:obj or prep:WORD")
			}
		}
		ps = append(ps, Place{role, prep})
	}
	return ps
}

func (s *shelf) addStance(r row) error {
	c := &checker{row: r}
	x := Stance{Origin: r.Origin, Actor: strings.TrimSuffix(path.Base(r.File), ".tsv"), Phrase: r.cells[0], Forms: s.lists.cut(r.cells[1]),
		Favor: c.favor(2), Weight: c.weight(3)}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Stance, x)
}

func (s *shelf) addValence(r row) error {
	c := &checker{row: r}
	v := Valence{Origin: r.Origin, Term: r.cells[0], Forms: s.lists.cut(r.cells[2]),
		Pos:   c.oneOf(1, "pos", "noun", "verb", "adjective", "adverb", "phrase"),
		Value: c.number(3, "valence", -4, 4, 0)}
	if r.cells[3] == "" {
		c.fail("the word has no valence", "use a number from -4 to 4")
	}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Valence, v)
}

func (s *shelf) addShifter(r row) error {
	c := &checker{row: r}
	x := Shifter{Origin: r.Origin, Term: r.cells[0], Forms: s.lists.cut(r.cells[1]),
		Kind:   c.oneOf(2, "kind", "negator", "intensifier", "diminisher", "adversative", "hedge", "reverser", "irrealis"),
		Factor: c.number(3, "factor", -2, 2, 1)}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Shifters, x)
}

func (s *shelf) addCue(r row) error {
	c := &checker{row: r}
	q := Cue{Origin: r.Origin, Term: r.cells[0], Forms: s.lists.cut(r.cells[1]), Pos: c.oneOf(2, "pos", "verb", "noun", "phrase"), Force: c.force(3),
		Weight: c.weight(4), Direct: strings.Contains(r.cells[5], "direct only"), As: noteHas(r.cells[5], "as"), Names: strings.Contains(r.cells[5], "object + name")}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Cues, q)
}

// force reads how something is said.
func (c *checker) force(i int) string {
	return c.oneOf(i, "force", "stated", "claimed", "admitted", "warned", "denied", "asked", "demanded", "promised", "praised", "criticised", "thought")
}

func (s *shelf) addMatter(r row) error {
	c := &checker{row: r}
	m := Matter{Origin: r.Origin, Term: r.cells[0], Forms: s.lists.cut(r.cells[1]), Pos: c.oneOf(2, "pos", "verb", "adjective", "noun"),
		About: s.roles(c, 3), Force: c.force(4)}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Matters, m)
}

// noteHas reports whether a note names the mark between its commas and semicolons.
func noteHas(note, mark string) bool {
	for _, part := range strings.FieldsFunc(note, func(r rune) bool { return r == ',' || r == ';' || r == ':' }) {
		if strings.TrimSpace(part) == mark {
			return true
		}
	}
	return false
}

func (s *shelf) addAbbreviation(r row) error {
	c := &checker{row: r}
	a := Abbreviation{Origin: r.Origin, Term: r.cells[0], Kind: c.oneOf(1, "kind", "title", "never", "maybe")}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Abbreviations, a)
}

func (s *shelf) addChrome(r row) error {
	c := Chrome{Origin: r.Origin, Pattern: r.cells[0], Reason: r.cells[1]}
	return put(s, &s.pack.Chrome, c)
}

func (s *shelf) addIrregular(r row) error {
	c := &checker{row: r}
	x := Irregular{Origin: r.Origin, Term: r.cells[0], Forms: s.lists.cut(r.cells[1]), Pos: c.oneOf(2, "pos", "verb", "noun", "adjective")}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Irregular, x)
}

func (s *shelf) addEmpty(r row) error {
	c := &checker{row: r}
	x := Empty{Origin: r.Origin, Term: r.cells[0], Pos: c.oneOf(1, "pos", "verb", "noun", "adjective", "adverb")}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Empty, x)
}

func (s *shelf) addDeed(r row) error {
	c := &checker{row: r}
	object := c.oneOf(2, "object", "", "any", "people", "many", "crowd")
	x := Deed{Origin: r.Origin, Term: r.cells[0], Pos: c.oneOf(1, "pos", "verb", "phrase", "noun"),
		People: object == "people" || object == "many" || object == "crowd", Many: object == "many" || object == "crowd", Crowd: object == "crowd",
		Agentless: c.oneOf(3, "agentless", "", "yes") == "yes", Preps: s.lists.cut(r.cells[4])}
	if c.err != nil {
		return c.err
	}
	return put(s, &s.pack.Deeds, x)
}
