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
	for _, sum := range r.actors {
		if p, ok := r.proveActor(sum); ok {
			proofs = append(proofs, p)
		}
	}
	for _, d := range r.dyads {
		proofs = append(proofs, r.proveDyad(d))
	}
	return proofs
}

// actorProof is a piece of evidence toward an actor, and how far it pulls; none without a pull.
type actorProof struct {
	pull       float64
	place      where
	quote, why string
}

// dyadProof is an attitude; none without a place.
type dyadProof struct {
	score              float64
	place              where
	quote              string
	holder, voiceActor string // the holder if his side counts, and who is quoted if it is somebody else
}

// where is a paragraph and its article, safe to print.
type where struct{ place, title, outlet string }

// The best pieces of evidence are kept for either sign that the mean may have in the end.
const (
	forHim = iota
	againstHim
)

// prove keeps the evidence of an article that is better than what there was.
func (s *summary) prove(a *article, opt Options) {
	for _, sc := range a.Scores {
		if sum := s.actors[sc.Actor]; sc.Voice == analyze.VoiceAll && sum != nil {
			for _, e := range sc.Evidence {
				sum.prove(a, sc.Paragraph, e, opt)
			}
		}
	}
	for _, at := range a.Attitudes {
		if d := s.dyads[pair{a.holder(at), at.Target}]; d != nil && at.Stance != "none" && d.holder != d.target {
			d.prove(a, at, opt)
		}
	}
}

func (sum *actorSum) prove(a *article, paragraph int, e analyze.Evidence, opt Options) {
	d := pullOf(e)
	best := &sum.best[forHim]
	if d < 0 {
		best, d = &sum.best[againstHim], -d
	}
	if !strings.Contains(e.Origin, ".tsv:") {
		d /= 2 // a lexicon's word says more to a reader than a trained one
	}
	if d > best.pull {
		*best = actorProof{d, a.where(paragraph), a.quoteAround(e.Start, e.End, opt), printable(e.Feature)}
	}
}

func (d *dyadSum) prove(a *article, at analyze.Attitude, opt Options) {
	for sign, best := range []*dyadProof{&d.best[forHim], &d.best[againstHim]} {
		score := at.Score()
		if sign == againstHim {
			score = -score
		}
		if best.place.place != "" && score <= best.score {
			continue
		}
		*best = dyadProof{score: score, place: a.where(at.Paragraph), quote: a.quoteOf(at.Start, at.End, opt)}
		if at.Holder != a.holder(at) {
			best.holder = at.Holder
		}
		if at.Voice == analyze.Quoted && at.VoiceActor != at.Holder {
			best.voiceActor = at.VoiceActor
		}
	}
}

func (a *article) where(paragraph int) where {
	return where{a.place(paragraph), snippet(a.title(), 40), snippet(printable(a.Article.Outlet), 40)}
}

// proveActor is the proof of an actor's sentiment; false without evidence.
func (r *Report) proveActor(sum *actorSum) (proof, bool) {
	mean, _ := sum.sentiment.Value()
	best := sum.best[forHim]
	if math.Signbit(mean) || mean == 0 && sum.best[againstHim].pull > best.pull {
		best = sum.best[againstHim]
	}
	if best.pull == 0 {
		return proof{}, false
	}
	return proof{Line: "toward " + printable(sum.Name) + " " + signed(mean), Place: r.placeOf(best.place), Quote: best.quote, Why: best.why}, true
}

func (r *Report) proveDyad(d *dyadSum) proof {
	mean, _ := d.score.Value()
	best := d.best[forHim]
	if math.Signbit(mean) {
		best = d.best[againstHim]
	}
	var parts []string
	if best.holder != "" {
		parts = append(parts, "holder: "+printable(r.name(best.holder)))
	}
	if best.voiceActor != "" {
		parts = append(parts, "quoting "+printable(r.name(best.voiceActor)))
	}
	line := printable(r.name(d.holder)) + " → " + printable(r.name(d.target)) + " " + signed(mean)
	return proof{Line: line, Place: r.placeOf(best.place), Quote: best.quote, Why: strings.Join(parts, ", ")}
}

// placeOf names a paragraph and, among several articles, its article.
func (r *Report) placeOf(w where) string {
	if r.facts.articles == 1 {
		return w.place
	}
	place := w.place + " of “" + w.title + "”"
	if w.outlet != "" {
		place += " (" + w.outlet + ")"
	}
	return place + ":"
}

// quoteOf is the text of a span for a line of evidence, as far as it may leave.
func (a *article) quoteOf(start, end int, opt Options) string {
	switch s := printable(a.slice(start, end)); opt.Text {
	case "none":
		return ""
	case "full":
		return s
	default:
		return snippet(s, quoteLength)
	}
}

// quoteAround is the sentence around a span, cut on both sides to what may leave.
func (a *article) quoteAround(start, end int, opt Options) string {
	first, last := start, end
	for _, s := range a.Sentences {
		if s.Start <= start && end <= s.End {
			first, last = s.Start, s.End
		}
	}
	if opt.Text != "snippets" {
		return a.quoteOf(first, last, opt)
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
