package document

import "github.com/slantkit/slant/analyze/internal/syntax"

// Subject finds the subject of a verb or predicate: its own, or the one it inherits from the clause that it hangs on ("tried to leave", "said
// and did", "…, framing it as", "commentators who said"). −1 if there is none.
func Subject(d *Doc, u int) int {
	for steps := 0; u >= 0 && steps < 8; steps++ {
		if k := d.Child(u, syntax.RelNsubj, syntax.RelNsubjPass, syntax.RelNsubjOuter); k >= 0 {
			if relative(d, k) && d.Units[u].Rel == syntax.RelAclRelcl {
				return d.Units[u].Head
			}
			return k
		}
		n := d.Units[u]
		if o := accused(d, u); o >= 0 {
			return o
		}
		switch n.Rel {
		case syntax.RelXcomp:
			if o := d.Child(n.Head, syntax.RelObj, syntax.RelIobj); o >= 0 && o < u && d.Units[o].Rel == syntax.RelObj && !subjectControl(d.Lower(n.Head)) {
				return o // "urged Kyiv to withdraw": the object is the subject
			}
		case syntax.RelConj, syntax.RelAdvcl, syntax.RelCop, syntax.RelAux, syntax.RelParataxis, syntax.RelDep:
		case syntax.RelCcomp:
			if d.Child(u, syntax.RelMark) >= 0 && n.XTag != syntax.XVBG {
				return -1
			}
		case syntax.RelAcl, syntax.RelAclRelcl:
			return n.Head // "officials warning that": the noun is the subject
		case syntax.RelObl, syntax.RelNmod: // a gerund behind a preposition
			if n.XTag != syntax.XVBG {
				return -1
			}
		default:
			return -1
		}
		u = n.Head
	}
	return -1
}

// accused finds the subject of a gerund behind "of", "for" or "from": the object of the verb above, or the subject of its passive ("accused
// Rwanda of supporting", "was praised for helping"); −1 if the gerund is no such one.
func accused(d *Doc, u int) int {
	n := d.Units[u]
	if n.Head < 0 || n.XTag != syntax.XVBG || d.Units[n.Head].Tag != syntax.TagVerb {
		return -1
	}
	m := d.Child(u, syntax.RelMark, syntax.RelCase)
	if m < 0 || d.Lower(m) != "of" && d.Lower(m) != "for" && d.Lower(m) != "from" {
		return -1
	}
	if o := d.Child(n.Head, syntax.RelObj); o >= 0 && o < u {
		return o
	}
	if Passive(d, n.Head) {
		return d.Child(n.Head, syntax.RelNsubjPass)
	}
	return -1
}

// relative: who, which, that.
func relative(d *Doc, u int) bool {
	switch d.Lower(u) {
	case "who", "which", "that", "whom":
		return true
	}
	return false
}

// subjectControl: verbs whose object is not the subject of the clause behind it ("promised Kyiv to help").
func subjectControl(w string) bool {
	switch w {
	case "promise", "promised", "promises", "vow", "vowed", "threaten", "threatened", "use", "used", "uses", "using", "spend", "spent", "take", "took", "has", "have", "had":
		return true
	}
	return false
}

// Passive reports whether a verb is passive: "was condemned", or a bare participle that describes a noun ("accused by").
func Passive(d *Doc, u int) bool {
	if perfect(d, u) {
		return false
	}
	if d.Child(u, syntax.RelNsubjPass, syntax.RelAuxPass) >= 0 {
		return true
	}
	n := d.Units[u]
	if n.XTag != syntax.XVBN || d.Child(u, syntax.RelNsubj) >= 0 {
		return false
	}
	switch n.Rel {
	case syntax.RelAcl, syntax.RelAmod:
		return true
	case syntax.RelAdvcl:
		return d.Child(u, syntax.RelAux) < 0
	case syntax.RelConj:
		return d.Child(u, syntax.RelAux) < 0 && Passive(d, n.Head)
	}
	return false
}

// perfect: "had accused": an auxiliary of have without "been" is active whatever the tree calls the subject.
func perfect(d *Doc, u int) bool {
	have, been := false, false
	d.Children(u, func(k int) bool {
		switch d.Lower(k) {
		case "had", "'d", "has", "have", "'ve", "having":
			have = have || d.Units[k].Tag == syntax.TagAux
		case "been", "was", "were", "is", "are", "being", "be", "got":
			been = true
		}
		return true
	})
	return have && !been
}

// WithPrep returns the child of u that hangs on it by the preposition, or −1. A preposition may consist of several words; the first is compared.
func WithPrep(d *Doc, u int, prep string) int {
	found := -1
	d.Children(u, func(k int) bool {
		switch d.Units[k].Rel.Base() {
		case syntax.RelObl, syntax.RelNmod, syntax.RelAdvcl, syntax.RelAcl, syntax.RelXcomp, syntax.RelCcomp, syntax.RelAdvmod, syntax.RelObj, syntax.RelDep, syntax.RelRoot:
		default:
			return true
		}
		d.Children(k, func(c int) bool {
			if r := d.Units[c].Rel; (r == syntax.RelCase || r == syntax.RelMark) && d.Lower(c) == prep {
				found = k
				return false
			}
			return c < k
		})
		return found < 0
	})
	return found
}
