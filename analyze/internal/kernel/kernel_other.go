//go:build !amd64

package kernel

// Fast reports whether the processor has what the assembly needs.
func Fast() bool { return false }

// SumRows adds up the rows whose numbers are given, Width bytes each, and cuts negative sums to zero. A byte stands for a weight of itself less 128.
// There may be 250 rows at most, and their numbers are not checked: they must be those of rows. The sums stand in the order of Lanes.
func SumRows(rows []uint64, which []int32, out *[Width]int16) { sumRowsGo(rows, which, out) }

// Dot is the sum of the products of two rows.
func Dot(a *[Width]int16, b *[Width]int8) int32 { return dotGo(a, b) }

// dotBytes is never called here.
func dotBytes(a *byte, b *int16, n int) int32 { panic("kernel: no assembly on this processor") }
