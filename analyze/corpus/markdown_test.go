package corpus_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/slantkit/slant/analyze/corpus"
)

func TestMarkdown(t *testing.T) {
	const data = `---
title: "Talks go on: day two"
outlet: The Herald
published: 2024-05-01T08:30:00Z
url: https://herald.example/talks
tags: [a, b]
---

## What was said

The *minister* said [the talks](https://x.example) were **not over**_yet_ and 2 * 3 * 4 is 24.

> "We go on," she said.

![photo](photo.jpg)

- snake_case_name stays \*starred\*

` + "```\ncode\n```" + `

***
`
	art, notes, err := read(t, "a.md", data)
	if err != nil || len(notes) > 0 {
		t.Fatal(err, notes)
	}
	const text = `







What was said

The minister said the talks were not over_yet_ and 2 * 3 * 4 is 24.

"We go on," she said.



snake_case_name stays *starred*





`
	art.SHA256 = ""
	want := corpus.Article{Path: "a.md", Outlet: "The Herald", Published: "2024-05-01", Title: "Talks go on: day two",
		URL: "https://herald.example/talks", Language: "en", Text: text + "\n"}
	if diff := cmp.Diff(want, art); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestMarkdownTitle(t *testing.T) {
	for _, c := range []struct{ name, data, title, text string }{
		{"first heading", "\n# The *Title* #\n\nText.", "The Title", "\n\n\nText."},
		{"heading further down is text", "Text.\n\n# Part", "", "Text.\n\nPart"},
		{"front matter wins", "---\ntitle: T\n---\n# Other", "T", "\n\n\nOther"},
		{"front matter without an end", "---\ntitle: T\nText.", "", "\ntitle: T\nText."},
		{"Windows line ends", "---\r\ntitle: T\r\n---\r\nText.\r\n", "T", "\n\n\nText.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			art, _, err := read(t, "a.md", c.data)
			if err != nil {
				t.Fatal(err)
			}
			if art.Title != c.title || art.Text != c.text {
				t.Errorf("title %q, text %q; want %q, %q", art.Title, art.Text, c.title, c.text)
			}
		})
	}
}
