package reports

import (
	"github.com/slantkit/slant/reports/internal/contrast"
	"github.com/slantkit/slant/reports/internal/stats"
)

// comparedTable is one table of a comparison.
type comparedTable struct {
	name  string // in CSV and JSON
	title string
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
		{name: "actors", title: "Who is spoken of how", keys: []string{"Actor"}, count: (*tallied).sentiments},
		{name: "own", title: "What the outlet says itself", keys: []string{"Actor"}, count: (*tallied).ownWords, show: showTested},
		{name: "quoted", title: "What those say who are quoted", keys: []string{"Actor"}, count: (*tallied).quotedWords, show: showTested},
		{name: "dyads", title: "Who is for or against whom", keys: []string{"Holder", "Target"}, count: (*tallied).stances},
		{name: "quoting", title: "Whose words are quoted: share of all quoted words", keys: []string{"Speaker"}, unit: portions,
			count: (*tallied).speeches, floor: contrast.Floor{Used: 4}, show: showTested},
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

func (t *tallied) stances() {
	for _, d := range t.dyads {
		t.one(contrast.Key{First: d.Holder, Second: d.Target}, d.Score)
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
	for _, s := range t.entry.speeches {
		e.Count(s.speaker, float64(s.words))
	}
}
