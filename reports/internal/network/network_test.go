package network

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

func TestCamps(t *testing.T) {
	for _, c := range []struct {
		name string
		n    int
		ties []Tie
		want [][]int
	}{
		{"nobody", 0, nil, nil},
		{"strangers", 2, nil, [][]int{{0}, {1}}},
		{"friends of friends", 4, []Tie{{3, 1, 5}, {1, 0, 1}}, [][]int{{0, 1, 3}, {2}}},
		{"foes", 3, []Tie{{0, 1, -5}, {1, 2, 3}}, [][]int{{0}, {1, 2}}},
		{"more against than for", 2, []Tie{{0, 1, 2}, {1, 0, -3}}, [][]int{{0}, {1}}},
		{"toward itself", 1, []Tie{{0, 0, 9}}, [][]int{{0}}},
	} {
		if got := Camps(c.n, c.ties); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestCircle: friends stand next to each other, foes across, and the order of ties changes nothing.
func TestCircle(t *testing.T) {
	ties := []Tie{{0, 3, 100}, {1, 2, 100}, {0, 1, -100}, {3, 2, -100}, {4, 5, 50}}
	want := Circle(6, ties)
	if near, far := distance(want[0], want[3]), distance(want[0], want[1]); near > far {
		t.Errorf("friends are %.2f apart, foes %.2f", near, far)
	}
	for range 20 {
		rand.Shuffle(len(ties), func(i, j int) { ties[i], ties[j] = ties[j], ties[i] })
		if got := Circle(6, ties); !slices.Equal(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
	}
}

func distance(a, b Point) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

// BenchmarkCircle places as many actors as a page shows.
func BenchmarkCircle(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	var ties []Tie
	for range 70 {
		ties = append(ties, Tie{r.IntN(20), r.IntN(20), r.IntN(400) - 200})
	}
	for b.Loop() {
		Circle(20, ties)
	}
}
