package corpus

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// role is what a column of a table, or a key of an object, says of an article.
type role int

const (
	textRole role = iota
	titleRole
	outletRole
	publishedRole
	urlRole
	languageRole
	groupRole // whatever articles are grouped by; no name is common
	roles     // how many there are
)

var roleNames = [roles]string{"text", "title", "outlet", "published", "url", "language", "group"}

// guesses are the names that columns commonly have, folded (see fold), the surest first.
var guesses = [roles][]string{
	textRole: {"text", "fulltext", "articletext", "articlebody", "bodytext", "maintext", "storytext", "newstext", "textbody", "textcontent", "plaintext",
		"contenttext", "articlecontent", "body", "content", "story", "article", "paragraphs", "fullarticle", "articlefulltext", "rawtext", "cleantext",
		"cleanedtext", "contents", "bodyhtml", "contenthtml", "html"},
	titleRole: {"title", "headline", "heading", "articletitle", "newstitle", "articleheadline", "webtitle", "storytitle", "head", "hed", "titel"},
	outletRole: {"outlet", "publication", "publisher", "newspaper", "source", "sourcename", "newssource", "medium", "mediaoutlet", "outletname", "sitename",
		"site", "website", "publicationname", "publishername", "journal", "media", "newsoutlet", "channel", "sourcedomain", "domain", "hostname"},
	publishedRole: {"published", "date", "pubdate", "publishdate", "publicationdate", "publisheddate", "datepublished", "publishedat", "publishedon",
		"articledate", "webpublicationdate", "firstpublishedat", "datepublish", "datetime", "timestamp", "created", "createdat", "createdutc", "time",
		"day", "year"},
	urlRole:      {"url", "link", "weburl", "articleurl", "canonicalurl", "permalink", "sourceurl", "articlelink", "href", "uri"},
	languageRole: {"language", "lang", "articlelanguage", "languagecode", "langcode", "inlanguage"},
}

// common are the guesses by name.
var common = func() map[string]guessed {
	m := map[string]guessed{}
	for r, names := range guesses {
		for rank, name := range names {
			m[name] = guessed{role(r), rank}
		}
	}
	return m
}()

type guessed struct {
	role role
	rank int // 0: the surest name
}

// fold writes a name of a column as guesses has it: "Article_Text", "article text" → "articletext".
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// CheckColumns reports what is wrong with Options.Columns: it may name the column of the text, title, outlet, published,
// url, language and group (what Article.Group is read from). A key within another one is written with a dot: "fields.bodyText".
func CheckColumns(columns map[string]string) error {
	for _, name := range slices.Sorted(maps.Keys(columns)) {
		switch {
		case !slices.Contains(roleNames[:], name):
			return fmt.Errorf("%s is nothing that a column can be: use %s", Printable(name), strings.Join(roleNames[:], ", "))
		case strings.TrimSpace(columns[name]) == "":
			return fmt.Errorf("%s has no column: write %s=NAME", name, name)
		}
	}
	return nil
}

// columnMap says for each role which columns may have it, the surest first.
type columnMap [roles][]int

// mapColumns finds out what columns are, by the names that were given for them, else by those that are common. missing
// are names that were given and are not there.
func mapColumns(names []string, given map[string]string) (m columnMap, missing []string) {
	folded := make([]string, len(names))
	for i, n := range names {
		folded[i] = fold(n)
	}
	m.guess(folded)
	for r, name := range roleNames {
		want := given[name]
		if want == "" {
			continue
		}
		m[r] = nil
		if i := named(names, folded, want); i >= 0 {
			m[r] = []int{i}
		} else {
			missing = append(missing, want)
		}
	}
	return m, missing
}

// guess maps the columns that have a common name.
func (m *columnMap) guess(folded []string) {
	for i, name := range folded {
		if g, ok := common[name]; ok {
			m[g.role] = append(m[g.role], i)
		}
	}
	for _, columns := range m {
		slices.SortStableFunc(columns, func(a, b int) int { return common[folded[a]].rank - common[folded[b]].rank })
	}
}

// named is the column of a name, as it is written or as it folds; −1 if there is none.
func named(names, folded []string, want string) int {
	if i := slices.Index(names, want); i >= 0 {
		return i
	}
	return slices.Index(folded, fold(want))
}

// noColumn is the problem of a table, or an object, without a column that is needed.
func noColumn(path, what string, names []string, remedy string) *Problem {
	return &Problem{Path: path, What: what + " among " + listNames(names), Remedy: remedy}
}

// listNames prints names of columns, as far as they fit a line. They may come from anywhere, and are cut.
func listNames(names []string) string {
	const most, longest = 12, 30
	names = slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == "" })
	var shown []string
	for _, n := range names[:min(len(names), most)] {
		if r := []rune(n); len(r) > longest {
			n = string(r[:longest]) + "…"
		}
		shown = append(shown, Printable(n))
	}
	if more := len(names) - most; more > 0 {
		return strings.Join(shown, ", ") + fmt.Sprintf(" and %d more", more)
	}
	if len(shown) == 0 {
		return "none"
	}
	return strings.Join(shown, ", ")
}
