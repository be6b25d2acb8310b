package reports

import (
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

const (
	gap    = 2  // blanks between columns
	minKey = 16 // a key column is not cut below this many columns of the terminal
)

// write prints the table at most width columns wide: first the columns that name a row are cut, then the table is folded
// into several that repeat them.
func (t Table) write(w io.Writer, width int) error {
	for i, part := range t.fold(width) {
		if i > 0 {
			if _, err := io.WriteString(w, "\n"); err != nil {
				return err
			}
		}
		if err := part.render(w); err != nil {
			return err
		}
	}
	return nil
}

// render prints the table as wide as it is: a line below the header and no others.
func (t Table) render(w io.Writer) error {
	var b strings.Builder
	table := tablewriter.NewTable(&b, tableOptions(t)...)
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Name
	}
	table.Header(names)
	if err := table.Bulk(t.Rows); err != nil {
		return err
	}
	if err := table.Render(); err != nil {
		return err
	}
	for line := range strings.Lines(b.String()) {
		if strings.HasPrefix(line, "─") { // the rule runs on below the last column's gap
			line = strings.TrimSuffix(strings.TrimRight(line, " \n"), strings.Repeat("─", gap))
		}
		if _, err := io.WriteString(w, strings.TrimRight(line, " \n")+"\n"); err != nil {
			return err
		}
	}
	return nil
}

func tableOptions(t Table) []tablewriter.Option {
	align := make([]tw.Align, len(t.Columns))
	for i, c := range t.Columns {
		align[i] = tw.AlignLeft
		if c.Right {
			align[i] = tw.AlignRight
		}
	}
	separators := tw.SeparatorsNone
	separators.ShowHeader = tw.On
	lines := tw.LinesNone
	lines.ShowHeaderLine = tw.On
	section := tw.CellConfig{
		Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone, AutoFormat: tw.Off},
		Alignment:  tw.CellAlignment{Global: tw.AlignLeft, PerColumn: align},
		Padding:    tw.CellPadding{Global: tw.Padding{Right: strings.Repeat(" ", gap), Overwrite: true}},
	}
	return []tablewriter.Option{
		tablewriter.WithConfig(tablewriter.Config{Header: section, Row: section}),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Borders:  tw.BorderNone,
			Symbols:  tw.NewSymbols(tw.StyleLight),
			Settings: tw.Settings{Separators: separators, Lines: lines},
		})),
	}
}

// widths returns the widest cell of every column.
func (t Table) widths() []int {
	widths := make([]int, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = twwidth.Width(c.Name)
		for _, r := range t.Rows {
			widths[i] = max(widths[i], twwidth.Width(r[i]))
		}
	}
	return widths
}

// total is the width of a table with these columns.
func total(widths []int) int {
	n := -gap
	for _, w := range widths {
		n += w + gap
	}
	return n
}

// fold returns the table cut to width, in parts if it must be: as few as can be, with keys as wide as they allow.
func (t Table) fold(width int) []Table {
	widths := t.widths()
	fixed := total(widths) - total(widths[:t.Keys])
	if whole := t.cutKeys(max(width-fixed, 0)); total(whole.widths()) <= width {
		return []Table{whole}
	}
	least := len(t.cutKeys(0).split(width))
	for room := total(widths[:t.Keys]); ; room-- {
		if parts := t.cutKeys(room).split(width); len(parts) <= least || room <= 0 {
			return parts
		}
	}
}

// split deals the columns out to tables of at most width, each with all keys.
func (t Table) split(width int) []Table {
	widths := t.widths()
	keys := total(widths[:t.Keys])
	var parts []Table
	var columns []int
	used := keys
	for i := t.Keys; i < len(t.Columns); i++ {
		if used+gap+widths[i] > width && len(columns) > 0 {
			parts = append(parts, t.pick(columns))
			columns, used = nil, keys
		}
		columns = append(columns, i)
		used += gap + widths[i]
	}
	return append(parts, t.pick(columns))
}

// pick returns the table of the keys and the given columns.
func (t Table) pick(columns []int) Table {
	part := Table{Title: t.Title, Keys: t.Keys}
	all := make([]int, 0, len(t.Columns))
	for i := range t.Keys {
		all = append(all, i)
	}
	all = append(all, columns...)
	for _, i := range all {
		part.Columns = append(part.Columns, t.Columns[i])
	}
	for _, r := range t.Rows {
		cells := make([]string, len(all))
		for j, i := range all {
			cells[j] = r[i]
		}
		part.Rows = append(part.Rows, cells)
	}
	return part
}

// cutKeys makes the widest key column narrower until all keys fit into width or are at the least width.
func (t Table) cutKeys(width int) Table {
	widths := t.widths()[:t.Keys]
	for total(widths) > width {
		widest := 0
		for i := range widths {
			if widths[i] > widths[widest] {
				widest = i
			}
		}
		if widths[widest] <= minKey {
			break
		}
		widths[widest]--
	}
	cut := t
	cut.Rows = nil
	for _, r := range t.Rows {
		cells := append([]string{}, r...)
		for i := range t.Keys {
			cells[i] = cutCell(r[i], widths[i])
		}
		cut.Rows = append(cut.Rows, cells)
	}
	return cut
}

// cutCell cuts a cell to width; its footnote marks stay.
func cutCell(s string, width int) string {
	if twwidth.Width(s) <= width {
		return s
	}
	marks := ""
	if i := strings.LastIndex(s, " ["); i >= 0 && strings.HasSuffix(s, "]") {
		s, marks = s[:i], s[i:]
	}
	for s != "" && twwidth.Width(s)+1+twwidth.Width(marks) > width {
		r := []rune(s)
		s = string(r[:len(r)-1])
	}
	return strings.TrimRight(s, " ") + "…" + marks
}
