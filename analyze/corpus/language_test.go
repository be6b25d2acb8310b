package corpus

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A paragraph of the test data, and its language.
type languageParagraph struct{ language, text string }

// paragraphs are those of testdata/languages.tsv.
func languageParagraphs(t testing.TB) (out []languageParagraph) {
	t.Helper()
	data, err := os.ReadFile("testdata/languages.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		language, text, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if ok && language != "language" {
			out = append(out, languageParagraph{language, text})
		}
	}
	return out
}

func TestDetectLanguage(t *testing.T) {
	all := languageParagraphs(t)
	if len(all) < 150 {
		t.Fatalf("only %d paragraphs", len(all))
	}
	for _, p := range all {
		if got := detectLanguage(p.text); got != p.language {
			t.Errorf("got %q, want %q: %.80s", got, p.language, p.text)
		}
		if got := detectLanguage(norm.NFD.String(p.text)); got != p.language {
			t.Errorf("accents apart: got %q, want %q: %.80s", got, p.language, p.text)
		}
	}
}

func TestDetectLanguageSamples(t *testing.T) {
	de, en := strings.Repeat("Das ist nicht die Meinung von allen, die sich mit der Sache befassen. ", 300), strings.Repeat("That is not what they said of it when we met them. ", 300)
	for _, c := range []struct{ name, want, text string }{
		{"empty", "", ""},
		{"short", "", "Das ist nicht die Meinung von allen."},
		{"short, another script", "", "Это не так."},
		{"numbers", "", strings.Repeat("1,204 33.5% 12-3 7 ", 100)},
		{"names", "", strings.Repeat("Joe Root, Alastair Cook, Mark Stoneman, Dawid Malan, Gary Ballance. ", 5)},
		{"English that names foreigners", "en", strings.Repeat("The paper said that José de la Torre y los Santos of La Paz was one of those who were in the Plaza de la Revolución. ", 4)},
		{"English that names little else", "", strings.Repeat("La Liga and El País said that José de la Torre y los Santos of La Paz was in the Plaza de la Revolución. ", 4)},
		{"half and half", "en", de[:2000] + en[:2000]},
		{"mostly English with a quote", "en", en[:1500] + de[:500]},
		{"mostly German with a quote", "de", de[:1600] + en[:300]},
		{"long, all one", "de", de},
		{"English quoting Chinese", "en", en[:400] + "他说这是中国人民的声音"},
		{"bytes that are no text", "", strings.Repeat("\xff\xfe\x80", 1000)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := detectLanguage(c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// English must practically never be set aside: no piece of 60 words or more of any English text at hand is taken for
// another language.
func TestDetectLanguageEnglish(t *testing.T) {
	const sharedData, least = "../../../shared/data", 60
	files, _ := filepath.Glob(filepath.Join(sharedData, "*", "*.jsonl"))
	if len(files) == 0 {
		t.Skip("no", sharedData, "here: English is not tried on real text")
	}
	pieces, unsure, piece := 0, 0, ""
	for _, text := range languageTexts(t, files) {
		if piece += text + "\n"; len(strings.Fields(piece)) < least {
			continue
		}
		switch got := detectLanguage(piece); got {
		case "en":
		case "":
			unsure++
		default:
			t.Errorf("taken for %q: %.300q", got, piece)
		}
		pieces, piece = pieces+1, ""
	}
	if t.Logf("%d pieces of %d words or more, of %d nobody is sure", pieces, least, unsure); pieces < 5000 || unsure > 5 {
		t.Errorf("%d pieces, %d of them unsure", pieces, unsure)
	}
}

// sharedTexts are the texts and paragraphs of gold data.
func languageTexts(t testing.TB, files []string) (out []string) {
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			var item struct {
				Text       string
				Paragraphs []struct{ Text string }
			}
			if err := json.Unmarshal([]byte(line), &item); err != nil {
				t.Fatal(name, err)
			}
			out = append(out, item.Text)
			for _, p := range item.Paragraphs {
				out = append(out, p.Text)
			}
		}
	}
	return out
}

func TestLanguageName(t *testing.T) {
	for code, want := range map[string]string{"en": "English", "de": "German", "zh": "Chinese", "no": "Norwegian", "xx": "xx", "": ""} {
		if got := languageName(code); got != want {
			t.Errorf("languageName(%q) = %q, want %q", code, got, want)
		}
	}
}

// The table is sound: English is its first row, every script is known, no word is longer than any that is looked up, and
// none is written with letters of two scripts, which look alike and never match.
func TestLanguageTable(t *testing.T) {
	table := loadLanguages()
	if table.spoken[0].code != "en" {
		t.Errorf("the first language is %s, want en", table.spoken[0].code)
	}
	withWords := 0
	for _, line := range strings.Split(strings.TrimSuffix(languageTable, "\n"), "\n") {
		cells := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || cells[0] == "code" {
			continue
		}
		if len(cells) != 4 || scriptNamed(cells[2]) == noScript {
			t.Errorf("bad row: %s", line)
			continue
		}
		if cells[3] != "" {
			withWords++
		}
		for w := range strings.FieldsSeq(cells[3]) {
			if len(w) > longestWord || w != strings.ToLower(w) || w != norm.NFC.String(w) {
				t.Errorf("%s: the word %q is never found", cells[0], w)
			}
			if strings.Count(" "+cells[3]+" ", " "+w+" ") > 1 {
				t.Errorf("%s: %q is listed twice", cells[0], w)
			}
			if r, _ := utf8.DecodeRuneInString(w); scriptOf(r) != scriptNamed(cells[2]) {
				t.Errorf("%s: %q is of another script", cells[0], w)
			}
		}
	}
	if withWords > 64 {
		t.Errorf("%d languages with words, the bits of a word are 64", withWords)
	}
}

// FuzzLanguage: any text has a language of the table or none.
func FuzzLanguage(f *testing.F) {
	for _, p := range languageParagraphs(f) {
		f.Add(p.text)
	}
	f.Add(strings.Repeat("\xcc\x80\xff 12 ", 2000))
	f.Fuzz(func(t *testing.T, text string) {
		code := detectLanguage(text)
		if code != "" && languageName(code) == code {
			t.Errorf("unknown language %q", code)
		}
		if utf8.RuneCountInString(text) < leastSigns && code != "" {
			t.Errorf("%q is too short to be %q", text, code)
		}
	})
}

func BenchmarkDetectLanguage(b *testing.B) {
	text := map[string]string{}
	for _, p := range languageParagraphs(b) {
		text[p.language] += strings.Repeat(p.text+"\n", 5)
	}
	for _, language := range []string{"en", "de", "vi", "ru", "zh"} {
		b.Run(language, func(b *testing.B) {
			b.SetBytes(int64(min(len(text[language]), 2*sampleBytes)))
			b.ReportAllocs()
			for b.Loop() {
				detectLanguage(text[language])
			}
		})
	}
}

// The table is built once in a process, at the first article.
func BenchmarkLoadLanguages(b *testing.B) {
	for b.Loop() {
		readLanguages()
	}
}
