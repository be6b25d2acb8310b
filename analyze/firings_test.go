package analyze

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/names"
)

// firing is a place in the training texts where a row of the pack fired.
type firing struct {
	file, item, entry string
	start, end        int // code points
	context           string
}

// TestDrawFirings draws 100 firings of each file of the pack at random from NewsMTSC train, for people to judge:
//
//	FIRINGS=/tmp/firings FIRINGS_SEED=0 go test ./analyze -run DrawFirings
//
// It writes one TSV a pack file: item, start, end, entry, verdict (empty), context. docs/experiments/firings keeps the judged ones, without context.
func TestDrawFirings(t *testing.T) {
	dir := os.Getenv("FIRINGS")
	if dir == "" {
		t.Skip("set FIRINGS to a folder to draw firings for judging")
	}
	a := newBuiltin(t, Options{})
	byFile := map[string][]firing{}
	seen := map[string]bool{}
	for _, it := range readGold[goldTarget](t, "targets/newsmtsc-train.jsonl") {
		if seen[it.Text] {
			continue
		}
		seen[it.Text] = true
		for _, x := range a.firings(it.ID, it.Text) {
			byFile[x.file] = append(byFile[x.file], x)
		}
	}
	for file, all := range byFile {
		writeFirings(t, dir, file, all)
	}
}

func writeFirings(t *testing.T, dir, file string, all []firing) {
	seed, _ := strconv.Atoi(os.Getenv("FIRINGS_SEED")) // a fresh draw after a file was mended
	rng := rand.New(rand.NewPCG(2026, uint64(11+seed)))
	rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	all = all[:min(100, len(all))]
	sort.Slice(all, func(i, j int) bool { return all[i].entry < all[j].entry })
	path := filepath.Join(dir, strings.ReplaceAll(file, "/", "-"))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("item\tstart\tend\tentry\tverdict\tcontext\n")
	for _, x := range all {
		fmt.Fprintf(&b, "%s\t%d\t%d\t%s\t\t%s\n", x.item, x.start, x.end, x.entry, x.context)
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// firings are all rows that fire in a text, after part of speech and names have had their say.
func (a *Analyzer) firings(item, text string) []firing {
	r := &reading{a: a, clean: oneParagraph(text)}
	r.parse(nil)
	r.attitudes()
	var out []firing
	put := func(file, entry string, lo, hi int) {
		start, end := r.doc.Bytes(lo, hi)
		context := text[max(0, runeBefore(text, start-110)):start] + "[[" + text[start:end] + "]]" + text[end:min(len(text), runeBefore(text, end+110))]
		out = append(out, firing{file, item, entry, utf8.RuneCountInString(text[:start]), utf8.RuneCountInString(text[:end]), strings.Join(strings.Fields(context), " ")})
	}
	p := a.opt.Pack
	for _, m := range r.names.Mentions {
		if file, _, ok := strings.Cut(m.Why, ":"); ok {
			put(file, r.names.Actors[m.Actor].ID+" "+m.Kind, m.Tok0, m.Tok1)
		}
	}
	for _, m := range r.found[match.Attitudes] {
		row := p.Attitudes[a.trie.Entries[m.Entry].Row]
		if u := r.engine.HeadUnit(m.Tok0, m.Tok1); r.engine.FitsPos(row, u) && !r.inName(m) {
			put(row.File, fmt.Sprintf("%s %s %g", row.Term, direction(row.Favor), row.Weight), m.Tok0, m.Tok1)
		}
	}
	for _, m := range r.found[match.Stance] {
		row := p.Stance[a.trie.Entries[m.Entry].Row]
		if _, ok := r.names.ByID(row.Actor); ok {
			put("stance.tsv", fmt.Sprintf("%s: %s %s %g", row.Actor, row.Phrase, direction(row.Favor), row.Weight), m.Tok0, m.Tok1)
		}
	}
	for _, h := range r.score.ValenceHits() {
		row := p.Valence[h[0]]
		put(row.File, fmt.Sprintf("%s (%s) %+g", row.Term, row.Pos, row.Value), h[1], h[2])
	}
	for _, m := range r.found[match.Shifters] {
		row := p.Shifters[a.trie.Entries[m.Entry].Row]
		put(row.File, fmt.Sprintf("%s %s %g", row.Term, row.Kind, row.Factor), m.Tok0, m.Tok1)
	}
	for _, q := range r.quotes {
		if file, _, ok := strings.Cut(q.Origin, ":"); ok && !q.Cue.Empty() {
			put(file, q.Kind+" "+q.Force, q.Cue.Lo, q.Cue.Hi)
		}
	}
	return out
}

func (r *reading) inName(m match.Match) bool {
	mi := r.names.ByTok[m.Tok0]
	return mi >= 0 && r.names.Mentions[mi].Kind != names.Pronoun
}

func runeBefore(s string, i int) int {
	i = max(0, min(i, len(s)))
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}
