package corpus_test

import (
	"testing"

	"github.com/slantkit/slant/analyze/corpus"
)

// TestGroup: whatever articles are grouped by is read from columns, keys, front matter and paths.
func TestGroup(t *testing.T) {
	const body = "The ministers met on Monday and the talks about the river went on for hours."
	for _, c := range []struct{ file, data, pattern, want string }{
		{"a.csv", "Section,text\nWorld affairs,\"" + body + "\"\n", "", "World affairs"},
		{"a.jsonl", `{"section": "World", "text": "` + body + `"}`, "", "World"},
		{"a.jsonl", `{"meta": 3, "text": "` + body + `"}`, "", ""},
		{"a.md", "---\ntitle: Talks\nSection: World\n---\n\n" + body, "", "World"},
		{"a.txt", "---\nSection: World\n---\n\n" + body, "", ""},
		{"left_wing/a.txt", body, "{group}/*", "left wing"},
		{"left/a.md", "---\nsection: World\n---\n\n" + body, "{group}/*", "World"},
	} {
		opt := corpus.Options{Columns: map[string]string{"group": "section"}, Pattern: c.pattern}
		folder(t, map[string]string{c.file: c.data})
		art, _, err := first(corpus.Source{Path: c.file}, nil, opt)
		if err != nil || art.Group != c.want {
			t.Errorf("%s: group %q, %v, want %q", c.file, art.Group, err, c.want)
		}
	}
}
