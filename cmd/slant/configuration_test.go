package main

import (
	"os"
	"strings"
	"testing"
)

// TestTimedIsMeasured: what is timed in docs/PERFORMANCE.md is what the figures in docs/experiments.md are of: the same options, and the models of
// which both pages name the hashes.
func TestTimedIsMeasured(t *testing.T) {
	timed := terse()
	if timed.err != nil {
		t.Fatal(timed.err)
	}
	_, measured, err := load(nil, inputFlags{}) // as evaluate does
	if err != nil {
		t.Fatal(err)
	}
	want := measured.Options()
	want.NoEvidence = true // which changes no number: analyze.TestNoEvidence
	if timed.analyzer.Options() != want {
		t.Error("the benchmarks have other options than evaluate")
	}
	for _, page := range []string{"PERFORMANCE.md", "experiments.md"} {
		text, err := os.ReadFile("../../docs/" + page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range measured.Models() {
			if name := m.Name + " `" + m.SHA256[:12] + "`"; !strings.Contains(string(text), name) {
				t.Errorf("docs/%s does not name the model that is built in, %s: measure anew, then write it there", page, name)
			}
		}
	}
}
