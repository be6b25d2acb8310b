package lexicons

import (
	"fmt"
	"regexp/syntax"
)

// finish makes the checks that need all tables, and seals the pack.
func (b *builder) finish() (*Pack, error) {
	p := b.pack
	p.actorIndex = make(map[string]int, len(p.Actors))
	for i := range p.Actors {
		p.actorIndex[p.Actors[i].ID] = i
	}
	checks := []func(*Pack) error{checkChrome, checkSides, checkOffices, checkStance, checkReadings, checkNames, checkValence, checkPhrases}
	errs := make([]error, len(checks))
	parallel(len(checks), func(i int) { errs[i] = checks[i](p) })
	if err := first(errs); err != nil {
		return nil, err
	}
	return p, nil
}

// known is an error unless the id is an actor's.
func (p *Pack) known(at Origin, id, column string) error {
	if _, ok := p.actorIndex[id]; ok {
		return nil
	}
	return &Error{at, fmt.Sprintf("%s %q is no actor of the pack", column, id), "correct the id or add the actor to a file in actors/"}
}

// checkChrome refuses a pattern that is no regular expression.
func checkChrome(p *Pack) error {
	for _, c := range p.Chrome {
		if _, err := syntax.Parse("(?i)^(?:"+c.Pattern+")$", syntax.Perl); err != nil {
			return &Error{c.Origin, "the pattern is no regular expression: " + err.Error(), "see https://pkg.go.dev/regexp/syntax"}
		}
	}
	return nil
}

func checkSides(p *Pack) error {
	for i := range p.Actors {
		a := &p.Actors[i]
		if a.Side == "" {
			continue
		}
		if err := p.known(a.Origin, a.Side, "side"); err != nil {
			return err
		}
		if a.Type == "person" {
			return &Error{a.Origin, "a person has a side", "leave it empty and add a row to actors/offices.tsv"}
		}
	}
	return nil
}

func checkOffices(p *Pack) error {
	titles := make(map[string]bool, len(p.Titles))
	for _, t := range p.Titles {
		titles[t.Term] = true
	}
	for _, o := range p.Offices {
		if err := p.known(o.Origin, o.Person, "person"); err != nil {
			return err
		}
		if err := p.known(o.Origin, o.Of, "of"); err != nil {
			return err
		}
		if !titles[o.Office] {
			return &Error{o.Origin, fmt.Sprintf("office %q is not in actors/titles.tsv", o.Office), "add the title or correct the office"}
		}
	}
	return nil
}

func checkStance(p *Pack) error {
	for _, s := range p.Stance {
		if err := p.known(s.Origin, s.Actor, "the file's actor"); err != nil {
			return err
		}
	}
	return nil
}

func checkReadings(p *Pack) error {
	defaults := map[string]Origin{}
	for _, r := range p.Readings {
		if r.Actor != "-" {
			if err := p.known(r.Origin, r.Actor, "actor"); err != nil {
				return err
			}
		}
		if len(r.Context) > 0 {
			continue
		}
		if old, ok := defaults[r.Alias]; ok {
			return &Error{r.Origin, fmt.Sprintf("%q has a second default reading, after %s:%d", r.Alias, old.File, old.Line), "give one of them context words"}
		}
		defaults[r.Alias] = r.Origin
	}
	return nil
}
