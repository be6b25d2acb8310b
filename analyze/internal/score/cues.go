package score

import (
	"github.com/slantkit/slant/analyze/internal/stance"
)

func (a *Article) cueItems(items []Item, actor, sentence int) []Item {
	if a.NoStance {
		return items
	}
	for _, i := range a.halves[[2]int{actor, sentence}] {
		items = append(items, a.halfItems(a.Halves[i])...)
	}
	return items
}

func (a *Article) halfItems(h stance.Half) []Item {
	shifted := ""
	for _, s := range h.Shifts {
		switch s.Kind {
		case "negator", "reverser", "irrealis":
			shifted = "~"
		}
	}
	base := Item{Tok0: h.Tok0, Tok1: h.Tok1, Stance: true, Own: true, Origin: h.Origin, Quote: a.QuoteAt[h.Tok0]}
	if h.Kind == "phrase" {
		base.Feature, base.Value, base.Label = "file:"+direction(h.Favor)+shifted, h.Weight, h.Term+" (own file, "+direction(h.Favor)+")"
		return []Item{base}
	}
	role, value := "given", h.TowardHolder
	if h.Target {
		role, value = "received", h.TowardTarget
	}
	cue := base
	cue.Own = cue.Quote >= 0
	cue.Feature = "cue:" + direction(h.Favor) + ":" + role + ":" + h.Kind + shifted
	cue.Value, cue.Label = h.Weight, h.Term+" ("+direction(h.Favor)+", "+role+")"
	out := []Item{cue}
	if value != 0 {
		base.Own = base.Own && (!h.Target || base.Quote >= 0 || h.Kind == "material" || h.Kind == "relational")
		base.Feature, base.Value, base.Label = "toward:"+role+shifted, value, h.Term+" (says "+signed(value)+" of who is "+roleWord(h.Target)+")"
		out = append(out, base)
	}
	return out
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

func FileWeights() map[string][3]float64 {
	return map[string][3]float64{
		"file:favor":    {-1, 0, 1},
		"file:against":  {1, 0, -1},
		"file:favor~":   {-0.2, 0, 0.2},
		"file:against~": {0.2, 0, -0.2},
	}
}
