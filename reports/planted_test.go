package reports_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/slantkit/slant/reports"
)

// planted is a slant that the authors of the sample corpus put into it: a row of planted.tsv.
type planted struct {
	table, actor, target, word, outlet, against, direction string
	entailed                                               bool // follows from what was planted: may be found, and need not be
}

// outlets of the sample corpus, by the folder of each.
var outlets = map[string]string{"courier": "The Highland Courier", "gazette": "The Capital Gazette", "valley": "The Valley Post"}

func readPlanted(t *testing.T) (list []planted) {
	data, err := os.ReadFile("../testdata/sample/planted.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || f[0] == "table" || len(f) < 8 {
			continue
		}
		list = append(list, planted{f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7] == "entailed"})
	}
	return list
}

// key names what differs, and in which direction, whichever side comes first.
func key(table, actor, target, word, outlet, against string, higher bool) string {
	if outlet > against {
		outlet, against, higher = against, outlet, !higher
	}
	return fmt.Sprint(table, " ", actor, " ", target, " ", word, ": ", outlet, " higher than ", against, " ", higher)
}

func (p planted) key() string {
	return key(p.table, p.actor, p.target, p.word, p.outlet, p.against, p.direction == "higher")
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
	for _, folder := range []string{"courier", "gazette", "valley"} {
		list = append(list, observe(t, "../testdata/sample/"+folder)...)
	}
	opt := compared
	opt.Against, opt.Matched = "each", matched
	c, err := reports.Compare(groups(list, []string{"courier", "gazette", "valley"}, func(i int) string { return folderOf(list[i]) }), opt)
	if err != nil {
		t.Fatal(err)
	}
	var want, found, entailed []string
	for _, p := range readPlanted(t) {
		if p.entailed {
			entailed = append(entailed, p.key())
		} else {
			want = append(want, p.key())
		}
	}
	for _, d := range c.Differences() {
		if d.Found() {
			found = append(found, key(d.Table, d.Actor, d.Target, d.Word, d.Group, d.Against, *d.Difference > 0))
		}
	}
	hits, strangers := 0, 0
	for _, k := range want {
		if slices.Contains(found, k) {
			hits++
		} else {
			t.Log("missed: ", k)
		}
	}
	for _, k := range found {
		if !slices.Contains(want, k) && !slices.Contains(entailed, k) {
			strangers++
			t.Log("not planted: ", k)
		}
	}
	t.Logf("%d of %d planted slants found; %d of %d findings not planted", hits, len(want), strangers, len(found))
	if 10*hits < 9*len(want) || 10*strangers > len(found) {
		t.Error("too few found, or too much that was not planted")
	}
}

func folderOf(obs *reports.Observation) string {
	for folder, outlet := range outlets {
		if obs.Group("outlet") == outlet {
			return folder
		}
	}
	return ""
}
