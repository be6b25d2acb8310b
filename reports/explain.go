package reports

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze"
)

// ANSI colours of the marks.
const (
	colorName    = "\x1b[36m"
	colorQuote   = "\x1b[33m"
	colorFavor   = "\x1b[1;32m"
	colorAgainst = "\x1b[1;31m"
	colorOff     = "\x1b[0m"
)

// Explain prints the article with its names, quotes and words of evidence marked; below each paragraph what was read there and why;
// at the end the lines of the input that are no text of the article. opt.Only limits what is marked; the article itself is printed whole,
// whatever opt.Text says.
func Explain(w io.Writer, an *analyze.Analysis, opt Options) error {
	opt = opt.filled()
	a := newArticle(an)
	var b strings.Builder
	wrap(&b, "", "", bold(a.title(), opt), opt.Width)
	wrap(&b, "", "", a.facts(), opt.Width)
	wrap(&b, "", "", legend(opt), opt.Width)
	for _, f := range a.findingsOf(opt) {
		f.explain(&b, a, opt)
	}
	if a.words() == 0 {
		b.WriteString("\nThe text is empty: no words were left to read.\n")
	}
	section(&b, "Not text of the article", a.dropped(), opt)
	section(&b, "Doubts", cleaned(an.Warnings), opt)
	_, err := io.WriteString(w, b.String())
	return err
}

func legend(opt Options) string {
	if opt.Color {
		return "Marks: " + colorName + "name" + colorOff + " " + colorQuote + "quote" + colorOff + " " + colorFavor + "for" + colorOff + " " + colorAgainst + "against" + colorOff
	}
	return "Marks: [name] {quote} +words+ for, -words- against somebody"
}

// explain prints a paragraph and what was read in it.
func (f findings) explain(b *strings.Builder, a *article, opt Options) {
	fmt.Fprintf(b, "\n%s\n", bold(fmt.Sprintf("%s · %s · tone %s", f.place, Plural(f.paragraph.Words, "word"), signed(f.paragraph.Tone)), opt))
	var text strings.Builder
	for _, p := range pieces(a.Text, f.paragraph.Start, f.paragraph.End, f.marksOf(a)) {
		text.WriteString(p.terminal(opt))
	}
	wrap(b, "", "", text.String(), opt.Width)
	list := f.list(a)
	if len(list) > 0 {
		b.WriteString("\n")
	}
	for _, found := range list {
		wrap(b, fmt.Sprintf("  %-9s ", found.Kind), "            ", found.Line, opt.Width)
		for _, line := range fewer(found.Evidence) {
			number, _, _ := strings.Cut(line, " ")
			pad := strings.Repeat(" ", max(0, 6-utf8.RuneCountInString(number)))
			wrap(b, "            "+pad, "                    ", line, opt.Width)
		}
	}
}

// strongest is how many pieces of evidence a terminal shows of one number.
const strongest = 6

// fewer leaves out the weaker pieces, but not the last two lines: prior and sum.
func fewer(lines []string) []string {
	weaker := len(lines) - strongest - 2
	if weaker <= 1 {
		return lines
	}
	short := slices.Clone(lines[:strongest])
	short = append(short, fmt.Sprintf("… %d weaker pieces: --format html has all", weaker))
	return append(short, lines[len(lines)-2:]...)
}

// terminal is the piece with colours word by word or, without, with signs where marks begin and end.
func (p piece) terminal(opt Options) string {
	if !opt.Color {
		return signs(p.opens, "[{+-") + p.Text() + signs(p.closes, "]}+-")
	}
	color := ""
	switch {
	case p.has("favor"):
		color = colorFavor
	case p.has("against"):
		color = colorAgainst
	case p.has(markName):
		color = colorName
	case p.has(markQuote):
		color = colorQuote
	default:
		return p.Text()
	}
	words := strings.Split(p.Text(), " ")
	for i, word := range words {
		if word != "" {
			words[i] = color + word + colorOff
		}
	}
	return strings.Join(words, " ")
}

// signs are the signs of marks; set holds those of name, quote, favor and against, in this order.
func signs(marks []mark, set string) string {
	var b strings.Builder
	for _, m := range marks {
		if i := slices.Index([]string{markName, markQuote, "favor", "against"}, m.class); i >= 0 {
			b.WriteByte(set[i])
		}
	}
	return b.String()
}

func section(b *strings.Builder, title string, lines []string, opt Options) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", bold(title, opt))
	for _, line := range lines {
		wrap(b, "  ", "    ", line, opt.Width)
	}
}

func cleaned(lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = printable(line)
	}
	return out
}

// passage is a paragraph for the HTML page.
type passage struct {
	Place, Facts string
	Pieces       []piece
	Findings     []finding
}

// ExplainHTML writes what Explain prints as one page: marks say on pointing at them what they are.
func ExplainHTML(w io.Writer, an *analyze.Analysis, opt Options) error {
	opt = opt.filled()
	a := newArticle(an)
	var passages []passage
	for _, f := range a.findingsOf(opt) {
		passages = append(passages, passage{f.place, Plural(f.paragraph.Words, "word") + ", tone " + signed(f.paragraph.Tone),
			pieces(a.Text, f.paragraph.Start, f.paragraph.End, f.marksOf(a)), f.list(a)})
	}
	return writeTemplate(w, "explain.html", struct {
		frame
		Title, Facts, Language string
		Passages               []passage
		Dropped, Warnings      []string
	}{newFrame(), a.title(), a.facts(), an.Article.Language, passages, a.dropped(), cleaned(an.Warnings)})
}
