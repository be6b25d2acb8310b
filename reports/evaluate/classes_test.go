package evaluate

import (
	"fmt"
	"strings"
	"testing"
)

// goldTargets writes items of the given labels: n negative, u neutral, p positive.
func goldTargets(labels string) string {
	var b strings.Builder
	for i, l := range labels {
		fmt.Fprintf(&b, `{"id":"%d","text":"Ré x %d","start":0,"end":2,"label":%q}`+"\n", i, i, label(l))
	}
	return b.String()
}

func label(l rune) string {
	return map[rune]string{'n': "negative", 'u': "neutral", 'p': "positive"}[l]
}

func predictions4(labels string, p string) string {
	var b strings.Builder
	for i, l := range labels {
		fmt.Fprintf(&b, `{"id":"%d","label":%q,"p":{%s}}`+"\n", i, label(l), strings.ReplaceAll(p, "L", label(l)))
	}
	return b.String()
}

func TestClasses(t *testing.T) {
	g := read(t, Targets, goldTargets("nnnuuup"))
	res, o := score(t, g, predictions4("nnuuupn", `"L":0.75`))
	want(t, o, "n", 7.0)
	want(t, o, "accuracy", 4.0/7)
	want(t, o, "micro_f1", 4.0/7)
	// negative: 2 of 3 found, 3 said: F1 2/3; neutral: 2, 3, 3: 2/3; positive: 0.
	want(t, o, "macro_f1", 4.0/9)
	want(t, o, "polar_f1", 1.0/3)
	want(t, o, "labels.negative.precision", 2.0/3)
	want(t, o, "labels.positive.recall", 0.0)
	want(t, o, "labels.neutral.support", 3.0)
	want(t, o, "confusion.negative.neutral", 1.0)
	want(t, o, "confusion.positive.negative", 1.0)
	// expected agreement: (3·3 + 3·3 + 1·1)/49
	want(t, o, "kappa", (4.0/7-19.0/49)/(1-19.0/49))
	want(t, o, "ece", 0.75-4.0/7)
	if f, _ := res.Figure("macro_f1"); f.Low.Defined {
		t.Error("an interval of seven sentences")
	}
	want(t, o, "ci.macro_f1", nil)
}

func TestUndefinedIsNull(t *testing.T) {
	g := read(t, Targets, goldTargets("nn"))
	_, o := score(t, g, predictions4("nn", ``))
	want(t, o, "accuracy", 1.0)
	want(t, o, "macro_f1", 1.0/3)
	want(t, o, "kappa", nil)
	want(t, o, "ece", nil)
	want(t, o, "labels.positive.precision", nil)
	want(t, o, "labels.positive.recall", nil)
	want(t, o, "labels.positive.f1", nil)
	want(t, o, "labels.positive.support", 0.0)
}

// Ten bins: 0.65 and 0.75 fall into two, so that one that is wrong and one that is right do not cancel out.
func TestCalibrationBins(t *testing.T) {
	g := read(t, Targets, goldTargets("np"))
	lines := `{"id":"0","label":"negative","p":{"negative":0.65,"neutral":0.35}}
{"id":"1","label":"negative","p":{"negative":0.75,"positive":0.25}}`
	_, o := score(t, g, lines)
	want(t, o, "ece", (0.35+0.75)/2)
}

func TestInterval(t *testing.T) {
	labels := strings.Repeat("nup", 40)
	g := read(t, Targets, goldTargets(labels))
	res, o := score(t, g, predictions4(strings.Repeat("nupnuu", 20), ""))
	f, _ := res.Figure("macro_f1")
	if !f.Low.Defined || f.Low.X >= f.Value.X || f.High.X <= f.Value.X || f.High.X-f.Low.X > 0.2 {
		t.Errorf("%+v", f)
	}
	again, _ := score(t, g, predictions4(strings.Repeat("nupnuu", 20), ""))
	if x, _ := again.Figure("macro_f1"); x != f {
		t.Error("the interval is another one the second time")
	}
	ci := o["ci"].(map[string]any)["macro_f1"].([]any)
	if len(ci) != 2 || ci[0].(float64) != f.Low.X {
		t.Error(ci)
	}
}

func TestCompare(t *testing.T) {
	labels := strings.Repeat("nup", 40)
	g := read(t, Targets, goldTargets(labels))
	ours, _ := ReadPredictions(File{"a", strings.NewReader(predictions4(labels, ""))})
	theirs, _ := ReadPredictions(File{"b", strings.NewReader(predictions4(strings.Repeat("nuu", 40), ""))})
	res, err := g.Score(ours)
	if err != nil {
		t.Fatal(err)
	}
	if err := g.Compare(res, ours, theirs); err != nil {
		t.Fatal(err)
	}
	o := inJSON(t, res)
	want(t, o, "compare.accuracy.difference", 1.0/3)
	var b strings.Builder
	if err := res.WriteText(&b); err != nil || !strings.Contains(b.String(), "Ours less theirs") {
		t.Error(err, b.String())
	}
	if err := g.Compare(res, ours, theirs[1:]); err == nil || !strings.Contains(err.Error(), `"0"`) {
		t.Error(err)
	}
}

func TestStance(t *testing.T) {
	var b strings.Builder
	for i, l := range []string{"none", "a>b:favor", "a>b:against", "b>a:favor", "b>a:against"} {
		fmt.Fprintf(&b, `{"id":"%d","text":"A met B %d","a":[0,1],"b":[6,7],"label":%q,"text_in_train":%v}`+"\n", i, i, l, i == 1)
	}
	g := read(t, Stance, b.String())
	_, o := score(t, g, `{"id":"0","label":"none","p":{}}
{"id":"1","label":"a>b:favor","p":{}}
{"id":"2","label":"a>b:favor","p":{}}
{"id":"3","label":"a>b:favor","p":{}}
{"id":"4","label":"none","p":{}}`)
	want(t, o, "accuracy", 0.4)
	want(t, o, "attitude_recall", 0.75)
	want(t, o, "sign_accuracy", 2.0/3)
	want(t, o, "direction_accuracy", 2.0/3)
	want(t, o, "new_text.n", 4.0)
	want(t, o, "new_text.accuracy", 0.25)
	want(t, o, "new_text.attitude_recall", 2.0/3)
	want(t, o, "new_text.labels.a>b:favor.support", 0.0)
	want(t, o, "confusion.b>a:favor.a>b:favor", 1.0)
}
