package stats

import (
	"fmt"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/stat/distuv"
)

// world draws articles. An article has a size z; it says 1 + Poisson(exp(center + spread·z)) things, and each of them has
// the property with a probability that is its own: Beta with mean logistic(base + slope·z) and the concentration. As a mean
// (center and spread unused) its number is that probability, stretched to −1…1.
type world struct {
	mean                       bool
	center, spread             float64
	base, slope, concentration float64
}

// Long articles have the property more (shares), or less (fewer); the numbers of means have a long tail to one side.
var (
	shares = world{center: 1, spread: 0.8, base: -1, slope: 0.4, concentration: 4}
	fewer  = world{center: 1, spread: 0.8, base: -1.5, slope: -0.5, concentration: 3}
	level  = world{center: 1, spread: 0.8, base: -1, concentration: 4}
	flat   = world{center: 2, spread: 0.4, base: -1, concentration: 20} // the same share as level
	heavy  = world{center: 1, spread: 1, base: -1, slope: 0.4, concentration: 4}
	rare   = world{center: 1, spread: 0.8, base: -3, slope: 0.3, concentration: 4}
	means  = world{mean: true, base: -1.4, slope: 0.3, concentration: 3}
	warm   = world{mean: true, base: 1, slope: 0.3, concentration: 3}
	edge   = world{mean: true, base: -2.2, slope: 0.3, concentration: 2}
	calm   = world{mean: true, base: -0.5, concentration: 15}
	loose  = world{mean: true, base: -0.5, concentration: 3} // the same mean as calm, four times the variance
	narrow = world{mean: true, base: -1.4, concentration: 30}
	wide   = world{mean: true, base: -1.4, concentration: 2} // the same mean as narrow
)

func (w world) chance(z float64) float64 { return 1 / (1 + math.Exp(-(w.base + w.slope*z))) }

// truth is E(Y) / E(M), by the trapezoidal rule over z.
func (w world) truth() float64 {
	var y, m float64
	for z := -9.0; z <= 9; z += 0.001 {
		value, things := w.chance(z), 1+math.Exp(w.center+w.spread*z)
		if w.mean {
			value, things = 2*value-1, 1
		}
		y += math.Exp(-z*z/2) * things * value
		m += math.Exp(-z*z/2) * things
	}
	return y / m
}

func (w world) cell(r *rand.Rand, draw uint64) Cell {
	z := r.NormFloat64()
	p := w.chance(z)
	p = distuv.Beta{Alpha: w.concentration * p, Beta: w.concentration * (1 - p), Src: r}.Rand()
	if w.mean {
		return Cell{draw, 2*p - 1, 1}
	}
	c := Cell{draw, 0, 1 + poissonWith(r, math.Exp(w.center+w.spread*z))}
	for range int(c.M) {
		if r.Float64() < p {
			c.Y++
		}
	}
	return c
}

// poissonWith counts arrivals; its cost is that of its mean.
func poissonWith(r *rand.Rand, mean float64) float64 {
	n := 0.0
	for t := r.ExpFloat64(); t < mean; t += r.ExpFloat64() {
		n++
	}
	return n
}

// cells are n articles with draws of their own.
func (w world) cells(r *rand.Rand, name string, n int) []Cell {
	out := make([]Cell, n)
	for i := range out {
		out[i] = w.cell(r, DrawOf(fmt.Sprint(name, i)))
	}
	return out
}

// wired are n and m articles, and some that both sides have, each as it edited them.
func wired(r *rand.Rand, w world, n, m, both int) (a, b []Cell) {
	a, b = w.cells(r, "a", n), w.cells(r, "b", m)
	for _, c := range w.cells(r, "wire", both) {
		a = append(a, Cell{c.Draw, c.Y + 0.1*r.NormFloat64(), c.M})
		b = append(b, Cell{c.Draw, c.Y + 0.1*r.NormFloat64(), c.M})
	}
	return a, b
}

// strata are n events with an effect that both sides share, and one to three articles of each side on each.
func strata(r *rand.Rand, a, b world, n int) []Stratum {
	out := make([]Stratum, n)
	for i := range out {
		out[i].A = a.cells(r, fmt.Sprint("a", i, " "), 1+r.IntN(3))
		out[i].B = b.cells(r, fmt.Sprint("b", i, " "), 1+r.IntN(3))
		effect := r.ExpFloat64()
		for _, side := range [][]Cell{out[i].A, out[i].B} {
			for j := range side {
				side[j].Y += effect
			}
		}
	}
	return out
}
