package evaluate

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// names of figures in tables; others stand under their key.
var names = map[string]string{
	"macro_f1": "macro-F1", "micro_f1": "micro-F1", "polar_f1": "polar F1", "kappa": "Cohen's κ", "ece": "calibration error",
	"document_macro_f1": "article macro-F1", "sign_accuracy": "sign accuracy", "direction_accuracy": "direction accuracy",
	"attitude_recall": "attitude recall", "new_text": "sentences that are not in the training file", "pair_f1": "pair F1", "source_f1": "source F1",
	"target_f1": "target F1", "direct_speaker_accuracy": "direct speaker accuracy", "exact": "exactly right", "overlap": "overlapping",
}

func title(key string) string {
	if n, ok := names[key]; ok {
		return n
	}
	if outer, inner, ok := strings.Cut(key, "."); ok {
		return title(inner) + " (" + title(outer) + ")"
	}
	return key
}

// WriteText writes the result as tables. Shares are fractions; brackets hold 95 % intervals.
func (r *Result) WriteText(w io.Writer) error {
	p := &printer{w: w}
	p.line("%s: %d items in %.2f s", r.Task, r.N, r.Seconds)
	p.part(r.Part)
	if len(r.Differences) > 0 {
		p.line("\nOurs less theirs, for the same items")
		p.figures(r.Differences)
	}
	if len(r.Notes) > 0 {
		p.line("")
	}
	for _, n := range r.Notes {
		p.line("Note: %s", n)
	}
	return p.err
}

// printer remembers the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}

func (p *printer) part(x Part) {
	p.figures(x.Figures)
	if x.Classes != nil {
		p.labels(x.Classes)
		p.confusion(x.Classes)
	}
	for _, inner := range x.Parts {
		p.heading(inner)
		p.part(inner)
	}
}

func (p *printer) heading(x Part) {
	t := title(x.Key)
	t = strings.ToUpper(t[:1]) + t[1:]
	if x.HasN {
		t += fmt.Sprintf(": %d items", x.N)
	}
	p.line("\n%s", t)
}

// table writes rows with their columns set under each other; the first column is left-aligned, the others right.
func (p *printer) table(rows [][]string) {
	p.line("")
	t := tabwriter.NewWriter(p.w, 0, 0, 2, ' ', 0)
	width := map[int]int{}
	for _, r := range rows {
		for i, c := range r {
			width[i] = max(width[i], len([]rune(c)))
		}
	}
	for _, r := range rows {
		cells := []string{"  " + r[0]}
		for i, c := range r[1:] {
			cells = append(cells, fmt.Sprintf("%*s", width[i+1], c))
		}
		fmt.Fprintln(t, strings.TrimRight(strings.Join(cells, "\t"), " \t"))
	}
	if err := t.Flush(); p.err == nil {
		p.err = err
	}
}

func (p *printer) figures(fs []Figure) {
	var rows [][]string
	for _, f := range fs {
		row := []string{title(f.Key), f.Value.String()}
		if f.Low.Defined {
			row = append(row, fmt.Sprintf("[%s, %s]", f.Low, f.High))
		}
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		p.table(rows)
	}
}

// String is the number with three digits, "–" if it is undefined.
func (x Number) String() string {
	if !x.Defined {
		return "–"
	}
	return fmt.Sprintf("%.3f", x.X)
}

func (p *printer) labels(c *Classes) {
	rows := [][]string{{"label", "precision", "recall", "F1", "items"}}
	for _, l := range c.Labels {
		rows = append(rows, []string{l.Name, l.Precision.String(), l.Recall.String(), l.F1.String(), fmt.Sprint(l.Support)})
	}
	p.table(rows)
}

func (p *printer) confusion(c *Classes) {
	head := []string{"people \\ slant"}
	for _, l := range c.Labels {
		head = append(head, l.Name)
	}
	rows := [][]string{head}
	for i, l := range c.Labels {
		row := []string{l.Name}
		for _, n := range c.Confusion[i] {
			row = append(row, fmt.Sprint(n))
		}
		rows = append(rows, row)
	}
	p.table(rows)
}
