package reports

// foreignKey says that what stands in a column, if anything, stands in a column of another table ("" is the table itself).
type foreignKey struct {
	Fields    string    `json:"fields"`
	Reference reference `json:"reference"`
}

type reference struct {
	Resource string `json:"resource"`
	Fields   string `json:"fields"`
}

// actorColumns are the columns that name an actor as entities.csv has him. Holders are not among them: they may be the
// narrator, and somebody who speaks in office counts as his side.
var actorColumns = map[string][]string{
	"mentions": {"actor"}, "scores": {"actor"}, "quotes": {"speaker"}, "attitudes": {"target"},
}

// foreignKeys are those that hold for every row of a table. Actors whom only an article names that repeats another are
// not in entities.csv if repeats are counted once: then the export is not whole, and no key leads there. From dyads one always does.
func foreignKeys(s schema, whole bool) []foreignKey {
	var keys []foreignKey
	switch {
	case s.File == "articles.csv":
		return []foreignKey{{"duplicate_of", reference{"", "article_id"}}}
	case s.File == "dyads.csv":
		return []foreignKey{{"target", reference{"entities", "actor"}}}
	case s.Columns[0].Name == "article_id":
		keys = append(keys, foreignKey{"article_id", reference{"articles", "article_id"}})
	}
	if !whole {
		return keys
	}
	for _, column := range actorColumns[s.name()] {
		keys = append(keys, foreignKey{column, reference{"entities", "actor"}})
	}
	return keys
}
