package reports

import (
	"fmt"
	"io"
)

// differenceColumns follow the columns of entities.csv or dyads.csv in a comparison.
func differenceColumns(score string) []Column {
	return []Column{balance(score+"_difference", "this group's "+score+" minus the first group's; empty for the first, and without data in either")}
}

// schema of a comparison's table: the group, the columns of the table compared, and the difference.
func (c *Comparison) schema(of schema, score string) schema {
	of.Columns = append(append([]Column{text("group", "", "the group's label")}, of.Columns...), differenceColumns(score)...)
	return of
}

// WriteCSV writes one table in long form, a row per group and actor ("actors") or dyad ("dyads"): the group's label, the columns of
// entities.csv or dyads.csv, and the difference to the first group. Another name is an error that says so.
func (c *Comparison) WriteCSV(w io.Writer, table string) error {
	var sh *sheet
	switch table {
	case "actors":
		sh = newSheet(c.schema(entitiesSchema(), "sentiment"))
		c.actorRows(sh)
	case "dyads":
		sh = newSheet(c.schema(dyadsSchema(), "score"))
		c.dyadRows(sh)
	default:
		return fmt.Errorf("table %q: there is no such table: use actors or dyads", table)
	}
	_, err := w.Write(sh.buf)
	return err
}

func (c *Comparison) actorRows(w *sheet) {
	for _, id := range c.actors {
		sides := c.actorSides(id)
		for i, r := range c.groups {
			a := *r.actor(id)
			a.ID, a.Name = id, c.name(id)
			c.longRow(w, i, a.cells, sides)
		}
	}
}

func (c *Comparison) dyadRows(w *sheet) {
	for _, key := range c.dyads {
		sides := c.dyadSides(key)
		for i, r := range c.groups {
			c.longRow(w, i, r.dyad(key).cells, sides)
		}
	}
}

func (c *Comparison) longRow(w *sheet, i int, cells func(*sheet), sides []side) {
	w.text(c.labels[i])
	cells(w)
	d := sides[i].score.minus(sides[0].score)
	w.optional(d.x, i > 0 && d.ok)
	w.end()
}

// The object of Comparison.WriteJSON.
type jsonComparison struct {
	Groups      []jsonGroup      `json:"groups"`
	Differences []jsonDifference `json:"differences"` // of every later group to the first
	Notes       []string         `json:"notes"`
}

type jsonGroup struct {
	Label string `json:"label"`
	jsonReport
}

type jsonDifference struct {
	Group  string           `json:"group"`
	Actors []jsonActorDelta `json:"actors"`
	Dyads  []jsonDyadDelta  `json:"dyads"`
}

type jsonActorDelta struct {
	Actor     string   `json:"actor"`
	Sentiment *float64 `json:"sentiment_difference"`
}

type jsonDyadDelta struct {
	Holder string   `json:"holder"`
	Target string   `json:"target"`
	Score  *float64 `json:"score_difference"`
}

// WriteJSON writes the comparison as one JSON object: "groups", each a report with its "label"; "differences" of every later
// group to the first, null without data in either; "notes".
func (c *Comparison) WriteJSON(w io.Writer) error {
	o := jsonComparison{Groups: []jsonGroup{}, Differences: []jsonDifference{}, Notes: append([]string{}, c.page().Notes...)}
	for i, r := range c.groups {
		o.Groups = append(o.Groups, jsonGroup{c.labels[i], r.object()})
		if i > 0 {
			o.Differences = append(o.Differences, c.difference(i))
		}
	}
	data, err := indented(o)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

func (c *Comparison) difference(i int) jsonDifference {
	o := jsonDifference{c.labels[i], []jsonActorDelta{}, []jsonDyadDelta{}}
	for _, id := range c.actors {
		sides := c.actorSides(id)
		d := sides[i].score.minus(sides[0].score)
		o.Actors = append(o.Actors, jsonActorDelta{id, maybe(d.x, d.ok)})
	}
	for _, key := range c.dyads {
		sides := c.dyadSides(key)
		d := sides[i].score.minus(sides[0].score)
		o.Dyads = append(o.Dyads, jsonDyadDelta{key.holder, key.target, maybe(d.x, d.ok)})
	}
	return o
}
