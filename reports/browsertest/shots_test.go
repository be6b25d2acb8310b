package browsertest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestShots takes pictures of the page in $SLANT_PAGE into the folder $SLANT_SHOTS, for people to look at.
func TestShots(t *testing.T) {
	dir, file := os.Getenv("SLANT_SHOTS"), os.Getenv("SLANT_PAGE")
	if dir == "" || file == "" {
		t.Skip("SLANT_SHOTS or SLANT_PAGE is not set")
	}
	html, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	b := open(t, html)
	shoot := func(name string, wide, high int64, kind, scheme string) {
		b.do(chromedp.EmulateViewport(wide, high), media(kind, scheme))
		data, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name+".png"), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	shoot("top", 1280, 1400, "screen", "light")
	shoot("top-dark", 1280, 900, "screen", "dark")
	shoot("phone", 390, 1500, "screen", "light")
	for _, id := range []string{"s-matrix", "s-timeline", "s-outlets", "s-network", "s-evidence", "notes"} {
		if !eval[bool](b, `!!document.getElementById("`+id+`")`) {
			continue
		}
		for _, size := range []struct {
			name   string
			wide   int64
			scheme string
		}{{"", 1280, "light"}, {"-dark", 1280, "dark"}, {"-phone", 390, "light"}} {
			b.do(chromedp.EmulateViewport(size.wide, 900), media("screen", size.scheme))
			eval[bool](b, `(document.getElementById("`+id+`").scrollIntoView(), true)`)
			shoot(id+size.name, size.wide, 900, "screen", size.scheme)
		}
	}
	eval[bool](b, `(document.querySelector("#actors td a:not(.quiet)").click(), true)`)
	shoot("panel", 1280, 900, "screen", "light")
	shoot("panel-dark", 1280, 900, "screen", "dark")
	shoot("panel-phone", 390, 900, "screen", "light")
	eval[bool](b, `(document.getElementById("panel-close").click(), scrollTo(0, 0), true)`)
	shoot("print", 800, 1400, "print", "dark")
}
