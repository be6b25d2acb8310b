package segment

import "strings"

// findHeadline takes the first paragraph as the headline if it looks like one.
func (art *Article) findHeadline(r *Rules, lines []line) {
	if len(art.Paragraphs) < 2 {
		return
	}
	p, next := art.Paragraphs[0], art.Paragraphs[1]
	apart := len(lines) > 1 && lines[1].gap
	if s := art.Text[p.Start:p.End]; !r.likeHeadline(s) && !(apart && inTitleCase(s)) {
		return
	}
	if !apart && 2*(p.End-p.Start) > next.End-next.Start && 2*(p.End-p.Start) > art.meanLength() {
		return
	}
	art.Headline, art.HasHeadline = p, true
	art.Paragraphs = art.Paragraphs[1:]
}

// meanLength returns the mean length in bytes of the paragraphs but the first.
func (art *Article) meanLength() int {
	sum := 0
	for _, p := range art.Paragraphs[1:] {
		sum += p.End - p.Start
	}
	return sum / (len(art.Paragraphs) - 1)
}

// likeHeadline reports whether the line s is short, begins like a sentence and
// does not end like one: a final full stop is only that of an abbreviation,
// or stands inside quotation marks of a line with capitals throughout.
func (r *Rules) likeHeadline(s string) bool {
	const mostWords, longest = 25, 300
	if len(s) > longest || strings.Count(s, " ") >= mostWords {
		return false
	}
	first, _ := decode(s, skipOpeners(s, 0))
	if isLower(first) || !isLetter(first) && !isDigit(first) {
		return false
	}
	switch last, n := decodeLast(s, len(s)); {
	case last == '.':
		return r.endsAbbreviated(s)
	case last == ',' || last == ';' || last == ':' || last == '-' || last == '—' || last == '–':
		return false
	case isCloser(last) && strings.HasSuffix(s[:len(s)-n], "."):
		return r.endsAbbreviated(s[:len(s)-n]) || mostlyCapitals(s)
	}
	return true
}

// endsAbbreviated reports whether the final dot of s belongs to its last word
// or is part of an ellipsis.
func (r *Rules) endsAbbreviated(s string) bool {
	s = strings.TrimSuffix(s, ".")
	if strings.HasSuffix(s, "..") {
		return true
	}
	w := s[strings.LastIndexByte(s, ' ')+1:]
	return !isNumbered(w) && r.abbreviationOf(w) != abbrNone
}

// mostlyCapitals reports whether at least two thirds of the words of s begin
// with a capital or a digit.
func mostlyCapitals(s string) bool {
	words, capitals := 0, 0
	for w := range strings.FieldsSeq(s) {
		c, _ := decode(w, skipOpeners(w, 0))
		words++
		if isUpper(c) || isDigit(c) {
			capitals++
		}
	}
	return 3*capitals >= 2*words
}

// inTitleCase reports whether s is six words or more and all of four letters
// or more begin with a capital: a headline even with a full stop behind it.
func inTitleCase(s string) bool {
	const fewest, most, short = 6, 25, 4
	words := strings.Fields(s)
	if len(words) < fewest || len(words) > most {
		return false
	}
	for _, w := range words {
		c, _ := decode(w, skipOpeners(w, 0))
		if len(w) >= short && isLower(c) {
			return false
		}
	}
	return true
}
