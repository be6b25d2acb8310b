package analyze

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/analyze/internal/vectors"
)

// ModelSum names one of the built-in models, with the SHA-256 of its bytes in hex.
type ModelSum struct{ Name, SHA256 string }

// Models are the built-in models that every number may depend on. They are hashed when they are asked for: about 20 MB.
func (a *Analyzer) Models() []ModelSum {
	sum := func(name string, data []byte) ModelSum {
		s := sha256.Sum256(data)
		return ModelSum{name, hex.EncodeToString(s[:])}
	}
	return []ModelSum{sum("targets", targetsModel), sum("attitudes", attitudesModel), {"parser", syntax.Sum()}, {"vectors", vectors.Sum()}, {"naive Bayes", a.words.Bayes.Sum()}}
}

// Options are those that the Analyzer was built with, without the pack.
func (a *Analyzer) Options() Options {
	opt := a.opt
	opt.Pack = nil
	return opt
}
