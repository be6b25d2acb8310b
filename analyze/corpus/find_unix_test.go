//go:build unix

package corpus_test

import (
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/slantkit/slant/analyze/corpus"
)

// A pipe in a folder is not taken: reading it would wait for somebody to write. One that is named is.
func TestFindPipe(t *testing.T) {
	folder(t, map[string]string{"in/a.txt": "a"})
	if err := syscall.Mkfifo("in/pipe.txt", 0o600); err != nil {
		t.Skip("no named pipes here:", err)
	}
	want := []string{"in/a.txt", "in/pipe.txt"}
	if diff := cmp.Diff(want, listing(corpus.Find([]string{"in", "in/pipe.txt"}, nil))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff(want[:1], listing(corpus.Find([]string{"in"}, nil))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
