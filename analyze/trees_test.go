package analyze

import (
	"bufio"
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
	var texts []spanned
	for _, x := range readGold[goldTarget](t, "targets/newsmtsc-train.jsonl") {
		texts = append(texts, spanned{x.Text, [][2]int{{x.Start, x.End}}})
	}
	for _, x := range readGold[goldPair](t, "stance/dse-train.jsonl") {
		texts = append(texts, spanned{x.Text, [][2]int{x.A, x.B}})
	}
	a := newBuiltin(t, Options{})
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	seen := map[string]bool{}
	for _, x := range texts {
		doc := a.readTarget(x.text, x.targets()...).doc
		for si := range doc.Sentences {
			if tree := treeLines(doc, si); !seen[tree] {
				seen[tree] = true
				fmt.Fprintln(w, tree)
			}
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
}

// spanned is a text with the spans that name actors in it, in code points.
type spanned struct {
	text  string
	spans [][2]int
}

func (x spanned) targets() (out []names.Target) {
	r := []rune(x.text)
	for _, s := range x.spans {
		if s[0] < s[1] {
			out = append(out, names.Target{Start: len(string(r[:s[0]])), End: len(string(r[:s[1]])), ID: fmt.Sprint(targetID, len(out))})
		}
	}
	return out
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
