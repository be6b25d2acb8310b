package reports

import (
	"fmt"
	"hash/fnv"
	"strconv"

	"github.com/slantkit/slant/reports/internal/duplicates"
)

// Repeats tells which articles have come before: the very same, or another one with the same or nearly the same text. It
// looks at articles in their order, one at a time, and remembers 10 to 20 bytes of each, and more of the last 200,000.
type Repeats struct {
	seen   map[uint64]struct{}
	finder *duplicates.Finder
}

// NewRepeats returns one that has seen nothing.
func NewRepeats() *Repeats {
	return &Repeats{seen: map[uint64]struct{}{}, finder: duplicates.New(duplicates.Options{})}
}

// Mark notes on an observation what it repeats. Summary.Add counts it accordingly.
func (r *Repeats) Mark(obs *Observation) {
	id := idNumber(obs.ref.id)
	if _, obs.again = r.seen[id]; obs.again {
		return
	}
	r.seen[id] = struct{}{}
	if original, kind, found := r.finder.Add(id, obs.signature); found {
		obs.kind, obs.duplicateOf = kind, fmt.Sprintf("%016x", original)
	}
}

// idNumber is an article's id as what it is, 64 bits. An id of another form is hashed.
func idNumber(id string) uint64 {
	if n, err := strconv.ParseUint(id, 16, 64); err == nil {
		return n
	}
	h := fnv.New64a()
	h.Write([]byte(id))
	return h.Sum64()
}
