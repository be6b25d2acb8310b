package corpus

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// fieldForms are the parts of a path that a pattern may name, and what they look like.
var fieldForms = map[string]string{
	"outlet": `[^/]+?`, "title": `[^/]+?`, "published": `\d{4}(?:[-_.]?\d{2}(?:[-_.]?\d{2})?)?`,
	"year": `\d{4}`, "month": `\d{1,2}`, "day": `\d{1,2}`, "group": `[^/]+?`,
}

const fieldNames = "{outlet}, {published}, {year}, {month}, {day}, {title}, {group} and *"

var field = regexp.MustCompile(`\{[^{}/]*\}|\*`)

// CheckPattern reports what is wrong with a path pattern, Options.Pattern: "{outlet}/{published}-*.txt". It describes the
// end of a path, folder by folder. A field stands for as few letters as it can, * for any; no field goes beyond its
// folder. A pattern whose last part has no dot leaves the ending of the file open. What the article says of itself
// counts more. Fields: outlet, title, published (2024-05-01, 20240501, 2024-05, 2024), year, month, day,
// group.
func CheckPattern(pattern string) error {
	_, err := compilePattern(pattern)
	return err
}

// compilePattern makes a regular expression of a pattern, with a group for each field.
func compilePattern(pattern string) (*regexp.Regexp, error) {
	if err := checkFields(pattern); err != nil {
		return nil, err
	}
	var b strings.Builder
	b.WriteString(`(?s)(?:^|/)`)
	rest := strings.Trim(pattern, "/")
	at := 0
	for _, span := range field.FindAllStringIndex(rest, -1) {
		b.WriteString(regexp.QuoteMeta(rest[at:span[0]]))
		if word := rest[span[0]:span[1]]; word == "*" {
			b.WriteString(`[^/]*?`)
		} else {
			name := strings.Trim(word, "{}")
			fmt.Fprintf(&b, `(?P<%s>%s)`, name, fieldForms[name])
		}
		at = span[1]
	}
	b.WriteString(regexp.QuoteMeta(rest[at:]))
	if last := rest[strings.LastIndexByte(rest, '/')+1:]; !strings.Contains(last, ".") {
		b.WriteString(`(?:\.[A-Za-z]\w{0,9})*`)
	}
	b.WriteString(`$`)
	return regexp.Compile(b.String())
}

// checkFields looks for mistakes in the fields of a pattern.
func checkFields(pattern string) error {
	const longest = 1000
	if len(pattern) > longest {
		return fmt.Errorf("it is longer than %d letters", longest)
	}
	if !utf8.ValidString(pattern) {
		return errors.New("it is not UTF-8")
	}
	var names []string
	for _, word := range field.FindAllString(pattern, -1) {
		if word == "*" {
			continue
		}
		name := strings.Trim(word, "{}")
		switch {
		case fieldForms[name] == "":
			return fmt.Errorf("%s is no field, there are %s", Printable(word), fieldNames)
		case slices.Contains(names, name):
			return fmt.Errorf("%s stands in it twice", word)
		}
		names = append(names, name)
	}
	return checkTogether(pattern, names)
}

func checkTogether(pattern string, names []string) error {
	has := func(name string) bool { return slices.Contains(names, name) }
	switch bare := field.ReplaceAllString(pattern, ""); {
	case strings.ContainsAny(bare, "{}"):
		return errors.New("a bracket { or } has no partner")
	case len(names) == 0:
		return errors.New("it has no field, there are " + fieldNames)
	case has("published") && (has("year") || has("month") || has("day")):
		return errors.New("{published} is a whole date, {year}, {month} and {day} are parts of it: use one or the other")
	case has("day") && !has("month"), has("month") && !has("year"):
		return errors.New("a {day} needs its {month}, and a {month} its {year}")
	case regexp.MustCompile(`[}*][{*]`).MatchString(pattern):
		return errors.New("two fields need something between them")
	}
	return nil
}

// fromPath fills in what the path says by a pattern and the article does not. An empty pattern says nothing.
func (art *Article) fromPath(path, pattern string) error {
	if pattern == "" {
		return nil
	}
	re, err := compilePattern(pattern)
	if err != nil {
		return err
	}
	match := re.FindStringSubmatch(strings.ReplaceAll(path, `\`, "/"))
	if match == nil {
		return nil
	}
	value := func(name string) string {
		if i := re.SubexpIndex(name); i >= 0 {
			return match[i]
		}
		return ""
	}
	art.Outlet = cmp.Or(art.Outlet, strings.ReplaceAll(value("outlet"), "_", " "))
	art.Group = cmp.Or(art.Group, strings.ReplaceAll(value("group"), "_", " "))
	art.Title = cmp.Or(art.Title, strings.NewReplacer("_", " ", "-", " ").Replace(value("title")))
	art.Published = cmp.Or(art.Published, pathDate(value("published")), pathDate(value("year")+two(value("month"))+two(value("day"))))
	return nil
}

// two writes a month or day with two digits.
func two(digits string) string {
	if len(digits) == 1 {
		return "0" + digits
	}
	return digits
}

// pathDate is a date of digits as YYYY-MM-DD, YYYY-MM or YYYY; empty if there is no such day.
func pathDate(s string) string {
	s = strings.NewReplacer("-", "", "_", "", ".", "").Replace(s)
	switch len(s) {
	case len("20240501"):
		return day(s[:4], s[4:6], s[6:])
	case len("202405"):
		d := day(s[:4], s[4:], "01")
		return d[:min(len(d), len("2024-05"))]
	case len("2024"):
		d := day(s, "01", "01")
		return d[:min(len(d), len("2024"))]
	}
	return ""
}
