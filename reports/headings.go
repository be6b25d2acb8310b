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
	if r.sum.articles == 1 {
		return r.sum.heads.cards[0].ref.title
	}
	return Plural(r.sum.articles, "article")
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
	if r.sum.articles > handful {
		return []heading{{Plural(r.sum.articles, "article"), r.corpusFacts()}}
	}
	var hs []heading
	for _, c := range r.sum.heads.cards {
		hs = append(hs, heading{c.ref.title, c.facts})
	}
	return hs
}

// facts are outlet, date and size of an article.
func (a *article) facts() string {
	return factsOf(a.Article.Outlet, a.Article.Published, a.words(), a.paragraphCount())
}

func factsOf(outlet, published string, words, paragraphs int) string {
	return strings.Join([]string{cmp.Or(printable(outlet), "outlet unknown"), cmp.Or(printable(published), "date unknown"),
		Plural(words, "word"), Plural(paragraphs, "paragraph")}, " · ")
}

// corpusFacts are the size, outlets and dates of many articles.
func (r *Report) corpusFacts() string {
	dates := cmp.Or(r.sum.first, "dates unknown")
	if r.sum.last != r.sum.first {
		dates += " to " + r.sum.last
	}
	return strings.Join([]string{Plural(len(r.sum.outlets), "outlet"), dates, Plural(r.sum.words, "word")}, " · ")
}

// Plural is a count with its noun: "1 article", "2,034 words".
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return Thousands(n) + " " + noun + "s"
}

// Thousands writes a count with a comma before each three digits.
func Thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return Thousands(n/1000) + fmt.Sprintf(",%03d", n%1000)
}
