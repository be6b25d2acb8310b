package events

import (
	"strings"
	"testing"

	"github.com/slantkit/slant/reports/internal/goldtest"
)

// pairs counts pairs of articles.
type pairs struct{ gold, right, wrong int }

func (p pairs) precision() float64 { return float64(p.right) / float64(p.right+p.wrong) }

// score compares events with gold over the pairs that count.
func score(texts []text, numbers []int, gold, counts func(a, b text) bool) (p pairs) {
	for i, a := range texts {
		for j, b := range texts[:i] {
			if !counts(b, a) {
				continue
			}
			found := numbers[i] != Alone && numbers[i] == numbers[j]
			switch {
			case gold(b, a):
				p.gold++
				if found {
					p.right++
				}
			case found:
				p.wrong++
			}
		}
	}
	return p
}

// TestAllSides matches fragments of articles that editors put together. The threshold was chosen on the pairs whose later
// story has an odd number; the even ones are what is reported.
func TestAllSides(t *testing.T) {
	texts := allsides(t)
	numbers := Match(sign(texts), Options{})
	read := labelled(t, "allsides")
	story := func(a, b text) bool { return a.event == b.event }
	either := func(a, b text) bool { return story(a, b) || read[[2]string{a.id, b.id}] }
	even := func(_, b text) bool { return b.event%2 == 0 }
	byEditors, byReading := score(texts, numbers, story, even), score(texts, numbers, either, even)
	t.Logf("%d fragments; precision by AllSides' numbers %s", len(texts), goldtest.Wilson(byEditors.right, byEditors.right+byEditors.wrong))
	t.Logf("precision after reading the others %s", goldtest.Wilson(byReading.right, byReading.right+byReading.wrong))
	t.Logf("recall of AllSides' pairs %s", goldtest.Wilson(byEditors.right, byEditors.gold))
	if p := byReading.precision(); p < 0.85 {
		t.Errorf("precision is %.3f, was .94", p)
	}
	if r := float64(byEditors.right) / float64(byEditors.gold); r < 0.25 {
		t.Errorf("recall is %.3f, was .30", r)
	}
}

// TestPolNeAR matches whole articles with dates. No pair of the first half that is near in date is the same story.
func TestPolNeAR(t *testing.T) {
	texts := polnear(t)
	read := labelled(t, "polnear")
	numbers := Match(sign(texts), Options{})
	half := len(texts) / 2
	gold := func(a, b text) bool { return read[[2]string{a.id, b.id}] }
	known := func(a, b text) bool { _, ok := read[[2]string{a.id, b.id}]; return ok }
	p := score(texts[:half], numbers[:half], gold, known)
	t.Logf("first half: %d of %d pairs within 3 days that are not the same story were matched", p.wrong, len(read)-p.gold)
	all := score(texts, numbers, func(a, b text) bool { return false }, func(_, b text) bool { return true })
	t.Logf("whole file, second half unread: %d pairs matched", all.wrong)
	if p.wrong > 0 {
		t.Errorf("%d pairs matched that are not the same story", p.wrong)
	}
}

// TestPerSenT matches whole articles as if all were of one day: the worst case of one topic over many weeks.
func TestPerSenT(t *testing.T) {
	texts := persent(t)
	texts = texts[:len(texts)/2]
	read := labelled(t, "persent")
	numbers := Match(sign(texts), Options{})
	gold := func(a, b text) bool { return read[[2]string{a.id, b.id}] }
	known := func(a, b text) bool { _, ok := read[[2]string{a.id, b.id}]; return ok }
	p := score(texts, numbers, gold, known)
	t.Logf("all on one day: same story %s; not the same, most alike of one topic: %s matched", goldtest.Wilson(p.right, p.gold), goldtest.Wilson(p.wrong, len(read)-p.gold))
}

// TestHalves matches every second paragraph of an article with the others, as if two outlets had written them, without
// headlines: how much is found of whole articles.
func TestHalves(t *testing.T) {
	var halves []text
	for _, x := range polnear(t) {
		ps := strings.Split(strings.TrimSpace(x.body), "\n\n")
		if len(ps) < 10 {
			continue
		}
		parts := [2]text{{id: x.id + "/a", event: len(halves), day: x.day}, {id: x.id + "/b", event: len(halves), day: x.day}}
		for i, p := range ps {
			parts[i%2].body += p + "\n\n"
		}
		halves = append(halves, parts[:]...)
	}
	same := func(a, b text) bool { return a.event == b.event }
	p := score(halves, Match(sign(halves), Options{}), same, func(a, b text) bool { return true })
	t.Logf("halves of one article found %s; pairs of other articles matched: %d", goldtest.Wilson(p.right, p.gold), p.wrong)
	if r := float64(p.right) / float64(p.gold); r < 0.45 {
		t.Errorf("recall is %.3f, was .53", r)
	}
}
