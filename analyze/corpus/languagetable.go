package corpus

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed languages.tsv
var languageTable string

// language is a row of the table. The words of all languages are in one map, where a language is a bit.
type language struct {
	code, name string
	script     script
}

type languages struct {
	spoken []language        // those with words come first: the bit of a language is its place
	words  map[string]uint64 // word → languages that have it
}

// loadLanguages builds the table when it is first needed: the start of a process does not wait for it.
var loadLanguages = sync.OnceValue(readLanguages)

func readLanguages() *languages {
	t := &languages{words: make(map[string]uint64, 4096)}
	var alone []language
	for line := range strings.Lines(languageTable) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 4 || cells[0] == "code" {
			continue
		}
		l := language{cells[0], cells[1], scriptNamed(cells[2])}
		if cells[3] == "" {
			alone = append(alone, l)
			continue
		}
		for w := range strings.FieldsSeq(cells[3]) {
			t.words[w] |= 1 << len(t.spoken)
		}
		t.spoken = append(t.spoken, l)
	}
	t.spoken = append(t.spoken, alone...)
	return t
}

// languageName is the English name of a language ("German" for "de"); the code itself if it is not in the table.
func languageName(code string) string {
	for _, l := range loadLanguages().spoken {
		if l.code == code {
			return l.name
		}
	}
	return code
}
