package evaluate

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/slantkit/slant/lexicons"
)

// Packs returns the layers of a pack in which the dictionary's actors stand in the place of all others: the built-in pack without its actors, and a
// pack of the dictionary. Load them in this order. CAMEO gives everybody the code of his country, a cleric as well as a minister, so that here
// the kinds of people that slant keeps apart from the state are organs of it.
func (d *Dictionary) Packs(builtIn fs.FS) ([]fs.FS, error) {
	base := withoutActors{builtIn}
	p, err := lexicons.Load(base)
	if err != nil {
		return nil, err
	}
	own, err := inMemory(map[string]string{"actors/cameo.tsv": d.table(), "actors/nominals.tsv": d.nominals(p), "actors/titles.tsv": titles(p)})
	return []fs.FS{base, own}, err
}

// inMemory is a file system of these files.
func inMemory(files map[string]string) (fs.FS, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(name)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write([]byte(files[name])); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
}

// withoutActors is a pack without who is who: titles, kinds of people and given names stay.
type withoutActors struct{ fs.FS }

// ReadDir leaves out the files that name actors.
func (p withoutActors) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(p.FS, name)
	var out []fs.DirEntry
	for _, e := range all {
		if !namesActors(name, e.Name()) {
			out = append(out, e)
		}
	}
	return out, err
}

func namesActors(dir, file string) bool {
	switch dir {
	case ".":
		return file == "stance"
	case "actors":
		return file != "titles.tsv" && file != "nominals.tsv" && file != "given.tsv"
	}
	return false
}

// papers begin a table: whence it is, and its columns.
func papers(title, columns string) string {
	return "# title: " + title + "\n# licence: that of the dictionaries\n# source: files given to slant evaluate\n# version: 1\n" +
		strings.Join(strings.Fields(columns), "\t") + "\n"
}

// nominals are the agents, and the kinds of people of the pack, as organs of their state.
func (d *Dictionary) nominals(p *lexicons.Pack) string {
	var b strings.Builder
	b.WriteString(papers("kinds of people as CAMEO codes them", "term forms class note"))
	taken := map[string]bool{}
	put := func(term string, forms []string) {
		if !taken[term] {
			taken[term] = true
			b.WriteString(strings.Join([]string{term, strings.Join(forms, "|"), "government", ""}, "\t") + "\n")
		}
	}
	for _, n := range p.Nominals {
		switch n.Class {
		case "people", "media", "opposition", "group":
			put(n.Term, n.Forms)
		}
	}
	for _, a := range d.agents {
		for _, name := range a.phrases {
			put(name, nil)
		}
	}
	return b.String()
}

// titles are the roles of the pack, as offices of their state; forms of address stay what they are.
func titles(p *lexicons.Pack) string {
	var b strings.Builder
	b.WriteString(papers("roles as CAMEO codes them", "term forms class gender note"))
	for _, t := range p.Titles {
		if t.Class != "honorific" && t.Class != "government" && t.Class != "military" {
			b.WriteString(strings.Join([]string{t.Term, strings.Join(t.Forms, "|"), "government", t.Gender, ""}, "\t") + "\n")
		}
	}
	return b.String()
}

// table writes the dictionary as a table of actors.
func (d *Dictionary) table() string {
	var b strings.Builder
	b.WriteString(papers("actors of CAMEO dictionaries", "id name type side iso wikidata gender names demonyms metonyms note"))
	taken := map[string]bool{}
	for i, e := range d.entries {
		names := e.forms(taken)
		if len(names) == 0 {
			continue
		}
		var other, demonyms []string
		for _, n := range names[1:] {
			if demonym(n) {
				demonyms = append(demonyms, n)
			} else {
				other = append(other, n)
			}
		}
		cells := []string{dictID(i), names[0], e.kind(), "", "", "", "", strings.Join(other, "|"), strings.Join(demonyms, "|"), "", ""}
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	return b.String()
}

// kind guesses the type of an actor: who has codes for a time is a person, who has a bare code of three letters a state.
func (e dictEntry) kind() string {
	for _, c := range e.codes {
		if (c.from != "" || c.until != "") && len(c.codes[0]) > cut {
			return "person"
		}
	}
	if len(e.codes[0].codes[0]) == cut {
		return "state"
	}
	return "organisation"
}

// forms are the spellings of an entry's names that no earlier entry has.
func (e dictEntry) forms(taken map[string]bool) []string {
	var out []string
	for _, n := range e.names {
		for _, f := range spellings(n) {
			if !taken[f] {
				taken[f] = true
				out = append(out, f)
			}
		}
	}
	return out
}

// Lengths of words, in letters: up to acronym a word may be one, up to onlyAcronym it is.
const acronym, onlyAcronym = 5, 3

// spellings of a name in capitals: with capitals at the beginning of words, and in capitals if it may be an acronym.
func spellings(name string) []string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return nil
	}
	if len(words) == 1 && (len(name) <= onlyAcronym || strings.Contains(strings.Trim(name, "."), ".")) {
		return []string{name}
	}
	for i, w := range words {
		words[i] = capital(w, i == 0)
	}
	title := strings.Join(words, " ")
	out := []string{title}
	if len(words) == 1 && len(name) <= acronym {
		out = append(out, name)
	}
	if rest, ok := strings.CutPrefix(title, "The "); ok {
		out = append(out, "the "+rest)
	}
	if rest, ok := strings.CutPrefix(title, "Al-"); ok {
		out = append(out, "al-"+rest)
	}
	return out
}

// capital writes a word in small letters with a capital at its beginning and behind hyphens and dots.
func capital(w string, first bool) string {
	w = strings.ToLower(w)
	if !first && (w == "of" || w == "the" || w == "and" || w == "for" || w == "in" || w == "de") {
		return w
	}
	up := true
	return strings.Map(func(r rune) rune {
		if up {
			r = unicode.ToUpper(r)
		}
		up = r == '-' || r == '.'
		return r
	}, w)
}

// demonym guesses by its ending whether a name is an adjective: Eriadorian, Danish, Maltese, Pakistani.
func demonym(name string) bool {
	if strings.ContainsAny(name, " -") || strings.HasSuffix(name, "stan") || utf8.RuneCountInString(name) <= acronym {
		return false
	}
	for _, end := range []string{"an", "ish", "ese", "nch", "tch", "eek", "ri", "ni", "qi"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}
