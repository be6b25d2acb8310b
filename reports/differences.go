package reports

import (
	"io"
	"strings"

	"github.com/slantkit/slant/reports/internal/contrast"
)

// Difference is a row of the table of differences: one number of two groups. The columns of differences.csv say what is what;
// pointers are nil without data.
type Difference struct {
	Table        string   `json:"table"`
	Actor        string   `json:"actor"`
	Target       string   `json:"target"`
	Word         string   `json:"word"`
	Group        string   `json:"group"`
	Against      string   `json:"against"`
	N            int      `json:"n"`
	NAgainst     int      `json:"n_against"`
	Value        *float64 `json:"value"`
	ValueAgainst *float64 `json:"value_against"`
	Difference   *float64 `json:"difference"`
	Low          *float64 `json:"difference_low"`
	High         *float64 `json:"difference_high"`
	P            *float64 `json:"p"`
	Q            *float64 `json:"q"`
	Delta        *float64 `json:"cliff_delta"`
	LogOdds      *float64 `json:"log_odds"`
	Z            *float64 `json:"z"`
}

// Found says whether the two differ by more than chance would make them, over all that was compared.
func (d Difference) Found() bool { return d.Q != nil && *d.Q < contrast.Level }

// Differences are all numbers that two sides have, table by table.
func (c *Comparison) Differences() []Difference {
	list := []Difference{}
	for _, t := range c.tables {
		for i := range t.rows {
			for k, d := range t.rows[i].Diffs {
				if d.OK {
					list = append(list, c.object(t, &t.rows[i], d, c.contrasts[k]))
				}
			}
		}
	}
	return list
}

func (c *Comparison) object(t *comparedTable, row *contrast.Row, d contrast.Difference, k contrast.Contrast) Difference {
	left, right := c.sideValue(row, k.Left), c.sideValue(row, k.Right)
	o := Difference{Table: t.name, Actor: row.First, Target: row.Second, Word: row.Name, Group: c.sideLabel(k.Left), Against: c.sideLabel(k.Right),
		N: d.Left, NAgainst: d.Right, Value: maybe(left.x, left.ok), ValueAgainst: maybe(right.x, right.ok), Difference: &d.X,
		Low: maybe(d.Low, d.Interval), High: maybe(d.High, d.Interval), P: maybe(d.P, d.Tested), Q: maybe(d.Q, d.Tested),
		Delta: maybe(d.Delta, d.Effect), LogOdds: maybe(d.LogOdds, d.Weighed), Z: maybe(d.Z, d.Weighed)}
	if t.name == "quoting" {
		o.Actor, o.Word = row.Name, ""
	}
	return o
}

// sideLabel is the label of a side, or the labels of several.
func (c *Comparison) sideLabel(groups []int) string {
	var labels []string
	for _, g := range groups {
		labels = append(labels, c.labels[g])
	}
	return strings.Join(labels, "+")
}

func (d Difference) row(t *cells) {
	for _, s := range []string{d.Table, d.Actor, d.Target, d.Word, d.Group, d.Against} {
		t.text(s)
	}
	t.integer(d.N)
	t.integer(d.NAgainst)
	for _, x := range []*float64{d.Value, d.ValueAgainst, d.Difference, d.Low, d.High, d.P, d.Q, d.Delta, d.LogOdds, d.Z} {
		if x == nil {
			t.optional(0, false)
		} else {
			t.number(*x)
		}
	}
	t.end()
}

// The object of Comparison.WriteJSON.
type jsonComparison struct {
	Groups      []jsonGroup  `json:"groups"`
	Findings    []string     `json:"findings"`
	Differences []Difference `json:"differences"`
	Notes       []string     `json:"notes"`
}

type jsonGroup struct {
	Label string `json:"label"`
	jsonReport
}

// WriteJSON writes the comparison as one JSON object: "groups", each a report with its "label"; "findings" in words;
// "differences", rows of the table of differences, null without data; "notes".
func (c *Comparison) WriteJSON(w io.Writer) error {
	pg := c.page()
	o := jsonComparison{Groups: []jsonGroup{}, Findings: append([]string{}, pg.Findings...), Differences: c.Differences(), Notes: append([]string{}, pg.Notes...)}
	for i, r := range c.groups {
		o.Groups = append(o.Groups, jsonGroup{c.labels[i], r.object()})
	}
	data, err := indented(o)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}
