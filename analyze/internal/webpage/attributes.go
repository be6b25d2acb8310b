package webpage

import (
	"strings"

	"golang.org/x/net/html"
)

// maxValue is how many bytes of an attribute's value are kept: more than any that means something.
const maxValue = 512

// known are the attributes that count, by their names. Those that are true tell the article from the rest of a page: of a picture
// it is enough that it has an address. The others say something about the article.
var known = map[string]bool{
	"class": true, "id": true, "style": true, "hidden": true, "aria-hidden": true, "aria-modal": true, "role": true, "rel": true,
	"itemprop": true, "href": true, "src": true, "srcset": true, "data-src": true, "data-srcset": true, "type": true,
	"colspan": true, "rowspan": true, "summary": true, "datatable": true,
	"name": false, "property": false, "content": false, "http-equiv": false, "datetime": false, "lang": false, "xml:lang": false, "pubdate": false,
}

// attributes of an element that count, each once, the first that is there.
type attributes []html.Attribute

func (as attributes) get(key string) string {
	for _, a := range as {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func (as attributes) has(key string) bool {
	for _, a := range as {
		if a.Key == key {
			return true
		}
	}
	return false
}

// names are the class and the id in lower case.
func (as attributes) names() string { return strings.ToLower(as.get("class") + " " + as.get("id")) }

// readAttributes reads those of the current tag.
func (s *stripper) readAttributes(more bool) {
	s.attrs = s.attrs[:0]
	for more {
		var key, value []byte
		key, value, more = s.z.TagAttr()
		if _, ok := known[string(key)]; ok && !s.attrs.has(string(key)) {
			s.attrs = append(s.attrs, html.Attribute{Key: string(key), Val: strings.ToValidUTF8(string(value[:min(len(value), maxValue)]), "")})
		}
	}
}
