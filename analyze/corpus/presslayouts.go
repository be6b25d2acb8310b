package corpus

import (
	"regexp"
	"strings"
)

// nexis is the layout of Nexis Uni: title, outlet and date, a line each; copyright, section, length, byline; "Body" on a
// line of its own, the text, and what else there is.
func nexis(lines []docLine) (export, bool) {
	i := index(lines, func(s string) bool { return s == "Body" })
	if i < 0 {
		return export{}, false
	}
	head, date := lines[:i], -1
	for j, l := range head {
		if isDate(l.text) {
			date = j
		}
	}
	known := index(head, func(s string) bool { return has(s, "length", "section", "byline") || isCopyright(s) })
	if date < 2 || known < date {
		return export{}, false
	}
	e := export{title: head[date-2].text, outlet: head[date-1].text, published: pressDate(head[date].text)}
	for _, l := range head[date:] {
		if label, value := labelled(l.text); label == "highlight" && value != "" {
			e.body = append(e.body, docLine{plainLook, value})
		}
	}
	e.body = append(e.body, before(lines[i+1:], nexisEnd)...)
	return e, true
}

func nexisEnd(s string) bool {
	return s == "Graphic" || s == "Classification" || has(s, "load-date", "correction-date")
}

// lexisNexis is the older layout: outlet, date, title; labels in capitals; the text; more labels and the copyright.
func lexisNexis(lines []docLine) (export, bool) {
	length := index(lines, func(s string) bool { return strings.HasPrefix(s, "LENGTH: ") })
	date := index(lines, isDate)
	if length < 0 || date < 1 || date+1 >= length {
		return export{}, false
	}
	e := export{outlet: lines[date-1].text, published: pressDate(lines[date].text)}
	for _, l := range lines[date+1 : length] {
		if !lexisLabel(l.text) && !strings.HasSuffix(l.text, "Edition") && e.title == "" {
			e.title = l.text
		}
	}
	body := lines[length+1:]
	for len(body) > 0 && lexisLabel(body[0].text) {
		body = body[1:]
	}
	e.body = before(body, func(s string) bool {
		return has(s, "load-date", "language", "publication-type", "graphic", "subject") && lexisLabel(s) || isCopyright(s)
	})
	return e, e.title != ""
}

var capitals = regexp.MustCompile(`^[A-Z][A-Z-]{3,20}: `)

func lexisLabel(s string) bool { return capitals.MatchString(s) }

// factivaLabels are the fields of Factiva's indexing.
var factivaLabels = regexp.MustCompile(`^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|DLN|NGC|GC|CLM)(?:\t(.*))?$`)

// factivaTable is the layout of Factiva with indexing: a table of a label and a text in each row.
func factivaTable(lines []docLine) (export, bool) {
	var e export
	label, words := "", []string(nil)
	for _, l := range lines {
		if m := factivaLabels.FindStringSubmatch(l.text); m != nil {
			if label = m[1]; m[2] == "" {
				continue
			}
			l.text = m[2]
		}
		switch label {
		case "HD":
			words = append(words, l.text)
		case "SN":
			e.outlet = l.text
		case "PD":
			e.published = pressDate(l.text)
		case "LP", "TD":
			e.body = append(e.body, l)
		}
	}
	e.title = strings.Join(words, " ")
	return e, e.title != "" && len(e.body) > 0 && (e.outlet != "" || e.published != "")
}

var (
	wordCount = regexp.MustCompile(`^\d[\d,.]* words$`)
	timeOfDay = regexp.MustCompile(`^\d{1,2}:\d{2}( ?[A-Z]{2,4})?$`)
	byline    = regexp.MustCompile(`^(?i:by) \S`)
)

// factiva is the layout without labels: title, byline, "543 words", date, time, outlet, codes, language, copyright, text.
func factiva(lines []docLine) (export, bool) {
	const longestHead = 16
	head := lines[:min(len(lines), longestHead)]
	i := index(head, wordCount.MatchString)
	if i < 1 || i+3 >= len(head) || !isDate(head[i+1].text) {
		return export{}, false
	}
	rest := head[i+2:]
	if timeOfDay.MatchString(rest[0].text) {
		rest = rest[1:]
	}
	end := index(rest, isCopyright)
	if end < 1 {
		return export{}, false
	}
	e := export{title: longestLine(head[:i]), outlet: rest[0].text, published: pressDate(head[i+1].text)}
	e.body = lines[len(head)-len(rest)+end+1:]
	return e, true
}

// longestLine is the title: what else stands there are the section and the byline.
func longestLine(lines []docLine) (longest string) {
	for _, l := range lines {
		if !byline.MatchString(l.text) && len(l.text) > len(longest) {
			longest = l.text
		}
	}
	return longest
}

// proQuest is the layout of ProQuest: title, "Full text:", the text, details with a label each.
func proQuest(lines []docLine) (export, bool) {
	full := index(lines, func(s string) bool { return strings.EqualFold(s, "full text") || has(s, "full text") })
	if full < 0 {
		return export{}, false
	}
	details := lines[full+1:]
	e := export{title: detail(details, "title"), published: pressDate(detail(details, "publication date"))}
	e.outlet, _, _ = strings.Cut(detail(details, "publication title"), ";")
	if e.outlet == "" || e.title == "" {
		return export{}, false
	}
	if _, value := labelled(lines[full].text); value != "" {
		e.body = append(e.body, docLine{plainLook, value})
	}
	e.body = append(e.body, before(details, func(s string) bool {
		return s == "DETAILS" || has(s, "subject", "title", "publication title", "credit", "company / organization")
	})...)
	return e, true
}

// detail is the text behind a label, on its line or the next.
func detail(lines []docLine, label string) string {
	i := index(lines, func(s string) bool { return has(s, label) })
	if i < 0 {
		return ""
	}
	_, value := labelled(lines[i].text)
	if value == "" && i+1 < len(lines) {
		return lines[i+1].text
	}
	return value
}
