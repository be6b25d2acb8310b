package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/slantkit/slant/analyze"
)

// webBlock is the evidence of one actor or one pair.
type webBlock struct {
	ID, Back, Title, Facts string
	Items                  []webItem
}

// webItem is one exhibit in words.
type webItem struct {
	Article, Facts string
	Outlet, Day    string // for the script: number of the outlet, date
	Voice, Value   string
	Class          string // up or down
	Text           []shown
	Words          []webWords
	Sum            string
	Extra          bool // only for numbers about its outlet or its time
}

// webWords is a line of the list of words.
type webWords struct{ Pull, Class, Words, Why string }

// Exhibits on a page: of the first actors and pairs all, of the others only some.
const (
	fullActors, fullDyads = 80, 120
	tailOfActor           = 4
	tailOfDyad            = 2
)

// blocks are the evidence of all rows.
func (w *webReport) blocks() []webBlock {
	var list []webBlock
	for i, a := range w.actors {
		x, _ := a.sentiment.Value()
		exhibits := a.more.shows.list(x)
		if i >= fullActors {
			exhibits = exhibits[:min(len(exhibits), tailOfActor)]
		}
		facts := "Sentiment " + meanCell(&a.sentiment) + " in " + Plural(a.sentiment.N(), "article") + interval(&a.sentiment)
		var extra []*exhibit
		if timed := slices.Contains(w.timed, a); timed || i < outletActors {
			extra = w.extras(a.more.spread, exhibits, timed)
		}
		list = w.addBlock(list, w.prefix+"a"+strconv.Itoa(i+1), printable(a.name()), facts, exhibits, extra)
	}
	for i, d := range w.dyads {
		x, _ := d.score.Value()
		exhibits := d.more.shows.list(x)
		if i >= fullDyads {
			exhibits = exhibits[:min(len(exhibits), tailOfDyad)]
		}
		facts := "Score " + signed(x) + " in " + Plural(d.score.N(), "article") + interval(&d.score) + "; " + d.stance()
		list = w.addBlock(list, w.prefix+"d"+strconv.Itoa(i+1), printable(w.name(d.Holder))+" → "+printable(w.name(d.Target)), facts, exhibits, nil)
	}
	return list
}

func (w *webReport) addBlock(list []webBlock, row, title, facts string, exhibits, extra []*exhibit) []webBlock {
	if len(exhibits) == 0 {
		return list
	}
	b := webBlock{ID: "e-" + row, Back: "#" + row, Title: title, Facts: facts}
	for _, e := range exhibits {
		b.Items = append(b.Items, w.item(e))
	}
	for _, e := range extra {
		it := w.item(e)
		it.Extra = true
		b.Items = append(b.Items, it)
	}
	return append(list, b)
}

// extras are the strongest exhibits of the outlets and, if timed, of the periods that none of the list is of.
func (w *webReport) extras(s spread, list []*exhibit, timed bool) []*exhibit {
	list = slices.Clip(list)
	all := list
	for _, x := range s {
		e := x.exhibit
		same := func(other *exhibit) bool { return other.ref.outlet == e.ref.outlet }
		at, ok := w.number[e.ref.outlet]
		wanted := ok && at < mostColumns
		if x.key[0] == 'd' {
			same, wanted = w.sameTime(e), timed
		}
		if wanted && !slices.ContainsFunc(all, same) {
			all = append(all, e)
		}
	}
	return all[len(list):]
}

// sameTime says of an exhibit whether it is of the same period.
func (w *webReport) sameTime(e *exhibit) func(*exhibit) bool {
	return func(other *exhibit) bool {
		if w.time == nil {
			return true
		}
		i, ok := w.time.index(e.ref.published)
		j, _ := w.time.index(other.ref.published)
		return !ok || i == j
	}
}

func (w *webReport) item(e *exhibit) webItem {
	outlet, day := cmp.Or(printable(e.ref.outlet), "outlet unknown"), cmp.Or(printable(e.ref.published), "date unknown")
	it := webItem{Article: titleOf(e.ref), Facts: snippet(outlet, 60) + " · " + snippet(day, 20) + " · " + e.place,
		Outlet: w.outletNumber(e.ref.outlet), Day: dayOf(e.ref.published), Voice: w.voiceOf(e), Value: signed(e.value), Class: direct(e.value), Text: e.text}
	for _, x := range e.weights {
		why := x.Feature
		if x.Origin != "" && x.Origin != why {
			why += " · " + x.Origin
		}
		it.Words = append(it.Words, webWords{signed(x.Pull), direct(x.Pull), x.Words, why})
	}
	it.Sum = fmt.Sprintf("other words %s, prior %s: log-odds %s in all", signed(e.rest), signed(e.prior), signed(e.total()))
	return it
}

// plainItem is an exhibit that moves no number.
func (w *webReport) plainItem(e *exhibit) webItem {
	it := w.item(e)
	it.Value, it.Class, it.Sum = "", "", ""
	return it
}

// direct is the class of a number's direction.
func direct(x float64) string {
	if x < 0 {
		return "down"
	}
	return "up"
}

// total is the log-odds of the number.
func (e *exhibit) total() float64 {
	sum := e.rest + e.prior
	for _, x := range e.weights {
		sum += x.Pull
	}
	return sum
}

// voiceOf says who vouches for an exhibit.
func (w *webReport) voiceOf(e *exhibit) string {
	var voice string
	switch {
	case e.voice == analyze.Headline:
		voice = "In the headline"
	case e.voice != analyze.Quoted:
		voice = "In the writer’s own words (narrator)"
	case e.quoting == "":
		voice = "Quoted, from somebody unnamed"
	default:
		voice = "Quoted, from " + printable(w.name(e.quoting))
	}
	if e.holder != "" && e.holder != e.quoting {
		voice += "; held by " + printable(w.name(e.holder))
	}
	return voice
}
