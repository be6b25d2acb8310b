package webpage

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"time"
)

// publishedNames are the names under which pages give the date of publication, the most exact first.
var publishedNames = []string{
	"article:published_time", "og:article:published_time", "article:published", "datepublished", "article.published",
	"article:publicationdate", "article:publication_date", "og:pubdate", "publishdate", "publish-date", "publish_date", "pubdate", "pub_date",
	"published_time", "published", "publication_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "originalpublicationdate",
	"dcsext.articlefirstpublished", "citation_publication_date", "rnews:datepublished", "dc.date.issued", "dcterms.issued", "dc.date.created",
	"dcterms.created", "dcterms.date", "dc.date", "pdate", "ptime", "displaydate", "datecreated", "date",
}

// date is the day of publication: as the page states it; else as its address has it; else as it stands in the text near the
// headline. Of an address that has no more than the month, the month.
func (f *facts) date(linked linkedArticle, addresses ...string) string {
	stated := []string{f.first("article:published_time"), linked.published, f.published}
	for _, name := range publishedNames {
		stated = append(stated, f.first(name))
	}
	if day := firstDate(stated, ""); day != "" {
		return day
	}
	filed := ""
	for _, a := range addresses {
		filed = cmp.Or(filed, dateInAddress(a))
	}
	if len(filed) == len(time.DateOnly) {
		return filed
	}
	return cmp.Or(firstDate(f.times, filed), firstDate(f.dated, filed), filed)
}

// firstDate is the first of these that is a date, in this month if one is given.
func firstDate(texts []string, month string) string {
	for _, s := range texts {
		if day := parseDate(s); day != "" && strings.HasPrefix(day, month) {
			return day
		}
	}
	return ""
}

const monthName = `(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b\.?`

var (
	numericDate = regexp.MustCompile(`^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:\D|\d{6}$|$)`)             // 2024-05-01T10:00, 20240501
	monthFirst  = regexp.MustCompile(`\b` + monthName + ` (\d{1,2})(?:st|nd|rd|th)?,? .*?\b(\d{4})`)  // May 1, 2024; Fri Mar 13 21:30:09 EST 2015
	dayFirst    = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)?[ -]` + monthName + `,?[ -](\d{4})`) // 1 May 2024; Wed, 01 May 2024 10:00:00 GMT
	addressDate = regexp.MustCompile(`/(\d{4})[/-](\d{1,2}|[a-z]{3})(?:[/-](\d{1,2}))?(?:[/-]|$)`)    // /2024/05/01/, /2024/may/01/
)

// parseDate reads a date in the forms that pages use; "" for all else, and for 05/06/2024, which may be May or June.
func parseDate(s string) string {
	const longest = 60
	s = strings.ToLower(strings.Join(strings.Fields(s), " "))
	if len(s) > longest {
		return ""
	}
	if m := numericDate.FindStringSubmatch(s); m != nil {
		return day(m[1], m[2], m[3])
	}
	if m := monthFirst.FindStringSubmatch(s); m != nil {
		return day(m[3], m[1], m[2])
	}
	if m := dayFirst.FindStringSubmatch(s); m != nil {
		return day(m[3], m[2], m[1])
	}
	return ""
}

// dateInAddress: news sites file their articles under the day, or the month.
func dateInAddress(address string) string {
	m := addressDate.FindStringSubmatch(strings.ToLower(address))
	if m == nil {
		return ""
	}
	if m[3] == "" {
		if first := day(m[1], m[2], "1"); first != "" {
			return first[:len("2024-05")]
		}
		return ""
	}
	return day(m[1], m[2], m[3])
}

// day checks a date and writes it as YYYY-MM-DD; "" if there is no such day in the years of the web.
func day(year, month, dayOfMonth string) string {
	layout := "2006-1-2"
	if month[0] > '9' {
		layout = "2006-Jan-2"
	}
	const first, last = 1990, 2100
	t, err := time.Parse(layout, fmt.Sprintf("%s-%s-%s", year, month, dayOfMonth))
	if err != nil || t.Year() < first || t.Year() > last {
		return ""
	}
	return t.Format(time.DateOnly)
}
