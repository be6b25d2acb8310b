package evaluate

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports/internal/stats"
)

// Event is who does something to whom. Source and Target are actor codes, empty where there is none. Code is a CAMEO code, or in
// predictions favor, against or none.
type Event struct {
	Source string `json:"source"`
	Target string `json:"target"`
	Code   string `json:"code"`
}

// events is a file of records with the events that are in them.
type events struct {
	list  []goldEvents
	codes Codes
}

// Codes says which codes an actor of a pack has on a day; none if it has none.
type Codes interface {
	Codes(actor, day string) []string
}

type goldEvents struct {
	ID, Category, Date, Text string
	Events                   []Event
}

// read gives records that repeat an id the id with "#2", "#3" …: the public file has a few.
func (s *events) read(f File) error {
	seen := map[string]int{}
	return lines(f, func(x goldEvents) string {
		if x.Date != "" && dayOf(x.Date) == "" {
			return fmt.Sprintf("the date %q is unknown: write it as YYYYMMDD or YYYY-MM-DD", x.Date)
		}
		seen[x.ID]++
		if n := seen[x.ID]; n > 1 {
			x.ID += "#" + strconv.Itoa(n)
		}
		s.list = append(s.list, x)
		return ""
	})
}

// dayOf turns YYYYMMDD or YYYY-MM-DD into the latter.
func dayOf(date string) string {
	if len(date) == 8 && !strings.Contains(date, "-") {
		date = date[:4] + "-" + date[4:6] + "-" + date[6:]
	}
	day, ok := corpus.Date(date)
	if !ok {
		return ""
	}
	return day
}

func (s *events) records() int { return len(s.list) }
func (s *events) size() int    { return len(s.list) }

func (s *events) misfit(Prediction) string { return "" }

func (s *events) ids() []string {
	out := make([]string, len(s.list))
	for i, r := range s.list {
		out[i] = r.ID
	}
	return out
}

// predict takes the attitudes between two actors with codes, none among them. Of several between the same two, the one whose score is farthest
// from 0 speaks for the pair.
func (s *events) predict(a Analyzer, i int) []Prediction {
	rec := s.list[i]
	day := dayOf(rec.Date)
	an := a.Analyze(corpus.Article{Published: day, Text: strings.ReplaceAll(rec.Text, "_", " ")}) // joins words of a name, as in the dictionaries
	sides := map[string]string{}
	for _, x := range an.Actors {
		sides[x.ID] = x.Side
	}
	p := Prediction{ID: rec.ID}
	strength := map[[2]string]float64{}
	for _, at := range an.Attitudes {
		for _, src := range s.codesIn(an, at, at.Holder, sides, day) {
			for _, tgt := range s.codesIn(an, at, at.Target, sides, day) {
				p.add(Event{src, tgt, at.Stance}, math.Abs(at.Score()), strength)
			}
		}
	}
	return []Prediction{p}
}

// add notes an event, in the place of a weaker one of the same pair.
func (p *Prediction) add(e Event, strength float64, best map[[2]string]float64) {
	k := [2]string{short(e.Source), short(e.Target)}
	old, ok := best[k]
	switch {
	case !ok:
		p.Events = append(p.Events, e)
	case strength > old:
		for i := range p.Events {
			if short(p.Events[i].Source) == k[0] && short(p.Events[i].Target) == k[1] {
				p.Events[i] = e
			}
		}
	default:
		return
	}
	best[k] = strength
}

// agentCodes say what the words around a mention make of a code.
type agentCodes interface {
	Around(code, text string, m analyze.Mention) string
}

// codesIn are the codes of one end of an attitude, with those of the agents at its mention there.
func (s *events) codesIn(an *analyze.Analysis, at analyze.Attitude, actor string, sides map[string]string, day string) []string {
	codes := s.codesOf(actor, sides, day)
	with, ok := s.codes.(agentCodes)
	i := slices.IndexFunc(an.Mentions, func(m analyze.Mention) bool {
		return m.Actor == actor && m.Start >= at.Start && m.End <= at.End && !m.Attributive
	})
	if !ok || i < 0 {
		return codes
	}
	out := make([]string, len(codes))
	for k, c := range codes {
		out[k] = with.Around(c, an.Text, an.Mentions[i])
	}
	return out
}

// codesOf are the codes of an actor, or of his side.
func (s *events) codesOf(actor string, sides map[string]string, day string) []string {
	if actor == "" || actor == analyze.NarratorID {
		return nil
	}
	if codes := s.codes.Codes(actor, day); len(codes) > 0 {
		return codes
	}
	if side := sides[actor]; side != "" {
		return s.codes.Codes(side, day)
	}
	return nil
}

// cut is how many letters of a code count: the country or kind of actor.
const cut = 3

func short(code string) string { return code[:min(cut, len(code))] }

// signOf is favor or against: of a stance, or of a CAMEO code by its root (Schrodt 2012), 03–08 favor, 09–20 against; else empty.
func signOf(code string) string {
	if code == "favor" || code == "against" {
		return code
	}
	if len(code) < 2 {
		return ""
	}
	root, err := strconv.Atoi(code[:2])
	switch {
	case err != nil:
		return ""
	case root >= 3 && root <= 8:
		return "favor"
	case root >= 9 && root <= 20:
		return "against"
	}
	return ""
}

// pairSigns are the pairs of codes of a record, each with the signs of its events.
func pairSigns(es []Event) map[[2]string][]string {
	out := map[[2]string][]string{}
	for _, e := range es {
		if e.Source == "" || e.Target == "" {
			continue
		}
		k := [2]string{short(e.Source), short(e.Target)}
		out[k] = append(out[k], signOf(e.Code))
	}
	return out
}

// actorsOf are the codes of one end of the events.
func actorsOf(es []Event, end func(Event) string) map[string]bool {
	out := map[string]bool{}
	for _, e := range es {
		if c := end(e); c != "" {
			out[short(c)] = true
		}
	}
	return out
}

// units count right, predicted and gold of pairs, sources and targets; then signs that are right, and all.
func (s *events) units(ps predictions) []stats.Unit {
	u := newUnits(11)
	for _, r := range s.list {
		c, got := u.of(r.Text), ps[r.ID].Events
		g, p := pairSigns(r.Events), pairSigns(got)
		overlapCounts(c[0:], g, p)
		for i, end := range []func(Event) string{func(e Event) string { return e.Source }, func(e Event) string { return e.Target }} {
			overlapCounts(c[3+3*i:], actorsOf(r.Events, end), actorsOf(got, end))
		}
		for k, signs := range g {
			if found, ok := p[k]; ok && slices.ContainsFunc(signs, isSign) {
				c[10]++
				if slices.ContainsFunc(found, func(x string) bool { return isSign(x) && slices.Contains(signs, x) }) {
					c[9]++
				}
			}
		}
	}
	return u.list
}

func isSign(s string) bool { return s != "" }

func overlapCounts[K comparable, A, B any](c []float64, gold map[K]A, predicted map[K]B) {
	for k := range gold {
		if _, ok := predicted[k]; ok {
			c[0]++
		}
	}
	c[1] += float64(len(predicted))
	c[2] += float64(len(gold))
}

func (s *events) block() block {
	return block{figures: []figure{
		{key: "pair_f1", of: f1Of(0), ci: true},
		{key: "source_f1", of: f1Of(3), ci: true},
		{key: "target_f1", of: f1Of(6), ci: true},
		{key: "sign_accuracy", of: shareOf(9), ci: true},
	}}
}

// UseCodes says which codes actors have; Predict needs it for events.
func (g *Gold) UseCodes(c Codes) {
	if s, ok := g.set.(*events); ok {
		s.codes = c
	}
}
