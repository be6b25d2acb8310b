package lexicons

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// TestEnglish loads the built-in pack and checks that it holds what the project promises.
func TestEnglish(t *testing.T) {
	p, err := Load(English())
	if err != nil {
		t.Fatal(err)
	}
	types := map[string]int{}
	for _, a := range p.Actors {
		types[a.Type]++
	}
	stanceActors := map[string]bool{}
	for _, s := range p.Stance {
		stanceActors[s.Actor] = true
	}
	forms, holders := 0, map[string]bool{}
	for _, v := range p.Valence {
		forms += 1 + len(v.Forms)
	}
	for _, o := range p.Offices {
		holders[o.Person] = true
	}
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"states", types["state"], 195},
		{"organisations, groups and media", types["organisation"] + types["group"] + types["media"], 250},
		{"office holders", len(holders), 150},
		{"attitude terms", len(p.Attitudes), 1500},
		{"actors with a stance file", len(stanceActors), 40},
		{"stance phrases", len(p.Stance), 1500},
		{"valence lemmas", len(p.Valence), 2500},
		{"valence forms", forms, 6000},
	} {
		if c.got < c.want {
			t.Errorf("%d %s, promised are %d", c.got, c.what, c.want)
		}
		t.Logf("%6d %s", c.got, c.what)
	}
}

const (
	papers = "# title: Test\n# licence: MIT\n# source: this test\n# version: 1\n"
	actor  = "id\tname\ttype\tside\tiso\twikidata\tgender\tnames\tdemonyms\tmetonyms\tnote\n"
	words  = "term\tpos\tforms\tvalence\tnote\n"
	cues   = "term\tforms\tholder\ttarget\tstance\tweight\tkind\ttoward_holder\ttoward_target\tnote\n"
)

// TestErrors: every mistake is said with file, line, what is wrong and what to do.
func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name, file, text, want string
	}{
		{"unknown key", "actors/a.tsv", "# licence: MIT\n# colour: red\n" + actor, `actors/a.tsv:2: unknown key "colour"`},
		{"no licence", "actors/a.tsv", "# title: x\n# source: y\n# version: 1\n" + actor, "actors/a.tsv:1: the file has no licence"},
		{"unknown column", "actors/a.tsv", papers + "id\tname\tkind\n", `actors/a.tsv:5: unknown or misplaced column "kind"`},
		{"missing column", "valence/a.tsv", papers + "term\tpos\n", `valence/a.tsv:5: column "forms" is missing`},
		{"no header", "valence/a.tsv", papers, "valence/a.tsv:5: the file has no header"},
		{"cells", "valence/a.tsv", papers + words + "good\tadjective\n", "valence/a.tsv:6: 2 cells, but 5 columns"},
		{"white space", "valence/a.tsv", papers + words + "good \tadjective\t\t2\t\n", `valence/a.tsv:6: white space around "good "`},
		{"bounds", "valence/a.tsv", papers + words + "good\tadjective\t\t5\t\n", "valence/a.tsv:6: valence 5 is out of bounds: use a number from -4 to 4"},
		{"no number", "valence/a.tsv", papers + words + "good\tadjective\t\tmuch\t\n", `valence/a.tsv:6: valence "much" is not a number`},
		{"NaN", "valence/a.tsv", papers + words + "good\tadjective\t\tNaN\t\n", "valence/a.tsv:6: valence NaN is out of bounds"},
		{"duplicate", "valence/a.tsv", papers + words + "good\tadjective\t\t2\t\ngood\tadjective\t\t2\t\n", `valence/a.tsv:7: "good" is already in valence/a.tsv:6`},
		{"contradiction", "valence/a.tsv", papers + words + "good\tadjective\tbetter\t2\t\nbetter\tadjective\t\t-1\t\n", `valence/a.tsv:7: the form "better" (adjective) is already a form of "good"`},
		{"weight", "attitudes/verbs.tsv", papers + cues + "hate\t\tsubj\tobj\tagainst\t1.5\temotional\t\t\t\n", "attitudes/verbs.tsv:6: weight 1.5 is out of bounds"},
		{"place", "attitudes/verbs.tsv", papers + cues + "hate\t\tsubj\tunder\tagainst\t1\temotional\t\t\t\n", `attitudes/verbs.tsv:6: place "under" is unknown`},
		{"direction", "attitudes/verbs.tsv", papers + cues + "hate\t\tsubj\tobj\tcontra\t1\temotional\t\t\t\n", `attitudes/verbs.tsv:6: stance "contra" is unknown`},
		{"slug", "actors/a.tsv", papers + actor + "Mars\tMars\tstate\t\t\t\t\t\t\t\t\n", `actors/a.tsv:6: id "Mars" is not a slug`},
		{"side", "actors/a.tsv", papers + actor + "mars-army\tMars Army\torganisation\tmars\t\t\t\t\t\t\t\n", `actors/a.tsv:6: side "mars" is no actor of the pack`},
		{"two owners", "actors/a.tsv", papers + actor + "mars\tMars\tstate\t\t\t\t\tRed One\t\t\t\nvenus\tVenus\tstate\t\t\t\t\tRed One\t\t\t\n",
			`actors/a.tsv:7: the name "Red One" is also a name of mars (actors/a.tsv:6): add a row for each reading to actors/ambiguous.tsv`},
		{"stance of nobody", "stance/mars.tsv", papers + "phrase\tforms\tstance\tweight\tnote\nred peril\t\tagainst\t1\t\n", `the file's actor "mars" is no actor of the pack`},
		{"pattern", "text/chrome.tsv", papers + "pattern\treason\tnote\n(\tx\t\n", "text/chrome.tsv:6: the pattern is no regular expression"},
		{"place in the pack", "colours/a.tsv", papers, "colours/a.tsv:1: no such place in a pack"},
		{"not UTF-8", "valence/a.tsv", papers + words + "g\xffod\tadjective\t\t2\t\n", "valence/a.tsv:6: the line is not UTF-8"},
	} {
		_, err := Load(fstest.MapFS{c.file: {Data: []byte(c.text)}})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v\nwant %s", c.name, err, c.want)
		}
	}
}

// TestOverlay: a later pack replaces rows with the same key and adds the others.
func TestOverlay(t *testing.T) {
	one := fstest.MapFS{"valence/a.tsv": {Data: []byte(papers + words + "good\tadjective\t\t2\t\n")}}
	two := fstest.MapFS{"valence/mine.tsv": {Data: []byte(papers + words + "good\tadjective\t\t1\t\nfine\tadjective\t\t1.5\t\n")}}
	p, err := Load(one, two)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Valence) != 2 || p.Valence[0].Value != 1 || p.Valence[0].File != "valence/mine.tsv" || p.Valence[1].Term != "fine" {
		t.Errorf("got %+v", p.Valence)
	}
	if _, err := Load(); err == nil {
		t.Error("no error without a pack")
	}
	if _, err := Load(fstest.MapFS{}); err == nil {
		t.Error("no error for an empty pack")
	}
}

// FuzzLoad: no file of any pack makes the loader panic.
func FuzzLoad(f *testing.F) {
	f.Add("actors/a.tsv", papers+actor+"mars\tMars\tstate\t\tMRS\tQ1\t\tRed One\tMartian|Martians\tOlympus\t\n")
	f.Add("valence/shifters.tsv", papers+"term\tforms\tkind\tfactor\tnote\nnot\tn't\tnegator\t-0.7\t\n")
	f.Add("text/chrome.tsv", papers+"pattern\treason\tnote\na*b\tx\t\n")
	f.Add("attitudes/idioms.tsv", papers+cues+"take aim\ttook aim\tsubj\tprep:at|poss:obj\tagainst\t.9\tverbal\t-1\t1\t\n")
	f.Fuzz(func(t *testing.T, file, text string) {
		if !fs.ValidPath(file) {
			t.Skip("no file system holds such a name, and fstest.MapFS walks it without end")
		}
		_, _ = Load(fstest.MapFS{file: {Data: []byte(text)}})
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(English()); err != nil {
			b.Fatal(err)
		}
	}
}
