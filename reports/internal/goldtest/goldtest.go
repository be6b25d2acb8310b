// Package goldtest helps tests of the packages beside it that measure on the gold data, which is not part of the project.
package goldtest

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"testing"
)

// Shared is where the gold data lies, seen from a package of reports/internal. docs/experiments.md says where it comes from.
const Shared = "../../../../shared/data/"

// Lines reads a file of Shared, one JSON value a line, or skips the test where it is missing.
func Lines[T any](tb testing.TB, name string) (out []T) {
	tb.Helper()
	f, err := os.Open(Shared + name)
	if err != nil {
		tb.Skip("the gold data is not here: ", err)
	}
	defer f.Close()
	for d := json.NewDecoder(f); d.More(); {
		var x T
		if err := d.Decode(&x); err != nil {
			tb.Fatal(name, err)
		}
		out = append(out, x)
	}
	return out
}

// Wilson writes k of n as a share with its interval at 95 % (Wilson 1927).
func Wilson(k, n int) string {
	if n == 0 {
		return "none of 0"
	}
	const z = 1.96
	p, m := float64(k)/float64(n), float64(n)
	mid, half := p+z*z/(2*m), z*math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return fmt.Sprintf("%.3f [%.3f, %.3f] of %d", p, (mid-half)/(1+z*z/m), (mid+half)/(1+z*z/m), n)
}
