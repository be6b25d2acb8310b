package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports"
)

// records are those of the sources, one after another.
func (a *app) records(sources []corpus.Source, def defaults) iter.Seq[record] {
	return func(yield func(record) bool) {
		for _, s := range sources {
			if !a.split(s, def, yield) {
				return
			}
		}
	}
}

// split yields the records of a source, each with the remarks on what was passed over before it. A panic in splitting costs the rest of the source, and no more.
func (a *app) split(s corpus.Source, def defaults, yield func(record) bool) (more bool) {
	var remarks []string
	def.Remark = func(line string) { remarks = append(remarks, line) }
	inside := false // the panic of whoever takes the records is not ours
	defer func() {
		if r := recover(); r != nil {
			if inside {
				panic(r)
			}
			more = yield(record{arg: s.Arg, problem: bug(s.Path, 0, r)})
		}
	}()
	for rec := range s.Records(a.stdin, def) {
		inside = true
		if !yield(record{Record: rec, arg: s.Arg, remarks: remarks}) {
			return false
		}
		inside, remarks = false, nil
	}
	a.left = append(a.left, remarks...)
	return true
}

func bug(path string, number int, r any) *corpus.Problem {
	return &corpus.Problem{Path: path, Record: number, What: fmt.Sprintf("slant has a bug (%v)", r), Remedy: "please report it with this file"}
}

// analysed is the work that all commands do: a record becomes an article and its analysis. A panic is a bug of ours, and
// costs the one record.
func analysed(rec record, analyzer *analyze.Analyzer, def defaults) (out outcome) {
	out.arg, out.notes = rec.arg, rec.remarks
	if rec.problem != nil {
		out.problem, out.hash = rec.problem, sha256.Sum256([]byte(rec.problem.Error()))
		return out
	}
	defer func() {
		if r := recover(); r != nil {
			out.problem = bug(rec.Path, rec.Number, r)
		}
	}()
	out.hash, out.bytes = rec.Hash(), rec.Bytes
	art, notes, err := rec.Article(def)
	if err != nil {
		out.problem = problemOf(err, rec)
		return out
	}
	an := analyzer.Analyze(art)
	if len(an.Paragraphs) > 0 {
		out.an, out.notes = an, append(out.notes, notes...)
	} else {
		out.problem = &corpus.Problem{Path: rec.Path, Record: rec.Number, Bytes: rec.Bytes,
			What: "no line of it looks like the text of an article", Remedy: "check the file, or paste the article's text alone"}
	}
	return out
}

// observed is the work of commands that count: of the analysis only an observation is kept.
func observed(rec record, analyzer *analyze.Analyzer, def defaults, opt reports.Options) (out outcome) {
	out = analysed(rec, analyzer, def)
	if out.an == nil {
		return out
	}
	defer func() {
		if r := recover(); r != nil {
			out.obs, out.problem = nil, bug(rec.Path, rec.Number, r)
		}
		out.an = nil
	}()
	out.named = named(out.an, def.Names)
	out.obs = reports.Observe(out.an, opt)
	return out
}

// problemOf is an error of a record as what it is.
func problemOf(err error, rec record) *corpus.Problem {
	var p *corpus.Problem
	if errors.As(err, &p) {
		return p
	}
	return &corpus.Problem{Path: rec.Path, Record: rec.Number, Bytes: rec.Bytes, What: "it cannot be read, " + err.Error(), Remedy: "check the file"}
}
