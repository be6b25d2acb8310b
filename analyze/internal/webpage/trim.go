package webpage

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// trim leaves out the blocks of a main text that are not part of it: links to other articles, labels that come again and
// again, headings over nothing, the lines before the text. Where that is more than a third of the text, it is how the page is
// made, and all stays.
func trim(blocks []block) []block {
	blocks = withInitials(blocks)
	out := pointers(blocks)
	if 3*sizeOf(blocks, out) > sizeOf(blocks, nil) {
		return blocks
	}
	for i := len(blocks) - 1; i >= 0; i-- {
		overNothing := i+1 == len(blocks) || out[i+1]
		out[i] = out[i] || overNothing && (blocks[i].heading || blocks[i].isLead())
	}
	var kept []block
	for i, b := range blocks {
		if !out[i] {
			kept = append(kept, b)
		}
	}
	return kept[credits(kept):]
}

// pointers are links to elsewhere, labels that come more than once, and blocks that come twice in a row.
func pointers(blocks []block) []bool {
	times := map[string]int{}
	for _, b := range blocks {
		times[b.text]++
	}
	out := make([]bool, len(blocks))
	for i, b := range blocks {
		twice := i > 0 && b.text == blocks[i-1].text
		out[i] = twice || b.isPointer() || times[b.text] > 1 && b.isLabel()
	}
	return out
}

// sizeOf is the bytes of the blocks that are marked; of all without marks.
func sizeOf(blocks []block, marked []bool) int {
	size := 0
	for i, b := range blocks {
		if marked == nil || marked[i] {
			size += len(b.text)
		}
	}
	return size
}

// isPointer: nothing but a link, or a word and a link ("Read more: …").
func (b block) isPointer() bool {
	const longest, word, marks = 200, 14, 3 // bytes
	if b.linked == 0 || len(b.text) > longest {
		return false
	}
	rest := b.words - b.linked
	return rest <= marks || rest <= word && rest < b.linked && (strings.Contains(b.text, ":") || b.text[0] == '[')
}

// isLabel: a few words that are no sentence.
func (b block) isLabel() bool {
	const longest = 80 // bytes
	last, _ := utf8.DecodeLastRuneInString(b.text)
	return len(b.text) <= longest && !strings.ContainsRune(".!?…”\"':", last)
}

// isLead introduces links: "Read more:".
func (b block) isLead() bool {
	const longest = 30 // bytes
	return len(b.text) <= longest && strings.HasSuffix(b.text, ":")
}

// credits is how many lines before the text are no sentences: a date, the name of a photographer. More than three are a list.
func credits(blocks []block) int {
	const most = 3
	n := slices.IndexFunc(blocks, func(b block) bool { return b.heading || !b.isLabel() })
	if n < 0 || n > most {
		return 0
	}
	return n
}

// withInitials puts a large first letter, which is a block of its own on some pages, back before its word.
func withInitials(blocks []block) []block {
	var out []block
	for _, b := range blocks {
		first, _ := utf8.DecodeRuneInString(b.text)
		if n := len(out); n > 0 && unicode.IsLower(first) && isInitial(out[n-1].text) {
			b.text, b.words = out[n-1].text+b.text, b.words+out[n-1].words
			out = out[:n-1]
		}
		out = append(out, b)
	}
	return out
}

func isInitial(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size == len(s) && unicode.IsUpper(r)
}
