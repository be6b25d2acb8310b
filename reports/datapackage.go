package reports

import (
	"encoding/json"
	"slices"
)

// The parts of a Frictionless data package (specs.frictionlessdata.io, version 1) that an export uses. CSV is a tabular data
// package; that profile knows no Parquet, so an export in Parquet is a plain one whose resources have schemas all the same.
type dataPackage struct {
	Name        string     `json:"name"`
	Title       string     `json:"title"`
	Description string     `json:"description"`
	Profile     string     `json:"profile"`
	Resources   []resource `json:"resources"`
}

type resource struct {
	Name        string      `json:"name"`
	Path        string      `json:"path"`
	Profile     string      `json:"profile"`
	Description string      `json:"description"`
	Format      string      `json:"format"`
	MediaType   string      `json:"mediatype"`
	Encoding    string      `json:"encoding,omitempty"`
	Bytes       int64       `json:"bytes"`
	Hash        string      `json:"hash"`
	Dialect     *dialect    `json:"dialect,omitempty"`
	Schema      tableSchema `json:"schema"`
}

// dialect says how CSV is written (CSV Dialect, version 1.2).
type dialect struct {
	Delimiter        string `json:"delimiter"`
	LineTerminator   string `json:"lineTerminator"`
	QuoteChar        string `json:"quoteChar"`
	DoubleQuote      bool   `json:"doubleQuote"`
	SkipInitialSpace bool   `json:"skipInitialSpace"`
	Header           bool   `json:"header"`
}

const packageDescription = "Written by slant (github.com/slantkit/slant) from news articles. manifest.json says how the run was made; " +
	"docs/CODEBOOK.md of slant explains every column. Rights in the texts stay with those who published the articles."

// describe returns datapackage.json for the given tables in a format, whose files are items.
func describe(tables []schema, format string, items []manifestItem, whole bool) ([]byte, error) {
	pkg := dataPackage{Name: "slant-export", Title: "Who is spoken of how, and who says what about whom", Description: packageDescription, Profile: "data-package"}
	if format == "csv" {
		pkg.Profile = "tabular-data-package"
	}
	for i, s := range tables {
		r := describeFile(s, format, items[i])
		r.Schema = describeSchema(s, whole)
		pkg.Resources = append(pkg.Resources, r)
	}
	return indented(pkg)
}

// describeFile is a resource without its schema.
func describeFile(s schema, format string, item manifestItem) resource {
	r := resource{Name: s.name(), Path: s.fileIn(format), Description: describeTable(s), Format: format,
		Bytes: item.Bytes, Hash: "sha256:" + item.SHA256}
	if format != "csv" {
		r.Profile, r.MediaType = "data-resource", "application/vnd.apache.parquet"
		return r
	}
	r.Profile, r.MediaType, r.Encoding = "tabular-data-resource", "text/csv", "utf-8"
	r.Dialect = &dialect{Delimiter: ",", LineTerminator: "\n", QuoteChar: `"`, DoubleQuote: true, Header: true}
	return r
}

func describeTable(s schema) string {
	if s.Note == "" {
		return "One row is " + s.Row + "."
	}
	return "One row is " + s.Row + ". " + s.Note
}

type tableSchema struct {
	Fields        []field      `json:"fields"`
	MissingValues []string     `json:"missingValues"`
	PrimaryKey    []string     `json:"primaryKey,omitempty"`
	ForeignKeys   []foreignKey `json:"foreignKeys,omitempty"`
}

type field struct {
	Name        string      `json:"name"`
	Type        string      `json:"type"`
	Description string      `json:"description"`
	Constraints constraints `json:"constraints,omitzero"`
}

type constraints struct {
	Required bool        `json:"required,omitempty"`
	Unique   bool        `json:"unique,omitempty"`
	Minimum  json.Number `json:"minimum,omitempty"`
	Maximum  json.Number `json:"maximum,omitempty"`
	Pattern  string      `json:"pattern,omitempty"`
	Enum     []string    `json:"enum,omitempty"`
}

// describeSchema leaves out a key that holds a column which may be empty: Frictionless allows no empty keys. The description
// of whole exports, where every article counts, has the keys that lead to entities too.
func describeSchema(s schema, whole bool) tableSchema {
	t := tableSchema{MissingValues: []string{""}, ForeignKeys: foreignKeys(s, whole)}
	optional := false
	for _, c := range s.Columns {
		f := describeColumn(c)
		f.Constraints.Unique = len(s.Key) == 1 && s.Key[0] == c.Name
		optional = optional || c.Optional && slices.Contains(s.Key, c.Name)
		t.Fields = append(t.Fields, f)
	}
	if !optional {
		t.PrimaryKey = s.Key
	}
	return t
}

func describeColumn(c Column) field {
	f := field{Name: c.Name, Type: c.Type, Description: c.Description}
	if c.Unit != "" && c.Unit != "one of a list" {
		f.Description += " (" + c.Unit + ")"
	}
	f.Constraints = constraints{Required: !c.Optional, Minimum: json.Number(c.Min), Maximum: json.Number(c.Max), Pattern: c.Pattern, Enum: c.Enum}
	return f
}
