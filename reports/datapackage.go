package reports

import "encoding/json"

// The parts of a Frictionless tabular data package (specs.frictionlessdata.io, version 1) that an export uses.
type dataPackage struct {
	Name      string     `json:"name"`
	Title     string     `json:"title"`
	Profile   string     `json:"profile"`
	Resources []resource `json:"resources"`
}

type resource struct {
	Name        string      `json:"name"`
	Path        string      `json:"path"`
	Profile     string      `json:"profile"`
	Description string      `json:"description"`
	Format      string      `json:"format"`
	MediaType   string      `json:"mediatype"`
	Encoding    string      `json:"encoding"`
	Schema      tableSchema `json:"schema"`
}

type tableSchema struct {
	Fields        []field      `json:"fields"`
	MissingValues []string     `json:"missingValues"`
	PrimaryKey    []string     `json:"primaryKey,omitempty"`
	ForeignKeys   []foreignKey `json:"foreignKeys,omitempty"`
}

type field struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Description string       `json:"description"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Minimum json.Number `json:"minimum,omitempty"`
	Maximum json.Number `json:"maximum,omitempty"`
	Enum    []string    `json:"enum,omitempty"`
}

type foreignKey struct {
	Fields    string    `json:"fields"`
	Reference reference `json:"reference"`
}

type reference struct {
	Resource string `json:"resource"`
	Fields   string `json:"fields"`
}

// mediaTypes are those of the formats of tables.
var mediaTypes = map[string]string{"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}

// describe returns datapackage.json for the given tables in a format.
func describe(tables []schema, format string) ([]byte, error) {
	pkg := dataPackage{Name: "slant-export", Title: "Who is spoken of how, and who says what about whom", Profile: "tabular-data-package"}
	for _, s := range tables {
		pkg.Resources = append(pkg.Resources, resource{
			Name: s.name(), Path: s.fileIn(format), Profile: "tabular-data-resource", Description: describeTable(s),
			Format: format, MediaType: mediaTypes[format], Encoding: "utf-8", Schema: describeSchema(s),
		})
	}
	return indented(pkg)
}

func describeTable(s schema) string {
	if s.Note == "" {
		return "One row is " + s.Row + "."
	}
	return "One row is " + s.Row + ". " + s.Note
}

// describeSchema leaves out a key that holds a column which may be empty: Frictionless allows no empty keys.
func describeSchema(s schema) tableSchema {
	t := tableSchema{MissingValues: []string{""}}
	for _, c := range s.Columns {
		t.Fields = append(t.Fields, describeColumn(c))
	}
	if s.File != "scores.csv" && s.File != "dyads.csv" {
		t.PrimaryKey = s.Key
	}
	if s.Columns[0].Name == "article_id" && s.File != "articles.csv" {
		t.ForeignKeys = []foreignKey{{"article_id", reference{"articles", "article_id"}}}
	}
	return t
}

func describeColumn(c Column) field {
	f := field{Name: c.Name, Type: c.Type, Description: c.Description}
	if c.Unit != "" && c.Unit != "one of a list" {
		f.Description += " (" + c.Unit + ")"
	}
	if c.Min != "" || c.Max != "" || len(c.Enum) > 0 {
		f.Constraints = &constraints{json.Number(c.Min), json.Number(c.Max), c.Enum}
	}
	return f
}
