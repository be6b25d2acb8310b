package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/slantkit/slant/analyze"
)

// findings is what was read in one paragraph.
type findings struct {
	paragraph analyze.Paragraph
	place     string
	mentions  []analyze.Mention
	quotes    []analyze.Quote
	attitudes []analyze.Attitude
	scores    []analyze.Score
}

// finding is one of them in words: what it is, a line, and the evidence below it.
type finding struct {
	Kind, Line string
	Evidence   []string
}

// findingsOf sorts an article's findings by paragraph, as far as opt.Only wants them.
func (a *article) findingsOf(opt Options) []findings {
	list := make([]findings, len(a.Paragraphs))
	for i, p := range a.Paragraphs {
		list[i].paragraph, list[i].place = p, a.place(i)
	}
	for _, m := range a.Mentions {
		if f := &list[m.Paragraph]; opt.wanted(m.Actor) {
			f.mentions = append(f.mentions, m)
		}
	}
	for _, q := range a.Quotes {
		if f := &list[q.Paragraph]; opt.wanted(q.Speaker) {
			f.quotes = append(f.quotes, q)
		}
	}
	for _, at := range a.Attitudes {
		if f := &list[at.Paragraph]; opt.wanted(at.Holder) || opt.wanted(a.holder(at)) || opt.wanted(at.Target) {
			f.attitudes = append(f.attitudes, at)
		}
	}
	for _, sc := range a.Scores {
		if f := &list[sc.Paragraph]; opt.wanted(sc.Actor) {
			f.scores = append(f.scores, sc)
		}
	}
	return list
}

// list puts the findings into words, in the order names, quotes, attitudes, sentiment.
func (f findings) list(a *article) []finding {
	var list []finding
	for _, m := range f.mentions {
		list = append(list, finding{Kind: "name", Line: a.mentionLine(m)})
	}
	for _, q := range f.quotes {
		list = append(list, finding{Kind: "quote", Line: a.quoteLine(q)})
	}
	for _, at := range f.attitudes {
		list = append(list, finding{"attitude", a.attitudeLine(at), a.evidenceLines(at.Logits, at.Origin)})
	}
	for _, sc := range f.scores {
		if voice := f.onlyVoice(sc); sc.Voice == analyze.VoiceAll || voice == "" {
			list = append(list, finding{"toward", a.scoreLine(sc, voice), a.evidenceLines(sc.Logits, "")})
		}
	}
	return list
}

// onlyVoice is the one voice that speaks of the score's actor in this paragraph, if its number is that of all voices.
func (f findings) onlyVoice(sc analyze.Score) string {
	voices, voice := map[string]bool{}, ""
	p := map[[3]float64]bool{}
	for _, other := range f.scores {
		if other.Actor != sc.Actor {
			continue
		}
		p[other.P] = true
		if other.Voice != analyze.VoiceAll {
			voice = string(other.Voice) + " " + other.VoiceActor
			voices[voice] = true
		}
	}
	if len(voices) != 1 || len(p) != 1 {
		return ""
	}
	return strings.TrimSpace(voice)
}

func (a *article) mentionLine(m analyze.Mention) string {
	line := fmt.Sprintf("“%s” is %s: %s", printable(a.slice(m.Start, m.End)), printable(m.Actor), m.Kind)
	if m.Why != "" {
		line += ", " + printable(m.Why)
	}
	if m.Attributive {
		line += "; only says where something comes from, gathers no evidence"
	}
	if m.Ambiguous {
		line += "; ambiguous, chosen by default"
	}
	return line
}

// speaker is who speaks a quote: an actor, the words of the text, or nobody.
func (a *article) speaker(q analyze.Quote) string {
	if q.Speaker != "" {
		return printable(a.name(q.Speaker))
	}
	return cmp.Or(printable(a.slice(q.Source.Start, q.Source.End)), "an unnamed speaker")
}

func (a *article) quoteLine(q analyze.Quote) string {
	line := q.Kind + ", " + a.speaker(q)
	if cue := printable(a.slice(q.Cue.Start, q.Cue.End)); cue != "" {
		line += ", “" + cue + "”"
	}
	if q.Force != "" {
		line += " (" + printable(q.Force) + ")"
	}
	return line + ": “" + printable(a.slice(q.Start, q.End)) + "”"
}

func (a *article) attitudeLine(at analyze.Attitude) string {
	holder := printable(a.name(at.Holder))
	if side := a.holder(at); side != at.Holder {
		holder += " (for " + printable(a.name(side)) + ")"
	}
	line := fmt.Sprintf("%s → %s: %s %s, %s", holder, printable(a.name(at.Target)), at.Stance, signed(at.Score()), at.Voice)
	if at.VoiceActor != "" {
		line += " from " + printable(a.name(at.VoiceActor))
	}
	return line
}

// scoreLine is a sentiment in words; only is its one voice, or empty if there are several.
func (a *article) scoreLine(sc analyze.Score, only string) string {
	voice := string(sc.Voice)
	if sc.Voice == analyze.VoiceAll {
		voice = "all voices"
	}
	if only != "" {
		voice, sc.VoiceActor, _ = strings.Cut(only, " ")
	}
	if sc.VoiceActor != "" {
		voice += " from " + printable(a.name(sc.VoiceActor))
	}
	percent := func(c int) string { return strconv.Itoa(int(math.Round(100 * sc.P[c]))) }
	return fmt.Sprintf("%s, %s: %s (negative %s%%, neutral %s%%, positive %s%%)", printable(a.name(sc.Actor)), voice, signed(sc.Logits.Score()),
		percent(analyze.Negative), percent(analyze.Neutral), percent(analyze.Positive))
}

// pullOf is what a piece of evidence adds to positive against negative, or favor against against: log-odds.
func pullOf(e analyze.Evidence) float64 {
	return e.Weights[analyze.Positive] - e.Weights[analyze.Negative]
}

// evidenceLines are the weights behind a number as log-odds of positive against negative (favor against against): each
// piece, the strongest first, then the prior, and their sum.
func (a *article) evidenceLines(l analyze.Logits, origin string) []string {
	ev := slices.Clone(l.Evidence)
	slices.SortStableFunc(ev, func(a, b analyze.Evidence) int {
		return -cmp.Compare(math.Abs(pullOf(a)), math.Abs(pullOf(b)))
	})
	var lines []string
	for _, e := range ev {
		line := fmt.Sprintf("%s %s “%s”: %s", signed(pullOf(e)), e.Source, printable(a.slice(e.Start, e.End)), printable(e.Feature))
		if from := cmp.Or(e.Origin, origin); from != "" {
			line += ", " + printable(from)
		}
		lines = append(lines, line)
	}
	lines = append(lines, signed(l.Prior[analyze.Positive]-l.Prior[analyze.Negative])+" prior")
	return append(lines, signed(l.Logit[analyze.Positive]-l.Logit[analyze.Negative])+" in all (log-odds)")
}

// dropped is what is no text of the article, in words.
func (a *article) dropped() []string {
	var lines []string
	for _, d := range a.Dropped {
		lines = append(lines, fmt.Sprintf("line %d “%s”: %s", d.Line, snippet(printable(d.Text), snippetLength), printable(d.Reason)))
	}
	return lines
}
