package duplicates

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/slantkit/slant/reports/internal/goldtest"
)

// copies are the stories that are true duplicates of an earlier one. All pairs of a similarity of .05 or more were read.
var copies = map[string]string{"persent-dev-3701": "persent-dev-3693 near", "persent-dev-3727": "persent-dev-3691 exact"}

// measuring tells whether the tables of docs/experiments/duplicates.md are wanted:
//
//	MEASURE=1 go test ./reports/internal/duplicates -run 'TestReal|TestEdits|TestTemplates|TestShared|TestLong|TestGrid' -v
func measuring() bool { return os.Getenv("MEASURE") != "" }

func row(format string, args ...any) {
	if measuring() {
		fmt.Printf(format+"\n", args...)
	}
}

// originals are the stories without copies; a sixth of them unless the tables are wanted.
func originals(t *testing.T) (list []story) {
	for i, s := range stories(t) {
		if copies[s.id] == "" && Sign(s.text()).words >= 60 && (measuring() || i%6 == 0) {
			list = append(list, s)
		}
	}
	return list
}

func filled(list []story, opt Options) *Finder {
	f := New(opt)
	for i, s := range list {
		f.Add(uint64(i), Sign(s.text()))
	}
	return f
}

func TestRealStories(t *testing.T) {
	f, found := New(Options{Threshold: 0.3}), 0
	list := stories(t)
	for i, s := range list {
		original, kind, ok := f.Add(uint64(i), Sign(s.text()))
		if got := list[original].id + " " + string(kind); ok && copies[s.id] != got {
			t.Errorf("%s counts as a duplicate: %s", s.id, got)
		} else if ok {
			found++
		}
	}
	if found != len(copies) {
		t.Errorf("%d of %d copies found", found, len(copies))
	}
	row("real stories: %d of %d copies found, none else", found, len(copies))
}

// least is the share of versions of an edit that is found at least; .97 where none is named.
var least = map[string]float64{
	"house style, lines around it, last fifth cut": .6, "half of the numbers new": .92, "lead rewritten": .95,
	"lead rewritten, a quarter added, 1 % of words other": .75, "8 % of words other": .8, "12 % of words other": .3,
	"50 % added in the middle": .93, "50 % added at the end": .93, "75 % added in the middle": .65, "75 % added at the end": .65,
	"100 % added in the middle": .25, "100 % added at the end": .25, "cut to 60 %": .85, "cut to 50 %": .35,
}

func TestEdits(t *testing.T) {
	list := originals(t)
	for _, e := range edits() {
		found, wrong, n := 0, 0, 0
		f := filled(list, Options{})
		r := rand.New(rand.NewPCG(1, 2))
		for i, s := range list {
			sig := Sign(e.apply(r, s, donors(r, list, i)))
			if e.kind == Near && sig.exact == Sign(s.text()).exact {
				continue // the story has nothing that the edit would change
			}
			n++
			original, kind, ok := f.Add(uint64(len(list)+i), sig)
			switch {
			case ok && original == uint64(i) && kind == e.kind:
				found++
			case ok:
				wrong++
			}
		}
		bar, named := least[e.name]
		if !named {
			bar = .97
		}
		if share := float64(found) / float64(n); share < bar || wrong > 0 {
			t.Errorf("%s: %.3f found, less than %.2f, or %d of another article", e.name, share, bar, wrong)
		}
		row("| %s | %s | %s |", e.name, e.kind, goldtest.Wilson(found, n))
	}
}

func TestTemplates(t *testing.T) {
	for _, tm := range templates() {
		r := rand.New(rand.NewPCG(1, 2))
		f, taken, pairs := New(Options{}), 0, 0
		for i := range 100 {
			if _, _, ok := f.Add(uint64(i), Sign(tm.fill(r))); ok {
				taken++
			}
		}
		for range 1000 {
			a, b := Sign(tm.fill(r)), Sign(tm.fill(r))
			if a.sketch.agree(&b.sketch) >= needed(DefaultThreshold) {
				pairs++
			}
		}
		if taken > 10 && tm.name != "funerals" {
			t.Errorf("%s: %d of 100 reports count as duplicates", tm.name, taken)
		}
		row("| %s | %d | %s | %s |", tm.name, Sign(tm.text).words, goldtest.Wilson(pairs, 1000), goldtest.Wilson(taken, 100))
	}
}

func TestSharedParagraph(t *testing.T) {
	list := originals(t)
	for _, part := range [][2]string{{"boilerplate", boilerplate}, {"quotation", quotation}} {
		name, shared := part[0], part[1]
		f, taken := New(Options{}), 0
		for i, s := range list {
			if _, _, ok := f.Add(uint64(i), Sign(s.text()+"\n\n"+shared)); ok {
				taken++
			}
		}
		if taken > len(list)/100 {
			t.Errorf("%d of %d articles that share a %s count as duplicates", taken, len(list), name)
		}
		row("| all %d stories with the same %s of %d words | %s |", len(list), name, Sign(shared).words, goldtest.Wilson(taken, len(list)))
	}
}
