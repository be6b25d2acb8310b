// Package webpage finds the article on a web page: its main text, in blocks, and what the page says about itself.
//
// The recipe, with its types in order:
//
//	bytes, Content-Type → decode → UTF-8                           (charset.go)
//	UTF-8 → strip → a page that is safe to parse, facts            (strip.go, tags.go, facts.go)
//	facts → Page: title, outlet, date, address, language           (title.go, date.go, address.go, linked.go)
//	stripped page → parser → go-readability → blocks → their text  (article.go, second.go, blocks.go, chrome.go, trim.go)
//
// The main text is found by go-readability, a port of the reader view of Firefox. It was not made for hostile pages, so what
// it is given is bounded in nodes, depth and text, and with them the time for any page. All functions are safe to be called
// from many goroutines.
package webpage

// Page is what a web page says of the article on it. Empty: the page does not say.
type Page struct {
	Title     string // the headline as it stands on the page, without the outlet's name
	Outlet    string
	Published string // YYYY-MM-DD or YYYY-MM: the day as the page writes it, in its own time zone
	URL       string // http or https
	Language  string // ISO 639-1
	Text      string // blocks of the main text, a blank line between two
	Taken     Amount // of that text
	Left      Amount // text of the page that is not in it: menus, captions, links to other articles
	Mended    bool   // bytes that are not of the page's encoding were read as Windows-1252
}

// Amount is a quantity of text.
type Amount struct {
	Blocks     int // paragraphs, headings, items of lists and menus
	Characters int // code points
}

// Refusal says why a page cannot be read, and what to do.
type Refusal struct{ What, Remedy string }

const saveAsText = "open it in a browser, and if there is an article, save its text as a .txt file"

// Parse reads a page. contentType is that of the HTTP answer, and address what was asked for; both may be empty.
func Parse(data []byte, contentType, address string) (page Page, refusal *Refusal) {
	defer func() {
		if recover() != nil { // a mistake in a library, which must not end the run
			page, refusal = Page{}, &Refusal{"the page could not be taken apart", saveAsText}
		}
	}()
	text, mended := decode(data, contentType)
	s, refusal := strip(withoutImages(text))
	if refusal != nil {
		return Page{}, refusal
	}
	linked := s.facts.linkedData()
	page = s.facts.page(linked, address)
	page.Mended = mended
	art, refusal := findArticle(s.out, page.Title)
	if refusal != nil {
		return Page{}, refusal
	}
	page.fill(art, linked.body)
	if page.Taken.Characters < shortest {
		return Page{}, &Refusal{"no main text was found on the page", saveAsText}
	}
	return page, nil
}
