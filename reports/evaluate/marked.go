package evaluate

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/slantkit/slant/analyze"
)

// Marked are sentences in which readers marked all actors and who is for or against whom.
type Marked struct{ Texts []analyze.MarkedText }

// markedLine is a line of a file of marked sentences. Actors are numbered from 1 in their order; an attitude is "1>2+" (the first favors the second),
// "1>2-" (is against him), with "?" where another reader may not see it.
type markedLine struct {
	ID        string   `json:"id"`
	Text      string   `json:"text"` // empty: the text stands under the same id in another file
	Actors    [][2]int `json:"actors"`
	Attitudes []string `json:"attitudes"`
	Invented  bool     `json:"invented"`
}

// Texts are texts by id.
type Texts map[string]string

// ReadTexts reads the texts of JSON Lines with id and text, or of CoNLL-U files with sent_id and text.
func ReadTexts(files ...File) (Texts, error) {
	t := Texts{}
	for _, f := range files {
		before := len(t)
		b := bufio.NewReader(f.Data)
		read := t.readLines
		if first, err := b.Peek(1); err == nil && first[0] == '#' {
			read = t.readTrees
		}
		if err := read(File{f.Name, b}); err != nil {
			return nil, err
		}
		if len(t) == before {
			return nil, fmt.Errorf("%s: there is no text in it: give JSON Lines with id and text", f.Name)
		}
	}
	return t, nil
}

func (t Texts) readLines(f File) error {
	return lines(f, func(x struct{ ID, Text string }) string {
		t[x.ID] = x.Text
		return ""
	})
}

// readTrees reads the remarks before each sentence of a treebank.
func (t Texts) readTrees(f File) error {
	id := ""
	r := bufio.NewReader(f.Data)
	for {
		line, err := r.ReadString('\n')
		if s, ok := strings.CutPrefix(line, "# sent_id = "); ok {
			id = strings.TrimSpace(s)
		} else if s, ok := strings.CutPrefix(line, "# text = "); ok {
			t[id] = strings.TrimSpace(s)
		}
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s: reading failed: %w", f.Name, err)
		}
	}
}

// ReadMarked reads files of marked sentences. Errors say file:line: what is wrong: what to do.
func ReadMarked(texts Texts, files ...File) (Marked, error) {
	var m Marked
	for _, f := range files {
		err := lines(f, func(x markedLine) string {
			it, problem := x.marked(texts)
			m.Texts = append(m.Texts, it)
			return problem
		})
		if err != nil {
			return m, err
		}
	}
	return m, nil
}

func (x markedLine) marked(texts Texts) (it analyze.MarkedText, problem string) {
	if x.Text == "" {
		x.Text = texts[x.ID]
	}
	if x.Text == "" {
		return it, fmt.Sprintf("there is no text %q: name the file that holds it with --texts", x.ID)
	}
	it = analyze.MarkedText{ID: x.ID, Text: x.Text, Invented: x.Invented}
	t := newText(x.Text)
	for _, a := range x.Actors {
		lo, hi, ok := t.bytes(a[0], a[1])
		if !ok {
			return it, badSpan(a[0], a[1])
		}
		it.Actors = append(it.Actors, analyze.Span{Start: lo, End: hi})
	}
	for _, s := range x.Attitudes {
		at, ok := attitude(s, len(it.Actors))
		if !ok {
			return it, fmt.Sprintf("%q is no attitude between two of %d actors: write 1>2+ (favors), 1>2- (is against), with ? if in doubt", s, len(it.Actors))
		}
		it.Attitudes = append(it.Attitudes, at)
	}
	return it, ""
}

var attitudeMark = regexp.MustCompile(`^(\d{1,3})>(\d{1,3})([+-])(\??)$`)

func attitude(s string, actors int) (at analyze.MarkedAttitude, ok bool) {
	p := attitudeMark.FindStringSubmatch(s)
	if p == nil {
		return at, false
	}
	holder, _ := strconv.Atoi(p[1])
	target, _ := strconv.Atoi(p[2])
	at = analyze.MarkedAttitude{Holder: holder - 1, Target: target - 1, Stance: analyze.Favor, Doubtful: p[4] != ""}
	if p[3] == "-" {
		at.Stance = analyze.Against
	}
	return at, min(holder, target) > 0 && max(holder, target) <= actors && holder != target
}
