package webpage

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Three paragraphs of an article; tests put them into pages.
const (
	first  = "The minister of finance said on Monday that the talks with the union had failed, and that she would not resign."
	second = "The union called the offer an insult, and its leader, Ann Smith, told reporters that a strike would begin within days."
	third  = "Neither side wanted to say what would happen next, but diplomats close to the talks expect a new round before winter."
)

const article3 = "<p>" + first + "</p><p>" + second + "</p><p>" + third + "</p>"

// textOf is the text of a page; of one that is refused the reason in brackets.
func textOf(page string) string {
	p, refusal := Parse([]byte(page), "", "")
	if refusal != nil {
		return "(" + refusal.What + ")"
	}
	return p.Text
}

func blocksOfText(parts ...string) string { return strings.Join(parts, "\n\n") }

func TestText(t *testing.T) {
	all := blocksOfText(first, second, third)
	long := strings.Repeat(second+" ", 3)
	for _, c := range []struct{ name, page, want string }{
		{"paragraphs", article3, all},
		{"menu, sidebar, footer", `<nav><a href=/>Home</a> <a href=/x>World</a></nav><article>` + article3 + `</article><aside>Most read</aside><footer>© The Herald</footer>`, all},
		{"the headline is the title", `<title>Talks fail</title><article><h1>Talks fail</h1>` + article3 + `</article>`, all},
		{"line breaks for paragraphs", "<div>" + first + "<br><br>" + second + "<br>\n<br/>" + third + "</div>", all},
		{"one line break", "<p>" + first + "<br>" + second + "</p>", first + "\n" + second},
		{"headings, lists, quotations", "<article>" + article3 + "<h2>What next</h2><ul><li>A strike</li><li>New talks, or the courts</li></ul><blockquote>We are ready, she said.</blockquote></article>",
			blocksOfText(all, "What next", "A strike", "New talks, or the courts", "We are ready, she said.")},
		{"links, tags and quotations in a line", `<p>The <a href=x>minister</a> of <b>fin</b>ance said <q>no</q>, <i>again</i> and<span> again</span>, to the <em>union</em>.</p>` + article3,
			blocksOfText("The minister of finance said “no”, again and again, to the union.", all)},
		{"cells", "<article>" + article3 + "<table><thead><tr><th>Side</th><th>Seats</th></tr></thead><tbody><tr><td>Left</td><td>12</td></tr></tbody></table></article>", blocksOfText(all, "Side Seats", "Left 12")},
		{"scripts, comments, drawings", `<script>if (a<b) document.write("<p>no")</script><style>p{}</style><!-- <p>no --><svg><title/><text>no</text></svg><noscript>no</noscript>` + article3, all},
		{"drawing without an end", `<div><svg><path d="m0"/><g>` + article3, all},
		{"hidden", article3 + `<p hidden>no</p><div style="display:none"><p>` + long + `</p></div>`, all},
		{"caption", "<article><p>" + first + "</p><figure><img src=x><figcaption>The minister. Photo: Smith</figcaption></figure><p>" + second + "</p><p class=wp-caption-text>Ann Smith on Monday.</p><p>" + third + "</p></article>", all},
		{"quotation in a figure", "<article>" + article3 + "<figure><blockquote>We are ready.</blockquote></figure></article>", blocksOfText(all, "We are ready.")},
		{"newsletter and shares", "<article><p>" + first + "</p><div class=newsletterSignup><p>Sign up for our letter, it is free.</p></div><p>" + second + "</p><p>" + third + "</p><div class=share-bar>Share this story.</div></article>", all},
		{"links to other articles", "<article><p>" + first + "</p><p><a href=1>How the talks began, and why they matter</a></p><p>" + second + `</p><p>Related: <a href=2>Union votes for strike</a></p><p>[<a href=3>Read: the letter</a>]</p><p>` + third + "</p><p>Read more:</p><p><a href=4>Five charts</a></p></article>", all},
		{"a page that is all links", "<article>" + strings.ReplaceAll(article3, "<p>", "<p><a href=x>") + "</article>", all},
		{"labels again and again", "<article><p>Advertise with us</p><p>" + first + "</p><p>Advertise with us</p><p>" + second + "</p><p>" + third + "</p></article>", all},
		{"a line of speech again and again", "<article>" + article3 + "<p>Q Thank you.</p><p>" + first + " He left.</p><p>Q Thank you.</p></article>", blocksOfText(all, "Q Thank you.", first+" He left.", "Q Thank you.")},
		{"heading over nothing", "<article>" + article3 + "<h2>Comments</h2></article>", all},
		{"lines before the text", "<article><p>A. Jones/Agency</p><p>22 Dec 2016</p>" + article3 + "</article>", all},
		{"large first letter", "<article><div><div>T</div>" + first[1:] + "</div><p>" + second + "</p><p>" + third + "</p></article>", all},
		{"entities, spaces, NUL", "<p>" + first + "</p><p>Tom &amp; Ann&nbsp;Smith\x00 \n  &lt;met&gt; caf&eacute; &#8220;now&#8221;.</p>", blocksOfText(first, "Tom & Ann Smith <met> café “now”.")},
		{"text of search engines", `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + first + `\n\n` + second + `"}</script><p>Loading</p>`, blocksOfText(first, second)},
		{"nothing", "", "(no main text was found on the page)"},
		{"a page for browsers with scripts", "<div id=root></div><noscript>" + article3 + "</noscript><p>Please turn on JavaScript.</p>", "(no main text was found on the page)"},
		{"frames", "<frameset><frame src=x></frameset>", "(no main text was found on the page)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, textOf(c.page)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// Where the library is led astray by names of classes, the element with the most text in paragraphs has the article.
func TestSecondOpinion(t *testing.T) {
	page := `<div class="sponsor-content promo"><div class=promo-body>` + article3 + article3 + `</div></div><div class="article-content body main"><p>` + strings.Repeat("Opinions, here, are the author’s, alone, not those, of any bank. ", 4) + `</p></div>`
	if got := textOf(page); !strings.Contains(got, first) || !strings.Contains(got, third) {
		t.Errorf("got %q", got)
	}
}

func TestAmounts(t *testing.T) {
	p, refusal := Parse([]byte("<nav>Menu</nav><article><p>"+first+"</p><p>"+second+"</p></article>"), "", "")
	if refusal != nil {
		t.Fatal(refusal)
	}
	want := Amount{2, len(first) + len(second)}
	if p.Taken != want || p.Left != (Amount{1, 4}) {
		t.Errorf("taken %+v, left %+v; want %+v, {1 4}", p.Taken, p.Left, want)
	}
}

// Hostile pages are refused in words, or read, and in bounded time.
func TestHostile(t *testing.T) {
	const deep, large, much, thick = "(the page is nested too deeply (too many elements in each other))", "(the page is too large (more than 150,000 elements and texts))",
		"(the page has too much text for one article (more than 4 MB))", "(the page has a tag, a script or a text of more than 4 MB)"
	formats := ""
	for i := range 500 {
		formats += fmt.Sprintf("<b id=%d>", i)
	}
	for _, c := range []struct{ name, page, want string }{
		{"100,000 elements in each other", strings.Repeat("<div>", 100_000) + first, deep},
		{"deep and wide", strings.Repeat("<div>", 400) + strings.Repeat("<p>"+first+"</p>", 3000), deep},
		{"elements without an end in each block", formats + strings.Repeat("<p>x", 100_000), large},
		{"paragraphs from ends of paragraphs", strings.Repeat("</p>", 400_000), large},
		{"cells", "<table>" + strings.Repeat("<tr><td>x", 200_000), large},
		{"text", strings.Repeat("<p>"+strings.Repeat(first, 100), 400), much},
		{"attributes", "<p " + strings.Repeat("a=1 ", 1_100_000) + ">" + article3, thick},
		{"comment without an end", article3 + "<!--" + strings.Repeat("-", 4_100_000), thick},
		{"script without an end", article3 + "<script>" + strings.Repeat("x", 4_100_000), thick},
		{"attributes for html", strings.Repeat("<html a=1 class=x>", 50_000) + article3, blocksOfText(first, second, third)},
		{"image in an address", "<img src='data:image/png;base64," + strings.Repeat("A", 4_100_000) + "'>" + article3, blocksOfText(first, second, third)},
		{"long attribute", "<p class='" + strings.Repeat("x ", 200_000) + "'>" + first + second, first + second},
		{"linked data in linked data", `<script type="application/ld+json">` + strings.Repeat("[", 900_000) + "</script>" + article3, blocksOfText(first, second, third)},
		{"a tag from what stood apart", article3 + "<<!-- -->script><p>" + first, blocksOfText(first, second, third, "<script>", first)},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			if diff := cmp.Diff(c.want, textOf(c.page)); diff != "" {
				t.Errorf("-want +got:\n%.1000s", diff)
			}
			if took := time.Since(start); took > 20*time.Second { // half a second, on a machine that has nothing else to do
				t.Errorf("took %v", took)
			}
		})
	}
}
