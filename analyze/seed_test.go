package analyze_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
)

// seedPath is the article the project was started for (issue 2, item 5). It is not part of the repository.
const seedPath = "../../shared/seed/000_8b52ac0da8f4203f.txt"

// seedText returns the article, or nothing where it is not there.
func seedText() string {
	raw, err := os.ReadFile(seedPath)
	if err != nil {
		return ""
	}
	return string(raw)
}

// cast says who plays the parts of the seed article: ids, and the words that name them.
type cast struct {
	russia, ukraine, israel, iran, us, hamas string
	putin, bogdanov, viktorov, tv            string
	words                                    []string // what stands in the article, what stands in its place
}

var original = cast{russia: "russia", ukraine: "ukraine", israel: "israel", iran: "iran", us: "united-states", hamas: "hamas",
	putin: "vladimir-putin", bogdanov: "mikhail-bogdanov", viktorov: "anatoly-viktorov", tv: "russian-state-media|russian-state-tv-commentators"}

// casts exchange the actors: states for states, a group for a group, persons whom the pack knows for such as it does not, and the other way round.
var casts = map[string]cast{
	"turkey": {russia: "turkey", ukraine: "armenia", israel: "egypt", iran: "pakistan", us: "china", hamas: "hezbollah",
		putin: "recep-tayyip-erdogan", bogdanov: "selim-karaca", viktorov: "hakan-fidan", tv: "turkish-state-tv-commentators",
		words: []string{"Russia", "Turkey", "Russian", "Turkish", "Moscow", "Ankara", "Kremlin", "Turkish presidency", "Vladimir Putin", "Recep Tayyip Erdogan", "Putin", "Erdogan",
			"Mikhail Bogdanov", "Selim Karaca", "Bogdanov", "Karaca", "Anatoly Viktorov", "Hakan Fidan", "Ukraine", "Armenia", "Kyiv", "Yerevan", "Israel", "Egypt",
			"Israeli", "Egyptian", "Iran", "Pakistan", "Tehran", "Islamabad", "United States", "People's Republic of China", "U.S.", "Chinese", "Hamas", "Hezbollah"}},
	"france": {russia: "france", ukraine: "mali", israel: "morocco", iran: "serbia", us: "india", hamas: "boko-haram",
		putin: "emmanuel-macron", bogdanov: "antoine-lemercier", viktorov: "lucien-charrier", tv: "french-state-tv-commentators",
		words: []string{"Russia", "France", "Russian", "French", "Moscow", "Paris", "Kremlin", "Elysee", "Vladimir Putin", "Emmanuel Macron", "Putin", "Macron",
			"Mikhail Bogdanov", "Antoine Lemercier", "Bogdanov", "Lemercier", "Anatoly Viktorov", "Lucien Charrier", "Ukraine", "Mali", "Kyiv", "Bamako", "Israel", "Morocco",
			"Israeli", "Moroccan", "Iran", "Serbia", "Tehran", "Belgrade", "United States", "Republic of India", "U.S.", "Indian", "Hamas", "Boko Haram"}},
	"brazil": {russia: "brazil", ukraine: "peru", israel: "chile", iran: "bolivia", us: "united-kingdom", hamas: "shining-path",
		putin: "luiz-inacio-lula-da-silva", bogdanov: "mauro-vieira", viktorov: "thiago-pacheco", tv: "brazilian-state-tv-commentators",
		words: []string{"Russia", "Brazil", "Russian", "Brazilian", "Moscow", "Brasilia", "Kremlin", "Planalto", "Vladimir Putin", "Luiz Inacio Lula da Silva", "Putin", "Lula",
			"Mikhail Bogdanov", "Mauro Vieira", "Bogdanov", "Vieira", "Anatoly Viktorov", "Thiago Pacheco", "Ukraine", "Peru", "Kyiv", "Lima", "Israel", "Chile",
			"Israeli", "Chilean", "Iran", "Bolivia", "Tehran", "La Paz", "United States", "United Kingdom", "U.S.", "British", "Hamas", "Shining Path"}},
}

func TestSeed(t *testing.T) { acceptSeed(t, original) }

func TestSeedExchanged(t *testing.T) {
	for name, c := range casts {
		t.Run(name, func(t *testing.T) { acceptSeed(t, c) })
	}
}

// acceptSeed holds all of issue 2, item 5, whoever plays the parts.
func acceptSeed(t *testing.T, c cast) {
	raw := seedText()
	if raw == "" {
		t.Skipf("no seed article at %s: nothing is checked", seedPath)
	}
	play := longestFirst(c.words)
	r := &reading{engine(t, analyze.Options{}).Analyze(corpus.Article{Path: "seed.txt", Text: play.Replace(raw)})}
	s := seedCheck{reading: r, cast: c, play: play}
	t.Run("text", s.text)
	t.Run("actors", s.actors)
	t.Run("quotes", s.quotes)
	t.Run("attitudes", s.attitudes)
	t.Run("absent", s.absent)
	t.Run("sentiment", s.sentiment)
}

// longestFirst makes a replacer that prefers "Israeli" to "Israel": a Replacer compares in the order of its arguments.
func longestFirst(words []string) *strings.Replacer {
	var pairs [][2]string
	for i := 0; i+1 < len(words); i += 2 {
		pairs = append(pairs, [2]string{words[i], words[i+1]})
	}
	slices.SortStableFunc(pairs, func(a, b [2]string) int { return len(b[0]) - len(a[0]) })
	var args []string
	for _, p := range pairs {
		args = append(args, p[0], p[1])
	}
	return strings.NewReplacer(args...)
}

type seedCheck struct {
	*reading
	cast cast
	play *strings.Replacer
}

// wants runs lines of the case format against the article. The words of a line are exchanged, its ids come from the cast.
func (s seedCheck) wants(t *testing.T, lines ...string) {
	t.Helper()
	c := s.cast
	ids := strings.NewReplacer("RUSSIA", c.russia, "UKRAINE", c.ukraine, "ISRAEL", c.israel, "IRAN", c.iran, "US", c.us, "HAMAS", c.hamas, "PUTIN", c.putin,
		"BOGDANOV", c.bogdanov, "VIKTOROV", c.viktorov, "TV", c.tv)
	var wrong, keys []string
	for _, line := range lines {
		line = s.play.Replace(ids.Replace(line))
		key, body, _ := strings.Cut(line, ": ")
		ok, err := s.meets(want{key: key, body: body})
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if !ok {
			wrong, keys = append(wrong, "  "+line), append(keys, key)
		}
	}
	if len(wrong) > 0 {
		t.Errorf("not met:\n%s\ngot:\n%s", strings.Join(wrong, "\n"), s.describe(keys...))
	}
}

func (s seedCheck) text(t *testing.T) {
	for _, chrome := range []string{"top of page", "232 views", "bottom of page"} {
		if strings.Contains(s.Text, chrome) {
			t.Errorf("%q is no text of the article", chrome)
		}
	}
	if len(s.Dropped) < 3 {
		t.Errorf("dropped: %v, want three lines with reasons", s.Dropped)
	}
	if !s.Paragraphs[0].Headline || s.Paragraphs[0].Number != 0 || len(s.Paragraphs) != 10 {
		t.Errorf("want a headline and nine paragraphs, got %+v", s.Paragraphs)
	}
}

func (s seedCheck) actors(t *testing.T) {
	s.wants(t, `side: BOGDANOV RUSSIA`, `side: PUTIN RUSSIA`, `side: VIKTOROV RUSSIA`, `side: TV RUSSIA`, `mention: TV`,
		`mention: RUSSIA "Moscow" in 1`, `mention: RUSSIA "Kremlin" in 9`, `mention: BOGDANOV "Mikhail Bogdanov" name in 1`, `mention: BOGDANOV "Bogdanov" in 2`,
		`mention: BOGDANOV "He" pronoun in 5`, `mention: PUTIN "Vladimir Putin" in 6`, `mention: PUTIN "Putin" in 6`, `mention: VIKTOROV "Anatoly Viktorov" in 9`,
		`mention: IRAN "Tehran" in 8`, `mention: IRAN "it" pronoun in 8`, `mention: UKRAINE "Kyiv" in 8`, `mention: US in 7`,
		`no mention: ISRAEL in 9`, `no mention: HAMAS "Gaza"`, `no mention: HAMAS "Gaza Strip"`, `no mention: palestine "Arab"`, `no mention: HAMAS "northern Gaza"`)
	if !s.covered(4, "Russian official", s.cast.bogdanov) {
		t.Errorf("“the Russian official” in 4 is not %s", s.cast.bogdanov)
	}
	if !s.covered(7, "U.S. policy", s.cast.us) {
		t.Errorf("“U.S.” in 7 is not %s", s.cast.us)
	}
	if !s.covered(9, "Russian Embassy in Israel", s.cast.russia) {
		t.Errorf("the embassy in 9 is not %s", s.cast.russia)
	}
}

// covered: some mention of the actor in the paragraph lies in the words, titles left aside.
func (s seedCheck) covered(paragraph int, words, actor string) bool {
	words = s.play.Replace(words)
	return slices.ContainsFunc(s.Mentions, func(m analyze.Mention) bool {
		return m.Actor == actor && s.number(m.Paragraph) == paragraph && strings.Contains(words, s.textOf(m.Start, m.End))
	})
}

func (s seedCheck) quotes(t *testing.T) {
	s.wants(t, `quote: BOGDANOV direct|mixed "We are in contact with everyone" in 2`,
		`quote: BOGDANOV direct "We are against occupation. There is a UN Security Council resolution" in 5`,
		`quote: BOGDANOV direct "withdrawal from the occupied Arab territories" in 5`, `quote: BOGDANOV direct|mixed "very carefully and painstakingly" in 2`,
		`quote: BOGDANOV direct|mixed "violation of human rights" in 4`, `quote: RUSSIA indirect "there is no current information" in 9`,
		`quote: VIKTOROV indirect "at least two Russian citizens were killed" in 9`, `quote: RUSSIA indirect "the number of Russian casualties continues to rise" in 9`)
	for _, q := range s.Quotes {
		if text := s.textOf(q.Start, q.End); q.Kind == analyze.Direct && strings.Trim(text, "\"“”") != text {
			t.Errorf("the content of a direct quote holds its quotation marks: %q", text)
		}
	}
	cues := []struct {
		word      string
		paragraph int
	}{{"announced", 1}, {"asserting", 2}, {"disclosed", 3}, {"characterizing", 4}, {"asserted", 4}, {"reiterated", 5}, {"stated", 5}}
	for _, cue := range cues {
		if !slices.ContainsFunc(s.Quotes, func(q analyze.Quote) bool {
			return s.number(q.Paragraph) == cue.paragraph && q.Speaker == s.cast.bogdanov && strings.Contains(s.textOf(q.Cue.Start, q.Cue.End), cue.word)
		}) {
			t.Errorf("no quote of %s with the cue %q in %d", s.cast.bogdanov, cue.word, cue.paragraph)
		}
	}
}

func (s seedCheck) attitudes(t *testing.T) {
	s.wants(t, `attitude: BOGDANOV > ISRAEL against quoted in 4`, `attitude: BOGDANOV > ISRAEL against in 5`, `attitude: TV > US against in 7`,
		`attitude: TV > ISRAEL against in 7`, `attitude: PUTIN|RUSSIA > UKRAINE against`, `attitude: RUSSIA > IRAN favor in 8`, `attitude: IRAN > HAMAS favor in 8`)
	for _, a := range s.Attitudes {
		if a.Holder == s.cast.bogdanov && a.HolderSide != s.cast.russia {
			t.Errorf("%s speaks for %q in %d, want %s", a.Holder, a.HolderSide, s.number(a.Paragraph), s.cast.russia)
		}
	}
}

func (s seedCheck) absent(t *testing.T) {
	c := s.cast
	for _, a := range s.Attitudes {
		n := s.number(a.Paragraph)
		bad := a.Stance != "none" && (a.HolderSide == c.israel && a.TargetSide == c.russia || a.HolderSide == c.russia && a.Target == c.hamas && a.Stance == "against" ||
			a.HolderSide == c.iran && a.TargetSide == c.israel)
		hyphen := n == 6 && (a.Holder == c.israel && a.Target == c.hamas || a.Holder == c.hamas && a.Target == c.israel)
		embassy := n == 9 && (a.Holder == c.israel || a.Target == c.israel)
		if bad || hyphen || embassy {
			t.Errorf("must not be there: %s > %s %s in %d: %q (%s)", a.Holder, a.Target, a.Stance, n, s.textOf(a.Start, a.End), a.Origin)
		}
	}
}

func (s seedCheck) sentiment(t *testing.T) {
	lines := []string{`sentiment: RUSSIA narrator positive in 3`}
	for n := range 10 {
		lines = append(lines, fmt.Sprintf(`sentiment: ISRAEL narrator not negative in %d`, n))
	}
	s.wants(t, lines...)
	last := strings.Index(s.Text, "This position reflects")
	for _, score := range s.Scores {
		if score.Actor != s.cast.russia || score.Voice != analyze.Narrator || s.number(score.Paragraph) != 5 {
			continue
		}
		if sum := evidenceFrom(score.Logits, last); sum <= 0 {
			t.Errorf("the last sentence of 5 gives %s %.2f, want more than 0:%s", s.cast.russia, sum, s.evidence(score.Logits))
		}
		return
	}
	t.Errorf("no score of the narrator for %s in 5", s.cast.russia)
}

// evidenceFrom sums what speaks for, less what speaks against, from a byte on.
func evidenceFrom(l analyze.Logits, from int) float64 {
	sum := 0.0
	for _, e := range l.Evidence {
		if e.Start >= from {
			sum += e.Weights[analyze.Positive] - e.Weights[analyze.Negative]
		}
	}
	return sum
}

// swapTemplates are sentences about two actors. Whatever is read out of one, the same must be read with the names exchanged.
var swapTemplates = []string{
	"%s condemned %s on Tuesday.",
	"%s was condemned by %s.",
	"%s accused %s of breaking the ceasefire.",
	"%s, accused by %s of harbouring rebels, rejected the charge.",
	"%s denied that it had attacked %s.",
	"%s praised %s for its help after the earthquake.",
	"%s imposed sanctions on %s.",
	"%s and %s signed a trade agreement.",
	"%s would never support %s, the paper wrote.",
	"Criticism of %s by %s grew louder.",
	"%s is an old ally of %s.",
	"%s, an ally of %s, abstained.",
	"%s has been at war with %s for two years.",
	"%s refused to condemn %s.",
	"%s did not criticise %s.",
	"%s, unlike %s, voted for the resolution.",
	"A spokesman for %s called %s a threat to peace.",
	"“%s has betrayed us,” an official in %s said.",
	"The dispute between %s and %s went to the court.",
	"Troops of %s shelled villages in %s.",
	"%s said it stood with %s.",
	"%s recalled its ambassador from %s.",
	"%s urged %s to release the prisoners.",
	"%s thanked %s.",
	"%s’s attack on %s killed nine soldiers.",
	"Under pressure from %s, %s cut its oil exports.",
	"%s fears %s.",
	"%s sold weapons to %s.",
	"If %s attacks %s, the market will fall.",
	"%s blamed %s for the failure of the talks, which had lasted six weeks.",
	"According to %s, %s has violated the treaty.",
	"%s hailed the victory of %s in the tribunal.",
}

func TestSwappedNamesSwapRows(t *testing.T) {
	an := engine(t, analyze.Options{})
	pairs := [][2][2]string{
		{{"Norway", "norway"}, {"Ecuador", "ecuador"}},
		{{"Kenya", "kenya"}, {"South Korea", "south-korea"}},
		{{"Thailand", "thailand"}, {"Bolivia", "bolivia"}},
	}
	found := 0
	for _, template := range swapTemplates {
		for _, p := range pairs {
			a, b := p[0], p[1]
			exchange := strings.NewReplacer(a[1], b[1], b[1], a[1])
			rows := rowsOf(an, fmt.Sprintf(template, a[0], b[0]), strings.NewReplacer())
			swapped := rowsOf(an, fmt.Sprintf(template, b[0], a[0]), exchange)
			found += len(rows)
			if !slices.Equal(rows, swapped) {
				t.Errorf("%s\n  %s, %s: %q\n  exchanged and exchanged back: %q", template, a[0], b[0], rows, swapped)
			}
		}
	}
	if found < 2*len(swapTemplates) {
		t.Errorf("only %d attitudes in %d sentences: there is too little to compare", found, len(pairs)*len(swapTemplates))
	}
}

// rowsOf are the attitudes of a text, without their numbers, in sorted order.
func rowsOf(an *analyze.Analyzer, text string, ids *strings.Replacer) []string {
	var rows []string
	for _, a := range an.Analyze(corpus.Article{Title: "News of the day", Text: text}).Attitudes {
		rows = append(rows, ids.Replace(fmt.Sprintf("%s > %s %s %s %s", a.Holder, a.Target, a.Stance, a.Voice, a.VoiceActor)))
	}
	slices.Sort(rows)
	return rows
}
