package reports

import (
	"math"
	"slices"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/duplicates"
	"github.com/slantkit/slant/reports/internal/stats"
)

// contribution is what one article adds to summaries: counts and fixed-point means. It is small, stands alone, and can be written to a file and read
// again. Names of keys are short, because there is one for each article of a corpus.
type contribution struct {
	ID        string      `json:"i"`
	Signature []byte      `json:"s"` // of duplicates
	Outlet    string      `json:"o,omitempty"`
	Published string      `json:"p,omitempty"`
	Words     int         `json:"w"`
	Doubts    int         `json:"d,omitempty"` // warnings of its own
	Actors    []actorPart `json:"a,omitempty"`
	Dyads     []dyadPart  `json:"y,omitempty"`
}

// actorPart is what an article says of one actor.
type actorPart struct {
	Actor       analyze.Actor `json:"a"`
	Known       bool          `json:"k,omitempty"` // the article itself mentions him, so that Actor says who he is
	Paragraphs  int           `json:"p,omitempty"`
	Mentions    int           `json:"m,omitempty"`
	Attributive int           `json:"t,omitempty"` // of the mentions
	Quotes      int           `json:"q,omitempty"`
	Given       [2]int        `json:"g,omitzero"`  // attitudes held: favor, against
	Received    [2]int        `json:"r,omitzero"`  // attitudes of others
	Scores      int           `json:"n,omitempty"` // paragraphs with a sentiment; without them the means are empty
	Sentiment   int64         `json:"s,omitempty"` // the article's mean, as stats.Fixed gives it
	P           [3]int64      `json:"c,omitzero"`  // negative, neutral, positive
	Parts       [3]int64      `json:"l,omitzero"`  // sizes of the parts of the log-odds: model, stance, prior
	Evidence    int           `json:"e,omitempty"` // pieces of evidence behind the sentiment
	Ambiguous   []string      `json:"u,omitempty"` // names of his that have other owners
	Rolled      string        `json:"o,omitempty"` // for whom his attitudes count, if not for himself
}

// dyadPart is what an article says of one dyad.
type dyadPart struct {
	Holder  string   `json:"h"`
	Target  string   `json:"t"`
	Given   [2]int   `json:"g"` // favor, against
	Score   int64    `json:"s"` // the article's mean, as stats.Fixed gives it
	Voices  voices   `json:"v"`
	Places  []string `json:"p"` // paragraphs with such an attitude, each once
	Holders []string `json:"r"` // as read
}

// voices is a set of voices.
type voices uint8

// voiceOrder is the order in which tables name voices.
func voiceOrder() []analyze.Voice {
	return []analyze.Voice{analyze.Headline, analyze.Narrator, analyze.Quoted}
}

func (v *voices) add(voice analyze.Voice) { *v |= 1 << slices.Index(voiceOrder(), voice) }

// contribution counts an article.
func (a *article) contribution() *contribution {
	t := &tallier{article: a, at: map[string]int{}, dyadAt: map[pair]int{}, c: &contribution{ID: a.ID, Signature: sign(a.body()), Outlet: a.Article.Outlet,
		Published: a.Article.Published, Words: a.words(), Doubts: len(a.Warnings)}}
	t.mentions()
	t.quotes()
	t.scores()
	t.attitudes()
	return t.c
}

// sign is the signature that duplicates are found by, as bytes.
func sign(text string) []byte {
	b, _ := duplicates.Sign(text).MarshalBinary() // never fails
	return b
}

// body is the text without the headline.
func (a *article) body() string {
	for _, p := range a.Paragraphs {
		if !p.Headline {
			return a.slice(p.Start, len(a.Text))
		}
	}
	return ""
}

// tallier builds a contribution.
type tallier struct {
	*article
	c      *contribution
	at     map[string]int // actor → index of his part
	dyadAt map[pair]int
}

// actor is the part of the actor with this id; valid until the next call.
func (t *tallier) actor(id string) *actorPart {
	i, ok := t.at[id]
	if !ok {
		i = len(t.c.Actors)
		t.at[id] = i
		actor, known := t.actors[id]
		actor.ID = id
		t.c.Actors = append(t.c.Actors, actorPart{Actor: actor, Known: known})
	}
	return &t.c.Actors[i]
}

func (t *tallier) mentions() {
	type place struct {
		actor     string
		paragraph int
	}
	seen := map[place]bool{}
	for _, m := range t.Mentions {
		part := t.actor(m.Actor)
		part.Mentions++
		if m.Attributive {
			part.Attributive++
		}
		if m.Ambiguous {
			if name := printable(t.slice(m.Start, m.End)); !slices.Contains(part.Ambiguous, name) {
				part.Ambiguous = append(part.Ambiguous, name)
			}
		}
		if at := (place{m.Actor, m.Paragraph}); !seen[at] && !t.Paragraphs[m.Paragraph].Headline {
			seen[at] = true
			part.Paragraphs++
		}
	}
}

func (t *tallier) quotes() {
	for _, q := range t.Quotes {
		if q.Speaker != "" && !q.About {
			t.actor(q.Speaker).Quotes++
		}
	}
}

// scores are the article's mean sentiment for every actor, from the rows of voice all.
func (t *tallier) scores() {
	byActor := map[string][]analyze.Score{}
	for _, sc := range t.Scores {
		if sc.Voice == analyze.VoiceAll {
			byActor[sc.Actor] = append(byActor[sc.Actor], sc)
		}
	}
	for i := range t.c.Actors {
		part := &t.c.Actors[i]
		part.sentiment(byActor[part.Actor.ID])
	}
}

func (part *actorPart) sentiment(scores []analyze.Score) {
	if len(scores) == 0 {
		return
	}
	var score []float64
	var p, parts [3][]float64
	for _, sc := range scores {
		score = append(score, sc.Logits.Score())
		model, stance, prior := sc.Share()
		for i, x := range []float64{model, stance, prior} {
			p[i] = append(p[i], sc.P[i])
			parts[i] = append(parts[i], math.Abs(x))
		}
		part.Evidence += len(sc.Evidence)
	}
	part.Scores, part.Sentiment = len(scores), stats.Fixed(score)
	for i := range p {
		part.P[i], part.Parts[i] = stats.Fixed(p[i]), stats.Fixed(parts[i])
	}
}

// attitudes counts favor and against; attitudes of stance none and of a holder toward itself are left out.
func (t *tallier) attitudes() {
	scores := map[pair][]float64{}
	for _, at := range t.Attitudes {
		key := pair{t.holder(at), at.Target}
		if at.Stance == "none" {
			continue
		}
		if i, ok := t.at[at.Holder]; ok && key.holder != at.Holder {
			t.c.Actors[i].Rolled = key.holder
		}
		if key.holder == key.target {
			continue
		}
		scores[key] = append(scores[key], at.Score())
		side := 0
		if at.Stance != "favor" {
			side = 1
		}
		t.dyad(key).add(t.article, at, side)
		t.actor(key.target).Received[side]++
		if key.holder != "" && key.holder != analyze.NarratorID {
			t.actor(key.holder).Given[side]++
		}
	}
	for i := range t.c.Dyads {
		d := &t.c.Dyads[i]
		d.Score = stats.Fixed(scores[pair{d.Holder, d.Target}])
	}
}

func (t *tallier) dyad(key pair) *dyadPart {
	i, ok := t.dyadAt[key]
	if !ok {
		i = len(t.c.Dyads)
		t.dyadAt[key] = i
		t.c.Dyads = append(t.c.Dyads, dyadPart{Holder: key.holder, Target: key.target})
	}
	return &t.c.Dyads[i]
}

func (d *dyadPart) add(a *article, at analyze.Attitude, side int) {
	d.Given[side]++
	d.Voices.add(at.Voice)
	if place := a.place(at.Paragraph); !slices.Contains(d.Places, place) {
		d.Places = append(d.Places, place)
	}
	if !slices.Contains(d.Holders, at.Holder) {
		d.Holders = append(d.Holders, at.Holder)
	}
}
