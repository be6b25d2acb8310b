package bayes

import (
	"crypto/sha256"
	"encoding/hex"
)

// Sum is the SHA-256 of the table's words and counts, in hex.
func (t *Table) Sum() string {
	s := sha256.Sum256(t.words)
	return hex.EncodeToString(s[:])
}
