package lexicons

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
)

// builder lays packs over each other. keys remembers, for each table, where a key stands and which pack brought it.
type builder struct {
	pack  *Pack
	keys  map[key]place
	round int // the pack being read, from 1
}

type key struct{ table, name string }

type place struct {
	Origin
	index, round int
}

func newBuilder() *builder { return &builder{pack: &Pack{}} }

// beginPack makes room for the keys of the tables.
func (b *builder) beginPack(tables []*table) {
	b.round++
	rows := len(b.keys)
	for _, t := range tables {
		rows += len(t.rows)
	}
	keys := make(map[key]place, rows)
	maps.Copy(keys, b.keys)
	b.keys = keys
}

// put appends a row under its key, or replaces the row that an earlier pack brought. Twice in one pack is a mistake.
func put[T any](b *builder, rows *[]T, table, name string, at Origin, v T) error {
	k := key{table, name}
	old, ok := b.keys[k]
	if !ok {
		b.keys[k] = place{at, len(*rows), b.round}
		if len(*rows) == cap(*rows) {
			*rows = slices.Grow(*rows, max(16, len(*rows))) // rows are wide: doubling copies them less often
		}
		*rows = append(*rows, v)
		return nil
	}
	if old.round == b.round {
		return &Error{at, fmt.Sprintf("%q is already in %s:%d", name, old.File, old.Line), "remove one of the two"}
	}
	b.keys[k] = place{at, old.index, b.round}
	(*rows)[old.index] = v
	return nil
}

var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func (b *builder) addActor(_ string, r row) error {
	c := &checker{row: r}
	a := Actor{Origin: r.Origin, ID: r.cells[0], Name: r.cells[1], Side: r.cells[3], ISO: r.cells[4], Wikidata: r.cells[5],
		Type:   c.oneOf(2, "type", "state", "organisation", "group", "media", "person"),
		Gender: c.oneOf(6, "gender", "", "m", "f"),
		Names:  list(r.cells[7]), Demonyms: list(r.cells[8]), Metonyms: list(r.cells[9])}
	if !slug.MatchString(a.ID) {
		c.fail(fmt.Sprintf("id %q is not a slug", a.ID), "use lower-case ASCII letters, digits and single hyphens")
	}
	if a.Name == "" {
		c.fail("the actor has no name", "fill the column name")
	}
	if c.err != nil {
		return c.err
	}
	return put(b, &b.pack.Actors, "actors", a.ID, r.Origin, a)
}

func (b *builder) addOffice(_ string, r row) error {
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
	return put(b, &b.pack.Offices, "offices", strings.Join(r.cells[:5], " / "), r.Origin, o)
}

func (b *builder) addTitle(_ string, r row) error {
	c := &checker{row: r}
	t := Title{Origin: r.Origin, Term: r.cells[0], Forms: list(r.cells[1]),
		Class:  c.oneOf(2, "class", "government", "military", "legislature", "party", "opposition", "media", "civil", "honorific", "organisation"),
		Gender: c.oneOf(3, "gender", "", "m", "f")}
	if c.err != nil {
		return c.err
	}
	return put(b, &b.pack.Titles, "titles", t.Term, r.Origin, t)
}

func (b *builder) addNominal(_ string, r row) error {
	c := &checker{row: r}
	n := Nominal{Origin: r.Origin, Term: r.cells[0], Forms: list(r.cells[1]),
		Class: c.oneOf(2, "class", "government", "act", "people", "media", "opposition", "group", "thing")}
	if c.err != nil {
		return c.err
	}
	return put(b, &b.pack.Nominals, "nominals", n.Term, r.Origin, n)
}

func (b *builder) addGiven(_ string, r row) error {
	c := &checker{row: r}
	g := Given{Origin: r.Origin, Name: r.cells[0], Gender: c.oneOf(1, "gender", "m", "f", "u")}
	if c.err != nil {
		return c.err
	}
	return put(b, &b.pack.Given, "given names", g.Name, r.Origin, g)
}

func (b *builder) addReading(_ string, r row) error {
	v := Reading{Origin: r.Origin, Alias: r.cells[0], Actor: r.cells[1], Context: list(r.cells[2])}
	if v.Actor == "" {
		return &Error{r.Origin, "the reading has no actor", "write an actor id, or - for nobody"}
	}
	return put(b, &b.pack.Readings, "readings", v.Alias+" → "+v.Actor, r.Origin, v)
}

func (b *builder) addBlocked(_ string, r row) error {
	v := Blocked{Origin: r.Origin, Phrase: r.cells[0], Reason: r.cells[1]}
	return put(b, &b.pack.Blocked, "blocked phrases", v.Phrase, r.Origin, v)
}

// attitudePos gives the part of speech of an attitude file by its name.
var attitudePos = map[string]string{"verbs": "verb", "nouns": "noun", "adjectives": "adjective", "idioms": "idiom", "affixes": "affix"}

func (b *builder) addAttitude(file string, r row) error {
	c := &checker{row: r}
	pos, ok := attitudePos[strings.TrimSuffix(path.Base(file), ".tsv")]
	if !ok {
		return &Error{Origin{file, 1}, "no such attitude file", "name it verbs.tsv, nouns.tsv, adjectives.tsv, idioms.tsv or affixes.tsv"}
	}
	a := Attitude{Origin: r.Origin, Term: r.cells[0], Forms: list(r.cells[1]), Pos: pos,
		Holder: c.places(2), Target: c.places(3), Favor: c.favor(4), Weight: c.weight(5),
		Kind:         c.oneOf(6, "kind", "verbal", "material", "relational", "emotional"),
		TowardHolder: c.number(7, "toward_holder", -1, 1, 0), TowardTarget: c.number(8, "toward_target", -1, 1, 0)}
	if c.err != nil {
		return c.err
	}
	return put(b, &b.pack.Attitudes, "attitudes/"+pos, a.Term, r.Origin, a)
}

func (b *builder) addCarrier(_ string, r row) error {
	c := Carrier{Origin: r.Origin, Term: r.cells[0], Forms: list(r.cells[1])}
	return put(b, &b.pack.Carriers, "carriers", c.Term, r.Origin, c)
}

func (b *builder) addLink(_ string, r row) error {
	c := &checker{row: r}
	l := Link{Origin: r.Origin, Term: r.cells[0], Forms: list(r.cells[1]), Kind: c.oneOf(2, "kind", "mutual", "together", "arrive", "aside")}
	if c.err != nil {
		return c.err
	}
	return put(b, &b.pack.Links, "links", l.Term, r.Origin, l)
}

// places reads the roles of a cue.
func (c *checker) places(i int) []Place {
	var ps []Place
	for _, s := range list(c.cells[i]) {
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

func (b *builder) addStance(file string, r row) error {
	c := &checker{row: r}
	s := Stance{Origin: r.Origin, Actor: strings.TrimSuffix(path.Base(file), ".tsv"), Phrase: r.cells[0], Forms: list(r.cells[1]),
		Favor: c.favor(2), Weight: c.weight(3)}
	if c.err != nil {
		return c.err
	}
	return put(b, &b.pack.Stance, "stance/"+s.Actor, strings.ToLower(s.Phrase), r.Origin, s)
}

func (b *builder) addValence(_ string, r row) error {
	c := &checker{row: r}
	v := Valence{Origin: r.Origin, Term: r.cells[0], Forms: list(r.cells[2]),
		Pos:   c.oneOf(1, "pos", "noun", "verb", "adjective", "adverb", "phrase"),
		Value: c.number(3, "valence", -4, 4, 0)}
	if r.cells[3] == "" {
		c.fail("the word has no valence", "use a number from -4 to 4")
	}
	if c.err != nil {
		return c.err
	}
	return put(b, &b.pack.Valence, "valence/"+v.Pos, v.Term, r.Origin, v)
}

func (b *builder) addShifter(_ string, r row) error {
	c := &checker{row: r}
	s := Shifter{Origin: r.Origin, Term: r.cells[0], Forms: list(r.cells[1]),
		Kind:   c.oneOf(2, "kind", "negator", "intensifier", "diminisher", "adversative", "hedge", "reverser", "irrealis"),
		Factor: c.number(3, "factor", -2, 2, 1)}
	if c.err != nil {
		return c.err
	}
	return put(b, &b.pack.Shifters, "shifters", s.Term, r.Origin, s)
}

func (b *builder) addCue(_ string, r row) error {
	c := &checker{row: r}
	q := Cue{Origin: r.Origin, Term: r.cells[0], Forms: list(r.cells[1]), Pos: c.oneOf(2, "pos", "verb", "noun", "phrase"), Force: c.force(3),
		Weight: c.weight(4), Direct: strings.Contains(r.cells[5], "direct only"), As: noteHas(r.cells[5], "as"), Names: strings.Contains(r.cells[5], "object + name")}
	if c.err != nil {
		return c.err
	}
	return put(b, &b.pack.Cues, "cues/"+q.Pos, q.Term, r.Origin, q)
}

// force reads how something is said.
func (c *checker) force(i int) string {
	return c.oneOf(i, "force", "stated", "claimed", "admitted", "warned", "denied", "asked", "demanded", "promised", "praised", "criticised", "thought")
}

func (b *builder) addMatter(_ string, r row) error {
	c := &checker{row: r}
	m := Matter{Origin: r.Origin, Term: r.cells[0], Forms: list(r.cells[1]), Pos: c.oneOf(2, "pos", "verb", "adjective", "noun"),
		About: c.places(3), Force: c.force(4)}
	if c.err != nil {
		return c.err
	}
	return put(b, &b.pack.Matters, "matters/"+m.Pos, m.Term, r.Origin, m)
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

func (b *builder) addAbbreviation(_ string, r row) error {
	c := &checker{row: r}
	a := Abbreviation{Origin: r.Origin, Term: r.cells[0], Kind: c.oneOf(1, "kind", "title", "never", "maybe")}
	if c.err != nil {
		return c.err
	}
	return put(b, &b.pack.Abbreviations, "abbreviations", a.Term, r.Origin, a)
}

func (b *builder) addChrome(_ string, r row) error {
	c := Chrome{Origin: r.Origin, Pattern: r.cells[0], Reason: r.cells[1]}
	if _, err := syntax.Parse("(?i)^(?:"+c.Pattern+")$", syntax.Perl); err != nil {
		return &Error{r.Origin, "the pattern is no regular expression: " + err.Error(), "see https://pkg.go.dev/regexp/syntax"}
	}
	return put(b, &b.pack.Chrome, "chrome", c.Pattern, r.Origin, c)
}
