package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports"
)

// mostLines is how many inputs that were set aside, and how many remarks on others, have a line of their own. A million
// lines help nobody.
const mostLines = 20

// words are what a run has said on standard error, or has kept to itself.
type words struct {
	setAside int            // inputs that were set aside
	unsaid   map[string]int // those of them without a line, by class
	remarks  int
	left     []string // remarks on what was passed over at the end of a source; read when all are
}

// note prints a remark on standard error, unless --quiet.
func (a *app) note(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintf(a.lines(), format+"\n", args...)
	}
}

// lines takes whole lines for standard error. While a progress line stands there, they go above it.
func (a *app) lines() io.Writer {
	if a.meter != nil {
		return a.meter
	}
	return a.stderr
}

// remark prints a remark on an input that is read all the same, if it is one of the first.
func (a *app) remark(text string) {
	if a.remarks++; a.remarks <= mostLines {
		a.note("%s", text)
	}
}

// problem counts an input that was set aside, and says so if it is one of the first; --quiet holds the line back until the
// exit code is known.
func (a *app) problem(p *corpus.Problem) {
	if a.setAside++; a.setAside > mostLines {
		a.keepUnsaid(reasonClass(p.What), 1)
		return
	}
	w := a.lines()
	if a.quiet {
		w = &a.held
	}
	fmt.Fprintln(w, p.Error())
}

func (a *app) keepUnsaid(class string, n int) {
	if a.unsaid == nil {
		a.unsaid = map[string]int{}
	}
	a.unsaid[class] += n
}

// countEarlier counts inputs that an interrupted run has set aside, and has said so.
func (a *app) countEarlier(n int) {
	if n > 0 {
		a.setAside += n
		a.keepUnsaid("set aside before the interruption", n)
	}
}

// sayMore counts what has no line of its own. list is where all of it stands; without one the reasons are counted.
func (a *app) sayMore(list string) {
	for _, line := range a.left {
		a.remark(line)
	}
	a.left = nil
	if more := a.remarks - mostLines; more > 0 {
		a.note("… %s on other inputs", reports.Plural(more, "more remark"))
		a.remarks = 0
	}
	if len(a.unsaid) == 0 {
		return
	}
	more := 0
	for _, n := range a.unsaid {
		more += n
	}
	w := a.lines()
	if a.quiet {
		w = &a.held
	}
	if list != "" {
		fmt.Fprintf(w, "… %s more set aside, listed in %s\n", reports.Thousands(more), corpus.Printable(list))
	} else {
		fmt.Fprintf(w, "… %s more set aside:\n%s", reports.Thousands(more), countLines(a.unsaid))
	}
	a.unsaid = nil
}

// countLines are counts in words, a line each, the largest first.
func countLines(counts map[string]int) string {
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(-cmp.Compare(counts[a], counts[b]), cmp.Compare(a, b))
	})
	var b strings.Builder
	for i, key := range keys {
		if i == mostLines {
			fmt.Fprintf(&b, "  … and %s\n", reports.Plural(len(keys)-i, "other reason"))
			break
		}
		fmt.Fprintf(&b, "  %s × %s\n", reports.Thousands(counts[key]), key)
	}
	return b.String()
}

// longestClass is the most bytes of a reason to count by.
const longestClass = 80

// reasonClass is what is wrong with an input, without what is so of it alone: "too long for one article (3.1 MB, …)" is
// too long for one article; numbers are N, what stands between quotation marks is left out.
func reasonClass(what string) string {
	what, _, _ = strings.Cut(what, " (")
	what, _, _ = strings.Cut(what, ", ")
	what, _, _ = strings.Cut(what, ": ")
	var b strings.Builder
	number, quoted := false, false
	for _, r := range what {
		switch digit := unicode.IsDigit(r); {
		case r == '“' || r == '”' || r == '"':
			quoted = r == '“' || r == '"' && !quoted
			if !quoted {
				b.WriteRune('…')
			}
		case quoted || digit && number:
		case digit:
			b.WriteRune('N')
		default:
			b.WriteRune(r)
		}
		number = unicode.IsDigit(r)
	}
	class := corpus.Printable(b.String())
	return class[:min(len(class), longestClass)]
}
