package reports

import (
	"cmp"
	"maps"
	"slices"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/contrast"
	"github.com/slantkit/slant/reports/internal/stats"
)

// comparedTable is one table of a comparison.
type comparedTable struct {
	name  string // in CSV and JSON
	kin   string // tables of one kin look at the same from several sides: q counts their rows together
	title string
	short string
	keys  []string // headings of what names a row
	unit  unit
	// count counts what an article says, into the tally of a group.
	count func(t *tallied)
	floor int // in how many articles what is counted must be for a row
	show  show
	words bool // rows are words: they have log-odds
	rows  []contrast.Row

	tested bool // there are enough articles for a test in some row
}

// unit is what the numbers of a table are.
type unit int

const (
	balances unit = iota // −1…1, printed with two digits
	portions             // 0…1, printed as percent
)

// show says which rows people get to see; data formats have all.
type show int

const (
	showAll    show = iota // the most frequent ones
	showTested             // those with enough articles for a test, the surest first
	showFound              // those that differ, the surest first
)

// tallied is an article on its way into a tally.
type tallied struct {
	*entry
	contrast.Article
	tally *contrast.Tally
	group int
	pairs map[pair]bool     // the dyads of all groups
	sides map[string]string // for whom speakers speak, in any article
}

// sidesOf are the actors for whom speakers speak in office: who does so in one article, and for nobody else in another, does in all.
func sidesOf(entries [][]*entry) map[string]string {
	sides := map[string]string{}
	for _, group := range entries {
		for _, e := range group {
			for _, s := range e.speeches {
				if known, ok := sides[s.speaker]; s.side != "" && (!ok || known == s.side) {
					sides[s.speaker] = s.side
				} else if s.side != "" {
					sides[s.speaker] = "" // for several
				}
			}
		}
	}
	return sides
}

// one counts a number of the article as it is.
func (t *tallied) one(key contrast.Key, x int64) {
	t.tally.Article(t.group, key, t.Article, 1).Count("", stats.Float(x))
}

// wordFloor is in how many articles a word must be used for a test: in fewer no difference can be told from chance.
const wordFloor = 5

// comparedTables are the tables of a comparison, in reading order.
func comparedTables() []*comparedTable {
	return []*comparedTable{
		{name: "actors", kin: "sentiment", short: "Sentiment", title: "Who is spoken of how", keys: []string{"Actor"}, count: (*tallied).sentiments},
		{name: "own", kin: "sentiment", short: "Own words", title: "What the outlet says itself", keys: []string{"Actor"}, count: (*tallied).ownWords, show: showTested},
		{name: "quoted", kin: "sentiment", short: "Quoted words", title: "What those say who are quoted", keys: []string{"Actor"}, count: (*tallied).quotedWords, show: showTested},
		{name: "dyads", kin: "stance", short: "Stance", title: "Who is for or against whom: mean over the articles that mention both", keys: []string{"Holder", "Target"}, count: (*tallied).stances},
		{name: "quoting", kin: "quoting", short: "Who speaks", title: "Whose words are quoted: share of all quoted words", keys: []string{"Speaker"}, unit: portions,
			count: (*tallied).speeches, floor: 4, show: showTested},
		{name: "words", kin: "wording", short: "Words", title: "Words used of them: share of the articles that mention them", keys: []string{"Actor", "Word"}, unit: portions,
			count: (*tallied).wordsUsed, floor: wordFloor, show: showFound, words: true},
		{name: "naming", kin: "wording", short: "Names", title: "What they are called: share of the articles that mention them", keys: []string{"Actor", "Name"}, unit: portions,
			count: (*tallied).naming, floor: wordFloor, show: showFound, words: true},
		{name: "passives", kin: "deeds", short: "Doers", title: "What is done to them: share of deeds whose doer is not named", keys: []string{"Whom it is done to"}, unit: portions,
			count: (*tallied).passives, show: showTested},
	}
}

func (t *tallied) sentiments() { t.voices(func(a actorEntry) voiceMean { return a.all }) }

func (t *tallied) ownWords() { t.voices(func(a actorEntry) voiceMean { return a.own }) }

func (t *tallied) quotedWords() { t.voices(func(a actorEntry) voiceMean { return a.quoted }) }

func (t *tallied) voices(of func(actorEntry) voiceMean) {
	for _, a := range t.actors {
		if v := of(a); v.ok {
			t.one(contrast.Key{First: a.id}, v.x)
		}
	}
}

// stances count the attitudes of holders toward targets. An article that mentions both, and has none of the one toward the other, says 0.
func (t *tallied) stances() {
	said := map[pair]bool{}
	for _, d := range t.dyads {
		said[d.pair] = true
		t.one(contrast.Key{First: d.Holder, Second: d.Target}, d.Score)
	}
	silent := func(holder, target string) {
		if key := (pair{holder, target}); t.pairs[key] && !said[key] {
			t.one(contrast.Key{First: holder, Second: target}, 0)
		}
	}
	for _, target := range t.actors {
		if target.mentions == 0 {
			continue
		}
		silent(analyze.NarratorID, target.id) // who is always there
		for _, holder := range t.actors {
			if holder.mentions > 0 && holder.id != target.id {
				silent(holder.id, target.id)
			}
		}
	}
}

// speeches count the words quoted of each speaker, of all that the article quotes.
func (t *tallied) speeches() {
	all := 0
	for _, s := range t.entry.speeches {
		all += s.words
	}
	if all == 0 {
		return
	}
	e := t.tally.Article(t.group, contrast.Key{}, t.Article, float64(all))
	words := map[string]int{}
	for _, s := range t.entry.speeches {
		words[cmp.Or(s.side, t.sides[s.speaker], s.speaker)] += s.words
	}
	for _, speaker := range slices.Sorted(maps.Keys(words)) {
		e.Count(speaker, float64(words[speaker]))
	}
}

func (t *tallied) wordsUsed() { t.countUses(false) }

func (t *tallied) naming() { t.countUses(true) }

// countUses counts the articles that use a word of an actor, or call him so, out of all that mention him: an article that says it ten
// times has still decided once.
func (t *tallied) countUses(name bool) {
	entries := map[string]contrast.Entry{}
	for _, a := range t.actors {
		if a.mentions > 0 {
			entries[a.id] = t.tally.Article(t.group, contrast.Key{First: a.id}, t.Article, 1)
		}
	}
	for _, w := range t.entry.uses {
		if e, ok := entries[w.actor.Value()]; ok && w.name == name {
			e.Count(w.lemma.Value(), 1)
		}
	}
}

// passives count deeds without a doer, out of all that is done to somebody.
func (t *tallied) passives() {
	for _, d := range t.deeds {
		t.tally.Article(t.group, contrast.Key{First: d.patient}, t.Article, float64(d.n)).Count("", float64(d.n-d.doers))
	}
}
