package reports

import (
	"fmt"
	"io"
	"strings"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// WriteText prints the report for a terminal of Options.Width columns: the articles, who is spoken of how, who is for or
// against whom, the best evidence for each line, and every doubt as a footnote.
func (r *Report) WriteText(w io.Writer) error { return r.page().writeText(w, r.opt) }

func (pg page) writeText(w io.Writer, opt Options) error {
	var b strings.Builder
	for _, h := range pg.Articles {
		wrap(&b, "", "", bold(h.Title, opt), opt.Width)
		wrap(&b, "", "", h.Facts, opt.Width)
		b.WriteString("\n")
	}
	pg.writeFindings(&b, opt)
	if pg.Empty != "" {
		wrap(&b, "", "", pg.Empty, opt.Width)
		b.WriteString("\n")
	}
	for _, t := range pg.Tables {
		fmt.Fprintln(&b, bold(t.Title, opt))
		if err := t.write(&b, opt.Width); err != nil {
			return err
		}
		b.WriteString("\n")
	}
	pg.writeProofs(&b, opt)
	pg.writeNotes(&b, opt)
	_, err := io.WriteString(w, strings.TrimRight(b.String(), "\n")+"\n")
	return err
}

func (pg page) writeFindings(b *strings.Builder, opt Options) {
	if len(pg.Findings) == 0 {
		return
	}
	fmt.Fprintln(b, bold(findingsTitle, opt))
	for _, line := range pg.Findings {
		wrap(b, "- ", "  ", line, opt.Width)
	}
	b.WriteString("\n")
}

func (pg page) writeProofs(b *strings.Builder, opt Options) {
	if len(pg.Evidence) == 0 {
		return
	}
	fmt.Fprintln(b, bold("Evidence: the best piece for each line", opt))
	for _, p := range pg.Evidence {
		fmt.Fprintln(b, cutCell(p.Line, opt.Width))
		wrap(b, "    ", "    ", p.sentence(), opt.Width)
	}
	b.WriteString("\n")
}

// sentence is a proof in one line: place, quote, reason.
func (p proof) sentence() string {
	s := p.Place
	if p.Quote != "" {
		s += " “" + p.Quote + "”"
	}
	if p.Why != "" {
		s += " — " + p.Why
	}
	return s
}

func (pg page) writeNotes(b *strings.Builder, opt Options) {
	if len(pg.Notes) == 0 {
		return
	}
	fmt.Fprintln(b, bold("Notes", opt))
	for i, note := range pg.Notes {
		mark := fmt.Sprintf("[%d] ", i+1)
		wrap(b, mark, strings.Repeat(" ", len(mark)), note, opt.Width)
	}
}

func bold(s string, opt Options) string {
	if !opt.Color {
		return s
	}
	return "\x1b[1m" + s + "\x1b[0m"
}

// wrap writes s in lines of at most width columns; the first begins with first, the others with rest. Colours count
// nothing. A word wider than a line stands alone on its line.
func wrap(b *strings.Builder, first, rest, s string, width int) {
	line, used := first, twwidth.Width(first)
	empty := true
	for _, word := range strings.Fields(s) {
		n := twwidth.Width(word)
		if !empty && used+1+n > width {
			b.WriteString(line + "\n")
			line, used, empty = rest, twwidth.Width(rest), true
		}
		if !empty {
			line, used = line+" ", used+1
		}
		line, used, empty = line+word, used+n, false
	}
	b.WriteString(line + "\n")
}
