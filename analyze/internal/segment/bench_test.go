package segment

import (
	"strings"
	"testing"
	"time"
)

// story is a page of news written for the benchmarks and the tests of Clean.
const story = `top of page

Officials Reject Ceasefire Offer From Ruritania

By Jane Doe

STRELSAU, Oct. 3 (Newswire) - The foreign minister of Ruritania, Rudolf K. Rassendyll, said on Monday that “we didn’t reject anything.” He spoke at 9:30 a.m. in the U.S. Embassy's press room.

"Why should we?" Rassendyll asked. The pro-government camp, about 1,200 people, or 35% of the delegates, had left... Nobody knew why; the well-known critic's $3.5 million project, however, wasn't on the table.

Share this article

Advertisement

The talks aren't over, Mr. Hentzau told reporters. They'll resume on Jan. 5, officials said, unless Israel-Hamas negotiations (which began in 2023) fail. See www.example.com for more.

232 views0 comments

bottom of page
`

func BenchmarkSentencesAndTokens(b *testing.B) {
	r := english(b)
	art := r.Clean(strings.Repeat(story, 50), "")
	var sentences []Span
	var tokens []Token
	b.SetBytes(int64(len(art.Text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range art.Paragraphs {
			sentences = r.Sentences(art.Text, p, sentences[:0])
			for _, s := range sentences {
				tokens = r.Tokens(art.Text, s, tokens[:0])
			}
		}
	}
}

func BenchmarkClean(b *testing.B) {
	r := english(b)
	raw := strings.Repeat(story, 50)
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		r.Clean(raw, "")
	}
}

// BenchmarkCleanLines has short lines only, all of which are tried as chrome.
func BenchmarkCleanLines(b *testing.B) {
	r := english(b)
	raw := strings.Repeat("The minister said that he would read more of it\nShare prices fell by two in London\n", 500)
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		r.Clean(raw, "")
	}
}

// TestLinear runs texts of one kind of thing, long enough to show a function
// that is not linear.
func TestLinear(t *testing.T) {
	r := english(t)
	const size = 1 << 18
	for _, unit := range []string{"a", ".", " ", "\"", "'", ". ", ".a", "A.", "- ", "1) ", "a. ", "x@", "http://", "1/", "1-", "\n", "…", "’s", "A. ", "?\" A ", "\r", "\ufeff", "-a", "_", "a\n", "a'"} {
		start := time.Now()
		art := r.Clean(strings.Repeat(unit, size/len(unit)), "")
		for _, p := range art.Paragraphs {
			for _, s := range r.Sentences(art.Text, p, nil) {
				r.Tokens(art.Text, s, nil)
			}
		}
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("%q: %v for 256 KiB", unit, d)
		}
	}
}
