package browsertest

import (
	"bytes"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports"
)

// TestOtherPages: comparisons and explanations wear the same dress, and hostile articles run nothing on them either.
func TestOtherPages(t *testing.T) {
	browser(t)
	an, err := analyzer()
	if err != nil {
		t.Fatal(err)
	}
	evil, good := an.Analyze(hostile()[0]), an.Analyze(sampled(t)[0])
	var explained, compared bytes.Buffer
	if err := reports.ExplainHTML(&explained, evil, reports.Options{}); err != nil {
		t.Fatal(err)
	}
	c, err := reports.Compare([]reports.Group{{Label: payload, Analyses: []*analyze.Analysis{evil}}, {Label: "b", Analyses: []*analyze.Analysis{good}}}, reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.WriteHTML(&compared); err != nil {
		t.Fatal(err)
	}
	for _, html := range [][]byte{explained.Bytes(), compared.Bytes()} {
		b := open(t, html)
		b.do(media("screen", "light"), chromedp.Click("#theme"))
		b.want(`document.getElementById("theme").getAttribute("aria-pressed") === "true"`)
		b.want(`window.pwned === undefined && document.scripts.length === 1 && document.images.length === 0`)
		b.want(`document.documentElement.scrollWidth <= document.documentElement.clientWidth`)
		for _, scheme := range []string{"dark", "light"} {
			eval[string](b, `document.documentElement.dataset.theme = "`+scheme+`"`)
			if bad := eval[string](b, contrast); bad != "" {
				t.Errorf("%s: too little contrast:\n%s", scheme, bad)
			}
		}
		b.quiet()
	}
}
