package reports

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/network"
)

// webNetwork is who is for and against whom, as a picture.
type webNetwork struct {
	Nodes []webNode
	Edges []webEdge
	Desc  string
}

// webNode is an actor on the circle.
type webNode struct{ X, Y, R, LabelX, LabelY, Anchor, Name, Href, Label string }

// webEdge is a dyad: a bent line with an arrow at the target.
type webEdge struct{ Path, Class, Width, Href, Label string }

// Sizes of the picture.
const (
	networkActors            = 20
	networkEdges             = 70
	networkX, networkY       = 360.0, 262.0
	networkWide, networkHigh = 215.0, 215.0
)

// network is the actors with most ties; nil if there are not enough for a picture.
func (w *webReport) network() *webNetwork {
	ids, ties := w.ties()
	if len(ids) < 3 || len(ties.dyads) < 3 {
		return nil
	}
	points := network.Circle(len(ids), ties.ties)
	net := &webNetwork{Desc: Plural(len(ids), "actor") + " and " + Plural(len(ties.dyads), "tie") + "; the table of who is for or against whom lists the same pairs"}
	for i, d := range ties.dyads {
		net.Edges = append(net.Edges, w.edge(d, points[ties.ties[i].From], points[ties.ties[i].To]))
	}
	for i, id := range ids {
		net.Nodes = append(net.Nodes, w.node(id, points[i]))
	}
	return net
}

// tied is dyads with the same as ties.
type tied struct {
	dyads []*dyadSum
	ties  []network.Tie
}

// ties are the actors with most articles in pairs, and the pairs among them.
func (w *webReport) ties() ([]string, tied) {
	count := map[string]int{}
	for _, d := range w.dyads {
		if d.between() {
			count[d.Holder] += d.score.N()
			count[d.Target] += d.score.N()
		}
	}
	number := map[string]int{}
	var all tied
	var ids []string
	add := func(id string) int {
		i, ok := number[id]
		if !ok {
			i = len(ids)
			number[id], ids = i, append(ids, id)
		}
		return i
	}
	top := most(count, networkActors)
	for _, d := range w.dyads {
		if len(all.dyads) < networkEdges && d.between() && slices.Contains(top, d.Holder) && slices.Contains(top, d.Target) {
			x, _ := d.score.Value()
			all.dyads = append(all.dyads, d)
			all.ties = append(all.ties, network.Tie{From: add(d.Holder), To: add(d.Target), Weight: int(math.Round(x * 100 * float64(min(d.score.N(), 10))))})
		}
	}
	return ids, all
}

// between says whether the holder is an actor too.
func (d *dyadSum) between() bool { return d.Holder != "" && d.Holder != analyze.NarratorID }

// labelSide is how far beside its dot a name begins.
func labelSide(p network.Point) float64 {
	if math.Abs(p.X) > 0.2 {
		return math.Copysign(12, p.X)
	}
	return 0
}

// labelDrop is how far below its dot a name stands: beside it, but at the top and the bottom clear of its neighbours' names.
func labelDrop(p network.Point) float64 {
	if math.Abs(p.X) > 0.2 {
		return p.Y * 10
	}
	return math.Copysign(24, p.Y)
}

func (w *webReport) node(id string, p network.Point) webNode {
	x, y := networkX+p.X*networkWide, networkY+p.Y*networkHigh
	n := webNode{X: coordinate(x), Y: coordinate(y), R: "6", Name: snippet(printable(w.name(id)), 24), Href: w.evidenceOf(id), Anchor: "middle",
		LabelX: coordinate(networkX + p.X*networkWide + labelSide(p)), LabelY: coordinate(networkY + p.Y*networkHigh + labelDrop(p) + 4)}
	if math.Abs(p.X) > 0.2 {
		n.Anchor = cmp.Or(map[bool]string{true: "start"}[p.X > 0], "end")
	}
	n.Label = n.Name
	return n
}

func (w *webReport) edge(d *dyadSum, from, to network.Point) webEdge {
	x, _ := d.score.Value()
	x1, y1 := networkX+from.X*networkWide, networkY+from.Y*networkHigh
	x2, y2 := networkX+to.X*networkWide, networkY+to.Y*networkHigh
	// Bent toward the middle, and to one side, so that the two directions of a pair do not cover each other.
	cx, cy := (x1+x2)/2*0.6+networkX*0.4+(y2-y1)*0.08, (y1+y2)/2*0.6+networkY*0.4-(x2-x1)*0.08
	away := math.Hypot(x2-cx, y2-cy)
	if away > 0 {
		x2, y2 = x2-(x2-cx)/away*10, y2-(y2-cy)/away*10
	}
	class := "tie " + direct(x)
	side := "for"
	if x < 0 {
		side = "against"
	}
	if math.Abs(x) < 0.05 {
		class, side = "tie even", "for and against"
	}
	return webEdge{Path: "M" + coordinate(x1) + " " + coordinate(y1) + "Q" + coordinate(cx) + " " + coordinate(cy) + " " + coordinate(x2) + " " + coordinate(y2),
		Class: class, Width: strconv.FormatFloat(min(1.2+math.Sqrt(float64(d.score.N()))*0.5, 5), 'f', 1, 64), Href: w.evidenceOfPair(d.pair),
		Label: printable(w.name(d.Holder)) + " " + side + " " + printable(w.name(d.Target)) + ": " + signed(x) + ", " + Plural(d.score.N(), "article")}
}
