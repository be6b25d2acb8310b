package browsertest

import (
	"bytes"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports"
)

// TestComparison: what differs stands on top, and a number of a group opens the passages of that group.
func TestComparison(t *testing.T) {
	browser(t)
	b := open(t, comparison(t))
	b.want(`document.querySelectorAll("#summary .findings li").length > 20`)
	b.want(`document.querySelector("#summary .findings").textContent.includes("valley speaks worse of Ethiopia than gazette")`)
	b.want(`[...document.querySelectorAll("#t1 thead th")].map(th => th.textContent.trim()).join(" ").startsWith("Actor Articles A B C B − A C − A C − B")`)

	b.do(chromedp.Click(`#t1 thead th:nth-child(5) button`)) // C, the Valley Post: lowest first or last
	b.want(`["ascending", "descending"].includes(document.querySelector("#t1 thead th:nth-child(5)").getAttribute("aria-sort"))`)
	const cell = `a[href^="#e-c-a"]`
	b.do(chromedp.Click(cell))
	b.wait(opened)
	b.want(`document.getElementById("panel-title").textContent.endsWith("in valley")`)
	b.want(`[...document.querySelectorAll("#panel-body .source .facts")].every(f => f.textContent.includes("The Valley Post"))`)
	b.want(`document.querySelectorAll("#panel-body blockquote mark").length >= 1`)
	b.do(chromedp.Click("#panel-close"))
	b.wait(`!` + opened)
	b.want(`document.activeElement === document.querySelector('` + cell + `')`)
	b.do(chromedp.Click(`a[href^="#e-c-p"]`))
	b.wait(opened)
	b.want(`document.querySelectorAll("#panel-body blockquote mark.name").length >= 1`)
	b.want(`[...document.querySelectorAll("#panel-body .source .facts")].every(f => f.textContent.includes("The Valley Post"))`)
	b.quiet()
}

// comparison is the page of the sample corpus by outlet.
func comparison(t *testing.T) []byte {
	an, err := analyzer()
	if err != nil {
		t.Fatal(err)
	}
	var groups []reports.Group
	for _, folder := range []string{"courier", "gazette", "valley"} {
		g := reports.Group{Label: folder}
		for _, s := range corpus.Find([]string{"../../testdata/sample/" + folder}, nil).Sources {
			for rec := range s.Records(nil, corpus.Options{}) {
				art, _, err := rec.Article(corpus.Options{})
				if err != nil {
					t.Fatal(err)
				}
				g.Analyses = append(g.Analyses, an.Analyze(art))
			}
		}
		groups = append(groups, g)
	}
	c, err := reports.Compare(groups, reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	if err := c.WriteHTML(&page); err != nil {
		t.Fatal(err)
	}
	return page.Bytes()
}
