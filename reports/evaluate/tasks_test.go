package evaluate

import (
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
)

func TestTone(t *testing.T) {
	g := read(t, Tone, `{"id":"a","text":"a","score":1}
{"id":"b","text":"b","score":2}
{"id":"c","text":"c","score":3}
{"id":"d","text":"d","score":3}`)
	_, o := score(t, g, `{"id":"a","label":0.1,"p":{}}
{"id":"b","label":0.1,"p":{}}
{"id":"c","label":0.2,"p":{}}
{"id":"d","label":0.6,"p":{}}`)
	// x = 1 2 3 3, y = .1 .1 .2 .6: Sxy = .45, Sxx = 2.75, Syy = .17
	want(t, o, "pearson", 0.45/0.6837397165588672)
	// ranks 1 2 3.5 3.5 and 1.5 1.5 3 4: Sxy = 4, Sxx = Syy = 4.5
	want(t, o, "spearman", 4.0/4.5)
	_, o = score(t, g, `{"id":"a","label":0,"p":{}}
{"id":"b","label":0,"p":{}}
{"id":"c","label":0,"p":{}}
{"id":"d","label":0,"p":{}}`)
	want(t, o, "pearson", nil)
	want(t, o, "spearman", nil)
}

func TestSentences(t *testing.T) {
	g := read(t, Sentences, samples[Sentences])
	_, o := score(t, g, `{"id":"a","label":null,"p":{},"sentences":["Hello. World."]}
{"id":"b","label":null,"p":{},"sentences":["Mr. Smith left."]}`)
	want(t, o, "exact", 0.5)
}

func TestEvents(t *testing.T) {
	g := read(t, Events, `{"id":"a","date":"19950101","text":"one","events":[{"source":"ARNGOV","target":"GON","code":"064"},{"source":"GON","target":"ARN","code":"112"}]}
{"id":"a","date":"19950101","text":"two","events":[{"source":null,"target":null,"code":null}]}
{"id":"b","date":"19950101","text":"three","events":[{"source":null,"target":"GON","code":"023"},{"source":"ARN","target":"MOR","code":"010"}]}`)
	_, o := score(t, g, `{"id":"a","label":null,"p":{},"events":[{"source":"ARN","target":"GON","code":"favor"},{"source":"GON","target":"ARNMIL","code":"none"}]}
{"id":"a#2","label":null,"p":{},"events":[{"source":"ARN","target":"GON","code":"against"}]}
{"id":"b","label":null,"p":{},"events":[{"source":"ARN","target":"MOR","code":"against"}]}`)
	want(t, o, "n", 3.0)
	want(t, o, "pair_f1", 2*3.0/(4+3))
	want(t, o, "source_f1", 2*3.0/(4+3))
	want(t, o, "target_f1", 2*3.0/(4+4))
	want(t, o, "sign_accuracy", 0.5) // ARN→GON is right, GON→ARN has no sign, ARN→MOR has none in gold
}

// An attitude of an actor without a code counts for his side; of two of a pair, the stronger speaks.
func TestEventsOfAttitudes(t *testing.T) {
	d := dictionary(t)
	at := func(holder, target, stance string, p [3]float64) analyze.Attitude {
		return analyze.Attitude{Holder: holder, Target: target, Stance: stance, Logits: analyze.Logits{P: p}}
	}
	f := fake{analyze: func(corpus.Article) *analyze.Analysis {
		return &analyze.Analysis{
			Actors: []analyze.Actor{{ID: "falastur", Side: dictID(1)}, {ID: dictID(0)}},
			Attitudes: []analyze.Attitude{
				at("falastur", dictID(0), "none", [3]float64{0.1, 0.8, 0.1}), at("falastur", dictID(0), "against", [3]float64{0.9, 0.1, 0}),
				at(analyze.NarratorID, dictID(0), "favor", [3]float64{}), at("", dictID(0), "favor", [3]float64{}),
				at(dictID(0), dictID(4), "favor", [3]float64{0, 0, 1}),
			},
		}
	}}
	g := read(t, Events, `{"id":"a","date":"19950101","text":"one","events":[]}`)
	g.UseCodes(d)
	var got []string
	for _, e := range g.Predict(f)[0].Events {
		got = append(got, e.Source+">"+e.Target+":"+e.Code)
	}
	if want := "GON>ARN:against ARN>FRO:favor ARN>BIL:favor ARN>SAM:favor"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// portrait is an analysis in which the first paragraph mentions Ann Lee by her surname.
func portrait(corpus.Article) *analyze.Analysis {
	text := "Lee  wins\n\nLee won.\n\nIt rained."
	return &analyze.Analysis{Text: text,
		Paragraphs: []analyze.Paragraph{{Headline: true, End: 9}, {Number: 1, Start: 11, End: 19}, {Number: 2, Start: 21, End: 31}},
		Actors:     []analyze.Actor{{ID: "roe", Name: "Bob Roe"}, {ID: "ann-lee", Name: "Ann Lee"}},
		Mentions:   []analyze.Mention{{Actor: "ann-lee", Start: 0, End: 3}, {Actor: "ann-lee", Start: 11, End: 14}},
		Scores: []analyze.Score{
			{Paragraph: 0, Actor: "ann-lee", Voice: analyze.VoiceAll, Logits: analyze.Logits{P: [3]float64{1, 0, 0}}},
			{Paragraph: 1, Actor: "ann-lee", Voice: analyze.VoiceAll, Logits: analyze.Logits{P: [3]float64{0, 0.25, 0.75}}},
			{Paragraph: 1, Actor: "ann-lee", Voice: analyze.Narrator, Logits: analyze.Logits{P: [3]float64{1, 0, 0}}},
			{Paragraph: 1, Actor: "roe", Voice: analyze.VoiceAll, Logits: analyze.Logits{P: [3]float64{1, 0, 0}}},
		},
	}
}

func TestParagraphs(t *testing.T) {
	f := fake{analyze: portrait, target: func(analyze.TargetItem) [3]float64 { return [3]float64{0.2, 0.5, 0.3} }}
	for entity, want := range map[string][3]string{
		"ann lee": {"positive", "neutral", "positive"}, "Mary Lee": {"positive", "neutral", "positive"}, "Kim Poe": {"neutral", "neutral", "neutral"},
		"": {"neutral", "neutral", "neutral"},
	} {
		g := read(t, Paragraphs, `{"id":"a","entity":"`+entity+`","title":"Lee  wins","label":"positive","paragraphs":[{"text":"Lee won.","label":"positive"},{"text":"It rained.","label":"neutral"}]}`)
		ps := g.Predict(f)
		for i, id := range []string{"a/1", "a/2", "a"} {
			if ps[i].ID != id || ps[i].Label != want[i] {
				t.Errorf("%q: %+v, want %s", entity, ps[i], want[i])
			}
		}
	}
}
