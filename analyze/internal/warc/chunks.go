package warc

import (
	"bytes"
	"strconv"
)

// joinChunks joins the chunks of an HTTP body. What does not begin with the size of a chunk is in none, and comes back as it
// is. cut: the last chunk is missing, or one of them is damaged; what came before is returned.
func joinChunks(body []byte) (page []byte, cut bool) {
	size, rest, ok := chunkSize(body)
	if !ok {
		return body, false
	}
	page = make([]byte, 0, len(body))
	for size > 0 {
		n := min(size, len(rest))
		page = append(page, rest[:n]...)
		if n < size {
			return page, true
		}
		rest = bytes.TrimPrefix(bytes.TrimPrefix(rest[n:], []byte("\r")), []byte("\n"))
		if size, rest, ok = chunkSize(rest); !ok {
			return page, true
		}
	}
	return page, false
}

// chunkSize reads the line before a chunk: a number in hex, and what may follow it behind a semicolon.
func chunkSize(data []byte) (size int, rest []byte, ok bool) {
	const longest = 1000 // bytes of such a line
	line, _, found := bytes.Cut(data[:min(len(data), longest)], []byte("\n"))
	if !found {
		return 0, nil, false
	}
	hex, _, _ := bytes.Cut(line, []byte(";"))
	n, err := strconv.ParseUint(string(bytes.TrimSpace(hex)), 16, 31)
	return int(n), data[len(line)+1:], err == nil
}
