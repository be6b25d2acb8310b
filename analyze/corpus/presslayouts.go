package corpus

import "strings"

// nexis is the layout of Nexis Uni: title, outlet and date, a line each; copyright, section, length, byline; "Body" on a
// line of its own, the text, and what else there is.
func nexis(lines []docLine) (pressExport, bool) {
	i := lineIndex(lines, func(s string) bool { return s == "Body" })
	if i < 0 {
		return pressExport{}, false
	}
	head, date := lines[:i], -1
	for j, l := range head {
		if isDate(l.text) {
			date = j
		}
	}
	known := lineIndex(head, func(s string) bool { return hasLabel(s, "length", "section", "byline") || isCopyright(s) })
	if date < 2 || known < date {
		return pressExport{}, false
	}
	e := pressExport{title: head[date-2].text, outlet: head[date-1].text, published: pressDate(head[date].text)}
	for _, l := range head[date:] {
		if label, value := splitLabel(l.text); label == "highlight" && value != "" {
			e.body = append(e.body, docLine{plainLook, value})
		}
	}
	e.body = append(e.body, linesBefore(lines[i+1:], nexisEnd)...)
	return e, true
}

func nexisEnd(s string) bool {
	return s == "Graphic" || s == "Classification" || hasLabel(s, "load-date", "correction-date")
}

// lexisNexis is the older layout: outlet, date, title; labels in capitals; the text; more labels and the copyright.
func lexisNexis(lines []docLine) (pressExport, bool) {
	length := lineIndex(lines, func(s string) bool { return strings.HasPrefix(s, "LENGTH: ") })
	date := lineIndex(lines, isDate)
	if length < 0 || date < 1 || date+1 >= length {
		return pressExport{}, false
	}
	e := pressExport{outlet: lines[date-1].text, published: pressDate(lines[date].text)}
	for _, l := range lines[date+1 : length] {
		if !lexisLabel(l.text) && !strings.HasSuffix(l.text, "Edition") && e.title == "" {
			e.title = l.text
		}
	}
	body := lines[length+1:]
	for len(body) > 0 && lexisLabel(body[0].text) {
		body = body[1:]
	}
	e.body = linesBefore(body, func(s string) bool {
		return hasLabel(s, "load-date", "language", "publication-type", "graphic", "subject") && lexisLabel(s) || isCopyright(s)
	})
	return e, e.title != ""
}

// lexisLabel: "LENGTH: 543 words", a label in capitals.
func lexisLabel(s string) bool {
	const shortest, longest = 4, 20
	label, _, ok := strings.Cut(s, ": ")
	return ok && len(label) >= shortest && len(label) <= longest && strings.Trim(label, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == ""
}

// factivaLabels are the fields of Factiva's indexing.
const factivaLabels = " SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD CT RF ART CO IN NS RE IPC IPD PUB AN DLN NGC GC CLM "

// factivaTable is the layout of Factiva with indexing: a table of a label and a text in each row.
func factivaTable(lines []docLine) (pressExport, bool) {
	var e pressExport
	label, words := "", []string(nil)
	for _, l := range lines {
		if name, text, _ := strings.Cut(l.text, "\t"); strings.Contains(factivaLabels, " "+name+" ") {
			label, l.text = name, text
		}
		if l.text == "" {
			continue
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

// isWordCount: "1,543 words".
func isWordCount(s string) bool {
	n, ok := strings.CutSuffix(s, " words")
	return ok && isCount(n)
}

// isTime: "06:42", "6:42 GMT".
func isTime(s string) bool {
	clock, _, _ := strings.Cut(s, " ")
	hour, minute, ok := strings.Cut(clock, ":")
	return ok && len(s) < 12 && isCount(hour) && isCount(minute)
}

// factiva is the layout without labels: title, byline, "543 words", date, time, outlet, codes, language, copyright, text.
func factiva(lines []docLine) (pressExport, bool) {
	const longestHead = 16
	head := lines[:min(len(lines), longestHead)]
	i := lineIndex(head, isWordCount)
	if i < 1 || i+3 >= len(head) || !isDate(head[i+1].text) {
		return pressExport{}, false
	}
	rest := head[i+2:]
	if isTime(rest[0].text) {
		rest = rest[1:]
	}
	end := lineIndex(rest, isCopyright)
	if end < 1 {
		return pressExport{}, false
	}
	e := pressExport{title: longestLine(head[:i]), outlet: rest[0].text, published: pressDate(head[i+1].text)}
	e.body = lines[len(head)-len(rest)+end+1:]
	return e, true
}

// longestLine is the title: what else stands there are the section and the byline.
func longestLine(lines []docLine) (longest string) {
	for _, l := range lines {
		if !strings.HasPrefix(strings.ToLower(l.text), "by ") && len(l.text) > len(longest) {
			longest = l.text
		}
	}
	return longest
}

// proQuest is the layout of ProQuest: title, "Full text:", the text, details with a label each.
func proQuest(lines []docLine) (pressExport, bool) {
	full := lineIndex(lines, func(s string) bool { return strings.EqualFold(s, "full text") || hasLabel(s, "full text") })
	if full < 0 {
		return pressExport{}, false
	}
	details := lines[full+1:]
	e := pressExport{title: detail(details, "title"), published: pressDate(detail(details, "publication date"))}
	e.outlet, _, _ = strings.Cut(detail(details, "publication title"), ";")
	if e.outlet == "" || e.title == "" {
		return pressExport{}, false
	}
	if _, value := splitLabel(lines[full].text); value != "" {
		e.body = append(e.body, docLine{plainLook, value})
	}
	e.body = append(e.body, linesBefore(details, func(s string) bool {
		return s == "DETAILS" || hasLabel(s, "subject", "title", "publication title", "credit", "company / organization")
	})...)
	return e, true
}

// detail is the text behind a label, on its line or the next.
func detail(lines []docLine, label string) string {
	i := lineIndex(lines, func(s string) bool { return hasLabel(s, label) })
	if i < 0 {
		return ""
	}
	_, value := splitLabel(lines[i].text)
	if value == "" && i+1 < len(lines) {
		return lines[i+1].text
	}
	return value
}
