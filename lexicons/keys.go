package lexicons

import (
	"hash/maphash"
	"strconv"
	"strings"
)

// key is what a row of a table may stand under once: the part of a table, such as a part of speech, and a name in it.
type key struct{ part, name string }

func (a Actor) key() key        { return key{"", a.ID} }
func (t Title) key() key        { return key{"", t.Term} }
func (n Nominal) key() key      { return key{"", n.Term} }
func (g Given) key() key        { return key{"", g.Name} }
func (r Reading) key() key      { return key{"", r.Alias + " → " + r.Actor} }
func (b Blocked) key() key      { return key{"", b.Phrase} }
func (a Attitude) key() key     { return key{a.Pos, a.Term} }
func (c Carrier) key() key      { return key{"", c.Term} }
func (l Link) key() key         { return key{"", l.Term} }
func (s Stance) key() key       { return key{s.Actor, strings.ToLower(s.Phrase)} }
func (v Valence) key() key      { return key{v.Pos, v.Term} }
func (s Shifter) key() key      { return key{"", s.Term} }
func (c Cue) key() key          { return key{c.Pos, c.Term} }
func (m Matter) key() key       { return key{m.Pos, m.Term} }
func (a Abbreviation) key() key { return key{"", a.Term} }
func (c Chrome) key() key       { return key{"", c.Pattern} }

func (x Irregular) key() key { return key{x.Pos, x.Term} }
func (x Empty) key() key     { return key{x.Pos, x.Term} }
func (x Deed) key() key      { return key{x.Pos, x.Term} }

func (o Office) key() key {
	return key{"", strings.Join([]string{o.Person, o.Office, o.Of, yearCell(o.From), yearCell(o.Until)}, " / ")}
}

// yearCell is a year as it stands in its cell.
func yearCell(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// keys finds the numbers of keys. It is an open-addressing table that does not hold the keys themselves: a pack has sixty thousand of them, and
// start-up waits for them.
type keys struct {
	seed  maphash.Seed
	slots []slot // a power of two of them, at most three quarters of them taken
	taken int
}

// slot is a key's hash and 1 + its number, 0 where there is none.
type slot struct {
	hash uint32
	next int32
}

// newKeys makes room for about n keys.
func newKeys(n int) *keys {
	x := &keys{seed: maphash.MakeSeed()}
	x.reserve(n)
	return x
}

// reserve makes room for n more keys.
func (x *keys) reserve(n int) {
	size := 16
	for 3*size < 4*(x.taken+n) {
		size *= 2
	}
	if size <= len(x.slots) {
		return
	}
	old := x.slots
	x.slots = make([]slot, size)
	clear(x.slots) // fresh memory that is read before it is written costs the system twice as much
	for _, s := range old {
		if s.next > 0 {
			*x.find(s.hash, nil) = s
		}
	}
}

// number returns the number of a key, if it was there before; else it is now number n. same says whether it is the key that has a number.
func (x *keys) number(k key, n int, same func(n int) bool) (int, bool) {
	if 4*(x.taken+1) > 3*len(x.slots) {
		x.reserve(x.taken + 1)
	}
	hash := uint32(maphash.String(x.seed, k.name))
	s := x.find(hash, same)
	if s.next > 0 {
		return int(s.next - 1), true
	}
	*s = slot{hash, int32(n + 1)}
	x.taken++
	return n, false
}

// find returns the slot of a key, or the empty one where it belongs.
func (x *keys) find(hash uint32, same func(n int) bool) *slot {
	mask := uint32(len(x.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := &x.slots[i]
		if s.next == 0 || s.hash == hash && same != nil && same(int(s.next-1)) {
			return s
		}
	}
}
