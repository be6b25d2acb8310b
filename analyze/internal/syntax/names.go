package syntax

import (
	"math/rand/v2"
	"strings"
)

// Shares of the masked copy of the treebank.
const (
	shareMasked   = 0.9 // of names that are masked
	shareCompound = 0.6 // of sentences whose names swallow compounds: "Kerry campaign" of NNPs
	shareOf       = 0.5 // of sentences whose names swallow "of": "University of Texas"
)

// masker makes the copy of the treebank in which names are one masked word.
type masker struct {
	rng      *rand.Rand
	calendar map[string]bool
	demonyms map[string]bool
}

// newMasker learns the demonyms of the treebank: capitalised adjectives and
// plurals inside sentences, by their endings.
func newMasker(trees []Tree, seed uint64) *masker {
	k := &masker{
		rng:      rand.New(rand.NewPCG(seed, 1)),
		calendar: make(map[string]bool),
		demonyms: make(map[string]bool),
	}
	for w := range strings.FieldsSeq(calendarWords) {
		k.calendar[w] = true
	}
	for _, t := range trees {
		for i, d := range t.Nodes {
			if i > 0 && isDemonym(t.Words[i].Form, d) {
				k.demonyms[t.Words[i].Form] = true
			}
		}
	}
	return k
}

// calendarWords are tagged as names but name no actor.
const calendarWords = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February " +
	"March April May June July August September October November December " +
	"Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec " +
	"Mr. Mrs. Ms. Dr. Mr Mrs Ms Dr"

// demonymEndings and demonymWords recognise demonyms.
const (
	demonymEndings = "an ans ish ese i is"
	demonymWords   = " French Dutch Greek Greeks Arab Arabs Czech Swiss Thai Turks Kurds Afghan Afghans Muslim Muslims "
)

func isDemonym(form string, d Node) bool {
	if form[0] < 'A' || form[0] > 'Z' || len(form) < 4 || strings.ToUpper(form) == form {
		return false
	}
	if d.Tag != TagAdj && d.XTag != XNNPS {
		return false
	}
	if strings.Contains(demonymWords, " "+form+" ") {
		return true
	}
	for e := range strings.FieldsSeq(demonymEndings) {
		if strings.HasSuffix(form, e) && strings.HasSuffix(e, "s") == (d.XTag == XNNPS) {
			return true
		}
	}
	return false
}

// mask copies a tree with its names collapsed; false if it has none.
func (k *masker) mask(t Tree) (Tree, bool) {
	compound := k.rng.Float64() < shareCompound
	of := k.rng.Float64() < shareOf
	end := make([]int, len(t.Words)) // of the name that starts here, or 0
	found := false
	for i := 0; i < len(t.Words); i++ {
		if e := k.nameEnd(t, i, compound, of); e > i && k.rng.Float64() < shareMasked {
			end[i] = e
			found = true
			i = e - 1
		}
	}
	out := collapse(t, end)
	for i, w := range out.Words {
		d := out.Nodes[i]
		if w.Name == None && k.demonyms[w.Form] && (d.Tag == TagAdj || d.Tag == TagPropn || d.Tag == TagNoun) {
			out.Words[i].Name = Demonym
			found = true
		}
	}
	return out, found
}

// nameEnd gives the end of the longest name that starts at i, or i.
func (k *masker) nameEnd(t Tree, i int, compound, of bool) int {
	best := i
	for j := i; j < len(t.Words) && j < i+8; j++ {
		name := k.isName(t, j)
		if !name && !(of && j > i && linksName(t.Nodes[j])) {
			break
		}
		if name && closed(t.Nodes, i, j+1, compound) {
			best = j + 1
		}
	}
	return best
}

func (k *masker) isName(t Tree, i int) bool {
	x := t.Nodes[i].XTag
	form := t.Words[i].Form
	return (x == XNNP || x == XNNPS) && !k.calendar[form] && !k.demonyms[form]
}

func linksName(d Node) bool { return d.Rel == RelCase && d.XTag == XIN || d.Rel == RelDet }

// closed says whether nodes [from, to) hang together by the links of names and
// exactly one of them has its head outside.
func closed(nodes []Node, from, to int, compound bool) bool {
	outside := 0
	for _, d := range nodes[from:to] {
		if d.Head < from || d.Head >= to {
			outside++
			continue
		}
		switch d.Rel {
		case RelFlat, RelCase, RelDet, RelGoeswith, RelNmod, RelAmod:
		case RelCompound:
			if !compound {
				return false
			}
		default:
			return false
		}
	}
	return outside == 1
}

// collapse makes one masked word of each span [i, end[i]) with end[i] > 0.
func collapse(t Tree, end []int) Tree {
	place := make([]int, len(t.Words)) // of each old word in the new tree
	var out Tree
	for i := 0; i < len(t.Words); {
		e := max(end[i], i+1)
		w, d := t.Words[i], t.Nodes[i]
		for j := i; j < e; j++ {
			place[j] = len(out.Words)
			if h := t.Nodes[j].Head; h < i || h >= e {
				d = t.Nodes[j]
			}
		}
		if end[i] > 0 {
			w.Name = ProperName
			d.Tag, d.XTag = TagPropn, XNNP
		}
		out.Words = append(out.Words, w)
		out.Nodes = append(out.Nodes, d)
		i = e
	}
	for i := range out.Nodes {
		if h := out.Nodes[i].Head; h >= 0 {
			out.Nodes[i].Head = place[h]
		}
	}
	return out
}
