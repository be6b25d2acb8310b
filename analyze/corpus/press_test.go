package corpus

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Articles in the layouts of exports. All of them are invented.
const (
	lexisNexisArticle = `2 of 3 DOCUMENTS
The Norland Post
March 3, 2022 Thursday
Final Edition
Dam opens at last
BYLINE: Jane Roe
SECTION: NEWS; Pg. 12
LENGTH: 543 words
DATELINE: NORTON
The dam opened on Thursday.
WARNING: nobody may swim in it, the mayor said.
LOAD-DATE: March 4, 2022
LANGUAGE: ENGLISH
PUBLICATION-TYPE: Newspaper
Copyright 2022 Norland Post Ltd.
All Rights Reserved
`
	factivaArticle = `Local news
*Dam opens at last in the north
By Jane Roe
543 words
3 March 2022
06:42 GMT
The Norland Post
NORPOS
12
English
(c) 2022 Norland Post Ltd. All rights reserved.
The dam opened on Thursday.
Nobody objected to it, the mayor said.
Document NORPOS0020220303ei3300001
`
	factivaTableArticle = `HD
Dam opens at last
BY
By Jane Roe
WC
543 words
PD
3 March 2022
SN
The Norland Post
LA
English
CY
Copyright 2022 Norland Post Ltd.
LP
The dam opened on Thursday.
TD
Nobody objected to it, the mayor said.
RE
norl : Norland
AN
Document NORPOS0020220303ei3300001
`
	proQuestArticle = `Document 2 of 3
*Dam opens at last
Roe, Jane. The Norland Post; Norton [Norton]03 Mar 2022: 12.
ProQuest document link
Full text: The dam opened on Thursday.
Nobody objected to it, the mayor said.
DETAILS
Subject: Dams
Title: Dam opens at last
Publication title: The Norland Post; Norton
Publication date:
Mar 3, 2022
Database: Norland Newsstream
`
)

func TestExports(t *testing.T) {
	const body = "The dam opened on Thursday.\n\nNobody objected to it, the mayor said.\n"
	for _, c := range []struct {
		name, lines string
		want        Article
	}{
		{"Nexis Uni", nexisArticle(2), Article{Title: "Dam number 2 opens", Outlet: "The Norland Post", Published: "2022-03-03", Text: strings.Replace(body, "Thursday.", "Thursday, number 2 said.", 1)}},
		{"Nexis Uni, a cover before it, a summary", "Date and Time: Friday, March 4, 2022\nDocuments (1)\n" + strings.Replace(nexisArticle(2), "Body\n", "Highlight: All is well\nBody\n", 1),
			Article{Title: "Dam number 2 opens", Outlet: "The Norland Post", Published: "2022-03-03", Text: "All is well\n\n" + strings.Replace(body, "Thursday.", "Thursday, number 2 said.", 1)}},
		{"LexisNexis", lexisNexisArticle, Article{Title: "Dam opens at last", Outlet: "The Norland Post", Published: "2022-03-03",
			Text: "The dam opened on Thursday.\n\nWARNING: nobody may swim in it, the mayor said.\n"}},
		{"Factiva", factivaArticle, Article{Title: "Dam opens at last in the north", Outlet: "The Norland Post", Published: "2022-03-03", Text: body}},
		{"Factiva without a time", strings.Replace(factivaArticle, "06:42 GMT\n", "", 1), Article{Title: "Dam opens at last in the north", Outlet: "The Norland Post", Published: "2022-03-03", Text: body}},
		{"Factiva, a table", factivaTableArticle, Article{Title: "Dam opens at last", Outlet: "The Norland Post", Published: "2022-03-03", Text: body}},
		{"ProQuest", proQuestArticle, Article{Title: "Dam opens at last", Outlet: "The Norland Post", Published: "2022-03-03", Text: body}},
		{"somebody's own", "#My notes\nBody\nMarch 3, 2022\nCopyright of the text is not clear.\nHD\n543 words",
			Article{Title: "My notes", Text: "Body\n\nMarch 3, 2022\n\nCopyright of the text is not clear.\n\nHD\n\n543 words\n"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.want.Path = "a.docx"
			if diff := cmp.Diff([]Article{c.want}, docxArticles(docx(t, paras(c.lines)))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestBundles(t *testing.T) {
	const search = "Search Summary\nText\ndam and norland\nDate\nAll Dates\nResults Found\n2"
	first := strings.NewReplacer("2 of 3", "1 of 3", "Document 2", "Document 1", "Dam opens", "Lake fills")
	for _, c := range []struct {
		name, lines string
		want        []string
	}{
		{"Nexis Uni", "Documents (2)\n" + nexisArticle(1) + nexisArticle(2), []string{"a.docx:1 Dam number 1 opens", "a.docx:2 Dam number 2 opens"}},
		{"LexisNexis", "Cover\n" + first.Replace(lexisNexisArticle) + lexisNexisArticle, []string{"a.docx:1 Lake fills at last", "a.docx:2 Dam opens at last"}},
		{"Factiva", first.Replace(factivaArticle) + factivaArticle + search, []string{"a.docx:1 Lake fills at last in the north", "a.docx:2 Dam opens at last in the north"}},
		{"Factiva, tables", first.Replace(factivaTableArticle) + factivaTableArticle, []string{"a.docx:1 Lake fills at last", "a.docx:2 Dam opens at last"}},
		{"ProQuest", first.Replace(proQuestArticle) + proQuestArticle, []string{"a.docx:1 Lake fills at last", "a.docx:2 Dam opens at last"}},
		{"cut off in the second", nexisArticle(1) + nexisArticle(2) + strings.Split(nexisArticle(3), "Graphic")[0] + strings.Repeat("And so on and so on. ", 20),
			[]string{"a.docx:1 Dam number 1 opens", "a.docx:2 Dam number 2 opens", "a.docx:3 Dam number 3 opens"}},
		{"one is empty", nexisArticle(1) + "End of Document\n" + nexisArticle(2), []string{"a.docx:1 Dam number 1 opens", "a.docx:2: there is no text in it: check that it holds text and not only pictures of text", "a.docx:3 Dam number 2 opens"}},
		{"one only", nexisArticle(1), []string{"a.docx Dam number 1 opens"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, art := range docxArticles(docx(t, paras(c.lines))) {
				got = append(got, strings.TrimSpace(art.Path+" "+art.Title))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// Where the layout is unknown, nothing is lost, and a note says so.
func TestBundleUnknownLayout(t *testing.T) {
	splitDOCX("a.docx", docx(t, paras(strings.Repeat("#Dam opens\nOne.\nEnd of Document\n", 2))), func(r *Record) bool {
		art, notes, err := r.Article(Options{})
		if err != nil || art.Title != "Dam opens" || art.Text != "One.\n" || len(notes) != 1 || !strings.Contains(notes[0], "its layout is that of no export") {
			t.Errorf("got %+v, %q, %v", art, notes, err)
		}
		return true
	})
}

// A bundle goes on behind an article that is too long, says so where it is damaged, and ends when nobody wants more.
func TestBundleTrouble(t *testing.T) {
	long := strings.Replace(nexisArticle(2), "Nobody", strings.Repeat("word ", MaxBytes/5), 1)
	got := docxArticles(docx(t, paras(nexisArticle(1)+long+nexisArticle(3))))
	if len(got) != 3 || got[1].Title != "a.docx:2: too long for one article (its text is longer, the limit is 1 MB): split it into one file per article" || got[2].Path != "a.docx:3" {
		t.Errorf("too long: %d articles, %+v", len(got), got)
	}
	got = docxArticles(docx(t, paras(nexisArticle(1)+nexisArticle(2))+"<w:p></"))
	if len(got) != 3 || !strings.HasPrefix(got[2].Title, "a.docx: after 2 articles, it is damaged, line 1 of its text part cannot be read: ") {
		t.Errorf("damaged: %d articles, %+v", len(got), got)
	}
	n := 0
	splitDOCX("a.docx", docx(t, paras(nexisArticle(1)+nexisArticle(2)+nexisArticle(3))), func(*Record) bool { n++; return false })
	if n != 1 {
		t.Errorf("%d records after the first, want none", n-1)
	}
}

func TestPressDate(t *testing.T) {
	for line, want := range map[string]string{
		"March 3, 2022 Thursday": "2022-03-03", "March 3, 2022 Thursday 6:42 PM GMT": "2022-03-03", "Thursday, March 3, 2022": "2022-03-03",
		"3 March 2022": "2022-03-03", "03 Mar 2022": "2022-03-03", "Sept. 30, 2021": "2021-09-30", "MAY 1, 2020": "2020-05-01", "2022-03-03": "2022-03-03",
		"March 2022": "2022-03", "2022": "2022", "March 32, 2022": "", "Martch 3, 2022": "", "arch 3, 2022": "", "3 2022": "", "": "", "Pages 3, 2022": "",
		"March 3, 2022 was the day on which the dam opened, as everybody in Norton knows": "", "On March 3, 2022": "",
	} {
		if got := pressDate(line); got != want {
			t.Errorf("pressDate(%q) = %q, want %q", line, got, want)
		}
	}
}
