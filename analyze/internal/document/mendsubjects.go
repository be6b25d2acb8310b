package document

import "github.com/slantkit/slant/analyze/internal/syntax"

// frontedSubject: "Earlier Saturday, Ortega praised", "A favorite of the right, Ortega praised": of two subjects of a verb that a comma parts, the name is
// the subject; what stands before it says when, or who he is.
func frontedSubject(words []syntax.Word, nodes []syntax.Node, i int) {
	h := nodes[i].Head
	if nodes[i].Rel.Base() != syntax.RelNsubj || h < i || words[i].Name != syntax.ProperName {
		return
	}
	k := subjectBefore(nodes, i)
	if k < 0 || words[k].Name == syntax.ProperName || nodes[k].Tag == syntax.TagPron {
		return
	}
	if timeWord(Fold(words[k].Form)) || timeUnit(Fold(words[k].Form)) {
		nodes[k].Rel = syntax.RelOblUnmarked
		return
	}
	switch {
	case !closed(nodes, k, i):
	case nodes[k].Tag == syntax.TagNoun && words[i-1].Form == ",":
		nodes[k].Head, nodes[k].Rel = i, syntax.RelAppos
	case words[i-1].Form != ",":
		nodes[k].Head, nodes[k].Rel = i, syntax.RelNmodDesc // "film star Ada Vance sues"
	}
}

// subjectBefore is another subject of the same verb that stands before the one at i, −1 if there is none.
func subjectBefore(nodes []syntax.Node, i int) int {
	for k := i - 1; k >= 0; k-- {
		if nodes[k].Head == nodes[i].Head && nodes[k].Rel.Base() == syntax.RelNsubj {
			return k
		}
	}
	return -1
}

// closed: all between the two hangs on the first.
func closed(nodes []syntax.Node, k, i int) bool {
	for w := k + 1; w < i; w++ {
		if nodes[w].Head == nodes[i].Head && nodes[w].Rel != syntax.RelPunct {
			return false
		}
	}
	return true
}

// rootNoun: "his decision to support Ortega surprised nobody": where the tree has a noun as root and makes the object of the infinitive under it the
// subject of the main verb, the noun is that subject.
func rootNoun(nodes []syntax.Node, i int) {
	verb, noun := nodes[i].Head, -1
	if verb >= 0 {
		noun = nodes[verb].Head
	}
	if nodes[i].Rel != syntax.RelCcomp && nodes[i].Rel != syntax.RelObj || noun < 0 || nodes[noun].Head >= 0 || nodes[noun].Tag != syntax.TagNoun || nodes[verb].Rel != syntax.RelAcl || nodes[verb].XTag != syntax.XVB {
		return
	}
	object := -1
	for k := range nodes {
		switch rel := nodes[k].Rel; {
		case nodes[k].Head == i && rel == syntax.RelMark, nodes[k].Head == noun && (rel == syntax.RelCop || rel.Base() == syntax.RelNsubj):
			return
		case nodes[k].Head == i && rel.Base() == syntax.RelNsubj && object < 0:
			object = k
		}
	}
	if object < verb {
		return
	}
	nodes[i].Head, nodes[i].Rel = -1, syntax.RelRoot
	nodes[noun].Head, nodes[noun].Rel = i, syntax.RelNsubj
	nodes[object].Head, nodes[object].Rel = verb, syntax.RelObj
	for k := i + 1; k < len(nodes); k++ {
		if nodes[k].Head == noun {
			nodes[k].Head = i
		}
	}
}

// sharedName: "a delegate and Ortega supporter": a name before the second of two nouns belongs to that noun, and is not coordinated with the first.
func sharedName(words []syntax.Word, nodes []syntax.Node, i int) {
	h := nodes[i].Head
	if nodes[i].Rel != syntax.RelCompound || nodes[i].Tag != syntax.TagNoun || h < i+3 || words[i].Name == syntax.ProperName {
		return
	}
	name := h - 1
	if words[name].Name != syntax.ProperName || nodes[name].Head != i || nodes[name].Rel != syntax.RelConj || nodes[name-1].Rel != syntax.RelCc {
		return
	}
	nodes[i].Head, nodes[i].Rel = nodes[h].Head, nodes[h].Rel
	for k := range i {
		if nodes[k].Head == h {
			nodes[k].Head = i
		}
	}
	nodes[h].Head, nodes[h].Rel = i, syntax.RelConj
	nodes[name].Head, nodes[name].Rel = h, syntax.RelCompound
	nodes[name-1].Head = h
}

// attempted: "arrested in an attempt to topple": an infinitive behind a noun of what somebody tries or means to do belongs to the noun.
func attempted(words []syntax.Word, nodes []syntax.Node, i int) {
	if i < 2 || nodes[i].XTag != syntax.XVB || nodes[i].Rel != syntax.RelAdvcl || Fold(words[i-1].Form) != "to" || nodes[i-1].Head != i {
		return
	}
	if noun := i - 2; nodes[noun].Head == nodes[i].Head && nodes[noun].Tag == syntax.TagNoun && attempt(Fold(words[noun].Form)) {
		nodes[i].Head, nodes[i].Rel = noun, syntax.RelAcl
	}
}

// attempt: nouns of what somebody tries or means to do.
func attempt(noun string) bool {
	switch noun {
	case "attempt", "attempts", "bid", "bids", "effort", "efforts", "plan", "plans", "plot", "plots", "decision", "decisions", "move", "moves", "push", "campaign", "drive",
		"vow", "promise", "pledge", "threat", "threats", "refusal", "willingness", "desire", "intention", "intentions", "conspiracy":
		return true
	}
	return false
}
