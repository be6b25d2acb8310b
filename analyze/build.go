package analyze

import (
	"fmt"
	"runtime"
	"sync"

	"github.com/slantkit/slant/analyze/internal/bayes"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/quotes"
	"github.com/slantkit/slant/analyze/internal/score"
	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/analyze/internal/stance"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/analyze/internal/vectors"
	"github.com/slantkit/slant/analyze/internal/wording"
	"github.com/slantkit/slant/lexicons"
)

// build indexes the pack and opens the models, side by side: start-up waits for them. The slowest step begins first. The error is that of the first
// step in their order.
func (a *Analyzer) build(p *lexicons.Pack) error {
	var counts *bayes.Table
	err := sideBySide([]func() error{
		func() (err error) { counts, err = bayes.Open(); return err },
		func() (err error) { a.trie, err = indexForms(p); return err },
		func() (err error) { a.rules, err = segment.NewRules(abbreviations(p), chrome(p)); return err },
		func() error { a.stance = stance.NewLexicon(p); return nil },
		func() error { a.names, a.speech = names.NewLexicon(p), quotes.NewLexicon(p); return nil },
		a.openModels,
	})
	if err == nil && a.opt.Wording {
		a.wording = wording.NewLexicon(p, func(w string) bool { _, ok := a.vectors.Find(w); return ok })
	}
	if err == nil {
		a.words = score.NewWords(counts, a.vectors, a.targets, a.attitudes.pairs)
	}
	return err
}

// sideBySide takes the steps in their order, as many at once as there are processors.
func sideBySide(steps []func() error) error {
	errs := make([]error, len(steps))
	next := make(chan int, len(steps))
	for i := range steps {
		next <- i
	}
	close(next)
	var wg sync.WaitGroup
	for range min(len(steps), runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range next {
				errs[i] = steps[i]()
			}
		})
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// indexForms puts the forms of the pack into a trie. Their tokens do not depend on the patterns of chrome, which take as long to read.
func indexForms(p *lexicons.Pack) (*match.Trie, error) {
	rules, err := segment.NewRules(abbreviations(p), nil)
	if err != nil {
		return nil, err
	}
	return match.Index(p, rules), nil
}

func (a *Analyzer) openModels() (err error) {
	if a.parser, err = syntax.Load(); err != nil {
		return fmt.Errorf("opening the parser: %w", err)
	}
	if a.vectors, err = vectors.Open(); err != nil {
		return fmt.Errorf("opening the word vectors: %w", err)
	}
	if a.targets, err = a.decodeTargets(targetsModel); err != nil {
		return fmt.Errorf("opening the sentiment model: %w", err)
	}
	if a.attitudes, err = a.decodeAttitudes(attitudesModel); err != nil {
		return fmt.Errorf("opening the attitude model: %w", err)
	}
	return nil
}

func abbreviations(p *lexicons.Pack) []segment.Abbreviation {
	abbr := make([]segment.Abbreviation, len(p.Abbreviations))
	for i, x := range p.Abbreviations {
		abbr[i] = segment.Abbreviation{Term: x.Term, Kind: x.Kind}
	}
	return abbr
}

func chrome(p *lexicons.Pack) []segment.Chrome {
	chrome := make([]segment.Chrome, len(p.Chrome))
	for i, x := range p.Chrome {
		chrome[i] = segment.Chrome{Pattern: x.Pattern, Reason: x.Reason}
	}
	return chrome
}
