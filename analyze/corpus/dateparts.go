package corpus

import (
	"strings"
	"time"
	"unicode"
)

// dateParts are the runs of digits and of letters, up to the time of day.
func dateParts(s string) (parts []string) {
	const most = 8
	for s != "" && len(parts) < most {
		start := strings.IndexFunc(s, alphanumeric)
		if start < 0 {
			break
		}
		s = s[start:]
		digit := s[0] >= '0' && s[0] <= '9'
		end := strings.IndexFunc(s, func(r rune) bool { return !alphanumeric(r) || digit != (r >= '0' && r <= '9') })
		if end < 0 {
			end = len(s)
		}
		if digit && strings.HasPrefix(s[end:], ":") {
			s = afterTime(s)
			continue
		}
		parts, s = append(parts, s[:end]), s[end:]
	}
	return parts
}

// afterTime is what follows a time of day.
func afterTime(s string) string {
	return strings.TrimLeft(s, "0123456789:.")
}

func alphanumeric(r rune) bool { return unicode.IsLetter(r) || r >= '0' && r <= '9' }

func number(s string) bool { return s[0] >= '0' && s[0] <= '9' }

const months = "jan feb mar apr may jun jul aug sep oct nov dec "

// monthAt is the place of the name of a month, −1 if there is none.
func monthAt(parts []string) int {
	for i, p := range parts {
		if monthNamed(p) > 0 {
			return i
		}
	}
	return -1
}

// monthNamed is 1 for "Jan", "January" and so on, 0 for other words.
func monthNamed(word string) int {
	if len(word) < 3 || number(word) {
		return 0
	}
	i := strings.Index(months, strings.ToLower(word[:3])+" ")
	if i < 0 || i%4 != 0 {
		return 0
	}
	m := i/4 + 1
	full := strings.ToLower(time.Month(m).String())
	if w := strings.ToLower(word); !strings.HasPrefix(full, w) && w != "sept" {
		return 0
	}
	return m
}
