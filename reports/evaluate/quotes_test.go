package evaluate

import (
	"testing"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
)

func TestAlign(t *testing.T) {
	raw := "top of page\nThe  caf\u00e9 clos\u00aded.\n\n232 views\nIt\u00a0was late â€œnowâ€\u009d, he said.\n"
	made := "The café closed.\n\nIt was late “now”, he said."
	al := align(made, raw)
	if !al.ok {
		t.Fatal("not aligned")
	}
	rs := []rune(raw)
	for word, want := range map[string][2]int{"The": {0, 3}, "closed.": {9, 16}, "It was late": {18, 29}, "he said.": {37, 45}} {
		sp, ok := al.span(want[0], want[1])
		got := string(rs[sp[0]:sp[1]])
		switch word {
		case "closed.":
			word = "clos\u00aded."
		case "It was late":
			word = "It\u00a0was late"
		}
		if !ok || got != word {
			t.Errorf("%q became %q", word, got)
		}
	}
	if align("something else altogether", raw).ok {
		t.Error("aligned with another text")
	}
	if _, ok := align("", "").span(0, 0); ok {
		t.Error("an empty span has a place")
	}
}

func TestMarks(t *testing.T) {
	for in, want := range map[string]string{
		"“a b” c": "1111100", // code points that are not white space and inside
	} {
		m := newMarked(in)
		for i, r := range m.runes {
			if r != ' ' && m.inside[i] != (want[i] == '1') {
				t.Errorf("%s: %c: %v", in, r, m.inside[i])
			}
		}
	}
	for _, x := range []struct {
		text   string
		lo, hi int
		want   string
	}{
		{`He said "we won," then.`, 9, 16, `"we won,"`},
		{"“We won,” he said.", 1, 8, "“We won,”"},
		{"''We won,'' he said.", 2, 9, "''We won,''"},
		{"that it “kept the faith.” Then", 0, 24, "that it “kept the faith.”"},
		{"that it was “late” again", 0, 11, "that it was"},
	} {
		rs := []rune(x.text)
		sp := withMarks(rs, [2]int{x.lo, x.hi})
		if got := string(rs[sp[0]:sp[1]]); got != x.want {
			t.Errorf("%s: got %q, want %q", x.text, got, x.want)
		}
	}
}

// A text of 10 letters in blocks of two, and one attribution of it as gold.
func TestQuoteFigures(t *testing.T) {
	g := read(t, Quotes, `{"id":"a","text":"“aa bb” cc dd ee","quotes":[{"source":[[11,13]],"cue":[[8,10]],"content":[[0,7]]},{"source":[],"cue":[[14,16]],"content":[[8,10]]}]}`)
	_, o := score(t, g, `{"id":"a","label":null,"p":{},"quotes":[{"source":[[11,12]],"cue":[[8,10]],"content":[[1,6]]}]}`)
	want(t, o, "n", 2.0)
	want(t, o, "exact.source", 0.0)
	want(t, o, "exact.cue", 2.0/3)
	want(t, o, "exact.content", 0.0)
	want(t, o, "overlap.source", 1.0)
	want(t, o, "overlap.cue", 2.0/3)
	want(t, o, "overlap.content", 2.0/3)
	want(t, o, "direct_speaker_accuracy", 1.0)
	_, o = score(t, g, `{"id":"a","label":null,"p":{},"quotes":[{"source":[[11,13]],"cue":[[8,10]],"content":[[1,3]]}]}`)
	want(t, o, "direct_speaker_accuracy", 0.0) // less than half of the content
	_, o = score(t, g, `{"id":"a","label":null,"p":{}}`)
	want(t, o, "direct_speaker_accuracy", 0.0)
	want(t, o, "overlap.source", 0.0)
}

// One predicted span that overlaps two gold spans pairs with one of them only, and the pairing is the best one.
func TestMatchIsOneToOne(t *testing.T) {
	m := newMarked("aa bb cc")
	one := func(lo, hi int) [][2]int { return [][2]int{{lo, hi}} }
	if n := match([][][2]int{one(0, 2), one(3, 5)}, [][][2]int{one(0, 5)}, m.share); n != 1 {
		t.Error(n)
	}
	if n := match([][][2]int{one(0, 5), one(0, 2)}, [][][2]int{one(0, 2), one(3, 8)}, m.share); n != 2 {
		t.Error(n)
	}
	if m.share(one(0, 3), one(2, 5)) {
		t.Error("white space is no token")
	}
}

// Quotes that share a cue are one attribution, and quotes that go on without a cue belong to the one before.
func TestAttributionsAreJoined(t *testing.T) {
	text := "“A b,” Lee said. “C d.” “E f,” Roe said."
	at := func(s string) (int, int) { i := indexOf(text, s); return i, i + len(s) }
	quote := func(s, source, cue, speaker string) analyze.Quote {
		q := analyze.Quote{Kind: analyze.Direct, Speaker: speaker}
		q.Start, q.End = at(s)
		if source != "" {
			q.Source.Start, q.Source.End = at(source)
			q.Cue.Start, q.Cue.End = at(cue)
		}
		return q
	}
	f := fake{analyze: func(corpus.Article) *analyze.Analysis {
		return &analyze.Analysis{Text: text, Quotes: []analyze.Quote{
			quote("A b,", "Lee", "Lee said", "lee"), quote("C d.", "", "", "lee"), quote("E f,", "Roe", "Roe said", "roe"),
		}}
	}}
	g := read(t, Quotes, `{"id":"a","text":"“A b,” Lee said. “C d.” “E f,” Roe said.","quotes":[]}`)
	ps := g.Predict(f)
	if len(ps[0].Quotes) != 2 || len(ps[0].Quotes[0].Content) != 2 || ps[0].Quotes[0].Content[1] != [2]int{17, 23} {
		t.Errorf("%+v", ps[0].Quotes)
	}
}

// What a quote reports of others' words is no attribution of its own.
func TestAttributionsAreOutermost(t *testing.T) {
	outer := Attribution{Source: [][2]int{{0, 3}}, Cue: [][2]int{{4, 8}}, Content: [][2]int{{9, 40}}}
	inner := Attribution{Source: [][2]int{{9, 11}}, Cue: [][2]int{{12, 20}}, Content: [][2]int{{21, 40}}}
	beside := Attribution{Source: [][2]int{{41, 43}}, Cue: [][2]int{{44, 50}}, Content: [][2]int{{21, 40}}}
	got := outermost([]Attribution{outer, inner, beside})
	if len(got) != 2 || got[0].Cue[0] != outer.Cue[0] || got[1].Cue[0] != beside.Cue[0] {
		t.Errorf("%+v", got)
	}
}

func indexOf(s, sub string) int {
	for i := 0; i+len(sub) <= len(s); i++ {
		if s[i:i+len(sub)] == sub {
			return i
		}
	}
	return -1
}
