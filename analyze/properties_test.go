package analyze_test

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
)

// eachReading analyses the text of every case, and of the seed article where it is there.
func eachReading(t *testing.T, opt analyze.Options, check func(t *testing.T, r *reading)) {
	t.Helper()
	an := engine(t, opt)
	for _, c := range allCases(t) {
		check(t, &reading{an.Analyze(corpus.Article{Text: c.text, Title: c.title})})
	}
	for _, s := range nasty {
		check(t, &reading{an.Analyze(corpus.Article{Text: s, Title: s})})
	}
	if raw := seedText(); raw != "" {
		check(t, &reading{an.Analyze(corpus.Article{Text: raw})})
	}
}

// Every logit is its prior and its evidence; probabilities are probabilities.
func TestNumbersComeApart(t *testing.T) {
	eachReading(t, analyze.Options{}, checkSums)
	eachReading(t, analyze.Options{NoCoreference: true}, checkSums)
	eachReading(t, analyze.Options{NoActorStance: true}, checkSums)
}

func checkSums(t *testing.T, r *reading) {
	t.Helper()
	for i, s := range r.Scores {
		checkLogits(t, s.Logits, fmt.Sprintf("score %d, %s %s in %q", i, s.Actor, s.Voice, start(r.Text)))
	}
	for i, a := range r.Attitudes {
		checkLogits(t, a.Logits, fmt.Sprintf("attitude %d, %s > %s in %q", i, a.Holder, a.Target, start(r.Text)))
	}
}

// start is enough of a text to find it again.
func start(text string) string { return text[:min(len(text), 60)] }

func checkLogits(t *testing.T, l analyze.Logits, where string) {
	t.Helper()
	total := 0.0
	for class := range 3 {
		sum := l.Prior[class]
		for _, e := range l.Evidence {
			sum += e.Weights[class]
		}
		if !(math.Abs(sum-l.Logit[class]) <= 1e-9) {
			t.Errorf("%s: class %d: prior + evidence = %v, logit = %v", where, class, sum, l.Logit[class])
		}
		if !(l.P[class] >= 0 && l.P[class] <= 1) {
			t.Errorf("%s: p[%d] = %v", where, class, l.P[class])
		}
		total += l.P[class]
	}
	if !(math.Abs(total-1) <= 1e-9) {
		t.Errorf("%s: probabilities sum to %v", where, total)
	}
	model, stance, prior := l.Share()
	if d := l.Logit[analyze.Positive] - l.Logit[analyze.Negative]; !(math.Abs(model+stance+prior-d) <= 1e-9) {
		t.Errorf("%s: shares sum to %v, the logits differ by %v", where, model+stance+prior, d)
	}
}

func TestSpans(t *testing.T) { eachReading(t, analyze.Options{}, checkSpans) }

func checkSpans(t *testing.T, r *reading) {
	t.Helper()
	if !utf8.ValidString(r.Text) {
		t.Errorf("the text is not valid UTF-8: %q", start(r.Text))
	}
	span := func(what string, lo, hi int, filled bool) {
		if lo < 0 || hi > len(r.Text) || lo > hi || filled && lo == hi || !boundary(r.Text, lo) || !boundary(r.Text, hi) {
			t.Errorf("%s: bad span %d to %d of %d bytes in %q", what, lo, hi, len(r.Text), start(r.Text))
		}
	}
	evidence := func(what string, l analyze.Logits) {
		for _, e := range l.Evidence {
			span("evidence of "+what, e.Start, e.End, true)
		}
	}
	for _, p := range r.Paragraphs {
		span("paragraph", p.Start, p.End, false)
	}
	for _, s := range r.Sentences {
		span("sentence", s.Start, s.End, false)
	}
	for _, m := range r.Mentions {
		span("mention of "+m.Actor, m.Start, m.End, true)
	}
	for _, q := range r.Quotes {
		span("quote", q.Start, q.End, true)
		span("source", q.Source.Start, q.Source.End, false)
		span("cue", q.Cue.Start, q.Cue.End, false)
	}
	for _, a := range r.Attitudes {
		span("attitude", a.Start, a.End, true)
		evidence("attitude", a.Logits)
	}
	for _, s := range r.Scores {
		evidence("score of "+s.Actor, s.Logits)
	}
}

func boundary(s string, i int) bool {
	return i == len(s) || i >= 0 && i < len(s) && utf8.RuneStart(s[i])
}

// Evidence is words and phrases, never a sentence. Sentences of up to three words are phrases.
func TestEvidenceIsShort(t *testing.T) {
	eachReading(t, analyze.Options{}, func(t *testing.T, r *reading) {
		t.Helper()
		check := func(l analyze.Logits) {
			for _, e := range l.Evidence {
				words := r.textOf(e.Start, e.End)
				if n := len(strings.Fields(words)); n > 12 || n > 3 && r.wholeSentence(e) {
					t.Errorf("evidence is too long: %q (%s)", words, e.Origin)
				}
			}
		}
		for _, s := range r.Scores {
			check(s.Logits)
		}
		for _, a := range r.Attitudes {
			check(a.Logits)
		}
	})
}

func (r *reading) wholeSentence(e analyze.Evidence) bool {
	for _, s := range r.Sentences {
		text := strings.TrimRight(r.textOf(s.Start, s.End), ".!?”\"’' ")
		if e.Start <= s.Start && e.End >= s.Start+len(text) {
			return true
		}
	}
	return false
}

// unrelated paragraphs name nobody; put before or behind a text they change nothing in it.
var unrelated = []string{
	"Maple syrup producers expect an excellent season after a cold and snowy winter in the hills. The first sap ran in early spring, and the sugar houses were crowded.",
	"The orchestra opened its season with a dreadful performance of a neglected symphony. Critics complained about the strings, which failed in the slow movement.",
	"Beekeepers are worried about a parasite that killed thousands of colonies last year. A cheap treatment helps, but it must be repeated every autumn.",
}

func TestUnrelatedParagraphChangesNothing(t *testing.T) {
	an := engine(t, analyze.Options{NoCoreference: true})
	for i, c := range allCases(t) {
		title := c.title
		if title == "" {
			title = "News of the day" // or else the analysis looks for a headline in the text, and may take another one
		}
		other := unrelated[i%len(unrelated)]
		alone := scoreTable(an, title, c.text, 0)
		after := scoreTable(an, title, c.text+"\n\n"+other, 0)
		before := scoreTable(an, title, other+"\n\n"+c.text, 1)
		for _, key := range sortedKeys(alone, after, before) {
			if alone[key] != after[key] || alone[key] != before[key] {
				t.Errorf("%s:%d: %s: alone %v, with a paragraph behind %v, before %v", c.file, c.line, key, alone[key], after[key], before[key])
			}
		}
	}
}

// scoreTable maps paragraph, actor, voice to probabilities; paragraph numbers are moved down by shift.
func scoreTable(an *analyze.Analyzer, title, text string, shift int) map[string][3]float64 {
	r := &reading{an.Analyze(corpus.Article{Title: title, Text: text})}
	table := map[string][3]float64{}
	for _, s := range r.Scores {
		n := r.number(s.Paragraph)
		if n > 0 {
			n -= shift
		}
		table[fmt.Sprintf("%d %s %s %s", n, s.Actor, s.Voice, s.VoiceActor)] = s.P
	}
	return table
}

func sortedKeys(tables ...map[string][3]float64) []string {
	var keys []string
	for _, table := range tables {
		for key := range table {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// The same text gives the same analysis, again and again and on many goroutines at once.
func TestSameAgain(t *testing.T) {
	an := engine(t, analyze.Options{})
	cases := allCases(t)
	first := make([]*analyze.Analysis, len(cases))
	for i, c := range cases {
		first[i] = an.Analyze(corpus.Article{Title: c.title, Text: c.text})
	}
	var group sync.WaitGroup
	for worker := range 4 {
		group.Go(func() {
			for n := range cases {
				i := (n*7 + worker*31) % len(cases)
				again := an.Analyze(corpus.Article{Title: cases[i].title, Text: cases[i].text})
				if !reflect.DeepEqual(first[i], again) {
					t.Errorf("%s:%d: worker %d reads it differently", cases[i].file, cases[i].line, worker)
				}
			}
		})
	}
	group.Wait()
	other := engine(t, analyze.Options{})
	for i, c := range cases {
		if !reflect.DeepEqual(first[i], other.Analyze(corpus.Article{Title: c.title, Text: c.text})) {
			t.Errorf("%s:%d: a second analyzer reads it differently", c.file, c.line)
		}
	}
}

// With and without an actor's own stance file the evidence for him differs by exactly that file's, and by the whole difference of the logits.
func TestOwnStanceFileIsTheDifference(t *testing.T) {
	pack, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	with, without := engine(t, analyze.Options{}), engine(t, analyze.Options{NoActorStance: true})
	tried, fired := map[string]int{}, map[string]int{}
	for _, row := range pack.Stance {
		actor, ok := pack.Actor(row.Actor)
		if !ok || tried[actor.ID] >= 12 {
			continue
		}
		tried[actor.ID]++
		text := fmt.Sprintf("On Monday the newspaper again wrote about %s, the %s, and what will come of it.", actor.Name, row.Phrase)
		art := corpus.Article{Title: "News of the day", Text: text}
		fired[actor.ID] += ownDifference(t, with.Analyze(art), without.Analyze(art))
	}
	for _, c := range allCases(t) {
		art := corpus.Article{Title: c.title, Text: c.text}
		ownDifference(t, with.Analyze(art), without.Analyze(art))
	}
	for id, n := range fired {
		if n == 0 {
			t.Errorf("none of the first %d phrases of stance/%s.tsv counts for %s", tried[id], id, id)
		}
	}
}

// ownDifference compares the scores of both analyses and counts the evidence that only the first has.
func ownDifference(t *testing.T, with, without *analyze.Analysis) int {
	t.Helper()
	if len(with.Scores) != len(without.Scores) {
		t.Errorf("%d scores with the actors' files, %d without: %q", len(with.Scores), len(without.Scores), start(with.Text))
		return 0
	}
	fired := 0
	for i, a := range with.Scores {
		b := without.Scores[i]
		file := "stance/" + a.Actor + ".tsv:"
		left := slices.Clone(b.Evidence)
		var diff [3]float64
		for _, e := range a.Evidence {
			if k := slices.Index(left, e); k >= 0 {
				left = slices.Delete(left, k, k+1)
				continue
			}
			fired++
			if !strings.HasPrefix(e.Origin, file) || e.Source != analyze.FromStance {
				t.Errorf("%s: evidence %q of %s goes with the actors' files: %q", a.Actor, with.Text[e.Start:e.End], e.Origin, start(with.Text))
			}
			for class := range diff {
				diff[class] += e.Weights[class]
			}
		}
		if len(left) > 0 || a.Prior != b.Prior {
			t.Errorf("%s: prior or other evidence changes without the actors' files: %q", a.Actor, start(with.Text))
		}
		for class := range diff {
			if !(math.Abs(b.Logit[class]+diff[class]-a.Logit[class]) <= 1e-9) {
				t.Errorf("%s: class %d: %v without, %v by the file, %v with", a.Actor, class, b.Logit[class], diff[class], a.Logit[class])
			}
		}
	}
	return fired
}

// TestCaseCount keeps the number of cases from shrinking below what issue 2 asks for.
func TestCaseCount(t *testing.T) {
	if n := len(allCases(t)); n < 150 {
		t.Errorf("testdata/cases holds %d cases, want at least 150", n)
	}
}

// describe prints what was found of these kinds, in the words of the case files.
func (r *reading) describe(keys ...string) string {
	var b strings.Builder
	asks := func(key string) bool { return slices.Contains(keys, key) || slices.Contains(keys, "no "+key) }
	for _, a := range kept(r.Attitudes, asks("attitude")) {
		fmt.Fprintf(&b, "  attitude: %s > %s %s %s for %s in %d  (%.2f) %q %s\n", orNobody(a.Holder), a.Target, a.Stance, a.Voice, orNobody(a.HolderSide), r.number(a.Paragraph), a.Score(),
			r.textOf(a.Start, a.End), a.Origin)
	}
	for _, m := range kept(r.Mentions, asks("mention")) {
		fmt.Fprintf(&b, "  mention: %s %q %s in %d\n", m.Actor, r.textOf(m.Start, m.End), m.Kind, r.number(m.Paragraph))
	}
	for _, q := range kept(r.Quotes, asks("quote")) {
		fmt.Fprintf(&b, "  quote: %s %s %q cue %q in %d\n", orNobody(q.Speaker), q.Kind, r.textOf(q.Start, q.End), r.textOf(q.Cue.Start, q.Cue.End), r.number(q.Paragraph))
	}
	for _, s := range kept(r.Scores, asks("sentiment")) {
		fmt.Fprintf(&b, "  sentiment: %s %s %s in %d  (%.2f)%s\n", s.Actor, s.Voice, classOf(s.Score()), r.number(s.Paragraph), s.Score(), r.evidence(s.Logits))
	}
	for _, a := range kept(r.Actors, asks("side")) {
		fmt.Fprintf(&b, "  side: %s %s\n", a.ID, orNobody(a.Side))
	}
	for _, w := range kept(r.Wordings, asks("wording")) {
		fmt.Fprintf(&b, "  wording: %s %s %q %s in %d\n", w.Actor, w.Role, w.Lemma, w.Voice, r.number(w.Paragraph))
	}
	for _, d := range kept(r.Deeds, asks("deed")) {
		fmt.Fprintf(&b, "  deed: %q %s > %s named=%v passive=%v in %d\n", d.Lemma, orNobody(d.Agent), orNobody(d.Patient), d.Named, d.Passive, r.number(d.Paragraph))
	}
	return b.String()
}

// kept is the list, or nothing.
func kept[T any](list []T, keep bool) []T {
	if keep {
		return list
	}
	return nil
}

func orNobody(id string) string {
	if id == "" {
		return "?"
	}
	return id
}

func (r *reading) evidence(l analyze.Logits) string {
	var b strings.Builder
	for _, e := range l.Evidence {
		fmt.Fprintf(&b, " [%s %+.2f %s]", r.textOf(e.Start, e.End), e.Weights[analyze.Positive]-e.Weights[analyze.Negative], e.Origin)
	}
	return b.String()
}
