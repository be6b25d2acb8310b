package evaluate

import (
	"bufio"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/slantkit/slant/lexicons"
)

// Dictionary is the actors of CAMEO dictionaries (Schrodt 2012, TABARI and PETRARCH), with codes that may depend on the day.
//
// An entry is a name, its synonyms on lines that begin with +, and codes in brackets, on the line of the name or on lines below it:
//
//	GOLLUM
//	+SMEAGOL
//		[HOB < 950601]
//		[HOBGOV 19950601 - 19990815]
//
// Words are joined by underscores; # begins a remark. Lines with ~ in their code are agents: "MINISTER [~GOV]".
type Dictionary struct {
	entries []dictEntry
	byID    map[string]int
	agents  []agent
	sets    map[string][]string // words that stand for !NAME! in the names of agents
}

type dictEntry struct {
	file  string
	line  int
	names []string
	codes []dated
}

// dated is a code with the days it holds for: YYYY-MM-DD, empty without a limit.
type dated struct {
	codes       []string
	from, until string
}

var (
	bracket = regexp.MustCompile(`\[([^\]]*)\]`)
	limits  = regexp.MustCompile(`^([^\s<>]+)\s*(?:([<>])\s*(\d{6}|\d{8})|(\d{6}|\d{8})\s*-\s*(\d{6}|\d{8}))?$`)
	markup  = regexp.MustCompile(`(?s)<!\s?--.*?-->`)
)

// ReadDictionary reads dictionaries of actors and of agents. The error is that of reading, or says that a file has neither in it, or that none has an
// actor: lines that are wrong are left out, as the programs that the files were written for do.
func ReadDictionary(files ...File) (*Dictionary, error) {
	d := &Dictionary{byID: map[string]int{}}
	for _, f := range files {
		before := len(d.entries) + len(d.agents)
		if err := d.read(f); err != nil {
			return nil, err
		}
		if len(d.entries)+len(d.agents) == before {
			return nil, fmt.Errorf("%s: there is no actor in it: give a CAMEO actor dictionary, lines like GONDOR [GON]", f.Name)
		}
	}
	if len(d.entries) == 0 && len(files) > 0 {
		return nil, fmt.Errorf("%s: there are agents in it, but no actor: give a CAMEO actor dictionary as well", files[0].Name)
	}
	return d, nil
}

func (d *Dictionary) read(f File) error {
	var e dictEntry
	b := bufio.NewScanner(f.Data)
	b.Buffer(nil, 1<<20)
	inRemark := false
	for n := 1; b.Scan(); n++ {
		line := markup.ReplaceAllString(strings.TrimPrefix(b.Text(), "\ufeff"), "")
		line, inRemark = outsideRemark(line, inRemark)
		line, _, _ = strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" || d.readOther(line) {
			continue
		}
		name, isName := nameOf(line)
		switch {
		case strings.HasPrefix(line, "+"):
			e.names = append(e.names, name)
		case isName:
			d.put(e)
			e = dictEntry{file: f.Name, line: n, names: []string{name}}
		}
		e.codes = append(e.codes, codesIn(line)...)
	}
	d.put(e)
	if err := b.Err(); err != nil {
		return fmt.Errorf("%s: reading failed: %w", f.Name, err)
	}
	return nil
}

// readOther reads lines that name no actor: agents, and sets of words for their names.
func (d *Dictionary) readOther(line string) bool {
	set := strings.HasPrefix(line, "!") && strings.Contains(line, "=")
	if set {
		d.readSet(line)
	}
	return set || d.readAgent(line) || strings.Contains(line, "~") || strings.HasPrefix(line, "!")
}

// outsideRemark cuts off what is inside <!-- … -->, which may go on for lines.
func outsideRemark(line string, in bool) (string, bool) {
	if in {
		_, rest, ok := strings.Cut(line, "-->")
		return rest, !ok
	}
	if before, _, ok := strings.Cut(line, "<!--"); ok {
		return before, true
	}
	return line, false
}

// nameOf is the name at the beginning of a line, if there is one.
func nameOf(line string) (string, bool) {
	name, _, _ := strings.Cut(strings.TrimPrefix(line, "+"), "[")
	name, _, _ = strings.Cut(name, "(")
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '_' || unicode.IsSpace(r) || r == '|' }), " ")
	return name, name != ""
}

// codesIn are the codes in brackets of a line.
func codesIn(line string) []dated {
	var out []dated
	for _, m := range bracket.FindAllStringSubmatch(line, -1) {
		l := limits.FindStringSubmatch(strings.TrimSpace(m[1]))
		if l == nil {
			continue
		}
		c := dated{codes: strings.Split(strings.ToUpper(l[1]), "/")}
		switch {
		case l[2] == "<":
			c.until = dayIn(l[3])
		case l[2] == ">":
			c.from = dayIn(l[3])
		default:
			c.from, c.until = dayIn(l[4]), dayIn(l[5])
		}
		out = append(out, c)
	}
	return out
}

// pivot: years of two digits from here on are of the 20th century; earlier ones are written in full.
const pivot = "30"

func dayIn(s string) string {
	switch {
	case len(s) == 6 && s >= pivot:
		s = "19" + s
	case len(s) == 6:
		s = "20" + s
	case s == "":
		return ""
	}
	return s[:4] + "-" + s[4:6] + "-" + s[6:]
}

func (d *Dictionary) put(e dictEntry) {
	if len(e.names) == 0 || len(e.codes) == 0 {
		return
	}
	d.byID[dictID(len(d.entries))] = len(d.entries)
	d.entries = append(d.entries, e)
}

func dictID(i int) string { return fmt.Sprintf("cameo-%05d", i) }

// Codes are those that the actor has on the day (YYYY-MM-DD, or empty): the first dated one that holds, else the first without a date.
func (d *Dictionary) Codes(actor, day string) []string {
	i, ok := d.byID[actor]
	if !ok {
		return nil
	}
	var always []string
	for _, c := range d.entries[i].codes {
		switch {
		case c.from == "" && c.until == "":
			if always == nil {
				always = c.codes
			}
		case day != "" && (c.from == "" || c.from <= day) && (c.until == "" || day <= c.until):
			return c.codes
		}
	}
	return always
}

// PackCodes are the ISO codes of the states of a pack, also for who speaks for them. CAMEO uses the same with few exceptions.
type PackCodes struct{ Pack *lexicons.Pack }

// Codes returns the code of the actor or of his side.
func (p PackCodes) Codes(actor, _ string) []string {
	a, ok := p.Pack.Actor(actor)
	if !ok {
		return nil
	}
	if a.ISO == "" && a.Side != "" {
		a, _ = p.Pack.Actor(a.Side)
	}
	if a.ISO == "" {
		return nil
	}
	return []string{a.ISO}
}
