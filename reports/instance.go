package reports

import (
	"strings"

	"github.com/slantkit/slant/analyze"
)

// instance is a place of an article that stands for a number that is counted and not weighed: a word used of an actor, a quote, a deed. Pages
// of comparisons have them.
type instance struct {
	table     string // of a comparison
	key, name string // of the row: actor and word; nobody and speaker; patient
	side      string // of a speaker
	show      *exhibit
}

// instances are those of the article; of a word and of a speaker the first, of a speaker the longest quote.
func (d *distiller) instances(speeches []speech) (list []instance) {
	seen := map[instance]bool{}
	for _, w := range d.Wordings {
		p := instance{table: "words", key: w.Actor, name: valid(w.Lemma)}
		if w.Role == analyze.RoleName {
			p.table = "naming"
		}
		if w.Voice != analyze.Quoted && !seen[p] {
			seen[p] = true
			p.show = d.exhibitOf(w.Paragraph, w.Start, w.End, w.Voice, "", p.name+" ("+w.Role+")")
			list = append(list, p)
		}
	}
	for _, deed := range d.Deeds {
		if deed.Voice == analyze.Quoted {
			continue
		}
		title := "no doer named"
		if deed.Named {
			title = "the doer is named"
		}
		list = append(list, instance{table: "passives", key: deed.Patient, show: d.exhibitOf(deed.Paragraph, deed.Start, deed.End, deed.Voice, "", title)})
	}
	return append(list, d.longestQuotes(speeches)...)
}

// longestQuotes is one quote of each speaker.
func (d *distiller) longestQuotes(speeches []speech) (list []instance) {
	longest := map[string]analyze.Quote{}
	for _, q := range d.Quotes {
		if old, ok := longest[q.Speaker]; !q.About && (!ok || q.End-q.Start > old.End-old.Start) {
			longest[q.Speaker] = q
		}
	}
	for _, s := range speeches {
		q := longest[s.speaker]
		list = append(list, instance{table: "quoting", name: strings.Clone(s.speaker), side: strings.Clone(s.side),
			show: d.exhibitOf(q.Paragraph, q.Start, q.End, analyze.Quoted, q.Speaker, q.Kind+" quote")})
	}
	return list
}

// exhibitOf is an exhibit of one place, which moves no number.
func (d *distiller) exhibitOf(paragraph, start, end int, voice analyze.Voice, from, title string) *exhibit {
	e := &exhibit{ref: d.obs.ref, paragraph: paragraph, start: start, end: end, voice: voice, quoting: strings.Clone(from), place: d.place(paragraph)}
	if d.opt.Text == "none" {
		return e
	}
	p := d.Paragraphs[paragraph]
	lo, hi := p.Start, p.End
	if d.opt.Text != "full" {
		lo, hi = d.widen(p, start, end)
	}
	e.showMarked(d, []mark{{start, end, markName, title}}, lo, hi)
	return e
}
