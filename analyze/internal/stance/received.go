package stance

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// sides fills both places of a noun of strife: "the feud between Mali and Niger". It returns nothing if they are not at least two. What is good between two
// ("a pact between …") is mostly told of, and no attitude.
func (p *places) sides() []filler {
	if p.row.Pos != "noun" || p.row.Favor {
		return nil
	}
	var out []filler
	for _, k := range p.preps(p.cue, "between") {
		out = append(out, p.actors(k)...)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// received is who gets what a noun says ("Vance faced criticism from Okoro", "Vance shrugged off Okoro's criticism"): the subject of the verb.
func (p *places) received() []filler {
	d := p.e.Doc
	h := d.Units[p.cue].Head
	if p.row.Pos != "noun" || p.row.Kind == "relational" || p.row.Kind == "material" && p.row.Favor || h < 0 || d.Units[h].Tag != syntax.TagVerb || document.Passive(d, h) || !receives(d.Lower(h)) {
		return nil
	}
	if r := d.Units[p.cue].Rel; r != syntax.RelObj && r != syntax.RelObl {
		return nil
	}
	if s := document.Subject(d, h); s >= 0 {
		return p.resolve(s, true)
	}
	return nil
}

// receives: verbs whose subject is the one whom their object, an attitude of others, is meant for.
func receives(verb string) bool {
	for _, stem := range []string{"fac", "receiv", "draw", "drew", "earn", "won", "win", "get", "got", "gain", "garner", "attract", "weather", "brush", "shrug", "dismiss",
		"counter", "respond", "rebut", "deflect", "push", "endur", "surviv", "enjoy", "secur", "landed", "invit", "bask"} {
		if strings.HasPrefix(verb, stem) {
			return true
		}
	}
	return false
}

// charged is whom a clause speaks of that words of blame or praise introduce: "complained that Okoro had lied", "raised concerns that Okoro …", "hit back,
// saying Okoro …".
func (p *places) charged() []filler {
	d := p.e.Doc
	if p.row.Kind != "verbal" || p.row.Pos != "verb" && (p.row.Pos != "idiom" || p.row.Favor) || document.Passive(d, p.cue) {
		return nil
	}
	if p.row.Pos == "verb" && d.Child(p.cue, syntax.RelObj, syntax.RelIobj) >= 0 {
		return nil
	}
	k := d.Child(p.cue, syntax.RelCcomp)
	if a := d.Child(p.cue, syntax.RelAdvcl); k < 0 && a > p.cue && d.Units[a].XTag == syntax.XVBG && len(p.e.quoteBy[a]) > 0 {
		k = d.Child(a, syntax.RelCcomp)
	}
	if k < p.cue {
		return nil
	}
	if s := d.Child(k, syntax.RelNsubj); s >= 0 {
		return p.resolve(s, true)
	}
	return nil
}
