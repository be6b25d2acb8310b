package evaluate

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// File is a file that is open for reading, with the name that errors use.
type File struct {
	Name string
	Data io.Reader
}

// Read reads gold files of one task, as one set. Errors say file:line: what is wrong: what to do.
func Read(t Task, files ...File) (*Gold, error) {
	s, err := newSet(t)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		before := s.records()
		if err := s.read(f); err != nil {
			return nil, err
		}
		if s.records() == before {
			return nil, fmt.Errorf("%s: there is no item in it: give a file of JSON Lines, one item a line", f.Name)
		}
		if err := unique(s.ids()); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	return &Gold{Task: t, set: s}, nil
}

// reader is a set as it is filled.
type reader interface {
	set
	read(f File) error
}

func newSet(t Task) (reader, error) {
	switch t {
	case Targets:
		return &targets{}, nil
	case Stance:
		return &pairs{}, nil
	case Paragraphs:
		return &portraits{}, nil
	case Quotes:
		return &quoted{}, nil
	case Events:
		return &events{}, nil
	case Tone:
		return &toned{}, nil
	case Sentences:
		return &splitTexts{}, nil
	}
	return nil, fmt.Errorf("there is no task %q: use one of %s", t, joined(Tasks()))
}

func joined(ts []Task) string {
	words := make([]string, len(ts))
	for i, t := range ts {
		words[i] = string(t)
	}
	return strings.Join(words, ", ")
}

func unique(ids []string) error {
	sorted := slices.Sorted(slices.Values(ids))
	for i := 1; i < len(sorted); i++ {
		if sorted[i] == sorted[i-1] {
			return fmt.Errorf("two items have the id %q: give each an id of its own", sorted[i])
		}
	}
	return nil
}

// lines calls add for each line of JSON; what add returns is what is wrong with the line.
func lines[T any](f File, add func(x T) string) error {
	r := bufio.NewReader(f.Data)
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("%s: reading failed: %w", f.Name, err)
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(line)) > 0 {
			if problem := decode(line, add); problem != "" {
				return fmt.Errorf("%s:%d: %s", f.Name, n, problem)
			}
		}
		if err != nil {
			return nil
		}
	}
}

func decode[T any](line []byte, add func(x T) string) string {
	var x T
	if err := json.Unmarshal(line, &x); err != nil {
		return fmt.Sprintf("this is no item of JSON (%v): write one object a line, in the format of the task", err)
	}
	return add(x)
}

// text is a string with an index from code points to bytes.
type text struct {
	s      string
	starts []int // byte offset of each code point, and the length
}

func newText(s string) text {
	t := text{s: s, starts: make([]int, 0, len(s)+1)}
	for i := range s {
		t.starts = append(t.starts, i)
	}
	t.starts = append(t.starts, len(s))
	return t
}

// bytes turns a span of code points into one of bytes; false if it is not inside the text or empty.
func (t text) bytes(start, end int) (lo, hi int, ok bool) {
	if start < 0 || end <= start || end >= len(t.starts) {
		return 0, 0, false
	}
	return t.starts[start], t.starts[end], true
}

func badSpan(start, end int) string {
	return fmt.Sprintf("the span [%d, %d) is empty or not inside the text: count code points, half-open, from 0", start, end)
}

func badLabel(label string, labels []string) string {
	return fmt.Sprintf("the label %q is unknown: use one of %s", label, strings.Join(labels, ", "))
}
