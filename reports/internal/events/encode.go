package events

import (
	"encoding/binary"
	"errors"
	"slices"
)

// AppendBinary appends four bytes for each term to b. It never fails.
func (s Signature) AppendBinary(b []byte) ([]byte, error) {
	for _, t := range s.terms {
		b = binary.LittleEndian.AppendUint32(b, uint32(t))
	}
	return b, nil
}

// MarshalBinary returns four bytes for each term, 512 at most. It never fails.
func (s Signature) MarshalBinary() ([]byte, error) {
	return s.AppendBinary(make([]byte, 0, 4*len(s.terms)))
}

// UnmarshalBinary reads what MarshalBinary wrote; an error if it did not write such data.
func (s *Signature) UnmarshalBinary(data []byte) error {
	terms := make([]term, len(data)/4)
	for i := range terms {
		terms[i] = term(binary.LittleEndian.Uint32(data[4*i:]))
	}
	if len(data)%4 != 0 || len(terms) > maxTerms || !slices.IsSorted(terms) {
		return errors.New("signature of an event: cut off, or of another version of slant: sign the text again")
	}
	s.terms = terms
	return nil
}
