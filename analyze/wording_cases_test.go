package analyze_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze"
)

// TestWordingCases runs testdata/wording/*.txt, in the format of TestCases, with Options.Wording.
func TestWordingCases(t *testing.T) {
	an := engine(t, analyze.Options{Wording: true})
	files, err := filepath.Glob("../testdata/wording/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files in ../testdata/wording: %v", err)
	}
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			for _, c := range parseCases(t, path) {
				t.Run(fmt.Sprint(c.line), func(t *testing.T) { runCase(t, an, c) })
			}
		})
	}
}

// hasWording: `ACTOR ROLE LEMMA [VOICE] [in N]`; a lemma of several words in double quotes. The role may be *.
func (r *reading) hasWording(f []string) (bool, error) {
	f, paragraph, err := tail(f)
	if err != nil || len(f) != 3 && len(f) != 4 {
		return false, fmt.Errorf("write `actor quality stubborn`, not %q", strings.Join(f, " "))
	}
	voice := "*"
	if len(f) == 4 {
		voice = f[3]
	}
	return slices.ContainsFunc(r.Wordings, func(w analyze.Wording) bool {
		return oneOf(f[0], w.Actor) && oneOf(f[1], w.Role) && oneOf(strings.TrimPrefix(f[2], `"`), w.Lemma) && oneOf(voice, string(w.Voice)) &&
			(paragraph < 0 || paragraph == r.number(w.Paragraph))
	}), nil
}

// hasDeed: `LEMMA AGENT > PATIENT [named|unnamed] [active|passive] [in N]`; ? is nobody whom we know. `no deed: LEMMA` is none with that lemma.
func (r *reading) hasDeed(f []string, negated bool) (bool, error) {
	f, paragraph, err := tail(f)
	if negated && len(f) == 1 {
		f = append(f, "*", ">", "*")
	}
	if err != nil || len(f) < 4 || f[2] != ">" {
		return false, fmt.Errorf("write `kill agent > patient named passive`, not %q", strings.Join(f, " "))
	}
	lemma, marks := strings.TrimPrefix(f[0], `"`), f[4:]
	return slices.ContainsFunc(r.Deeds, func(d analyze.Deed) bool {
		return oneOf(lemma, d.Lemma) && oneOf(f[1], d.Agent) && oneOf(f[3], d.Patient) && marksMet(marks, d) &&
			(paragraph < 0 || paragraph == r.number(d.Paragraph))
	}), nil
}

// marksMet: all marks hold of the deed.
func marksMet(marks []string, d analyze.Deed) bool {
	has := map[string]bool{"named": d.Named, "unnamed": !d.Named, "passive": d.Passive, "active": !d.Passive}
	for _, m := range marks {
		if !has[m] {
			return false
		}
	}
	return true
}
