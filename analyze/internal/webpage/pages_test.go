package webpage

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPages reads the pages of testdata; what is expected stands in the .txt file beside each.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			p, refusal := Parse(data, "", "")
			if refusal != nil {
				t.Fatal(refusal)
			}
			got := strings.Join([]string{p.Title, p.Outlet, p.Published, p.URL, p.Language, "", p.Text, ""}, "\n")
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
