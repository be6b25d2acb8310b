package duplicates

import (
	"encoding/binary"
	"fmt"
	"math/bits"

	"github.com/slantkit/slant/reports/internal/words"
)

// Size is the length in bytes of a Signature that was written down.
const Size = 8 + 2 + 2*bands + bins*keptBits/8

// Signature is all that is remembered of a text: a hash of its words in their order, how many there are, and a sample
// of its shingles. Signatures can be compared with ==. The zero value is the signature of a text without words.
type Signature struct {
	exact  uint64
	words  uint16        // 65,535 if more
	bands  [bands]uint16 // texts that are near have one of these in common; all 0 below minWords, as is sketch
	sketch sketch
}

// sketch is keptBits of each bin.
type sketch [bins * keptBits / 64]uint64

// Sign reads the words of a text, which should be the cleaned text without its headline. What is between words, case,
// apostrophes, the points of abbreviations and the commas of large numbers make no difference. Any bytes are allowed.
// A text has the same signature on every machine. Sign is pure and may run in any number of goroutines.
func Sign(text string) Signature {
	s := newSampler()
	ws := words.New(text)
	for w, ok := ws.Next(); ok; w, ok = ws.Next() {
		s.add(w)
	}
	return s.signature()
}

// AppendBinary appends the Size bytes of the signature to b. It never fails.
func (s Signature) AppendBinary(b []byte) ([]byte, error) {
	b = binary.LittleEndian.AppendUint64(b, s.exact)
	b = binary.LittleEndian.AppendUint16(b, s.words)
	for _, key := range s.bands {
		b = binary.LittleEndian.AppendUint16(b, key)
	}
	for _, w := range s.sketch {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	return b, nil
}

// MarshalBinary returns the Size bytes of the signature. It never fails.
func (s Signature) MarshalBinary() ([]byte, error) { return s.AppendBinary(make([]byte, 0, Size)) }

// UnmarshalBinary reads what MarshalBinary wrote; an error if data is not Size bytes long.
func (s *Signature) UnmarshalBinary(data []byte) error {
	if len(data) != Size {
		return fmt.Errorf("signature: %d bytes instead of %d: cut off, or of another version of slant: sign the text again", len(data), Size)
	}
	s.exact = binary.LittleEndian.Uint64(data)
	s.words = binary.LittleEndian.Uint16(data[8:])
	data = data[10:]
	for i := range s.bands {
		s.bands[i] = binary.LittleEndian.Uint16(data[2*i:])
	}
	data = data[2*bands:]
	for i := range s.sketch {
		s.sketch[i] = binary.LittleEndian.Uint64(data[8*i:])
	}
	return nil
}

// agree counts the bins in which two texts agree.
func (sk *sketch) agree(other *sketch) int {
	differ := 0
	for i, w := range sk {
		x := w ^ other[i]
		differ += bits.OnesCount64((x | x>>1) & 0x5555555555555555) // the lower bit of a pair stands for both
	}
	return bins - differ
}
