package evaluate

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/lexicons"
)

func TestGoldErrors(t *testing.T) {
	for _, x := range []struct {
		task        Task
		lines, want string
	}{
		{Targets, "", "gold.jsonl: there is no item in it"},
		{Targets, "\n{\"id\":1", "gold.jsonl:2: this is no item of JSON"},
		{Targets, `{"id":"a","text":"x","start":0,"end":1,"label":"good"}`, `gold.jsonl:1: the label "good" is unknown: use one of negative, neutral, positive`},
		{Targets, `{"id":"a","text":"x","start":0,"end":1,"label":"neutral"}` + "\n" + `{"id":"a","text":"x","start":0,"end":1,"label":"neutral"}`, `gold.jsonl: two items have the id "a"`},
		{Stance, `{"id":"a","text":"x","a":[0,1],"b":[1,2],"label":"none"}`, "gold.jsonl:1: the span [1, 2) is empty or not inside the text"},
		{Tone, `{"id":"a","text":"x"}`, "gold.jsonl:1: the item has no score"},
		{Events, `{"id":"a","text":"x","date":"1.2.95"}`, `gold.jsonl:1: the date "1.2.95" is unknown`},
		{Quotes, `{"id":"a","text":"x","quotes":[{"source":[[0,9]],"cue":[],"content":[]}]}`, "gold.jsonl:1: the span [0, 9)"},
		{Paragraphs, `{"id":"a","label":"neutral","paragraphs":[{"text":"x","label":""}]}`, `gold.jsonl:1: the label "" is unknown`},
		{"lies", "", `there is no task "lies"`},
	} {
		_, err := Read(x.task, File{"gold.jsonl", strings.NewReader(x.lines)})
		if err == nil || !strings.HasPrefix(err.Error(), x.want) {
			t.Errorf("%s: got %v, want %s", x.task, err, x.want)
		}
	}
}

func TestPredictionErrors(t *testing.T) {
	for in, want := range map[string]string{
		`{"label":"x"}`:                      "p:1: the prediction has no id",
		`{"id":"a","label":"x","p":{"x":2}}`: "p:1: a probability is out of bounds",
		"{\"id\":\"a\"}\n{\"id\":\"a\"}":     "p:2: there is an earlier prediction",
	} {
		if _, err := ReadPredictions(File{"p", strings.NewReader(in)}); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v", in, err)
		}
	}
}

// Offsets of gold files are code points; those of the analyzer are bytes.
func TestCodePoints(t *testing.T) {
	g := read(t, Targets, `{"id":"a","text":"“Zoë” praised Renée.","start":14,"end":19,"label":"positive"}`)
	it := g.TargetItems()[0]
	if got := it.Text[it.Start:it.End]; got != "Renée" {
		t.Errorf("%q", got)
	}
	p := read(t, Stance, `{"id":"a","text":"Zoë praised Renée.","a":[0,3],"b":[12,17],"label":"a>b:favor"}`).PairItems()[0]
	if p.Text[p.A.Start:p.A.End] != "Zoë" || p.Text[p.B.Start:p.B.End] != "Renée" || p.Label != analyze.AFavorsB {
		t.Errorf("%+v", p)
	}
}

// Public gold files have a few items whose span holds nothing: only the prior speaks for them, and they train nothing.
func TestTargetWithoutSpan(t *testing.T) {
	g := read(t, Targets, `{"id":"a","text":"x y","start":2,"end":2,"label":"neutral"}
{"id":"b","text":"x y","start":2,"end":3,"label":"neutral"}`)
	prior := fake{target: func(it analyze.TargetItem) [3]float64 {
		if it.Text == "" {
			return [3]float64{0.2, 0.5, 0.3}
		}
		return [3]float64{1, 0, 0}
	}}
	res, ps, err := g.Evaluate(prior)
	if err != nil || ps[0].Label != "neutral" || ps[1].Label != "negative" || len(res.Notes) != 1 || len(g.TargetItems()) != 1 {
		t.Error(err, ps, res)
	}
}

func english(t *testing.T) *analyze.Analyzer {
	t.Helper()
	pack, err := lexicons.Load(lexicons.English())
	if err != nil {
		t.Fatal(err)
	}
	a, err := analyze.New(analyze.Options{Pack: pack})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// samples are items of every task; the middle one of each is predicted alone as well.
var samples = map[Task]string{
	Targets: `{"id":"a","text":"Smith lied to Jones.","start":0,"end":5,"label":"negative"}
{"id":"b","text":"Everyone praised Jones.","start":17,"end":22,"label":"positive"}
{"id":"c","text":"Smith met Jones.","start":0,"end":5,"label":"neutral"}`,
	Stance: `{"id":"a","text":"Russia condemned Israel.","a":[0,6],"b":[17,23],"label":"a>b:against"}
{"id":"b","text":"Iran was praised by Syria.","a":[0,4],"b":[20,25],"label":"b>a:favor"}
{"id":"c","text":"Iran and Syria are states.","a":[0,4],"b":[9,14],"label":"none"}`,
	Paragraphs: `{"id":"a","entity":"Ann Lee","title":"Lee wins","label":"positive","paragraphs":[{"text":"Ann Lee won the prize.","label":"positive"},{"text":"It rained.","label":"neutral"}]}
{"id":"b","entity":"Bob Roe","title":"A scandal","label":"negative","paragraphs":[{"text":"Bob Roe  lied and stole.","label":"negative"},{"text":"He was arrested.","label":"negative"}]}`,
	Quotes: `{"id":"a","outlet":"x","date":"2020-01-01","text":"“We won,” Ann Lee said.\n\nBob Roe denied it.","quotes":[{"source":[[10,17]],"cue":[[18,22]],"content":[[0,9]]}]}
{"id":"b","outlet":"x","date":"2020-01-01","text":"Bob Roe said that it was late.","quotes":[{"source":[[0,7]],"cue":[[8,12]],"content":[[13,29]]}]}`,
	Events: `{"id":"a","date":"20200101","text":"Russia condemned Israel.","events":[{"source":"RUS","target":"ISR","code":"111"}]}
{"id":"b","date":"20200101","text":"Syria praised Iran.","events":[{"source":"SYR","target":"IRN","code":"051"}]}`,
	Tone: `{"id":"a","text":"It was a great success.","score":2}
{"id":"b","text":"The war was a disaster.","score":-3}
{"id":"c","text":"It is Monday.","score":0}`,
	Sentences: `{"id":"a","text":"Hello. World.","sentences":["Hello.","World."]}
{"id":"b","text":"Mr. Smith left.","sentences":["Mr. Smith left."]}`,
}

// TestAloneAsInAnyBatch: nothing adapts to the file that is scored.
func TestAloneAsInAnyBatch(t *testing.T) {
	a := english(t)
	pack, _ := lexicons.Load(lexicons.English())
	for _, task := range Tasks() {
		g := read(t, task, samples[task])
		g.UseCodes(PackCodes{pack})
		all := g.Predict(a)
		lines := strings.Split(samples[task], "\n")
		var alone []Prediction
		for _, line := range lines {
			one := read(t, task, line)
			one.UseCodes(PackCodes{pack})
			alone = append(alone, one.Predict(a)...)
		}
		slices.Reverse(lines)
		back := read(t, task, strings.Join(lines, "\n"))
		back.UseCodes(PackCodes{pack})
		byID, _ := back.index(back.Predict(a))
		for i, p := range all {
			if !reflect.DeepEqual(p, alone[i]) || !reflect.DeepEqual(p, byID[p.ID]) {
				t.Errorf("%s: in the file %+v, alone %+v, in another order %+v", task, p, alone[i], byID[p.ID])
			}
		}
	}
}

// TestPredictionsRoundTrip: a predictions file gives the figures of the run that wrote it.
func TestPredictionsRoundTrip(t *testing.T) {
	a := english(t)
	pack, _ := lexicons.Load(lexicons.English())
	for _, task := range Tasks() {
		g := read(t, task, samples[task])
		g.UseCodes(PackCodes{pack})
		res, ps, err := g.Evaluate(a)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := WritePredictions(&b, ps); err != nil {
			t.Fatal(err)
		}
		back, err := ReadPredictions(File{"p", strings.NewReader(b.String())})
		if err != nil {
			t.Fatal(err)
		}
		again, err := g.Score(back)
		if err != nil || !reflect.DeepEqual(again.Part, res.Part) {
			t.Errorf("%s: %v\n%+v\n%+v", task, err, res.Part, again.Part)
		}
	}
}

// TestKeys holds the keys of design §3.
func TestKeys(t *testing.T) {
	classes := "accuracy macro_f1 micro_f1 polar_f1 kappa ece labels confusion ci"
	for task, keys := range map[Task]string{
		Targets: classes, Paragraphs: classes + " document_macro_f1", Stance: classes + " sign_accuracy direction_accuracy attitude_recall new_text",
		Quotes: "exact overlap direct_speaker_accuracy", Events: "pair_f1 source_f1 target_f1 sign_accuracy", Tone: "pearson spearman", Sentences: "exact",
	} {
		g := read(t, task, samples[task])
		g.UseCodes(PackCodes{})
		ps := make([]Prediction, 0)
		for _, id := range g.set.ids() {
			ps = append(ps, Prediction{ID: id, Label: map[Task]any{Targets: "neutral", Paragraphs: "neutral", Stance: "none", Tone: 0.5}[task]})
		}
		res, err := g.Score(ps)
		if err != nil {
			t.Fatal(err)
		}
		o := inJSON(t, res)
		all := append(strings.Fields(keys), "task", "n", "seconds")
		for _, k := range all {
			if _, ok := o[k]; !ok {
				t.Errorf("%s: %s is missing", task, k)
			}
		}
		if len(o) != len(all) {
			t.Errorf("%s: %d keys, want %d: %v", task, len(o), len(all), o)
		}
	}
}

func TestTrainIsReproducible(t *testing.T) {
	f, err := os.ReadFile("../../../shared/data/targets/newsmtsc-dev.jsonl")
	if err != nil {
		t.Skip("the gold file is not here: ", err)
	}
	lines := strings.Join(strings.SplitAfter(string(f), "\n")[:120], "")
	a := english(t)
	g := read(t, Targets, lines)
	one, err := g.Train(a, Marked{}, analyze.TrainOptions{})
	if err != nil {
		t.Fatal(err)
	}
	two, err := g.Train(a, Marked{}, analyze.TrainOptions{})
	if err != nil || string(one.Model) != string(two.Model) || len(one.Model) == 0 {
		t.Error("not the same bytes", err)
	}
	if _, err := read(t, Tone, samples[Tone]).Train(a, Marked{}, analyze.TrainOptions{}); err == nil {
		t.Error("trained tone")
	}
}
