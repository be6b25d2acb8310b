package stats

import (
	"math"
	"math/bits"
	"math/rand/v2"
)

// arrangement deals the articles of two sides out between them: so many to each as there are. A draw that both sides
// have is a pair, of which each side keeps one.
type arrangement struct {
	single []moments
	all    moments // of single
	order  []int32 // of single; the first few of them are dealt to the smaller side
	few    int
	bFew   bool // the smaller side is b
	pairs  [][2]moments
	same   []moments // pairs alike, which may as well stay
	turned []bool    // of pairs
}

// arrange takes the cells of independent.
func arrange(a, b []Cell) *arrangement {
	r := &arrangement{}
	var rest []moments
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && a[0].Draw < b[0].Draw:
			r.single = append(r.single, momentsOf(a[0]))
			a = a[1:]
		case len(a) == 0 || b[0].Draw < a[0].Draw:
			rest = append(rest, momentsOf(b[0]))
			b = b[1:]
		default:
			r.pair(momentsOf(a[0]), momentsOf(b[0]))
			a, b = a[1:], b[1:]
		}
	}
	r.split(rest)
	return r
}

func (r *arrangement) pair(a, b moments) {
	if a == b {
		r.same = append(r.same, a)
		return
	}
	r.pairs = append(r.pairs, [2]moments{a, b})
}

// split puts the smaller side first, as it was observed.
func (r *arrangement) split(rest []moments) {
	r.bFew = len(rest) < len(r.single)
	if r.bFew {
		r.single, rest = rest, r.single
	}
	r.few = len(r.single)
	r.single = append(r.single, rest...)
	r.order = make([]int32, len(r.single))
	for i := range r.single {
		r.all.add(&r.single[i])
		r.order[i] = int32(i)
	}
	r.turned = make([]bool, len(r.pairs))
}

// sides are the sums of both sides as they are dealt now.
func (r *arrangement) sides() (a, b moments) {
	for _, i := range r.order[:r.few] {
		a.add(&r.single[i])
	}
	b = r.all.minus(&a)
	if r.bFew {
		a, b = b, a
	}
	for i := range r.pairs {
		x, y := r.of(i)
		a.add(x)
		b.add(y)
	}
	for i := range r.same {
		a.add(&r.same[i])
		b.add(&r.same[i])
	}
	return a, b
}

// of is pair i as it is dealt now.
func (r *arrangement) of(i int) (a, b *moments) {
	p := &r.pairs[i]
	if r.turned[i] {
		return &p[1], &p[0]
	}
	return &p[0], &p[1]
}

// shuffle deals anew: the first steps of Fisher and Yates's shuffle, and a coin for each pair.
func (r *arrangement) shuffle(random *rand.PCG) {
	left := uint64(len(r.order))
	for i := range r.few {
		hi, _ := bits.Mul64(random.Uint64(), left)
		j := i + int(hi)
		r.order[i], r.order[j] = r.order[j], r.order[i]
		left--
	}
	for i := range r.turned {
		r.turned[i] = random.Uint64()>>63 == 1
	}
}

// next goes on to the next of all ways to deal, which are counted; after the last comes the first, and false.
func (r *arrangement) next() bool {
	for i, t := range r.turned {
		r.turned[i] = !t
		if !t {
			return true
		}
	}
	return r.nextFew()
}

// nextFew is the next combination in the order of a dictionary.
func (r *arrangement) nextFew() bool {
	n := len(r.order)
	i := r.few - 1
	for i >= 0 && int(r.order[i]) == n-r.few+i {
		i--
	}
	from := int32(0)
	if i >= 0 {
		from = r.order[i] + 1
	}
	for j := max(i, 0); j < r.few; j++ {
		r.order[j] = from
		from++
	}
	return i >= 0
}

// ways counts the ways to deal: binomial(n, few) · 2^pairs.
func (r *arrangement) ways() float64 {
	w := math.Ldexp(1, len(r.pairs))
	for i := range r.few {
		w *= float64(len(r.order)-i) / float64(i+1)
	}
	return math.Round(w)
}
