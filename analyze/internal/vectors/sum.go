package vectors

import (
	"crypto/sha256"
	"encoding/hex"
)

// Sum is the SHA-256 of the embedded vectors, in hex.
func Sum() string {
	s := sha256.Sum256(file)
	return hex.EncodeToString(s[:])
}
