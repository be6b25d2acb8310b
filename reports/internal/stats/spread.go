package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

const (
	roundoff  = 1e-24 // variances below this part of the numbers' squares are rounding errors
	cancelled = 1e-12 // less than this part of a sum, after a subtraction, is a rounding error
	smallest  = 0.1   // the least 1 − a·z of a BCa interval: skewness moves a tail no further
)

// spread says how an estimate varies from article to article. It rests on the influence of each, l = (Y − R·M) / ΣM
// (Taylor linearisation; Cochran 1977, section 6.4).
type spread struct {
	plain float64 // Σl²: the variance that the bootstrap has
	jack  float64 // the jackknife's variance (Miller 1974)
	third float64 // Σl³
	df    float64 // degrees of freedom of jack
	size  float64 // R², which tells plain from a rounding error
}

// spreadOf is that of a ratio r. The jackknife's variance is (n−1)/n · Σ (l / (1−h))², h the article's part of ΣM:
// with M = 1 it is Σ(Y−r)²/(n(n−1)).
func spreadOf(u []Cell, r float64) spread {
	n, s := float64(len(u)), spread{df: float64(len(u) - 1), size: r * r}
	_, m := sums(u)
	for _, c := range u {
		l := (c.Y - r*c.M) / m
		j := l / (1 - c.M/m)
		s.plain += l * l
		s.third += l * l * l
		s.jack += j * j * (n - 1) / n
	}
	return s
}

// differenceSpread is that of ra − rb: the degrees of freedom are Welch's (1947) and Satterthwaite's (1946). Draws on both sides
// have the influence l_a − l_b.
func differenceSpread(a, b []Cell, ra, rb float64) spread {
	sa, sb := spreadOf(a, ra), spreadOf(b, rb)
	s := spread{plain: sa.plain + sb.plain, jack: sa.jack + sb.jack, third: sa.third - sb.third, size: sa.size + sb.size}
	s.df = s.jack * s.jack / (sa.jack*sa.jack/sa.df + sb.jack*sb.jack/sb.df)
	both, third := shared(a, b, ra, rb)
	s.third += third
	rest := 1 - 2*both/s.plain
	if rest < cancelled {
		rest = 0
	}
	s.jack *= rest
	s.plain *= rest
	return s
}

// shared sums, over the draws on both sides, l_a·l_b, and what (l_a−l_b)³ is more than l_a³ − l_b³.
func shared(a, b []Cell, ra, rb float64) (product, third float64) {
	_, ma := sums(a)
	_, mb := sums(b)
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].Draw < b[j].Draw:
			i++
		case a[i].Draw > b[j].Draw:
			j++
		default:
			x, y := (a[i].Y-ra*a[i].M)/ma, (b[j].Y-rb*b[j].M)/mb
			product += x * y
			third += 3 * x * y * (y - x)
			i++
			j++
		}
	}
	return product, third
}

// none says that all articles say the same, or that one of them is all there is.
func (s spread) none() bool { return !(s.plain > roundoff*s.size && s.jack <= math.MaxFloat64) }

// tail is how far from the middle the interval's ends are, in standard deviations of the bootstrap: the quantile of t,
// times the standard error over the bootstrap's (Hesterberg 2015, "expanded percentile", there for M = 1).
func (s spread) tail() float64 {
	t := distuv.StudentsT{Sigma: 1, Nu: s.df}
	return t.Quantile((1+Level)/2) * math.Sqrt(s.jack/s.plain)
}

// acceleration is Efron's a, a sixth of the skewness of the influences.
func (s spread) acceleration() float64 { return s.third / (6 * math.Pow(s.plain, 1.5)) }
