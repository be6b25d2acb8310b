package bayes

import (
	"strings"
	"testing"

	"github.com/cdipaolo/sentiment"
)

// TestClass compares our reading of the asset with the package's own prediction, on sentences and on every word of the asset's head.
func TestClass(t *testing.T) {
	if testing.Short() {
		t.Skip("restoring the original model takes half a second")
	}
	models, err := sentiment.Restore()
	if err != nil {
		t.Fatal(err)
	}
	table, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{"", "zzzzqq", "The war was a scandal and a corruption.", "a wonderful, moving film", "I don't like it: well-known rubbish!",
		"Israel condemned the attack", "the worst policy in a decade", "He was praised for brilliant work", "no", "not good", "Good\nBad"}
	words := strings.FieldsFunc(string(table.words[:200000]), func(r rune) bool { return r < 'a' || r > 'z' })
	texts = append(texts, words...)
	for i := 0; i+8 < len(words); i += 8 {
		texts = append(texts, strings.Join(words[i:i+8], " "))
	}
	for _, s := range texts {
		if want, got := int(models[sentiment.English].Predict(s)), table.Class(s); want != got {
			t.Errorf("%q: class %d, the original says %d", s, got, want)
		}
	}
	t.Logf("%d texts", len(texts))
}

func TestCounts(t *testing.T) {
	table, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word     string
		neg, pos uint64
		ok       bool
	}{{"aaa", 6, 3, true}, {"zzzzzzzz", 1, 0, true}, {"aaaaaaah", 1, 0, true}, {"qqqq", 0, 0, false}, {"", 0, 0, false}, {"{", 0, 0, false}} {
		neg, pos, ok := table.Counts(c.word)
		if neg != c.neg || pos != c.pos || ok != c.ok {
			t.Errorf("%q: %d %d %v, want %d %d %v", c.word, neg, pos, ok, c.neg, c.pos, c.ok)
		}
	}
}

func BenchmarkLogOdds(b *testing.B) {
	table, err := Open()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		table.LogOdds("corruption")
	}
}
