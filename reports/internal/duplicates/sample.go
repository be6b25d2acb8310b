package duplicates

import (
	"math"

	"github.com/slantkit/slant/reports/internal/words"
)

// What is sampled of a text. docs/experiments/duplicates.md has the measurements behind the numbers.
const (
	shingleWords = 3   // words of a shingle
	numberWeight = 6   // how often a shingle with a number counts
	minWords     = 40  // texts with fewer words have no sample, and so only exact duplicates
	bins         = 256 // how many hashes are sampled
	binShift     = 56  // the bits of a hash below those that name its bin
	keptBits     = 2   // of each sampled hash
	bands        = 12  // by which near-duplicates are found
	bandBins     = 16  // bins of a band: two halves, the smallest hash of each
)

// sampler makes the signature of a text out of its words. The sample is a one-permutation MinHash (Broder 1997; Li, Owen
// & Zhang 2012): all shingles, runs of shingleWords words, are hashed once, the hash names a bin, and each bin keeps its
// smallest. The share of bins in which two texts agree estimates |A∩B| / |A∪B| of their shingles, which is Jaccard's
// index. A shingle with a number stands for numberWeight of them: a market report of another day has the sentences of this
// one, and other numbers.
type sampler struct {
	exact    uint64
	count    int
	numbers  int                  // shingles to come that hold the last number
	last     [shingleWords]uint64 // the hashes of the last words
	smallest [bins]uint64
}

// none is what an empty bin holds.
const none = math.MaxUint64

func newSampler() (s sampler) {
	for i := range s.smallest {
		s.smallest[i] = none
	}
	return s
}

// add takes the next word.
func (s *sampler) add(w words.Word) {
	s.exact = mix(s.exact ^ w.Hash)
	copy(s.last[:], s.last[1:])
	s.last[shingleWords-1] = w.Hash
	s.count++
	s.numbers--
	if w.Number {
		s.numbers = shingleWords
	}
	if s.count >= shingleWords {
		s.shingle()
	}
}

// shingle takes the run of words that ends here.
func (s *sampler) shingle() {
	h := uint64(0)
	for _, w := range s.last {
		h = h*golden + w
	}
	s.keep(mix(h))
	if s.numbers > 0 {
		for i := uint64(1); i < numberWeight; i++ {
			s.keep(mix(h + i*golden))
		}
	}
}

func (s *sampler) keep(h uint64) {
	bin := &s.smallest[h>>binShift]
	*bin = min(*bin, h)
}

// signature is what the words so far come to.
func (s *sampler) signature() Signature {
	sig := Signature{exact: s.exact, words: uint16(min(s.count, math.MaxUint16))}
	if s.count < minWords {
		return sig
	}
	filled := s.filled()
	for i, h := range filled {
		bit := i * keptBits
		sig.sketch[bit/64] |= h & (1<<keptBits - 1) << (bit % 64)
	}
	for b := range sig.bands {
		from := filled[b*bandBins:]
		half := smallest(from[:bandBins/2])
		sig.bands[b] = uint16(mix(half ^ mix(smallest(from[bandBins/2:bandBins]))))
	}
	return sig
}

// filled are the bins, of which an empty one takes its hash from another, drawn by a hash of its number, which two texts
// draw alike (Shrivastava 2017: Optimal densification for fast and accurate minwise hashing).
func (s *sampler) filled() (out [bins]uint64) {
	for i := range out {
		from := i
		for draw := uint64(i) << 32; s.smallest[from] == none; draw++ {
			from = int(mix(draw) >> binShift)
		}
		out[i] = s.smallest[from]
	}
	return out
}

// smallest is the hash that is smallest without the bits that name its bin.
func smallest(hashes []uint64) uint64 {
	least := uint64(none)
	for _, h := range hashes {
		least = min(least, h<<(64-binShift))
	}
	return least
}

// golden is the odd number nearest to 2^64 divided by the golden ratio.
const golden = 0x9e3779b97f4a7c15

// mix spreads every bit of h over all 64, one to one: SplitMix64 (Steele et al. 2014).
func mix(h uint64) uint64 {
	h += golden
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
