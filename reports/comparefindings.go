package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/slantkit/slant/reports/internal/contrast"
)

// How many findings are put into words for people, and on a page.
const mostFindings, mostWebFindings = 25, 100

// differing is a difference that is more than chance.
type differing struct {
	table *comparedTable
	row   *contrast.Row
	k     int // number of the contrast
}

func (f differing) difference() contrast.Difference { return f.row.Diffs[f.k] }

// found are the differences that are more than chance, table by table, the surest first.
func (c *Comparison) found() (list []differing) {
	for _, t := range c.tables {
		first := len(list)
		for i := range t.rows {
			for k, d := range t.rows[i].Diffs {
				if d.Found() {
					list = append(list, differing{t, &t.rows[i], k})
				}
			}
		}
		slices.SortStableFunc(list[first:], func(a, b differing) int {
			x, y := a.difference(), b.difference()
			return cmp.Or(cmp.Compare(x.Q, y.Q), -cmp.Compare(math.Abs(x.Delta), math.Abs(y.Delta)))
		})
	}
	return list
}

// findings are they in words, or why there are none.
func (c *Comparison) findings(found []differing, most int) []string {
	var lines []string
	for _, f := range found[:min(len(found), most)] {
		lines = append(lines, c.sentence(f))
	}
	if more := len(found) - most; more > 0 {
		lines = append(lines, fmt.Sprintf("… and %d more: `--format csv --table differences` has all.", more))
	}
	if len(found) > 0 {
		return lines
	}
	switch tested := c.tested(); {
	case tested > 0:
		return []string{fmt.Sprintf("Nothing that was looked at differs by more than chance would make it (%s).", Plural(tested, "difference"))}
	case slices.ContainsFunc(c.entries, func(e []*entry) bool { return len(e) == 1 }):
		return []string{"A group of one article shows how that article speaks; whether its outlet does, no number here can say."}
	}
	return []string{"Too few articles to tell a difference from chance: no actor is spoken of in enough articles of two groups."}
}

// tested is how many differences were tested.
func (c *Comparison) tested() (n int) {
	for _, t := range c.tables {
		n += len(contrast.Tested(t.rows))
	}
	return n
}

// sentence puts a finding into words.
func (c *Comparison) sentence(f differing) string {
	d, k := f.difference(), c.contrasts[f.k]
	left, right := c.labels[k.Left[0]], "the others"
	if len(k.Right) == 1 {
		right = c.labels[k.Right[0]]
	}
	line := c.claim(f, left, right, d.X > 0) + ": " + f.table.unit.cell(c.sideValue(f.row, k.Left)) + " against " + f.table.unit.cell(c.sideValue(f.row, k.Right))
	line += fmt.Sprintf(" (%s, ", c.units(d))
	if d.Interval {
		line += "difference " + f.table.unit.interval(d) + ", "
	}
	return line + "q " + qCell(d) + ")."
}

func (c *Comparison) units(d contrast.Difference) string {
	if c.opt.Matched {
		return Plural(d.Left, "event")
	}
	return fmt.Sprintf("%d and %d articles", d.Left, d.Right)
}

func (c *Comparison) sideValue(row *contrast.Row, groups []int) value {
	x, ok := row.Value(groups)
	return value{x, ok}
}

// claim is what a difference says. more: the left side has the higher number.
func (c *Comparison) claim(f differing, left, right string, more bool) string {
	pick := func(higher, lower string) string {
		if more {
			return higher
		}
		return lower
	}
	who := inText(c.name(f.row.First))
	word := "“" + printable(f.row.Name) + "”"
	switch f.table.name {
	case "own":
		return fmt.Sprintf("In its own words %s speaks %s of %s than %s", left, pick("better", "worse"), who, right)
	case "quoted":
		return fmt.Sprintf("Those whom %s quotes speak %s of %s than those whom %s quotes", left, pick("better", "worse"), who, right)
	case "dyads":
		return fmt.Sprintf("In %s %s is %s %s than in %s", left, who, pick("more for, or less against,", "more against, or less for,"), inText(c.name(f.row.Second)), right)
	case "quoting":
		speaker := inText(c.name(f.row.Name))
		if f.row.Name == "" {
			speaker = "speakers whom it does not name"
		}
		return fmt.Sprintf("%s gives %s %s of its quoted words than %s", left, speaker, pick("more", "less"), right)
	case "words":
		return fmt.Sprintf("%s says %s of %s in %s of its articles than %s", left, word, who, pick("more", "fewer"), right)
	case "naming":
		return fmt.Sprintf("%s calls %s %s in %s of its articles than %s", left, who, word, pick("more", "fewer"), right)
	case "passives":
		return fmt.Sprintf("Of what is done to %s, %s leaves out who did it %s than %s", who, left, pick("more often", "less often"), right)
	}
	return fmt.Sprintf("%s speaks %s of %s than %s", left, pick("better", "worse"), who, right)
}

// inText is a name as it stands in a sentence: "the European Union", "Egypt".
func inText(name string) string {
	words := strings.Fields(name)
	if len(words) < 2 || strings.EqualFold(words[0], "the") {
		return name
	}
	switch strings.ToLower(words[len(words)-1]) {
	case "union", "league", "nations", "council", "commission", "court", "bank", "organization", "organisation", "committee", "party", "congress", "senate", "parliament",
		"agency", "fund", "front", "army", "forces", "movement", "brotherhood", "states", "kingdom", "emirates", "republic", "federation", "ministry", "department":
		return "the " + name
	}
	return name
}
