package warc

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// Packing is how a page came over the net: in chunks, compressed.
type Packing struct {
	chunked bool
	coding  string // Content-Encoding in lower case
}

// Unpack returns the page itself. cut: it is not whole, what there is was unpacked. Some crawlers unpack pages and leave the
// head as it was; so a page that is not packed is taken as it is, whatever its head says.
func (p Packing) Unpack(body []byte) (page []byte, cut bool, trouble *Trouble) {
	if p.chunked {
		body, cut = joinChunks(body)
	}
	r, err := unpacker(p.coding, body)
	switch {
	case errors.Is(err, errUnknown):
		return nil, false, &Trouble{"the page is packed in a way that slant cannot read (" + printable(p.coding) + ")", "let the crawler store pages unpacked"}
	case err != nil:
		return nil, false, &Trouble{"the page is packed, and its packed data is damaged", "save the article's text as a .txt file"}
	case r == nil:
		return body, cut, nil
	}
	defer r.Close()
	page, err = io.ReadAll(io.LimitReader(r, MaxPage+1))
	switch {
	case len(page) > MaxPage:
		return nil, false, &Trouble{"the page is too large when it is unpacked (more than 16 MB)", "save the article's text as a .txt file"}
	case len(page) == 0 && err != nil:
		return nil, false, &Trouble{"the page is packed, and its packed data is damaged", "save the article's text as a .txt file"}
	}
	return page, cut || err != nil, nil
}

var errUnknown = errors.New("unknown coding")

// unpacker returns nil for what is not packed.
func unpacker(coding string, body []byte) (io.ReadCloser, error) {
	r := bytes.NewReader(body)
	switch {
	case coding == "" || coding == "identity" || isMarkup(body):
		return nil, nil
	case coding == "gzip" || coding == "x-gzip":
		if !bytes.HasPrefix(body, gzipMagic) {
			return nil, nil
		}
		return gzip.NewReader(r)
	case coding == "deflate":
		if z, err := zlib.NewReader(r); err == nil {
			return z, nil
		}
		return flate.NewReader(bytes.NewReader(body)), nil
	case coding == "zstd":
		const memory = 2 * MaxPage
		d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(memory))
		if err != nil {
			return nil, err
		}
		return d.IOReadCloser(), nil
	}
	return nil, errUnknown
}

// isMarkup: it begins as pages do.
func isMarkup(body []byte) bool {
	body = bytes.TrimLeft(bytes.TrimPrefix(body, []byte("\ufeff")), " \t\r\n")
	return len(body) > 1 && body[0] == '<' && (body[1] == '!' || body[1] == '?' || 'a' <= body[1]|0x20 && body[1]|0x20 <= 'z')
}

// printable keeps what the names of codings are made of.
func printable(coding string) string {
	const longest = 30
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || strings.ContainsRune("-, ", r) {
			return r
		}
		return -1
	}, coding[:min(len(coding), longest)])
}
