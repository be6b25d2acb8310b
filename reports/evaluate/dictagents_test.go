package evaluate

import (
	"slices"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze"
)

const smallAgents = `<!-- agents -->
!PERSON! = MAN, WOMEN
FOREIGN_MINISTER [~GOVFRM] # a remark
MINISTRY [~GOV]
POLICE {} [ ~COP]
GOLDEN_GOOSE {GOLDEN_GEESE} [~GGS]
MAIN_OPPOSITION_GROUP [~MOP]
SPOKES!PERSON! [~GOV]
MSF {} [NGO~]
CLERIC [~REL]
TWO [~A~B]
`

func withAgents(t *testing.T) *Dictionary {
	t.Helper()
	d, err := ReadDictionary(File{"small.txt", strings.NewReader(smallDictionary)}, File{"agents.txt", strings.NewReader(smallAgents)})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestAgents(t *testing.T) {
	d := withAgents(t)
	var got []string
	for _, a := range d.agents {
		got = append(got, strings.Join(a.phrases, "+")+"="+a.code)
	}
	want := []string{"minister+ministers=~GOV", "foreign minister+foreign ministers=~GOVFRM", "ministry+ministries=~GOV", "police=~COP", "golden goose+golden geese=~GGS",
		"main opposition group+main opposition groups=~MOP", "spokesman+spokeswomen=~GOV", "msf=NGO~", "cleric+clerics=~REL"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if _, err := ReadDictionary(File{"agents.txt", strings.NewReader(smallAgents)}); err == nil || !strings.HasPrefix(err.Error(), "agents.txt: there are agents in it, but no actor") {
		t.Error(err)
	}
}

func TestAround(t *testing.T) {
	d := withAgents(t)
	for _, x := range []struct{ before, mention, after, want string }{
		{"", "Arnor", " met Gondor.", "ARN"},
		{"The ", "Arnorian foreign minister", " resigned.", "ARNGOVFRM"},
		{"It talks with ", "Arnor", "'s main opposition group today.", "ARNMOP"},
		{"It talks with ", "Arnor", "'s clergy. Police came.", "ARN"},
		{"Police from ", "Arnor", " came.", "ARNCOP"},
		{"Clerics left. ", "Arnor", " came.", "ARN"},
		{"An MSF ", "Arnor cleric", " came.", "NGOARNREL"},
	} {
		text := x.before + x.mention + x.after
		if got := d.Around("ARN", text, analyze.Mention{Start: len(x.before), End: len(x.before) + len(x.mention)}); got != x.want {
			t.Errorf("%s: got %s, want %s", text, got, x.want)
		}
	}
}

// TestEventsOfAgents: who belongs to a state has its code, with or without a dictionary of agents; with one, his kind stands behind it.
func TestEventsOfAgents(t *testing.T) {
	for _, x := range []struct {
		d    *Dictionary
		want string
	}{
		{dictionary(t), "ARN>GON GON>ARN ARN>GON"},
		{withAgents(t), "ARNREL>GON GON>ARNREL ARNCOP>GON"},
	} {
		g := read(t, Events, `{"id":"a","text":"An Arnor cleric met Gondor.","events":[]}
{"id":"b","text":"Police from Arnor visited Minas_Tirith.","events":[]}`)
		g.UseCodes(x.d)
		var got []string
		for _, p := range g.Predict(dictAnalyzer(t, x.d)) {
			for _, e := range p.Events {
				got = append(got, e.Source+">"+e.Target)
			}
		}
		if strings.Join(got, " ") != x.want {
			t.Errorf("got %q, want %s", got, x.want)
		}
	}
}
