package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/slantkit/slant/reports/internal/stats"
)

// signed prints a number in −1…1 with its sign and two digits.
func signed(x float64) string {
	s := strconv.FormatFloat(math.Abs(x), 'f', 2, 64)
	switch {
	case s == "0.00":
		return s
	case x < 0:
		return "−" + s
	}
	return "+" + s
}

// shares prints three sizes in fixed point as percentages of their sum; "–" if there is nothing.
func shares(sizes [3]int64) string {
	var x [3]float64
	sum := 0.0
	for i, size := range sizes {
		x[i] = stats.Float(size)
		sum += x[i]
	}
	if sum == 0 {
		return "–"
	}
	var parts []string
	for _, v := range x {
		parts = append(parts, strconv.Itoa(int(math.Round(100*v/sum))))
	}
	return strings.Join(parts, "/")
}

func meanCell(s *stats.Sample) string {
	x, ok := s.Value()
	if !ok {
		return "–"
	}
	return signed(x)
}

func intervalCell(s *stats.Sample) string {
	low, high, ok := s.Interval()
	if !ok {
		return "–"
	}
	return signed(low) + "…" + signed(high)
}

// marked appends footnote marks to a cell.
func marked(cell string, numbers []int) string {
	if len(numbers) == 0 {
		return cell
	}
	slices.Sort(numbers)
	var marks []string
	for _, n := range slices.Compact(numbers) {
		marks = append(marks, strconv.Itoa(n))
	}
	return cell + " [" + strings.Join(marks, ",") + "]"
}

// actorTable is the table of who is spoken of how.
func (r *Report) actorTable(n *notes) Table {
	t := Table{Title: "Who is spoken of how (shares in percent)", Keys: 1, Columns: []Heading{
		{"Actor", false}, {"Mentions", true}, {"Paragraphs", true}, {"Quotes", true}, {"Sentiment", true}}}
	some := slices.ContainsFunc(r.actors, func(a *actorSum) bool { return a.sentiment.N() >= stats.MinArticles })
	if some {
		t.Columns = append(t.Columns, Heading{"95 % interval", true})
	}
	t.Columns = append(t.Columns, Heading{"neg/neu/pos", true}, Heading{"model/stance/prior", true},
		Heading{"gives for/against", true}, Heading{"gets for/against", true})
	for _, sum := range r.actors {
		cells := []string{marked(printable(sum.name()), r.actorNotes(sum, n)), fmt.Sprint(sum.Mentions), fmt.Sprint(sum.Paragraphs), fmt.Sprint(sum.Quotes), meanCell(&sum.sentiment)}
		if some {
			cells = append(cells, intervalCell(&sum.sentiment))
		}
		t.Rows = append(t.Rows, append(cells, shares(sum.more.p), shares(sum.more.parts),
			tally(int(sum.FavorGiven), int(sum.AgainstGiven)), tally(int(sum.FavorReceived), int(sum.AgainstReceived))))
	}
	return t
}

// tally prints a count of favor and of against; a dot if there is neither.
func tally(favor, against int) string {
	if favor+against == 0 {
		return "·"
	}
	return fmt.Sprintf("%d/%d", favor, against)
}

// shown: an actor whose name only says where people or things come from ("Russian citizens") is in no table for people,
// unless he speaks, holds or is held.
func (sum *actorSum) shown() bool {
	return sum.Mentions > sum.Attributive || sum.Quotes+sum.FavorGiven+sum.AgainstGiven+sum.FavorReceived+sum.AgainstReceived > 0
}

// dyadTable is the table of who says what about whom.
func (r *Report) dyadTable(n *notes) Table {
	t := Table{Title: "Who is for or against whom", Keys: 2, Columns: []Heading{
		{"Holder", false}, {"Target", false}, {"Stance", false}, {"Score", true}}}
	some := slices.ContainsFunc(r.dyads, func(d *dyadSum) bool { return d.score.N() >= stats.MinArticles })
	if some {
		t.Columns = append(t.Columns, Heading{"95 % interval", true})
	}
	t.Columns = append(t.Columns, Heading{"Voice", false}, Heading{"Paragraphs", false})
	for _, d := range r.dyads {
		cells := []string{marked(printable(r.name(d.Holder)), r.dyadNotes(d, n)), printable(r.name(d.Target)), d.stance(), meanCell(&d.score)}
		if some {
			cells = append(cells, intervalCell(&d.score))
		}
		t.Rows = append(t.Rows, append(cells, d.voices(), d.paragraphs()))
	}
	return t
}

// stance is the direction of the dyad's attitudes, with counts where there is more than one.
func (d *dyadSum) stance() string {
	switch {
	case d.favor > 0 && d.against > 0:
		return fmt.Sprintf("mixed %d:%d", d.favor, d.against)
	case d.favor+d.against == 1:
		return cmp.Or(map[bool]string{true: "favor"}[d.favor == 1], "against")
	case d.favor > 0:
		return fmt.Sprintf("favor ×%d", d.favor)
	}
	return fmt.Sprintf("against ×%d", d.against)
}

// voices lists who vouches for the dyad's attitudes.
func (d *dyadSum) voices() string {
	var names []string
	for i, v := range dyadVoices {
		if d.more.voices&(1<<i) != 0 {
			names = append(names, string(v))
		}
	}
	return strings.Join(names, ", ")
}

// paragraphs lists the paragraphs of one article; of several, their number.
func (d *dyadSum) paragraphs() string {
	if n := d.score.N(); n > 1 {
		return fmt.Sprintf("%d in %d articles", d.more.places, n)
	}
	if d.more.places > mostPlaces {
		return fmt.Sprintf("%s … (%d)", strings.Join(d.more.where[:3], ", "), d.more.places)
	}
	return strings.Join(d.more.where, ", ")
}
