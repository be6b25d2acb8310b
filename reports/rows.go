package reports

import "github.com/slantkit/slant/analyze"

// articleTables is how many tables hold rows of single articles. They are the first ones of schemas.
const articleTables = 6

// articleRows are the rows of one article, a table after the other. That of articles.csv lacks its last cell, duplicate_of,
// which only those know who have seen the articles before.
type articleRows [articleTables]cells

// rows encodes the article's rows of all tables.
func (a *article) rows(opt Options) *articleRows {
	w := rowWriter{article: a, opt: opt, lead: a.lead(opt)}
	w.articleRow()
	w.paragraphs()
	w.mentions()
	w.quotes()
	w.scores()
	w.attitudes()
	return &w.rows
}

// lead is the cells that every row of the article begins with.
func (a *article) lead(opt Options) []byte {
	c := cells{bare: opt.bare()}
	c.text(a.ID)
	c.text(a.Article.Outlet)
	c.text(a.Article.Published)
	return c.data
}

// rowWriter writes the rows of one article.
type rowWriter struct {
	*article
	opt  Options
	lead []byte
	rows articleRows
}

// table is the table with this number, with room for n rows of about the given size.
func (w *rowWriter) table(number, n, size int) *cells {
	c := &w.rows[number]
	c.bare = w.opt.bare()
	c.data = make([]byte, 0, n*(len(w.lead)+size))
	return c
}

// span writes a pair of offsets.
func (w *rowWriter) span(c *cells, start, end int) {
	c.integer(w.points.at(start))
	c.integer(w.points.at(end))
}

// outgoing writes the text of a span as far as it may leave.
func (w *rowWriter) outgoing(c *cells, start, end int) { c.text(w.opt.outgoing(w.slice(start, end))) }

func (w *rowWriter) articleRow() {
	c := w.table(0, 1, 400)
	c.copied(w.lead)
	c.text(w.Title)
	c.text(w.Article.URL)
	c.text(w.Article.Language)
	c.integer(w.words())
	c.integer(w.paragraphCount())
	c.text(w.Article.SHA256)
	c.text(w.Article.Path)
}

func (w *rowWriter) paragraphs() {
	c := w.table(1, len(w.Paragraphs), 200)
	for _, p := range w.Paragraphs {
		c.copied(w.lead)
		c.integer(p.Number)
		if p.Headline {
			c.text("headline")
		} else {
			c.text("paragraph")
		}
		w.span(c, p.Start, p.End)
		c.integer(p.Words)
		c.number(p.Tone)
		w.outgoing(c, p.Start, p.End)
		c.end()
	}
}

func (w *rowWriter) mentions() {
	c := w.table(2, len(w.Mentions), 60)
	for _, m := range w.Mentions {
		c.copied(w.lead)
		c.integer(w.number(m.Paragraph))
		c.integer(w.Sentences[m.Sentence].Number)
		w.span(c, m.Start, m.End)
		c.text(w.slice(m.Start, m.End))
		c.text(m.Actor)
		c.text(m.Kind)
		c.end()
	}
}

func (w *rowWriter) quotes() {
	c := w.table(3, len(w.Quotes), 250)
	for _, q := range w.Quotes {
		c.copied(w.lead)
		c.integer(w.number(q.Paragraph))
		w.span(c, q.Start, q.End)
		c.text(q.Kind)
		c.text(q.Speaker)
		w.outgoing(c, q.Source.Start, q.Source.End)
		w.outgoing(c, q.Cue.Start, q.Cue.End)
		w.outgoing(c, q.Start, q.End)
		c.end()
	}
}

func (w *rowWriter) scores() {
	c := w.table(4, len(w.Scores), 200)
	for _, sc := range w.Scores {
		model, stance, prior := sc.Share()
		c.copied(w.lead)
		c.integer(w.number(sc.Paragraph))
		c.text(sc.Actor)
		c.text(string(sc.Voice))
		c.text(sc.VoiceActor)
		for _, x := range [...]float64{sc.P[analyze.Negative], sc.P[analyze.Neutral], sc.P[analyze.Positive], sc.Logits.Score(), model, stance, prior} {
			c.number(x)
		}
		c.end()
	}
}

func (w *rowWriter) attitudes() {
	c := w.table(5, len(w.Attitudes), 300)
	for _, at := range w.Attitudes {
		c.copied(w.lead)
		c.integer(w.number(at.Paragraph))
		c.integer(w.Sentences[at.Sentence].Number)
		for _, s := range [...]string{at.Holder, at.HolderSide, at.Target, at.TargetSide, at.Stance} {
			c.text(s)
		}
		c.number(at.Score())
		c.text(string(at.Voice))
		c.text(at.VoiceActor)
		w.span(c, at.Start, at.End)
		w.outgoing(c, at.Start, at.End)
		c.text(at.Origin)
		c.end()
	}
}
