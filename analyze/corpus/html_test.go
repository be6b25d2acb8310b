package corpus

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// decoded is what a decoder makes of data: the article, and its notes or its problem, a line each.
func decoded(t *testing.T, decode decoder, data string) (Article, []string) {
	t.Helper()
	rec := &Record{Path: "page.html", data: []byte(data), decode: decode}
	art, notes, err := rec.Article(Options{})
	if err != nil {
		notes = append(notes, err.Error())
	}
	return art, notes
}

// body is long enough to be an article.
const body = "<p>The minister of finance said on Monday that the talks with the union had failed, and that she would not resign.</p>" +
	"<p>The union called the offer an insult, and its leader, Ann Smith, told reporters that a strike would begin soon.</p>"

func TestFromHTML(t *testing.T) {
	page := `<html lang="en-GB"><head><title>Talks fail - The Herald</title><meta property="article:published_time" content="2024-05-01T10:00:00Z">
<meta property="og:site_name" content="The Herald"><link rel="canonical" href="https://herald.example/talks"></head>
<body><nav><a href="/">Home</a></nav><h1>Talks fail</h1><article>` + body + `</article></body></html>`
	art, notes := decoded(t, fromHTML, page)
	art.SHA256 = ""
	want := Article{Path: "page.html", Title: "Talks fail", Outlet: "The Herald", Published: "2024-05-01", URL: "https://herald.example/talks", Language: "en",
		Text: plainFromHTML(body)}
	if diff := cmp.Diff(want, art); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	wantNotes := []string{"page.html: 94% of the page's text is the article (222 of 236 characters), menus, captions and links were left out: look at the page if something is missing"}
	if diff := cmp.Diff(wantNotes, notes); diff != "" {
		t.Errorf("notes, -want +got:\n%s", diff)
	}
}

func TestFromHTMLSetsAside(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"no text", "<p>Please turn on JavaScript.</p>", "page.html: no main text was found on the page: open it in a browser, and if there is an article, save its text as a .txt file"},
		{"too deep", strings.Repeat("<div>", 600) + body, "page.html: the page is nested too deeply (too many elements in each other): open it in a browser, and if there is an article, save its text as a .txt file"},
		{"too long", strings.Repeat(body, 6000), "page.html: too long for one article (1.4 MB of text, the limit is 1 MB): split it into one file per article"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, got := decoded(t, fromHTML, c.page); len(got) != 1 || got[0] != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestFromHTMLMends(t *testing.T) {
	art, notes := decoded(t, fromHTML, "<meta charset=utf-8>"+body+"<p>caf\xe9 — caf\u00e9.</p>")
	if !strings.HasSuffix(art.Text, "café — café.") || len(notes) != 1 || !strings.HasPrefix(notes[0], "page.html: not all of it is UTF-8, the rest was read as Windows-1252: ") {
		t.Errorf("got %q, notes %q", art.Text, notes)
	}
}

// realPages are what can be found on real pages: where the text begins and ends, and what must not be in it. Titles and dates
// are those that a reader sees; title is "" where they are those of the .json file beside the page.
var realPages = []struct{ file, title, outlet, published, language, begin, end, not string }{
	{"bbc-1", "", "BBC News", "2015-07-24", "en", "President Barack Obama has admitted", "travels on to Ethiopia on Sunday.", "full transcript"},
	{"breitbart", "'Neutral' Snopes Fact-Checker David Emery: 'Are There Any Un-Angry Trump Supporters?'", "Breitbart", "2016-12-22", "en",
		"Snopes fact checker and staff writer", "lnolan@breitbart.com", "NEWSLETTER"},
	{"cnn", "", "CNNMoney", "2016-02-01", "en", "The U.S. has long been heralded", "1:28 AM ET", "Related:"},
	{"guardian-1", "'What is the sea telling us?': Māori tribes fearful over whale strandings", "the Guardian", "2019-01-03", "en",
		"Whale whisperer Hori Parata", "We need to listen.”", "Share"},
	{"herald-sun-1", "", "HeraldSun", "2015-03-13", "en", "A HIGH-powered federal government team", "NETWORK POLITICAL EDITOR", "Source: Supplied"},
	{"lemonde-1", "", "Le Monde.fr", "2015-05-04", "fr", "Les députés ont, sans surprise,", "des actes potentiellement illégaux.", "Lire aussi"},
	{"nytimes-1", "", "The New York Times", "2017-01-13", "en", "LONDON — After nearly 20 years", "“deal with the devil.”", "Continue reading"},
	{"nytimes-2", "", "The New York Times", "2016-07-29", "en", "Yahoo’s $4.8 billion sale to Verizon", "nightmares for years to come.", "Continue reading"},
	{"salon-1", "", "Salon.com", "2015-02-01", "en", "Horror stories about the increasingly", "a society is sold cheap.", "Salon.com"},
	{"seattletimes-1", "", "The Seattle Times", "2019-04-28", "en", "From the deck of his 106-year-old", "new school with Amazon.”", "Most Read"},
	{"telegraph", "", "The Telegraph", "2017-11-16", "en", "Zimbabwe President Robert Mugabe", "have long blamed on him.", "Follow"},
	{"wapo-1", "", "Washington Post", "2015-03-18", "en", "CAIRO — Gunmen opened fire", "contributed to this report.", "Read more"},
	{"wapo-2", "", "Washington Post", "2015-03-18", "en", "President Obama told the U.N.", "foreign policy and energy.", "Getty Images"},
	{"yahoo-2", "Russia: Space ship malfunctions, breaks up over Siberia", "", "2016-12-01", "en", "MOSCOW (AP) — An unmanned Russian", "contributed to this report.", "In this photo"},
}

func TestRealPages(t *testing.T) {
	const folder = "../../../shared/data/html"
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the pages are not here:", err)
	}
	for _, c := range realPages {
		t.Run(c.file, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(folder, c.file+".html"))
			if err != nil {
				t.Fatal(err)
			}
			art := Article{}
			if p := fromHTML("page.html", data, &art, func(string, string) {}); p != nil { // the language of the text is not looked at here
				t.Fatal(p)
			}
			gold := goldOf(t, filepath.Join(folder, c.file+".json"))
			if c.title == "" {
				c.title = gold.Title
			}
			if art.Title != c.title || art.Outlet != c.outlet || art.Published != c.published || art.Language != c.language && art.Language+"en" != c.language {
				t.Errorf("title %q, outlet %q, published %q, language %q; want %q, %q, %q, %q", art.Title, art.Outlet, art.Published, art.Language, c.title, c.outlet, c.published, c.language)
			}
			if gold.PublishedTime != "" && !strings.HasPrefix(gold.PublishedTime, art.Published) {
				t.Errorf("published %s, the .json file says %s", art.Published, gold.PublishedTime)
			}
			if !strings.HasPrefix(art.Text, c.begin) || !strings.HasSuffix(art.Text, c.end) || strings.Contains(art.Text, c.not) {
				t.Errorf("text from %.60q to %q; want %q to %q, without %q", art.Text, art.Text[max(0, len(art.Text)-60):], c.begin, c.end, c.not)
			}
		})
	}
}

// gold is what the .json file beside a page says.
type gold struct{ Title, PublishedTime string }

func goldOf(t *testing.T, path string) gold {
	t.Helper()
	data, err := os.ReadFile(path)
	var g gold
	if err == nil {
		err = json.Unmarshal(data, &g)
	}
	if err != nil {
		t.Fatal(err)
	}
	return g
}
