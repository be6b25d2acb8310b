package browsertest

import (
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Bounds of a page of a thousand articles. Machines are noisy: times are only bounded loosely, and printed.
const (
	articles  = 1000
	mostBytes = 8 << 20
	slowest   = 10 * time.Second
)

// TestThousand measures the page of a thousand articles.
func TestThousand(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	start := time.Now()
	html := pageOf(t, recombined(t, articles))
	t.Logf("%d articles: page of %.1f MB, made in %v", articles, float64(len(html))/(1<<20), time.Since(start).Round(time.Millisecond))
	if len(html) > mostBytes {
		t.Errorf("the page takes %d bytes, more than %d", len(html), mostBytes)
	}
	b := open(t, html)
	b.wait(`document.readyState === "complete"`)
	interactive := eval[float64](b, `performance.getEntriesByType("navigation")[0].domInteractive`)
	loaded := eval[float64](b, `performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd`)
	timed := func(do string) float64 {
		return eval[float64](b, `(() => { const t = performance.now(); `+do+`; document.body.getBoundingClientRect(); return performance.now() - t })()`)
	}
	sort := timed(`document.querySelector("#actors thead th:nth-child(2) button").click()`)
	show := timed(`document.querySelector("` + first + `").click()`)
	b.wait(opened)
	t.Logf("interactive after %.0f ms, content loaded after %.0f ms, sort %.0f ms, evidence %.0f ms", interactive, loaded, sort, show)
	if slow := time.Duration(loaded+sort+show) * time.Millisecond; slow > slowest {
		t.Errorf("%v until a reader has sorted and opened evidence", slow)
	}
	b.do(chromedp.EmulateViewport(1280, 900))
	b.quiet()
}
