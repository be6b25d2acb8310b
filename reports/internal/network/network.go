// Package network puts actors who are for and against each other on a circle. It is the only importer of gonum/graph.
package network

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"
)

// Tie is who is for or against whom: From and To are numbers of actors, Weight is above 0 for, below 0 against, in whole
// numbers, so that sums do not depend on their order.
type Tie struct {
	From, To int
	Weight   int
}

// Camps groups n actors: those whom ties above zero link, directly or through others, and whom no tie against each other
// parts, are in one camp. Camps are in the order of their first actor, actors in theirs.
func Camps(n int, ties []Tie) [][]int {
	sums := sums(ties)
	g := simple.NewUndirectedGraph()
	for i := range n {
		g.AddNode(simple.Node(i))
	}
	for key, weight := range sums {
		if weight > 0 {
			g.SetEdge(simple.Edge{F: simple.Node(key[0]), T: simple.Node(key[1])})
		}
	}
	var camps [][]int
	for _, nodes := range topo.ConnectedComponents(g) {
		var camp []int
		for _, node := range nodes {
			camp = append(camp, int(node.ID()))
		}
		slices.Sort(camp)
		camps = append(camps, camp)
	}
	slices.SortFunc(camps, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return camps
}

// sums are the weights between each two actors, whoever holds them; the lower number is first.
func sums(ties []Tie) map[[2]int]int {
	sums := map[[2]int]int{}
	for _, t := range ties {
		if t.From != t.To {
			sums[[2]int{min(t.From, t.To), max(t.From, t.To)}] += t.Weight
		}
	}
	return sums
}

// Point is a place in the unit circle.
type Point struct{ X, Y float64 }

// Circle places n actors on the unit circle, from the top, clockwise: camps together, and within the order that is left,
// so that those with ties above zero stand near each other and those with ties below zero far apart. The same ties give
// the same places.
func Circle(n int, ties []Tie) []Point {
	order := slices.Concat(Camps(n, ties)...)
	improve(order, sums(ties))
	points := make([]Point, n)
	for place, actor := range order {
		angle := 2 * math.Pi * float64(place) / float64(n)
		points[actor] = Point{math.Sin(angle), -math.Cos(angle)}
	}
	return points
}

// improve swaps two actors as long as that makes ties shorter. It counts in whole numbers, and ends because each swap
// lowers the sum.
func improve(order []int, sums map[[2]int]int) {
	best := length(order, sums)
	for changed := true; changed; {
		changed = false
		for i := range order {
			for j := range i {
				order[i], order[j] = order[j], order[i]
				if l := length(order, sums); l < best {
					best, changed = l, true
				} else {
					order[i], order[j] = order[j], order[i]
				}
			}
		}
	}
}

// length is the sum of all ties' weights times the steps between their ends.
func length(order []int, sums map[[2]int]int) int {
	place := make([]int, len(order))
	for i, actor := range order {
		place[actor] = i
	}
	total := 0
	for key, weight := range sums {
		steps := place[key[0]] - place[key[1]]
		if steps < 0 {
			steps = -steps
		}
		total += weight * min(steps, len(order)-steps)
	}
	return total
}
