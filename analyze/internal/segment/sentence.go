package segment

// Sentences appends the sentences of the paragraph p of text to dst: in
// order, without white space around them, not overlapping. A closing
// quotation mark or bracket belongs to the sentence it closes.
func (r *Rules) Sentences(text string, p Span, dst []Span) []Span {
	sc := scanner{rules: r, text: text[:p.End], start: p.Start, dst: dst}
	pos := sc.beginList(skipSpace(sc.text, p.Start))
	sc.start = skipSpace(sc.text, p.Start)
	for pos < p.End {
		pos = sc.step(pos)
	}
	sc.cut(p.End)
	return sc.dst
}

// A scanner walks through one paragraph and remembers what the sentence under
// way needs.
type scanner struct {
	rules *Rules
	text  string // up to the end of the paragraph
	start int    // of the sentence under way
	marks int    // straight double quotes so far in the paragraph
	list  list
	dst   []Span
}

// step looks at the byte at pos and returns where to go on.
func (sc *scanner) step(pos int) int {
	end := len(sc.text)
	if sc.list.on {
		end = sc.list.next
	}
	for pos < end && !sc.rules.stop[sc.text[pos]] {
		pos++
	}
	if pos >= end {
		return sc.endItem(end)
	}
	switch c := sc.text[pos]; c {
	case '"':
		sc.marks++
		return pos + 1
	case '\n':
		return sc.newline(pos)
	case 0xe2:
		if r, n := decode(sc.text, pos); r != '…' {
			return pos + n
		}
	}
	return sc.terminator(pos)
}

// newline ends the sentence at a blank line; one line break is white space.
func (sc *scanner) newline(pos int) int {
	if pos+1 < len(sc.text) && sc.text[pos+1] == '\n' {
		sc.cut(pos)
		return sc.start
	}
	return pos + 1
}

// cut ends the sentence under way at the offset end and begins the next.
func (sc *scanner) cut(end int) {
	from, to := sc.start, trimRight(sc.text, sc.start, end)
	if from < to {
		sc.dst = append(sc.dst, Span{from, to})
	}
	sc.start = skipSpace(sc.text, end)
}

// A stop is a run of full stops, question and exclamation marks with what
// stands around it.
type stop struct {
	at, end  int  // the run: [at, end)
	strong   bool // has ! or ?
	ellipsis bool // two dots or more, or …
	closers  int  // marks that close quotes and brackets after the run
	quoted   bool // one of them is a quotation mark
	after    int  // behind run and closers
	next     int  // the first byte behind the white space
}

// terminator reads the stop at pos, decides whether the sentence ends with it,
// and returns where to go on.
func (sc *scanner) terminator(pos int) int {
	if to, ok := sc.spacedEllipsis(pos); ok {
		return to
	}
	st := sc.readStop(pos)
	if st.next >= len(sc.text) {
		return len(sc.text)
	}
	if st.next == st.after {
		return sc.noSpace(st)
	}
	ends := sc.ends(st)
	sc.marks += countMarks(sc.text[st.end:st.after])
	if !ends {
		return st.after
	}
	sc.cut(st.after)
	return sc.start
}

func countMarks(s string) (n int) {
	for i := range len(s) {
		if s[i] == '"' {
			n++
		}
	}
	return n
}

// readStop reads the run at pos and the closing marks behind it.
func (sc *scanner) readStop(pos int) stop {
	st := stop{at: pos}
	dots := 0
	for pos < len(sc.text) {
		r, n := decode(sc.text, pos)
		if r != '.' && r != '!' && r != '?' && r != '…' {
			break
		}
		st.strong = st.strong || r == '!' || r == '?'
		st.ellipsis = st.ellipsis || r == '…'
		dots++
		pos += n
	}
	st.ellipsis = (st.ellipsis || dots > 1) && !st.strong
	st.end = pos
	sc.readClosers(&st)
	return st
}

// readClosers takes quotation marks and brackets right behind the run, such as
// are set off by a space but can only close, and an emoticon.
func (sc *scanner) readClosers(st *stop) {
	pos := st.end
	for {
		r, n := decode(sc.text, pos)
		if n == 0 || !isCloser(r) || (r == '"' || r == '\'') && !sc.closes(pos, n) {
			break
		}
		st.closers++
		st.quoted = st.quoted || isQuote(r)
		pos += n
	}
	st.after, st.next = pos, skipSpace(sc.text, pos)
	if r, n := decode(sc.text, st.next); st.next > pos && (r == '”' || r == '"' && sc.marks%2 == 1) && atSpace(sc.text, st.next+n) {
		st.closers, st.quoted = st.closers+1, true
		st.after = st.next + n
		st.next = skipSpace(sc.text, st.after)
	}
	if n := emoticon(sc.text, st.next); n > 0 && st.next > st.after {
		st.after = st.next + n
		st.next = skipSpace(sc.text, st.after)
	}
}

// closes reports whether the straight mark at pos, glued to a stop, closes:
// always, unless a letter follows and no quotation is open.
func (sc *scanner) closes(pos, n int) bool {
	r, _ := decode(sc.text, pos+n)
	return !isLetter(r) || sc.text[pos] == '"' && sc.marks%2 == 1
}

// spacedEllipsis handles ". . ." and ". . . ." at pos. Three dots behind a
// sentence's own full stop open the next sentence; four or more with spaces
// between them end one.
func (sc *scanner) spacedEllipsis(pos int) (int, bool) {
	end, dots := pos+1, 1
	for end+1 < len(sc.text) && sc.text[pos] == '.' && sc.text[end] == ' ' && sc.text[end+1] == '.' {
		end += 2
		dots++
	}
	if dots < 3 {
		return 0, false
	}
	next := skipSpace(sc.text, end)
	r, _ := decode(sc.text, next)
	if next == end || !isUpper(r) {
		return end, true
	}
	attached := pos > sc.start && !isSpaceByte(sc.text[pos-1])
	switch {
	case attached && dots > 3:
		sc.cut(pos + 1)
	case dots > 3:
		sc.cut(end)
	}
	return end, true
}

// noSpace decides where no white space follows the stop: "world.Today",
// `done."Then`.
func (sc *scanner) noSpace(st stop) int {
	r, n := decode(sc.text, st.next)
	ends := isUpper(r) && !st.ellipsis && (st.quoted || st.closers == 0 && sc.splitsGlued(st, n))
	sc.marks += countMarks(sc.text[st.end:st.after])
	if !ends {
		return st.after
	}
	sc.cut(st.after)
	return sc.start
}

// splitsGlued reports whether a stop between two words without a space ends a
// sentence: a word of two lower-case letters or a number before it, a capital
// and lower-case letters behind it, and neither a domain nor a file name.
func (sc *scanner) splitsGlued(st stop, n int) bool {
	before := sc.wordBefore(st.at)
	if len(before) < 2 || sc.rules.abbreviationOf(before) != abbrNone || isAddress(sc.chunkAt(st.at)) {
		return false
	}
	last := before[len(before)-1]
	prev := before[len(before)-2]
	if !(last >= 'a' && last <= 'z' && prev >= 'a' && prev <= 'z' || isDigitByte(last)) {
		return false
	}
	after := wordAt(sc.text, st.next)
	r, _ := decode(sc.text, st.next+n)
	return (isLower(r) || after == "I" || after == "A") && !isDomainEnd(after)
}
