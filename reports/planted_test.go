package reports_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/slantkit/slant/reports"
)

// planted is a slant that the authors of the sample corpus put into it, or that follows from one: a row of planted.tsv.
type planted struct {
	table, actor, target, word, outlet, against, direction string
	entailed                                               bool // may be found, and need not be
}

func readPlanted(t *testing.T) (list []planted) {
	data, err := os.ReadFile("../testdata/sample-gold/planted.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if !strings.HasPrefix(line, "#") && f[0] != "table" {
			list = append(list, planted{f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7] == "entailed"})
		}
	}
	return list
}

// fits says whether a difference is the planted one, whichever side comes first.
func (p planted) fits(d reports.Difference) bool {
	higher := *d.Difference > 0
	if d.Group != p.outlet {
		d.Group, d.Against, higher = d.Against, d.Group, !higher
	}
	return d.Table == p.table && d.Actor == p.actor && d.Target == p.target && d.Word == p.word && d.Group == p.outlet && d.Against == p.against &&
		higher == (p.direction == "higher")
}

// TestPlantedSlants: of the slants that were planted in the sample corpus at least nine in ten are found, and of what is found at most one
// in ten was not planted.
func TestPlantedSlants(t *testing.T) {
	for _, matched := range []bool{false, true} {
		t.Run(fmt.Sprint("matched ", matched), func(t *testing.T) { checkPlanted(t, matched) })
	}
}

func checkPlanted(t *testing.T, matched bool) {
	var list []*reports.Observation
	var folders []string
	for _, folder := range []string{"courier", "gazette", "valley"} {
		list = append(list, observe(t, "../testdata/sample/"+folder)...)
		folders = append(folders, slices.Repeat([]string{folder}, len(list)-len(folders))...)
	}
	opt := compared
	opt.Against, opt.Matched = "each", matched
	c, err := reports.Compare(groups(list, []string{"courier", "gazette", "valley"}, func(i int) string { return folders[i] }), opt)
	if err != nil {
		t.Fatal(err)
	}
	rows := readPlanted(t)
	hits, strangers, findings := make([]bool, len(rows)), 0, 0
	for _, d := range c.Differences() {
		if !d.Found() {
			continue
		}
		findings++
		if i := slices.IndexFunc(rows, func(p planted) bool { return p.fits(d) }); i >= 0 {
			hits[i] = true
		} else {
			strangers++
			t.Logf("not planted: %s %s %s %s: %s − %s = %.2f, q %.3f", d.Table, d.Actor, d.Target, d.Word, d.Group, d.Against, *d.Difference, *d.Q)
		}
	}
	found, all := 0, 0
	for i, p := range rows {
		switch {
		case p.entailed:
			continue
		case hits[i]:
			found++
		default:
			t.Log("missed: ", p)
		}
		all++
	}
	t.Logf("%d of %d planted slants found; %d of %d findings not planted", found, all, strangers, findings)
	if 10*found < 9*all || 10*strangers > findings {
		t.Error("too few found, or too much that was not planted")
	}
}
