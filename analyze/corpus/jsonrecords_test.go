package corpus_test

import (
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze/corpus"
)

func TestJSON(t *testing.T) {
	for _, c := range []struct {
		name, file, data string
		want             []string
	}{
		{"lines, with a broken one", "a.jsonl", "\ufeff{\"text\": \"One.\"}\r\n\n{\"text\": \"Two\n{\"body\": \"Three.\", \"headline\": \"T\"}", []string{
			`a.jsonl:1 "One."`, "problem a.jsonl:3: it is not JSON (byte 13): mend this record, or leave it out", `a.jsonl:4 title=T "Three."`}},
		{"lines that are no objects", "a.jsonl", "One.\n[1]\n{\"a\": 1}\n", []string{
			"problem a.jsonl:1: it is not JSON (byte 1): mend this record, or leave it out",
			"problem a.jsonl:2: it is no JSON object, with keys and values: mend this record, or leave it out",
			"problem a.jsonl:3: no key is known to be the text among a: name the key of the text with --columns text=NAME"}},
		{"an array called lines", "a.jsonl", "[\n{\"text\": \"One.\"},\n{\"text\": \"Two.\"}\n]\n", []string{`a.jsonl:1 "One."`, `a.jsonl:2 "Two."`}},
		{"lines called JSON", "a.json", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", []string{`a.json:1 "One."`, `a.json:2 "Two."`}},
		{"one object", "a.json", "{\n \"title\": \"T\",\n \"text\": \"One.\"\n}\n", []string{`a.json title=T "One."`}},
		{"objects over many lines", "a.jsonl", "{\n\"text\": \"One.\"\n}\n{\n\"text\": \"Two.\"\n}\n", []string{`a.jsonl:1 "One."`, `a.jsonl:2 "Two."`}},
		{"wrapped", "a.json", `{"status": "ok", "tags": [1], "articles": [{"source": {"id": null, "name": "The Post"}, "content": "One."}, {"content": "Two."}], "next": {}}`,
			[]string{`a.json:1 outlet=The Post "One."`, `a.json:2 "Two."`}},
		{"wrapped twice", "a.json", `{"response": {"docs": [{"headline": {"main": "T"}, "body": "One."}]}, "copyright": "x"}`, []string{`a.json:1 title=T "One."`}},
		{"wrapped under a name of one's own", "a.json", `{"corpus 2024": [{"title": "T", "text": "One."}, {"text": "Two."}]}`, []string{`a.json:1 title=T "One."`, `a.json:2 "Two."`}},
		{"an article with lists is no wrapper", "a.json", `{"title": "T", "authors": [{"name": "A"}], "paragraphs": ["One.", "Two."], "data": [{"text": "no"}]}`,
			[]string{`a.json title=T "One.\n\nTwo."`}},
		{"an empty list", "a.json", `{"articles": []}`, []string{"problem a.json: there is no record in it: check that it is the right file"}},
		{"no articles", "a.json", `[1, 2, 3]`, []string{"problem a.json:1: it is JSON without articles: give an array of objects, or an object on each line"}},
		{"an element that is broken", "a.json", "[{\"text\": \"One.\"},\n{\"text\": \"He said \"no to\",\n\"x\": 1},\n{\"text\": \"Three.\"}]", []string{
			`a.json:1 "One."`, "problem a.json:2: it is not JSON (byte 20): mend this record, or leave it out", `a.json:3 "Three."`}},
		{"cut off", "a.json", `[{"text": "One."}, {"text": "Tw`, []string{`a.json:1 "One."`,
			"problem a.json:2: a bracket or quotation mark in it is not closed before its end, from record 2 on: the file may be cut off, get it again; or mend that place"}},
		{"rubbish behind it", "a.json", `[{"text": "One."}] x`, []string{`a.json:1 "One."`,
			"problem a.json:2: what follows its articles is not JSON, from record 2 on: give an array of objects, or an object on each line"}},
		{"blank lines", "a.jsonl", "\n \n", []string{"problem a.jsonl: there is no record in it: check that it is the right file"}},
	} {
		t.Run(c.name, func(t *testing.T) { checkFile(t, c.file, c.data, corpus.Options{}, c.want...) })
	}
}

func TestJSONFields(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"names in other spellings", `{"Article_Text": "One.", "HEADLINE": "T", "pub-date": "May 1, 2024", "Web URL": "https://x.example"}`,
			`title=T published=2024-05-01 url=https://x.example "One."`},
		{"the first that is not empty", `{"text": "", "content": null, "body": "One.", "source": "nan", "publisher": "P"}`, `outlet=P "One."`},
		{"nothing", `{"text": " ", "title": "T"}`, "problem a.jsonl:1: the record has no text: leave it out, or fill in its text"},
		{"escapes", `{"text": "Caf\u00e9 \"A\" \ud83d\ude00\n\nTwo."}`, `"Café \"A\" 😀\n\nTwo."`},
		{"another encoding", "{\"text\": \"caf\xe9\"}", `"café" note a.jsonl:1: not all of it is UTF-8, the rest was read as Windows-1252: check odd characters in names, or save the file as UTF-8`},
		{"numbers that JSON does not have", `{"text": "NaN, or Infinity.", "score": NaN, "x": [-Infinity, 1]}`, `"NaN, or Infinity."`},
		{"seconds", `{"text": "One.", "created_utc": 1714550400.0}`, `published=2024-05-01 "One."`},
		{"a date that may be two", `{"text": "One.", "date": "01/05/2024"}`,
			`"One." note a.jsonl:1: the date 01/05/2024 was left out, it may be 2024-01-05 or 2024-05-01: write it as YYYY-MM-DD`},
		{"another date that is one", `{"text": "One.", "date": "soon", "created": "31/05/2024"}`, `published=2024-05-31 "One."`},
		{"paragraphs with names", `{"paragraphs": [{"text": "One."}, {"text": ""}, {"text": "Two."}], "title": ["T", "U"]}`, `title=T, U "One.\n\nTwo."`},
		{"rendered", `{"content": {"rendered": "<p>One &amp; two.</p><p>Three.</p>"}, "title": {"rendered": "A &#8211; B"}}`,
			`title=A – B "One & two.\n\nThree." note a.jsonl:1: the text had HTML tags in it, which were taken out: check the text, if much of it is missing`},
		{"in an envelope", `{"_index": "news", "_source": {"body": "One.", "title": "T"}}`, `title=T "One."`},
		{"beside an envelope", `{"webTitle": "T", "fields": {"bodyText": "One."}}`, `title=T "One."`},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := c.want
			if !strings.HasPrefix(want, "problem") {
				want = "a.jsonl:1 " + want
			}
			checkFile(t, "a.jsonl", c.data, corpus.Options{}, want)
		})
	}
}

func TestJSONColumns(t *testing.T) {
	opt := corpus.Options{Columns: map[string]string{"text": "a.b", "outlet": "Who Wrote"}}
	checkFile(t, "a.jsonl", `{"text": "no", "a": {"b": "One."}, "who_wrote": "W", "title": "T"}`+"\n"+`{"text": "no", "a": {"b": "Two."}}`+"\n"+`{"a": 1, "text": "no"}`, opt,
		`a.jsonl:1 title=T outlet=W "One."`,
		`a.jsonl:2 "Two." note a.jsonl:2: it has no key Who Wrote: correct --columns, if many records have none`,
		"problem a.jsonl:3: no key is called a.b among a, text: name the key of the text with --columns text=NAME")
}
