package webpage

import (
	"strings"
	"testing"
)

func TestCharset(t *testing.T) {
	far := strings.Repeat(" ", 2000) // browsers look at the first 1024 bytes
	for _, c := range []struct {
		name, contentType, page, want string
		mended                        bool
	}{
		{"UTF-8 in the page", "", "<meta charset=utf-8>caf\u00e9", "café", false},
		{"UTF-8 that nothing says", "", far + "caf\u00e9", "café", false},
		{"UTF-8 that says it is not", "", "<meta charset=iso-8859-1>caf\u00e9", "café", false},
		{"Windows-1252 that nothing says", "", "caf\xe9 \x93now\x94", "café “now”", false},
		{"in HTTP, over the page", "text/html; charset=windows-1251", "<meta charset=utf-8>\xcc\xe8\xed\xe8\xf1\xf2\xf0", "Министр", false},
		{"in an old meta", "", `<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">` + "\x93\xfa\x96\x7b", "日本", false},
		{"byte order mark", "text/html; charset=iso-8859-1", "\xef\xbb\xbfcaf\u00e9", "café", false},
		{"UTF-16", "", "\xff\xfec\x00a\x00f\x00\xe9\x00", "café", false},
		{"ISO-2022-JP", "text/html; charset=iso-2022-jp", "\x1b$BF|K\\\x1b(B", "日本", false},
		{"UTF-8 with bytes that are not", "text/html; charset=utf-8", "caf\u00e9 \x93now\x94", "café “now”", true},
		{"no such encoding", "text/html; charset=klingon", "caf\u00e9", "café", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, mended := decode([]byte(c.page), c.contentType)
			if !strings.HasSuffix(string(got), c.want) || mended != c.mended {
				t.Errorf("got %q, mended %v; want %q, %v", got, mended, c.want, c.mended)
			}
		})
	}
}
