package keyed

import (
	"encoding/binary"
	"fmt"
	"slices"
	"testing"
)

// TestIndex finds every key at its place, the ends of the range too, and nothing else.
func TestIndex(t *testing.T) {
	list := []uint64{0, 1, 1 << 52, 1<<52 + 1, 1<<64 - 1}
	for i := range 5000 {
		list = append(list, Hash("name", fmt.Sprint(i)))
	}
	slices.Sort(list)
	list = slices.Compact(list)
	x := NewIndex(list)
	for i, k := range list {
		if at, ok := x.Find(k); !ok || at != i {
			t.Fatalf("key %d is found at %d, %v: want %d", k, at, ok, i)
		}
	}
	for _, k := range []uint64{2, 1<<52 + 2, 1<<64 - 2, Hash("name", "5000")} {
		if _, ok := x.Find(k); ok {
			t.Errorf("key %d is not in the list and is found", k)
		}
	}
	if x := NewIndex(nil); found(x, 7) {
		t.Error("an empty list holds a key")
	}
}

// TestHash: how a name is cut into parts makes no difference.
func TestHash(t *testing.T) {
	if Hash("word:", "lied") != Hash("word:lied") || Hash("a") == Hash("b") {
		t.Error("the key is not that of the joined parts")
	}
}

func found(x Index, key uint64) bool {
	_, ok := x.Find(key)
	return ok
}

// TestIndexOf: the index of the bytes of a list is that of the list.
func TestIndexOf(t *testing.T) {
	list := []uint64{3, 1 << 40, 1<<64 - 1}
	var file []byte
	for _, k := range list {
		file = binary.LittleEndian.AppendUint64(file, k)
	}
	x := IndexOf(file)
	for i, k := range list {
		if at, ok := x.Find(k); !ok || at != i || x.Key(i) != k || x.Len() != len(list) {
			t.Errorf("key %d of %d is found at %d, %v: want %d", k, x.Len(), at, ok, i)
		}
	}
}
