package syntax

import "math/bits"

// Odd constants of the feature hash, from the fractional parts of square roots
// of primes; any would do.
const (
	mixA uint64 = 0x9e3779b97f4a7c15
	mixB uint64 = 0xbb67ae8584caa73b
	mixC uint64 = 0x3c6ef372fe94f82b
	mixD uint64 = 0xa54ff53a5f1d36f1
)

// fold multiplies to 128 bits and folds the halves (Wang Yi's wyhash).
func fold(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

// feat1, feat2 and feat3 hash a template number with one to three atoms.
func feat1(t, a uint64) uint64 { return fold(a^t*mixA, mixB) }

func feat2(t, a, b uint64) uint64 { return fold(a^t*mixA, b^mixC) }

func feat3(t, a, b, c uint64) uint64 {
	return fold(fold(a^t*mixA, b^mixC), c^mixD)
}

// le32 and le64 read little-endian numbers; the compiler makes them one load.
func le32(s string, i int) uint32 {
	b := s[i : i+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

func le64(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// bitsFor gives the log2 of the size of an open-addressing table that is at
// most 80 % full.
func bitsFor(n int) uint {
	b := uint(6)
	for n*5 > 4<<b {
		b++
	}
	return b
}
