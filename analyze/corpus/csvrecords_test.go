package corpus_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/slantkit/slant/analyze/corpus"
)

const noText = "say which one it is, with --columns text=NAME"

func TestCSV(t *testing.T) {
	for _, c := range []struct {
		name, file, data string
		want             []string
	}{
		{"commas", "a.csv", "\ufeffid,Headline,Pub Date,Body\r\n1,\"A, b\",2024/5/1,\"One.\r\n\r\nTwo \"\"x\"\".\"\r\n\r\n2,C,,Three.\r\n", []string{
			`a.csv:2 title=A, b published=2024-05-01 "One.\n\nTwo \"x\"."`, `a.csv:6 title=C "Three."`}},
		{"semicolons", "a.csv", "title;text;source\nA, b;One, two.;P\n", []string{`a.csv:2 title=A, b outlet=P "One, two."`}},
		{"tabs", "a.tsv", "title\ttext\nA\tOne, \"two\".\n", []string{`a.tsv:2 title=A "One, \"two\"."`}},
		{"bars", "a.csv", "title|text\nA|One.\n", []string{`a.csv:2 title=A "One."`}},
		{"one column", "a.csv", "text\n\"One, two.\"\n", []string{`a.csv:2 "One, two."`}},
		{"as Excel says it", "a.csv", "sep=;\r\ntitle;text\r\nA;One.\r\n", []string{`a.csv:3 title=A "One."`}},
		{"a name with a line break", "a.csv", "\"the\ntitle\",text\nA,One.\n", []string{`a.csv:3 "One."`}},
		{"no column of text", "a.csv", "id,headline2,lead\n1,A,B\n", []string{"problem a.csv: no column is known to be the text among id, headline2, lead: " + noText}},
		{"no header", "a.csv", "1,2024-05-01,\"Russia condemned the United States on Monday for what it called a reckless policy.\"\n",
			[]string{"problem a.csv: its first row does not name the columns: put a row of names first, such as date,outlet,title,text"}},
		{"too many cells", "a.csv", "title,text\nA,One, two.\nB,Three.,\n", []string{
			"problem a.csv:2: the row has 3 cells, the header 2: put cells that have commas or line breaks in them in quotation marks", `a.csv:3 title=B "Three."`}},
		{"too few cells", "a.csv", "title,text\nA\nB,Two.\n", []string{"problem a.csv:2: the record has no text: leave it out, or fill in its text", `a.csv:3 title=B "Two."`}},
		{"quotation marks in a cell", "a.csv", "title,text\nA,\"He said \"no\" to us.\"\nB,say \"yes\"\n", []string{`a.csv:2 title=A "He said \"no\" to us."`, `a.csv:3 title=B "say \"yes\""`}},
		{"a mark that is not closed", "a.csv", "title,text\nA,\"One.\nB,\"Two.\"\nC,Three.\n", []string{
			"problem a.csv:2: a quotation mark opens a cell and is not closed where the next row seems to begin: close it, or write quotation marks inside a cell twice",
			`a.csv:3 title=B "Two."`, `a.csv:4 title=C "Three."`}},
		{"in the first column", "a.csv", "text,title\n\"One.\n\"Two.\",\"B\"\n", []string{
			"problem a.csv:2: a quotation mark opens a cell and is not closed where the next row seems to begin: close it, or write quotation marks inside a cell twice",
			`a.csv:3 title=B "Two."`}},
		{"not closed to the end", "a.csv", "title,text\nA,\"One.\nB,Two.\nC,Three.\n", []string{
			"problem a.csv:2: a quotation mark opens a cell and is not closed at the end of the file: close it, or write quotation marks inside a cell twice",
			`a.csv:3 title=B "Two."`, `a.csv:4 title=C "Three."`}},
		{"not closed, with tabs", "a.tsv", "title\ttext\nA\t\"One\" he said.\nB\tTwo.\n", []string{`a.tsv:2 title=A "\"One\" he said."`, `a.tsv:3 title=B "Two."`}},
		{"NUL bytes", "a.csv", "title,text\nA\x00,One.\x00\nB,Two.\n", []string{"a.csv:2 title=A\x00 \"One.\\x00\"", `a.csv:3 title=B "Two."`}},
		{"another encoding", "a.csv", "title,text\ncaf\xe9,na\xefve\n", []string{
			`a.csv:2 title=café "naïve" note a.csv:2: not all of it is UTF-8, the rest was read as Windows-1252: check odd characters in names, or save the file as UTF-8`}},
		{"only a header", "a.csv", "title,text\n", []string{"problem a.csv: there is no record in it: check that it is the right file"}},
		{"a long header", "a.csv", "text," + strings.Repeat("x", 9000) + "\n", []string{"problem a.csv: its first row is too long to name columns: put a row of names first, such as date,outlet,title,text"}},
	} {
		t.Run(c.name, func(t *testing.T) { checkFile(t, c.file, c.data, corpus.Options{}, c.want...) })
	}
}

func TestCSVColumns(t *testing.T) {
	opt := corpus.Options{Columns: map[string]string{"text": "lead", "outlet": "id"}}
	checkFile(t, "a.csv", "id;text;Lead\n7;no;One, two.\n", opt, `a.csv:2 outlet=7 "One, two."`)
	checkFile(t, "a.csv", "id;text\n7;no\n", opt, "problem a.csv: no column is called lead among id, text: correct --columns")
}

// Excel writes "Unicode text" as UTF-16 with tabs.
func TestCSVWide(t *testing.T) {
	data := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune("title\ttext\r\nCafé\tOne 😀.\r\n")) {
		data = append(data, byte(u), byte(u>>8))
	}
	checkFile(t, "a.csv", string(data), corpus.Options{}, `a.csv:2 title=Café "One 😀."`)
	checkFile(t, "a.csv", string(data[2:]), corpus.Options{}, `a.csv:2 title=Café "One 😀."`)
}
