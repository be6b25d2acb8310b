package reports

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/parquet-go/parquet-go"
)

// How a Parquet file is cut up, so that memory does not depend on the length of the table.
const (
	parquetGroupRows  = 1 << 16 // rows of a row group at most
	parquetGroupBytes = 1 << 26 // of the cells of a row group; the row that reaches it is its last
	parquetBatchRows  = 64      // rows that are handed over at once
)

// writeParquet reads the table s as CSV, its header first and its cells without guards against spreadsheets, and writes it
// as Parquet: strings stay strings, integers have 64 bits, numbers are doubles, and an empty cell of those two is null.
// Memory does not grow with the number of rows, and the same cells give the same bytes. An error names the table and the
// row, which counts from 1 without the header; what has been written is no valid file then.
func writeParquet(w io.Writer, s schema, rows io.Reader) error {
	t := newParquetTable(w, s)
	in := csv.NewReader(rows)
	in.ReuseRecord = true
	if err := t.checkHeader(in.Read()); err != nil {
		return fmt.Errorf("%s: %w", s.name(), err)
	}
	for {
		cells, err := in.Read()
		if err == io.EOF {
			break
		}
		if err == nil {
			err = t.add(cells)
		}
		if err != nil {
			return fmt.Errorf("%s: row %d: %w", s.name(), t.rows+1, err)
		}
	}
	if err := t.close(); err != nil {
		return fmt.Errorf("%s: %w", s.name(), err)
	}
	return nil
}

// parquetTable is a Parquet file that is being written.
type parquetTable struct {
	schema schema
	out    *parquet.GenericWriter[any]
	batch  []parquet.Row
	rows   int // of the table so far
	bytes  int // of the cells of the row group so far
}

func newParquetTable(w io.Writer, s schema) *parquetTable {
	return &parquetTable{schema: s, batch: make([]parquet.Row, 0, parquetBatchRows), out: parquet.NewGenericWriter[any](w, parquetSchema(s),
		parquet.CreatedBy(programName, "1", "parquet-go"),
		parquet.Compression(&parquet.Snappy),
		parquet.MaxRowsPerRowGroup(parquetGroupRows),
	)}
}

func (t *parquetTable) checkHeader(header []string, err error) error {
	want := t.schema.header()
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return fmt.Errorf("cannot read the header: %w", err)
	case !slices.Equal(header, want):
		return fmt.Errorf("the columns are not %s: another version of %s has written the table: export anew", strings.Join(want, ", "), programName)
	}
	return nil
}

// add takes a row. Its cells may be used again afterwards.
func (t *parquetTable) add(cells []string) error {
	if len(t.batch) == parquetBatchRows || t.bytes >= parquetGroupBytes {
		if err := t.hand(); err != nil {
			return err
		}
	}
	n := len(t.batch)
	t.batch = t.batch[:n+1] // with the room of an earlier row
	row := t.batch[n][:0]
	for i, c := range t.schema.Columns {
		v, err := parquetCell(c, cells[i])
		if err != nil {
			return err
		}
		row = append(row, v.Level(0, v.DefinitionLevel(), i))
		t.bytes += len(cells[i])
	}
	t.batch[n] = row
	t.rows++
	return nil
}

// hand gives the batch to the file, and ends the row group where it has grown too large for the memory.
func (t *parquetTable) hand() error {
	_, err := t.out.WriteRows(t.batch)
	t.batch = t.batch[:0]
	if err != nil || t.bytes < parquetGroupBytes {
		return err
	}
	t.bytes = 0
	return t.out.Flush()
}

func (t *parquetTable) close() error {
	if err := t.hand(); err != nil {
		return err
	}
	return t.out.Close()
}
