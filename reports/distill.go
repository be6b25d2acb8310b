package reports

import (
	"math"
	"slices"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/stats"
)

// distiller counts what one article says, actor by actor and dyad by dyad.
type distiller struct {
	*article
	opt   Options
	obs   *Observation
	index map[string]int // place of an actor in obs.actors
	sums  []scoreSums    // by that place
	last  []int          // index of the paragraph that mentioned him last
}

// scoreSums are sums over the paragraphs that have a score for an actor.
type scoreSums struct {
	n        int
	score    float64
	p, parts [3]float64
}

func (d *distiller) distill() {
	d.addMentions()
	d.addQuotes()
	d.addScores()
	d.addAttitudes()
	for i := range d.obs.actors {
		d.finish(&d.obs.actors[i], &d.sums[i])
	}
	if d.opt.keeps(KeepLedger) {
		d.addDetail()
	}
}

// actor is the article's entry for an actor. It is valid until another is asked for.
func (d *distiller) actor(id string) (*actorSeen, int) {
	i, ok := d.index[id]
	if !ok {
		i = len(d.obs.actors)
		d.index[id] = i
		d.obs.actors = append(d.obs.actors, actorSeen{ID: id})
		d.sums, d.last = append(d.sums, scoreSums{}), append(d.last, -1)
		if known, ok := d.actors[id]; ok {
			d.obs.actors[i].Who = &who{valid(known.Name), known.Type, known.FromText, known.SideFromText}
		}
		if d.opt.keeps(KeepEvidence) {
			d.obs.actors[i].more = &actorMore{}
		}
	}
	return &d.obs.actors[i], i
}

// addMentions counts mentions and the paragraphs, without the headline, that have one.
func (d *distiller) addMentions() {
	for _, m := range d.Mentions {
		seen, i := d.actor(m.Actor)
		seen.Articles = 1
		seen.Mentions++
		if m.Attributive {
			seen.Attributive++
		}
		if d.last[i] != m.Paragraph && !d.Paragraphs[m.Paragraph].Headline {
			d.last[i] = m.Paragraph
			seen.Paragraphs++
		}
		if m.Ambiguous && seen.more != nil {
			seen.more.ambiguous.add(printable(d.slice(m.Start, m.End)))
		}
	}
}

func (d *distiller) addQuotes() {
	for _, q := range d.Quotes {
		if q.Speaker != "" && !q.About {
			seen, _ := d.actor(q.Speaker)
			seen.Articles = 1
			seen.Quotes++
		}
	}
}

// addScores adds up the scores of voice all, and keeps the evidence that moved them most.
func (d *distiller) addScores() {
	for i := range d.Scores {
		sc := &d.Scores[i]
		if sc.Voice != analyze.VoiceAll {
			continue
		}
		seen, at := d.actor(sc.Actor)
		sums := &d.sums[at]
		sums.n++
		sums.score += sc.Logits.Score()
		if seen.more == nil {
			continue
		}
		model, stance, prior := sc.Share()
		for c, part := range [...]float64{model, stance, prior} {
			sums.p[c] += sc.P[c]
			sums.parts[c] += math.Abs(part)
		}
		seen.more.evidence += len(sc.Evidence)
		seen.more.consider(d, sc)
		if d.opt.keeps(KeepExhibits) {
			seen.more.shows.addScore(d, sc)
		}
	}
}

// finish turns sums into means.
func (d *distiller) finish(seen *actorSeen, sums *scoreSums) {
	if sums.n == 0 {
		return
	}
	mean := func(sum float64) int64 { return stats.Fixed(sum / float64(sums.n)) }
	seen.Scored, seen.Sentiment = true, mean(sums.score)
	if seen.more == nil {
		return
	}
	for c := range sums.p {
		seen.more.p[c], seen.more.parts[c] = mean(sums.p[c]), mean(sums.parts[c])
	}
	seen.more.quote(d)
}

// addAttitudes counts favor and against; attitudes of stance none and of a holder toward itself are left out.
func (d *distiller) addAttitudes() {
	var sums []float64
	for i := range d.Attitudes {
		at := &d.Attitudes[i]
		if at.Stance == "none" {
			continue
		}
		holder := d.holder(*at)
		d.noteRolled(at.Holder, holder)
		if holder == at.Target {
			continue
		}
		d.countAttitude(holder, at)
		j := d.dyad(pair{holder, at.Target})
		if j == len(sums) {
			sums = append(sums, 0)
		}
		sums[j] += at.Score()
		d.obs.dyads[j].add(d, at)
	}
	for j := range d.obs.dyads {
		seen := &d.obs.dyads[j]
		seen.Score = stats.Fixed(sums[j] / float64(seen.Favor+seen.Against))
		if seen.more != nil {
			seen.more.quote(d)
		}
	}
}

// countAttitude counts an attitude for who holds it, unless that is the narrator or nobody, and for its target.
func (d *distiller) countAttitude(holder string, at *analyze.Attitude) {
	received, _ := d.actor(at.Target)
	received.Articles = 1
	if at.Stance == "favor" {
		received.FavorReceived++
	} else {
		received.AgainstReceived++
	}
	if holder == "" || holder == analyze.NarratorID {
		return
	}
	given, _ := d.actor(holder)
	given.Articles = 1
	if at.Stance == "favor" {
		given.FavorGiven++
	} else {
		given.AgainstGiven++
	}
}

// dyad is the place of a dyad in obs.dyads. An article has few.
func (d *distiller) dyad(key pair) int {
	i := slices.IndexFunc(d.obs.dyads, func(seen dyadSeen) bool { return seen.pair == key })
	if i < 0 {
		i = len(d.obs.dyads)
		d.obs.dyads = append(d.obs.dyads, dyadSeen{pair: key})
		if d.opt.keeps(KeepEvidence) {
			d.obs.dyads[i].more = &dyadMore{}
		}
	}
	return i
}

// add counts one attitude.
func (seen *dyadSeen) add(d *distiller, at *analyze.Attitude) {
	if at.Stance == "favor" {
		seen.Favor++
	} else {
		seen.Against++
	}
	if seen.more != nil {
		seen.more.add(d, seen.Holder, at)
	}
}

// noteRolled remembers for whom an actor's attitudes count.
func (d *distiller) noteRolled(id, side string) {
	if side == id {
		return
	}
	if seen, _ := d.actor(id); seen.more != nil {
		seen.more.rolled.add(side)
	}
}
