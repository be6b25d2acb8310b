package webpage

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzParse: any bytes are a page or are refused in words; what is said of the page keeps its forms.
func FuzzParse(f *testing.F) {
	f.Add("<title>Talks</title>"+article3, "text/html", "https://a.example/2024/05/01/x")
	f.Add(ld(`{"@type":"NewsArticle","headline":"a","datePublished":"2024","articleBody":"<p>b"}`)+"<svg><title/><p>", "", "")
	f.Add("<table><b><p>x<tr><td></b><h1>y<br><br>z<q>"+article3, "; charset=utf-16", "::")
	f.Add(`<link rel=canonical href="//x"><meta charset=gbk><time datetime="20240501">`+article3, "text/html; charset=big5", "/x")
	f.Add("<frameset><noscript><plaintext>"+article3, "", "")
	day := regexp.MustCompile(`^(|\d{4}-\d\d|\d{4}-\d\d-\d\d)$`)
	f.Fuzz(func(t *testing.T, data, contentType, address string) {
		p, refusal := Parse([]byte(data), contentType, address)
		if refusal != nil {
			if refusal.What == "" || refusal.Remedy == "" || refusal.What == "the page could not be taken apart" {
				t.Fatalf("refused: %+v", refusal)
			}
			return
		}
		if !utf8.ValidString(p.Text) || strings.TrimSpace(p.Text) != p.Text || strings.Contains(p.Text, "\n\n\n") || p.Left.Characters < 0 {
			t.Errorf("text %q", p.Text)
		}
		u, err := url.Parse(p.URL)
		if err != nil || p.URL != "" && (u.Host == "" || u.Scheme != "http" && u.Scheme != "https") {
			t.Errorf("address %q", p.URL)
		}
		if !day.MatchString(p.Published) || len(p.Language) != 0 && len(p.Language) != 2 || strings.Contains(p.Title+p.Outlet, "\n") {
			t.Errorf("published %q, language %q, title %q, outlet %q", p.Published, p.Language, p.Title, p.Outlet)
		}
	})
}

// FuzzPlain: any text becomes text, without a line of spaces, and no longer than entities make it.
func FuzzPlain(f *testing.F) {
	f.Add("<p>One.</p><p>Two &amp; three</p>")
	f.Add("a\n\n<b>b</b>\n<q>")
	f.Fuzz(func(t *testing.T, s string) {
		if got := Plain(s); strings.TrimSpace(got) != got || len(got) > 4*len(s) {
			t.Errorf("Plain(%q) = %q", s, got)
		}
	})
}
