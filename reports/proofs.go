package reports

import (
	"strings"
	"unicode/utf8"
)

// quoteLength is about how many code points of the article a line of evidence quotes.
const quoteLength = 110

// evidence is the best proof for every line of the tables: of an actor the piece that moved the sentiment most in its
// direction, of a dyad the surest attitude.
func (r *Report) evidence() []proof {
	var proofs []proof
	for _, sum := range r.actors {
		mean, _ := sum.sentiment.Value()
		if c := sum.more.best.of(mean); c != nil {
			proofs = append(proofs, proof{"toward " + printable(sum.name()) + " " + signed(mean), r.placeOf(c), c.quote, c.why})
		}
	}
	for _, d := range r.dyads {
		mean, _ := d.score.Value()
		if c := d.more.best.of(mean); c != nil {
			line := printable(r.name(d.Holder)) + " → " + printable(r.name(d.Target)) + " " + signed(mean)
			proofs = append(proofs, proof{line, r.placeOf(c), c.quote, r.voucher(c)})
		}
	}
	return proofs
}

// voucher says who holds an attitude in office, and who is quoted with it.
func (r *Report) voucher(c *candidate) string {
	var parts []string
	if c.holder != "" {
		parts = append(parts, "holder: "+printable(r.name(c.holder)))
	}
	if c.quoting != "" {
		parts = append(parts, "quoting "+printable(r.name(c.quoting)))
	}
	return strings.Join(parts, ", ")
}

// placeOf names a paragraph and, among several articles, its article.
func (r *Report) placeOf(c *candidate) string {
	if r.sum.articles == 1 {
		return c.place
	}
	place := c.place + " of “" + snippet(c.ref.title, 40) + "”"
	if outlet := printable(c.ref.outlet); outlet != "" {
		place += " (" + snippet(outlet, 40) + ")"
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
		return strings.Clone(a.quoteOf(first, last, opt))
	}
	return strings.Clone(printable(window(a.slice(first, start), a.slice(start, end), a.slice(end, last))))
}

// window cuts the text before and after the middle at blanks, so that about quoteLength code points are left. Of a text
// without end no more is looked at than that.
func window(before, middle, after string) string {
	room := max(quoteLength-utf8.RuneCountInString(middle), 20)
	left := min(runesUpTo(before, room), max(room/2, room-runesUpTo(after, room)))
	if tail := lastRunes(before, left); len(tail) < len(before) {
		if i := strings.IndexByte(tail, ' '); i >= 0 {
			tail = tail[i+1:]
		}
		before = "…" + tail
	}
	if head := firstRunes(after, room-left); len(head) < len(after) {
		if i := strings.LastIndexByte(head, ' '); i >= 0 {
			head = head[:i]
		}
		after = head + "…"
	}
	return before + snippet(middle, quoteLength) + after
}

// runesUpTo counts code points, up to n.
func runesUpTo(s string, n int) int { return utf8.RuneCountInString(firstRunes(s, n)) }

// firstRunes is the first n code points of s.
func firstRunes(s string, n int) string {
	end := 0
	for ; n > 0 && end < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	return s[:end]
}

// lastRunes is the last n code points of s.
func lastRunes(s string, n int) string {
	start := len(s)
	for ; n > 0 && start > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:start])
		start -= size
	}
	return s[start:]
}
