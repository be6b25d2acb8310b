package kernel

import (
	"math/rand/v2"
	"testing"
)

// TestSame: the assembly says what the Go says, at the ends of the ranges too.
func TestSame(t *testing.T) {
	if !Fast() {
		t.Skip("this processor has no AVX2: there is only the Go version")
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for round := range 2000 {
		rows := make([]uint64, rowWords*(1+rng.IntN(300)))
		for i := range rows {
			rows[i] = rng.Uint64()
			if round%3 == 0 {
				rows[i] = -uint64(rng.IntN(2))
			}
		}
		which := make([]int32, rng.IntN(250))
		for i := range which {
			which[i] = int32(rng.IntN(len(rows) / rowWords))
		}
		var got, want [Width]int16
		SumRows(rows, which, &got)
		sumRowsGo(rows, which, &want)
		if got != want {
			t.Fatalf("sums of %d rows: got %v, want %v", len(which), got, want)
		}
		var weights [Width]int8
		for i := range weights {
			weights[i] = int8(rng.Uint32())
		}
		if got, want := Dot(&got, &weights), dotGo(&want, &weights); got != want {
			t.Fatalf("product %d, want %d", got, want)
		}
	}
}

// TestLanes: each byte of a row has its place in the sums.
func TestLanes(t *testing.T) {
	for i, at := range Lanes() {
		rows := make([]uint64, rowWords)
		for k := range rows {
			rows[k] = 0x8080808080808080 // weights of 0
		}
		rows[at/8] += 1 << (8 * (at % 8))
		var out [Width]int16
		sumRowsGo(rows, []int32{0}, &out)
		for j, x := range out {
			if (x == 1) != (i == j) {
				t.Fatalf("byte %d is in sum %d", at, j)
			}
		}
	}
}

func BenchmarkSumRows(b *testing.B) {
	rows := make([]uint64, rowWords*1000)
	which := make([]int32, 45)
	for i := range which {
		which[i] = int32(i * 17)
	}
	var out [Width]int16
	for _, c := range []struct {
		name string
		sum  func([]uint64, []int32, *[Width]int16)
	}{{"best", SumRows}, {"go", sumRowsGo}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				c.sum(rows, which, &out)
			}
		})
	}
}

func BenchmarkDot(b *testing.B) {
	var x [Width]int16
	var y [Width]int8
	for b.Loop() {
		Dot(&x, &y)
	}
}

// TestDot3: three products at once, of any length, are what they are one by one.
func TestDot3(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for n := range 130 {
		vector, w := make([]byte, n), make([]int16, 3*n)
		var want [3]int32
		for i := range w {
			w[i] = int16(rng.IntN(65535) - 32767)
			vector[i%n] = byte(rng.Uint32())
		}
		for i := range w {
			want[i/n] += int32(int8(vector[i%n])) * int32(w[i])
		}
		if got := Dot3(vector, w); got != want {
			t.Fatalf("%d numbers: got %v, want %v", n, got, want)
		}
	}
}

func BenchmarkDot3(b *testing.B) {
	vector, w := make([]byte, 100), make([]int16, 300)
	for b.Loop() {
		Dot3(vector, w)
	}
}
