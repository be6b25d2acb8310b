package webpage

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Limits of what is taken down. A page that has more of them is no worse read for it.
const (
	maxMeta     = 500
	maxHeadings = 8
	maxTimes    = 50
	maxLinked   = 1_000_000 // bytes of linked data
	maxTitle    = 500       // bytes
)

// facts are what a page says about itself, as it says it.
type facts struct {
	meta      map[string]string // by lower-case name, property, itemprop or http-equiv: the first content that is not empty
	pageTitle string            // of the first element title; others are of drawings
	headings  []string          // h1
	times     []string          // when published: the dates of elements time that do not say they mean something else
	dated     []string          // texts that may be the date
	published string            // the one that says it is the date of publication
	canonical string
	language  string
	linked    [][]byte // JSON-LD
	size      int      // its bytes
}

// addHead takes down a meta or link element.
func (f *facts) addHead(tag string, attrs attributes) {
	if href := strings.TrimSpace(attrs.get("href")); tag == "link" && strings.EqualFold(attrs.get("rel"), "canonical") && len(href) < maxValue {
		f.canonical = cmp.Or(f.canonical, href)
	}
	content := oneLine(attrs.get("content"))
	if tag != "meta" || content == "" {
		return
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		f.addMeta(strings.ToLower(strings.TrimSpace(attrs.get(key))), content)
	}
}

func (f *facts) addMeta(name, content string) {
	if f.meta == nil {
		f.meta = map[string]string{}
	}
	if name != "" && f.meta[name] == "" && len(f.meta) < maxMeta {
		f.meta[name] = content
	}
}

// first is the first of these names that the page has a content for.
func (f *facts) first(names ...string) string {
	for _, name := range names {
		if v := f.meta[name]; v != "" {
			return v
		}
	}
	return ""
}

func (f *facts) addLanguage(code string) {
	if f.language == "" {
		f.language = language(code)
	}
}

func (f *facts) addTitle(text []byte) {
	if f.pageTitle == "" {
		f.pageTitle = oneLine(string(text[:min(len(text), maxTitle)]))
	}
}

func (f *facts) addHeading(fragment []byte) {
	if len(f.headings) < maxHeadings && len(fragment) < 10*maxTitle {
		f.headings = append(f.headings, oneLine(Plain(string(fragment))))
	}
}

// addTime takes down the date of an element time, unless it is the date of a change.
func (f *facts) addTime(attrs attributes) {
	what := strings.ToLower(attrs.get("itemprop") + " " + attrs.get("class"))
	day := attrs.get("datetime")
	switch {
	case day == "" || strings.Contains(what, "modified") || strings.Contains(what, "updated"):
	case f.published == "" && (strings.Contains(what, "published") || attrs.has("pubdate")):
		f.published = day
	case len(f.times) < maxTimes:
		f.times = append(f.times, day)
	}
}

// saysDate: the name of its class says that a date is in the element, and not that of a change.
func saysDate(attrs attributes) bool {
	names := attrs.names()
	if strings.Contains(names, "update") || strings.Contains(names, "modified") {
		return false
	}
	return slices.ContainsFunc([]string{"date", "publish", "posted", "time", "byline"}, func(word string) bool { return strings.Contains(names, word) })
}

// addDated takes down a text that may have the date in it.
func (f *facts) addDated(text []byte) {
	if s := oneLine(string(text)); len(f.dated) < maxTimes && len(text) < 200 && s != "" {
		f.dated = append(f.dated, s)
	}
}

// addLinked takes down linked data. Control characters, which pages often leave in its strings, become spaces.
func (f *facts) addLinked(data []byte) {
	if f.size += len(data); f.size > maxLinked {
		return
	}
	data = bytes.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, data)
	data = bytes.TrimSuffix(bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<![CDATA[")), []byte("]]>"))
	f.linked = append(f.linked, data)
}

// oneLine folds white space. Some pages escape their titles twice.
func oneLine(s string) string {
	return strings.Join(strings.Fields(html.UnescapeString(s)), " ")
}
