package corpus

import (
	"regexp"
	"strings"
)

// fromMarkdown takes the front matter of a Markdown file as metadata and the rest as text without markup. The first
// heading of level 1 is the title where the front matter has none. Line numbers stay those of the file. group is the key, folded,
// that says what the article is grouped by.
func (art *Article) fromMarkdown(text, group string, note func(what, remedy string)) {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	body := art.frontMatter(lines, group, note)
	for i := range body {
		lines[i] = ""
	}
	if art.Title == "" {
		art.takeTitle(lines[body:])
	}
	plainLines(lines[body:])
	art.Text = strings.Join(lines, "\n")
}

// frontMatter reads "key: value" lines between two lines of ---, and returns the number of lines it stands on.
func (art *Article) frontMatter(lines []string, group string, note func(what, remedy string)) int {
	if strings.TrimRight(lines[0], " \t") != "---" {
		return 0
	}
	for i, line := range lines[1:] {
		if t := strings.TrimRight(line, " \t"); t == "---" || t == "..." {
			art.takeMetadata(lines[1:1+i], group, note)
			return i + 2
		}
	}
	return 0
}

func (art *Article) takeMetadata(lines []string, group string, note func(what, remedy string)) {
	for _, line := range lines {
		key, value, ok := strings.Cut(line, ":")
		value = unquote(strings.TrimSpace(value))
		if !ok || value == "" {
			continue
		}
		if group != "" && fold(key) == group {
			art.Group = value
		}
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "title":
			art.Title = value
		case "outlet":
			art.Outlet = value
		case "url":
			art.URL = value
		case "language":
			art.Language = value
		case "published", "date":
			art.takeDate(value, note)
		}
	}
}

func unquote(s string) string {
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}

// takeTitle takes a heading of level 1 that is the first line of the text.
func (art *Article) takeTitle(lines []string) {
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if rest, ok := strings.CutPrefix(line, "# "); ok {
			art.Title = inlineText(strings.TrimSpace(strings.TrimRight(rest, "# ")))
			lines[i] = ""
		}
		return
	}
}

var (
	blockMark = regexp.MustCompile(`^\s{0,3}(?:(?:>\s?)+|#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)`)
	rule      = regexp.MustCompile(`^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+\s*)$`)
	fence     = regexp.MustCompile("^\\s{0,3}(```|~~~)")
	image     = regexp.MustCompile(`!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])`)
	link      = regexp.MustCompile(`\[([^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])`)
	reference = regexp.MustCompile(`^\s{0,3}\[[^\]\n]+\]:\s+\S+`)
	autoLink  = regexp.MustCompile(`<(?:https?://|mailto:)[^>\s]+>`)
	strong    = regexp.MustCompile(`(\*\*|__)([^\s*_](?:[^*_\n]*[^\s*_])?)(\*\*|__)`)
	emphasis  = regexp.MustCompile(`(^|[\s("'“‘])([*_])([^\s*_](?:[^*_\n]*[^\s*_])?)([*_])($|[\s)"'”’.,;:!?])`)
	escaped   = regexp.MustCompile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!>~|])")
	comment   = regexp.MustCompile(`<!--.*?-->`)
)

// plainLines takes the markup out of lines, in place. Code blocks, images, rules and link definitions are blanked.
// A heading is set off by blank lines in Markdown as in plain text, so that its line alone is a paragraph.
func plainLines(lines []string) {
	inFence := false
	for i, line := range lines {
		switch {
		case fence.MatchString(line):
			inFence = !inFence
			lines[i] = ""
		case inFence || rule.MatchString(line) || reference.MatchString(line):
			lines[i] = ""
		default:
			lines[i] = inlineText(blockMark.ReplaceAllString(line, ""))
		}
	}
}

// inlineText takes the markup out of one line.
func inlineText(s string) string {
	if !strings.ContainsAny(s, "*_[<\\`!") {
		return s
	}
	s = comment.ReplaceAllString(s, "")
	s = image.ReplaceAllString(s, "")
	s = link.ReplaceAllString(s, "$1")
	s = autoLink.ReplaceAllString(s, "")
	s = strong.ReplaceAllString(s, "$2")
	s = emphasis.ReplaceAllString(s, "$1$3$5")
	s = strings.ReplaceAll(s, "`", "")
	return escaped.ReplaceAllString(s, "$1")
}
