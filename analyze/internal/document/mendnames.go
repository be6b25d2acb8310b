package document

import "github.com/slantkit/slant/analyze/internal/syntax"

// secondName: "Iran and the mighty Hezbollah agreed": a noun before a conjunction and an article is no part of the name behind them, but coordinated with it.
func secondName(words []syntax.Word, nodes []syntax.Node, i int) {
	h := nodes[i].Head
	if nodes[i].Rel != syntax.RelCompound || h < i+3 || words[h].Name != syntax.ProperName {
		return
	}
	cc, det := -1, -1
	for k := i + 1; k < h; k++ {
		switch nodes[k].Rel {
		case syntax.RelCc:
			cc = k
		case syntax.RelDet:
			det = k
		}
	}
	if cc < 0 || det != cc+1 {
		return
	}
	for k := range nodes[:h] {
		switch {
		case k < i && nodes[k].Head == h:
			nodes[k].Head = i
		case k == cc || k == det:
			nodes[k].Head = h
		case k > det && nodes[k].Head == i:
			nodes[k].Head, nodes[k].Rel = h, syntax.RelCompound
		}
	}
	nodes[i].Head, nodes[i].Rel = nodes[h].Head, nodes[h].Rel
	nodes[h].Head, nodes[h].Rel = i, syntax.RelConj
}

// countedTime: "met the president five days after", "the judge last month convicted": a noun before a number or "last" is no part of the time behind it.
func countedTime(words []syntax.Word, nodes []syntax.Node, i int) {
	h := nodes[i].Head
	if nodes[i].Rel != syntax.RelCompound || h < i+2 || !timeUnit(Fold(words[h].Form)) && !timeWord(Fold(words[h].Form)) {
		return
	}
	counted := false
	for k := i + 1; k < h; k++ {
		counted = counted || nodes[k].Head == h && (nodes[k].Rel == syntax.RelNummod || (words[i].Name == syntax.ProperName || nodes[i].Tag == syntax.TagPropn) && whichTime(Fold(words[k].Form)))
	}
	if !counted || nodes[h].Head < 0 {
		return
	}
	behind := nodes[h].Head // of the time: a clause behind it, or what stands before
	nodes[i].Head, nodes[i].Rel = behind, nodes[h].Rel
	for k := range i {
		if nodes[k].Head == h {
			nodes[k].Head = i
		}
	}
	nodes[h].Rel = syntax.RelOblUnmarked
	verb := governing(nodes, behind, i)
	switch {
	case verb < 0:
	case behind < i:
		nodes[h].Head = verb
	default:
		nodes[i].Head, nodes[i].Rel = verb, syntax.RelObj
		if hasCase(nodes, i) {
			nodes[i].Rel = syntax.RelObl
		}
	}
}

// governing is the nearest verb at or above the node that stands before the word at, −1 if there is none.
func governing(nodes []syntax.Node, node, at int) int {
	for node >= 0 && (node > at || nodes[node].Tag != syntax.TagVerb) {
		node = nodes[node].Head
	}
	return node
}

func hasCase(nodes []syntax.Node, i int) bool {
	for k := range i {
		if nodes[k].Head == i && nodes[k].Rel == syntax.RelCase {
			return true
		}
	}
	return false
}

// whichTime: words that say which week or day it was.
func whichTime(w string) bool {
	switch w {
	case "last", "this", "next", "late", "earlier", "later", "early", "that", "the":
		return true
	}
	return false
}

func timeUnit(w string) bool {
	switch w {
	case "seconds", "minutes", "minute", "hours", "hour", "days", "day", "weeks", "week", "months", "month", "years", "year", "decades", "decade", "centuries", "century":
		return true
	}
	return false
}
