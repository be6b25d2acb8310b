package reports

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze"
)

// quoteLength is about how many code points of the article a line of evidence quotes.
const quoteLength = 110

// evidence is the best proof for every line of the tables: of an actor the piece that moved the sentiment most in its
// direction, of a dyad the surest attitude.
func (r *Report) evidence() []proof {
	var proofs []proof
	scores := r.scoresByActor()
	for _, sum := range r.actors {
		if p, ok := r.proveActor(sum, scores[sum.ID]); ok {
			proofs = append(proofs, p)
		}
	}
	for _, d := range r.dyads {
		proofs = append(proofs, r.proveDyad(d))
	}
	return proofs
}

// scoreUse is a score where it stands.
type scoreUse struct {
	art *article
	sc  analyze.Score
}

// scoresByActor sorts the scores of voice all by actor.
func (r *Report) scoresByActor() map[string][]scoreUse {
	scores := map[string][]scoreUse{}
	for _, a := range r.arts {
		for _, sc := range a.Scores {
			if sc.Voice == analyze.VoiceAll {
				scores[sc.Actor] = append(scores[sc.Actor], scoreUse{a, sc})
			}
		}
	}
	return scores
}

// proveActor is the proof of an actor's sentiment; false without evidence.
func (r *Report) proveActor(sum *actorSum, scores []scoreUse) (proof, bool) {
	mean, _ := sum.sentiment.Value()
	var where scoreUse
	var best analyze.Evidence
	most := 0.0
	for _, u := range scores {
		for _, e := range u.sc.Evidence {
			if pull := pull(e, mean); pull > most {
				where, best, most = u, e, pull
			}
		}
	}
	if most == 0 {
		return proof{}, false
	}
	return proof{Line: "toward " + printable(sum.Name) + " " + signed(mean), Place: r.placeOf(where.art, where.sc.Paragraph),
		Quote: r.quoteAround(where.art, best.Start, best.End), Why: printable(best.Feature)}, true
}

// pull is how far a piece of evidence moves the sentiment toward the side of zero on which its mean is. A lexicon's word
// says more to a reader than a trained one: that counts half.
func pull(e analyze.Evidence, mean float64) float64 {
	d := pullOf(e)
	d = math.Copysign(d, d*mean)
	if !strings.Contains(e.Origin, ".tsv:") {
		d /= 2
	}
	return d
}

func (r *Report) proveDyad(d *dyadSum) proof {
	mean, _ := d.score.Value()
	best := d.uses[0]
	for _, u := range d.uses[1:] {
		if u.at.Score()*math.Copysign(1, mean) > best.at.Score()*math.Copysign(1, mean) {
			best = u
		}
	}
	line := printable(r.name(d.holder)) + " → " + printable(r.name(d.target)) + " " + signed(mean)
	return proof{Line: line, Place: r.placeOf(best.art, best.at.Paragraph),
		Quote: r.quoteOf(best.art, best.at.Start, best.at.End), Why: best.voucher(r)}
}

// voucher says who is quoted with an attitude, and who holds it in office.
func (u use) voucher(r *Report) string {
	var parts []string
	if u.at.Holder != u.art.holder(u.at) {
		parts = append(parts, "holder: "+printable(r.name(u.at.Holder)))
	}
	if u.at.Voice == analyze.Quoted && u.at.VoiceActor != "" && u.at.VoiceActor != u.at.Holder {
		parts = append(parts, "quoting "+printable(r.name(u.at.VoiceActor)))
	}
	return strings.Join(parts, ", ")
}

// placeOf names a paragraph and, among several articles, its article.
func (r *Report) placeOf(a *article, index int) string {
	if len(r.arts) == 1 {
		return a.place(index)
	}
	place := a.place(index) + " of “" + snippet(a.title(), 40) + "”"
	if outlet := printable(a.Article.Outlet); outlet != "" {
		place += " (" + snippet(outlet, 40) + ")"
	}
	return place + ":"
}

// quoteOf is the text of a span for a line of evidence, as far as it may leave.
func (r *Report) quoteOf(a *article, start, end int) string {
	switch s := printable(a.slice(start, end)); r.opt.Text {
	case "none":
		return ""
	case "full":
		return s
	default:
		return snippet(s, quoteLength)
	}
}

// quoteAround is the sentence around a span, cut on both sides to what may leave.
func (r *Report) quoteAround(a *article, start, end int) string {
	first, last := start, end
	for _, s := range a.Sentences {
		if s.Start <= start && end <= s.End {
			first, last = s.Start, s.End
		}
	}
	if r.opt.Text != "snippets" {
		return r.quoteOf(a, first, last)
	}
	return printable(window(a.slice(first, start), a.slice(start, end), a.slice(end, last)))
}

// window cuts the text before and after the middle at blanks, so that about quoteLength code points are left.
func window(before, middle, after string) string {
	room := max(quoteLength-utf8.RuneCountInString(middle), 20)
	left := min(utf8.RuneCountInString(before), max(room/2, room-utf8.RuneCountInString(after)))
	right := room - left
	if runes := []rune(before); len(runes) > left {
		before = string(runes[len(runes)-left:])
		if i := strings.IndexByte(before, ' '); i >= 0 {
			before = before[i+1:]
		}
		before = "…" + before
	}
	if runes := []rune(after); len(runes) > right {
		after = string(runes[:right])
		if i := strings.LastIndexByte(after, ' '); i >= 0 {
			after = after[:i]
		}
		after += "…"
	}
	return before + snippet(middle, quoteLength) + after
}
