package segment

// ends decides whether the sentence under way ends with st, by the word before
// it and the word after it.
func (sc *scanner) ends(st stop) bool {
	next := skipOpeners(sc.text, st.next)
	r, _ := decode(sc.text, next)
	switch {
	case isLower(r):
		return sc.endsBeforeLower(st)
	case st.next == next && (r == ',' || r == ';' || r == ':' || r == ')'):
		return false
	case st.strong:
		return !(st.quoted && sc.attributed(next))
	case st.ellipsis:
		return st.at > sc.start && !sc.bracketed(st)
	}
	before := sc.wordBefore(st.at)
	if sc.isEnumerator(st.at) {
		return false
	}
	return sc.endsAfter(before, next, isDigit(r))
}

// endsBeforeLower decides where the next word is in lower case: a plain full
// stop behind an ordinary word ends a sentence there, a question or
// exclamation mark only where the writer began in lower case as well.
func (sc *scanner) endsBeforeLower(st stop) bool {
	if st.ellipsis || st.closers > 0 {
		return false
	}
	if st.strong {
		first, _ := decode(sc.text, sc.start)
		return isLower(first)
	}
	before := sc.wordBefore(st.at)
	if len(before) < 2 || sc.isEnumerator(st.at) {
		return false
	}
	last := before[len(before)-1]
	return (isLower(rune(last)) || isDigitByte(last)) && sc.rules.abbreviationOf(before) == abbrNone && !isNumbered(before)
}

// opens reports whether w, with its dot, is all of the sentence under way so
// far: "P.S."
func (sc *scanner) opens(w string) bool {
	text := sc.text[sc.start:]
	return len(w) < len(text) && text[:len(w)] == w && len(w) > 2 && text[len(w)] == '.'
}

// bracketed reports whether the ellipsis st marks words left out: "[...]".
func (sc *scanner) bracketed(st stop) bool {
	return st.closers > 0 && st.at > sc.start && (sc.text[st.at-1] == '[' || sc.text[st.at-1] == '(')
}

// endsAfter decides behind the word before and its single full stop, where
// the next word is a number or not in lower case.
func (sc *scanner) endsAfter(before string, next int, digit bool) bool {
	after := wordAt(sc.text, next)
	if isInitial(before) {
		return !digit && isStarter(after)
	}
	if isNumbered(before) {
		return !digit
	}
	switch sc.rules.abbreviationOf(before) {
	case abbrTitle, abbrNever:
		return false
	case abbrMaybe:
		return !digit && !sc.opens(before) && sc.endsAfterMaybe(before, after, next)
	}
	return true
}

// endsAfterMaybe decides behind an abbreviation that may end a sentence: it
// does before a function word, and a time of day before a person's title
// unless the sentence has only begun ("At 5 a.m. Mr. Smith went").
func (sc *scanner) endsAfterMaybe(before, after string, next int) bool {
	if isStarter(after) {
		return true
	}
	return isTime(before) && sc.rules.abbreviationOf(after) == abbrTitle && sc.spaces(next) > 3
}

// spaces counts the spaces of the sentence under way up to the offset end, in
// its first bytes.
func (sc *scanner) spaces(end int) (n int) {
	const far = 100
	for i := sc.start; i < min(end, sc.start+far); i++ {
		if sc.text[i] == ' ' {
			n++
		}
	}
	return n
}

// attributed reports whether the words from pos on say who spoke: capitalised
// words, then a verb of speech.
func (sc *scanner) attributed(pos int) bool {
	const most = 6
	for i := range most {
		w := wordAt(sc.text, pos)
		if isSpeechVerb(w) {
			return i > 0
		}
		if r, _ := decode(w, 0); !isUpper(r) || i == 0 && isStarter(w) && !isPronoun(w) {
			return false
		}
		pos += len(w)
		if pos < len(sc.text) && sc.text[pos] == '.' {
			pos++
		}
		if pos >= len(sc.text) || sc.text[pos] != ' ' {
			return false
		}
		pos++
	}
	return false
}

func isPronoun(w string) bool {
	return w == "He" || w == "She" || w == "They" || w == "I"
}

// isEnumerator reports whether what stands between the start of the sentence
// and at is only the number or letter of a list item: "1", "a", "IV".
func (sc *scanner) isEnumerator(at int) bool {
	const longest = 4
	w := sc.text[sc.start:at]
	if len(w) == 0 || len(w) > longest {
		return false
	}
	digits, roman := true, true
	for i := range len(w) {
		digits = digits && (isDigitByte(w[i]) || i > 0 && w[i] == '.')
		c := w[i] | 0x20
		roman = roman && (c == 'i' || c == 'v' || c == 'x')
	}
	return digits && (len(w) < longest || w[1] == '.') || roman || len(w) == 1 && isLetterByte(w[0])
}

// wordBefore returns the word that ends at the offset at, at most 40 bytes:
// back to white space, an opening mark, a slash or a hyphen.
func (sc *scanner) wordBefore(at int) string {
	const longest = 40
	i := at
	for i > sc.start && i > at-longest {
		r, n := decodeLast(sc.text, i)
		if isSpace(r) || r == '(' || r == '[' || r == '/' || r == '-' || r == '–' || r == '—' || isQuote(r) && !isApostrophe(r) {
			break
		}
		i -= n
	}
	for i < at && (sc.text[i] == '\'' || sc.text[i] == '.' || sc.text[i] == '_') {
		i++
	}
	return sc.text[i:at]
}

// chunkAt returns the text without white space around the offset at, cut off
// at 200 bytes on both sides.
func (sc *scanner) chunkAt(at int) string {
	const far = 200
	i, j := at, at
	for i > sc.start && i > at-far && !isSpaceByte(sc.text[i-1]) {
		i--
	}
	for j < len(sc.text) && j < at+far && !isSpaceByte(sc.text[j]) {
		j++
	}
	return sc.text[i:j]
}

// wordAt returns the letters, and apostrophes between them, from pos on.
func wordAt(text string, pos int) string {
	const longest = 40
	i := pos
	for i < len(text) && i < pos+longest {
		r, n := decode(text, i)
		if !isLetter(r) && !(isApostrophe(r) && i > pos) {
			break
		}
		i += n
	}
	return text[pos:i]
}

// skipSpace returns the first offset from pos on that is not white space.
func skipSpace(text string, pos int) int {
	for pos < len(text) {
		r, n := decode(text, pos)
		if !isSpace(r) {
			break
		}
		pos += n
	}
	return pos
}

// skipOpeners returns the first offset from pos on that is neither an opening
// mark nor white space between such marks.
func skipOpeners(text string, pos int) int {
	const most = 12
	for range most {
		r, n := decode(text, pos)
		if n == 0 || !isOpener(r) && r != ' ' {
			break
		}
		pos += n
	}
	return pos
}

// trimRight moves end back over white space, but not below start.
func trimRight(text string, start, end int) int {
	for end > start {
		r, n := decodeLast(text, end)
		if !isSpace(r) {
			break
		}
		end -= n
	}
	return end
}

// atSpace reports whether white space or the end is at pos.
func atSpace(text string, pos int) bool {
	r, n := decode(text, pos)
	return n == 0 || isSpace(r)
}
