package evaluate

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/lexicons"
)

const smallDictionary = `<!-- a remark
  over two lines -->
ARNOR_  [ARN] # J 1/2/91
+ARNORIAN
GONDOR [GON]
+MINAS_TIRITH
GOLLUM  # pas 27 Apr 03
+SMEAGOL
	[HOB < 950601]
	[HOBGOV 19950601 - 19990815]
#	[HOBREB 950601-990815]  a remark
	[HOBREB > 990816]
SAM_GAMGEE [HOB]
	[ORCHOB 20100109-20100112]
	[HOBMIL 20080120-20121109]
THE_SHIRE  [FRO/BIL/SAM]
NOWHERE
MINISTER [~GOV]
BAD [A B C D]
`

func dictionary(t *testing.T) *Dictionary {
	t.Helper()
	d, err := ReadDictionary(File{"small.txt", strings.NewReader(smallDictionary)})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDictionary(t *testing.T) {
	d := dictionary(t)
	var names []string
	for _, e := range d.entries {
		names = append(names, strings.Join(e.names, "+"))
	}
	if want := []string{"ARNOR+ARNORIAN", "GONDOR+MINAS TIRITH", "GOLLUM+SMEAGOL", "SAM GAMGEE", "THE SHIRE"}; !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
	for _, x := range []struct {
		actor     int
		day, want string
	}{
		{0, "", "ARN"}, {0, "1990-01-01", "ARN"},
		{2, "1990-01-01", "HOB"}, {2, "1995-06-01", "HOB"}, {2, "1996-01-01", "HOBGOV"}, {2, "2005-01-01", "HOBREB"}, {2, "", ""},
		{3, "2010-01-10", "ORCHOB"}, {3, "2009-01-10", "HOBMIL"}, {3, "2001-01-10", "HOB"},
		{4, "2001-01-10", "FRO BIL SAM"},
	} {
		if got := strings.Join(d.Codes(dictID(x.actor), x.day), " "); got != x.want {
			t.Errorf("actor %d on %q: got %q, want %q", x.actor, x.day, got, x.want)
		}
	}
	if _, err := ReadDictionary(File{"empty.txt", strings.NewReader("# nothing\n")}); err == nil || !strings.HasPrefix(err.Error(), "empty.txt: ") {
		t.Error(err)
	}
}

func TestSpellings(t *testing.T) {
	for in, want := range map[string]string{
		"UN": "UN", "U.N.": "U.N.", "MINAS TIRITH": "Minas Tirith", "BREE": "Bree|BREE", "THE SHIRE": "The Shire|the Shire",
		"AL-QAEDA": "Al-Qaeda|al-Qaeda", "PRINCE OF DOL AMROTH": "Prince of Dol Amroth", "PRESIDENT GEORGE W. BUSH": "President George W. Bush",
	} {
		if got := strings.Join(spellings(in), "|"); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

// dictAnalyzer knows the actors of a dictionary and no others.
func dictAnalyzer(t *testing.T, d *Dictionary) *analyze.Analyzer {
	t.Helper()
	layers, err := d.Packs(lexicons.English())
	if err != nil {
		t.Fatal(err)
	}
	pack, err := lexicons.Load(layers...)
	if err != nil {
		t.Fatal(err)
	}
	a, err := analyze.New(analyze.Options{Pack: pack})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestDictionaryInText(t *testing.T) {
	d := dictionary(t)
	a := dictAnalyzer(t, d)
	an := a.Analyze(corpus.Article{Text: "Arnor condemned Gondor on Monday. The Arnorian minister left Russia for Minas Tirith, and Smeagol went with Sam Gamgee."})
	var got []string
	for _, m := range an.Mentions {
		if _, ok := d.byID[m.Actor]; ok {
			got = append(got, an.Text[m.Start:m.End])
		}
		if m.Actor == "russia" {
			t.Error("an actor of the built-in pack is known")
		}
	}
	for _, want := range []string{"Arnor", "Gondor", "Arnorian minister", "Minas Tirith", "Smeagol", "Sam Gamgee"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is not among the mentions %q", want, got)
		}
	}
}

// TestPetrarchMentions says how many of the actors of the public file are found at all: what a coder of events cannot exceed.
func TestPetrarchMentions(t *testing.T) {
	const shared = "../../../shared/data/events/"
	f, err := os.Open(shared + "petrarch-unit.jsonl")
	if err != nil {
		t.Skip("the gold file is not here: ", err)
	}
	defer f.Close()
	actors, err := os.Open(shared + "dictionaries/PETR.Validate.actors.txt")
	if err != nil {
		t.Skip("the dictionary is not here: ", err)
	}
	defer actors.Close()
	d, err := ReadDictionary(File{"actors", actors})
	if err != nil {
		t.Fatal(err)
	}
	g, err := Read(Events, File{"gold", f})
	if err != nil {
		t.Fatal(err)
	}
	a := dictAnalyzer(t, d)
	found, all := 0, 0
	missing := map[string]int{}
	s := g.set.(*events)
	s.codes = d
	for _, r := range s.list {
		an := a.Analyze(corpus.Article{Text: r.Text, Published: dayOf(r.Date)})
		have := map[string]bool{}
		sides := map[string]string{}
		for _, x := range an.Actors {
			sides[x.ID] = x.Side
		}
		for _, x := range an.Actors {
			for _, c := range s.codesOf(x.ID, sides, dayOf(r.Date)) {
				have[short(c)] = true
			}
		}
		for _, e := range r.Events {
			for _, c := range []string{e.Source, e.Target} {
				if c == "" {
					continue
				}
				all++
				if have[short(c)] {
					found++
				} else {
					missing[short(c)]++
				}
			}
		}
	}
	t.Logf("%d of %d ends of events are mentioned; missing: %v", found, all, missing)
	if float64(found) < 0.85*float64(all) {
		t.Error("too few")
	}
}
