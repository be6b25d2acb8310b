package corpus

import (
	"strings"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze/internal/mojibake"
)

// mendMojibake repairs text that was read in a wrong encoding on its way to us, or is still escaped as in a web page, and
// counts the places. It is for text that is out of its container: a quotation mark that is escaped in JSON or HTML is none yet.
func mendMojibake(s string) (mended string, count int) { return mojibake.Mend(s) }

// mendText repairs the text of an article, with remarks on what was repaired and on what is lost.
func mendText(s string) (text string, remarks []remark) {
	text, n := mendMojibake(s)
	if n > 0 {
		remarks = append(remarks, remark{count(n, "garbled place") + " mended, such as â€™ for ’ or &amp; for &", "check odd characters in names, or get the text again as UTF-8"})
	}
	if lost := strings.Count(text, string(utf8.RuneError)); lost > 0 {
		remarks = append(remarks, remark{count(lost, "character") + " lost before slant read it, marked \ufffd", "look at those places, or get the text again as UTF-8"})
	}
	return text, remarks
}

// mend repairs title and text, once they are out of their container.
func (art *Article) mend(note func(what, remedy string)) {
	var remarks []remark
	art.Title, _ = mendMojibake(art.Title)
	art.Text, remarks = mendText(art.Text)
	for _, r := range remarks {
		note(r.what, r.remedy)
	}
}
