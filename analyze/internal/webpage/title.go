package webpage

import (
	"cmp"
	"strings"
	"unicode"
)

// title is the headline as it stands on the page. Of what the page calls its title, that counts which a heading says too:
// without the name of the outlet, and not what an old page left in its head.
func (f *facts) title(linked linkedArticle) string {
	titles := []string{linked.headline, f.first("og:title"), f.first("headline"), f.first("twitter:title"), f.first("title", "dc.title"), f.pageTitle}
	for _, t := range titles {
		for _, start := range starts(t) {
			if f.isHeading(start) {
				return start
			}
		}
	}
	return withoutOutlet(cmp.Or(append(titles, f.headings...)...), f.first("og:site_name"))
}

// separators stand between a headline and the name of the outlet.
var separators = []string{" - ", " | ", " – ", " — ", " :: ", " » ", " • ", " · "}

// starts are a title and what comes before each of its separators, the longest first.
func starts(title string) []string {
	all := []string{title}
	for i := len(title) - 1; i > 0; i-- {
		for _, sep := range separators {
			if strings.HasPrefix(title[i:], sep) {
				all = append(all, title[:i])
			}
		}
	}
	return all
}

func (f *facts) isHeading(s string) bool {
	for _, h := range f.headings {
		if key(s) != "" && key(h) == key(s) {
			return true
		}
	}
	return false
}

// withoutOutlet cuts " - The Herald" off.
func withoutOutlet(title, outlet string) string {
	for _, start := range starts(title)[1:] {
		if outlet != "" && sameName(afterSeparator(title[len(start):]), outlet) {
			return start
		}
	}
	return title
}

func afterSeparator(s string) string {
	for _, sep := range separators {
		s = strings.TrimPrefix(s, sep)
	}
	return s
}

// outlet is who published the page.
func (f *facts) outlet(linked linkedArticle) string {
	const names = 60 // bytes: longer ones are slogans
	stated := cmp.Or(f.first("og:site_name"), linked.publisher, f.first("dc.publisher", "dcterms.publisher", "publisher", "citation_journal_title", "cre"))
	if stated == "" || len(stated) > names || strings.Contains(stated, "://") {
		stated = f.afterHeadline()
	}
	return stated
}

// afterHeadline is what follows the headline in the element title: most often the outlet.
func (f *facts) afterHeadline() string {
	for _, start := range starts(f.pageTitle)[1:] {
		if f.isHeading(start) || key(start) == key(f.first("og:title")) {
			return afterSeparator(f.pageTitle[len(start):])
		}
	}
	return ""
}

// sameName compares names of outlets: "the Guardian" is "The Guardian".
func sameName(a, b string) bool {
	return strings.TrimPrefix(key(a), "the") == strings.TrimPrefix(key(b), "the")
}

// key is the letters and digits of a text in lower case.
func key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
