package segment

import "strings"

// Clean turns raw plain text (any bytes) into cleaned text. With a title, the
// headline is the title; without one, the first line is the headline if it
// looks like one. Text that nothing of remains gives an Article without
// paragraphs.
func (r *Rules) Clean(raw string, title string) Article {
	text, rp := normalise(raw)
	lines, dropped := r.splitLines(text)
	art := Article{Dropped: dropped, Notes: rp.notes()}
	b := builder{text: text}
	b.out.Grow(len(text) + len(title) + 2)
	if title = oneLine(title); title != "" {
		art.HasHeadline = true
		art.Headline = b.write(title)
	}
	art.Paragraphs = b.paragraphs(lines, layoutOf(text, lines))
	art.Text = b.out.String()
	if art.HasHeadline {
		art.dropRepeatedTitle(lines)
	} else {
		art.findHeadline(r, lines)
	}
	return art
}

// oneLine cleans a title and puts it on one line.
func oneLine(title string) string {
	s, _ := normalise(title)
	return strings.Join(strings.Fields(s), " ")
}

// dropRepeatedTitle leaves out the first paragraph where it says the headline
// again.
func (art *Article) dropRepeatedTitle(lines []line) {
	if len(art.Paragraphs) == 0 {
		return
	}
	h, p := art.Headline, art.Paragraphs[0]
	if !strings.EqualFold(art.Text[h.Start:h.End], art.Text[p.Start:p.End]) {
		return
	}
	art.Dropped = append(art.Dropped, Dropped{art.Text[p.Start:p.End], "headline repeated", lines[0].number})
	shift := p.End - h.End
	art.Text = art.Text[:h.End] + art.Text[p.End:]
	art.Paragraphs = art.Paragraphs[1:]
	for i := range art.Paragraphs {
		art.Paragraphs[i].Start -= shift
		art.Paragraphs[i].End -= shift
	}
}

// A line is a line of text without white space at its ends.
type line struct {
	start, end int
	number     int  // from 1
	gap        bool // a blank line is before it
	indent     bool // white space is before it
	trail      bool // white space is behind it
}

// splitLines returns the lines of text that are neither blank nor chrome, and
// those that are chrome. A line without letter or digit is chrome too.
func (r *Rules) splitLines(text string) (lines []line, dropped []Dropped) {
	gap := true
	for start, number := 0, 1; start < len(text); number++ {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i
		}
		l := trimLine(text, start, end)
		l.number, l.gap = number, gap
		start = end + 1
		if l.start == l.end {
			gap = true
			continue
		}
		if reason := r.chromeReason(text[l.start:l.end]); reason != "" {
			dropped = append(dropped, Dropped{strings.Clone(text[l.start:l.end]), reason, number})
			gap = true
			continue
		}
		lines = append(lines, l)
		gap = false
	}
	return lines, dropped
}

// chromeReason says why the line s is no text of the article, "" if it is.
func (r *Rules) chromeReason(s string) string {
	if len(s) > maxChrome {
		return ""
	}
	if strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	if reason := r.chrome.match(s); reason != "" {
		return reason
	}
	for _, c := range s {
		if isLetter(c) || isDigit(c) {
			return ""
		}
	}
	if isEllipsisLine(s) {
		return ""
	}
	return "no words"
}

// isEllipsisLine reports whether s is dots or a mark of omission, which belong
// to the text.
func isEllipsisLine(s string) bool {
	return strings.Trim(s, "….?! []()\"'“”") == ""
}

// trimLine returns the line text[start:end] without white space at its ends.
func trimLine(text string, start, end int) line {
	l := line{start: start, end: end}
	for l.start < l.end && text[l.start] == ' ' {
		l.start++
	}
	for l.end > l.start && text[l.end-1] == ' ' {
		l.end--
	}
	l.indent, l.trail = l.start > start+1, l.end < end
	return l
}
