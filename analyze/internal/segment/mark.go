package segment

// mark reads an ASCII byte that is neither letter, digit nor space.
func (lx *lexer) mark(pos int) int {
	switch c := lx.text[pos]; c {
	case '"':
		return lx.emit(pos, pos+1, Quote)
	case '\'', '`':
		return lx.quote(pos, rune(c), 1)
	case '.', '!', '?', '-':
		return lx.emit(pos, lx.run(pos), Punct)
	case ',':
		return lx.emit(pos, pos+1, Punct)
	case ':', ';', '=':
		return lx.colon(pos)
	case '(', ')', '[', ']', '{', '}', '/', '\\':
		return lx.emit(pos, pos+1, Punct)
	case '#', '@':
		return lx.tag(pos)
	case '_':
		if r, _ := decode(lx.text, lx.run(pos)); isLetter(r) {
			return lx.word(pos)
		}
		return lx.emit(pos, lx.run(pos), Punct)
	case '+':
		return lx.plus(pos)
	}
	return lx.emit(pos, lx.run(pos), Symbol)
}

// run returns the end of the run of marks that begins at pos: the same byte
// again, or any mix of ! and ?.
func (lx *lexer) run(pos int) int {
	text := lx.text
	c, end := text[pos], pos+1
	switch c {
	case '%', '^', '|', '&':
		return end
	case 0xe2: // …
		end = pos + 3
		for end+2 < len(text) && text[end:end+3] == "…" {
			end += 3
		}
		return end
	case '!', '?':
		for end < len(text) && (text[end] == '!' || text[end] == '?') {
			end++
		}
		return end
	}
	for end < len(text) && text[end] == c {
		end++
	}
	return end
}

// colon reads a colon, semicolon or equals sign, or the emoticon it begins.
func (lx *lexer) colon(pos int) int {
	text := lx.text
	if n := emoticon(text, pos); n > 0 && (pos == lx.start || !isDigitByte(text[pos-1])) {
		return lx.emit(pos, pos+n, Symbol)
	}
	if text[pos] == '=' {
		return lx.emit(pos, lx.run(pos), Symbol)
	}
	return lx.emit(pos, pos+1, Punct)
}

// emoticon returns the length of the emoticon at pos, 0 if there is none.
func emoticon(text string, pos int) int {
	if pos+1 >= len(text) || text[pos] != ':' && text[pos] != ';' && text[pos] != '=' {
		return 0
	}
	i := pos + 1
	if text[i] == '-' || text[i] == 'o' {
		i++
	}
	if i >= len(text) || !isMouth(text[i]) || i+1 < len(text) && (isWordByte(text[i+1]) || text[i+1] == '/') {
		return 0
	}
	return i + 1 - pos
}

func isMouth(c byte) bool {
	switch c {
	case ')', '(', 'D', 'P', 'p', '/':
		return true
	}
	return false
}

func isWordByte(c byte) bool {
	return isLetterByte(c) || isDigitByte(c) || c >= 0x80
}

// tag reads "#topic" and "@name" whole, "#" and "@" elsewhere.
func (lx *lexer) tag(pos int) int {
	end := pos + 1
	for end < len(lx.text) && (isWordByte(lx.text[end]) && lx.text[end] < 0x80 || lx.text[end] == '_') {
		end++
	}
	glued := pos > lx.start && isWordByte(lx.text[pos-1])
	if end > pos+1 && isLetterByte(lx.text[pos+1]) && !glued {
		return lx.emit(pos, end, Word)
	}
	return lx.emit(pos, lx.run(pos), Symbol)
}

// plus reads "+44" as one number where a word might begin.
func (lx *lexer) plus(pos int) int {
	if pos+1 < len(lx.text) && isDigitByte(lx.text[pos+1]) && (pos == lx.start || isSpaceByte(lx.text[pos-1])) {
		end := pos + 1
		for end < len(lx.text) && isDigitByte(lx.text[end]) {
			end++
		}
		return lx.emit(pos, end, Number)
	}
	return lx.emit(pos, lx.run(pos), Symbol)
}

func isCurrency(r rune) bool {
	switch r {
	case '€', '£', '¥', '₽', '₴', '₪', '₹', '₩', '₺', '¢':
		return true
	}
	return false
}

func isWidePunct(r rune) bool {
	switch r {
	case '–', '—', '―', '‐', '‑', '‒', '−', '•', '·', '¿', '¡', '、', '。', '，', '：', '；', '！', '？', '（', '）', '⁃', '‣', '◦':
		return true
	}
	return false
}
