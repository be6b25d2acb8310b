package analyze

import (
	"encoding/json"
	"os"
	"testing"
)

// readGold reads a gold file of JSON Lines below ../shared/data, or skips where it is not.
func readGold[T any](tb testing.TB, name string) []T {
	tb.Helper()
	f, err := os.Open("../../shared/data/" + name)
	if err != nil {
		tb.Skip("the gold data is not here: ", err)
	}
	defer f.Close()
	var out []T
	for d := json.NewDecoder(f); d.More(); {
		var x T
		if err := d.Decode(&x); err != nil {
			tb.Fatal(name, err)
		}
		out = append(out, x)
	}
	return out
}

// goldTarget is a line of a gold file of targets; offsets are code points.
type goldTarget struct {
	ID, Text, Label string
	Start, End      int
}

// goldPair is a line of a gold file of pairs.
type goldPair struct {
	Text, Label string
	A, B        [2]int // code points
}
