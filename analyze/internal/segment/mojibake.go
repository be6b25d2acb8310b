package segment

import "unicode/utf8"

// highCP1252 holds the characters that Windows-1252 has for the bytes 0x80 to
// 0x9F; U+FFFD where it has none.
const highCP1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"

// cp1252 returns the character of byte b, 0x80 to 0x9F, in Windows-1252.
func cp1252(b byte) rune {
	i := byte(0x80)
	for _, r := range highCP1252 {
		if i == b {
			return r
		}
		i++
	}
	return utf8.RuneError
}

// toCP1252 returns the byte of r in Windows-1252, or in Latin-1 where that has
// none; false if r is in neither.
func toCP1252(r rune) (byte, bool) {
	if r < 0x100 {
		return byte(r), true
	}
	b := byte(0x80)
	for _, c := range highCP1252 {
		if c == r && r != utf8.RuneError {
			return b, true
		}
		b++
	}
	return 0, false
}

// unscramble repairs UTF-8 that was read as Windows-1252 ("â€™" for "’",
// "Ã©" for "é") at the start of s, which begins with r of the given size. It
// returns the true character and how many bytes it stands for, 0 if s is fine.
func unscramble(s string, r rune, size int) (string, int) {
	length := scrambledLength(r)
	if length == 0 {
		return "", 0
	}
	var raw [utf8.UTFMax]byte
	raw[0] = byte(r)
	read := size
	for i := 1; i < length; i++ {
		next, n := utf8.DecodeRuneInString(s[read:])
		b, ok := toCP1252(next)
		if n == 0 || !ok || b&0xc0 != 0x80 || length == 2 && isTypographic(next) {
			return "", 0
		}
		raw[i] = b
		read += n
	}
	fixed, n := utf8.DecodeRune(raw[:length])
	if n != length {
		return "", 0
	}
	if isThinSpace(fixed) || isInvisible(fixed) || fixed < 0xa0 {
		return " ", read
	}
	return string(fixed), read
}

// scrambledLength returns how many characters one character becomes whose
// first byte was read as r; 0 if r hardly ever comes from that.
func scrambledLength(r rune) int {
	switch r {
	case 'Â', 'Ã', 'Ä', 'Å':
		return 2
	case 'â':
		return 3
	case 'ð':
		return 4
	}
	return 0
}

// isTypographic reports whether r may follow a letter in good text.
func isTypographic(r rune) bool {
	switch r {
	case '‘', '’', '“', '”', '–', '—', '…', '»', '«', '›', '‹', '„', '‚', '™', '®', '·', '•':
		return true
	}
	return false
}
