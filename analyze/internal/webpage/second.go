package webpage

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// opinion is another view of which element has the main text.
type opinion struct {
	paragraphs []string // the long ones in it
	blocks     []block
}

// secondOpinion is the element with the most text in paragraphs of its own, links not counted. The library weighs more than
// that, which is better on nearly all pages; but now and then it comes back with a notice from the foot of the page.
func secondOpinion(doc *html.Node) opinion {
	const long = 80 // code points
	size := map[*html.Node]int{}
	var best *html.Node
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data != "p" || n.Parent == nil || isUnseen(n) {
			continue
		}
		if l := utf8.RuneCountInString(join(blocksOf(n, isLink))); l >= long {
			size[n.Parent] += l
		}
		if best == nil || size[n.Parent] > size[best] {
			best = n.Parent
		}
	}
	if best == nil || isBeside(best) {
		return opinion{}
	}
	o := opinion{blocks: blocksOf(best, isChrome)}
	for _, b := range o.blocks {
		if utf8.RuneCountInString(b.text) >= long {
			o.paragraphs = append(o.paragraphs, b.text)
		}
	}
	return o
}

func isLink(n *html.Node) bool { return n.Data == "a" }

// isUnseen: browsers do not show it.
func isUnseen(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if isHidden(n) {
			return true
		}
	}
	return false
}

func isHidden(n *html.Node) bool {
	as := attributes(n.Attr)
	style := strings.ReplaceAll(strings.ToLower(as.get("style")), " ", "")
	return as.has("hidden") || as.get("aria-hidden") == "true" || strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// isBeside: it stands among comments, or in an element that is not for articles.
func isBeside(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		names := attributes(n.Attr).names()
		if strings.Contains(names, "comment") || strings.Contains(names, "disqus") || n.Data == "footer" || n.Data == "aside" || n.Data == "nav" {
			return true
		}
	}
	return false
}

// better: there is more text in it than was found, and what was found has less than half of its paragraphs.
func (o opinion) better(found []block) bool {
	if amount(o.blocks).Characters <= amount(found).Characters {
		return false
	}
	text := join(found)
	there := 0
	for _, p := range o.paragraphs {
		if strings.Contains(text, p) {
			there++
		}
	}
	return 2*there < len(o.paragraphs)
}
