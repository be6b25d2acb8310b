package document

import "github.com/slantkit/slant/analyze/internal/syntax"

// mend corrects what the parser is known to attach wrongly: "a commitment to playing a role" belongs to the noun, not to the verb before it.
func mend(words []syntax.Word, nodes []syntax.Node) {
	if len(nodes) > 0 {
		secondName(words, nodes, 0)
	}
	for i := 1; i < len(nodes); i++ {
		thatWord(words, nodes, i)
		thatClause(words, nodes, i)
		timeHead(words, nodes, i)
		countedTime(words, nodes, i)
		hasBeen(words, nodes, i)
		twoSubjects(nodes, i)
		frontedSubject(words, nodes, i)
		rootNoun(nodes, i)
		sharedName(words, nodes, i)
		attempted(words, nodes, i)
		secondName(words, nodes, i)
		named(words, nodes, i)
		n := &nodes[i]
		if i >= 2 && n.Rel == syntax.RelAdvcl && n.Head == i-2 && n.XTag == syntax.XVB && nodes[i-1].Head == i && nodes[i-2].Tag == syntax.TagVerb {
			n.Rel = syntax.RelXcomp // "declined to endorse"
			continue
		}
		if n.XTag != syntax.XVBG || n.Rel.Base() != syntax.RelAdvcl || i < 2 || n.Head < 0 || n.Head >= i-2 {
			continue
		}
		if to := i - 1; Fold(words[to].Form) == "to" && nodes[to].Head == i && takesTo(Fold(words[i-2].Form)) && nodes[i-2].Head == n.Head {
			n.Head, n.Rel = i-2, syntax.RelAcl
		}
	}
}

// thatClause: "announced on Friday that …", "told the court that …": a clause with the conjunction "that" is no relative clause of the noun before
// it, but what the verb says.
func thatClause(words []syntax.Word, nodes []syntax.Node, i int) {
	n := &nodes[i]
	if n.Rel.Base() != syntax.RelAcl || n.Head < 0 {
		return
	}
	h := nodes[n.Head]
	if h.Head < 0 || nodes[h.Head].Tag != syntax.TagVerb {
		return
	}
	switch h.Rel.Base() {
	case syntax.RelObl, syntax.RelObj, syntax.RelIobj:
	default:
		return
	}
	conjunction, subjects := false, 0
	for k := n.Head + 1; k < i; k++ {
		if nodes[k].Head != i {
			continue
		}
		that := Fold(words[k].Form) == "that"
		conjunction = conjunction || that && nodes[k].Rel == syntax.RelMark
		if nodes[k].Rel.Base() == syntax.RelNsubj {
			subjects++
		}
	}
	if conjunction || subjects > 1 {
		n.Head, n.Rel = h.Head, syntax.RelCcomp
	}
}

// thatWord: "announced on Friday that …": a "that" with a clause under it is no apposition of the noun before it, but the conjunction of what the verb
// says.
func thatWord(words []syntax.Word, nodes []syntax.Node, i int) {
	noun := nodes[i].Head
	if Fold(words[i].Form) != "that" || nodes[i].Rel != syntax.RelAppos || noun < 0 {
		return
	}
	verb := nodes[noun].Head
	if verb < 0 || nodes[verb].Tag != syntax.TagVerb {
		return
	}
	for k := i + 1; k < len(nodes); k++ {
		if nodes[k].Head == i && nodes[k].Rel != syntax.RelPunct {
			nodes[k].Head, nodes[k].Rel = verb, syntax.RelCcomp
			nodes[i] = syntax.Node{Tag: syntax.TagSconj, XTag: syntax.XIN, Head: k, Rel: syntax.RelMark}
			return
		}
	}
}

// hasBeen: "has long been an ally": a noun with a copula is no object of "has", which is its auxiliary.
func hasBeen(words []syntax.Word, nodes []syntax.Node, i int) {
	n := nodes[i]
	h := n.Head
	if n.Rel != syntax.RelObj || h < 0 || h > i {
		return
	}
	switch Fold(words[h].Form) {
	case "has", "have", "had", "'ve":
	default:
		return
	}
	been := false
	for k := h + 1; k < i; k++ {
		been = been || nodes[k].Head == i && nodes[k].Rel == syntax.RelCop
	}
	if !been {
		return
	}
	up := nodes[h]
	for k := range nodes {
		if nodes[k].Head == h {
			nodes[k].Head = i
		}
	}
	nodes[i].Head, nodes[i].Rel = up.Head, up.Rel
	nodes[h].Tag, nodes[h].Head, nodes[h].Rel = syntax.TagAux, i, syntax.RelAux
	if s := up.Head; s >= 0 && s < h && nodes[s].Head < 0 && words[s].Name == syntax.ProperName && up.Rel == syntax.RelAclRelcl {
		nodes[i].Head, nodes[i].Rel = -1, syntax.RelRoot // the name before it is the subject
		nodes[s].Head, nodes[s].Rel = i, syntax.RelNsubj
		for k := range nodes {
			if nodes[k].Head == s && k > i {
				nodes[k].Head = i
			}
		}
	}
}

// twoSubjects: "neither he nor his deputy criticised", "the poor, the sick, and he": the second of two subjects behind a conjunction is coordinated with
// the first.
func twoSubjects(nodes []syntax.Node, i int) {
	if nodes[i].Rel.Base() != syntax.RelNsubj {
		return
	}
	cc := -1
	for k := range i {
		if (nodes[k].Head == i || nodes[k].Head == nodes[i].Head) && nodes[k].Rel == syntax.RelCc {
			cc = k
		}
	}
	for k := cc - 1; k >= 0; k-- {
		if nodes[k].Rel == nodes[i].Rel && nodes[k].Head == nodes[i].Head {
			nodes[i].Head, nodes[i].Rel = k, syntax.RelConj
			return
		}
	}
}

// named: "branded him a coward": the second of two objects of a verb of naming is what is said of the first.
func named(words []syntax.Word, nodes []syntax.Node, i int) {
	h := nodes[i].Head
	if nodes[i].Rel != syntax.RelIobj || h < 0 || !names(Fold(words[h].Form)) {
		return
	}
	for k := i + 1; k < len(nodes); k++ {
		if nodes[k].Head == h && nodes[k].Rel == syntax.RelObj {
			nodes[i].Rel, nodes[k].Rel = syntax.RelObj, syntax.RelXcomp
			return
		}
	}
}

// names: verbs that give somebody a name or a quality.
func names(verb string) bool {
	switch verb {
	case "call", "calls", "called", "calling", "brand", "brands", "branded", "branding", "label", "labels", "labelled", "labelling", "labeled", "labeling",
		"dub", "dubs", "dubbed", "dubbing", "deem", "deems", "deemed", "deeming", "declare", "declares", "declared", "declaring", "consider", "considers",
		"considered", "considering":
		return true
	}
	return false
}

// timeHead: "by the Rapid Support Forces overnight": a word of time behind a name is no head of it.
func timeHead(words []syntax.Word, nodes []syntax.Node, i int) {
	h := nodes[i].Head
	if words[i].Name != syntax.ProperName || nodes[i].Rel != syntax.RelCompound || h != i+1 || !timeWord(Fold(words[h].Form)) {
		return
	}
	nodes[i].Head, nodes[i].Rel = nodes[h].Head, nodes[h].Rel
	for k := range nodes {
		if nodes[k].Head == h {
			nodes[k].Head = i
		}
	}
	nodes[h].Head, nodes[h].Rel = nodes[i].Head, syntax.RelOblUnmarked
	if nodes[h].Head < 0 {
		nodes[h].Head = i
	}
}

func timeWord(w string) bool {
	switch w {
	case "overnight", "yesterday", "today", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "early", "late", "earlier", "later":
		return true
	}
	return false
}

// takesTo: nouns with a complement in "to" and a gerund.
func takesTo(noun string) bool {
	switch noun {
	case "commitment", "commitments", "approach", "devotion", "dedication", "contribution", "contributions", "opposition", "resistance", "objection",
		"objections", "alternative", "alternatives", "path", "road", "key", "obstacle", "obstacles", "attachment", "return", "aversion", "solution":
		return true
	}
	return false
}

// maxInsert is the longest insertion between two commas that is parsed apart, in words.
const maxInsert = 25

// reparse reads sentences with an insertion behind a name in two parts: "China, accused by Manila of ramming boats, published a video" is parsed
// without the insertion, and the insertion hangs on the name. The parser reads few such sentences well, and news is full of them.
func reparse(parser *syntax.Parser, words []syntax.Word, nodes []syntax.Node) []syntax.Node {
	for i := 0; i+3 < len(words); i++ {
		end := insertion(words, nodes, i)
		if end == 0 {
			continue
		}
		inner := parser.Parse(words[i+2:end], nil)
		outer := parser.Parse(append(append([]syntax.Word{}, words[:i+1]...), words[end+1:]...), nil)
		join(nodes, outer, inner, i, end)
		return nodes
	}
	return nodes
}

// insertion returns the index of the comma that closes an insertion behind the name at i, 0 if there is none: name, comma, insertion, comma, finite verb
// whose subject the name ought to be and, as parsed, is not.
func insertion(words []syntax.Word, nodes []syntax.Node, i int) int {
	if words[i].Name != syntax.ProperName && nodes[i].Tag != syntax.TagPropn || words[i+1].Form != "," || !opensInsertion(words, nodes, i+2) {
		return 0
	}
	for end := i + 3; end+1 < len(words) && end < i+2+maxInsert; end++ {
		if words[end].Form != "," {
			continue
		}
		verb := end + 1
		if nodes[verb].Tag == syntax.TagAdv && verb+1 < len(nodes) {
			verb++
		}
		switch nodes[verb].XTag {
		case syntax.XVBD, syntax.XVBZ, syntax.XVBP, syntax.XMD, syntax.XVB, syntax.XVBN:
			if nodes[verb].XTag == syntax.XVBN && nodes[i].Head >= 0 {
				continue // a participle; where the name is the root, the main verb
			}
			auxiliary := nodes[verb].Rel.Base() == syntax.RelAux || nodes[verb].Rel == syntax.RelCop
			if nodes[i].Rel.Base() == syntax.RelNsubj && (nodes[i].Head == verb || auxiliary && nodes[verb].Head == nodes[i].Head) {
				return 0 // read well
			}
			return end
		}
	}
	return 0
}

// opensInsertion: a relative pronoun, a participle, an article or a possessor.
func opensInsertion(words []syntax.Word, nodes []syntax.Node, k int) bool {
	switch Fold(words[k].Form) {
	case "who", "which", "whose", "whom", "a", "an", "the", "once", "long", "one", "his", "her", "its", "their":
		return true
	}
	switch nodes[k].XTag {
	case syntax.XVBN, syntax.XVBD, syntax.XVBG:
		return true
	}
	return k+1 < len(words) && (Fold(words[k+1].Form) == "'s" || nodes[k].XTag == syntax.XJJ)
}

// join writes the two parses into one tree: the insertion's root hangs on the name.
func join(nodes, outer, inner []syntax.Node, name, end int) {
	place := func(k int) int { // from outer to the sentence
		if k <= name {
			return k
		}
		return k + end - name
	}
	for k, n := range outer {
		if n.Head >= 0 {
			n.Head = place(n.Head)
		}
		nodes[place(k)] = n
	}
	for k, n := range inner {
		if n.Head >= 0 {
			n.Head += name + 2
		} else {
			n.Head, n.Rel = name, insertedRel(inner, k)
		}
		nodes[name+2+k] = n
	}
	for _, comma := range []int{name + 1, end} {
		nodes[comma] = syntax.Node{Tag: syntax.TagPunct, XTag: syntax.XComma, Head: name, Rel: syntax.RelPunct}
	}
}

// insertedRel is the relation of the insertion's root to the name.
func insertedRel(inner []syntax.Node, root int) syntax.Rel {
	n := inner[root]
	switch {
	case n.Tag == syntax.TagNoun || n.Tag == syntax.TagPropn || n.Tag == syntax.TagNum:
		for _, k := range inner {
			if k.Head == root && (k.Rel == syntax.RelCop || k.Rel.Base() == syntax.RelNsubj) {
				return syntax.RelAclRelcl
			}
		}
		return syntax.RelAppos
	case n.XTag == syntax.XVBN || n.XTag == syntax.XVBG:
		for _, k := range inner {
			if k.Head == root && k.Rel.Base() == syntax.RelNsubj {
				return syntax.RelAclRelcl
			}
		}
		return syntax.RelAcl
	}
	return syntax.RelAclRelcl
}
