package corpus

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

func TestDecodeText(t *testing.T) {
	const stray = "not all of it is UTF-8, the rest was read as Windows-1252"
	for _, c := range []struct{ name, want, remark, data string }{
		{"empty", "", "", ""},
		{"ASCII", "One.", "", "One."},
		{"UTF-8", "café “one” 中", "", "café “one” 中"},
		{"UTF-8 with a mark", "One.", "", "\ufeffOne."},
		{"UTF-16, little end first", "On😀", "", "\xff\xfeO\x00n\x00\x3d\xd8\x00\xde"},
		{"UTF-16, big end first, cut", "On", "", "\xfe\xff\x00O\x00n\x00"},
		{"UTF-16, half a pair", "O\ufffdn", "", "\xff\xfeO\x00\x3d\xd8n\x00"},
		{"UTF-32, little end first", "On😀", "", "\xff\xfe\x00\x00O\x00\x00\x00n\x00\x00\x00\x00\xf6\x01\x00"},
		{"UTF-32, big end first, out of range, cut", "O\ufffd", "", "\x00\x00\xfe\xff\x00\x00\x00O\xff\xff\xff\xff\x00"},
		{"Windows-1252", "the “café”", stray, "the \x93caf\xe9\x94"},
		{"UTF-8 with a stray byte", "café …", stray, "café \x85"},
		{"UTF-8 with few stray bytes", "“Zürich”, it’s naïve", stray, "“Zürich”, it\x92s na\xefve"},
		{"Mac Roman", "“I don’t know,” he said. It’s “so”.", "it is not UTF-8, it was read as Mac Roman", "\xd2I don\xd5t know,\xd3 he said. It\xd5s \xd2so\xd3."},
		{"ISO-8859-15", "Le cœur coûte 10 €.", "it is not UTF-8, it was read as ISO-8859-15", "Le c\xbdur co\xfbte 10 \xa4."},
		{"Windows-1252 has the euro elsewhere", "Le cœur coûte 10 €.", stray, "Le c\x9cur co\xfbte 10 \x80."},
		{"an accent for an apostrophe", "It´s the government´s fault", stray, "It\xb4s the government\xb4s fault"},
		{"bullets", "• one\n• two\n• three", stray, "\x95 one\n\x95 two\n\x95 three"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, remarks := decodeText([]byte(c.data))
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if c.remark == "" && remarks != nil || c.remark != "" && (len(remarks) != 1 || remarks[0].what != c.remark || remarks[0].remedy == "") {
				t.Errorf("remarks %q, want %q", remarks, c.remark)
			}
		})
	}
}

// wideBytes writes text in UTF-16 or UTF-32 without a mark.
func wideBytes(text string, order binary.AppendByteOrder, size int) (out []byte) {
	if size == 4 {
		for _, r := range text {
			out = order.AppendUint32(out, uint32(r))
		}
		return out
	}
	for _, u := range utf16.Encode([]rune(text)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

// UTF-16 is found by its zero bytes where the mark is missing, in all languages of Latin letters; a few zeros make no UTF-16.
func TestDecodeTextWithoutMark(t *testing.T) {
	for _, p := range languageParagraphs(t) {
		if !strings.Contains(western, " "+p.language+" ") {
			continue
		}
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			if got, _ := decodeText(wideBytes(p.text, order, 2)); got != p.text {
				t.Errorf("%s, %v: got %.60q", p.language, order, got)
			}
		}
	}
	for _, data := range []string{"text\x00text", "\x00\x00\x00\x00\x00\x00\x00\x00", "a\x00b", "\x01\x02\x00\x00\x00\x04\x00\x10\x00\x00"} {
		if w := wideEncoding([]byte(data)); w != nil {
			t.Errorf("%q is taken for UTF-16", data)
		}
	}
}

// oldEncodings are those that the paragraphs of each language are written in to see whether they come back.
var oldEncodings = []struct {
	name string
	encoding.Encoding
	languages string
	missed    int // paragraphs that may come back wrong
}{
	{"Windows-1252", charmap.Windows1252, western, 0}, {"ISO-8859-1", charmap.ISO8859_1, western, 0}, {"ISO-8859-15", charmap.ISO8859_15, western, 0},
	{"Mac Roman", charmap.Macintosh, " en de fr es it pt nl sv da no ", 0},
	{"Windows-1250", charmap.Windows1250, central, 0}, {"ISO-8859-2", charmap.ISO8859_2, central, 2}, // š is ą in Windows-1250, nothing tells
	{"Windows-1254", charmap.Windows1254, " tr ", 0}, {"Windows-1257", charmap.Windows1257, " lt lv et ", 0},
	{"Windows-1251", charmap.Windows1251, eastern, 0}, {"KOI8-R", charmap.KOI8R, " ru ", 0}, {"KOI8-U", charmap.KOI8U, " uk ", 0},
	{"ISO-8859-5", charmap.ISO8859_5, " ru bg sr ", 0}, {"IBM 866", charmap.CodePage866, " ru ", 0},
	{"Windows-1253", charmap.Windows1253, " el ", 0}, {"ISO-8859-7", charmap.ISO8859_7, " el ", 0},
	{"Windows-1255", charmap.Windows1255, " he ", 0}, {"ISO-8859-8", charmap.ISO8859_8, " he ", 0},
	{"Windows-1256", charmap.Windows1256, " ar fa ", 0}, {"Windows-874", charmap.Windows874, " th ", 0},
	{"GBK", simplifiedchinese.GBK, " zh ", 0}, {"GB 18030", simplifiedchinese.GB18030, " zh ", 0}, {"Big5", traditionalchinese.Big5, " zh ", 0},
	{"Shift JIS", japanese.ShiftJIS, " ja ", 0}, {"EUC-JP", japanese.EUCJP, " ja ", 0}, {"ISO-2022-JP", japanese.ISO2022JP, " ja ", 0},
	{"EUC-KR", korean.EUCKR, " ko ", 0},
}

func TestDecodeTextOldEncodings(t *testing.T) {
	for _, e := range oldEncodings {
		tried, missed := 0, 0
		for _, p := range languageParagraphs(t) {
			data, err := e.NewEncoder().String(p.text)
			if !strings.Contains(e.languages, " "+p.language+" ") || err != nil || data == p.text {
				continue // the encoding has not all of its letters, or it has none but ASCII
			}
			tried++
			got, _ := decodeText([]byte(data))
			if got != p.text {
				missed++
				t.Logf("%s: %s came back as %.80q", e.name, p.language, got)
			}
			if lang := detectLanguage(got); lang != p.language {
				t.Errorf("%s: %s is taken for %q", e.name, p.language, lang)
			}
		}
		if tried == 0 || missed > e.missed {
			t.Errorf("%s: %d of %d missed, want %d at the most", e.name, missed, tried, e.missed)
		}
	}
}

// FuzzDecodeText: any bytes become UTF-8, and what is UTF-8 without escapes or a mark stays as it is.
func FuzzDecodeText(f *testing.F) {
	f.Add([]byte("\xff\xfe\x00\x00a\x00\x00\x00"))
	f.Add([]byte("the \x93caf\xe9\x94 \x1b$B\x46|K\\\x1b(B"))
	f.Add(wideBytes("Ein Text ohne Marke, wie sie fehlen kann.", binary.BigEndian, 2))
	for _, e := range oldEncodings {
		data, _ := encoding.ReplaceUnsupported(e.NewEncoder()).String("“It’s” café Größe że něco чего-то για και של 的一是 日本の 이다")
		f.Add([]byte(data))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, remarks := decodeText(data)
		if !utf8.ValidString(text) {
			t.Errorf("%q became %q", data, text)
		}
		for _, r := range remarks {
			if r.what == "" || r.remedy == "" || strings.Contains(r.what+r.remedy, "\n") {
				t.Errorf("remark %q", r)
			}
		}
		if utf8.Valid(data) && !strings.ContainsAny(string(data), "\x00\x1b\ufeff") && text != string(data) {
			t.Errorf("UTF-8 %q became %q", data, text)
		}
	})
}

func BenchmarkDecodeText(b *testing.B) {
	typeset := strings.Repeat("The minister’s “aide” said on Monday — at the café — that the talks would go on. ", 60)
	german := strings.Repeat("Die Größe der Bürde sei ungewöhnlich, sagte der Minister über die Maßnahmen. ", 60)
	old := func(e encoding.Encoding, s string) []byte {
		data, err := e.NewEncoder().String(s)
		if err != nil {
			b.Fatal(err)
		}
		return []byte(data)
	}
	for _, c := range []struct {
		name string
		data []byte
	}{
		{"UTF-8", []byte(typeset)}, {"UTF-16", wideBytes(typeset, binary.LittleEndian, 2)}, {"Windows-1252", old(charmap.Windows1252, typeset)},
		{"Windows-1252, German", old(charmap.Windows1252, german)}, {"Mac Roman", old(charmap.Macintosh, typeset)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.data)))
			b.ReportAllocs()
			for b.Loop() {
				decodeText(c.data)
			}
		})
	}
}
