package evaluate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports/internal/stats"
)

// portraits is a file of articles about one actor each. Articles are the units.
type portraits struct {
	articles []goldPortrait
}

type goldPortrait struct {
	ID, Entity, Title, Label string
	Paragraphs               []struct{ Text, Label string }
}

func (s *portraits) read(f File) error {
	return lines(f, func(x goldPortrait) string {
		if !slices.Contains(sentiments, x.Label) {
			return badLabel(x.Label, sentiments)
		}
		for _, p := range x.Paragraphs {
			if !slices.Contains(sentiments, p.Label) {
				return badLabel(p.Label, sentiments)
			}
		}
		s.articles = append(s.articles, x)
		return ""
	})
}

func (s *portraits) records() int { return len(s.articles) }

// size is the number of paragraphs.
func (s *portraits) size() int {
	n := 0
	for _, art := range s.articles {
		n += len(art.Paragraphs)
	}
	return n
}

// paragraphID names paragraph i, from 0, of an article: its id and the number from 1. The article's own label stands under its id.
func paragraphID(article string, i int) string { return fmt.Sprintf("%s/%d", article, i+1) }

func (s *portraits) misfit(p Prediction) string { return noLabel(p, sentiments) }

func (s *portraits) ids() []string {
	var out []string
	for _, art := range s.articles {
		out = append(out, art.ID)
		for i := range art.Paragraphs {
			out = append(out, paragraphID(art.ID, i))
		}
	}
	return out
}

// predict reads the article with its title as headline. A paragraph has the probabilities of its score of all voices for the actor; one that does
// not mention him has those of the prior. The article has the mean over the paragraphs that mention him.
func (s *portraits) predict(a Analyzer, i int) []Prediction {
	gold := s.articles[i]
	texts := make([]string, len(gold.Paragraphs))
	for j, p := range gold.Paragraphs {
		texts[j] = p.Text
	}
	an := a.Analyze(corpus.Article{Title: gold.Title, Text: strings.Join(texts, "\n\n"), Names: []string{gold.Entity}})
	prior := a.ScoreTarget(analyze.TargetItem{}).P
	var document mean
	var out []Prediction
	for j, m := range means(an, gold.Title, texts, actorNamed(an, gold.Entity)) {
		if m.n > 0 {
			document.add(m.p())
		} else {
			m.add(prior)
		}
		p := m.p()
		out = append(out, predicted(paragraphID(gold.ID, j), sentiments, p[:]))
	}
	if document.n == 0 {
		document.add(prior)
	}
	p := document.p()
	return append(out, predicted(gold.ID, sentiments, p[:]))
}

// mean is the mean of class probabilities.
type mean struct {
	sum [3]float64
	n   float64
}

func (m *mean) add(p [3]float64) {
	for c := range p {
		m.sum[c] += p[c]
	}
	m.n++
}

func (m *mean) p() [3]float64 {
	out := m.sum
	for c := range out {
		out[c] /= m.n
	}
	return out
}

// means are the actor's probabilities in each gold paragraph, which may have been read as several paragraphs or as a part of one.
func means(an *analyze.Analysis, title string, texts []string, actor string) []mean {
	out := make([]mean, len(texts))
	whole := title + "\n\n" + strings.Join(texts, "\n\n")
	al, at := align(an.Text, whole), points(an.Text)
	for _, sc := range an.Scores {
		p := an.Paragraphs[sc.Paragraph]
		if sc.Actor != actor || sc.Voice != analyze.VoiceAll || p.Headline {
			continue
		}
		sp, ok := al.span(at[p.Start], at[p.End])
		if j := paragraphAt(title, texts, sp[0]); ok && j >= 0 {
			out[j].add(sc.P)
		}
	}
	return out
}

// paragraphAt is the paragraph at a place in title and texts joined by blank lines; −1 in the title.
func paragraphAt(title string, texts []string, place int) int {
	end := len([]rune(title)) + 2
	if place < end {
		return -1
	}
	for j, t := range texts {
		end += len([]rune(t)) + 2
		if place < end {
			return j
		}
	}
	return len(texts) - 1
}

// actorNamed finds the actor whom an article is about: by his name; else by what a mention says; else by the last word of the name. Of several, the
// one mentioned most, and the first of these. It is empty if there is none.
func actorNamed(an *analyze.Analysis, entity string) string {
	words := strings.Fields(entity)
	if len(words) == 0 {
		return ""
	}
	last := words[len(words)-1]
	tests := []func(name, mention string) bool{
		func(name, _ string) bool { return strings.EqualFold(name, entity) },
		func(_, mention string) bool { return strings.EqualFold(mention, entity) },
		func(name, mention string) bool {
			return strings.EqualFold(lastWord(name), last) || strings.EqualFold(mention, last)
		},
	}
	nameOf := map[string]string{}
	for _, a := range an.Actors {
		nameOf[a.ID] = a.Name
	}
	for _, test := range tests {
		if id := mostMentioned(an, func(m analyze.Mention) bool { return test(nameOf[m.Actor], an.Text[m.Start:m.End]) }); id != "" {
			return id
		}
	}
	return ""
}

func lastWord(name string) string {
	return name[strings.LastIndexByte(name, ' ')+1:]
}

func mostMentioned(an *analyze.Analysis, test func(m analyze.Mention) bool) string {
	count := map[string]int{}
	best := ""
	for _, m := range an.Mentions {
		if test(m) {
			count[m.Actor]++
		}
	}
	for _, a := range an.Actors {
		if count[a.ID] > count[best] {
			best = a.ID
		}
	}
	return best
}

// layout: the counts of paragraphs stand first, then those of articles.
func (s *portraits) layout() (paragraphs, articles *classes) {
	paragraphs = &classes{labels: sentiments}
	return paragraphs, &classes{labels: sentiments, at: paragraphs.width()}
}

func (s *portraits) units(ps predictions) []stats.Unit {
	paragraphs, articles := s.layout()
	u := newUnits(paragraphs.width() + articles.width())
	for _, art := range s.articles {
		c := u.of(art.ID)
		articles.count(c, slices.Index(sentiments, art.Label), ps[art.ID])
		for j, p := range art.Paragraphs {
			paragraphs.count(c, slices.Index(sentiments, p.Label), ps[paragraphID(art.ID, j)])
		}
	}
	return u.list
}

func (s *portraits) block() block {
	paragraphs, articles := s.layout()
	figures := paragraphs.figures("negative", "positive")
	return block{classes: paragraphs, figures: append(figures, figure{key: "document_macro_f1", of: articles.averageF1([]int{0, 1, 2}), ci: true})}
}
