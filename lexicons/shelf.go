package lexicons

import (
	"fmt"
	"slices"
	"strings"
)

// shelf takes the rows of one kind of file into the pack. The shelves are filled side by side: each writes its own table only.
type shelf struct {
	pack     *Pack
	keys     *keys        // the numbers of the rows
	old      int          // how many rows earlier packs brought
	replaced map[int]bool // the rows of those that this pack has replaced
	expected int          // how many rows are still to come, at most
	lists    lists
	places   map[string][]Place // cells read before: there are few different ones
}

func newShelf(p *Pack) *shelf { return &shelf{pack: p, keys: newKeys(0), places: map[string][]Place{}} }

// beginPack makes room for at most n rows of another pack.
func (s *shelf) beginPack(n int) {
	s.old, s.replaced, s.expected = s.keys.taken, map[int]bool{}, n
	s.keys.reserve(n)
}

// standing is a row that knows where it stands, and under which key.
type standing interface {
	origin() Origin
	key() key
}

func (o Origin) origin() Origin { return o }

// put appends a row under its key, or replaces the row that an earlier pack brought. Twice in one pack is a mistake.
func put[T standing](s *shelf, rows *[]T, v T) error {
	k := v.key()
	i, known := s.keys.number(k, len(*rows), func(i int) bool { return (*rows)[i].key() == k })
	if !known {
		if len(*rows) == cap(*rows) {
			*rows = slices.Grow(*rows, max(1, s.expected))
		}
		s.expected--
		*rows = append(*rows, v)
		return nil
	}
	if i >= s.old || s.replaced[i] {
		first := (*rows)[i].origin()
		return &Error{v.origin(), fmt.Sprintf("%q is already in %s:%d", k.name, first.File, first.Line), "remove one of the two"}
	}
	s.replaced[i] = true
	(*rows)[i] = v
	return nil
}

// lists cuts cells into lists that share long arrays: there are too many for an allocation each.
type lists struct{ free []string }

// listRoom is the length of a shared array.
const listRoom = 512

// cut splits a cell at its bars; an empty cell is no element.
func (l *lists) cut(cell string) []string {
	if cell == "" {
		return nil
	}
	n := strings.Count(cell, "|") + 1
	if cap(l.free) < n {
		l.free = make([]string, 0, max(n, listRoom))
	}
	list := l.free[:0:n]
	l.free = l.free[n:cap(l.free)][:0]
	for range n - 1 {
		i := strings.IndexByte(cell, '|')
		list = append(list, cell[:i])
		cell = cell[i+1:]
	}
	return append(list, cell)
}
