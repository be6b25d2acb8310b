// Package browsertest opens pages of package reports in a browser. Its tests are skipped where there is none.
package browsertest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// names of browsers, in the order of trying.
func browser(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no browser: apt-get install chromium")
	return ""
}

// tab is a page in a browser, and what went wrong on it.
type tab struct {
	testing.TB
	ctx context.Context

	mu       sync.Mutex
	requests []string
	troubles []string
}

// open writes the page to a file and opens it.
func open(t testing.TB, html []byte, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, html, 0o666); err != nil {
		t.Fatal(err)
	}
	b := &tab{TB: t}
	alloc, stop := chromedp.NewExecAllocator(context.Background(), chromedp.ExecPath(browser(t)), chromedp.Headless, chromedp.NoSandbox,
		chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.WindowSize(1280, 900), chromedp.Flag("disable-dev-shm-usage", true))
	ctx, cancel := chromedp.NewContext(alloc, chromedp.WithListener(b.listen))
	b.ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(func() { cancel(); stop() })
	b.do(chromedp.Func(enable))
	b.do(before...)
	b.do(chromedp.Navigate("file://" + file))
	return b
}

// enable asks for the events that listen looks at.
func enable(ctx context.Context, t *chromedp.Target) error {
	if _, err := cdp.Call(ctx, t, network.Enable, network.EnableParams{}); err != nil {
		return err
	}
	_, err := cdp.Call(ctx, t, log.Enable, cdp.Empty{})
	return err
}

func (b *tab) listen(ev any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch ev := ev.(type) {
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, ev.Request.URL)
	case *runtime.EventConsoleAPICalled:
		b.troubles = append(b.troubles, fmt.Sprintf("console.%s", ev.Type))
	case *runtime.EventExceptionThrown:
		b.troubles = append(b.troubles, ev.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		b.troubles = append(b.troubles, ev.Entry.Text)
	case *page.EventJavascriptDialogOpening:
		b.troubles = append(b.troubles, "dialog: "+ev.Message)
	}
}

// quiet fails the test if the page asked for anything but itself, or complained.
func (b *tab) quiet() {
	b.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, url := range b.requests {
		if !strings.HasPrefix(url, "file://") || !strings.Contains(url, "/report.html") {
			b.Errorf("the page asks for %s", url)
		}
	}
	if len(b.requests) == 0 {
		b.Error("no request was seen, not even for the page")
	}
	for _, trouble := range b.troubles {
		b.Errorf("trouble on the page: %s", trouble)
	}
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// eval is the value of an expression on the page.
func eval[T any](b *tab, expression string) T {
	b.Helper()
	x, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		b.Fatalf("%s: %v", expression, err)
	}
	return x
}

// wait waits until an expression is true.
func (b *tab) wait(expression string) {
	b.Helper()
	for range 100 {
		if eval[bool](b, expression) {
			return
		}
		time.Sleep(30 * time.Millisecond)
	}
	b.Errorf("never true: %s", expression)
}

// want fails the test if an expression is not true.
func (b *tab) want(expression string) {
	b.Helper()
	if !eval[bool](b, expression) {
		b.Errorf("not true: %s", expression)
	}
}

func (b *tab) press(keys string) { b.Helper(); b.do(chromedp.KeyEvent(keys)) }

// media sets what the page is told of the reader's screen.
func media(kind, scheme string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: kind,
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
		return err
	})
}

// withoutScripts turns JavaScript off.
func withoutScripts(ctx context.Context, t *chromedp.Target) error {
	_, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	return err
}
