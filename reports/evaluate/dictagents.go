package evaluate

import (
	"regexp"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze"
)

// agent is a kind of people or body that has a code of its own, joined to that of its country: MINISTER [~GOV], MSF {} [NGO~]. The tilde stands where
// the country's code goes. An agent of no country that the text names has no code here, where the files say ---: "officials said" would be an actor
// in every other sentence, and no statement is one toward ---.
type agent struct {
	phrases []string // in small letters, with plurals
	code    string
}

var plurals = regexp.MustCompile(`\{([^}]*)\}`)

// readAgent reads a line of an agents dictionary; ok is false if the line is none.
func (d *Dictionary) readAgent(line string) (ok bool) {
	m := bracket.FindStringSubmatch(line)
	if m == nil || strings.Count(m[1], "~") != 1 {
		return false
	}
	a := agent{code: strings.ToUpper(strings.Join(strings.Fields(m[1]), ""))}
	head, _, _ := strings.Cut(line, "[")
	other := plurals.FindStringSubmatch(head)
	head, _, _ = strings.Cut(head, "{")
	for _, name := range d.substituted(head) {
		a.phrases = append(a.phrases, phrase(name))
		if other == nil && !strings.Contains(head, "!") {
			a.phrases = append(a.phrases, phrase(pluralOf(phrase(name))))
		}
	}
	if other != nil {
		for name := range strings.SplitSeq(other[1], ",") {
			a.phrases = append(a.phrases, phrase(name))
		}
	}
	a.phrases = slices.DeleteFunc(a.phrases, func(s string) bool { return s == "" })
	if len(a.phrases) > 0 {
		d.agents = append(d.agents, a)
	}
	return len(a.phrases) > 0
}

// phrase writes a name of a dictionary as in a text, in small letters.
func phrase(name string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == ' ' || r == '\t' }), " "))
}

// pluralOf is the regular plural, as the coders that the files were written for make it.
func pluralOf(name string) string {
	if stem, ok := strings.CutSuffix(name, "y"); ok {
		return stem + "ies"
	}
	return name + "s"
}

// readSet reads a line "!PERSON! = MAN, WOMAN": what may stand in names in the place of !PERSON!.
func (d *Dictionary) readSet(line string) {
	name, words, ok := strings.Cut(line, "=")
	if !ok {
		return
	}
	if d.sets == nil {
		d.sets = map[string][]string{}
	}
	for w := range strings.SplitSeq(words, ",") {
		d.sets[strings.TrimSpace(name)] = append(d.sets[strings.TrimSpace(name)], strings.TrimSpace(w))
	}
}

// substituted is a name, once for each word of the set that it holds.
func (d *Dictionary) substituted(name string) []string {
	before, rest, ok := strings.Cut(name, "!")
	if !ok {
		return []string{name}
	}
	set, after, _ := strings.Cut(rest, "!")
	var out []string
	for _, w := range d.sets["!"+set+"!"] {
		out = append(out, before+w+after)
	}
	return out
}

// Around joins the code of a country with those of the agents at its mention: in it ("Danish ministers"), behind its possessive ("Denmark's main
// opposition group"), before it ("MSF Denmark", "soldiers from Denmark").
func (d *Dictionary) Around(code, text string, m analyze.Mention) string {
	before, after := text[:m.Start], text[m.End:]
	inside := words(text[m.Start:m.End])
	if rest, ok := strings.CutPrefix(after, "'s "); ok {
		inside = append(inside, words(upToStop(rest))[:min(4, len(words(upToStop(rest))))]...)
	}
	lead := words(before[strings.LastIndexAny(before, ".,;:()")+1:])
	for len(lead) > 0 && slices.Contains([]string{"from", "of", "in", "the"}, lead[len(lead)-1]) {
		lead = lead[:len(lead)-1]
	}
	for _, a := range []string{d.longest(lead, true), d.longest(inside, false)} {
		if a != "" {
			code = strings.Replace(a, "~", code, 1)
		}
	}
	return code
}

func words(s string) []string { return strings.Fields(strings.ToLower(s)) }

// upToStop is a text up to its first mark of punctuation.
func upToStop(s string) string {
	if i := strings.IndexAny(s, ".,;:()"); i >= 0 {
		return s[:i]
	}
	return s
}

// longest is the code of the agent with most words that stands among these; atEnd asks for one at their end.
func (d *Dictionary) longest(ws []string, atEnd bool) (code string) {
	most := 0
	text := " " + strings.Join(ws, " ") + " "
	for _, a := range d.agents {
		for _, p := range a.phrases {
			found := strings.Contains(text, " "+p+" ")
			if atEnd {
				found = strings.HasSuffix(text, " "+p+" ")
			}
			if n := len(p); found && n > most {
				most, code = n, a.code
			}
		}
	}
	return code
}
