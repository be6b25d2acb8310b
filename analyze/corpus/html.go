package corpus

import (
	"fmt"

	"github.com/slantkit/slant/analyze/internal/webpage"
)

// fromHTML makes an article of a web page: its main text, and what the page says about itself.
func fromHTML(path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
	return fromPage("", "")(path, data, art, note)
}

// fromPage is fromHTML for a page of which the Content-Type and the address are known.
func fromPage(contentType, address string) decoder {
	return func(path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
		page, refusal := webpage.Parse(data, contentType, address)
		switch {
		case refusal != nil:
			return &Problem{Path: path, What: refusal.What, Remedy: refusal.Remedy}
		case len(page.Text) > MaxBytes:
			return tooLong(path, fmt.Sprintf("%.1f MB of text", float64(len(page.Text))/1e6))
		}
		art.takePage(page)
		if page.Mended {
			note("not all of it is UTF-8, the rest was read as Windows-1252", "check odd characters in names")
		}
		if page.Left.Characters > 0 {
			note(leftOut(page), "look at the page if something is missing")
		}
		return nil
	}
}

func (art *Article) takePage(page webpage.Page) {
	art.Title, art.Outlet, art.Published, art.URL, art.Text = page.Title, page.Outlet, page.Published, page.URL, page.Text
	if page.Language != "" {
		art.Language = page.Language
	}
}

// leftOut says how much of the page is not in the article.
func leftOut(page webpage.Page) string {
	all := page.Taken.Characters + page.Left.Characters
	return fmt.Sprintf("%d%% of the page's text is the article (%d of %d characters), menus, captions and links were left out",
		100*page.Taken.Characters/all, page.Taken.Characters, all)
}

// plainFromHTML turns a piece of markup, as fields of records have it, into text: its blocks, with a blank line between two.
// Text without markup comes back as it is, without white space at its ends.
func plainFromHTML(fragment string) string { return webpage.Plain(fragment) }
