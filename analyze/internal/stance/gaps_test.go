package stance

import "testing"

func TestGapOf(t *testing.T) {
	for form, want := range map[string]gap{
		"restore ties":    {"restore", "ties"},
		"Take a Stand":    {"take", "stand"},
		"lose  its edge":  {"lose", "edge"},
		"turn one’s back": {},
		"condemn":         {},
		"pour cold water": {},
		"be at odds with": {},
		"":                {},
	} {
		if got, ok := gapOf(form); got != want || ok != (want != gap{}) {
			t.Errorf("%q parts into %v, %v: want %v", form, got, ok, want)
		}
	}
}
