package reports

import (
	"strconv"

	"github.com/slantkit/slant/analyze"
)

// article is an analysis on its way into tables.
type article struct {
	*analyze.Analysis
	points      *offsets
	duplicateOf string // id of the article whose text it repeats, or empty
	draw        string // what its bootstrap weight is drawn from: duplicateOf or its own id
	actors      map[string]analyze.Actor
}

// row is one line of a table: cells in the order of the schema's columns, safe to write.
type row []string

func integer(n int) string { return strconv.Itoa(n) }

// float writes full precision: the shortest digits that read back as the same number.
func float(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// optional is a number or, without data, nothing.
func optional(x float64, ok bool) string {
	if !ok {
		return ""
	}
	return float(x)
}

// lead starts a row of one of the first six tables.
func (a *article) lead() row {
	return row{a.ID, cell(a.Article.Outlet), cell(a.Article.Published)}
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

func (a *article) articleRows() []row {
	art := a.Article
	return []row{append(a.lead(), cell(a.Title), cell(art.URL), cell(art.Language), integer(a.words()),
		integer(a.paragraphCount()), cell(art.SHA256), cell(art.Path), a.duplicateOf)}
}

func (a *article) paragraphRows(opt Options) []row {
	rows := make([]row, 0, len(a.Paragraphs))
	for _, p := range a.Paragraphs {
		kind := "paragraph"
		if p.Headline {
			kind = "headline"
		}
		rows = append(rows, append(a.lead(), integer(p.Number), kind, integer(a.points.at(p.Start)), integer(a.points.at(p.End)),
			integer(p.Words), float(p.Tone), cell(opt.outgoing(a.slice(p.Start, p.End)))))
	}
	return rows
}

func (a *article) mentionRows() []row {
	rows := make([]row, 0, len(a.Mentions))
	for _, m := range a.Mentions {
		rows = append(rows, append(a.lead(), integer(a.number(m.Paragraph)), integer(a.Sentences[m.Sentence].Number),
			integer(a.points.at(m.Start)), integer(a.points.at(m.End)), cell(a.slice(m.Start, m.End)), cell(m.Actor), m.Kind))
	}
	return rows
}

func (a *article) quoteRows(opt Options) []row {
	rows := make([]row, 0, len(a.Quotes))
	for _, q := range a.Quotes {
		source := opt.outgoing(a.slice(q.Source.Start, q.Source.End))
		rows = append(rows, append(a.lead(), integer(a.number(q.Paragraph)), integer(a.points.at(q.Start)), integer(a.points.at(q.End)), q.Kind,
			cell(q.Speaker), cell(source), cell(opt.outgoing(a.slice(q.Cue.Start, q.Cue.End))), cell(opt.outgoing(a.slice(q.Start, q.End)))))
	}
	return rows
}

func (a *article) scoreRows() []row {
	rows := make([]row, 0, len(a.Scores))
	for _, sc := range a.Scores {
		model, stance, prior := sc.Share()
		rows = append(rows, append(a.lead(), integer(a.number(sc.Paragraph)), cell(sc.Actor), string(sc.Voice), cell(sc.VoiceActor),
			float(sc.P[analyze.Negative]), float(sc.P[analyze.Neutral]), float(sc.P[analyze.Positive]), float(sc.Logits.Score()),
			float(model), float(stance), float(prior)))
	}
	return rows
}

func (a *article) attitudeRows(opt Options) []row {
	rows := make([]row, 0, len(a.Attitudes))
	for _, at := range a.Attitudes {
		rows = append(rows, append(a.lead(), integer(a.number(at.Paragraph)), integer(a.Sentences[at.Sentence].Number), cell(at.Holder), cell(at.HolderSide),
			cell(at.Target), cell(at.TargetSide), at.Stance, float(at.Score()), string(at.Voice), cell(at.VoiceActor),
			integer(a.points.at(at.Start)), integer(a.points.at(at.End)), cell(opt.outgoing(a.slice(at.Start, at.End))), cell(at.Origin)))
	}
	return rows
}
