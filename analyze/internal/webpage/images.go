package webpage

import "bytes"

// withoutImages cuts the images out that are written into a page as data: addresses. Saved pages have megabytes of them.
func withoutImages(page []byte) []byte {
	const short = 1000 // bytes that are not worth the copying
	mark := []byte(";base64,")
	var out []byte
	copied := 0
	for at := 0; ; {
		i := bytes.Index(page[at:], mark)
		if i < 0 {
			break
		}
		start := at + i + len(mark)
		at = start + base64Length(page[start:])
		if at-start > short {
			out = append(out, page[copied:start]...)
			copied = at
		}
	}
	if copied == 0 {
		return page
	}
	return append(out, page[copied:]...)
}

// base64Length is how many bytes at the beginning are of that alphabet.
func base64Length(s []byte) int {
	for i, b := range s {
		if !('a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '+' || b == '/' || b == '=') {
			return i
		}
	}
	return len(s)
}
