package reports

import (
	"strconv"
	"strings"
)

// webPage is a page before the template fills it in. Of strings nothing is escaped: the template does that.
type webPage struct {
	frame
	Title    string
	Articles []heading
	Empty    string
	Facts    []webFact
	Findings []webFinding
	Tables   []webTable // actors, dyads and outlets of a report; all tables of a comparison
	Matrix   *webMatrix
	Timeline *webTimeline
	Network  *webNetwork
	Outlets  *webTable
	Blocks   []webBlock
	Listed   *webTable // the articles
	Choices  []string  // outlets to filter by
	Many     bool      // there are several articles
	Evidence []proof
	Notes    []string
}

// webFact is a number about all that was read.
type webFact struct{ Name, Value string }

// webFinding is a sentence in parts, some of which lead to evidence.
type webFinding struct {
	Kind  string // a word in front: "Worst"
	Parts []webPart
}

// webPart is words, with a link to a place on the page if Href is set.
type webPart struct{ Text, Href string }

// webTable is a table that a reader can sort and filter.
type webTable struct {
	ID, Title, Intro string
	Short            string // for the contents
	Columns          []webColumn
	Rows             []webRow
	Wrap             bool // long cells may be broken
}

// webColumn is a column with what it means.
type webColumn struct {
	Name, Help string
	Right      bool
}

// webRow is a row with what filters look at.
type webRow struct {
	ID       string
	Articles int    // how many it rests on
	Outlets  string // numbers of outlets in webPage.Choices, from 0, between blanks
	Cells    []webCell
}

// webCell is a cell. Href leads to its evidence; From and Outlet narrow that down.
type webCell struct {
	Text, Href string
	Class      string
	Sort       string // what to sort by, if not the text
	Outlet     string // number of the outlet
	Count, Sub string // the number of articles, and a second line
	Quiet      bool   // its link is one of several of the row, which no key stops at
}

// web puts a plain page into the same dress.
func (pg page) web() webPage {
	p := webPage{frame: newFrame(), Title: pg.Title, Articles: pg.Articles, Empty: pg.Empty, Evidence: pg.Evidence, Notes: pg.Notes}
	for _, line := range pg.Findings {
		p.Findings = append(p.Findings, webFinding{Parts: []webPart{{Text: line}}})
	}
	for i, t := range pg.Tables {
		p.Tables = append(p.Tables, t.web("t"+strconv.Itoa(i+1)))
	}
	return p
}

// web is a plain table as it can be sorted.
func (t Table) web(id string) webTable {
	w := webTable{ID: id, Title: t.Title, Short: t.Short}
	for _, c := range t.Columns {
		w.Columns = append(w.Columns, webColumn{Name: strings.ReplaceAll(c.Name, "/", "/\u200b"), Right: c.Right, Help: helpOf(c.Name)})
	}
	for _, row := range t.Rows {
		var cells []webCell
		for i, text := range row {
			c := webCell{Text: text, Sort: sortKey(text)}
			if t.Columns[i].Right {
				c.Class = scoreClass(text)
			}
			cells = append(cells, c)
		}
		w.Rows = append(w.Rows, webRow{Cells: cells})
	}
	return w
}

// sortKey is the number that a cell begins with, as a script reads it; empty if there is none.
func sortKey(cell string) string {
	cell = strings.ReplaceAll(strings.ReplaceAll(cell, "−", "-"), ",", "")
	end := strings.IndexFunc(cell, func(r rune) bool { return !strings.ContainsRune("+-.0123456789", r) })
	if end >= 0 {
		cell = cell[:end]
	}
	cell = strings.Trim(strings.TrimPrefix(cell, "+"), ".")
	if _, err := strconv.ParseFloat(cell, 64); err != nil {
		return ""
	}
	return cell
}

// scoreClass is the class of a cell that holds a signed number and nothing else; it colours the number.
func scoreClass(cell string) string {
	switch key := sortKey(cell); {
	case key == "":
	case strings.HasPrefix(cell, "+") && key == cell[1:]:
		return "up"
	case strings.HasPrefix(cell, "−") && key == "-"+cell[len("−"):]:
		return "down"
	}
	return ""
}

// helpOf says what a column means.
func helpOf(column string) string {
	return columnHelp()[column]
}

// columnHelp says of columns what they mean.
func columnHelp() map[string]string {
	return map[string]string{
		"Actor":              "A state, organisation, group or person that the articles speak of",
		"Articles":           "How many articles the row rests on",
		"Mentions":           "How often the articles refer to the actor: by name, office or pronoun",
		"Paragraphs":         "Paragraphs with such a mention; of a pair, those that link the two",
		"Quotes":             "How often the actor is quoted",
		"Sentiment":          "How the actor is spoken of, from −1 (badly) to +1 (well): the mean over articles",
		"95 % interval":      "Where the mean may lie if other such articles had been read; none below ten articles",
		"neg/neu/pos":        "Share of negative, neutral and positive, in percent",
		"model/stance/prior": "Where the number comes from, in percent: the sentiment model, the stance lexicon, and what is assumed of anybody",
		"gives for/against":  "How often the actor is for, and against, others",
		"gets for/against":   "How often others are for, and against, the actor",
		"Holder":             "Who is for or against somebody; those who speak in office count as their side",
		"Target":             "Toward whom",
		"Stance":             "For (favor) or against, and how often",
		"Score":              "From −1 (against) to +1 (for): the mean over articles",
		"Voice":              "Who vouches for it: the writer (narrator), the headline, or somebody quoted",
	}
}
