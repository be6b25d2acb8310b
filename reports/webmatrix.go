package reports

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"

	"github.com/slantkit/slant/analyze"
)

// webMatrix is holders against targets.
type webMatrix struct {
	Targets []string
	Rows    []webMatrixRow
}

// webMatrixRow is a holder's line.
type webMatrixRow struct {
	Holder string
	Cells  []webMatrixCell
}

// webMatrixCell is a dyad: its score and the number of articles; without text there is none.
type webMatrixCell struct{ Text, Sub, Href, Class, Label string }

// matrixSize bounds the rows and the columns.
const matrixSize = 15

// matrix is the dyads of the holders and the targets with most articles; nil if there are too few for a picture.
func (w *webReport) matrix() *webMatrix {
	held, met := map[string]int{}, map[string]int{}
	for _, d := range w.dyads {
		if d.Holder != "" && d.Holder != analyze.NarratorID {
			held[d.Holder] += d.score.N()
			met[d.Target] += d.score.N()
		}
	}
	holders, targets := most(held, matrixSize), most(met, matrixSize)
	holders = slices.DeleteFunc(holders, func(h string) bool { return !w.linked(targets, func(t string) pair { return pair{h, t} }) })
	targets = slices.DeleteFunc(targets, func(t string) bool { return !w.linked(holders, func(h string) pair { return pair{h, t} }) })
	if len(holders) < 2 || len(targets) < 2 {
		return nil
	}
	m := &webMatrix{}
	for _, id := range targets {
		m.Targets = append(m.Targets, snippet(printable(w.name(id)), 28))
	}
	for _, holder := range holders {
		row := webMatrixRow{Holder: snippet(printable(w.name(holder)), 28)}
		for _, target := range targets {
			row.Cells = append(row.Cells, w.matrixCell(pair{holder, target}))
		}
		m.Rows = append(m.Rows, row)
	}
	return m
}

// linked says whether there is a dyad with one of the ids.
func (w *webReport) linked(ids []string, with func(string) pair) bool {
	return slices.ContainsFunc(ids, func(id string) bool { _, ok := w.dyadAt[with(id)]; return ok })
}

// most are the keys with the highest counts, then by key.
func most(count map[string]int, n int) []string {
	keys := slices.SortedFunc(maps.Keys(count), func(a, b string) int { return cmp.Or(-cmp.Compare(count[a], count[b]), cmp.Compare(a, b)) })
	return keys[:min(len(keys), n)]
}

func (w *webReport) matrixCell(key pair) webMatrixCell {
	i, ok := w.dyadAt[key]
	if !ok {
		return webMatrixCell{}
	}
	d := w.dyads[i]
	x, _ := d.score.Value()
	label := printable(w.name(key.Holder)) + " toward " + printable(w.name(key.Target)) + ": " + signed(x) + ", " + Plural(d.score.N(), "article") + ", " + d.stance()
	return webMatrixCell{Text: signed(x), Sub: strconv.Itoa(d.score.N()), Href: w.evidenceOfPair(key), Class: shade(x), Label: label}
}

// shade is the class of a score's colour: p1 to p5 for those above zero, n1 to n5 for those below, z near zero.
func shade(x float64) string {
	step := min(int(math.Abs(x)*5)+1, 5)
	switch {
	case math.Abs(x) < 0.05:
		return "z"
	case x < 0:
		return "n" + strconv.Itoa(step)
	}
	return "p" + strconv.Itoa(step)
}
