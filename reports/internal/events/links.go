package events

import "iter"

// floorShare of the threshold is the similarity below which two articles count as having nothing in common.
const floorShare = 0.5

// link is how alike two articles are.
type link struct {
	a, b int // places in the order of days, a < b
	sum  float64
}

// posting is an article that has a term.
type posting struct {
	article int
	weight  float64
}

// window is an inverted index of the articles of the last days.
type window struct {
	terms map[uint32][]posting // oldest first
	from  int                  // the first article that counts
}

// links are the pairs of articles that are near enough in days, and not unlike. Only articles that share a term meet.
func links(sorted []entry, w weights, opt Options) iter.Seq[link] {
	return func(yield func(link) bool) {
		win := window{terms: map[uint32][]posting{}}
		alike := make([]float64, len(sorted)) // to the article at hand; 0 but for those met
		for i, e := range sorted {
			for sorted[win.from].Day < e.Day-opt.Days {
				win.from++
			}
			v := w.vector(e.Signature)
			for _, j := range win.meet(v, alike) {
				l := link{j, i, alike[j]}
				alike[j] = 0
				if l.sum >= floorShare*opt.Threshold && !yield(l) {
					return
				}
			}
			win.add(i, v)
		}
	}
}

// meet adds up how alike the article v is to each of the window, and says which ones share a term with it.
func (win *window) meet(v []weighted, alike []float64) (met []int) {
	for _, t := range v {
		list := win.current(t.key)
		for _, p := range list {
			if alike[p.article] == 0 {
				met = append(met, p.article)
			}
			alike[p.article] += p.weight * t.weight
		}
	}
	return met
}

// current are the postings of a term that are in the window. Older ones are forgotten.
func (win *window) current(key uint32) []posting {
	list := win.terms[key]
	old := 0
	for old < len(list) && list[old].article < win.from {
		old++
	}
	if old > 0 {
		list = append(list[:0], list[old:]...)
		win.terms[key] = list
	}
	return list
}

func (win *window) add(article int, v []weighted) {
	for _, t := range v {
		win.terms[t.key] = append(win.terms[t.key], posting{article, t.weight})
	}
}
