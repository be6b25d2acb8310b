package reports

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
)

// The fixture is an article written for these tests, with an analysis made by hand.
var fixtureParagraphs = []string{
	"Norland’s envoy scolds Sudmark over dam",
	"Norland’s deputy foreign minister, Ada Brekke, on Friday condemned Sudmark’s plan to close the upper dam, calling it “a reckless act”.",
	"“We stand with the farmers of Westmark,” Brekke told reporters. The ministry in Oslo Hill praised Westmark for its patience.",
	"Sudmarkian state radio called Norland a bully. Sudmark was criticised at home, too; Sudmarkian farmers said nothing — 日本 newspapers took no notice.",
}

// builder finds spans by their words.
type builder struct{ *analyze.Analysis }

// span is the n-th place of words, from 1, in the paragraph with this index.
func (b builder) span(paragraph int, words string, n int) (start, end int) {
	p := b.Paragraphs[paragraph]
	at := p.Start
	for i := 0; ; i++ {
		j := strings.Index(b.Text[at:p.End], words)
		if j < 0 {
			panic("fixture: no " + words)
		}
		if i == n-1 {
			return at + j, at + j + len(words)
		}
		at += j + len(words)
	}
}

func (b builder) sentenceAt(offset int) int {
	for i, s := range b.Sentences {
		if s.Start <= offset && offset < s.End {
			return i
		}
	}
	panic("fixture: no sentence")
}

func (b builder) mention(actor, kind string, paragraph int, words string, n int) *analyze.Mention {
	start, end := b.span(paragraph, words, n)
	b.Mentions = append(b.Mentions, analyze.Mention{Actor: actor, Kind: kind, Paragraph: paragraph, Sentence: b.sentenceAt(start), Start: start, End: end, Why: "rule " + kind})
	return &b.Mentions[len(b.Mentions)-1]
}

// piece is a piece of evidence of the given pull: half on each end.
func (b builder) piece(paragraph int, words string, source analyze.Source, pull float64) analyze.Evidence {
	start, end := b.span(paragraph, words, 1)
	return analyze.Evidence{Start: start, End: end, Source: source, Feature: words + " (" + string(source) + ")", Origin: "valence/verbs.tsv:12", Weights: [3]float64{-pull / 2, 0, pull / 2}}
}

func logits(prior [3]float64, ev ...analyze.Evidence) analyze.Logits {
	l := analyze.Logits{Prior: prior, Logit: prior, Evidence: ev}
	sum := 0.0
	for c := range 3 {
		for _, e := range ev {
			l.Logit[c] += e.Weights[c]
		}
		sum += math.Exp(l.Logit[c])
	}
	for c := range 3 {
		l.P[c] = math.Exp(l.Logit[c]) / sum
	}
	return l
}

func (b builder) score(actor string, paragraph int, voice analyze.Voice, who string, ev ...analyze.Evidence) {
	b.Scores = append(b.Scores, analyze.Score{Paragraph: paragraph, Actor: actor, Voice: voice, VoiceActor: who, Logits: logits([3]float64{-0.2, 0.6, 0}, ev...)})
}

func (b builder) attitude(holder, side, target string, paragraph int, words, cue string, pull float64) *analyze.Attitude {
	start, end := b.span(paragraph, words, 1)
	stance := "favor"
	if pull < 0 {
		stance = "against"
	}
	b.Attitudes = append(b.Attitudes, analyze.Attitude{Paragraph: paragraph, Sentence: b.sentenceAt(start), Holder: holder, HolderSide: side, Target: target, TargetSide: target,
		Stance: stance, Voice: analyze.Narrator, Start: start, End: end, Origin: "attitudes/verbs.tsv:44",
		Logits: logits([3]float64{-0.5, 0.5, -0.5}, b.piece(paragraph, cue, analyze.FromStance, pull))})
	return &b.Attitudes[len(b.Attitudes)-1]
}

// blank is the article with paragraphs, sentences and actors, and nothing read out of it.
func blank(id string) builder {
	an := &analyze.Analysis{ID: id, Title: fixtureParagraphs[0], Text: strings.Join(fixtureParagraphs, "\n\n"),
		Article: corpus.Article{Path: "dam.txt", Outlet: "The Norland Post", Published: "2023-10-13", Language: "en", URL: "https://post.example/dam", SHA256: strings.Repeat("ab", 32)}}
	at := 0
	for i, text := range fixtureParagraphs {
		an.Paragraphs = append(an.Paragraphs, analyze.Paragraph{Number: i, Headline: i == 0, Start: at, End: at + len(text), Words: len(strings.Fields(text)), Tone: -0.1 * float64(i)})
		n, from := 0, at
		for _, sentence := range strings.SplitAfter(text, ". ") {
			n++
			an.Sentences = append(an.Sentences, analyze.Sentence{Paragraph: i, Number: n, Start: from, End: from + len(sentence)})
			from += len(sentence)
		}
		at += len(text) + 2
	}
	an.Actors = []analyze.Actor{
		{ID: "norland", Name: "Norland", Type: "state"},
		{ID: "sudmark", Name: "Sudmark", Type: "state"},
		{ID: "ada-brekke", Name: "Ada Brekke", Type: "person", Side: "norland", SpeaksFor: true, SideFromText: true, FromText: true, Office: "deputy foreign minister"},
		{ID: "westmark", Name: "Westmark", Type: "state"},
		{ID: "sudmarkian-state-radio", Name: "Sudmarkian state radio", Type: "media", Side: "sudmark", FromText: true},
		{ID: "japan", Name: "Japan", Type: "state"},
	}
	return builder{an}
}

// fixture is the whole analysis.
func fixture() *analyze.Analysis {
	b := blank("0123456789abcdef")
	b.mention("norland", "name", 0, "Norland", 1)
	b.mention("sudmark", "name", 0, "Sudmark", 1)
	b.mention("norland", "name", 1, "Norland", 1)
	b.mention("ada-brekke", "name", 1, "Ada Brekke", 1)
	b.mention("sudmark", "name", 1, "Sudmark", 1)
	b.mention("westmark", "name", 2, "Westmark", 1)
	b.mention("ada-brekke", "name", 2, "Brekke", 1)
	b.mention("norland", "metonym", 2, "Oslo Hill", 1).Ambiguous = true
	b.mention("westmark", "name", 2, "Westmark", 2)
	b.mention("sudmarkian-state-radio", "nominal", 3, "Sudmarkian state radio", 1)
	b.mention("norland", "name", 3, "Norland", 1)
	b.mention("sudmark", "name", 3, "Sudmark", 2)
	b.mention("sudmark", "demonym", 3, "Sudmarkian", 2).Attributive = true
	b.mention("japan", "demonym", 3, "日本", 1).Attributive = true
	b.quotes()
	b.attitude("ada-brekke", "norland", "sudmark", 1, "Ada Brekke, on Friday condemned Sudmark", "condemned", -3)
	quoted := b.attitude("ada-brekke", "norland", "westmark", 2, "We stand with the farmers of Westmark", "stand with", 2)
	quoted.Voice, quoted.VoiceActor = analyze.Quoted, "ada-brekke"
	b.attitude("norland", "norland", "westmark", 2, "Oslo Hill praised Westmark", "praised", 2.5)
	b.attitude("ada-brekke", "norland", "norland", 2, "Brekke told reporters", "told", 1)
	b.attitude("sudmarkian-state-radio", "sudmark", "norland", 3, "Sudmarkian state radio called Norland a bully", "bully", -2)
	b.attitude("", "", "sudmark", 3, "Sudmark was criticised", "criticised", -2)
	b.attitude("norland", "norland", "sudmark", 3, "Norland a bully. Sudmark", "bully", -1).Stance = "none"
	b.score("norland", 1, analyze.VoiceAll, "")
	b.score("sudmark", 1, analyze.VoiceAll, "", b.piece(1, "condemned", analyze.FromStance, -1.5), b.piece(1, "reckless", analyze.FromModel, -0.75))
	b.score("sudmark", 1, analyze.Quoted, "ada-brekke", b.piece(1, "reckless", analyze.FromModel, -0.75))
	b.score("westmark", 2, analyze.VoiceAll, "", b.piece(2, "praised", analyze.FromStance, 1.25), b.piece(2, "patience", analyze.FromModel, 0.5), b.piece(2, "stand with", analyze.FromStance, 1))
	b.score("norland", 3, analyze.VoiceAll, "", b.piece(3, "bully", analyze.FromModel, -1))
	b.Dropped = []analyze.Dropped{{Text: "top of page", Reason: "page navigation", Line: 1}}
	return b.Analysis
}

func (b builder) quotes() {
	start, end := b.span(1, "a reckless act", 1)
	cue, cueEnd := b.span(1, "calling", 1)
	who, whoEnd := b.span(1, "Ada Brekke", 1)
	b.Quotes = append(b.Quotes, analyze.Quote{Paragraph: 1, Kind: analyze.Direct, Start: start, End: end, Source: analyze.Span{Start: who, End: whoEnd},
		Cue: analyze.Span{Start: cue, End: cueEnd}, Speaker: "ada-brekke", Force: "claimed"})
	start, end = b.span(2, "We stand with the farmers of Westmark,", 1)
	cue, cueEnd = b.span(2, "told", 1)
	who, whoEnd = b.span(2, "Brekke", 1)
	b.Quotes = append(b.Quotes, analyze.Quote{Paragraph: 2, Kind: analyze.Direct, Start: start, End: end, Source: analyze.Span{Start: who, End: whoEnd},
		Cue: analyze.Span{Start: cue, End: cueEnd}, Speaker: "ada-brekke", Force: "stated"})
}

// filler is text of no paragraph that makes an article another one: 300 words that no filler of another number has.
func filler(number int) string {
	var b strings.Builder
	for i := range 300 {
		fmt.Fprintf(&b, " word%dof%d", i, number)
	}
	return b.String()
}

func integer(n int) string { return strconv.Itoa(n) }

// float writes the shortest digits that read back as the same number.
func float(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
