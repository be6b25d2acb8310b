package stats

// moments are sums over the articles of one side: their number, and powers of their Y and M.
type moments struct{ n, y, m, yy, ym, mm, yyy, yym, ymm, mmm float64 }

// momentsOf are those of one article.
func momentsOf(c Cell) moments {
	y, m := c.Y, c.M
	return moments{1, y, m, y * y, y * m, m * m, y * y * y, y * y * m, y * m * m, m * m * m}
}

func (s *moments) add(o *moments) {
	s.n += o.n
	s.y += o.y
	s.m += o.m
	s.yy += o.yy
	s.ym += o.ym
	s.mm += o.mm
	s.yyy += o.yyy
	s.yym += o.yym
	s.ymm += o.ymm
	s.mmm += o.mmm
}

func (s *moments) minus(o *moments) moments {
	return moments{s.n - o.n, s.y - o.y, s.m - o.m, s.yy - o.yy, s.ym - o.ym, s.mm - o.mm,
		s.yyy - o.yyy, s.yym - o.yym, s.ymm - o.ymm, s.mmm - o.mmm}
}

// variance is the linearised one of the ratio r: n/(n−1) · Σ(Y − r·M)² / (ΣM)².
func (s *moments) variance(r float64) float64 {
	return (s.yy - 2*r*s.ym + r*r*s.mm) / (s.m * s.m) * s.n / (s.n - 1)
}

// third is the third central moment of the ratio r: n²/((n−1)(n−2)) · Σ(Y − r·M)³ / (ΣM)³.
func (s *moments) third(r float64) float64 {
	sum := s.yyy - 3*r*s.yym + 3*r*r*s.ymm - r*r*r*s.mmm
	return sum / (s.m * s.m * s.m) * s.n * s.n / ((s.n - 1) * (s.n - 2))
}
