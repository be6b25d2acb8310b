package kernel

import "golang.org/x/sys/cpu"

// Fast reports whether the processor has what the assembly needs.
func Fast() bool { return cpu.X86.HasAVX2 }

// SumRows adds up the rows whose numbers are given, Width bytes each, and cuts negative sums to zero. A byte stands for a weight of itself less 128.
// There may be 250 rows at most, and their numbers are not checked: they must be those of rows. The sums stand in the order of Lanes.
func SumRows(rows []uint64, which []int32, out *[Width]int16) {
	if !cpu.X86.HasAVX2 || len(which) == 0 {
		sumRowsGo(rows, which, out)
		return
	}
	sumRowsAVX2(&rows[0], &which[0], len(which), out)
}

// Dot is the sum of the products of two rows.
func Dot(a *[Width]int16, b *[Width]int8) int32 {
	if !cpu.X86.HasAVX2 {
		return dotGo(a, b)
	}
	return dotAVX2(a, b)
}

//go:noescape
func sumRowsAVX2(rows *uint64, which *int32, n int, out *[Width]int16)

//go:noescape
func dotAVX2(a *[Width]int16, b *[Width]int8) int32

// dotBytes is the sum of the products of n signed bytes, a multiple of 16, with as many numbers.
//
//go:noescape
func dotBytes(a *byte, b *int16, n int) int32
