package segment

import (
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// keyLength is how many first bytes of a line choose the patterns to try.
const keyLength = 2

// prefix is up to keyLength first bytes of a line, lower-cased.
type prefix struct {
	bytes [keyLength]byte
	n     int
}

// add appends a byte, unless the prefix is full.
func (p prefix) add(c byte) prefix {
	if p.n < keyLength {
		p.bytes[p.n] = c
		p.n++
	}
	return p
}

// addRune appends a rune as it stands in a key.
func (p prefix) addRune(r rune) prefix {
	if r < utf8.RuneSelf {
		return p.add(lowerByte(byte(r)))
	}
	var buf [utf8.UTFMax]byte
	for _, c := range buf[:utf8.EncodeRune(buf[:], r)] {
		p = p.add(c)
	}
	return p
}

// matchesEmpty reports whether the expression matches the empty line.
func matchesEmpty(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral, syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL, syntax.OpNoMatch:
		return false
	case syntax.OpAlternate:
		return slices.ContainsFunc(re.Sub, matchesEmpty)
	case syntax.OpConcat:
		return !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !matchesEmpty(sub) })
	case syntax.OpPlus, syntax.OpCapture:
		return matchesEmpty(re.Sub[0])
	case syntax.OpRepeat:
		return re.Min == 0 || matchesEmpty(re.Sub[0])
	}
	return true
}

// firstKeys returns the first bytes (keyLength, or fewer where anything may
// follow them) of everything that the pattern can match, lower-cased; nil if
// they are too many to list.
func firstKeys(parsed *syntax.Regexp) map[prefix]bool {
	const most = 2000
	k := keys{found: map[prefix]bool{}, steps: most}
	if !k.walk(parsed, prefix{}, k.keep) {
		return nil
	}
	return k.found
}

// keys walks through a parsed pattern and collects what it can begin with.
type keys struct {
	found map[prefix]bool
	steps int // how many are left
}

// next goes on behind a part of a pattern with what has been read so far;
// false if it gives up.
type next func(prefix) bool

// walk reads a part of the pattern with p read before it.
func (k *keys) walk(re *syntax.Regexp, p prefix, then next) bool {
	if p.n == keyLength {
		return k.keep(p)
	}
	if k.steps--; k.steps < 0 {
		return false
	}
	switch re.Op {
	case syntax.OpNoMatch:
		return true
	case syntax.OpLiteral:
		for _, r := range re.Rune {
			p = p.addRune(r)
		}
		return then(p)
	case syntax.OpCharClass:
		return k.class(re.Rune, p, then)
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return k.keep(p)
	case syntax.OpConcat:
		return k.concat(re.Sub, p, then)
	case syntax.OpAlternate:
		return !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !k.walk(sub, p, then) })
	case syntax.OpCapture:
		return k.walk(re.Sub[0], p, then)
	case syntax.OpStar, syntax.OpPlus, syntax.OpQuest, syntax.OpRepeat:
		lo, hi := times(re)
		return k.repeat(re.Sub[0], lo, hi, p, then)
	}
	return then(p) // what reads nothing
}

func (k *keys) concat(subs []*syntax.Regexp, p prefix, then next) bool {
	if len(subs) == 0 {
		return then(p)
	}
	return k.walk(subs[0], p, func(p prefix) bool {
		if p.n == keyLength {
			return k.keep(p)
		}
		return k.concat(subs[1:], p, then)
	})
}

// class follows one rune of a small set.
func (k *keys) class(ranges []rune, p prefix, then next) bool {
	const widest = 64
	var seen []prefix
	for i := 0; i+1 < len(ranges); i += 2 {
		if ranges[i+1]-ranges[i] > widest {
			return k.keep(p)
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			q := p.addRune(r)
			if slices.Contains(seen, q) {
				continue
			}
			if seen = append(seen, q); !then(q) {
				return false
			}
		}
	}
	return true
}

// times says how often a part may stand; −1 is any number.
func times(re *syntax.Regexp) (lo, hi int) {
	switch re.Op {
	case syntax.OpStar:
		return 0, -1
	case syntax.OpPlus:
		return 1, -1
	case syntax.OpQuest:
		return 0, 1
	}
	return re.Min, re.Max
}

// repeat reads a part lo to hi times. Where it can read nothing, once more is
// as good as no more.
func (k *keys) repeat(sub *syntax.Regexp, lo, hi int, p prefix, then next) bool {
	if p.n == keyLength {
		return k.keep(p)
	}
	if (lo == 0 || hi == 0) && !then(p) {
		return false
	}
	if hi == 0 {
		return true
	}
	return k.walk(sub, p, func(q prefix) bool {
		if q == p {
			return lo == 0 || then(q)
		}
		return k.repeat(sub, max(0, lo-1), max(-1, hi-1), q, then)
	})
}

// keep notes a prefix that anything may follow; false if there is none.
func (k *keys) keep(p prefix) bool {
	if p.n > 0 {
		k.found[p] = true
	}
	return p.n > 0
}
