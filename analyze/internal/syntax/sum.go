package syntax

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strings"
)

// Sum is the SHA-256 of the embedded model, in hex.
func Sum() string {
	h := sha256.New()
	io.Copy(h, strings.NewReader(embedded)) // a hash never fails
	return hex.EncodeToString(h.Sum(nil))
}
