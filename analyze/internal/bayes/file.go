package bayes

import "github.com/cdipaolo/sentiment"

// File is the asset of the package as it lies in its file.
func File() ([]byte, error) { return sentiment.Asset("model.json") }
