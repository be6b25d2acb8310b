package syntax

// Tag is a universal part of speech (universaldependencies.org/u/pos).
type Tag uint8

// The universal parts of speech.
const (
	TagX Tag = iota // anything else
	TagAdj
	TagAdp
	TagAdv
	TagAux
	TagCconj
	TagDet
	TagIntj
	TagNoun
	TagNum
	TagPart
	TagPron
	TagPropn
	TagPunct
	TagSconj
	TagSym
	TagVerb
	numTags
)

func tagNames() [numTags]string {
	return [numTags]string{
		"X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
		"PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB",
	}
}

// String gives the name of the tag as in CoNLL-U: "NOUN".
func (t Tag) String() string { return nameAt(tagNames(), int(t)) }

// XTag is a Penn Treebank tag as used in English-EWT.
type XTag uint8

// The Penn Treebank tags.
const (
	XNone XTag = iota // no tag
	XCC
	XCD
	XDT
	XEX
	XFW
	XIN
	XJJ
	XJJR
	XJJS
	XLS
	XMD
	XNN
	XNNP
	XNNPS
	XNNS
	XPDT
	XPOS
	XPRP
	XPRPPoss // PRP$
	XRB
	XRBR
	XRBS
	XRP
	XSYM
	XTO
	XUH
	XVB
	XVBD
	XVBG
	XVBN
	XVBP
	XVBZ
	XWDT
	XWP
	XWPPoss // WP$
	XWRB
	XADD
	XAFX
	XGW
	XHYPH
	XNFP
	XLRB
	XRRB
	XComma
	XPeriod
	XColon
	XOpenQuote
	XCloseQuote
	XDollar
	numXTags
)

func xtagNames() [numXTags]string {
	return [numXTags]string{
		"_", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD",
		"NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR",
		"RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ",
		"WDT", "WP", "WP$", "WRB", "ADD", "AFX", "GW", "HYPH", "NFP", "-LRB-",
		"-RRB-", ",", ".", ":", "``", "''", "$",
	}
}

// String gives the name of the tag as in the treebank: "VBN".
func (x XTag) String() string { return nameAt(xtagNames(), int(x)) }

// Rel is a relation of Universal Dependencies with its English subtype
// (universaldependencies.org/en/dep).
type Rel uint8

// The relations.
const (
	RelDep Rel = iota // unspecified
	RelRoot
	RelAcl
	RelAclRelcl
	RelAdvcl
	RelAdvclRelcl
	RelAdvmod
	RelAmod
	RelAppos
	RelAux
	RelAuxPass
	RelCase
	RelCc
	RelCcPreconj
	RelCcomp
	RelCompound
	RelCompoundPrt
	RelConj
	RelCop
	RelCsubj
	RelCsubjOuter
	RelCsubjPass
	RelDet
	RelDetPredet
	RelDiscourse
	RelDislocated
	RelExpl
	RelFixed
	RelFlat
	RelGoeswith
	RelIobj
	RelList
	RelMark
	RelNmod
	RelNmodDesc // a title before a name: "President" of "President Bush"
	RelNmodPoss
	RelNmodUnmarked // "two years ago", "$5 a day"
	RelNsubj
	RelNsubjOuter
	RelNsubjPass
	RelNummod
	RelObj
	RelObl
	RelOblAgent    // the by-phrase of a passive
	RelOblUnmarked // "last week"; obl:tmod in older treebanks
	RelOrphan
	RelParataxis
	RelPunct
	RelReparandum
	RelVocative
	RelXcomp
	numRels
)

func relNames() [numRels]string {
	return [numRels]string{
		"dep", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod",
		"amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp",
		"compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer",
		"csubj:pass", "det", "det:predet", "discourse", "dislocated", "expl",
		"fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc",
		"nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass",
		"nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan",
		"parataxis", "punct", "reparandum", "vocative", "xcomp",
	}
}

// String gives the name of the relation as in CoNLL-U: "nsubj:pass".
func (r Rel) String() string { return nameAt(relNames(), int(r)) }

// Base gives the relation without its subtype: RelNsubjPass.Base() is RelNsubj.
func (r Rel) Base() Rel {
	switch r {
	case RelAclRelcl:
		return RelAcl
	case RelAdvclRelcl:
		return RelAdvcl
	case RelAuxPass:
		return RelAux
	case RelCcPreconj:
		return RelCc
	case RelCompoundPrt:
		return RelCompound
	case RelCsubjOuter, RelCsubjPass:
		return RelCsubj
	case RelDetPredet:
		return RelDet
	case RelNmodDesc, RelNmodPoss, RelNmodUnmarked:
		return RelNmod
	case RelNsubjOuter, RelNsubjPass:
		return RelNsubj
	case RelOblAgent, RelOblUnmarked:
		return RelObl
	}
	return r
}

// nameAt looks up a name; a value out of range is "?".
func nameAt[A interface {
	~[numTags]string | ~[numXTags]string | ~[numRels]string
}](names A, i int) string {
	if i >= len(names) {
		return "?"
	}
	return names[i]
}
