package reports

import (
	"cmp"
	"fmt"
	"strings"
)

// handful is the number of articles up to which each has its own line in a report.
const handful = 5

// title names the report.
func (r *Report) title() string {
	if r.facts.articles == 1 {
		return r.arts[0].title()
	}
	return plural(r.facts.articles, "article")
}

// title is the headline, or what stands for it.
func (a *article) title() string {
	if t := printable(a.Title); t != "" {
		return t
	}
	return cmp.Or(printable(a.Article.Path), "(no headline)")
}

// headings are the articles' lines: each of a handful, else one for all.
func (r *Report) headings() []heading {
	if r.facts.articles > handful {
		return []heading{{plural(r.facts.articles, "article"), r.facts.String()}}
	}
	var hs []heading
	for _, a := range r.arts {
		hs = append(hs, heading{a.title(), a.facts()})
	}
	return hs
}

// facts are outlet, date and size of an article.
func (a *article) facts() string {
	return strings.Join([]string{
		cmp.Or(printable(a.Article.Outlet), "outlet unknown"), cmp.Or(printable(a.Article.Published), "date unknown"),
		plural(a.words(), "word"), plural(a.paragraphCount(), "paragraph")}, " · ")
}

// String is the size, outlets and dates of many articles.
func (f facts) String() string {
	dates := cmp.Or(f.first, "dates unknown")
	if f.last != f.first {
		dates += " to " + f.last
	}
	return strings.Join([]string{plural(len(f.outlets), "outlet"), dates, plural(f.words, "word")}, " · ")
}

// plural is a count with its noun: "1 article", "2,034 words".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return thousands(n) + " " + noun + "s"
}

func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return thousands(n/1000) + fmt.Sprintf(",%03d", n%1000)
}
