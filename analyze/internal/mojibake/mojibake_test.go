package mojibake

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

func TestMend(t *testing.T) {
	for _, c := range []struct{ name, want, in string }{
		{"apostrophe, accent, space", "It’s a café in\u00a0Paris.", "Itâ€™s a cafÃ© inÂ\u00a0Paris."},
		{"quotes and dashes", "“Hello” – said he — twice…", "â€œHelloâ€\u009d â€“ said he â€” twiceâ€¦"},
		{"closing quote cut", "“Hello” said", "â€œHelloâ€ said"},
		{"closing quote lost", "“Hello” said", "â€œHelloâ€\ufffd said"},
		{"signs", "It’s €5, £3 and 20°", "Itâ€™s â‚¬5, Â£3 and 20Â°"},
		{"twice", "It’s “double”", "ItÃ¢â‚¬â„¢s Ã¢â‚¬Å“doubleÃ¢â‚¬Â\u009d"},
		{"once as Latin-1, once as Windows-1252", "It’s", "ItÃ¢Â€Â™s"},
		{"as Latin-1", "It’s “Latin-1”", "Itâ\u0080\u0099s â\u0080\u009cLatin-1â\u0080\u009d"},
		{"Windows-1252 as Latin-1", "It’s “Latin-1”", "It\u0092s \u0093Latin-1\u0094"},
		{"as Mac Roman", "It’s “Mac” café", "It‚Äôs ‚ÄúMac‚Äù caf√©"},
		{"as Windows-1250", "It’s “1250” café", "Itâ€™s â€ś1250â€ť cafĂ©"},
		{"as Windows-1251", "It’s “1251”", "ItвЂ™s вЂњ1251вЂќ"},
		{"references", "Tom & Jerry’s \"<b>\"", "Tom &amp; Jerry&#8217;s &quot;&lt;b&gt;&quot;"},
		{"references to references", "\"twice\"", "&amp;quot;twice&amp;amp;quot;"},
		{"references to garbled text", "Jerry’s", "Jerry&acirc;&euro;&trade;s"},
		{"references by number", "Jerry’s ’90s", "Jerry&#x2019;s &#146;90s"},
		{"references to line ends", "a b c", "a&#13;b&#10;c"},
		{"space cleaned away", "ends. Then", "ends.Â Then"},
		{"soft hyphen cleaned away", "García, voilà le", "GarcÃa, voilÃ le"},
		{"names", "São Tomé, España, ESPAÑA", "SÃ£o TomÃ©, EspaÃ±a, ESPAÃ‘A"},
		{"capitals", "Österreich, Ángel, Žižek", "Ã–sterreich, Ã\u0081ngel, Å½iÅ¾ek"},
		{"Central Europe", "Wałęsa, Vučić", "WaÅ‚Ä™sa, VuÄ\u008diÄ‡"},
		{"Vietnam", "Việt Nam, Nguyễn", "Viá»‡t Nam, Nguyá»…n"},
		{"other scripts", "Москва, Αθήνα, 中国", "ÐœÐ¾Ñ\u0081ÐºÐ²Ð°, Î‘Î¸Î®Î½Î±, ä¸\u00adå›½"},
		{"emoji", "👍 fine", "ðŸ‘\u008d fine"},
		{"a mark of what was lost before", "lost \ufffd", "lost ï¿½"},
		{"byte order mark", "\ufeffmark", "ï»¿mark"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, n := Mend(c.in); got != c.want || n == 0 {
				t.Errorf("Mend(%q) = %q, %d; want %q", c.in, got, n, c.want)
			}
		})
	}
}

func TestMendCounts(t *testing.T) {
	const in = "Itâ€™s &amp; â€œcafÃ©â€\u009d, is fine" // ’ & “ é”
	if got, n := Mend(in); n != 4 {
		t.Errorf("Mend(%q) = %q in %d places, want 4", in, got, n)
	}
}

// Correct text is left alone, however much it looks like damage to a cruder eye.
func TestMendLeaves(t *testing.T) {
	for _, s := range []string{
		"", "plain", "“AMANHÃ”, disse. AMANHÃ… ou «MAÇû, IRMÃ’S", "hâlâ”", "café…” said", "fiancé—the", "CAFÉ” and CLICHÉ’S", "«Â» and “Ô and 'Å'",
		"PÅ” GÅ… TVÅ’S", "HYVÄ” TÄMÄ… «HYVÄ»", "la lettre Â\u00a0: et", "Spaß”, Fuß…", "Å\u00a0i Lofoten", "¿Está?»", "está»—dijo", "naïveté…’", "ÄÖÜ",
		"R&D, AT&T; B&B;", "a & b; &c; &foo; &toolongtobeaname;", "x &#97; &#59; &am&#112; &#0; &#xD800; &#99999999;",
		"√2 and √π ≈ 2", "В «Московском комсомольце»", "CASĂ” „MAMĂ“", "lost \ufffd here", "line\u0085line",
	} {
		if got, n := Mend(s); got != s || n != 0 {
			t.Errorf("%q became %q", s, got)
		}
	}
}

func TestMendLeavesLanguages(t *testing.T) {
	for _, line := range paragraphs(t) {
		if got, n := Mend(line); got != line || n != 0 {
			t.Errorf("%q became %q", line, got)
		}
	}
}

// paragraphs are those of news in many languages.
func paragraphs(t testing.TB) []string {
	data, err := os.ReadFile("../../corpus/testdata/languages.tsv")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(data), "\n")
}

// misread writes s as UTF-8 and reads that in another encoding, as browsers do: a byte that has no character is a control.
func misread(cm *charmap.Charmap, s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		r := cm.DecodeByte(c)
		if r == utf8.RuneError {
			r = rune(c)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// English text with the usual signs comes back whole, read wrongly once or twice.
func TestMendMisread(t *testing.T) {
	texts := []string{
		"“We don’t know,” said the minister’s aide — on Monday, that is – “and we won’t.”",
		"‘Never again’… The café’s owner, Zoë Brontë, paid €1,200 (or £1,050) for it, 20° in the shade.",
		"President Erdoğan met José Muñoz and François Côté in São Paulo; Björn Ångström stayed in Malmö.",
		"10\u00a0km north of Kraków, Łukasz Żółć of Wałęsa’s party said: “The naïve façade is over.”",
		"“Ça suffit,” she said, “à la carte.” El Niño hit Perú™ again • and again.",
	}
	for _, text := range texts {
		for name, cm := range map[string]*charmap.Charmap{"Windows-1252": charmap.Windows1252, "Latin-1": charmap.ISO8859_1} {
			once := misread(cm, text)
			for depth, wrong := range []string{once, misread(cm, once)} {
				if got, _ := Mend(wrong); got != text {
					t.Errorf("read as %s %d times:\n got %q\nwant %q", name, depth+1, got, text)
				}
			}
		}
	}
	for name, cm := range map[string]*charmap.Charmap{"Mac Roman": charmap.Macintosh, "Windows-1250": charmap.Windows1250, "Windows-1251": charmap.Windows1251} {
		if got, _ := Mend(misread(cm, texts[0])); got != texts[0] {
			t.Errorf("read as %s:\n got %q\nwant %q", name, got, texts[0])
		}
	}
}

// FuzzMojibake: what is mended needs no more mending, valid text stays valid, and lines stay lines.
func FuzzMojibake(f *testing.F) {
	f.Add("Itâ€™s a cafÃ© inÂ\u00a0Paris. &amp;quot; &#10;\n")
	f.Add("ItÃ¢â‚¬â„¢s Ã¢â‚¬Å“doubleÃ¢â‚¬Â\u009d ÃƒÆ’Ã‚Â©")
	f.Add("It‚Äôs √© â€ś Ă© вЂ™ \ufffd ÐœÐ¾ÑÐº Â GarcÃa ðŸ‘ á»‡")
	f.Add("&am&#112;; &&amp; &#x26;#38;amp; \x85\xff")
	f.Fuzz(func(t *testing.T, s string) {
		once, _ := Mend(s)
		if twice, n := Mend(once); twice != once || n != 0 {
			t.Errorf("%q became %q and then %q", s, once, twice)
		}
		if utf8.ValidString(s) && !utf8.ValidString(once) {
			t.Errorf("%q became %q, which is not UTF-8", s, once)
		}
		if strings.Count(once, "\n") != strings.Count(s, "\n") {
			t.Errorf("%q became %q, with other lines", s, once)
		}
	})
}

func BenchmarkMend(b *testing.B) {
	plain := strings.Repeat("The minister said on Monday that the talks would go on. ", 100)
	typeset := strings.Repeat("The minister’s “aide” said on Monday — that the talks would go on. ", 100)
	for _, c := range []struct{ name, text string }{
		{"ascii", plain}, {"typeset", typeset}, {"accents", typeset + "café"}, {"languages", strings.Join(paragraphs(b), "\n")},
		{"garbled", misread(charmap.Windows1252, typeset)}, {"hostile", strings.Repeat("Ãƒ", 250_000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				Mend(c.text)
			}
		})
	}
}
