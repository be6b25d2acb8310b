// Package duplicates finds articles whose text an earlier one has had, word for word or nearly, in a stream and in
// bounded memory.
package duplicates

import "math"

// Defaults of Options.
const (
	DefaultThreshold = 0.5
	DefaultWindow    = 12 * segmentSize
)

// Options sets how a Finder works. The zero value is the documented default.
type Options struct {
	// Threshold is the similarity from which a text is a near-duplicate: the share of the shingles of both texts that both
	// have, over 0, up to 1. It is estimated with a standard error of .04. Default: 0.5. Below .4 more and more are missed, because no band is shared.
	Threshold float64
	// Window is how many articles are remembered. Default: 196,608, which takes 31 MB.
	Window int
}

// Kind is what a duplicate is.
type Kind string

// The kinds of duplicates.
const (
	Exact Kind = "exact" // it has the words of the original, in their order
	Near  Kind = "near"  // it has many of them, or those of an article that has
)

// Finder remembers articles. It is not safe for use by several goroutines at once.
//
// It remembers the last Window articles, not counting exact copies, and up to 16,384 more; older ones are forgotten, and
// what repeats them is new. Memory grows with the articles in steps of 2.4 MB, to 145 bytes for each that is remembered.
type Finder struct {
	need     int        // bins in which near-duplicates agree
	most     int        // segments that are kept
	segments []*segment // oldest first; the last one is being filled
}

// New returns a Finder that has seen nothing. Options out of range count as their defaults.
func New(opt Options) *Finder {
	if !(opt.Threshold > 0 && opt.Threshold <= 1) {
		opt.Threshold = DefaultThreshold
	}
	if opt.Window <= 0 {
		opt.Window = DefaultWindow
	}
	return &Finder{need: needed(opt.Threshold), most: (opt.Window-1)/segmentSize + 2}
}

// needed is in how many bins two texts of that similarity agree: what is kept of two hashes also agrees by chance (Li &
// König 2010: b-bit minwise hashing).
func needed(similarity float64) int {
	const chance = 1.0 / (1 << keptBits)
	return int(math.Ceil(bins * (chance + (1-chance)*similarity)))
}

// Add looks for an earlier article with the same or nearly the same text, and remembers this one. original is the id of
// the first article of the group: what is a duplicate of a duplicate has the original of that, even one that is forgotten.
// Of several articles that are near, the nearest counts, then the first. A text without words is no duplicate, and one
// of fewer than 40 words only an exact one. The results depend on nothing but the articles so far and their order.
func (f *Finder) Add(id uint64, sig Signature) (original uint64, kind Kind, found bool) {
	if sig.words == 0 {
		return 0, "", false
	}
	if g, current, ok := f.exact(sig.exact); ok {
		if !current {
			f.remember(&sig, g)
		}
		return g.original, g.kind(), true
	}
	if g, ok := f.near(&sig); ok {
		f.remember(&sig, g)
		return g.original, Near, true
	}
	f.remember(&sig, group{original: id})
	return 0, "", false
}

// group is whose duplicate an article is; his own if of nobody.
type group struct {
	original uint64
	near     bool // its words are not those of the original
}

func (g group) kind() Kind {
	if g.near {
		return Near
	}
	return Exact
}

// exact finds an article with the same words; current if it is of the segment that is being filled.
func (f *Finder) exact(words uint64) (g group, current, ok bool) {
	for i := len(f.segments) - 1; i >= 0; i-- {
		if number := f.segments[i].find(words); number > 0 {
			return f.segments[i].group(number), i == len(f.segments)-1, true
		}
	}
	return group{}, false, false
}

// near finds the nearest article, if one is near enough.
func (f *Finder) near(sig *Signature) (g group, ok bool) {
	if sig.words < minWords {
		return group{}, false
	}
	var spots [bands]spot
	for band, key := range sig.bands {
		spots[band] = place(band, key)
	}
	best := f.need - 1
	for _, s := range f.segments {
		if number, agree := s.nearest(&spots, &sig.sketch); agree > best {
			best, g, ok = agree, s.group(number), true
		}
	}
	g.near = ok
	return g, ok
}

// remember keeps an article, and forgets the oldest ones where there is no room.
func (f *Finder) remember(sig *Signature, g group) {
	last := len(f.segments) - 1
	switch {
	case last >= 0 && !f.segments[last].full():
	case len(f.segments) < f.most:
		f.segments = append(f.segments, newSegment())
		last++
	default:
		oldest := f.segments[0]
		copy(f.segments, f.segments[1:])
		oldest.clear()
		f.segments[last] = oldest
	}
	f.segments[last].add(sig, g)
}
