package analyze

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze/corpus"
)

// TestWordingApart: the option adds words and deeds, and changes nothing else; their spans lie in their sentences.
func TestWordingApart(t *testing.T) {
	without, with := newBuiltin(t, Options{}), newBuiltin(t, Options{Wording: true})
	for _, text := range sampleTexts(t) {
		a, b := without.Analyze(corpus.Article{Text: text}), with.Analyze(corpus.Article{Text: text})
		for _, w := range b.Wordings {
			checkSpan(t, b, w.Paragraph, w.Sentence, w.Start, w.End)
		}
		for _, d := range b.Deeds {
			checkSpan(t, b, d.Paragraph, d.Sentence, d.Start, d.End)
		}
		if len(a.Wordings)+len(a.Deeds) > 0 || len(b.Wordings) == 0 {
			t.Errorf("%d and %d wordings, %d deeds: want none without the option", len(a.Wordings), len(b.Wordings), len(a.Deeds))
		}
		b.Wordings, b.Deeds = nil, nil
		if !reflect.DeepEqual(a, b) {
			t.Error("the option changes more than wordings and deeds")
		}
	}
}

func checkSpan(t *testing.T, an *Analysis, paragraph, sentence, start, end int) {
	t.Helper()
	s := an.Sentences[sentence]
	if start >= end || start < s.Start || end > s.End || s.Paragraph != paragraph || !utf8.ValidString(an.Text[start:end]) {
		t.Errorf("span %d–%d is not in sentence %d, paragraph %d", start, end, sentence, paragraph)
	}
}
