package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/slantkit/slant/analyze"
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

// nameCheck finds out which of the names of --actor no article has.
type nameCheck struct {
	mu      sync.Mutex
	missing map[string]bool
	names   []string
}

func newNameCheck(names []string) *nameCheck {
	c := &nameCheck{missing: map[string]bool{}, names: names}
	for _, name := range names {
		c.missing[name] = true
	}
	return c
}

// look looks for the names in an article. It may be called from any goroutine.
func (c *nameCheck) look(an *analyze.Analysis) {
	if len(c.names) == 0 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	maps.DeleteFunc(c.missing, func(name string, _ bool) bool {
		return slices.ContainsFunc(an.Mentions, func(m analyze.Mention) bool { return an.Text[m.Start:m.End] == name }) ||
			slices.ContainsFunc(an.Actors, func(actor analyze.Actor) bool { return actor.Name == name })
	})
}

func (c *nameCheck) note(a *app) {
	for _, name := range c.names {
		if c.missing[name] {
			a.note("--actor %s: no article has this name: write it as in the text", corpus.Printable(name))
		}
	}
}
