package corpus

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// escapeXML writes text as XML.
func escapeXML(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s))
	return b.String()
}

// para is a paragraph of a Word document, with a style or without.
func para(style, text string) string {
	return `<w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="` + style + `"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">` + escapeXML(text) + `</w:t></w:r></w:p>`
}

// paras are the lines of a text as paragraphs. A line that begins with # is a heading, with * bold.
func paras(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
			b.WriteString(para("Heading1", line[1:]))
		case strings.HasPrefix(line, "*"):
			b.WriteString("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + escapeXML(line[1:]) + "</w:t></w:r></w:p>")
		default:
			b.WriteString(para("", line))
		}
	}
	return b.String()
}

// docx packs a Word document with this body. parts are other files of it.
func docx(t testing.TB, body string, parts ...string) []byte {
	t.Helper()
	const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>`
	return docxZip(t, append([]string{"[Content_Types].xml", "<Types/>", "word/document.xml", head + body + `<w:sectPr><w:pgSz w:w="1"/></w:sectPr></w:body></w:document>`}, parts...)...)
}

// zipped packs files, given as name, content, name, content.
func docxZip(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err == nil {
			_, err = w.Write([]byte(files[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// articles splits a document and decodes its articles, problems as titles.
func docxArticles(data []byte) (out []Article) {
	splitDOCX("a.docx", data, func(r *Record) bool {
		art, _, err := r.Article(Options{})
		if err != nil {
			art.Title = err.Error()
		}
		art.SHA256, art.Language = "", ""
		out = append(out, art)
		return true
	})
	return out
}

func TestDOCXText(t *testing.T) {
	for _, c := range []struct{ name, title, text, body string }{
		{"heading", "Dam Opens", "One.\n\nTwo.\n", paras("#Dam Opens\nOne.\nTwo.")},
		{"bold line", "Dam Opens", "One.\n", paras("*Dam Opens\nOne.")},
		{"heading below the outlet", "Dam Opens", "The Post\n\nOne.\n", paras("The Post\n#Dam Opens\nOne.")},
		{"neither", "", "One.\n\nTwo.\n", paras("One.\nTwo.")},
		{"only a bold line", "", "One.\n", paras("*One.")},
		{"partly bold", "", "One two\n\nThree\n", `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>One </w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>two</w:t></w:r></w:p>` + paras("Three")},
		{"runs, tab, breaks, hyphen", "", "One\ttwo\nthree-four\n", `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>O</w:t></w:r><w:r><w:t>ne</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t></w:r></w:p>`},
		{"changes", "", "One new.\n", `<w:p><w:r><w:t xml:space="preserve">One </w:t></w:r><w:del><w:r><w:delText>old</w:delText><w:t>old</w:t></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:t>.</w:t></w:r></w:p>`},
		{"hyperlink, field, footnote, hidden", "", "A link here.\n", `<w:p><w:r><w:t xml:space="preserve">A </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>link</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGEREF 1</w:instrText><w:footnoteReference w:id="1"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t xml:space="preserve"> here.</w:t></w:r></w:p>`},
		{"table", "", "A\n\nB\n\nC\n", `<w:tbl><w:tr><w:tc>` + paras("A") + `</w:tc><w:tc>` + paras("B") + `</w:tc></w:tr></w:tbl>` + paras("C")},
		{"text box, once", "", "Boxed\n\nOuter\n", `<w:p><w:r><w:t>Ou</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>` + paras("Boxed") + `</w:txbxContent></mc:Choice><mc:Fallback>` + paras("Boxed") + `</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>ter</w:t></w:r></w:p>`},
		{"entities", "", "R&D “is” <b>\n", `<w:p><w:r><w:t>R&amp;D &#8220;is&#x201D; &lt;b&gt;</w:t></w:r></w:p>`},
		{"garbled before", "", "It’s.\n", paras("Itâ€™s.")},
		{"text that is no text of a paragraph", "", "One.\n", `stray<w:t>stray</w:t>` + paras("One.") + `<!-- comment --><?pi stray?>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := []Article{{Path: "a.docx", Title: c.title, Text: c.text}}
			if diff := cmp.Diff(want, docxArticles(docx(t, c.body))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestDOCXPrefix(t *testing.T) {
	for _, document := range []string{
		`<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:p><x:r><x:t>One.</x:t></x:r></x:p></x:document>`,
		`<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><p><r><t>One.</t></r></p></document>`,
	} {
		if got := docxArticles(docxZip(t, "word/document.xml", document)); len(got) != 1 || got[0].Text != "One.\n" {
			t.Errorf("%s: got %+v", document, got)
		}
	}
}

func TestDOCXCoreTitle(t *testing.T) {
	for title, want := range map[string]string{"Dam Opens at Last": "Dam Opens at Last", "Document 1": "", "Microsoft Word - dam opens.doc": "", "": ""} {
		core := `<cp:coreProperties><dc:creator>J</dc:creator><dc:title>` + title + `</dc:title></cp:coreProperties>`
		if got := docxArticles(docx(t, paras("One.\nTwo."), "docProps/core.xml", core)); got[0].Title != want {
			t.Errorf("%q: got the title %q", title, got[0].Title)
		}
	}
}

func TestDOCXSetsAside(t *testing.T) {
	good := docx(t, paras("One."))
	locked := bytes.Clone(good)
	for at := 0; ; at += 4 { // the flag in each entry of the directory
		i := bytes.Index(locked[at:], []byte("PK\x01\x02"))
		if i < 0 {
			break
		}
		at += i
		locked[at+8] |= 1
	}
	wide := func(s string) string { return strings.Join(strings.Split(s, ""), "\x00") + "\x00" }
	const dtd = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><w:document><w:p><w:r><w:t>&lol2;</w:t></w:r></w:p></w:document>`
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"no zip", "it is damaged", []byte("PK\x03\x04 and then nothing")},
		{"cut off", "it is damaged", good[:len(good)/2]},
		{"another zip", "it is no Word document", docxZip(t, "a.txt", "One.")},
		{"password", "it is protected by a password", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + wide("EncryptedPackage"))},
		{"locked zip", "it is protected by a password", locked},
		{"old", "it is an old Word document (.doc)", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument")},
		{"no text", "there is no text in it", docx(t, "<w:p/>")},
		{"broken XML", "it is damaged, line 1 of its text part cannot be read", docx(t, "<w:p><w:r")},
		{"an end is missing", "it is damaged", docx(t, "<w:p><w:r>")},
		{"entity bomb", "it has a document type definition, as no Word document has", docxZip(t, "word/document.xml", dtd)},
		{"an entity that nobody declares", "it is damaged, line 1 of its text part cannot be read", docx(t, "<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>")},
		{"deep", "elements are nested too deep, as no Word document has", docx(t, strings.Repeat("<w:p>", 1000)+strings.Repeat("</w:p>", 1000))},
		{"zip bomb", "it unpacks to more than 32 MB", docx(t, strings.Repeat(" ", maxDocument))},
		{"long text", "too long for one article (its text is longer, the limit is 1 MB)", docx(t, paras(strings.Repeat("word ", MaxBytes/5+1)))},
	} {
		t.Run(c.name, func(t *testing.T) {
			var records int
			splitDOCX("a.docx", c.data, func(r *Record) bool {
				records++
				_, _, err := r.Article(Options{})
				p, ok := err.(*Problem)
				if !ok || p.What != c.want || p.Remedy == "" || p.Path != "a.docx" {
					t.Errorf("got %v, want %q", err, c.want)
				}
				return true
			})
			if records != 1 {
				t.Errorf("%d records, want 1", records)
			}
		})
	}
}

// FuzzDOCX: any XML in a document, and any bytes in place of one, are articles or problems on one line.
func FuzzDOCX(f *testing.F) {
	f.Add(paras("#Title\nOne."), false)
	f.Add(paras(nexisArticle(1)+nexisArticle(2)), false)
	f.Add(paras("HD\nTitle\nSN\nPost\nLP\nText\nDocument J000000020220303ei3300001\nHD\n"), false)
	f.Add("<w:p><w:p><w:del><w:r><w:t>&amp;x</w:t>", false)
	f.Add("PK\x03\x04", true)
	f.Fuzz(func(t *testing.T, content string, whole bool) {
		data := []byte(content)
		if !whole {
			data = docx(t, content)
		}
		number := 0
		splitDOCX("a.docx", data, func(r *Record) bool {
			art, _, err := r.Article(Options{})
			if err != nil && (strings.ContainsAny(err.Error(), "\n\x1b") || strings.Count(err.Error(), ": ") < 2) {
				t.Errorf("not one clear line: %q", err)
			}
			if err == nil && (strings.TrimSpace(art.Text) == "" || !utf8.ValidString(art.Text+art.Title)) {
				t.Errorf("article %+v", art)
			}
			if number++; r.Number != 0 && r.Number != number {
				t.Errorf("record %d has the number %d", number, r.Number)
			}
			return true
		})
		if number == 0 {
			t.Error("no record")
		}
	})
}

func BenchmarkDOCX(b *testing.B) {
	single := docx(b, paras("#Title\n"+strings.Repeat("The minister said on Monday that the talks would go on until the end of the week.\n", 60)))
	var many strings.Builder
	for i := range 100 {
		many.WriteString(nexisArticle(i + 1))
	}
	for _, c := range []struct {
		name string
		data []byte
	}{{"single", single}, {"bundle of 100", docx(b, paras(many.String()))}} {
		b.Run(c.name, func(b *testing.B) {
			text := 0
			for _, art := range docxArticles(c.data) {
				text += len(art.Text)
			}
			b.SetBytes(int64(text))
			b.ReportAllocs()
			for b.Loop() {
				docxArticles(c.data)
			}
		})
	}
}

// nexisArticle is an invented article in the layout of Nexis Uni.
func nexisArticle(n int) string {
	return fmt.Sprintf(`#Dam number %d opens
The Norland Post
March %d, 2022 Thursday
Final Edition
Copyright 2022 Norland Post Ltd. All Rights Reserved
Section: NEWS; Pg. 12
Length: 543 words
Byline: Jane Roe
Dateline: NORTON
Body
The dam opened on Thursday, number %d said.
Nobody objected to it, the mayor said.
Graphic
A photo of the dam.
Load-Date: March 4, 2022
End of Document
`, n, n%28+1, n)
}
