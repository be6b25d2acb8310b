package corpus

import (
	"fmt"
	"strings"
)

// pressDate reads a line that is a date, with a weekday, a time or an edition at the most beside it ("March 3, 2022
// Thursday", "3 March 2022", "March 2022"), as YYYY-MM-DD or YYYY-MM. It returns "" for all else.
func pressDate(line string) string {
	if d, ok := Date(line); ok {
		return d
	}
	const longest = 70
	words := strings.FieldsFunc(line[:min(len(line), longest)], func(r rune) bool { return r == ' ' || r == ',' || r == ';' })
	if len(words) > 0 && isWeekday(words[0]) {
		words = words[1:]
	}
	switch {
	case len(line) > longest || len(words) < 2:
		return ""
	case len(words) == 2:
		return isoDate(words[1], words[0], "")
	case monthNumber(words[0]) > 0:
		return isoDate(words[2], words[0], words[1])
	}
	return isoDate(words[2], words[1], words[0])
}

func isWeekday(word string) bool {
	return strings.Contains(" monday tuesday wednesday thursday friday saturday sunday ", " "+strings.ToLower(word)+" ")
}

// month is the number of a month from three letters of its name or more, 0 for another word.
func monthNumber(word string) int {
	const names = " january february march april may june july august september october november december "
	word = strings.ToLower(strings.TrimSuffix(word, "."))
	i := strings.Index(names, " "+word)
	if i < 0 || len(word) < 3 {
		return 0
	}
	return strings.Count(names[:i+1], " ")
}

// isoDate puts a date together, "" if it is none.
func isoDate(year, name, day string) string {
	if len(year) != 4 || monthNumber(name) == 0 || len(day) > 2 {
		return ""
	}
	date := fmt.Sprintf("%s-%02d", year, monthNumber(name))
	if day != "" {
		date += "-" + strings.Repeat("0", 2-len(day)) + day
	}
	d, ok := Date(date)
	if !ok {
		return ""
	}
	return d
}
