package reports

import (
	"fmt"
	"io"
)

// WriteCSV writes one table, with the rows and columns of entities.csv ("actors") or dyads.csv ("dyads"); another name is an
// error that says so.
func (r *Report) WriteCSV(w io.Writer, table string) error {
	var rows []row
	s := entitiesSchema()
	switch table {
	case "actors":
		for _, a := range r.actors {
			rows = append(rows, entityRow(a))
		}
	case "dyads":
		s = dyadsSchema()
		for _, d := range r.dyads {
			rows = append(rows, dyadRow(d))
		}
	default:
		return fmt.Errorf("table %q: there is no such table: use actors or dyads", table)
	}
	_, err := io.WriteString(w, tableCSV(s, rows))
	return err
}
