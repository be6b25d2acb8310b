package events

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/slantkit/slant/reports/internal/goldtest"
)

// text is a gold text, with its event where its set says it.
type text struct {
	id, title, body string
	day, event      int
}

func sign(texts []text) (out []Article) {
	for _, x := range texts {
		out = append(out, Article{ID: x.id, Day: x.day, Signature: Sign(x.title, x.body, nil)})
	}
	return out
}

// polnear are whole articles of seven US outlets of September to November 2016.
func polnear(tb testing.TB) (out []text) {
	for _, x := range goldtest.Lines[struct{ ID, Date, Text string }](tb, "quotes/polnear-dev.jsonl") {
		title, body, _ := strings.Cut(x.Text, "\n")
		out = append(out, text{id: x.ID, title: title, body: body, day: Day(x.Date)})
	}
	return out
}

// persent are whole articles without dates: all are put on one day.
func persent(tb testing.TB) (out []text) {
	type line struct {
		ID, Title  string
		Paragraphs []struct{ Text string }
	}
	for _, x := range goldtest.Lines[line](tb, "paragraphs/persent-dev.jsonl") {
		var b strings.Builder
		for _, p := range x.Paragraphs {
			b.WriteString(p.Text + "\n\n")
		}
		out = append(out, text{id: x.ID, title: x.Title, body: b.String()})
	}
	return out
}

// allsides are fragments of articles that the editors of AllSides put together, left, center and right, as one story: the
// sentences that NewsMTSC train took of them, three at least. Its ids are allsides_ARTICLE_STORY_SENTENCE_…; stories are
// numbered back through time, about one a day. Here ten of them make a day, so that there is much to confuse.
func allsides(tb testing.TB) (out []text) {
	type key struct{ article, story int }
	sentences := map[key]map[int]string{}
	for _, x := range goldtest.Lines[struct{ ID, Text string }](tb, "targets/newsmtsc-train.jsonl") {
		p := strings.Split(x.ID, "_")
		if p[0] != "allsides" {
			continue
		}
		k := key{number(p[1]), number(p[2])}
		if sentences[k] == nil {
			sentences[k] = map[int]string{}
		}
		sentences[k][number(p[3])] = x.Text
	}
	for k, m := range sentences {
		if len(m) < 3 {
			continue
		}
		var b strings.Builder
		for _, n := range slices.Sorted(maps.Keys(m)) {
			b.WriteString(m[n] + "\n")
		}
		out = append(out, text{id: fmt.Sprint(k.article), body: b.String(), day: k.story / 10, event: k.story})
	}
	slices.SortFunc(out, func(a, b text) int { return number(a.id) - number(b.id) })
	return out
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// labelled are the pairs of one set in testdata/pairs.tsv: do they tell the same story?
func labelled(tb testing.TB, set string) map[[2]string]bool {
	f, err := os.Open("testdata/pairs.tsv")
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	out := map[[2]string]bool{}
	for s := bufio.NewScanner(f); s.Scan(); {
		if p := strings.Split(s.Text(), "\t"); len(p) == 4 && p[0] == set {
			out[[2]string{p[1], p[2]}] = p[3] == "yes"
		}
	}
	return out
}
