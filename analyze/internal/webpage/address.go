package webpage

import (
	"net/url"
	"strings"
)

// page puts together what is said of the article.
func (f *facts) page(linked linkedArticle, asked string) Page {
	canonical, shared := webAddress(f.canonical, asked), webAddress(f.first("og:url"), asked)
	return Page{
		Title:     f.title(linked),
		Outlet:    f.outlet(linked),
		Published: f.date(linked, canonical, shared, asked),
		URL:       firstWithPath(canonical, shared, webAddress(linked.url, asked), webAddress(asked, "")),
		Language:  f.languageOf(linked),
	}
}

// webAddress is an address of the web, made whole against the one that was asked for; "" for all else, as javascript: and
// file:.
func webAddress(address, asked string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || address == "" {
		return ""
	}
	if base, err := url.Parse(asked); err == nil && asked != "" {
		u = base.ResolveReference(u)
	} else if u.Scheme == "" && u.Host != "" {
		u.Scheme = "https"
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	u.User = nil
	return u.String()
}

// firstWithPath prefers an address that is not a site's front page.
func firstWithPath(addresses ...string) string {
	first := ""
	for _, a := range addresses {
		if u, err := url.Parse(a); err == nil && len(u.Path) > 1 {
			return a
		}
		if first == "" {
			first = a
		}
	}
	return first
}

// languageOf is that of the article, in the order of trust.
func (f *facts) languageOf(linked linkedArticle) string {
	for _, code := range []string{f.language, linked.language, f.first("content-language", "dc.language", "inlanguage", "og:locale", "language")} {
		if l := language(code); l != "" {
			return l
		}
	}
	return ""
}

// language is the ISO 639-1 part of a language tag or locale: "en" of "en-GB" and "en_GB.UTF-8".
func language(tag string) string {
	tag = strings.ToLower(strings.TrimSpace(tag))
	if i := strings.IndexAny(tag, "-_.,; "); i >= 0 {
		tag = tag[:i]
	}
	switch {
	case tag == "eng" || tag == "english":
		return "en"
	case len(tag) == 2 && strings.Trim(tag, "abcdefghijklmnopqrstuvwxyz") == "":
		return tag
	}
	return ""
}
