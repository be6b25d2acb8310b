package segment

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"testing"
)

// keysOf lists the keys of a pattern, "none" if it has none.
func keysOf(t *testing.T, pattern string) string {
	t.Helper()
	parsed, err := syntax.Parse(`(?i)^(?:`+pattern+`)$`, syntax.Perl)
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for k := range firstKeys(parsed) {
		keys = append(keys, string(k.bytes[:k.n]))
	}
	if keys == nil {
		return "none"
	}
	slices.Sort(keys)
	return strings.Join(keys, " ")
}

func TestFirstKeys(t *testing.T) {
	for pattern, want := range map[string]string{
		"share this":                    "sh",
		"Share|Tweet":                   "sh tw",
		"(?:go |back )?to top":          "ba go to",
		"x":                             "x",
		"x.*":                           "x",
		"[ab]+c":                        "aa ab ac ba bb bc",
		"(?:a?b){2}":                    "ab ba bb",
		"a{0}b":                         "b",
		"a{0,2}b":                       "aa ab b",
		"(?:ad)*s":                      "ad s",
		"©.{1,9}":                       "©",
		"\\b(?-i:By) .*":                "by",
		"(?:(?:x|)(?:y|))z":             "xy xz yz z",
		"[^x]y":                         "none",
		".*top":                         "none",
		"a?.{3}":                        "none",
		strings.Repeat("a?", 5) + "b":   "aa ab b",
		strings.Repeat("a?", 300) + "b": "none", // too many ways
	} {
		if got := keysOf(t, pattern); got != want {
			t.Errorf("%s begins with %s, want %s", pattern, got, want)
		}
	}
}

// FuzzFirstKeys: a pattern that matches a line has a key for it, or none at all.
func FuzzFirstKeys(f *testing.F) {
	for _, s := range [][2]string{{"a?b?c", "bc"}, {"(?:x|yz)*end", "YZend"}, {"[a-c]{1,2}(?:d|)", "bd"}, {"(?:a|b*)c+", "cc"}, {"(?:(?:a|)|b){2,3}x", "bx"}, {")x|d(", "Yend"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, pattern, line string) {
		_, alone := regexp.Compile(pattern) // what closes the group around it is no pattern of ours
		re, err := regexp.Compile(`(?i)^(?:` + pattern + `)$`)
		if alone != nil || err != nil || len(pattern) > 200 || strings.ContainsFunc(line, func(r rune) bool { return r >= 0x80 }) || !re.MatchString(line) {
			t.Skip("no pattern, or no line of it")
		}
		parsed, err := syntax.Parse(re.String(), syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		keys := firstKeys(parsed)
		var one, two prefix
		for i := range min(keyLength, len(line)) {
			two = two.add(lowerByte(line[i]))
			if i == 0 {
				one = two
			}
		}
		if len(keys) > 0 && !matchesEmpty(parsed) && !keys[one] && !keys[two] {
			t.Errorf("%s matches %q and has the keys %v", pattern, line, keys)
		}
	})
}
