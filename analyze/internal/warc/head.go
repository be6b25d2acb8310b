package warc

import (
	"bytes"
	"strconv"
	"strings"
)

// maxHead is the longest head of a record, or of an HTTP answer, in bytes.
const maxHead = 64 << 10

// versionAt finds a version line, such as "WARC/1.0\r\n".
func versionAt(data []byte) (place, tail int) {
	mark := []byte("WARC/")
	for from := 0; ; {
		i := bytes.Index(data[from:], mark)
		if i < 0 {
			return -1, min(len(data), maxVersion)
		}
		from += i
		if isVersion(data[from:]) {
			return from, 0
		}
		from += len(mark)
	}
}

// maxVersion is the length of the longest version line.
const maxVersion = len("WARC/1.00\r\n")

func isVersion(data []byte) bool {
	line, _, ok := bytes.Cut(data[:min(len(data), maxVersion)], []byte("\n"))
	version, warc := bytes.CutPrefix(bytes.TrimSuffix(line, []byte("\r")), []byte("WARC/"))
	return ok && warc && len(version) >= 3 && (version[0] == '0' || version[0] == '1') && version[1] == '.' && isDigits(string(version[2:]))
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// head is the fields of a record or of an HTTP answer, as they stand there.
type head []byte

// head takes a record's version line and fields.
func (r *Reader) head() (head, *Trouble) {
	data := r.w.peek(maxHead)
	n, fields := endOfHead(data)
	if n < 0 {
		return nil, r.noHead(data)
	}
	h := head(bytes.Clone(data[:fields]))
	r.w.take(n)
	return h, nil
}

// noHead: the file ends in the head; or it is damaged, or too long.
func (r *Reader) noHead(data []byte) *Trouble {
	r.w.take(len("WARC/"))
	if next, _ := versionAt(data[1:]); next < 0 && len(data) < maxHead {
		return r.unread()
	}
	return &Trouble{"its head has no end", "get the file anew, records before and after it were read"}
}

// endOfHead finds the empty line: n is the place behind it, fields where the fields end. −1: there is none before the next
// record.
func endOfHead(data []byte) (n, fields int) {
	for i := 0; i < len(data); {
		eol := bytes.IndexByte(data[i:], '\n')
		if eol < 0 || i > 0 && isVersion(data[i:]) {
			return -1, 0
		}
		if len(bytes.TrimSpace(data[i:i+eol])) == 0 {
			return i + eol + 1, i
		}
		i += eol + 1
	}
	return -1, 0
}

// get is the value of the first field of this lower-case name.
func (h head) get(name string) string {
	for line := range bytes.Lines(h) {
		key, value, ok := bytes.Cut(line, []byte(":"))
		if ok && len(key) >= len(name) && strings.EqualFold(string(bytes.TrimSpace(key)), name) {
			return string(bytes.TrimSpace(value))
		}
	}
	return ""
}

// address is the page's; some writers put it in angle brackets.
func (h head) address() string {
	return strings.TrimSuffix(strings.TrimPrefix(h.get("warc-target-uri"), "<"), ">")
}

// length is that of the block.
func (h head) length() (int64, *Trouble) {
	s := h.get("content-length")
	if s == "" {
		return 0, &Trouble{"its head gives no length", anew}
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 {
		return 0, &Trouble{"the length in its head is no number of bytes", anew}
	}
	return n, nil
}
