package reports

// page is a report or a comparison before it is printed: plain text, in reading order. Nothing in it is escaped; every
// writer makes it safe in its own way.
type page struct {
	Title    string
	Articles []heading
	Empty    string   // instead of tables: what is missing and why
	Findings []string // of a comparison: what differs, a sentence each
	Tables   []Table
	Evidence []proof
	Notes    []string // footnotes; the marker [1] is Notes[0]
}

// findingsTitle stands over the findings of a comparison.
const findingsTitle = "What differs"

// heading is an article's title and what is known of it.
type heading struct{ Title, Facts string }

// proof is the best piece of evidence for a line of a table.
type proof struct {
	Line  string // "Russia → Israel, against"
	Place string // "¶4", "headline"
	Quote string // words of the article, without quotation marks; empty if texts may not leave
	Why   string // what fired, if the words do not show it
}

// Table is a table for people: titles of columns, and cells as they are read.
type Table struct {
	Title   string
	Short   string // a word or two for it, where there is little room; empty: the title
	Columns []Heading
	Rows    [][]string
	Keys    int // leading columns that name a row; they are repeated when a table is folded
}

// Heading is the title of a column; Right aligns numbers.
type Heading struct {
	Name  string
	Right bool
}

// notes numbers footnotes in the order in which they are first needed.
type notes struct {
	list   []string
	number map[string]int
}

func newNotes() *notes { return &notes{number: map[string]int{}} }

// add returns the number of the footnote with this text.
func (n *notes) add(text string) int {
	if i, ok := n.number[text]; ok {
		return i
	}
	n.list = append(n.list, text)
	n.number[text] = len(n.list)
	return len(n.list)
}
