package lexicons

import (
	"testing"
	"testing/fstest"
)

func TestSum(t *testing.T) {
	sum := func(files map[string]string) string {
		fsys := fstest.MapFS{}
		for name, data := range files {
			fsys[name] = &fstest.MapFile{Data: []byte(data)}
		}
		s, err := Sum(fsys)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	first := sum(map[string]string{"a.tsv": "x", "b/c.tsv": "y"})
	for what, files := range map[string]map[string]string{
		"another cell":  {"a.tsv": "x", "b/c.tsv": "z"},
		"another name":  {"a.tsv": "x", "b/d.tsv": "y"},
		"a moved break": {"a.tsv": "xb", "c.tsv": "y"},
		"a file more":   {"a.tsv": "x", "b/c.tsv": "y", "d.tsv": ""},
	} {
		if sum(files) == first {
			t.Errorf("%s, the same sum", what)
		}
	}
	if sum(map[string]string{"b/c.tsv": "y", "a.tsv": "x", ".git/HEAD": "z", ".x": ""}) != first {
		t.Error("hidden files change the sum")
	}
}
