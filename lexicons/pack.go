// Package lexicons holds what words mean and who is who: tables with their papers, the strict loader, and the checks.
//
// A recipe:
//
//	pack, err := lexicons.Load(lexicons.English())        // the built-in pack
//	pack, err := lexicons.Load(lexicons.English(), mine)   // yours over it: same key replaces, new key adds
//
// All that can be wrong with a pack is an error of Load, with file and line. A loaded pack is read-only and safe to share.
package lexicons

// Origin says where a row stands: the evidence of every number ends in one.
type Origin struct {
	File string // path in the pack, "stance/russia.tsv"
	Line int    // counted from 1
}

// Papers are the provenance of one file.
type Papers struct {
	File, Title, Licence, Source, Citation, Version string
	Rows                                            int
}

// Pack is all tables of all packs laid over each other.
type Pack struct {
	Files         []Papers
	Actors        []Actor
	Offices       []Office
	Titles        []Title
	Nominals      []Nominal
	Given         []Given
	Readings      []Reading
	Blocked       []Blocked
	Attitudes     []Attitude
	Carriers      []Carrier
	Links         []Link
	Stance        []Stance
	Valence       []Valence
	Shifters      []Shifter
	Cues          []Cue
	Matters       []Matter
	Abbreviations []Abbreviation
	Chrome        []Chrome
	Irregular     []Irregular
	Empty         []Empty
	Deeds         []Deed

	actorIndex map[string]int
}

// Actor is a tracked entity.
type Actor struct {
	Origin
	ID       string
	Name     string
	Type     string // state, organisation, group, media, person
	Side     string // actor it speaks for, or empty
	ISO      string // ISO 3166 alpha-3, states only
	Wikidata string
	Gender   string   // m, f or empty
	Names    []string // without Name itself
	Demonyms []string
	Metonyms []string
}

// Office is a person's office over a span of years.
type Office struct {
	Origin
	Person, Office, Of string
	From, Until        int // years, 0 = unknown or open
	Class              string
}

// Title is a word that names an office, rank or role.
type Title struct {
	Origin
	Term   string
	Forms  []string
	Class  string // government, military, legislature, party, opposition, media, civil, honorific
	Gender string
}

// Nominal is a head noun after a demonym or possessive ("Russian officials").
type Nominal struct {
	Origin
	Term  string
	Forms []string
	Class string // government, act, people, media, opposition, group, thing
}

// Given is a given name with its usual gender (m, f or u).
type Given struct {
	Origin
	Name, Gender string
}

// Reading is one owner of an ambiguous name; Actor "-" is nobody whom we track.
type Reading struct {
	Origin
	Alias, Actor string
	Context      []string
}

// Blocked is a phrase that contains an actor's name and means something else.
type Blocked struct {
	Origin
	Phrase, Reason string
}

// Attitude is a cue of the general stance lexicon: a word that connects a holder with a target.
type Attitude struct {
	Origin
	Term           string
	Forms          []string
	Pos            string // verb, noun, adjective, idiom, affix: from the file it stands in
	Holder, Target []Place
	Favor          bool    // direction: favor, else against
	Weight         float64 // 0 < Weight ≤ 1
	Kind           string  // verbal, material, relational, emotional
	TowardHolder   float64 // −1…1: what a narrator's use of the word says of the holder
	TowardTarget   float64 // −1…1: and of the target
}

// Link is a word that says how a clause without an attitude joins two actors.
type Link struct {
	Origin
	Term  string
	Forms []string
	Kind  string // mutual, together, arrive, aside
}

// Carrier is a verb or noun that joins an attitude noun to its holder: "voiced criticism of", "its role in the campaign against".
type Carrier struct {
	Origin
	Term  string
	Forms []string
}

// Place is a syntactic place of a role: subj, obj, iobj, comp, poss, self, noun, poss:obj, or prep with its preposition.
type Place struct {
	Role string // "subj", "prep", …
	Prep string // for prep: "at"
}

// Stance is a phrase that speaks for or against one actor when a writer uses it as his own.
type Stance struct {
	Origin
	Actor  string
	Phrase string
	Forms  []string
	Favor  bool
	Weight float64 // 0 < Weight ≤ 1
}

// Valence is a word of good or bad news.
type Valence struct {
	Origin
	Term  string
	Pos   string // noun, verb, adjective, adverb, phrase
	Forms []string
	Value float64 // −4…4; 0 in a phrase switches off the words inside
}

// Shifter changes what follows it.
type Shifter struct {
	Origin
	Term   string
	Forms  []string
	Kind   string  // negator, intensifier, diminisher, adversative, hedge, reverser, irrealis
	Factor float64 // −2…2
}

// Cue introduces speech.
type Cue struct {
	Origin
	Term   string
	Forms  []string
	Pos    string // verb, noun, phrase
	Force  string // stated, claimed, admitted, warned, …
	Weight float64
	Direct bool // introduces only quoted words
	As     bool // verb + object + "as"
	Names  bool // verb + object + name
}

// Matter is a word of speech, thought or will with what it is about: "discussed the budget", "afraid of war". Its matter is no one's words.
type Matter struct {
	Origin
	Term  string
	Forms []string
	Pos   string  // verb, adjective, noun
	About []Place // obj, prep with its preposition, comp (an infinitive)
	Force string  // as of a Cue
}

// Abbreviation is a word whose dot may not end a sentence: kind title, never or maybe.
type Abbreviation struct {
	Origin
	Term, Kind string
}

// Chrome is a line of a web page that is not text of the article.
type Chrome struct {
	Origin
	Pattern, Reason string
}

// Irregular is a word with inflected forms that no rule takes off.
type Irregular struct {
	Origin
	Term  string
	Forms []string
	Pos   string // verb, noun, adjective
}

// Empty is a word that says nothing of whom it is said: "other", "have", "recently".
type Empty struct {
	Origin
	Term, Pos string // verb, noun, adjective, adverb
}

// Deed is what somebody does to somebody: a verb, with its particle ("round up") or its object ("open fire"), or a noun of a deed or an instrument.
type Deed struct {
	Origin
	Term      string   // without inflection
	Pos       string   // verb, phrase, noun
	People    bool     // a deed only where people, or somebody whom we know, suffer it: "strike", not a deal
	Many      bool     // and where it is no single person who does: "hit", not in a speech
	Crowd     bool     // and where a common noun for people says who does: "beat"
	Agentless bool     // it happens: "die"
	Preps     []string // by which the patient may hang on it: "fire" on
}

// Actor returns the actor with this id, and whether the pack has it.
func (p *Pack) Actor(id string) (Actor, bool) {
	i, ok := p.actorIndex[id]
	if !ok {
		return Actor{}, false
	}
	return p.Actors[i], true
}
