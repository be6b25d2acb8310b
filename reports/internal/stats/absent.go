package stats

import "math"

// Absent is the p of Fisher's exact test (1935), two-sided by doubling, where of two sides with n and m articles only the second has something,
// in k of its articles: how often chance leaves it out of n articles altogether.
func Absent(n, m, k int) float64 {
	lchoose := func(n, k int) float64 {
		a, _ := math.Lgamma(float64(n + 1))
		b, _ := math.Lgamma(float64(k + 1))
		c, _ := math.Lgamma(float64(n - k + 1))
		return a - b - c
	}
	return min(1, 2*math.Exp(lchoose(n+m-k, n)-lchoose(n+m, n)))
}
