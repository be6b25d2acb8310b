package duplicates

import (
	"strings"
	"testing"
)

// FuzzSign: whatever the bytes, a text is its own exact duplicate, in other letters and with other white space, too, and is
// none of a text with one more word.
func FuzzSign(f *testing.F) {
	for _, s := range []string{"", "The dam is full.", quotation, boilerplate, "a.b.c 1,2,3.4 ‘’''", "\xff\u0301\u200d", "ǅ İ ß 12,", strings.Repeat("1.", 50)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		sig := Sign(text)
		data, _ := sig.MarshalBinary()
		var back Signature
		if err := back.UnmarshalBinary(data); err != nil || back != sig {
			t.Fatal("not the same after writing:", err)
		}
		if spaced := Sign("\n " + strings.ReplaceAll(text, " ", " \t\r\n") + " …"); spaced != sig {
			t.Error("white space makes a difference")
		}
		if longer := Sign(text + " zebra"); longer == sig {
			t.Error("a word makes no difference")
		}
		finder := New(Options{})
		finder.Add(1, sig)
		if original, kind, ok := finder.Add(2, sig); ok != (sig.words > 0) || ok && (original != 1 || kind != Exact) {
			t.Errorf("added twice: %d, %q, %v", original, kind, ok)
		}
	})
}
