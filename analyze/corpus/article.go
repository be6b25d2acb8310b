// Package corpus turns bytes into articles. Readers never fail on text; what cannot be read at all is an error that names
// the file and says what to do.
package corpus

// Article is a news article as it came in: text as found, metadata as far as the input says.
type Article struct {
	Path      string // where it came from, as given by the user; "-" for standard input
	Outlet    string
	Published string // YYYY-MM-DD, YYYY-MM or YYYY; empty if unknown
	Title     string // empty: the analysis takes the headline from the text
	URL       string
	Language  string   // ISO 639-1; "en" unless the input says otherwise
	Text      string   // raw text, any bytes
	SHA256    string   // hex, of the input's bytes
	Names     []string // actors to look for, beside those of the packs and those whom the text introduces
}
