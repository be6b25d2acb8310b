package webpage

import "bytes"

// withoutImages cuts the images out that are written into a page as data: addresses. Saved pages have megabytes of them.
func withoutImages(page []byte) []byte {
	mark := []byte(";base64,")
	const short = 1000
	var out []byte
	for {
		i := bytes.Index(page, mark)
		if i < 0 {
			break
		}
		start := i + len(mark)
		end := start + base64Length(page[start:])
		if end-start > short {
			out = append(out, page[:start]...)
		} else {
			out = append(out, page[:end]...)
		}
		page = page[end:]
	}
	if out == nil {
		return page
	}
	return append(out, page...)
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
