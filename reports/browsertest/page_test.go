package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestPage reads the page as a reader does: sorts, filters, opens evidence, turns the lights off.
func TestPage(t *testing.T) {
	browser(t)
	b := open(t, pageOf(t, sampled(t)))
	for _, part := range []struct {
		name string
		do   func(b *tab)
	}{{"sort", sorts}, {"filter", filters}, {"mouse", opensByMouse}, {"keyboard", opensByKeyboard}, {"scope", narrows}, {"hash", followsHash}, {"theme", turnsDark}, {"names", hasNames}, {"contrast", isReadable}, {"print", prints}} {
		t.Run(part.name, func(t *testing.T) {
			b.TB = t
			part.do(b)
		})
	}
	b.TB = t
	b.quiet()
}

const names = `Array.from(document.querySelectorAll("#actors tbody tr:not([hidden]) th")).map(e => e.textContent)`

func sorts(b *tab) {
	b.do(chromedp.Click("#actors thead th:first-child button"))
	b.want(`document.querySelector("#actors thead th").getAttribute("aria-sort") === "ascending"`)
	b.want(`(() => { const n = ` + names + `; return n.length > 5 && n.every((x, i) => !i || n[i-1].localeCompare(x, "en", {numeric: true}) <= 0) })()`)
	b.do(chromedp.Focus("#actors thead th:nth-child(2) button"))
	b.press(kb.Enter)
	b.want(`document.querySelector("#actors thead th:nth-child(2)").getAttribute("aria-sort") === "descending"`)
	b.want(`document.querySelectorAll("#actors th[aria-sort]").length === 1`)
	sorted := `Array.from(document.querySelectorAll("#actors tbody tr")).map(r => r.cells[1].dataset.v).filter(x => x !== undefined).map(Number)`
	b.want(`(() => { const v = ` + sorted + `; return v.length > 5 && v.every((x, i) => !i || v[i-1] >= x) })()`)
	b.press(kb.Enter)
	b.want(`(() => { const v = ` + sorted + `; return v.every((x, i) => !i || v[i-1] <= x) })()`)
}

func filters(b *tab) {
	b.do(chromedp.Focus("#main"))
	b.press("/")
	b.want(`document.activeElement.name === "find"`)
	eval[string](b, `document.activeElement.value = ""`) // unlike a keyboard, the protocol types the key that was caught
	b.press("UKRAIN")
	b.wait(names + `.length >= 1 && ` + names + `.every(n => n.toLowerCase().includes("ukrain"))`)
	b.want(`document.getElementById("status").textContent.includes("rows shown")`)
	b.do(chromedp.Click("#tools button[type=reset]"))
	b.wait(`document.querySelectorAll("#actors tr[hidden]").length === 0`)
	b.do(chromedp.SetValue("#tools [name=least]", "1000"))
	eval[bool](b, `document.getElementById("tools").dispatchEvent(new Event("input", {bubbles: true}))`)
	b.wait(names + `.length === 0`)
	b.do(chromedp.Click("#tools button[type=reset]"))
	b.wait(names + `.length > 5`)
	eval[bool](b, `(() => { const s = document.querySelector("#tools [name=outlet]"); s.value = "1"; return s.dispatchEvent(new Event("input", {bubbles: true})) })()`)
	b.wait(`Array.from(document.querySelectorAll("#articles tbody tr:not([hidden])")).every(r => r.dataset.o === "1")`)
	b.do(chromedp.Click("#tools button[type=reset]"))
	b.wait(`document.querySelectorAll("#articles tr[hidden]").length === 0`)
}

const (
	first  = "#actors tbody tr td a:not(.quiet)"
	opened = `document.getElementById("panel").open`
)

func opensByMouse(b *tab) {
	b.do(chromedp.Click(first))
	b.wait(opened)
	b.want(`document.querySelectorAll("#panel-body .items > li:not([hidden])").length >= 1`)
	b.want(`document.querySelectorAll("#panel-body blockquote mark").length >= 1`)
	b.want(`document.querySelectorAll("#panel-body .voice").length >= 1`)
	b.want(`location.hash.startsWith("#e-a")`)
	b.want(`document.activeElement.id === "panel-title"`)
	b.do(chromedp.Click("#panel-close"))
	b.wait(`!` + opened)
	b.want(`document.activeElement === document.querySelector("` + first + `")`)
}

func opensByKeyboard(b *tab) {
	b.do(chromedp.Focus("#pairs tbody td a:not(.quiet)"))
	b.press(kb.Enter)
	b.wait(opened)
	b.want(`location.hash.startsWith("#e-d")`)
	b.want(`document.getElementById("panel").contains(document.activeElement)`)
	for range 4 {
		b.press(kb.Tab)
		b.want(`document.getElementById("panel").contains(document.activeElement) || document.activeElement === document.body`)
	}
	b.press(kb.Escape)
	b.wait(`!` + opened)
	b.want(`document.activeElement === document.querySelector("#pairs tbody td a:not(.quiet)")`)
	b.want(`location.hash === ""`)
}

// narrows: from a number about one outlet, or one period, only its passages open.
func narrows(b *tab) {
	for _, link := range []string{"#outlets td a", "#s-timeline svg a"} {
		b.do(chromedp.Focus(link))
		b.press(kb.Enter)
		b.wait(opened)
		b.want(`!document.getElementById("panel-scope").hidden`)
		b.want(`(() => { const d = document.querySelector("` + link + `").dataset, items = Array.from(document.querySelectorAll("#panel-body .items > li:not([hidden])"));
			return items.length > 0 && items.every(i => d.outlet !== undefined ? i.dataset.outlet === d.outlet : i.dataset.day >= d.from && i.dataset.day <= d.to) })()`)
		b.press(kb.Escape)
		b.wait(`!` + opened)
	}
}

func followsHash(b *tab) {
	eval[string](b, `location.hash = "#e-d1"`)
	b.wait(opened)
	b.press(kb.Escape)
	b.wait(`!` + opened)
	eval[string](b, `location.hash = "#e-__proto__"`)
	b.want(`!` + opened)
}

func turnsDark(b *tab) {
	b.do(media("screen", "light"))
	paper := `getComputedStyle(document.body).backgroundColor`
	light := eval[string](b, paper)
	b.do(chromedp.Click("#theme"))
	b.want(paper + ` !== "` + light + `" && document.getElementById("theme").getAttribute("aria-pressed") === "true"`)
	b.do(chromedp.Click("#theme"))
	b.want(paper + ` === "` + light + `"`)
	eval[bool](b, `delete document.documentElement.dataset.theme`)
	b.do(media("screen", "dark"))
	b.want(paper + ` !== "` + light + `"`)
	b.do(media("screen", "light"))
}

// hasNames: what a screen reader needs.
func hasNames(b *tab) {
	b.want(`Array.from(document.querySelectorAll("table")).every(t => t.caption && t.caption.textContent && t.querySelector("thead th[scope=col]") && t.querySelector("tbody th[scope=row]"))`)
	b.want(`Array.from(document.querySelectorAll("button, a[href]")).every(e => (e.textContent.trim() || e.getAttribute("aria-label")))`)
	b.want(`Array.from(document.querySelectorAll("main svg:not(.sample)")).every(s => s.getAttribute("role") && s.querySelector("title").textContent && s.querySelector("desc").textContent && s.getAttribute("aria-labelledby").split(" ").every(id => document.getElementById(id)))`)
	b.want(`Array.from(document.querySelectorAll("input, select")).every(e => e.labels.length === 1)`)
	b.want(`document.documentElement.lang === "en" && document.querySelectorAll("h1").length === 1 && document.querySelectorAll("main").length === 1`)
	b.want(`document.querySelectorAll("[tabindex]").length > 0 && !document.querySelector("[tabindex]:not([tabindex='0']):not([tabindex='-1'])")`)
	b.want(`document.documentElement.scrollWidth <= document.documentElement.clientWidth`)
	b.do(chromedp.EmulateViewport(390, 800))
	b.want(`document.documentElement.scrollWidth <= document.documentElement.clientWidth`)
	b.do(chromedp.EmulateViewport(1280, 900))
}

// contrast lists texts that stand out less than 4.5 to 1 from what is behind them.
const contrast = `(() => {
	const parse = c => { const m = c.match(/[\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m };
	const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
	const lum = c => { const f = c.slice(0, 3).map(x => { x /= 255; return x <= .03928 ? x / 12.92 : Math.pow((x + .055) / 1.055, 2.4) }); return .2126 * f[0] + .7152 * f[1] + .0722 * f[2] };
	const behind = e => { const layers = []; for (; e; e = e.parentElement) layers.push(parse(getComputedStyle(e).backgroundColor)); return layers.reverse().reduce((b, a) => over(a, b), [255, 255, 255, 1]) };
	const bad = new Set();
	for (const e of document.querySelectorAll("main *, header *, #panel *")) {
		if (!Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim()) || !e.getClientRects().length || e.closest(".hidden")) continue;
		const style = getComputedStyle(e), bg = behind(e), fg = over(parse(e.closest("svg") ? style.fill : style.color), bg);
		const a = lum(fg), b = lum(bg), ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
		if (ratio < 4.5) bad.add(e.tagName + "." + (e.getAttribute("class") || "") + " in " + e.parentElement.tagName + "." + (e.parentElement.getAttribute("class") || "") + " " + ratio.toFixed(2));
	}
	return Array.from(bad).join("\n");
})()`

func isReadable(b *tab) {
	for _, scheme := range []string{"light", "dark"} {
		b.do(media("screen", scheme), chromedp.Click(first))
		b.wait(opened)
		eval[bool](b, `(document.querySelectorAll("details").forEach(d => d.open = true), true)`)
		if bad := eval[string](b, contrast); bad != "" {
			b.Errorf("%s: too little contrast:\n%s", scheme, bad)
		}
		b.press(kb.Escape)
		b.wait(`!` + opened)
	}
	b.do(media("screen", "light"))
}

// prints: dark on white whatever the screen is, without what only a screen needs.
func prints(b *tab) {
	b.do(media("print", "dark"))
	b.want(`getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)"`)
	b.want(`["#tools", ".top"].every(s => getComputedStyle(document.querySelector(s)).display === "none")`)
	b.want(`getComputedStyle(document.querySelector("#actors")).display === "table"`)
	b.do(media("screen", "light"))
}

// TestWithoutScripts: links to evidence show it without JavaScript.
func TestWithoutScripts(t *testing.T) {
	browser(t)
	b := open(t, pageOf(t, sampled(t)), chromedp.Func(withoutScripts))
	visible := `(() => { const e = document.querySelector(".block:target"); return !!e && e.getClientRects().length > 0 && e.querySelectorAll("blockquote").length > 0 })()`
	b.want(`document.getElementById("tools").hidden && !document.querySelector("button.sort")`)
	b.want(`!` + visible)
	b.do(chromedp.Click(first))
	b.wait(visible)
	b.do(chromedp.Click(".block:target .close"))
	b.wait(`!` + visible)
	b.quiet()
}

// TestHostile: nothing that articles say is more than text.
func TestHostile(t *testing.T) {
	browser(t)
	b := open(t, pageOf(t, hostile()))
	b.want(`window.pwned === undefined`)
	b.want(`document.scripts.length === 1 && document.images.length === 0`)
	b.want(`!document.querySelector("[onload], [onerror], [onclick], iframe, object, embed, link, base, form[action], [style]")`)
	b.want(`Array.from(document.querySelectorAll("[href]")).every(a => a.getAttribute("href").startsWith("#"))`)
	b.want(`document.querySelectorAll("#actors tbody tr").length >= 3`)
	for range 2 {
		b.do(chromedp.Click("#actors thead th:first-child button"))
	}
	b.do(chromedp.Click(first))
	b.wait(opened)
	b.want(`window.pwned === undefined && document.scripts.length === 1 && document.images.length === 0`)
	b.press(kb.Escape)
	b.press("/")
	b.press("<img src=x onerror=alert(1)>")
	b.want(`document.documentElement.scrollWidth <= document.documentElement.clientWidth`)
	b.want(`window.pwned === undefined`)
	b.quiet()
}
