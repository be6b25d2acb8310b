package webpage

import (
	"bytes"
	"log/slog"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// shortest is the shortest main text in code points, about 25 words. What is shorter is "Please turn on JavaScript".
const shortest = 140

// enough is the main text in code points with which the library is content. Where it finds less it looks again, among comments
// and sidebars, too.
const enough = 250

// article is the main text of a page.
type article struct {
	blocks []block
	all    Amount // text of the whole page
}

// findArticle parses a stripped page and looks for its main text.
func findArticle(stripped []byte, title string) (article, *Refusal) {
	doc, err := html.Parse(bytes.NewReader(stripped))
	if err != nil || work(doc, 0) > maxWork { // the parser has one error: more than 512 elements in each other
		return article{}, &Refusal{"the page is nested too deeply (too many elements in each other)", saveAsText}
	}
	all := amount(blocksOf(doc, isHidden))
	addTitle(doc, title)
	second := secondOpinion(doc)
	blocks, err := mainText(doc)
	if err != nil {
		return article{}, &Refusal{"the page could not be taken apart", saveAsText}
	}
	if second.better(blocks) {
		blocks = second.blocks
	}
	return article{trim(blocks), all}, nil
}

// maxWork bounds the time. The library goes through all that is in an element for many elements, so that its time grows with
// the depth at which nodes and text stand. The largest of 1,230 real pages that were measured comes to 8 million.
const maxWork = 60_000_000

// work is the sum of the depths of nodes and bytes of text. It stops where that is too much.
func work(n *html.Node, depth int) int {
	const node = 16 // a node is as much work as so many bytes
	sum := depth * node
	if n.Type == html.TextNode {
		sum += depth * len(n.Data)
	}
	for child := n.FirstChild; child != nil && sum <= maxWork; child = child.NextSibling {
		sum += work(child, depth+1)
	}
	return sum
}

// addTitle tells the library the title: it leaves out a heading that repeats it.
func addTitle(doc *html.Node, title string) {
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == "head" {
			n.AppendChild(&html.Node{Type: html.ElementNode, Data: "meta", Attr: []html.Attribute{{Key: "property", Val: "og:title"}, {Key: "content", Val: title}}})
			return
		}
	}
}

// mainText asks the library. It changes the document.
func mainText(doc *html.Node) ([]block, error) {
	parser := readability.NewParser()
	parser.Logger = slog.New(slog.DiscardHandler)
	parser.DisableJSONLD = true
	parser.KeepClasses = true
	parser.CharThresholds = enough
	found, err := parser.ParseAndMutate(doc, nil)
	if err != nil || found.Node == nil {
		return nil, err
	}
	return blocksOf(found.Node, isChrome), nil
}

// fill puts the text into the page. The text that the page gives to search engines is a last resort: it has no paragraphs
// on many sites, but on some the page itself is written by a script.
func (p *Page) fill(art article, linked string) {
	p.Text, p.Taken = join(art.blocks), amount(art.blocks)
	if n := utf8.RuneCountInString(linked); n > 2*p.Taken.Characters {
		p.Text, p.Taken = linked, Amount{1 + strings.Count(linked, "\n\n"), n}
	}
	p.Left = Amount{max(0, art.all.Blocks-p.Taken.Blocks), max(0, art.all.Characters-p.Taken.Characters)}
}
