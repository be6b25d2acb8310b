package segment

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"sync"
)

// maxChrome is the length in bytes of the longest line tried as chrome.
const maxChrome = 120

// A chromeIndex finds the pattern that matches a line. Patterns are filed
// under the first bytes of all lines that they can match, lower-cased, so
// that few are tried on any line.
type chromeIndex struct {
	entries []chromeEntry
	byKey   map[prefix][]int // numbers of entries, ascending
	any     []int            // entries whose first bytes may be anything
}

// chromeEntry compiles its expression when a line first asks for it: start-up is shorter so.
type chromeEntry struct {
	re     func() *regexp.Regexp
	reason string
}

// compile fills the index.
func (x *chromeIndex) compile(chrome []Chrome) error {
	x.byKey = make(map[prefix][]int, 16*len(chrome))
	for i, c := range chrome {
		source := `(?i)^(?:` + c.Pattern + `)$`
		parsed, err := syntax.Parse(source, syntax.Perl)
		if err != nil {
			return fmt.Errorf("chrome pattern %q: %w", c.Pattern, err)
		}
		if c.Reason == "" {
			return fmt.Errorf("chrome pattern %q: no reason given", c.Pattern)
		}
		re := sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(source) })
		x.entries = append(x.entries, chromeEntry{re, c.Reason})
		if matchesEmpty(parsed) {
			return fmt.Errorf("chrome pattern %q: matches the empty line", c.Pattern)
		}
		x.file(i, firstKeys(parsed))
	}
	return nil
}

// file notes entry i under its keys; under any if it has none.
func (x *chromeIndex) file(i int, keys map[prefix]bool) {
	if len(keys) == 0 {
		x.any = append(x.any, i)
		return
	}
	for k := range keys {
		x.byKey[k] = append(x.byKey[k], i)
	}
}

// match returns the reason why the line is chrome, "" if it is text.
func (x *chromeIndex) match(line string) string {
	if line == "" || len(line) > maxChrome {
		return ""
	}
	var two prefix
	for i := range min(keyLength, len(line)) {
		two = two.add(lowerByte(line[i]))
	}
	if two.n == keyLength {
		if s := x.first(x.byKey[two], line); s != "" {
			return s
		}
	}
	if s := x.first(x.byKey[prefix{}.add(two.bytes[0])], line); s != "" {
		return s
	}
	return x.first(x.any, line)
}

func (x *chromeIndex) first(entries []int, line string) string {
	for _, i := range entries {
		if x.entries[i].re().MatchString(line) {
			return x.entries[i].reason
		}
	}
	return ""
}
