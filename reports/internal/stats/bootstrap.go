package stats

import (
	"hash/fnv"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
)

// Settings of the intervals.
const (
	DefaultSeed = 1                  // of every interval, unless the caller says otherwise
	Replicates  = 1000               // bootstrap replicates
	MinArticles = 10                 // fewer articles: no interval
	Level       = 0.95               // of the interval
	golden      = 0x9e3779b97f4a7c15 // SplitMix64.s increment
)

// Interval returns the percentile interval (2.5 % and 97.5 %) of the mean from a Poisson bootstrap over articles; false
// below MinArticles. In replicate b = 1…Replicates an article has the weight w_b, drawn from a Poisson distribution with
// mean 1 (Hanley & MacGibbon 2006; Chamandy et al. 2012), and the replicate is Σ w_b·mean / Σ w_b. The draw is a
// function of seed and article alone, not of the order of articles.
func (m *Mean) Interval(seed uint64) (lo, hi float64, ok bool) {
	if len(m.units) < MinArticles {
		return 0, 0, false
	}
	var sums, weights [Replicates]int64
	for _, u := range m.units {
		state := start(seed, u.draw)
		for b := range Replicates {
			w := poisson(state, b)
			sums[b] += w * u.mean
			weights[b] += w
		}
	}
	return percentiles(sums[:], weights[:])
}

// percentiles cuts the tails off the replicates; a replicate in which no article has weight says nothing.
func percentiles(sums, weights []int64) (lo, hi float64, ok bool) {
	var xs []float64
	for b, w := range weights {
		if w > 0 {
			xs = append(xs, float64(sums[b])/float64(w)/one)
		}
	}
	if len(xs) == 0 {
		return 0, 0, false
	}
	slices.Sort(xs)
	tail := (1 - Level) / 2
	return stat.Quantile(tail, stat.LinInterp, xs, nil), stat.Quantile(1-tail, stat.LinInterp, xs, nil), true
}

// start is the FNV-1a hash of the seed's eight bytes (little end first) and the article's name.
func start(seed uint64, draw string) uint64 {
	h := fnv.New64a()
	var b [8]byte
	for i := range b {
		b[i] = byte(seed >> (8 * i))
	}
	h.Write(b[:])
	h.Write([]byte(draw))
	return h.Sum64()
}

// poisson draws replicate b's weight: the b-th number of SplitMix64 (Steele et al. 2014) as a fraction of 2^64,
// turned into a count by the inverse of the Poisson(1) distribution.
func poisson(state uint64, b int) int64 {
	z := state + uint64(b+1)*golden
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	z ^= z >> 31
	u := float64(z>>11) / (1 << 53)
	p := math.Exp(-1)
	k := int64(0)
	for ; u >= p && k < 20; k++ {
		u -= p
		p /= float64(k + 1)
	}
	return k
}
