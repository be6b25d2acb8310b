package webpage

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// chromeWords in the class or the id of a small element say that it is not text of the article.
var chromeWords = map[string]bool{
	"ad": true, "ads": true, "advert": true, "advertisement": true, "attribution": true, "caption": true, "captions": true, "copyright": true, "credit": true, "credits": true,
	"disclaimer": true, "disclosure": true, "newsletter": true, "newsletters": true, "outbrain": true, "promo": true, "readmore": true, "recirc": true,
	"related": true, "share": true, "sharebar": true, "sharing": true, "signup": true, "social": true, "subscribe": true, "taboola": true, "tags": true,
}

// maxChrome is the size in bytes of text of the largest element that is left out for its name.
const maxChrome = 600

// isChrome reports whether an element in the main text is a caption, a box for a newsletter, a bar for sharing.
func isChrome(n *html.Node) bool {
	switch n.Data {
	case "figcaption":
		return true
	case "figure":
		return isPicture(n)
	}
	as := attributes(n.Attr)
	names := as.get("class") + " " + as.get("id")
	return len(names) > 1 && slices.ContainsFunc(classWords(names), func(w string) bool { return chromeWords[w] }) && textSize(n, maxChrome) < maxChrome
}

// isPicture: a figure that is no table and no quotation.
func isPicture(figure *html.Node) bool {
	for n := range figure.Descendants() {
		if n.Data == "table" || n.Data == "blockquote" || n.Data == "pre" {
			return false
		}
	}
	return textSize(figure, maxChrome) < maxChrome
}

// classWords are the words in names of classes: "photo" and "caption" of "photoCaption", "photo-caption" and "photo_caption".
func classWords(s string) []string {
	var b strings.Builder
	last := ' '
	for _, r := range s {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			b.WriteByte(' ')
		}
		last = r
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.FieldsFunc(b.String(), func(r rune) bool { return !unicode.IsLetter(r) })
}

// textSize counts bytes of text, until there are enough.
func textSize(n *html.Node, enough int) int {
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	size := 0
	for child := n.FirstChild; child != nil && size < enough; child = child.NextSibling {
		size += textSize(child, enough-size)
	}
	return size
}
