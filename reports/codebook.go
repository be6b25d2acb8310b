package reports

import (
	"fmt"
	"io"
	"strings"
)

const codebookHead = `# Codebook

Every column of every table that ` + "`slant export`" + ` writes. This page is generated from the list that the
CSV headers and ` + "`datapackage.json`" + ` come from; do not edit it: ` + "`go test ./reports -run Codebook -update`" + ` writes it anew.

All tables have one header line and are UTF-8, comma-separated, quoted as RFC 4180 says. An empty cell means that there is no data.
Numbers have full precision and no ` + "`%`" + `. Offsets are Unicode code points into the article's cleaned text, half-open:
` + "`start`" + ` is the first, ` + "`end`" + ` the first one after. Texts leave only as far as ` + "`--text none|snippets|full`" + ` says (snippets, the default:
at most 120 code points, a cut marked with …); ` + "`mentions.text`" + ` always does.
A text that a spreadsheet would run as a formula (it begins with =, +, -, @, tab or carriage return and is no number) has an
apostrophe in front; control characters are replaced, one for one, by U+FFFD.
Rows stand in the order of the input and of the text; actors by mentions, dyads by attitudes. As Parquet (` + "`--format parquet`" + `) the tables have the same
columns: strings as strings, without apostrophes in front, integers with 64 bits, numbers as doubles, no data as null (strings: empty).
`

const codebookTail = `
## manifest.json

Where the tables come from. The same articles, options and version give the same bytes: it holds no time, and nothing of the machine.

| key | holds |
|---|---|
| ` + "`program`, `version`, `command`" + ` | what wrote it; ` + "`--resume` and `--quiet`" + ` are left out |
| ` + "`format`, `text`, `duplicates`, `seed`, `settings`" + ` | options: of the output, of counting, of the bootstrap, and those that change what is read |
| ` + "`packs`, `models`" + ` | ` + "`name`, `sha256`" + ` of each: of a pack over the names and contents of its files |
| ` + "`inputs`" + ` | for each path of the command line ` + "`path`, `records`, `bytes`, `sha256`" + `: a chain, each link the SHA-256 of the one before (32 bytes, at first 0) and of the next record's SHA-256 |
| ` + "`counts`" + ` | ` + "`articles`" + ` (rows of articles.csv), ` + "`repeated`" + ` (given twice, left out), ` + "`duplicates`, `exact`, `near`" + ` (articles that repeat another), ` + "`set_aside`, `reasons`, `languages`" + ` |
| ` + "`files`" + ` | ` + "`name`, `rows`, `bytes`, `sha256`" + ` of all others |
` + "\n## Report as JSON\n\n`slant report --format json` is one object. New keys may be added, none is renamed or removed. " +
	"Numbers without data are `null`; offsets are code points as above.\n\n" + `| key | holds |
|---|---|
| ` + "`counts`" + ` | ` + "`articles`" + ` that were read, ` + "`counted`" + ` in the numbers, ` + "`listed`" + ` below, ` + "`repeated`" + ` (given twice), ` + "`exact`, `near`" + ` (repeat another) |
| ` + "`articles`" + ` | of the first 100 articles, by publication, outlet, title and id, each: the columns of ` + "`articles.csv`" + ` that are no path or hash, and ` + "`warnings`, `scores`, `attitudes`" + ` |
| ` + "`articles[].scores[]`" + ` | the columns of ` + "`scores.csv`" + `, and ` + "`evidence`" + ` |
| ` + "`articles[].attitudes[]`" + ` | the columns of ` + "`attitudes.csv`" + `, and ` + "`prior`, `logit`, `evidence`" + ` |
| ` + "`….evidence[]`" + ` | ` + "`start end text source feature origin weights`" + `: a span, model or stance, what fired, where it is written, and what it adds to the logits of negative, neutral, positive (attitudes: against, none, favor) |
| ` + "`….prior`, `….logit`" + ` | three log-odds each; logit = prior + Σ weights |
| ` + "`actors`" + ` | the columns of ` + "`entities.csv`" + `, and the mean class shares ` + "`p_negative p_neutral p_positive`" + ` |
| ` + "`dyads`" + ` | the columns of ` + "`dyads.csv`" + ` |
| ` + "`notes`" + ` | every doubt, one sentence each |

## Comparisons

` + "`slant compare --format csv --table differences`" + ` has every number that was compared, a row for each pair of groups; its columns stand below. ` + "`--table actors`" + ` (or ` + "`dyads`" + `) is in
long form ` + "`group`" + `, then the columns of ` + "`entities.csv`" + ` (or ` + "`dyads.csv`" + `), then ` + "`sentiment_difference`" + ` (or ` + "`score_difference`" + `): this group's number minus
the first group's, empty for the first and without data in either. ` + "`--format json`" + ` has ` + "`groups`" + ` (each a report as above, with its ` + "`label`" + `), ` + "`findings`" + `
in words, ` + "`differences`" + ` with the columns below as keys, ` + "`notes`" + `.
`

// Codebook writes docs/CODEBOOK.md: every table and column of an export.
func Codebook(w io.Writer) error {
	var b strings.Builder
	b.WriteString(codebookHead)
	for _, s := range schemas() {
		writeSchema(&b, s)
	}
	b.WriteString(codebookTail)
	writeSchema(&b, differencesSchema())
	_, err := io.WriteString(w, b.String())
	return err
}

func writeSchema(b *strings.Builder, s schema) {
	fmt.Fprintf(b, "\n## %s\n\nOne row is %s.", s.File, s.Row)
	if len(s.Key) > 0 {
		fmt.Fprintf(b, " Its key: `%s`.", strings.Join(s.Key, "`, `"))
	}
	if s.Note != "" {
		fmt.Fprintf(b, "\n%s", s.Note)
	}
	b.WriteString("\n\n| column | type | unit or range | meaning |\n|---|---|---|---|\n")
	for _, c := range s.Columns {
		unit := c.Unit
		if len(c.Enum) > 0 {
			unit = "`" + strings.Join(c.Enum, "`, `") + "`"
		}
		kind := c.Type
		if c.Optional {
			kind += " or empty"
		}
		fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", c.Name, kind, unit, c.Description)
	}
}
