package reports

import "io"

// ReportTables are the tables that Report.WriteCSV writes.
func ReportTables() []string { return []string{"actors", "dyads"} }

// WriteCSV writes one table, with the rows and columns of entities.csv ("actors") or dyads.csv ("dyads"); another name is an
// error that says so.
func (r *Report) WriteCSV(w io.Writer, table string) error {
	var t cells
	switch table {
	case "actors":
		t.header(entitiesSchema())
		for _, sum := range r.actors {
			t.actor(sum, sum.name())
			t.end()
		}
	case "dyads":
		t.header(dyadsSchema())
		for _, d := range r.dyads {
			t.dyad(d)
			t.end()
		}
	default:
		return noTable(table, ReportTables())
	}
	_, err := w.Write(t.data)
	return err
}

// actor writes the cells of entities.csv.
func (c *cells) actor(sum *actorSum, name string) {
	value, ok := sum.sentiment.Value()
	low, high, some := sum.sentiment.Interval()
	c.text(sum.id)
	c.text(name)
	c.text(sum.Type)
	for _, n := range [...]int32{sum.Articles, sum.Paragraphs, sum.Mentions, sum.Quotes} {
		c.integer(int(n))
	}
	c.optional(value, ok)
	c.optional(low, some)
	c.optional(high, some)
	for _, n := range [...]int32{sum.FavorGiven, sum.AgainstGiven, sum.FavorReceived, sum.AgainstReceived} {
		c.integer(int(n))
	}
}

// dyad writes the cells of dyads.csv.
func (c *cells) dyad(d *dyadSum) {
	value, ok := d.score.Value()
	low, high, some := d.score.Interval()
	c.text(d.Holder)
	c.text(d.Target)
	c.integer(d.favor)
	c.integer(d.against)
	c.optional(value, ok)
	c.optional(low, some)
	c.optional(high, some)
	c.integer(d.score.N())
}
