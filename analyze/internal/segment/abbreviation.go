package segment

// maxAbbreviation is the length in bytes of the longest abbreviation looked up.
const maxAbbreviation = 24

type abbrKind uint8

const (
	abbrNone abbrKind = iota
	abbrTitle
	abbrNever
	abbrMaybe
)

type abbreviation struct {
	kind    abbrKind
	capital bool // matches capitalised text only
}

// abbreviationOf says what kind of abbreviation w is; w has no final dot.
// Letters with dots between them ("U.S") are always one.
func (r *Rules) abbreviationOf(w string) abbrKind {
	if len(w) == 0 || len(w) > maxAbbreviation {
		return abbrNone
	}
	var buf [maxAbbreviation]byte
	for i := range len(w) {
		buf[i] = lowerByte(w[i])
	}
	if a, ok := r.abbr[string(buf[:len(w)])]; ok {
		if !a.capital || isUpperByte(w[0]) {
			return a.kind
		}
	}
	if isAcronym(w) {
		return abbrMaybe
	}
	return abbrNone
}

// isAcronym reports whether w is single ASCII letters with dots between
// them, at least two: "U.S", "p.m".
func isAcronym(w string) bool {
	if len(w) < 3 || len(w)%2 == 0 {
		return false
	}
	for i := range len(w) {
		if i%2 == 0 && !isLetterByte(w[i]) || i%2 == 1 && w[i] != '.' {
			return false
		}
	}
	return true
}

// isInitial reports whether w is one capital letter, of any script.
func isInitial(w string) bool {
	r, n := decode(w, 0)
	return n > 0 && n == len(w) && isUpper(r)
}
