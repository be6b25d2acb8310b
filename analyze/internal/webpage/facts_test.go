package webpage

import (
	"strings"
	"testing"
)

// facts of a page with this head; the body has an h1 if the head ends with one.
func factsOf(t *testing.T, head string) Page {
	t.Helper()
	p, refusal := Parse([]byte("<html><head>"+head+article3), "", "https://www.a.example/asked/for")
	if refusal != nil {
		t.Fatal(refusal)
	}
	return p
}

func ld(json string) string { return `<script type="application/ld+json">` + json + `</script>` }

func meta(name, content string) string {
	return `<meta property="` + name + `" content="` + content + `">`
}

func TestTitle(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"element title", "<title> Talks\n fail </title>", "Talks fail"},
		{"with the outlet", meta("og:site_name", "The Herald") + "<title>Talks fail | the herald</title>", "Talks fail"},
		{"as the heading has it", "<title>Talks fail - day two - The Herald</title><h1>Talks fail - <em>day</em> two</h1>", "Talks fail - day two"},
		{"title for sharing", meta("og:title", "Why talks fail") + "<title>Talks fail - The Herald</title>", "Why talks fail"},
		{"heading over an old title for sharing", meta("og:title", "Latest news") + "<title>Talks fail</title><h1>The Herald</h1><h1>Talks fail</h1>", "Talks fail"},
		{"linked data", ld(`{"@type":"NewsArticle","headline":"Talks fail"}`) + "<title>News</title>", "Talks fail"},
		{"escaped twice", meta("og:title", "Tom &amp;amp; Ann&amp;#8217;s"), "Tom & Ann’s"},
		{"heading alone", "<h1></h1><h1>Talks fail</h1>", "Talks fail"},
		{"of a drawing", "<svg><title>Fill 1</title></svg><title>Talks fail</title>", "Talks fail"},
		{"none", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := factsOf(t, c.head).Title; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestOutlet(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"name of the site", meta("og:site_name", "The Herald") + ld(`{"@type":"NewsArticle","publisher":{"name":"Herald Group"}}`), "The Herald"},
		{"publisher", ld(`[{"@type":["Report","Article"],"publisher":[{"@type":"Organization","name":"The Herald"}]}]`), "The Herald"},
		{"organisation", ld(`<![CDATA[{"@graph":[{"@type":"NewsMediaOrganization","name":"The Herald"},{"@type":"NewsArticle","headline":"x"}]}]]>`), "The Herald"},
		{"Dublin Core", meta("DC.publisher", "The Herald"), "The Herald"},
		{"behind the headline", "<title>Talks fail - The Herald</title><h1>Talks fail</h1>", "The Herald"},
		{"behind something else", "<title>Talks fail - day two</title>", ""},
		{"a slogan", meta("og:site_name", strings.Repeat("The best news ", 5)), ""},
		{"none", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := factsOf(t, c.head).Outlet; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestPublished(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"when published, not when changed", meta("article:modified_time", "2024-06-01") + meta("article:published_time", "2024-05-01T23:30:00-05:00"), "2024-05-01"},
		{"linked data, with line breaks in strings", ld("{\"@type\":\"NewsArticle\",\"description\":\"a\nb\",\"datePublished\":\"2024-05-01\"}"), "2024-05-01"},
		{"of its main entity", ld(`{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"2024-05-01"}}`), "2024-05-01"},
		{"property of an item", `<meta itemprop="datePublished" content="2024-05-01 06:01:07">`, "2024-05-01"},
		{"element time", `<time class=updated datetime="2024-06-01">x</time><time datetime="2024-07-01">x</time><time class="entry-date published" datetime="2024-05-01">x</time>`, "2024-05-01"},
		{"element time that says no more", `<time itemprop=dateModified datetime="2024-06-01">x</time><time datetime="2024-05-01">x</time>`, "2024-05-01"},
		{"a name of many", `<meta name="article:publicationdate" content="Fri Mar 13 21:30:09 EST 2015">`, "2015-03-13"},
		{"text of a dateline", `<span class="post-date">Posted on <b>May 1st, 2024</b> at noon</span>`, "2024-05-01"},
		{"text somewhere", `<p>On May 1, 2024, all was well.</p>`, ""},
		{"address", `<link rel=canonical href="/2024/may/01/talks">`, "2024-05-01"},
		{"address with the month", `<link rel=canonical href="/news/2024/05/talks">`, "2024-05"},
		{"address with the month, text with the day", `<link rel=canonical href="/news/2024/05/talks"><i class=date>3 April 2020</i><i class=date>2 May 2024</i>`, "2024-05-02"},
		{"no such day", meta("date", "2024-02-30"), ""},
		{"May or June", meta("date", "05/06/2024"), ""},
		{"none", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := factsOf(t, c.head).Published; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"2024-05-01": "2024-05-01", "2024-05-01T10:00Z": "2024-05-01", "20240501": "2024-05-01", "20240501103000": "2024-05-01", "2024/05/01": "2024-05-01",
		"2024.05.01": "2024-05-01", "May 1, 2024": "2024-05-01", "Wednesday, Sept. 4th, 2024 10:00": "2024-09-04", "1 May 2024": "2024-05-01", "01-May-2024": "2024-05-01",
		"Wed, 01 May 2024 10:00:00 GMT": "2024-05-01", "Wed May  1 10:00:00 2024": "2024-05-01", "1 Mayor 2024": "", "yesterday": "", "12345678901234567": "",
		"2024": "", "1714557600": "", "1850-01-01": "", "2024-13-01": "", "": "",
	} {
		if got := parseDate(in); got != want {
			t.Errorf("parseDate(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestURLAndLanguage(t *testing.T) {
	for _, c := range []struct{ name, page, url, language string }{
		{"canonical", `<html lang="en-GB"><link rel=canonical href="https://a.example/talks">`, "https://a.example/talks", "en"},
		{"canonical of the site", `<link rel=canonical href="/"><meta property="og:url" content="//b.example/talks"><meta property="og:locale" content="fr_FR">`, "https://b.example/talks", "fr"},
		{"linked data", `<html xml:lang=DE>` + ld(`{"@type":"BlogPosting","url":"talks","inLanguage":"en"}`), "https://www.a.example/asked/talks", "de"},
		{"script for an address", `<html lang="x"><link rel=canonical href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">`, "https://www.a.example/asked/for", ""},
		{"name and password in it", `<html lang="english"><link rel=canonical href="https://me:secret@a.example/talks">`, "https://a.example/talks", "en"},
		{"of HTTP", `<meta http-equiv="Content-Language" content="es, en">`, "https://www.a.example/asked/for", "es"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, refusal := Parse([]byte(c.page+article3), "", "https://www.a.example/asked/for")
			if refusal != nil || p.URL != c.url || p.Language != c.language {
				t.Errorf("got %q, %q, %v; want %q, %q", p.URL, p.Language, refusal, c.url, c.language)
			}
		})
	}
}
