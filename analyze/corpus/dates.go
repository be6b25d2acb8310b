package corpus

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var date = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)

// Date returns a date as YYYY-MM-DD, YYYY-MM or YYYY. A time of day behind it ("2024-05-01T10:00:00Z") is cut off. It
// reports false for everything else.
func Date(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') {
		s = s[:10]
	}
	return s, date.MatchString(s)
}

// takeDate takes a date as metadata have it.
func (art *Article) takeDate(value string, note func(what, remedy string)) {
	d, other := anyDate(value)
	switch {
	case d != "":
		art.Published = d
	case other != "":
		note("the date "+Printable(shorten(value))+" was left out, it may be "+other, "write it as YYYY-MM-DD")
	default:
		note("the date "+Printable(shorten(value))+" was left out", "write it as YYYY-MM-DD, YYYY-MM or YYYY")
	}
}

// shorten cuts what stands where a date should.
func shorten(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

// anyDate reads the ways in which metadata write dates: "2024-05-01T10:00:00Z", "Wed, 01 May 2024 10:00:00 GMT", "May 1,
// 2024", "1.5.2024", "2024/05/01", "20240501", seconds since 1970. The day is as written, wherever that was; of seconds
// it is that in Greenwich. Nothing is guessed: of 01/05/2024, which is May in Europe and January in America, both readings
// come back as words.
func anyDate(s string) (found, either string) {
	if d, ok := Date(s); ok {
		return d, ""
	}
	parts := dateParts(s)
	if m := monthAt(parts); m >= 0 {
		return namedMonth(parts, m), ""
	}
	if len(parts) == 0 || !number(parts[0]) {
		return "", ""
	}
	if len(parts[0]) >= 8 {
		return packedDate(parts), ""
	}
	if len(parts) < 3 || !number(parts[1]) || !number(parts[2]) {
		return "", ""
	}
	if len(parts[0]) == 4 {
		return day(parts[0], parts[1], parts[2]), ""
	}
	return dayFirst(parts, strings.Contains(s, parts[0]+"."+parts[1]+"."))
}

// namedMonth reads a date whose month, at place m, has a name. The day stands before it or behind it.
func namedMonth(parts []string, m int) string {
	year, dayOf := "", ""
	for i, p := range parts {
		switch {
		case !number(p):
		case len(p) == 4 && year == "" && p >= earliest: // not a time zone
			year = p
		case len(p) <= 2 && dayOf == "" && (i < m || i == m+1):
			dayOf = p
		}
	}
	month := strconv.Itoa(monthNamed(parts[m]))
	if dayOf == "" && year != "" {
		if d := day(year, month, "1"); d != "" {
			return d[:len("2006-01")]
		}
	}
	return day(year, month, dayOf)
}

// packedDate reads digits without marks between them: 20240501, 20240501T100000, or seconds or milliseconds since 1970.
func packedDate(parts []string) string {
	s := parts[0]
	if len(s) == 8 || len(s) == 14 {
		return day(s[:4], s[4:6], s[6:8])
	}
	n, err := strconv.ParseInt(s, 10, 64)
	switch {
	case err != nil || len(s) > 10 && len(s) != 13:
		return ""
	case len(s) == 13:
		n /= 1000
	}
	return time.Unix(n, 0).UTC().Format(time.DateOnly)
}

// dayFirst reads 01/05/2024. With dots the day comes first; else only a number above 12 tells which is the day.
func dayFirst(parts []string, dots bool) (found, either string) {
	european, american := day(parts[2], parts[1], parts[0]), day(parts[2], parts[0], parts[1])
	switch {
	case european == "":
		return american, ""
	case dots || american == "" || american == european:
		return european, ""
	}
	return "", fmt.Sprintf("%s or %s", american, european)
}

// earliest is the first year that is taken for one: newspapers are not older.
const earliest = "1600"

// day is YYYY-MM-DD, or empty if there is no such day.
func day(year, month, dayOf string) string {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(dayOf)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if year < earliest || len(year) != 4 || m < 1 || m > 12 || d < 1 || t.Day() != d {
		return ""
	}
	return t.Format(time.DateOnly)
}
