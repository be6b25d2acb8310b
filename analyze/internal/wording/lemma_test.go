package wording

import (
	"testing"

	"github.com/slantkit/slant/analyze/internal/vectors"
	"github.com/slantkit/slant/lexicons"
)

func newLexicon(t *testing.T) *Lexicon {
	t.Helper()
	pack, err := lexicons.Load(lexicons.English())
	if err != nil {
		t.Fatal(err)
	}
	table, err := vectors.Open()
	if err != nil {
		t.Fatal(err)
	}
	return NewLexicon(pack, func(w string) bool { _, ok := table.Find(w); return ok })
}

// TestLemma takes the inflection off words that news is full of, and off some that rules get wrong.
func TestLemma(t *testing.T) {
	l := newLexicon(t)
	check := func(kind string, take func(string) string, pairs ...string) {
		t.Helper()
		for i := 0; i < len(pairs); i += 2 {
			if got := take(pairs[i]); got != pairs[i+1] {
				t.Errorf("%s %s: got %q, want %q", kind, pairs[i], got, pairs[i+1])
			}
		}
	}
	check("verb", l.Verb, "claims", "claim", "claimed", "claim", "claiming", "claim", "refused", "refuse", "argued", "argue", "controlled", "control", "planned", "plan",
		"visited", "visit", "charged", "charge", "admitted", "admit", "tried", "try", "denies", "deny", "said", "say", "shot", "shoot", "withdrew", "withdraw", "used", "use",
		"located", "locate", "secured", "secure", "dismissed", "dismiss", "pushes", "push", "goes", "go", "breathing", "breathe", "overthrew", "overthrow", "lying", "lie",
		"shelled", "shell", "bombed", "bomb", "besieged", "besiege", "proposed", "propose", "focused", "focus", "owned", "own", "heated", "heat", "praised", "praise",
		"evacuated", "evacuate", "handled", "handle", "occupied", "occupy", "referred", "refer", "offered", "offer", "created", "create", "agreed", "agree", "died", "die")
	check("noun", l.Noun, "regimes", "regime", "militants", "militant", "authorities", "authorities", "allies", "ally", "crises", "crisis", "gunmen", "gunman", "women", "woman",
		"forces", "forces", "heroes", "hero", "churches", "church", "thieves", "thief", "analysis", "analysis", "buses", "bus", "axes", "axis", "strikes", "strike")
	check("adjective", l.Adjective, "poorer", "poor", "toughest", "tough", "larger", "large", "angrier", "angry", "worst", "bad", "biggest", "big")
}
