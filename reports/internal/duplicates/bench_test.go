package duplicates

import (
	"math/rand/v2"
	"testing"
)

// BenchmarkSign reads real articles, one after another.
func BenchmarkSign(b *testing.B) {
	var texts []string
	size := 0
	for _, s := range stories(b) {
		texts = append(texts, s.text())
		size += len(s.text())
	}
	b.SetBytes(int64(size / len(texts)))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		Sign(texts[i%len(texts)])
	}
}

// BenchmarkAdd adds articles that have nothing in common to a finder whose window is full: its slowest state.
func BenchmarkAdd(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	f := New(Options{})
	for i := range DefaultWindow + segmentSize {
		f.Add(uint64(i), randomSignature(r))
	}
	b.ReportAllocs()
	for i := uint64(0); b.Loop(); i++ {
		f.Add(i, randomSignature(r))
	}
}

func randomSignature(r *rand.Rand) Signature {
	sig := Signature{exact: r.Uint64(), words: 500}
	for i := range sig.bands {
		sig.bands[i] = uint16(r.Uint64())
	}
	for i := range sig.sketch {
		sig.sketch[i] = r.Uint64()
	}
	return sig
}
