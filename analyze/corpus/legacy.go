package corpus

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze/internal/mojibake"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// codePage is an encoding from before Unicode: its name as users know it, and the languages that it was made for.
type codePage struct {
	name string
	encoding.Encoding
	languages string
}

const (
	western = " en de fr es it pt nl sv da no fi is ca gl eu af ga cy id ms tl sw "
	central = " pl cs sk hu hr sl ro sq "
	eastern = " ru uk be bg sr mk "
)

// codePages are those that news may be written in, beside Windows-1252. Of two that fit alike the first is taken.
var codePages = [...]codePage{
	{"ISO-8859-15", charmap.ISO8859_15, western}, {"Mac Roman", charmap.Macintosh, western},
	{"Windows-1250", charmap.Windows1250, central}, {"ISO-8859-2", charmap.ISO8859_2, central},
	{"Windows-1254", charmap.Windows1254, " tr az "}, {"Windows-1257", charmap.Windows1257, " lt lv et "},
	{"Windows-1251", charmap.Windows1251, eastern}, {"KOI8", charmap.KOI8U, eastern},
	{"ISO-8859-5", charmap.ISO8859_5, eastern}, {"IBM 866", charmap.CodePage866, eastern},
	{"Windows-1253", charmap.Windows1253, " el "}, {"ISO-8859-7", charmap.ISO8859_7, " el "},
	{"Windows-1255", charmap.Windows1255, " he "}, {"Windows-1256", charmap.Windows1256, " ar fa ur "},
	{"Windows-874", charmap.Windows874, " th "}, {"GB 18030", simplifiedchinese.GB18030, " zh "}, {"Big5", traditionalchinese.Big5, " zh "},
	{"Shift JIS", japanese.ShiftJIS, " ja "}, {"EUC-JP", japanese.EUCJP, " ja "}, {"EUC-KR", korean.EUCKR, " ko "},
}

// beats is by how much another encoding must fit better than Windows-1252: one character that stands badly in the one
// and well in the other is enough.
const beats = 2

// legacy decodes text that is not UTF-8, or not all of it. Most is Windows-1252, or UTF-8 with a few bytes of that; it is
// something else only where the characters then stand better between their neighbours, and the words are of a language
// that is written in it.
func legacy(data []byte) (string, []remark) {
	if cp := bestCodePage(data); cp != nil {
		if text, err := cp.NewDecoder().String(string(data)); err == nil {
			return text, []remark{{"it is not UTF-8, it was read as " + cp.name, saveAsUTF8}}
		}
	}
	return mojibake.AsUTF8(string(data)), []remark{{"not all of it is UTF-8, the rest was read as Windows-1252", saveAsUTF8}}
}

// bestCodePage is nil for Windows-1252 and for UTF-8 with stray bytes.
func bestCodePage(data []byte) (best *codePage) {
	sample := oddLines(data)
	if mostlyUTF8(sample) {
		return nil
	}
	f := fitness(mojibake.AsUTF8(sample), western)
	if f.sure {
		return nil
	}
	most := f.score + beats - 1
	for i, cp := range codePages {
		text, err := cp.NewDecoder().String(sample)
		if err != nil {
			continue
		}
		if score := fitness(text, cp.languages).score; score > most {
			best, most = &codePages[i], score
		}
	}
	return best
}

// mostlyUTF8 reports whether there are no fewer sequences of UTF-8 than bytes that are none. Chance makes few of them.
func mostlyUTF8(s string) bool {
	sequences, stray := 0, 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case size > 1:
			sequences++
		case r == utf8.RuneError:
			stray++
		}
		i += size
	}
	return sequences >= stray
}

// oddLines are the first lines that hold more than ASCII, 4 kB of them, each up to 1 kB.
func oddLines(data []byte) string {
	const all, line = 4096, 1024
	var b strings.Builder
	for b.Len() < all {
		i := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
		if i < 0 {
			break
		}
		start := max(1+bytes.LastIndexAny(data[:i], "\n\r"), i-line/4)
		end := len(data)
		if n := bytes.IndexAny(data[i:], "\n\r"); n >= 0 {
			end = i + n
		}
		b.Write(data[start:min(end, start+line)])
		b.WriteByte('\n')
		data = data[end:]
	}
	return b.String()
}
