package lexicons

import "hash/maphash"

// key is what a row of a table may stand under once: the part of a table, such as a part of speech, and a name in it.
type key struct{ part, name string }

// keys numbers keys from 0 in the order in which they come. It is an open-addressing table of numbers into a list: a pack has
// sixty thousand keys, and start-up waits for them.
type keys struct {
	seed  maphash.Seed
	slots []int32 // 1 + the number of a key, 0 where there is none; a power of two of them
	list  []key
}

// newKeys makes room for about n keys.
func newKeys(n int) *keys {
	x := &keys{seed: maphash.MakeSeed()}
	x.reserve(n)
	return x
}

// reserve makes room for n more keys.
func (x *keys) reserve(n int) {
	n += len(x.list)
	if cap(x.list) < n {
		x.list = append(make([]key, 0, n), x.list...)
	}
	size := 16
	for 3*size < 4*n {
		size *= 2
	}
	if size <= len(x.slots) {
		return
	}
	x.slots = make([]int32, size)
	for i, k := range x.list {
		*x.slot(k) = int32(i + 1)
	}
}

// number returns the number of a key, and whether it was there before; else it is now.
func (x *keys) number(k key) (n int, known bool) {
	at := x.slot(k)
	if *at > 0 {
		return int(*at - 1), true
	}
	if len(x.list) == cap(x.list) {
		x.reserve(len(x.list) + 1)
		at = x.slot(k)
	}
	x.list = append(x.list, k)
	*at = int32(len(x.list))
	return len(x.list) - 1, false
}

// slot returns the slot of a key, or the empty one where it belongs.
func (x *keys) slot(k key) *int32 {
	mask := uint64(len(x.slots) - 1)
	for i := maphash.String(x.seed, k.name) & mask; ; i = (i + 1) & mask {
		if at := &x.slots[i]; *at == 0 || x.list[*at-1] == k {
			return at
		}
	}
}
