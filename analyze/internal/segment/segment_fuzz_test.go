package segment

import (
	"testing"
	"unicode/utf8"
)

// seeds are texts that touch every part of the package.
func seeds(f *testing.F) {
	for _, s := range []string{
		"", ".", "\xff\xfe", "a\r\nb\rc\x00d\u202ee", "Title\n\nBody one. “Body” two… three?\n\nShare this article",
		"â€™ Ã© ðŸ˜€ \u0092", "1) a 2) b • 9. c", "don't shouldn't've U.S. e-mail@x.com http://a.b/c?d=1", "'60s 'em $5m 50% #1 @a :-) w/o AT&T's",
		". . . . A. . . . B", "(He. a) [...] \"B.\" C", "\ufeffMOSCOW (AP) — Yes.\u00a0No.", "１２３ 北京。 ʼn’ ﬁ 9/11/1 713-853-3989 1990's",
	} {
		f.Add(s)
	}
}

// checkSpans fails unless spans lie in [from, to), in order, not overlapping,
// not empty and on rune boundaries.
func checkSpans(t *testing.T, text string, from, to int, spans []Span) {
	t.Helper()
	for _, s := range spans {
		if s.Start < from || s.End <= s.Start || s.End > to {
			t.Fatalf("span %v outside [%d, %d) of %q", s, from, to, text)
		}
		if !onBoundary(text, s.Start) || !onBoundary(text, s.End) {
			t.Fatalf("span %v not on rune boundaries of %q", s, text)
		}
		from = s.End
	}
}

func onBoundary(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }

// checkPieces checks the sentences of p, and that tokens cover all of them
// but white space.
func checkPieces(t *testing.T, r *Rules, text string, p Span) {
	t.Helper()
	sentences := r.Sentences(text, p, nil)
	checkSpans(t, text, p.Start, p.End, sentences)
	at := p.Start
	for _, s := range append(sentences, Span{p.End, p.End}) {
		checkBlank(t, text, at, s.Start)
		at = s.End
		var spans []Span
		for _, tok := range r.Tokens(text, s, nil) {
			spans = append(spans, Span{tok.Start, tok.End})
		}
		checkSpans(t, text, s.Start, s.End, spans)
		end := s.Start
		for _, x := range append(spans, Span{s.End, s.End}) {
			checkBlank(t, text, end, x.Start)
			end = x.End
		}
	}
}

func checkBlank(t *testing.T, text string, from, to int) {
	t.Helper()
	for _, c := range text[from:to] {
		if !isSpace(c) {
			t.Fatalf("%q left out of %q", text[from:to], text)
		}
	}
}

func FuzzClean(f *testing.F) {
	r := english(f)
	seeds(f)
	f.Fuzz(func(t *testing.T, raw string) {
		for _, title := range []string{"", "A title"} {
			art := r.Clean(raw, title)
			if !utf8.ValidString(art.Text) {
				t.Fatalf("text is not UTF-8: %q", art.Text)
			}
			pieces := art.Paragraphs
			if art.HasHeadline {
				pieces = append([]Span{art.Headline}, pieces...)
			}
			checkSpans(t, art.Text, 0, len(art.Text), pieces)
			for _, p := range pieces {
				checkPieces(t, r, art.Text, p)
			}
			for _, c := range art.Text {
				if c < ' ' && c != '\n' || isInvisible(c) || isThinSpace(c) {
					t.Fatalf("%q left in %q", c, art.Text)
				}
			}
		}
	})
}

func FuzzSentences(f *testing.F) {
	r := english(f)
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) {
			checkPieces(t, r, text, Span{0, len(text)})
			return
		}
		r.Tokens(text, Span{0, len(text)}, nil)
		r.Sentences(text, Span{0, len(text)}, nil)
	})
}
