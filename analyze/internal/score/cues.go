package score

import (
	"github.com/slantkit/slant/analyze/internal/keyed"
	"github.com/slantkit/slant/analyze/internal/stance"
)

// cues are the cues of the stance lexicon in which the actor holds or receives, and the phrases of his own file.
func (v *sight) cues() {
	for _, i := range v.halves[[2]int{v.actor, v.sentence}] {
		v.half(v.Halves[i])
	}
}

// half adds the evidence of one cue: its direction, and what a narrator's use of it says of the actor.
func (v *sight) half(h stance.Half) {
	shifted := ""
	for _, s := range h.Shifts {
		switch s.Kind {
		case "negator", "reverser", "irrealis":
			shifted = "~"
		}
	}
	base := Item{Tok0: h.Tok0, Tok1: h.Tok1, Stance: true, Own: true, Origin: h.Origin, Quote: v.QuoteAt[h.Tok0]}
	if h.Kind == "phrase" {
		base.Key, base.Value = keyed.Hash("file:", direction(h.Favor), shifted), h.Weight
		v.add(base, func() string { return h.Term + " (own file, " + direction(h.Favor) + ")" })
		return
	}
	role, value := "given", h.TowardHolder
	if h.Target {
		role, value = "received", h.TowardTarget
	}
	cue := base
	cue.Own = cue.Quote >= 0
	cue.Key, cue.Value = keyed.Hash("cue:", direction(h.Favor), ":", role, ":", h.Kind, shifted), h.Weight
	v.add(cue, func() string { return h.Term + " (" + direction(h.Favor) + ", " + role + ")" })
	if value != 0 {
		base.Own = base.Own && (!h.Target || base.Quote >= 0 || h.Kind == "material" || h.Kind == "relational")
		base.Key, base.Value = keyed.Hash("toward:", role, shifted), value
		v.add(base, func() string { return h.Term + " (says " + signed(value) + " of who is " + roleWord(h.Target) + ")" })
	}
}

func direction(favor bool) string {
	if favor {
		return "favor"
	}
	return "against"
}

func roleWord(target bool) string {
	if target {
		return "its target"
	}
	return "its holder"
}

// FileWeights are the weights of the phrases of actors' own files, by direction, for the classes negative, neutral and positive. They are given and
// not fitted: the training data name persons and are scored without knowing who they are. Behind a negation or in a condition a phrase counts little.
func FileWeights() map[string][3]float64 {
	return map[string][3]float64{
		"file:favor":    {-1, 0, 1},
		"file:against":  {1, 0, -1},
		"file:favor~":   {-0.2, 0, 0.2},
		"file:against~": {0.2, 0, -0.2},
	}
}
