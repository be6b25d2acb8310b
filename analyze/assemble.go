package analyze

import (
	"math"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/internal/quotes"
	"github.com/slantkit/slant/analyze/internal/segment"
)

// analysis turns what was read into the public form.
func (r *reading) analysis() *Analysis {
	an := &Analysis{Article: r.art, Text: r.clean.Text, Title: r.art.Title}
	if an.Title == "" && r.clean.HasHeadline {
		an.Title = r.clean.Text[r.clean.Headline.Start:r.clean.Headline.End]
	}
	an.ID = articleID(r.art, an.Title, an.Text)
	for _, d := range r.clean.Dropped {
		an.Dropped = append(an.Dropped, Dropped{d.Text, d.Reason, d.Line})
	}
	r.addParagraphs(an)
	r.addActors(an)
	r.addMentions(an)
	r.addQuotes(an)
	r.addAttitudes(an)
	r.addScores(an)
	r.addWordings(an)
	r.warn(an)
	return an
}

func (r *reading) addParagraphs(an *Analysis) {
	number := 0
	an.Paragraphs, an.Sentences = make([]Paragraph, 0, len(r.doc.Paragraphs)), make([]Sentence, 0, len(r.doc.Sentences))
	for pi, p := range r.doc.Paragraphs {
		out := Paragraph{Headline: p.Headline, Start: p.Start, End: p.End, Tone: r.tone(p.Sent0, p.Sent1)}
		if !p.Headline {
			number++
			out.Number = number
		}
		for si := p.Sent0; si < p.Sent1; si++ {
			s := r.doc.Sentences[si]
			an.Sentences = append(an.Sentences, Sentence{Paragraph: pi, Number: si - p.Sent0 + 1, Start: s.Start, End: s.End})
			for t := s.Tok0; t < s.Tok1; t++ {
				if k := r.doc.Tokens[t].Kind; k == segment.Word && !strings.HasPrefix(r.doc.Tokens[t].Lower, "'") || k == segment.Number {
					out.Words++
				}
			}
		}
		an.Paragraphs = append(an.Paragraphs, out)
	}
}

// toneAlpha is the normalising constant of VADER (Hutto & Gilbert, ICWSM 2014): tone = s / √(s² + α), s the sum of valences after shifters.
const toneAlpha = 15

// tone is the sentiment of sentences [lo, hi) toward nobody.
func (r *reading) tone(lo, hi int) float64 {
	sum := 0.0
	for si := lo; si < hi; si++ {
		s := r.doc.Sentences[si]
		sum += r.score.Tone(s.Unit0, s.Unit1)
	}
	return sum / math.Sqrt(sum*sum+toneAlpha)
}

// addActors lists the actors that are mentioned, speak, or hold.
func (r *reading) addActors(an *Analysis) {
	used := make([]bool, len(r.names.Actors))
	order := []int{}
	use := func(a int) {
		if a >= 0 && !used[a] {
			used[a] = true
			order = append(order, a)
		}
	}
	for _, m := range r.names.Mentions {
		use(m.Actor)
	}
	for _, q := range r.quotes {
		use(q.Speaker)
	}
	for _, i := range order {
		a := r.names.Actors[i]
		an.Actors = append(an.Actors, Actor{ID: a.ID, Name: a.Name, Type: a.Type, Side: a.Side, SpeaksFor: a.SpeaksFor, SideFromText: a.SideFromText,
			Office: a.Office, FromText: a.FromText})
	}
}

func (r *reading) addMentions(an *Analysis) {
	an.Mentions = make([]Mention, 0, len(r.names.Mentions))
	for _, m := range r.names.Mentions {
		lo, hi := r.doc.Bytes(m.Tok0, m.Tok1)
		an.Mentions = append(an.Mentions, Mention{Actor: r.names.Actors[m.Actor].ID, Kind: m.Kind, Paragraph: r.doc.Sentences[m.Sentence].Paragraph,
			Sentence: m.Sentence, Start: lo, End: hi, Attributive: m.Attributive, Ambiguous: m.Ambiguous, Why: m.Why})
	}
}

// span is the bytes of a range of tokens; an empty range is an empty span.
func (r *reading) span(x quotes.Range) Span {
	if x.Empty() {
		return Span{}
	}
	lo, hi := r.doc.Bytes(x.Lo, x.Hi)
	return Span{lo, hi}
}

// inside takes the quotation marks off the ends of a direct quote, unless nothing else is in it.
func (r *reading) inside(x quotes.Range) quotes.Range {
	in := x
	for in.Lo < in.Hi && r.doc.Tokens[in.Lo].Kind == segment.Quote {
		in.Lo++
	}
	for in.Hi > in.Lo && r.doc.Tokens[in.Hi-1].Kind == segment.Quote {
		in.Hi--
	}
	if in.Empty() {
		return x
	}
	return in
}

func (r *reading) addQuotes(an *Analysis) {
	an.Quotes = make([]Quote, 0, len(r.quotes)+len(r.abouts))
	for _, q := range r.quotes {
		an.Quotes = append(an.Quotes, r.quote(q))
	}
	for _, q := range r.abouts {
		out := r.quote(q)
		out.About = true
		an.Quotes = append(an.Quotes, out)
	}
	slices.SortStableFunc(an.Quotes, func(a, b Quote) int { return a.Start - b.Start })
}

func (r *reading) quote(q quotes.Quote) Quote {
	content := q.Content
	if q.Kind == quotes.Direct {
		content = r.inside(content)
	}
	lo, hi := r.doc.Bytes(content.Lo, content.Hi)
	out := Quote{Paragraph: r.doc.Sentences[r.doc.SentenceAt(q.Content.Lo)].Paragraph, Kind: q.Kind, Start: lo, End: hi, Source: r.span(q.Source),
		Cue: r.span(q.Cue), Force: q.Force}
	if q.Speaker >= 0 {
		out.Speaker = r.names.Actors[q.Speaker].ID
	}
	return out
}

// warn says what is doubtful about the article as a whole: what had to be repaired in its text.
func (r *reading) warn(an *Analysis) {
	an.Warnings = append(an.Warnings, r.clean.Notes...)
}
