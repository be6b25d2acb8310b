package corpus

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMendText(t *testing.T) {
	for _, c := range []struct {
		name, want, in string
		remarks        []string
	}{
		{"clean", "“It’s” a café & more.", "“It’s” a café & more.", nil},
		{"one place", "It’s.", "Itâ€™s.", []string{"1 garbled place mended, such as â€™ for ’ or &amp; for &"}},
		{"two places", "It’s R&D.", "Itâ€™s R&amp;D.", []string{"2 garbled places mended, such as â€™ for ’ or &amp; for &"}},
		{"lost", "caf\ufffd", "caf\ufffd", []string{"1 character lost before slant read it, marked \ufffd"}},
		{"both", "It’s caf\ufffd\ufffd", "Itâ€™s cafï¿½\ufffd", []string{
			"2 garbled places mended, such as â€™ for ’ or &amp; for &", "2 characters lost before slant read it, marked \ufffd"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, remarks := mendText(c.in)
			var whats []string
			for _, r := range remarks {
				whats = append(whats, r.what)
			}
			if diff := cmp.Diff(c.remarks, whats); got != c.want || diff != "" {
				t.Errorf("got %q, want %q; remarks (-want +got):\n%s", got, c.want, diff)
			}
		})
	}
}
