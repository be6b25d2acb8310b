// Package kernel adds and multiplies many small whole numbers at once: the inner loops of the parser and of word vectors. On processors with AVX2
// it does so in assembly, elsewhere in Go; whole numbers make the results the same.
package kernel

// Width is the number of weights of a row, a byte each.
const Width = 64

// Lanes is the order in which SumRows leaves its sums: sum i belongs to the byte Lanes()[i] of the rows.
func Lanes() (at [Width]uint8) {
	for i := range at {
		half, odd, j := i/32, i/16%2, i%16
		at[i] = uint8(32*half + 2*j + odd)
	}
	return at
}

// evenBytes picks every other byte of a word.
const evenBytes = 0x00ff00ff00ff00ff

// rowWords is the number of 64-bit words that hold a row.
const rowWords = Width / 8

// sumRowsGo is SumRows in Go: four words at a time in sixteen-bit lanes, bytes of even index in even sums, the others in odd ones.
func sumRowsGo(rows []uint64, which []int32, out *[Width]int16) {
	offset := int16(128 * len(which))
	for half := range 2 {
		var e0, o0, e1, o1, e2, o2, e3, o3 uint64
		for _, k := range which {
			w := (*[4]uint64)(rows[int(k)*rowWords+4*half:])
			e0 += w[0] & evenBytes
			o0 += w[0] >> 8 & evenBytes
			e1 += w[1] & evenBytes
			o1 += w[1] >> 8 & evenBytes
			e2 += w[2] & evenBytes
			o2 += w[2] >> 8 & evenBytes
			e3 += w[3] & evenBytes
			o3 += w[3] >> 8 & evenBytes
		}
		for i, sums := range [4][2]uint64{{e0, o0}, {e1, o1}, {e2, o2}, {e3, o3}} {
			for j := range 4 {
				out[32*half+4*i+j] = max(int16(uint16(sums[0]>>(16*j)))-offset, 0)
				out[32*half+4*i+j+16] = max(int16(uint16(sums[1]>>(16*j)))-offset, 0)
			}
		}
	}
}

// dotGo is Dot in Go.
func dotGo(a *[Width]int16, b *[Width]int8) int32 {
	var s int32
	for i, x := range a {
		s += int32(x) * int32(b[i])
	}
	return s
}

// Dot3 is the sum of the products of a vector with each of three others, which lie behind each other in w. No number of w may be smaller than −32767,
// and the vector may have 512 numbers at most.
func Dot3(vector []byte, w []int16) (sums [3]int32) {
	n := len(vector)
	w = w[:3*n]
	whole := n &^ 15
	if Fast() && whole > 0 {
		for c := range sums {
			sums[c] = dotBytes(&vector[0], &w[c*n], whole)
		}
	} else {
		whole = 0
	}
	for c := range sums {
		row := w[c*n : c*n+n]
		for i := whole; i < n; i++ {
			sums[c] += int32(int8(vector[i])) * int32(row[i])
		}
	}
	return sums
}
