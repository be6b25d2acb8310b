// Package bayes reads the naive Bayes model that github.com/cdipaolo/sentiment ships: counts of words in 25,000 film reviews.
//
// The package's own Restore takes 0.3 s and knows only two classes. Here the counts are looked up in the package's asset as it is, a JSON
// object whose keys are sorted, and come out as log-odds: a weak, film-coloured hint, which the score model weighs as such.
package bayes

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"unicode"

	"github.com/cdipaolo/sentiment"
)

// Table is the opened asset. It is read-only and safe to share.
type Table struct {
	words []byte
	first [27]int // where the keys of each letter begin; the last is the end
}

// Open unpacks the asset of the package.
func Open() (*Table, error) {
	data, err := sentiment.Asset("model.json")
	if err != nil {
		return nil, err
	}
	const head = `{"en":{"words":`
	if !bytes.HasPrefix(data, []byte(head)) {
		return nil, errors.New("the model of github.com/cdipaolo/sentiment has another layout than expected: pin the version that go.mod names")
	}
	data = data[len(head):]
	end := bytes.LastIndex(data, []byte(`},"count":`))
	if end < 0 {
		return nil, errors.New("the model of github.com/cdipaolo/sentiment has no counts")
	}
	t := &Table{words: data[:end+1]}
	for i := range 26 {
		t.first[i] = t.narrowIn(string(rune('a'+i)), firstKey, len(t.words))
	}
	t.first[26] = len(t.words)
	return t, nil
}

// Counts returns in how many places of negative and of positive reviews a word stands; ok is false for an unknown word. The word must be
// sanitised: lower-case letters only.
func (t *Table) Counts(word string) (negative, positive uint64, ok bool) {
	lo := t.narrow(word)
	for start := lo; start < len(t.words); start = t.next(start) {
		key, end := t.key(start)
		switch bytes.Compare(key, []byte(word)) {
		case 0:
			negative, end = number(t.words, end+len(`":{"Count":[`))
			positive, _ = number(t.words, end+1)
			return negative, positive, true
		case 1:
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// firstKey is where the first key begins, behind `{"`.
const firstKey = 2

// narrow returns where an entry begins whose key is not after the word, and not far before it.
func (t *Table) narrow(word string) int {
	if word == "" || word[0] < 'a' || word[0] > 'z' {
		return t.narrowIn(word, firstKey, len(t.words))
	}
	return t.narrowIn(word, t.first[word[0]-'a'], t.first[word[0]-'a'+1])
}

// narrowIn is narrow where the entry is known to begin in [lo, hi).
func (t *Table) narrowIn(word string, lo, hi int) int {
	for hi-lo > 256 {
		mid := (lo + hi) / 2
		start := t.next(mid)
		if start >= hi {
			hi = mid
			continue
		}
		if key, _ := t.key(start); bytes.Compare(key, []byte(word)) <= 0 {
			lo = start
		} else {
			hi = mid
		}
	}
	return lo
}

// next returns where the key of the next entry begins, behind `},"`.
func (t *Table) next(i int) int {
	const between = `},"`
	k := bytes.Index(t.words[i:], []byte(between))
	if k < 0 {
		return len(t.words)
	}
	return i + k + len(between)
}

// key returns the key that begins at i and the index of the quotation mark behind it. Keys hold letters only, so nothing is escaped.
func (t *Table) key(i int) ([]byte, int) {
	k := bytes.IndexByte(t.words[i:], '"')
	if k < 0 {
		return nil, len(t.words)
	}
	return t.words[i : i+k], i + k
}

func number(b []byte, i int) (uint64, int) {
	var v uint64
	for i < len(b) && b[i] >= '0' && b[i] <= '9' {
		v = 10*v + uint64(b[i]-'0')
		i++
	}
	return v, i
}

// smoothing is added to both counts, so that rare words say little (chosen on NewsMTSC train: see docs/METHODS.md).
const smoothing = 5

// LogOdds returns log((positive+5)/(negative+5)); ok is false for words that the model does not know or that are shorter than three letters.
func (t *Table) LogOdds(word string) (float64, bool) {
	word = Sanitise(word)
	if len(word) < 3 {
		return 0, false
	}
	neg, pos, ok := t.Counts(word)
	if !ok {
		return 0, false
	}
	return math.Log(float64(pos+smoothing) / float64(neg+smoothing)), true
}

// Class reproduces the class of the original: 1 if the sum of log((positive+1)/(negative+1)) over the words is above 0, else 0.
func (t *Table) Class(text string) int {
	sum := 0.0
	for _, w := range strings.Split(strings.ToLower(onlyWords(text)), " ") {
		if neg, pos, ok := t.Counts(w); ok {
			sum += math.Log(float64(pos+1) / float64(neg+1))
		}
	}
	if sum > 0 {
		return 1
	}
	return 0
}

// Sanitise keeps letters, in lower case, as the original did before training.
func Sanitise(word string) string { return strings.ToLower(onlyWords(word)) }

// onlyWords drops all but letters and spaces.
func onlyWords(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}
