// Package analyze reads an article and says who is spoken of how and who says what about whom, with the words that prove it.
//
//	pack, err := lexicons.Load(lexicons.English())
//	a, err := analyze.New(analyze.Options{Pack: pack})
//	an := a.Analyze(corpus.Article{Text: text})        // never fails: text is not an error
//	an.Attitudes[0].Evidence                            // the words, their weights, and the lexicon lines they came from
//
// An Analyzer is built once; all that can fail fails there. It and every Analysis are read-only and safe to share.
package analyze

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strconv"
	"strings"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/loglinear"
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

// Options of an Analyzer. The zero value of each field but Pack is the default.
type Options struct {
	Pack          *lexicons.Pack // required
	NoCoreference bool           // pronouns and roles refer to nobody
	NoActorStance bool           // the actors' own stance files are not read
	NoStance      bool           // no stance evidence at all in scores (for ablations)
	NoValence     bool           // no valence evidence in scores
	NoBayes       bool           // no naive Bayes evidence in scores
	NoWords       bool           // no trained words in scores
	NoEvidence    bool           // scores come without their evidence: the same numbers, for runs that print no evidence
	Wording       bool           // Analysis.Wordings and Analysis.Deeds are made, too
}

// Analyzer is a pack and the models, ready to read articles.
type Analyzer struct {
	opt       Options
	rules     *segment.Rules
	trie      *match.Trie
	names     *names.Lexicon
	stance    *stance.Lexicon
	speech    *quotes.Lexicon
	parser    *syntax.Parser
	vectors   *vectors.Table
	words     *score.Words
	targets   *loglinear.Model
	attitudes attitudeModels
	wording   *wording.Lexicon // nil without Options.Wording
}

// New builds an Analyzer. Errors are mistakes in the pack (file:line) or options.
func New(opt Options) (*Analyzer, error) {
	if opt.Pack == nil {
		return nil, errors.New("analyze.Options.Pack is missing: load one with lexicons.Load(lexicons.English())")
	}
	a := &Analyzer{opt: opt}
	if err := a.build(opt.Pack); err != nil {
		return nil, err
	}
	return a, nil
}

// reading is one article on its way through the steps.
type reading struct {
	a       *Analyzer
	art     corpus.Article
	clean   segment.Article
	doc     *document.Doc
	found   *match.Found
	names   *names.Result
	quotes  []quotes.Quote
	abouts  []quotes.Quote // what somebody speaks of or takes a side on, in the narrator's words
	quoteAt []int
	engine  *stance.Engine
	raw     []stance.Attitude
	score   *score.Article
}

// Analyze reads an article. It never fails: text is never an error.
func (a *Analyzer) Analyze(art corpus.Article) *Analysis {
	r := &reading{a: a, art: art, clean: a.rules.Clean(art.Text, art.Title)}
	r.parse(nil)
	r.attitudes()
	return r.analysis()
}

// parse finds names, builds the trees, and finds quotes and who speaks them. Targets are spans that are known to name somebody.
func (r *reading) parse(targets []names.Target) {
	a := r.a
	r.doc = document.New(a.rules, r.clean)
	r.found = a.trie.Find(r.doc)
	r.names = names.Find(a.names, a.trie, r.doc, r.found, names.Article{Year: year(r.art.Published), Names: r.art.Names}, targets)
	r.doc.Parse(a.parser, r.names.Names())
	r.quotes, r.abouts = quotes.Find(a.speech, a.trie, r.doc, r.found)
	r.names.Resolve(a.names, r.doc, r.quotes, !a.opt.NoCoreference)
	r.names.Speak(r.doc, r.abouts)
	r.quoteAt = quotes.ByToken(r.quotes, len(r.doc.Tokens))
}

// attitudes finds the cues with their holders and targets, and prepares scoring.
func (r *reading) attitudes() {
	a := r.a
	r.engine = &stance.Engine{Pack: a.opt.Pack, Trie: a.trie, Doc: r.doc, Names: r.names, Quotes: r.quotes, Found: r.found, QuoteAt: r.quoteAt,
		NoFiles: a.opt.NoActorStance}
	r.raw = stance.Find(a.stance, r.engine)
	r.score = &score.Article{Pack: a.opt.Pack, Trie: a.trie, Doc: r.doc, Found: r.found, Names: r.names, Quotes: r.quotes, QuoteAt: r.quoteAt,
		Halves: r.engine.Halves, Words: r.engine.Words, Class: a.stance.Class, Known: a.words, Pairs: a.attitudes.table, NoStance: a.opt.NoStance, NoValence: a.opt.NoValence, NoBayes: a.opt.NoBayes, NoWords: a.opt.NoWords, NoLabels: a.opt.NoEvidence}
	r.score.Index()
}

// year reads the year of an ISO date; 0 if there is none.
func year(published string) int {
	if len(published) < 4 {
		return 0
	}
	y, err := strconv.Atoi(published[:4])
	if err != nil || y < 1000 {
		return 0
	}
	return y
}

// articleID is the first 16 hex digits of SHA-256 of outlet, published, title and text, joined by line feeds.
func articleID(art corpus.Article, title, text string) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{art.Outlet, art.Published, title, text}, "\n")))
	return hex.EncodeToString(sum[:8])
}
