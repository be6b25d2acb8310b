package reports

import "cmp"

// webSection is an entry of the page's contents.
type webSection struct{ ID, Name string }

// Sections are the page's contents, as far as they are there.
func (p webPage) Sections() []webSection {
	var list []webSection
	add := func(is bool, id, name string) {
		if is {
			list = append(list, webSection{id, name})
		}
	}
	add(len(p.Findings) > 0, "summary", "Summary")
	names := map[string]string{"actors": "Actors", "pairs": "Who about whom"}
	for _, t := range p.Tables {
		name, ok := names[t.ID]
		if !ok {
			name = cmp.Or(t.Short, snippet(t.Title, 32))
		}
		add(true, "s-"+t.ID, name)
	}
	add(p.Matrix != nil, "s-matrix", "Matrix")
	add(p.Timeline != nil, "s-timeline", "Timeline")
	add(p.Outlets != nil, "s-outlets", "Outlets")
	add(p.Network != nil, "s-network", "Network")
	add(len(p.Blocks)+len(p.Evidence) > 0, "s-evidence", "Evidence")
	add(p.Listed != nil, "s-articles", "Articles")
	add(len(p.Notes) > 0, "notes", "Notes")
	return list
}

// Helped says whether one of the table's columns needs a word.
func (t webTable) Helped() bool {
	for _, c := range t.Columns {
		if c.Help != "" {
			return t.ID == "actors" || t.ID == "pairs"
		}
	}
	return false
}
