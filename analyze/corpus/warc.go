package corpus

import (
	"io"
	"strings"

	"github.com/slantkit/slant/analyze/internal/warc"
)

// splitWARC splits a web archive, packed with gzip or not, into its pages: answers with status 200 and what other tools have
// put in as pages or texts. Each is a record with the number that it has in the archive; so is each place that is damaged.
// It returns a remark on the records that hold no page ("" if there are none); repeats of a page (revisit records) are among
// them.
func splitWARC(path string, r io.Reader, _ Options, yield func(*Record) bool) (passed string) {
	archive := warc.NewReader(r)
	for rec, ok := archive.Next(); ok; rec, ok = archive.Next() {
		if !yield(fromArchive(path, rec)) {
			break
		}
	}
	return archive.Summary()
}

// fromArchive makes a record of one of the archive's.
func fromArchive(path string, rec warc.Record) *Record {
	out := &Record{Path: path, Number: rec.Number, Bytes: rec.Bytes}
	if t := rec.Trouble; t != nil {
		out.problem = &Problem{Path: path, Record: rec.Number, What: t.What, Remedy: t.Remedy, Bytes: rec.Bytes}
		return out
	}
	out.data = rec.Body
	rec.Body = nil
	out.decode = func(path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
		return fromRecord(rec, path, data, art, note)
	}
	return out
}

// fromRecord makes an article of a page in an archive. Its address is the one that was asked for. The day on which it was
// crawled is not when it was published.
func fromRecord(rec warc.Record, path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
	page, cut, trouble := rec.Packing.Unpack(data)
	if trouble != nil {
		return &Problem{Path: path, What: trouble.What, Remedy: trouble.Remedy}
	}
	decode := fromPage(rec.ContentType, rec.Address)
	if rec.IsText() {
		decode = fromArchivedText
	}
	if p := decode(path, page, art, note); p != nil {
		return p
	}
	if isWebAddress(rec.Address) {
		art.URL = rec.Address
	}
	if cut || rec.Cut {
		note("the page is not whole", "do not count on its end, or save the article's text as a .txt file")
	}
	return nil
}

// fromArchivedText reads plain text. The name of the archive says nothing about it.
func fromArchivedText(path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
	p := fromText(nil)("page.txt", data, art, note)
	if p != nil {
		p.Path = path
	}
	return p
}

// isWebAddress: the text of other addresses (javascript:, file:) must not become a link.
func isWebAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}
