package events

import (
	_ "embed"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// The background: a corpus is thought to have backgroundArticles more articles, in which words are as common as they are
// in news, so that even of two articles the rarer words count more.
const (
	backgroundArticles = 500
	rareShare          = 0.002 // of articles that have a word that the background does not list
	maxShare           = 0.5   // of articles that have a term; what more of them have says nothing of an event
)

// background.tsv has the commonest words of news, as plain writes them, and of how many articles in a thousand have them.
//
//go:embed background.tsv
var background string

// weights says how much a term counts in this corpus.
type weights map[uint32]float64

// newWeights counts in how many articles of the corpus and its background each term is. A term in the share s of them
// weighs ln(1/s), the inverse document frequency (Spärck Jones 1972); nothing if s is over maxShare.
func newWeights(articles []Article) weights {
	w := weights{}
	for _, a := range articles {
		for _, t := range a.Signature.terms {
			w[t.key()]++
		}
	}
	common := commonShares()
	for _, key := range slices.Sorted(maps.Keys(w)) {
		n := w[key]
		share := max(common[key], rareShare)
		share = (n + share*backgroundArticles) / float64(len(articles)+backgroundArticles)
		w[key] = math.Log(1 / share)
		if share > maxShare {
			w[key] = 0
		}
	}
	return w
}

// commonShares are the shares of articles that have the words of the background.
func commonShares() map[uint32]float64 {
	shares := map[uint32]float64{}
	for line := range strings.Lines(background) {
		word, perMille, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if n, err := strconv.Atoi(perMille); err == nil {
			shares[hash(word)] = float64(n) / 1000
		}
	}
	return shares
}

// weighted is a term of an article and its weight there.
type weighted struct {
	key    uint32
	weight float64
}

// vector is an article as a vector of length 1: √count · weight for each term, by hash.
func (w weights) vector(s Signature) []weighted {
	v := make([]weighted, 0, len(s.terms))
	sum := 0.0
	for _, t := range s.terms {
		if x := math.Sqrt(float64(t.count())) * w[t.key()]; x > 0 {
			v = append(v, weighted{t.key(), x})
			sum += x * x
		}
	}
	for i := range v {
		v[i].weight /= math.Sqrt(sum)
	}
	return slices.Clip(v)
}
