package reports

import (
	"github.com/slantkit/slant/analyze"
)

// article is an analysis on its way into tables.
type article struct {
	*analyze.Analysis
	points      *offsets
	duplicateOf string // id of the article whose text it repeats, or empty
	actors      map[string]analyze.Actor
}

// slice is the text of a span; spans outside the text are cut to it.
func (a *article) slice(start, end int) string {
	start = min(max(start, 0), len(a.Text))
	end = min(max(end, start), len(a.Text))
	return a.Text[start:end]
}

// number is the printed number of the paragraph with this index.
func (a *article) number(index int) int { return a.Paragraphs[index].Number }

// paragraphCount counts paragraphs without the headline.
func (a *article) paragraphCount() int {
	n := 0
	for _, p := range a.Paragraphs {
		if !p.Headline {
			n++
		}
	}
	return n
}

func (a *article) words() int {
	n := 0
	for _, p := range a.Paragraphs {
		n += p.Words
	}
	return n
}

// lead starts a row of one of the first six tables.
func (a *article) lead(w *sheet) {
	w.text(a.ID)
	w.text(a.Article.Outlet)
	w.text(a.Article.Published)
}

// articleRow is the row of articles.csv without its last cell and its end: what the article repeats is found out later.
func (a *article) articleRow(w *sheet) {
	art := a.Article
	a.lead(w)
	for _, s := range []string{a.Title, art.URL, art.Language} {
		w.text(s)
	}
	w.integer(a.words())
	w.integer(a.paragraphCount())
	w.text(art.SHA256)
	w.text(art.Path)
}

func (a *article) paragraphRows(w *sheet, opt Options) {
	for _, p := range a.Paragraphs {
		kind := "paragraph"
		if p.Headline {
			kind = "headline"
		}
		a.lead(w)
		w.integer(p.Number)
		w.text(kind)
		a.span(w, p.Start, p.End)
		w.integer(p.Words)
		w.float(p.Tone)
		w.text(opt.outgoing(a.slice(p.Start, p.End)))
		w.end()
	}
}

// span writes a stretch of the text in code points.
func (a *article) span(w *sheet, start, end int) {
	w.integer(a.points.at(start))
	w.integer(a.points.at(end))
}

func (a *article) mentionRows(w *sheet) {
	for _, m := range a.Mentions {
		a.lead(w)
		w.integer(a.number(m.Paragraph))
		w.integer(a.Sentences[m.Sentence].Number)
		a.span(w, m.Start, m.End)
		w.text(a.slice(m.Start, m.End))
		w.text(m.Actor)
		w.text(m.Kind)
		w.end()
	}
}

func (a *article) quoteRows(w *sheet, opt Options) {
	for _, q := range a.Quotes {
		a.lead(w)
		w.integer(a.number(q.Paragraph))
		a.span(w, q.Start, q.End)
		w.text(q.Kind)
		w.text(q.Speaker)
		w.text(opt.outgoing(a.slice(q.Source.Start, q.Source.End)))
		w.text(opt.outgoing(a.slice(q.Cue.Start, q.Cue.End)))
		w.text(opt.outgoing(a.slice(q.Start, q.End)))
		w.end()
	}
}

func (a *article) scoreRows(w *sheet) {
	for i := range a.Scores {
		sc := &a.Scores[i]
		a.lead(w)
		w.integer(a.number(sc.Paragraph))
		w.text(sc.Actor)
		w.text(string(sc.Voice))
		w.text(sc.VoiceActor)
		model, stance, prior := sc.Share()
		for _, x := range []float64{sc.P[analyze.Negative], sc.P[analyze.Neutral], sc.P[analyze.Positive], sc.Logits.Score(), model, stance, prior} {
			w.float(x)
		}
		w.end()
	}
}

func (a *article) attitudeRows(w *sheet, opt Options) {
	for i := range a.Attitudes {
		at := &a.Attitudes[i]
		a.lead(w)
		w.integer(a.number(at.Paragraph))
		w.integer(a.Sentences[at.Sentence].Number)
		for _, s := range []string{at.Holder, at.HolderSide, at.Target, at.TargetSide, at.Stance} {
			w.text(s)
		}
		w.float(at.Score())
		w.text(string(at.Voice))
		w.text(at.VoiceActor)
		a.span(w, at.Start, at.End)
		w.text(opt.outgoing(a.slice(at.Start, at.End)))
		w.text(at.Origin)
		w.end()
	}
}
