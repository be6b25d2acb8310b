package reports

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestCellText(t *testing.T) {
	check := func(in, want string) {
		t.Helper()
		var c cells
		c.text(in)
		if got := string(c.data); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	check("", "")
	check("plain", "plain")
	check("a,b", `"a,b"`)
	check(`say "no"`, `"say ""no"""`)
	check(`"`, `""""`)
	check("two\nlines", "\"two\nlines\"")
	check(" blank", `" blank"`)
	check(`\.`, `"\."`)
	check(`\n`, `\n`)
	check("=1+1", "'=1+1")
	check("-5", "-5")
	check("+1.5e3", "+1.5e3")
	check("-5 degrees", "'-5 degrees")
	check("@home", "'@home")
	check("＝1", "'＝1")
	check("\tx", "'\tx")
	check("\rx", "\"'\rx\"")
	check("a\x1bb\x7f\u0085", "a\ufffdb\ufffd\ufffd")
	check("a\xffb", "a\ufffdb")
	check("日本 ’é😀", "日本 ’é😀")
	bare := cells{bare: true}
	bare.text("=1+1")
	if string(bare.data) != "=1+1" {
		t.Errorf("bare: %s", bare.data)
	}
}

// guarded is what a cell of a string must read back as.
func guarded(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r' {
			return utf8.RuneError
		}
		return r
	}, s)
	if _, err := strconv.ParseFloat(s, 64); err != nil && s != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", []rune(s)[0]) {
		s = "'" + s
	}
	return s
}

// FuzzCells holds our rows against those of encoding/csv.
func FuzzCells(f *testing.F) {
	for _, s := range []string{"", "a,b", `"`, "=1", "-1", " x", "\u00a0x", "\r\n", "\x85", "\xc2", `\.`, "é\u0080", "'=x"} {
		f.Add(s, "x", 1.5)
	}
	f.Fuzz(func(t *testing.T, one, two string, x float64) {
		var c cells
		c.text(one)
		c.number(x)
		c.text(two)
		c.end()
		var want bytes.Buffer
		w := csv.NewWriter(&want)
		w.Write([]string{guarded(one), strconv.FormatFloat(x, 'g', -1, 64), guarded(two)})
		w.Flush()
		if string(c.data) != want.String() {
			t.Errorf("%q, want %q", c.data, want.String())
		}
	})
}
