package reports_test

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports"
)

// sample is what analyze.Analyzer.Analyze returns, in short.
func sample() *analyze.Analysis {
	return &analyze.Analysis{
		ID: "0123456789abcdef", Title: "Norland scolds Sudmark", Text: "Norland scolds Sudmark",
		Paragraphs: []analyze.Paragraph{{Headline: true, End: 22, Words: 3}},
		Sentences:  []analyze.Sentence{{Number: 1, End: 22}},
		Actors:     []analyze.Actor{{ID: "norland", Name: "Norland", Type: "state"}, {ID: "sudmark", Name: "Sudmark", Type: "state"}},
		Mentions: []analyze.Mention{{Actor: "norland", Kind: analyze.KindName, End: 7},
			{Actor: "sudmark", Kind: analyze.KindName, Start: 15, End: 22}},
		Attitudes: []analyze.Attitude{{Holder: "norland", HolderSide: "norland", Target: "sudmark", TargetSide: "sudmark", Stance: "against",
			Voice: analyze.Headline, End: 22, Logits: analyze.Logits{P: [3]float64{0.75, 0.25, 0}}}},
	}
}

func ExampleReport_WriteCSV() {
	r := reports.New([]*analyze.Analysis{sample()}, reports.Options{})
	if err := r.WriteCSV(os.Stdout, "dyads"); err != nil {
		fmt.Println(err)
	}
	// Output:
	// holder,target,favor,against,score,score_low,score_high,articles
	// norland,sudmark,0,1,-0.75,,,1
}

func ExampleCompare() {
	c, err := reports.Compare([]reports.Group{{Label: "one", Analyses: []*analyze.Analysis{sample()}}, {Label: "none"}}, reports.Options{})
	if err != nil {
		fmt.Println(err)
	}
	if err := c.WriteCSV(os.Stdout, "dyads"); err != nil {
		fmt.Println(err)
	}
	// Output:
	// group,holder,target,favor,against,score,score_low,score_high,articles,score_difference
	// one,norland,sudmark,0,1,-0.75,,,1,
	// none,norland,sudmark,0,0,,,,0,
}

func ExampleExplain() {
	if err := reports.Explain(os.Stdout, sample(), reports.Options{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Norland scolds Sudmark
	// outlet unknown · date unknown · 3 words · 0 paragraphs
	// Marks: [name] {quote} +words+ for, -words- against somebody
	//
	// headline · 3 words · tone 0.00
	// [Norland] scolds [Sudmark]
	//
	//   name      “Norland” is norland: name
	//   name      “Sudmark” is sudmark: name
	//   attitude  Norland → Sudmark: against −0.75, headline
	//               0.00 prior
	//               0.00 in all (log-odds)
}

func ExampleExport() {
	parent, err := os.MkdirTemp("", "slant")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(parent)
	dir := filepath.Join(parent, "out")
	if err := reports.Export(dir, []*analyze.Analysis{sample()}, reports.Options{}); err != nil {
		fmt.Println(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "mentions.csv"))
	fmt.Print(string(data), err)
	// Output:
	// article_id,outlet,published,paragraph,sentence,start,end,text,actor,kind
	// 0123456789abcdef,,,0,1,0,7,Norland,norland,name
	// 0123456789abcdef,,,0,1,15,22,Sudmark,sudmark,name
	// <nil>
}
