package wording

import (
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// real: the clause says that it happens: no infinitive, no "not", no modal but "will".
func (f *finder) real(v int) bool {
	if f.denied(v) || !f.finite(v) || !f.happens(v) {
		return false
	}
	if n := f.d.Units[v]; n.Rel == syntax.RelXcomp && n.Head >= 0 && !f.finite(n.Head) {
		return false // "a bid to have him extradited"
	}
	if s := f.d.Child(v, syntax.RelNsubj, syntax.RelNsubjPass); s >= 0 && nobody(f.d.Lower(s)) {
		return false
	}
	if f.supposed(v) {
		return false
	}
	real := true
	f.d.Children(v, func(k int) bool {
		if f.d.Units[k].XTag == syntax.XMD {
			w := f.d.Lower(k)
			real = real && (w == "will" || w == "'ll")
		}
		return real
	})
	return real
}

// happens: a gerund only where it is a progressive, describes a noun or goes along with the main clause ("…, killing ten").
func (f *finder) happens(v int) bool {
	n := f.d.Units[v]
	switch {
	case f.d.Child(v, syntax.RelAux, syntax.RelAuxPass) >= 0:
		return true
	case n.XTag == syntax.XVB || f.d.Child(v, syntax.RelDet) >= 0:
		return false // "demanded that he be shot", "two of the wounded"
	case n.XTag != syntax.XVBG:
		return true
	}
	return n.Rel == syntax.RelAcl || n.Rel == syntax.RelAdvcl && f.d.Child(v, syntax.RelMark) < 0
}

// supposed: the clause is a condition, or what somebody denies.
func (f *finder) supposed(v int) bool {
	n := f.d.Units[v]
	if k := f.d.Child(v, syntax.RelMark); k >= 0 {
		switch f.d.Lower(k) {
		case "if", "unless", "whether", "lest", "until":
			return true
		}
	}
	if k := f.d.Child(v, syntax.RelAux, syntax.RelAuxPass); k >= 0 && f.d.Units[k].Tok0 < f.subjectToken(v) {
		return true // "had Iran attacked"
	}
	return n.Rel == syntax.RelCcomp && n.Head >= 0 && doubts(f.lemma(n.Head, verb))
}

// subjectToken is where the subject of a verb begins, 0 if it has none.
func (f *finder) subjectToken(v int) int {
	if k := f.d.Child(v, syntax.RelNsubj, syntax.RelNsubjPass); k >= 0 {
		return f.d.Units[k].Tok0
	}
	return 0
}

func doubts(verb string) bool {
	return verb == "deny" || verb == "doubt" || verb == "fear" || verb == "hope" || verb == "wish"
}

func nobody(w string) bool { return w == "nobody" || w == "none" || w == "no" || w == "neither" }
