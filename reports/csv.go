package reports

import (
	"fmt"
	"io"
)

// WriteCSV writes one table, with the rows and columns of entities.csv ("actors") or dyads.csv ("dyads"); another name is an
// error that says so.
func (r *Report) WriteCSV(w io.Writer, table string) error {
	var sh *sheet
	switch table {
	case "actors":
		sh = newSheet(entitiesSchema())
		for _, a := range r.actors {
			a.cells(sh)
			sh.end()
		}
	case "dyads":
		sh = newSheet(dyadsSchema())
		for _, d := range r.dyads {
			d.cells(sh)
			sh.end()
		}
	default:
		return fmt.Errorf("table %q: there is no such table: use actors or dyads", table)
	}
	_, err := w.Write(sh.buf)
	return err
}
