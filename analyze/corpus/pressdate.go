package corpus

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var (
	weekday   = regexp.MustCompile(`^(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )`)
	monthDay  = regexp.MustCompile(`^(\pL{3,9})\.? (\d{1,2}),? (\d{4})(?:[ ,;].{0,40})?$`)
	dayMonth  = regexp.MustCompile(`^(\d{1,2}) (\pL{3,9})\.?,? (\d{4})(?:[ ,;].{0,40})?$`)
	onlyMonth = regexp.MustCompile(`^(\pL{3,9}),? (\d{4})$`)
)

// pressDate reads a line that is a date, with a weekday, a time or an edition at the most beside it ("March 3, 2022
// Thursday", "3 March 2022", "March 2022"), as YYYY-MM-DD or YYYY-MM. It returns "" for all else.
func pressDate(line string) string {
	line = weekday.ReplaceAllString(strings.TrimSpace(line), "")
	if d, ok := Date(line); ok {
		return d
	}
	if m := monthDay.FindStringSubmatch(line); m != nil {
		return isoDate(m[3], m[1], m[2])
	}
	if m := dayMonth.FindStringSubmatch(line); m != nil {
		return isoDate(m[3], m[2], m[1])
	}
	if m := onlyMonth.FindStringSubmatch(line); m != nil {
		return isoDate(m[2], m[1], "")
	}
	return ""
}

// isoDate puts a date together, "" if its month or day is none.
func isoDate(year, month, day string) string {
	const names = "january february march april may june july august september october november december "
	i := strings.Index(names, strings.ToLower(month))
	if i < 0 || i > 0 && names[i-1] != ' ' {
		return ""
	}
	date := fmt.Sprintf("%s-%02d", year, 1+strings.Count(names[:i], " "))
	if day != "" {
		n, _ := strconv.Atoi(day)
		date = fmt.Sprintf("%s-%02d", date, n)
	}
	d, ok := Date(date)
	if !ok {
		return ""
	}
	return d
}
