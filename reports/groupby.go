package reports

// Periods are what articles may be grouped by for their date.
func Periods() []string { return []string{"year", "month", "day"} }

// Group is the group of the article by its "outlet", by the "year", "month" or "day" of its publication (2024, 2024-05,
// 2024-05-31), or, for any other word, by what corpus.Article.Group says. It is empty where the article does not say.
func (obs *Observation) Group(by string) string {
	switch by {
	case "outlet":
		return printable(obs.ref.outlet)
	case "year":
		return upTo(obs.ref.published, len("2024"))
	case "month":
		return upTo(obs.ref.published, len("2024-05"))
	case "day":
		return upTo(obs.ref.published, len("2024-05-31"))
	}
	return printable(obs.by)
}

// upTo is the beginning of a date; empty if the date is known less exactly.
func upTo(published string, length int) string {
	if len(published) < length {
		return ""
	}
	return printable(published[:length])
}
