package webpage

import (
	"encoding/json"
	"strings"
)

// linkedArticle is what linked data (schema.org as JSON-LD) says of the article.
type linkedArticle struct {
	headline, published, publisher, url, language, body string
}

// linkedData looks for the article in a page's linked data: the first object of a type of articles, or of a web page, with a
// headline or a date. The publisher may be an object of its own.
func (f *facts) linkedData() linkedArticle {
	var art linkedArticle
	var outlet string
	for _, data := range f.linked {
		var v any
		if json.Unmarshal(data, &v) != nil {
			continue
		}
		for _, o := range objects(v, 0) {
			switch {
			case art == linkedArticle{} && isType(o, "Article", "BlogPosting", "Report", "Review", "SocialMediaPosting"):
				art = articleOf(o)
			case outlet == "" && isType(o, "Organization", "WebSite"):
				outlet = text(o["name"])
			}
		}
	}
	if art.publisher == "" {
		art.publisher = outlet
	}
	return art
}

// objects are those of a list, and those that an object says it consists of.
func objects(v any, depth int) []map[string]any {
	const deepest = 4
	if depth > deepest {
		return nil
	}
	var all []map[string]any
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			all = append(all, objects(item, depth+1)...)
		}
	case map[string]any:
		all = append(all, v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			all = append(all, objects(v[key], depth+1)...)
		}
	}
	return all
}

// isType: its @type, or one of them, ends with one of these ("NewsArticle").
func isType(o map[string]any, ends ...string) bool {
	types, _ := o["@type"].([]any)
	for _, t := range append(types, o["@type"]) {
		for _, end := range ends {
			if s, ok := t.(string); ok && strings.HasSuffix(s, end) {
				return true
			}
		}
	}
	return false
}

func articleOf(o map[string]any) linkedArticle {
	return linkedArticle{
		headline: text(o["headline"]), published: text(o["datePublished"]), publisher: text(o["publisher"]), url: text(o["url"]),
		language: text(o["inLanguage"]), body: body(o["articleBody"]),
	}
}

// text is a string, or the name of an object, or that of the first in a list.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return oneLine(v)
	case map[string]any:
		name, _ := v["name"].(string)
		return oneLine(name)
	case []any:
		if len(v) > 0 {
			if _, list := v[0].([]any); !list {
				return text(v[0])
			}
		}
	}
	return ""
}

// body keeps line breaks, and takes out markup.
func body(v any) string {
	s, _ := v.(string)
	return Plain(s)
}
