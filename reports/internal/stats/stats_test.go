package stats

import (
	"fmt"
	"math"
	"testing"
)

func TestMean(t *testing.T) {
	var m Mean
	if _, ok := m.Value(); ok {
		t.Error("a mean of nothing")
	}
	m.Add("a", []float64{0.5, -0.1})
	m.Add("b", []float64{1})
	m.Add("c", nil)
	if x, _ := m.Value(); math.Abs(x-0.6) > 1e-10 || m.N() != 2 {
		t.Error(x, m.N())
	}
}

func TestPoisson(t *testing.T) {
	var sum, squares float64
	const n = 100_000
	for i := range n {
		w := float64(poisson(start(7, fmt.Sprint(i/Replicates)), i%Replicates))
		sum += w
		squares += w * w
	}
	mean := sum / n
	if variance := squares/n - mean*mean; math.Abs(mean-1) > 0.02 || math.Abs(variance-1) > 0.03 {
		t.Error(mean, variance)
	}
}

// TestInterval compares with the normal interval of a mean of many articles.
func TestInterval(t *testing.T) {
	var m Mean
	for i := range 400 {
		m.Add(fmt.Sprint(i), []float64{float64(i%2)*2 - 1})
	}
	lo, hi, ok := m.Interval(1)
	if want := 1.96 / 20; !ok || math.Abs(lo+want) > 0.015 || math.Abs(hi-want) > 0.015 {
		t.Error(lo, hi, ok)
	}
}

func TestOrderAndSeed(t *testing.T) {
	var m, back Mean
	for i := range 20 {
		m.Add(fmt.Sprint(i), []float64{float64(i) / 20})
		back.Add(fmt.Sprint(19-i), []float64{float64(19-i) / 20})
	}
	lo, hi, _ := m.Interval(1)
	if l, h, _ := back.Interval(1); l != lo || h != hi {
		t.Error("another order, another interval")
	}
	if l, h, _ := m.Interval(2); l == lo && h == hi {
		t.Error("another seed, the same interval")
	}
}

// TestFrozen pins draws: changed draws change users' intervals.
func TestFrozen(t *testing.T) {
	var got []int64
	for b := range 12 {
		got = append(got, poisson(start(DefaultSeed, "8b52ac0da8f4203f"), b))
	}
	if want := "[1 1 2 1 0 0 0 1 2 3 0 2]"; fmt.Sprint(got) != want {
		t.Error(got)
	}
}

func TestFewArticles(t *testing.T) {
	var m Mean
	for i := range MinArticles - 1 {
		m.Add(fmt.Sprint(i), []float64{0.5})
	}
	if _, _, ok := m.Interval(1); ok {
		t.Error("an interval of nine articles")
	}
}
