// Package corpus turns bytes into articles. Readers never fail on text; what cannot be read at all is a Problem that names
// the file and the record, and says what to do.
//
//	paths ─► Find ─► []Source ─► Source.Records ─► *Record ─► Record.Article ─► Article
//
// Find lists files. Records splits a file, which may be packed or an archive, into what may be articles: one pass, on one
// goroutine, a record at a time. Article decodes a record, on any goroutine: its encoding, its columns or tags, its language.
package corpus

// Article is a news article as it came in: text as found, metadata as far as the input says.
type Article struct {
	Path      string // where it came from, as given by the user, with the record's number: "news.zip/a.jsonl:12"; "-" for standard input
	Outlet    string
	Published string // YYYY-MM-DD, YYYY-MM or YYYY; empty if unknown
	Title     string // empty: the analysis takes the headline from the text
	URL       string
	Language  string   // ISO 639-1; Record.Article gives only "en"
	Text      string   // raw text, any bytes
	SHA256    string   // hex, of the input's bytes
	Group     string   // what Options.Columns calls the group; empty if nothing does
	Names     []string // actors to look for, beside those of the packs and those whom the text introduces
}
