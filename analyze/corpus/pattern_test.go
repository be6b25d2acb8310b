package corpus

import (
	"regexp"
	"strings"
	"testing"
)

func TestPattern(t *testing.T) {
	for _, c := range []struct{ pattern, path, want string }{
		{"{outlet}/{published}-*.txt", "in/the-herald/2024-05-01-talks-go-on.txt", "the-herald|2024-05-01|"},
		{"{outlet}/{published}-*", "in/the_herald/20240501-talks.txt", "the herald|2024-05-01|"},
		{"*/{outlet}/{year}/{month}/*", "news.zip/herald/2024/5/a.html", "herald|2024-05|"},
		{"{outlet}/{year}/{month}/{day}", `news.zip/herald\2024\5\1.txt.gz`, "herald|2024-05-01|"},
		{"{outlet}-{published}", "the-herald-2024-05.jsonl", "the-herald|2024-05|"},
		{"{published}_{title}", "x/2024-05-01_Talks_go-on.md", "|2024-05-01|Talks go on"},
		{"/{outlet}/", "in/Herald.jsonl", "Herald||"},
		{"{published}", "2024-02-31.txt", "||"},
		{"{outlet}/{published}", "2024.txt", "||"},
		{"{outlet}.txt", "a.html", "||"},
		{"(x)+{outlet}", "(x)+y.txt", "y||"},
	} {
		var art Article
		if err := art.fromPath(c.path, c.pattern); err != nil {
			t.Errorf("%s: %v", c.pattern, err)
		}
		if got := art.Outlet + "|" + art.Published + "|" + art.Title; got != c.want {
			t.Errorf("%s in %s: got %s, want %s", c.pattern, c.path, got, c.want)
		}
	}
}

func TestCheckPattern(t *testing.T) {
	for pattern, want := range map[string]string{
		"{outlet}/{published}-*.txt": "",
		"{outlett}/*":                "{outlett} is no field, there are {outlet}, {published}, {year}, {month}, {day}, {title}, {group} and *",
		"{outlet}/{outlet}":          "{outlet} stands in it twice",
		"{outlet/x}":                 "a bracket { or } has no partner",
		"*/*.txt":                    "it has no field, there are {outlet}, {published}, {year}, {month}, {day}, {title}, {group} and *",
		"":                           "it has no field, there are {outlet}, {published}, {year}, {month}, {day}, {title}, {group} and *",
		"{published}/{year}":         "{published} is a whole date, {year}, {month} and {day} are parts of it: use one or the other",
		"{year}/{day}":               "a {day} needs its {month}, and a {month} its {year}",
		"{outlet}{title}":            "two fields need something between them",
		"{outlet}\xff":               "it is not UTF-8",
		strings.Repeat("x", 1001):    "it is longer than 1000 letters",
	} {
		got := ""
		if err := CheckPattern(pattern); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("CheckPattern(%.20q) = %q, want %q", pattern, got, want)
		}
	}
}

func TestCheckColumns(t *testing.T) {
	for _, c := range []struct{ role, column, want string }{
		{"text", "body", ""},
		{"body", "text", "body is nothing that a column can be: use text, title, outlet, published, url, language, group"},
		{"title", " ", "title has no column: write title=NAME"},
	} {
		got := ""
		if err := CheckColumns(map[string]string{c.role: c.column}); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s=%s: got %q, want %q", c.role, c.column, got, c.want)
		}
	}
}

// A pattern that is accepted never fails later, and gives dates only.
func FuzzPattern(f *testing.F) {
	f.Add("{outlet}/{published}-*.txt", "in/herald/2024-05-01-x.txt")
	f.Add("*{title}_{year}.", "a_2024.")
	f.Add("{outlet}>\xff\x1b", "a")
	f.Add(`\Q(?P<x>{outlet}`, `\Q(?P<x>y`)
	published := regexp.MustCompile(`^(\d{4}(-\d\d(-\d\d)?)?)?$`)
	f.Fuzz(func(t *testing.T, pattern, path string) {
		var art Article
		if err := CheckPattern(pattern); err != nil {
			if strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("unsafe to print: %q", err)
			}
			return
		}
		if err := art.fromPath(path, pattern); err != nil || !published.MatchString(art.Published) {
			t.Errorf("fromPath(%q, %q) = %v, published %q", path, pattern, err, art.Published)
		}
	})
}
