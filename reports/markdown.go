package reports

import (
	"fmt"
	"io"
	"strings"
)

// WriteMarkdown prints the report as Markdown with tables (GitHub's flavour). Text of articles is escaped.
func (r *Report) WriteMarkdown(w io.Writer) error { return r.page().writeMarkdown(w) }

func (pg page) writeMarkdown(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", markdown(pg.Title))
	for _, h := range pg.Articles {
		if h.Title == pg.Title {
			fmt.Fprintf(&b, "\n%s\n", markdown(h.Facts))
			continue
		}
		fmt.Fprintf(&b, "\n**%s** — %s\n", markdown(h.Title), markdown(h.Facts))
	}
	if len(pg.Findings) > 0 {
		fmt.Fprintf(&b, "\n## %s\n\n", findingsTitle)
	}
	for _, line := range pg.Findings {
		fmt.Fprintf(&b, "- %s\n", markdown(line))
	}
	if pg.Empty != "" {
		fmt.Fprintf(&b, "\n%s\n", pg.Empty)
	}
	for _, t := range pg.Tables {
		t.writeMarkdown(&b)
	}
	if len(pg.Evidence) > 0 {
		b.WriteString("\n## Evidence: the best piece for each line\n\n")
	}
	for _, p := range pg.Evidence {
		fmt.Fprintf(&b, "- **%s**: %s\n", markdown(p.Line), markdown(p.sentence()))
	}
	if len(pg.Notes) > 0 {
		b.WriteString("\n## Notes\n\n")
	}
	for i, note := range pg.Notes {
		fmt.Fprintf(&b, "%d. %s\n", i+1, markdown(note))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeMarkdown writes the table whole. tablewriter's Markdown does not escape, so the lines are written here.
func (t Table) writeMarkdown(b *strings.Builder) {
	fmt.Fprintf(b, "\n## %s\n\n|", markdown(t.Title))
	for _, c := range t.Columns {
		b.WriteString(" " + markdown(c.Name) + " |")
	}
	b.WriteString("\n|")
	for _, c := range t.Columns {
		b.WriteString(map[bool]string{true: " ---: |", false: " :--- |"}[c.Right])
	}
	for _, r := range t.Rows {
		b.WriteString("\n|")
		for _, c := range r {
			b.WriteString(" " + markdown(c) + " |")
		}
	}
	b.WriteString("\n")
}
