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
	var t cells
	switch table {
	case "actors":
		t.header(c.schema(entitiesSchema(), "sentiment"))
		for _, id := range c.actors {
			c.actorRows(&t, id)
		}
	case "dyads":
		t.header(c.schema(dyadsSchema(), "score"))
		for _, key := range c.dyads {
			c.dyadRows(&t, key)
		}
	default:
		return noTable(table)
	}
	_, err := w.Write(t.data)
	return err
}

func noTable(name string) error {
	return fmt.Errorf("table %q: there is no such table: use actors or dyads", name)
}

func (c *Comparison) actorRows(t *cells, id string) {
	sides := c.actorSides(id)
	for i, r := range c.groups {
		t.text(c.labels[i])
		t.actor(r.actor(id), c.name(id))
		t.difference(i, sides)
		t.end()
	}
}

func (c *Comparison) dyadRows(t *cells, key pair) {
	sides := c.dyadSides(key)
	for i, r := range c.groups {
		t.text(c.labels[i])
		t.dyad(r.dyad(key))
		t.difference(i, sides)
		t.end()
	}
}

// difference is that of a group to the first one.
func (t *cells) difference(i int, sides []side) {
	d := sides[i].score.minus(sides[0].score)
	t.optional(d.x, d.ok && i > 0)
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
		o.Dyads = append(o.Dyads, jsonDyadDelta{key.Holder, key.Target, maybe(d.x, d.ok)})
	}
	return o
}
