package stats

import "hash/fnv"

// Settings of the intervals.
const (
	DefaultSeed = 1                  // of every interval
	Replicates  = 1000               // bootstrap replicates
	MinArticles = 10                 // fewer independent articles: no interval
	Level       = 0.95               // of the interval
	golden      = 0x9e3779b97f4a7c15 // SplitMix64's increment
)

// Draw is an article's weights in the replicates of a bootstrap. It is for one goroutine at a time.
type Draw struct {
	state uint64
	drawn *[Replicates]uint8 // nil until somebody asks
}

// NewDraw returns the draw of an article, which is named by its id or by that of the article it repeats.
func NewDraw(article string) *Draw { return &Draw{state: start(DefaultSeed, article)} }

// weights are drawn once, however many rows the article counts in.
func (d *Draw) weights() *[Replicates]uint8 {
	if d.drawn == nil {
		d.drawn = new([Replicates]uint8)
		draw(d.drawn, d.state)
	}
	return d.drawn
}

// draw fills in the weights of a state.
func draw(weights *[Replicates]uint8, state uint64) {
	for b := range weights {
		weights[b] = uint8(poisson(state, b))
	}
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
	return atLeast(mix(state+uint64(b+1)*golden) >> 11)
}

// mix is the finalizer of SplitMix64.
func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// atLeast counts the steps that are not above u. Most weights are below four and none foreseeable: the first steps are
// counted without a branch, by the sign of a difference.
func atLeast(u uint64) int64 {
	k := (steps[0]-1-u)>>63 + (steps[1]-1-u)>>63 + (steps[2]-1-u)>>63 + (steps[3]-1-u)>>63
	if k == 4 {
		for u >= steps[k] {
			k++
		}
	}
	return int64(k)
}

// steps[k] is the smallest fraction, in units of 2^-53, that is drawn as more than k; the last one is out of
// reach. They are those of the sum of the probabilities e⁻¹/k!, rounded as the test does it.
var steps = [...]uint64{
	3313563428353948, 6627126856707896, 8283908570884870, 8836169142277195, 8974234285125276, 9001847313694893,
	9006449485123162, 9007106938184343, 9007189119816991, 9007198251109507, 9007199164238759, 9007199247250509,
	9007199254168155, 9007199254700282, 9007199254738291, 9007199254740825, 9007199254740983, 9007199254740992,
}
