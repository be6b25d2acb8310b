package reports

import (
	"maps"
	"slices"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/contrast"
	"github.com/slantkit/slant/reports/internal/stats"
)

// comparedTable is one table of a comparison.
type comparedTable struct {
	name  string // in CSV and JSON
	title string
	short string
	keys  []string // headings of what names a row
	unit  unit
	// count counts what an article says, into the tally of a group.
	count func(t *tallied)
	floor contrast.Floor
	show  show
	words bool // rows are words: they have log-odds
	rows  []contrast.Row
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
	pairs []pair // the dyads of all groups
}

// one counts a number of the article as it is.
func (t *tallied) one(key contrast.Key, x int64) {
	t.tally.Article(t.group, key, t.Article, 1).Count("", stats.Float(x))
}

// The least that a word must be used for a test: in fewer articles no difference can be told from chance.
var wordFloor = contrast.Floor{Used: 4, Count: 5}

// comparedTables are the tables of a comparison, in reading order.
func comparedTables() []*comparedTable {
	return []*comparedTable{
		{name: "actors", short: "Sentiment", title: "Who is spoken of how", keys: []string{"Actor"}, count: (*tallied).sentiments},
		{name: "own", short: "Own words", title: "What the outlet says itself", keys: []string{"Actor"}, count: (*tallied).ownWords, show: showTested},
		{name: "quoted", short: "Quoted words", title: "What those say who are quoted", keys: []string{"Actor"}, count: (*tallied).quotedWords, show: showTested},
		{name: "dyads", short: "Stance", title: "Who is for or against whom: mean over the articles that mention both", keys: []string{"Holder", "Target"}, count: (*tallied).stances},
		{name: "quoting", short: "Who speaks", title: "Whose words are quoted: share of all quoted words", keys: []string{"Speaker"}, unit: portions,
			count: (*tallied).speeches, floor: contrast.Floor{Used: 4}, show: showTested},
		{name: "words", short: "Words", title: "Words used of them: share of all that the outlet itself uses", keys: []string{"Actor", "Word"}, unit: portions,
			count: (*tallied).wordsUsed, floor: wordFloor, show: showFound, words: true},
		{name: "naming", short: "Names", title: "What they are called: share of all names that the outlet itself gives", keys: []string{"Actor", "Name"}, unit: portions,
			count: (*tallied).naming, floor: wordFloor, show: showFound, words: true},
		{name: "passives", short: "Doers", title: "What is done to them: share of deeds whose doer is not named", keys: []string{"Whom it is done to"}, unit: portions,
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
	for _, key := range t.pairs {
		if i := slices.IndexFunc(t.dyads, func(d dyadSeen) bool { return d.pair == key }); i >= 0 {
			t.one(contrast.Key{First: key.Holder, Second: key.Target}, t.dyads[i].Score)
		} else if t.mentions(key.Holder) && t.mentions(key.Target) {
			t.one(contrast.Key{First: key.Holder, Second: key.Target}, 0)
		}
	}
}

// mentions says whether the article mentions an actor; the narrator is always there.
func (t *tallied) mentions(id string) bool {
	return id == analyze.NarratorID || slices.ContainsFunc(t.actors, func(a actorEntry) bool { return a.id == id && a.mentions > 0 })
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
	for _, s := range t.entry.speeches {
		e.Count(s.speaker, float64(s.words))
	}
}

func (t *tallied) wordsUsed() { t.countUses(false) }

func (t *tallied) naming() { t.countUses(true) }

// countUses counts words of actors, or names, out of all that the article has of the actor.
func (t *tallied) countUses(name bool) {
	all := map[string]float64{}
	for _, w := range t.entry.uses {
		if w.name == name {
			all[w.actor.Value()] += float64(w.n)
		}
	}
	entries := map[string]contrast.Entry{}
	for _, actor := range slices.Sorted(maps.Keys(all)) {
		entries[actor] = t.tally.Article(t.group, contrast.Key{First: actor}, t.Article, all[actor])
	}
	for _, w := range t.entry.uses {
		if w.name == name {
			entries[w.actor.Value()].Count(w.lemma.Value(), float64(w.n))
		}
	}
}

// passives count deeds without a doer, out of all that is done to somebody.
func (t *tallied) passives() {
	for _, d := range t.deeds {
		t.tally.Article(t.group, contrast.Key{First: d.patient}, t.Article, float64(d.n)).Count("", float64(d.n-d.doers))
	}
}
