package stance

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// Item is one piece of evidence of an attitude before it is weighed. Its weights are for the classes opposite, none and same, relative to the
// direction of the cue: one model serves favor and against.
type Item struct {
	Tok0, Tok1 int
	Feature    string
	Value      float64
	Label      string
	Origin     string
}

// Items returns the evidence of an attitude: the cue with how its places were filled, and each shifter.
func (e *Engine) Items(a Attitude) []Item {
	term, origin := e.source(a)
	dir := "against"
	if a.Favor {
		dir = "favor"
	}
	cue := Item{Tok0: a.Tok0, Tok1: a.Tok1, Label: term + " (" + dir + ")", Origin: origin}
	var out []Item
	put := func(feature string, value float64) {
		it := cue
		it.Feature, it.Value = feature, value
		out = append(out, it)
	}
	if a.Kind == Link {
		cue.Label = term + " (joins, takes no side)"
		put("link", 1)
		return out
	}
	put("cue:"+a.Kind, a.Weight)
	put("kind:"+a.Kind+":"+dir, 1)
	if a.Kind != "phrase" && a.Kind != "valence" && a.Kind != "ascribed" {
		put("term:"+term, 1)
	}
	if a.Affix {
		put("affix:"+dir, 1)
	}
	put("holder:"+string(a.HolderPath), 1)
	put("target:"+string(a.TargetPath), 1)
	return append(out, e.shiftItems(a, dir)...)
}

// shiftItems are the shifters of an attitude. Two that turn round cancel each other ("did not deny supporting").
func (e *Engine) shiftItems(a Attitude, dir string) []Item {
	turns := 0
	for _, s := range a.Shifts {
		if s.Kind == "negator" || s.Kind == "reverser" {
			turns++
		}
	}
	var out []Item
	for _, s := range a.Shifts {
		it := Item{Tok0: s.Tok0, Tok1: s.Tok1, Value: 1, Label: s.Kind, Origin: "grammar"}
		if s.Row >= 0 {
			row := e.Pack.Shifters[s.Row]
			it.Label, it.Origin = row.Term+" ("+s.Kind+")", match.OriginOf(row.Origin)
		}
		it.Feature = "shift:" + e.shiftKind(a, s) + ":" + dir
		if turns == 2 && (s.Kind == "negator" || s.Kind == "reverser") {
			it.Feature = "shift:double:" + dir
		}
		out = append(out, it)
	}
	return out
}

// shiftKind refines a reverser: who denies an act has not done it; who ends a noun ("lifted sanctions", "withdrew support") does the opposite.
func (e *Engine) shiftKind(a Attitude, s Shift) string {
	if s.Kind == "hedge" && s.Unit >= 0 && e.Doc.Units[s.Unit].Tag == syntax.TagAux {
		return "irrealis" // "may impose"
	}
	if s.Kind != "reverser" {
		return s.Kind
	}
	for _, i := range e.quoteBy[s.Unit] {
		if e.Quotes[i].Force == "denied" {
			return "denial"
		}
	}
	if s.Row >= 0 && strings.HasPrefix(e.Pack.Shifters[s.Row].Term, "den") {
		return "denial"
	}
	if a.Kind == "material" && e.Doc.Units[a.Cue].Tag == syntax.TagNoun && e.Doc.Units[a.Cue].Head == s.Unit {
		return "ending"
	}
	return s.Kind
}

// Given says whether a cue has weights that are given and not fitted: with a shifter, or an affix.
func (a Attitude) Given() bool { return len(a.Shifts) > 0 || a.Affix }

// GivenWeights are the weights of shifters, of affixes and of clauses without a cue, for the classes opposite, none and same. They are set by what the
// words mean and not fitted: the training labels do not tell an attitude that is held from one that would be, and whom an affix describes ("pro-Russian
// protesters") is seldom among the actors marked there.
func GivenWeights() map[string][3]float64 {
	return map[string][3]float64{
		"shift:negator:against":  {-0.5, 4, -4},
		"shift:negator:favor":    {3.2, 1.5, -4},
		"shift:reverser:against": {0, 4, -4},
		"shift:reverser:favor":   {3, 1, -4},
		"shift:ending:against":   {4, 0.5, -4},
		"shift:ending:favor":     {4, 0.5, -4},
		"shift:denial:against":   {-0.5, 5, -4},
		"shift:denial:favor":     {-0.5, 5, -4},
		"shift:irrealis:against": {0, 4.5, -4},
		"shift:irrealis:favor":   {0, 4.5, -4},
		"link":                   {0, 6, 0},
		"affix:against":          {-2, -1, 2},
		"affix:favor":            {-2, -1, 2},
		"shift:hedge:against":    {0, 0.4, -0.4},
		"shift:hedge:favor":      {0, 0.4, -0.4},
	}
}

// Origin returns the lexicon line that the cue stands in.
func (e *Engine) Origin(a Attitude) string { _, o := e.source(a); return o }

// source returns the term of the cue and its lexicon line.
func (e *Engine) source(a Attitude) (term, origin string) {
	switch {
	case a.Kind == Link:
		return e.Doc.UnitText(a.Cue), "a clause that joins the two"
	case a.Row < 0:
		return "against", "predicate with against"
	case a.Kind == "phrase":
		s := e.Pack.Stance[a.Row]
		return s.Phrase, match.OriginOf(s.Origin)
	case a.Kind == "valence":
		v := e.Pack.Valence[a.Row]
		return v.Term, match.OriginOf(v.Origin)
	}
	c := e.Pack.Attitudes[a.Row]
	return c.Term, match.OriginOf(c.Origin)
}
