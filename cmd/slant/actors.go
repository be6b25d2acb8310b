package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/lexicons"
)

// matchActor finds the actor that a user's word means, and "" if there is none. Actors of the articles come first.
func matchActor(pack *lexicons.Pack, present map[string]string, word string) string {
	if _, ok := present[word]; ok {
		return word
	}
	if _, ok := pack.Actor(word); ok {
		return word
	}
	for _, id := range sortedIDs(present) {
		if strings.EqualFold(present[id], word) {
			return id
		}
	}
	for _, actor := range pack.Actors {
		for _, name := range actor.AllNames() {
			if strings.EqualFold(name, word) {
				return actor.ID
			}
		}
	}
	return ""
}

func unknownActor(pack *lexicons.Pack, present map[string]string, word string) error {
	candidates := sortedIDs(present)
	for _, actor := range pack.Actors {
		candidates = append(candidates, actor.ID)
	}
	problem := fmt.Sprintf("--only %s: no article and no pack has this actor", corpus.Printable(word))
	if best, ok := nearest(strings.ReplaceAll(word, " ", "-"), candidates); ok {
		return fmt.Errorf("%s: did you mean %s?", problem, best)
	}
	return fmt.Errorf("%s: see the ids with `slant lexicons show NAME` or in the table", problem)
}

func sortedIDs(present map[string]string) []string {
	return slices.Sorted(maps.Keys(present))
}
