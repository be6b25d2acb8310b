package names

import "testing"

func TestNameKey(t *testing.T) {
	for name, want := range map[string]string{
		"John D. Podesta":      "john podesta",
		"John Podesta":         "john podesta",
		"Joseph R. Biden Jr.":  "joseph biden",
		"J. D. Vance":          "j vance",
		"Hillary Rodham Smith": "hillary rodham smith",
		"Prince":               "prince",
	} {
		if got := nameKey(name); got != want {
			t.Errorf("nameKey(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestInitialsAgree(t *testing.T) {
	check := func(a, b string, want bool) {
		t.Helper()
		if got := initialsAgree(a, b); got != want {
			t.Errorf("initialsAgree(%q, %q) = %v, want %v", a, b, got, want)
		}
	}
	check("John D. Podesta", "John Podesta", true)
	check("Michael B. Jordan", "Michael I. Jordan", false)
	check("George W. Bush", "George W Bush", true)
}

func TestSurname(t *testing.T) {
	for name, want := range map[string]string{"Bashar al-Assad": "assad", "Douglas Holtz-Eakin": "holtz-eakin", "Pelé": "pelé", "": ""} {
		if got := surname(name); got != want {
			t.Errorf("surname(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestInnerCapital(t *testing.T) {
	for w, want := range map[string]bool{"LeT": true, "PiS": true, "JeM": true, "NATO": false, "Hamas": false, "EU": false} {
		if got := innerCapital(w); got != want {
			t.Errorf("innerCapital(%q) = %v, want %v", w, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{"Enrique Peña Nieto": "enrique-pena-nieto", "J.D. Vance": "jd-vance", "O'Neill": "oneill"} {
		if got := Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

// A candidate must lead clearly; two sightings of the same one are no rivals.
func TestCandidates(t *testing.T) {
	k := candidates{best: -1}
	k.take(1, weight(0, mainSubject))
	k.take(1, weight(1, mainSubject))
	if k.best != 1 || k.second != 0 {
		t.Errorf("one candidate: %+v", k)
	}
	k.take(2, weight(0, subject))
	if k.best != 1 || k.score-k.second >= lead {
		t.Errorf("two subjects of one sentence: %+v, want no clear lead", k)
	}
}
