package syntax

import (
	"encoding/binary"
	"math/bits"

	"github.com/slantkit/slant/analyze/internal/kernel"
)

// hidden is the width of the hidden layer.
const hidden = kernel.Width

// net is a feed-forward network over sparse features: a row of weights per
// feature, the rows summed, negative sums cut to zero, then a row of weights
// per class. Weights have eight bits.
//
// It works straight on the bytes of the model file, but for the rows, which are
// copied to where they begin with a cache line each. slots is an
// open-addressing table of 4-byte slots, 0 if empty, else a 14-bit fingerprint
// above 18 bits of 1 + the number of the row. rows holds hidden bytes per
// feature, each weight + 128, as package kernel adds them up.
type net struct {
	shift uint
	mask  uint64
	slots string
	rows  []uint64       // hidden bytes per feature
	out   string         // classes × hidden signed bytes
	lanes [][hidden]int8 // the same, each class in the order of the sums of package kernel
	bias  string         // a 32-bit number per class, in units of the class sums
	fast  bool           // products of whole rows cost less than those of what is left after the cut
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
	n.fast = kernel.Fast()
	n.lanes = make([][hidden]int8, len(out)/hidden)
	for c := range n.lanes {
		for i, at := range kernel.Lanes() {
			n.lanes[c][i] = int8(out[c*hidden+int(at)])
		}
	}
	return n
}

// sound reports whether all slots name rows that there are.
func (n *net) sound() bool {
	rows := uint32(len(n.rows) * 8 / hidden)
	for i := 0; i+4 <= len(n.slots); i += 4 {
		if le32(n.slots, i)&(1<<rowBits-1) > rows {
			return false
		}
	}
	return true
}

// fingerprint is the part of a hash kept in a slot, in place.
func fingerprint(h uint64) uint32 { return uint32(h<<rowBits) & (1<<32 - 1<<rowBits) }

// layer is the hidden layer after the cut, and where something is left, if that is of use.
type layer struct {
	value [hidden]int16
	left  int
	at    [hidden]uint8
}

// sift finds what is left. It writes first and counts then: half of the sums are zero at random, and a branch on them would be guessed wrong as often.
func (h *layer) sift() {
	h.left = 0
	for i, x := range h.value {
		h.at[h.left&(hidden-1)] = uint8(i)
		h.left += int(uint16(-x) >> 15)
	}
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
// loop does nothing but start the loads, which wait for memory side by side. The
// second takes the features that stand in their first slot, without a branch
// that would be guessed wrong; the third looks for the few others.
func (n *net) locate(feats []uint64, rows *[maxFeatures]int32) []int32 {
	var slots [maxFeatures]uint32
	feats = feats[:min(len(feats), maxFeatures)]
	for i, h := range feats {
		slots[i] = le32(n.slots, int(h>>n.shift)*4)
	}
	var others [maxFeatures]uint8
	found, left := 0, 0
	for i, h := range feats {
		slot := slots[i]
		some := int((uint64(slot) + 1<<32 - 1) >> 32)
		here := some & int((uint64(slot^fingerprint(h))-1<<rowBits)>>63)
		rows[found&(maxFeatures-1)] = int32(slot&(1<<rowBits-1)) - 1
		others[left&(maxFeatures-1)] = uint8(i)
		found, left = found+here, left+some-here
	}
	for _, i := range others[:left] {
		if k := n.find(feats[i], slots[i]); k >= 0 {
			rows[found&(maxFeatures-1)] = int32(k)
			found++
		}
	}
	return rows[:found]
}

// run computes the hidden layer of the features.
func (n *net) run(feats []uint64, out *layer) {
	var buf [maxFeatures]int32
	kernel.SumRows(n.rows, n.locate(feats, &buf), &out.value)
	if !n.fast {
		out.sift()
	}
}

// sum gives the sum of one class.
func (n *net) sum(h *layer, class int) int32 {
	s := int32(le32(n.bias, class*4))
	w := &n.lanes[class]
	if n.fast {
		return s + kernel.Dot(&h.value, w)
	}
	for _, at := range h.at[:h.left] {
		s += int32(h.value[at&(hidden-1)]) * int32(w[at&(hidden-1)])
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
