package syntax

import (
	"encoding/binary"
	"math/bits"
)

// hidden is the width of the hidden layer, a power of two from 32 on.
const hidden = 64

// rowWords is the number of 64-bit words that hold a row of eight-bit weights.
const rowWords = hidden / 8

// evenBytes picks every other byte of a word.
const evenBytes = 0x00ff00ff00ff00ff

// net is a feed-forward network over sparse features: a row of weights per
// feature, the rows summed, negative sums cut to zero, then a row of weights
// per class. Weights have eight bits.
//
// It works straight on the bytes of the model file, but for the rows, which are
// copied to where they begin with a cache line each. slots is an
// open-addressing table of 4-byte slots, 0 if empty, else a 14-bit fingerprint
// above 18 bits of 1 + the number of the row. rows holds hidden bytes per
// feature, each weight + 128, so that four sums fit a word without borrowing.
type net struct {
	shift uint
	mask  uint64
	slots string
	rows  []uint64 // rowWords per feature
	out   string   // classes × hidden signed bytes
	bias  string   // a 32-bit number per class, in units of the class sums
}

// rowBytes gives the rows as they stand in the model file.
func (n *net) rowBytes() []byte {
	var b []byte
	for _, w := range n.rows {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	return b
}

const rowBits = 18

// maxRows is the number of rows that slots can tell apart.
const maxRows = 1<<rowBits - 1

// newNet makes a net of its parts.
func newNet(slots, rows, out, bias string) net {
	n := net{
		shift: shiftFor(slots, 4), mask: uint64(len(slots)/4 - 1),
		slots: slots, rows: make([]uint64, len(rows)/8), out: out, bias: bias,
	}
	for i := range n.rows {
		n.rows[i] = le64(rows, 8*i)
	}
	return n
}

// fingerprint is the part of a hash kept in a slot, in place.
func fingerprint(h uint64) uint32 { return uint32(h<<rowBits) & (1<<32 - 1<<rowBits) }

// layer is the hidden layer after the cut: the sums that are left, and where they stand.
type layer struct {
	left  int
	at    [hidden]uint8
	value [hidden]int32
}

// add keeps a positive sum. It writes first and counts then: half of the sums are
// negative at random, and a branch on them would be guessed wrong as often.
func (h *layer) add(at int, sum int32) {
	left := h.left & (hidden - 1)
	h.at[left], h.value[left] = uint8(at), sum
	h.left += int(uint32(-sum) >> 31)
}

// find gives the number of the row of a feature whose first slot is given, or
// −1.
func (n *net) find(h uint64, slot uint32) int {
	fp := fingerprint(h)
	for i := h >> n.shift; slot != 0; {
		if slot&^(1<<rowBits-1) == fp {
			return int(slot&(1<<rowBits-1)) - 1
		}
		i = (i + 1) & n.mask
		slot = le32(n.slots, int(i)*4)
	}
	return -1
}

// maxFeatures bounds the features of one step.
const maxFeatures = 64

// locate gives the numbers of the rows of the features that have one. The first
// loop does nothing but start the loads, which wait for memory side by side.
func (n *net) locate(feats []uint64, rows *[maxFeatures]int32) []int32 {
	var slots [maxFeatures]uint32
	feats = feats[:min(len(feats), maxFeatures)]
	for i, h := range feats {
		slots[i] = le32(n.slots, int(h>>n.shift)*4)
	}
	found := 0
	for i, h := range feats {
		if slots[i] == 0 {
			continue
		}
		if k := n.find(h, slots[i]); k >= 0 && found < maxFeatures {
			rows[found] = int32(k)
			found++
		}
	}
	return rows[:found]
}

// run computes the hidden layer of the features.
func (n *net) run(feats []uint64, out *layer) {
	var buf [maxFeatures]int32
	rows := n.locate(feats, &buf)
	out.left = 0
	for block := 0; block < rowWords; block += 4 {
		n.sumBlock(rows, block, out)
	}
}

// sumBlock sums four words of the rows in sixteen-bit lanes: bytes of even index
// in even sums, the others in odd ones.
func (n *net) sumBlock(rows []int32, block int, out *layer) {
	var e0, o0, e1, o1, e2, o2, e3, o3 uint64
	for _, k := range rows {
		w := (*[4]uint64)(n.rows[int(k)*rowWords+block:])
		e0 += w[0] & evenBytes
		o0 += w[0] >> 8 & evenBytes
		e1 += w[1] & evenBytes
		o1 += w[1] >> 8 & evenBytes
		e2 += w[2] & evenBytes
		o2 += w[2] >> 8 & evenBytes
		e3 += w[3] & evenBytes
		o3 += w[3] >> 8 & evenBytes
	}
	offset := int32(len(rows)) * 128
	for i, sums := range [4][2]uint64{{e0, o0}, {e1, o1}, {e2, o2}, {e3, o3}} {
		for j := range 4 {
			out.add(8*(block+i)+2*j, int32(uint16(sums[0]>>(16*j)))-offset)
			out.add(8*(block+i)+2*j+1, int32(uint16(sums[1]>>(16*j)))-offset)
		}
	}
}

// sum gives the sum of one class.
func (n *net) sum(h *layer, class int) int32 {
	s := int32(le32(n.bias, class*4))
	w := n.out[class*hidden : class*hidden+hidden]
	value := h.value[:h.left]
	for i, at := range h.at[:h.left] {
		s += value[i] * int32(int8(w[at]))
	}
	return s
}

// classes is a set of classes.
type classes [2]uint64

func (c *classes) add(i int) { c[i>>6] |= 1 << (i & 63) }

func (c *classes) has(i int) bool { return c[i>>6&1]>>(i&63)&1 == 1 }

// best gives the class of the set with the highest sum, the first of equals.
func (n *net) best(h *layer, set classes) int {
	best, top := -1, int32(0)
	for half, word := range set {
		for ; word != 0; word &= word - 1 {
			c := half<<6 | bits.TrailingZeros64(word)
			if s := n.sum(h, c); best < 0 || s > top {
				best, top = c, s
			}
		}
	}
	return best
}
