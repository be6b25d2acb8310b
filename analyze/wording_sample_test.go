package analyze

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze/corpus"
)

// TestWordingSample prints rows drawn from the first half of PolNeAR dev, for people to judge: WORDING=seed,words,deeds go test ./analyze -run
// WordingSample -v. The words are as many for each role.
func TestWordingSample(t *testing.T) {
	seed, words, deeds := uint64(0), 0, 0
	if _, err := fmt.Sscanf(os.Getenv("WORDING"), "%d,%d,%d", &seed, &words, &deeds); err != nil {
		t.Skip("set WORDING=seed,words,deeds to print a sample")
	}
	var names, acts []string
	byRole := map[string][]string{}
	a := newBuiltin(t, Options{Wording: true})
	for _, art := range sampleArticles(t) {
		an := a.Analyze(art)
		for _, w := range an.Wordings {
			byRole[w.Role] = append(byRole[w.Role], fmt.Sprintf("%s\t%s\t%s\t%s", w.Role, w.Actor, w.Lemma, bracketed(an, w.Sentence, w.Start, w.End)))
		}
		for _, d := range an.Deeds {
			acts = append(acts, fmt.Sprintf("%s\tagent=%s named=%v patient=%s passive=%v\t%s", d.Lemma, d.Agent, d.Named, d.Patient, d.Passive, bracketed(an, d.Sentence, d.Start, d.End)))
		}
	}
	r := rand.New(rand.NewPCG(seed, seed))
	for _, role := range []string{RoleName, RoleQuality, RoleDoes, RoleUndergoes} {
		names = append(names, fmt.Sprintf("== %s: %d", role, len(byRole[role])))
		names = append(names, draw(r, byRole[role], words/4)...)
	}
	names = append(names, fmt.Sprintf("== deeds: %d", len(acts)))
	fmt.Println(strings.Join(append(names, draw(r, acts, deeds)...), "\n"))
}

// sampleArticles are the first half of PolNeAR dev, or, with WORDING_FROM, the fields "text" of a file of JSON Lines, each an article.
func sampleArticles(t *testing.T) (arts []corpus.Article) {
	if from := os.Getenv("WORDING_FROM"); from != "" {
		data, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		for line := range bytes.Lines(data) {
			var g struct{ Text string }
			if err := json.Unmarshal(line, &g); err != nil {
				t.Fatal(err)
			}
			arts = append(arts, corpus.Article{Text: g.Text})
		}
		return arts
	}
	all := readGold[struct{ Text, Outlet, Date string }](t, "quotes/polnear-dev.jsonl")
	for _, g := range all[:len(all)/2] {
		arts = append(arts, corpus.Article{Text: g.Text, Outlet: g.Outlet, Published: g.Date})
	}
	return arts
}

func draw(r *rand.Rand, rows []string, n int) []string {
	r.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	return rows[:min(n, len(rows))]
}

// bracketed is a sentence on one line, with a stretch of it in brackets.
func bracketed(an *Analysis, sentence, start, end int) string {
	s := an.Sentences[sentence]
	return strings.ReplaceAll(an.Text[s.Start:start]+"[["+an.Text[start:end]+"]]"+an.Text[end:s.End], "\n", " ")
}
