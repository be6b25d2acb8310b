package analyze

import (
	"fmt"
	"os"
	"testing"

	"github.com/slantkit/slant/analyze/corpus"
)

// TestTrace prints everything that is read in a file, with the parse if TREE is set and the evidence if EV is:
//
//	TREE=1 EV=1 TRACE=article.txt go test ./analyze -run Trace -v
func TestTrace(t *testing.T) {
	file := os.Getenv("TRACE")
	if file == "" {
		t.Skip("set TRACE to a file to see how it is read")
	}
	a := newBuiltin(t, Options{})
	raw, _ := os.ReadFile(file)
	r := &reading{a: a, art: corpus.Article{}, clean: a.rules.Clean(string(raw), "")}
	r.parse(nil)
	r.attitudes()
	an := r.analysis()
	if os.Getenv("TREE") != "" {
		for i, u := range r.doc.Units {
			h := "ROOT"
			if u.Head >= 0 {
				h = r.doc.UnitText(u.Head)
			}
			fmt.Printf("%3d %-22s %-6s %-5s %-12s %s\n", i, r.doc.UnitText(i), u.Tag, u.XTag, u.Rel, h)
		}
	}
	for _, x := range an.Actors {
		fmt.Printf("ACTOR %+v\n", x)
	}
	for _, m := range an.Mentions {
		fmt.Printf("M ¶%d %-28s %-10s %q attr=%v amb=%v %s\n", an.Paragraphs[m.Paragraph].Number, m.Actor, m.Kind, an.Text[m.Start:m.End], m.Attributive, m.Ambiguous, m.Why)
	}
	for _, q := range an.Quotes {
		fmt.Printf("Q ¶%d %-8s %-20s src=%q cue=%q %q\n", an.Paragraphs[q.Paragraph].Number, q.Kind, q.Speaker, an.Text[q.Source.Start:q.Source.End], an.Text[q.Cue.Start:q.Cue.End], an.Text[q.Start:q.End])
	}
	for _, x := range an.Attitudes {
		fmt.Printf("A ¶%d %s > %s %s %.2f %s/%s %q %s\n", an.Paragraphs[x.Paragraph].Number, x.Holder, x.Target, x.Stance, x.Score(), x.Voice, x.VoiceActor, an.Text[x.Start:x.End], x.Origin)
	}
	for _, x := range an.Scores {
		fmt.Printf("S ¶%d %s %s/%s %.2f\n", an.Paragraphs[x.Paragraph].Number, x.Actor, x.Voice, x.VoiceActor, x.Score())
		if os.Getenv("EV") != "" {
			for _, e := range x.Evidence {
				fmt.Printf("    %q %s %.2f %.2f %.2f\n", an.Text[e.Start:e.End], e.Feature, e.Weights[0], e.Weights[1], e.Weights[2])
			}
		}
	}
}
