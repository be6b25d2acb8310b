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

// Sample is a Mean that remembers enough of its articles for an interval: the articles themselves as long as they take less memory than the replicates,
// then the replicates. Either way the interval is the same. The zero value is ready.
type Sample struct {
	Mean
	units      []unit
	replicates *replicates
}

// unit is one article: the state that its bootstrap weights are drawn from, and its mean in fixed point.
type unit struct {
	draw uint64
	mean int64
}

// replicates are the sums of the bootstrap: of weight times mean, and of weights.
type replicates struct{ sums, weights [Replicates]int64 }

// Draws are the bootstrap weights of an article. They are drawn when they are first needed, for all rows of tables that the article is in.
type Draws struct {
	state   uint64
	weights *[Replicates]uint8
}

// Draw returns the weights of an article by its id, or that of the article it repeats, and DefaultSeed.
func Draw(id string) *Draws { return &Draws{state: start(DefaultSeed, id)} }

func (d *Draws) drawn() *[Replicates]uint8 {
	if d.weights == nil {
		d.weights = new([Replicates]uint8)
		for b := range d.weights {
			d.weights[b] = uint8(poisson(d.state, b))
		}
	}
	return d.weights
}

// Add counts an article with its mean as Fixed gives it.
func (s *Sample) Add(draws *Draws, x int64) {
	s.Mean.Add(x)
	if s.replicates != nil {
		s.replicates.add(draws, x)
		return
	}
	s.units = append(s.units, unit{draws.state, x})
	if len(s.units) > Replicates {
		s.fold()
	}
}

// fold turns the articles into replicates.
func (s *Sample) fold() {
	s.replicates = s.replicated()
	s.units = nil
}

func (s *Sample) replicated() *replicates {
	if s.replicates != nil {
		return s.replicates
	}
	r := &replicates{}
	for _, u := range s.units {
		r.add(&Draws{state: u.draw}, u.mean)
	}
	return r
}

func (r *replicates) add(draws *Draws, mean int64) {
	for b, w := range draws.drawn() {
		r.sums[b] += int64(w) * mean
		r.weights[b] += int64(w)
	}
}

// Merge adds the articles of another sample, which no article may be in twice.
func (s *Sample) Merge(other *Sample) {
	s.Mean.Merge(other.Mean)
	if s.replicates == nil && other.replicates == nil && len(s.units)+len(other.units) <= Replicates {
		s.units = append(s.units, other.units...)
		return
	}
	if s.replicates == nil {
		s.fold()
	}
	from := other.replicated()
	for b := range Replicates {
		s.replicates.sums[b] += from.sums[b]
		s.replicates.weights[b] += from.weights[b]
	}
}

// Interval returns the percentile interval (2.5 % and 97.5 %) of the mean from a Poisson bootstrap over articles; false
// below MinArticles. In replicate b = 1…Replicates an article has the weight w_b, drawn from a Poisson distribution with
// mean 1 (Hanley & MacGibbon 2006; Chamandy et al. 2012), and the replicate is Σ w_b·mean / Σ w_b. The draw is a
// function of DefaultSeed and article alone, not of the order of articles.
func (s *Sample) Interval() (lo, hi float64, ok bool) {
	if s.n < MinArticles {
		return 0, 0, false
	}
	r := s.replicated()
	return percentiles(r.sums[:], r.weights[:])
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
