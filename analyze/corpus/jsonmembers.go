package corpus

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// eachMember calls yield with the names and values of an object, which must be valid JSON.
func eachMember(object []byte, yield func(name string, value []byte)) {
	rest := jsonStart(object[1:])
	for len(rest) > 0 && rest[0] == '"' {
		var name, value []byte
		name, rest = cutValue(rest)
		value, rest = cutValue(jsonStart(rest))
		yield(jsonString(name), value)
		rest = jsonStart(rest)
	}
}

func cutValue(data []byte) (value, rest []byte) {
	var scan jsonScan
	n, _ := scan.scan(data)
	return data[:n], data[n:]
}

// jsonStart skips what stands between values.
func jsonStart(data []byte) []byte {
	for len(data) > 0 && strings.IndexByte(" \t\r\n,:", data[0]) >= 0 {
		data = data[1:]
	}
	return data
}

// escapes are the letters behind a backslash that stand for another one.
var escapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// jsonString is the string that a JSON string stands for, which must be valid JSON and UTF-8. Half of a pair of UTF-16 is
// a replacement character, as in encoding/json, which takes four times as long.
func jsonString(raw []byte) string {
	raw = raw[1 : len(raw)-1]
	i := bytes.IndexByte(raw, '\\')
	if i < 0 {
		return string(raw)
	}
	var b strings.Builder
	b.Grow(len(raw))
	for ; i >= 0; i = bytes.IndexByte(raw, '\\') {
		b.Write(raw[:i])
		if c := raw[i+1]; c != 'u' {
			b.WriteByte(escapes[c])
			raw = raw[i+2:]
			continue
		}
		r, n := hexRune(raw[i:])
		b.WriteRune(r)
		raw = raw[i+n:]
	}
	b.Write(raw)
	return b.String()
}

// hexRune reads \u00e9, or two of them that are a pair, and returns how many bytes it took.
func hexRune(raw []byte) (rune, int) {
	const size = len(`\u00e9`)
	first := hexUnit(raw)
	if !utf16.IsSurrogate(first) {
		return first, size
	}
	if pair := raw[size:]; len(pair) >= size && pair[0] == '\\' && pair[1] == 'u' {
		if r := utf16.DecodeRune(first, hexUnit(pair)); r != utf8.RuneError {
			return r, 2 * size
		}
	}
	return utf8.RuneError, size
}

func hexUnit(raw []byte) rune {
	n, _ := strconv.ParseUint(string(raw[2:6]), 16, 32) // valid JSON has four digits there
	return rune(n)
}
