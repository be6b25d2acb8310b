package main

import (
	"maps"
	"os"
	"slices"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/lexicons"
	"github.com/slantkit/slant/reports"
)

// hashes are those of the packs and models that the numbers depend on.
func hashes(packs []string) ([]reports.Hash, error) {
	sum, err := lexicons.Hash(lexicons.English())
	if err != nil {
		return nil, err
	}
	out := []reports.Hash{{Name: "pack en", SHA256: sum}}
	for _, dir := range packs {
		if sum, err = lexicons.Hash(os.DirFS(dir)); err != nil {
			return nil, err
		}
		out = append(out, reports.Hash{Name: "pack " + dir, SHA256: sum})
	}
	models, err := analyze.ModelHashes()
	if err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(models)) {
		out = append(out, reports.Hash{Name: "model " + name, SHA256: models[name]})
	}
	return out, nil
}
