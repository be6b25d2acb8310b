package quotes

import (
	"sort"
)

// merge joins overlapping quotes into one mixed quote, orders them, and drops scare quotes' leftovers.
func (f *finder) merge() {
	f.same()
	sort.SliceStable(f.out, func(i, j int) bool {
		if f.out[i].Content.Lo != f.out[j].Content.Lo {
			return f.out[i].Content.Lo < f.out[j].Content.Lo
		}
		return f.out[i].Content.Hi > f.out[j].Content.Hi
	})
	for i := range f.out {
		q := &f.out[i]
		if lo := -2 - q.same; q.same < -1 {
			q.same = -1
			for j := range f.out {
				if f.out[j].Content.Lo == lo && f.out[j].Kind == Direct {
					q.same = j
				}
			}
		}
		if q.Kind == Indirect && f.holdsMarks(q.Content) {
			q.Kind = Mixed
		}
	}
	f.linkOpen()
}

// same turns indices of quotes into the order that merge will give them.
func (f *finder) same() {
	for i := range f.out {
		if s := f.out[i].same; s >= 0 {
			f.out[i].same = -2 - f.out[s].Content.Lo
		}
	}
}

// linkOpen gives a quote that its paragraph does not close the speaker of the one that opens the next paragraph.
func (f *finder) linkOpen() {
	for i := 0; i+1 < len(f.out); i++ {
		q, next := &f.out[i], f.out[i+1]
		if q.Kind != Direct || next.Kind != Direct || q.SourceUnit >= 0 || isQuote(f.d.Tokens[q.Content.Hi-1]) {
			continue
		}
		p := f.d.Sentences[f.d.SentenceAt(next.Content.Lo)].Paragraph
		if f.d.Tokens[next.Content.Lo].Start == f.d.Paragraphs[p].Start {
			q.same = i + 1
		}
	}
}

// Continues returns the index of the quote whose speaker this one shares, or −1.
func (q Quote) Continues() int { return q.same }
