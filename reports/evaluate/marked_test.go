package evaluate

import (
	"reflect"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze"
)

func file(name, data string) File { return File{name, strings.NewReader(data)} }

func TestReadMarked(t *testing.T) {
	texts, err := ReadTexts(file("a.jsonl", `{"id":"a","text":"Zoë praised Renée."}`), file("b.conllu", "# sent_id = b\n# text = Kenya met Chad.\n1\tKenya\n"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := ReadMarked(texts, file("m.jsonl", `{"id":"a","actors":[[0,3],[12,17]],"attitudes":["1>2+","2>1-?"]}
{"id":"b","actors":[[0,5],[10,14]],"attitudes":[]}
{"id":"c","text":"Chad left.","actors":[[0,4]],"attitudes":[],"invented":true}`))
	if err != nil {
		t.Fatal(err)
	}
	want := []analyze.MarkedText{
		{ID: "a", Text: "Zoë praised Renée.", Actors: []analyze.Span{{Start: 0, End: 4}, {Start: 13, End: 19}},
			Attitudes: []analyze.MarkedAttitude{{Holder: 0, Target: 1, Stance: analyze.Favor}, {Holder: 1, Target: 0, Stance: analyze.Against, Doubtful: true}}},
		{ID: "b", Text: "Kenya met Chad.", Actors: []analyze.Span{{Start: 0, End: 5}, {Start: 10, End: 14}}},
		{ID: "c", Text: "Chad left.", Actors: []analyze.Span{{Start: 0, End: 4}}, Invented: true},
	}
	if !reflect.DeepEqual(m.Texts, want) {
		t.Errorf("got  %+v\nwant %+v", m.Texts, want)
	}
}

func TestReadMarkedMistakes(t *testing.T) {
	for line, problem := range map[string]string{
		`{"id":"x","actors":[]}`:                                                           `m.jsonl:1: there is no text "x"`,
		`{"id":"x","text":"Chad left.","actors":[[0,40]]}`:                                 "m.jsonl:1: the span [0, 40)",
		`{"id":"x","text":"Chad left.","actors":[[0,4]],"attitudes":["1>2+"]}`:             "m.jsonl:1: \"1>2+\" is no attitude between two of 1 actors",
		`{"id":"x","text":"Chad hit Mali.","actors":[[0,4],[9,13]],"attitudes":["1>1-"]}`:  "is no attitude",
		`{"id":"x","text":"Chad hit Mali.","actors":[[0,4],[9,13]],"attitudes":["1 > 2"]}`: "is no attitude",
		`nonsense`: "m.jsonl:1: this is no item of JSON",
	} {
		_, err := ReadMarked(nil, file("m.jsonl", line))
		if err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("%s: %v, want %s", line, err, problem)
		}
	}
	if _, err := ReadTexts(file("empty.jsonl", "")); err == nil || !strings.Contains(err.Error(), "there is no text in it") {
		t.Error("empty file of texts: ", err)
	}
}
