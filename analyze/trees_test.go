package analyze

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// TestWriteTrees writes the trees of the training sentences as CoNLL-U, with names marked and what document mends mended, when asked to:
//
//	TREES=/tmp/news.conllu go test ./analyze -run WriteTrees
//
// A parser can learn from what another one makes of news: docs/models/syntax.md says which did.
func TestWriteTrees(t *testing.T) {
	path := os.Getenv("TREES")
	if path == "" {
		t.Skip("TREES names no file to write")
	}
	a := newBuiltin(t, Options{})
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	seen := map[string]bool{}
	for _, gold := range []string{"targets/newsmtsc-train.jsonl", "stance/dse-train.jsonl"} {
		eachSpans(t, "../../shared/data/"+gold, func(text string, spans []names.Target) {
			doc := a.readTarget(text, spans...).doc
			for si := range doc.Sentences {
				if tree := treeLines(doc, si); !seen[tree] {
					seen[tree] = true
					fmt.Fprintln(w, tree)
				}
			}
		})
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
}

// eachSpans calls f for each text of a gold file with the spans that name actors in it.
func eachSpans(t *testing.T, path string, f func(text string, spans []names.Target)) {
	file, err := os.Open(path)
	if err != nil {
		t.Skipf("gold texts are not here: %v", err)
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		var item struct {
			Text       string
			Start, End int
			A, B       []int
		}
		if err := json.Unmarshal(in.Bytes(), &item); err != nil {
			t.Fatal(err)
		}
		bytes := []int{0}
		for i, r := range item.Text {
			bytes = append(bytes, i+len(string(r)))
		}
		var spans []names.Target
		for _, s := range [][]int{{item.Start, item.End}, item.A, item.B} {
			if len(s) == 2 && s[0] < s[1] {
				spans = append(spans, names.Target{Start: bytes[s[0]], End: bytes[s[1]], ID: fmt.Sprint(targetID, len(spans))})
			}
		}
		f(item.Text, spans)
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
}

// treeLines writes one sentence as CoNLL-U, closed by an empty line.
func treeLines(doc *document.Doc, sentence int) string {
	var b strings.Builder
	s := doc.Sentences[sentence]
	for u := s.Unit0; u < s.Unit1; u++ {
		n, head, misc := doc.Units[u], 0, "_"
		if n.Head >= 0 {
			head = n.Head - s.Unit0 + 1
		}
		switch n.Name {
		case syntax.ProperName:
			misc = "Name=Proper"
		case syntax.Demonym:
			misc = "Name=Demonym"
		}
		fmt.Fprintf(&b, "%d\t%s\t_\t%s\t%s\t_\t%d\t%s\t_\t%s\n", u-s.Unit0+1, strings.Join(strings.Fields(doc.UnitText(u)), "_"), n.Tag, n.XTag, head, n.Rel, misc)
	}
	return b.String()
}
