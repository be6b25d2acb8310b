package reports

import (
	"fmt"
	"io"
	"slices"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/duplicates"
	"github.com/slantkit/slant/reports/internal/stats"
)

// The object of WriteJSON; docs/CODEBOOK.md describes it.
type jsonReport struct {
	Counts   jsonCounts    `json:"counts"`
	Articles []jsonArticle `json:"articles"`
	Actors   []jsonActor   `json:"actors"`
	Dyads    []jsonDyad    `json:"dyads"`
	Notes    []string      `json:"notes"`
}

// jsonCounts are how many articles there are, and how many of them stand in the list.
type jsonCounts struct {
	Articles int `json:"articles"` // read, without those given twice
	Counted  int `json:"counted"`  // of them, in the numbers
	Listed   int `json:"listed"`
	Repeated int `json:"repeated"` // given twice
	Exact    int `json:"exact"`    // repeat another, word for word
	Near     int `json:"near"`     // repeat another, nearly
}

// mostArticles is how many articles a report as JSON holds in full.
const mostArticles = 100

type jsonArticle struct {
	ID          string         `json:"article_id"`
	Outlet      string         `json:"outlet"`
	Published   string         `json:"published"`
	Title       string         `json:"title"`
	URL         string         `json:"url"`
	Language    string         `json:"language"`
	Words       int            `json:"words"`
	Paragraphs  int            `json:"paragraphs"`
	DuplicateOf string         `json:"duplicate_of"`
	Warnings    []string       `json:"warnings"`
	Scores      []jsonScore    `json:"scores"`
	Attitudes   []jsonAttitude `json:"attitudes"`
}

type jsonScore struct {
	Paragraph  int     `json:"paragraph"`
	Actor      string  `json:"actor"`
	Voice      string  `json:"voice"`
	VoiceActor string  `json:"voice_actor"`
	Negative   float64 `json:"p_negative"`
	Neutral    float64 `json:"p_neutral"`
	Positive   float64 `json:"p_positive"`
	Sentiment  float64 `json:"sentiment"`
	FromModel  float64 `json:"from_model"`
	FromStance float64 `json:"from_stance"`
	FromPrior  float64 `json:"from_prior"`
	jsonLogits
}

type jsonAttitude struct {
	Paragraph  int     `json:"paragraph"`
	Sentence   int     `json:"sentence"`
	Holder     string  `json:"holder"`
	HolderSide string  `json:"holder_side"`
	Target     string  `json:"target"`
	TargetSide string  `json:"target_side"`
	Stance     string  `json:"stance"`
	Score      float64 `json:"score"`
	Voice      string  `json:"voice"`
	VoiceActor string  `json:"voice_actor"`
	Start      int     `json:"start"`
	End        int     `json:"end"`
	Text       string  `json:"text"`
	Origin     string  `json:"origin"`
	jsonLogits
	counts string // whom the holder counts as
}

type jsonLogits struct {
	Prior    [3]float64     `json:"prior"`
	Logit    [3]float64     `json:"logit"`
	Evidence []jsonEvidence `json:"evidence"`
}

type jsonEvidence struct {
	Start   int        `json:"start"`
	End     int        `json:"end"`
	Text    string     `json:"text"`
	Source  string     `json:"source"`
	Feature string     `json:"feature"`
	Origin  string     `json:"origin"`
	Weights [3]float64 `json:"weights"`
}

type jsonActor struct {
	Actor           string   `json:"actor"`
	Name            string   `json:"name"`
	Type            string   `json:"type"`
	Articles        int      `json:"articles"`
	Paragraphs      int      `json:"paragraphs"`
	Mentions        int      `json:"mentions"`
	Quotes          int      `json:"quotes"`
	Sentiment       *float64 `json:"sentiment"`
	SentimentLow    *float64 `json:"sentiment_low"`
	SentimentHigh   *float64 `json:"sentiment_high"`
	Negative        *float64 `json:"p_negative"`
	Neutral         *float64 `json:"p_neutral"`
	Positive        *float64 `json:"p_positive"`
	FavorGiven      int      `json:"favor_given"`
	AgainstGiven    int      `json:"against_given"`
	FavorReceived   int      `json:"favor_received"`
	AgainstReceived int      `json:"against_received"`
}

type jsonDyad struct {
	Holder    string   `json:"holder"`
	Target    string   `json:"target"`
	Favor     int      `json:"favor"`
	Against   int      `json:"against"`
	Score     *float64 `json:"score"`
	ScoreLow  *float64 `json:"score_low"`
	ScoreHigh *float64 `json:"score_high"`
	Articles  int      `json:"articles"`
}

// WriteJSON writes the report as one JSON object: articles with scores and attitudes and their evidence (spans in code
// points), actors, dyads, notes. docs/CODEBOOK.md describes its keys.
func (r *Report) WriteJSON(w io.Writer) error {
	data, err := indented(r.object())
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

func (r *Report) object() jsonReport {
	o := jsonReport{Counts: r.sum.jsonCounts(), Articles: []jsonArticle{}, Actors: []jsonActor{}, Dyads: []jsonDyad{}, Notes: r.page().Notes}
	for _, c := range r.sum.full.cards {
		if c.full != nil {
			o.Articles = append(o.Articles, c.full.only(r.opt))
		}
	}
	if o.Counts.Listed = len(o.Articles); o.Counts.Listed < o.Counts.Articles {
		o.Notes = append(o.Notes, fmt.Sprintf("Of %s the first %s, by publication, stand here in full: `slant export` has all.",
			Plural(o.Counts.Articles, "article"), Thousands(o.Counts.Listed)))
	}
	for _, sum := range r.actors {
		o.Actors = append(o.Actors, sum.object())
	}
	for _, d := range r.dyads {
		o.Dyads = append(o.Dyads, d.object())
	}
	if o.Notes == nil {
		o.Notes = []string{}
	}
	return o
}

// object is the article in full, but for what it repeats.
func (a *article) object(opt Options) *jsonArticle {
	art := a.Article
	o := &jsonArticle{ID: a.ID, Outlet: art.Outlet, Published: art.Published, Title: a.Title, URL: art.URL, Language: art.Language,
		Words: a.words(), Paragraphs: a.paragraphCount(), Warnings: append([]string{}, a.Warnings...), Scores: []jsonScore{}, Attitudes: []jsonAttitude{}}
	for _, sc := range a.Scores {
		o.Scores = append(o.Scores, a.scoreObject(sc, opt))
	}
	for _, at := range a.Attitudes {
		o.Attitudes = append(o.Attitudes, a.attitudeObject(at, opt))
	}
	return o
}

// only is the article with what opt.Only wants.
func (o jsonArticle) only(opt Options) jsonArticle {
	o.Scores = slices.DeleteFunc(slices.Clone(o.Scores), func(sc jsonScore) bool { return !opt.wanted(sc.Actor) })
	o.Attitudes = slices.DeleteFunc(slices.Clone(o.Attitudes), func(at jsonAttitude) bool {
		return !opt.wanted(at.Holder) && !opt.wanted(at.counts) && !opt.wanted(at.Target)
	})
	return o
}

func (a *article) scoreObject(sc analyze.Score, opt Options) jsonScore {
	model, stance, prior := sc.Share()
	return jsonScore{Paragraph: a.number(sc.Paragraph), Actor: sc.Actor, Voice: string(sc.Voice), VoiceActor: sc.VoiceActor,
		Negative: sc.P[analyze.Negative], Neutral: sc.P[analyze.Neutral], Positive: sc.P[analyze.Positive], Sentiment: sc.Logits.Score(),
		FromModel: model, FromStance: stance, FromPrior: prior, jsonLogits: a.logitsObject(sc.Logits, opt)}
}

func (a *article) attitudeObject(at analyze.Attitude, opt Options) jsonAttitude {
	return jsonAttitude{Paragraph: a.number(at.Paragraph), Sentence: a.Sentences[at.Sentence].Number, Holder: at.Holder, HolderSide: at.HolderSide,
		Target: at.Target, TargetSide: at.TargetSide, Stance: at.Stance, Score: at.Score(), Voice: string(at.Voice), VoiceActor: at.VoiceActor,
		Start: a.points.at(at.Start), End: a.points.at(at.End), Text: opt.outgoing(a.slice(at.Start, at.End)), Origin: at.Origin,
		jsonLogits: a.logitsObject(at.Logits, opt), counts: a.holder(at)}
}

func (a *article) logitsObject(l analyze.Logits, opt Options) jsonLogits {
	o := jsonLogits{Prior: l.Prior, Logit: l.Logit, Evidence: []jsonEvidence{}}
	for _, e := range l.Evidence {
		o.Evidence = append(o.Evidence, jsonEvidence{Start: a.points.at(e.Start), End: a.points.at(e.End), Text: opt.outgoing(a.slice(e.Start, e.End)),
			Source: string(e.Source), Feature: e.Feature, Origin: e.Origin, Weights: e.Weights})
	}
	return o
}

// maybe is null without data.
func maybe(x float64, ok bool) *float64 {
	if !ok {
		return nil
	}
	return &x
}

func (sum *actorSum) object() jsonActor {
	low, high, ok := sum.sentiment.Interval()
	o := jsonActor{Actor: sum.id, Name: sum.name(), Type: sum.Type, Articles: int(sum.Articles), Paragraphs: int(sum.Paragraphs), Mentions: int(sum.Mentions), Quotes: int(sum.Quotes),
		Sentiment: maybe(sum.sentiment.Value()), SentimentLow: maybe(low, ok), SentimentHigh: maybe(high, ok),
		FavorGiven: int(sum.FavorGiven), AgainstGiven: int(sum.AgainstGiven), FavorReceived: int(sum.FavorReceived), AgainstReceived: int(sum.AgainstReceived)}
	for c, to := range [...]**float64{&o.Negative, &o.Neutral, &o.Positive} {
		*to = maybe(sum.share(c))
	}
	return o
}

// share is the mean over articles of the probability of a class.
func (sum *actorSum) share(class int) (float64, bool) {
	n := sum.sentiment.N()
	return stats.Float(sum.more.p[class]) / float64(max(n, 1)), n > 0
}

func (d *dyadSum) object() jsonDyad {
	low, high, ok := d.score.Interval()
	return jsonDyad{Holder: d.Holder, Target: d.Target, Favor: d.favor, Against: d.against, Score: maybe(d.score.Value()),
		ScoreLow: maybe(low, ok), ScoreHigh: maybe(high, ok), Articles: d.score.N()}
}

func (s *Summary) jsonCounts() jsonCounts {
	return jsonCounts{Articles: s.Articles(), Counted: s.articles, Repeated: s.again, Exact: s.repeats[duplicates.Exact], Near: s.repeats[duplicates.Near]}
}
