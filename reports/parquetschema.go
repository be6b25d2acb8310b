package reports

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/parquet-go/parquet-go"
)

// parquetSchema is the schema of a table's Parquet file.
func parquetSchema(s schema) *parquet.Schema {
	columns := parquet.Group{}
	for _, c := range s.Columns {
		columns[c.Name] = parquetColumn(c)
	}
	return parquet.NewSchema(s.name(), orderedGroup{columns, s.header()})
}

// parquetColumn is a column: numbers may be absent, and strings that come again and again have a dictionary.
func parquetColumn(c Column) parquet.Node {
	switch c.Type {
	case "integer":
		return parquet.Optional(parquet.Int(64))
	case "number":
		return parquet.Optional(parquet.Leaf(parquet.DoubleType))
	}
	switch c.Name {
	case "text", "speaker_text", "title", "url", "path", "sha256":
		return parquet.String()
	}
	return parquet.Encoded(parquet.String(), &parquet.RLEDictionary)
}

// orderedGroup is a group of columns in an order of ours; a parquet.Group has them in that of their names.
type orderedGroup struct {
	parquet.Group
	order []string
}

// Fields returns the columns.
func (g orderedGroup) Fields() []parquet.Field {
	fields := g.Group.Fields()
	slices.SortFunc(fields, func(a, b parquet.Field) int {
		return slices.Index(g.order, a.Name()) - slices.Index(g.order, b.Name())
	})
	return fields
}

// parquetCell is the value of a cell. A value that is not null has definition level 1 in a column that may be null.
func parquetCell(c Column, cell string) (parquet.Value, error) {
	switch {
	case c.Type == "string":
		return parquet.ValueOf(strings.ToValidUTF8(cell, "\ufffd")), nil
	case cell == "":
		return parquet.NullValue(), nil
	case c.Type == "integer":
		n, err := strconv.ParseInt(cell, 10, 64)
		if err != nil {
			return parquet.Value{}, fmt.Errorf("column %s holds no whole number: the table is damaged: export anew", c.Name)
		}
		return parquet.Int64Value(n).Level(0, 1, 0), nil
	}
	x, err := strconv.ParseFloat(cell, 64)
	if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
		return parquet.Value{}, fmt.Errorf("column %s holds no number: the table is damaged: export anew", c.Name)
	}
	return parquet.DoubleValue(x).Level(0, 1, 0), nil
}
