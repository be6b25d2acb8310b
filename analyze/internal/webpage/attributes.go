package webpage

import (
	"strings"

	"golang.org/x/net/html"
)

// maxValue is how many bytes of an attribute's value are kept: more than any that means something.
const maxValue = 512

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
		if (forArticle[string(key)] || forFacts[string(key)]) && !s.attrs.has(string(key)) {
			s.attrs = append(s.attrs, html.Attribute{Key: string(key), Val: strings.ToValidUTF8(string(value[:min(len(value), maxValue)]), "")})
		}
	}
}
