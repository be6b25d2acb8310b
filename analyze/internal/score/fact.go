package score

import (
	"math"

	"github.com/slantkit/slant/analyze/internal/keyed"
)

// fact is what the models know of a word, whoever is asked about.
type fact struct {
	word   keyed.State // of the features of the word near an actor
	pair   keyed.State // of its features near two
	vector int         // its row in Vectors, −1 without one
	size   float64     // what the vector is multiplied by, after shifters
	odds   float64     // naive Bayes
	known  bool        // to naive Bayes
	bayes  string      // readable
}

// fact finds out what the models know of the word of a unit, once.
func (a *Article) fact(u int) *fact {
	if f := a.units[u].fact; f != nil {
		return f
	}
	w, n := a.Doc.Lower(u), a.Doc.Units[u]
	f := &fact{word: keyed.Begin("word:", w), pair: keyed.Begin("pair:", w, ":"), vector: -1}
	if i, ok := a.Vectors.Find(w); ok {
		factor, _ := a.shift(u, hit{0, int32(n.Tok0), int32(n.Tok1)})
		f.vector, f.size = i, factor*vectorValue*float64(a.Vectors.Scale(i))
	}
	if a.Bayes != nil {
		if f.odds, f.known = a.Bayes.LogOdds(w); f.known {
			f.bayes = w + " (naive Bayes " + signed(math.Round(100*f.odds)/100) + ")"
		}
	}
	a.units[u].fact = f
	return f
}
