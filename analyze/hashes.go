package analyze

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/slantkit/slant/analyze/internal/bayes"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/analyze/internal/vectors"
)

// ModelHashes are the SHA-256 of the built-in models' files, in hex, by name. Together with the hashes of the packs and the options they name the
// configuration that a figure belongs to.
func ModelHashes() (map[string]string, error) {
	counts, err := bayes.File()
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for name, data := range map[string][]byte{"targets": targetsModel, "attitudes": attitudesModel, "syntax": []byte(syntax.File()), "words": vectors.File(), "bayes": counts} {
		sum := sha256.Sum256(data)
		out[name] = hex.EncodeToString(sum[:])
	}
	return out, nil
}
