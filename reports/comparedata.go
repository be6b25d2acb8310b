package reports

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// ComparisonTables are the tables that Comparison.WriteCSV writes.
func ComparisonTables() []string { return []string{"actors", "dyads", "differences"} }

// differenceColumns follow the columns of entities.csv or dyads.csv in a comparison.
func differenceColumns(score string) []Column {
	return []Column{balance(score+"_difference", "this group's "+score+" minus the first group's; empty for the first, and without data in either")}
}

// schema of a comparison's table: the group, the columns of the table compared, and the difference.
func (c *Comparison) schema(of schema, score string) schema {
	of.Columns = append(append([]Column{text("group", "", "the group's label")}, of.Columns...), differenceColumns(score)...)
	return of
}

// differencesSchema is the table of all differences of a comparison.
func differencesSchema() schema {
	return schema{File: "differences.csv", Row: "one number of two groups, and how far they are apart", Key: []string{"table", "actor", "target", "word", "group", "against"},
		Note: "`value` is a mean over articles (tables actors, own, quoted, dyads) or a share of what they hold (quoting, words, naming, passives), −1…1 or 0…1.",
		Columns: []Column{
			choice("table", "what is compared", "actors", "own", "quoted", "dyads", "quoting", "words", "naming", "passives"),
			sparse(text("actor", "actor id", "whom the number is about: of dyads the holder, of quoting the speaker, of passives whom it is done to (*: anybody); empty: nobody named")),
			sparse(text("target", "actor id", "of dyads, the target")),
			sparse(text("word", "", "of words and naming, the word")),
			text("group", "", "the group's label"),
			text("against", "", "the label of whom it is compared with; of several, joined by +"),
			count("n", "articles of the group that have the number; in a matched comparison, events that both have it of"),
			count("n_against", "the same of the other side"),
			balance("value", "the group's number"),
			balance("value_against", "the other side's number"),
			Column{Name: "difference", Type: "number", Unit: "−2…2", Min: "-2", Max: "2", Description: "value minus value_against; in a matched comparison, the mean of the differences within events"},
			sparse(Column{Name: "difference_low", Type: "number", Unit: "−2…2", Min: "-2", Max: "2", Description: "lower end of its 95 % interval; empty below ten articles on either side, and of words and naming where q is not below 0.05"}),
			sparse(Column{Name: "difference_high", Type: "number", Unit: "−2…2", Min: "-2", Max: "2", Description: "upper end of it"}),
			sparse(probability("p", "of a difference as large, if which article is in which group were chance; empty if there are too few articles for a test")),
			sparse(probability("q", "p after Benjamini and Hochberg over the rows of the tables of a family (actors, own, quoted; words, naming; the others alone), times the number of families with a test")),
			sparse(balance("cliff_delta", "Cliff's delta over articles")),
			sparse(number("log_odds", "log-odds, signed", "of words and naming, the weighted log-odds ratio")),
			sparse(number("z", "standard errors, signed", "log_odds in its standard errors, were words independent")),
		}}
}

// WriteCSV writes one table in long form: "actors" or "dyads", a row per group and actor or dyad with the group's label, the columns of
// entities.csv or dyads.csv, and the difference to the first group; or "differences", a row per number and pair of groups.
// Another name is an error that says so.
func (c *Comparison) WriteCSV(w io.Writer, table string) error {
	var t cells
	switch table {
	case "actors":
		t.header(c.schema(entitiesSchema(), "sentiment"))
		for _, id := range c.actorIDs() {
			c.actorRows(&t, id)
		}
	case "dyads":
		t.header(c.schema(dyadsSchema(), "score"))
		for _, key := range c.dyadKeys() {
			c.dyadRows(&t, key)
		}
	case "differences":
		t.header(differencesSchema())
		for _, d := range c.Differences() {
			d.row(&t)
		}
	default:
		return noTable(table, ComparisonTables())
	}
	_, err := w.Write(t.data)
	return err
}

func noTable(name string, tables []string) error {
	return fmt.Errorf("table %q: there is no such table: use %s", name, listed(tables, "or"))
}

// listed is words as "a, b or c".
func listed(words []string, last string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

// actorIDs are the actors of all groups, most mentioned first.
func (c *Comparison) actorIDs() []string {
	mentions := map[string]int{}
	for _, r := range c.groups {
		for _, a := range r.actors {
			if a.shown() {
				mentions[a.id] += int(a.Mentions)
			}
		}
	}
	return slices.SortedFunc(maps.Keys(mentions), func(a, b string) int {
		return cmp.Or(-cmp.Compare(mentions[a], mentions[b]), cmp.Compare(a, b))
	})
}

// dyadKeys are the dyads of all groups, those with most attitudes first.
func (c *Comparison) dyadKeys() []pair {
	attitudes := map[pair]int{}
	for _, r := range c.groups {
		for _, d := range r.dyads {
			attitudes[d.pair] += d.favor + d.against
		}
	}
	return slices.SortedFunc(maps.Keys(attitudes), func(a, b pair) int {
		return cmp.Or(-cmp.Compare(attitudes[a], attitudes[b]), a.compare(b))
	})
}

func (c *Comparison) actorRows(t *cells, id string) {
	first, some := c.groups[0].actor(id).sentiment.Value()
	for i, r := range c.groups {
		a := r.actor(id)
		x, ok := a.sentiment.Value()
		t.text(c.labels[i])
		t.actor(a, c.name(id))
		t.optional(x-first, ok && some && i > 0)
		t.end()
	}
}

func (c *Comparison) dyadRows(t *cells, key pair) {
	first, some := c.groups[0].dyad(key).score.Value()
	for i, r := range c.groups {
		d := r.dyad(key)
		x, ok := d.score.Value()
		t.text(c.labels[i])
		t.dyad(d)
		t.optional(x-first, ok && some && i > 0)
		t.end()
	}
}
