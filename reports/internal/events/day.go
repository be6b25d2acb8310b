package events

import "time"

// Unknown is the Day of an article that does not say on which day it was published.
const Unknown = -1 << 31

// Day is the day of a publication date, in days since 1970-01-01, which is negative before: of YYYY-MM-DD, and whatever
// follows it. Unknown for anything else, also for a month or a year alone.
func Day(published string) int {
	t, err := time.Parse(time.DateOnly, published[:min(len(published), len(time.DateOnly))])
	if err != nil {
		return Unknown
	}
	const day = 24 * 60 * 60
	seconds := t.Unix()
	if seconds < 0 {
		seconds -= day - 1 // division rounds toward 0
	}
	return int(seconds / day)
}
