package analyze_test

import (
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
)

// nasty are texts that have broken text programs before.
var nasty = []string{
	"", " ", "\n\n\n", "\x00", "\xff\xfe\xfd", "a\xc3", "\xe2\x80", "“", "”", "\"\"\"\"", "“Russia” “", "'s", "’", "-", "--", "…", "....",
	"Russia", "RUSSIA", "Russia's", "Russia’s", "U.S.", "U.S", "us US u.s.", "(", ")", "said said said", "Mr. Mr. Mr.", "President", "the the the",
	"anti-", "pro-", "-backed", "Iran-", "-Iran", "anti-pro-anti-Russia-backed-led", "Not not not never no Russia", "accused of of of by by by",
	"Russia accused Russia of Russia.", "He she it they we us.", "\u202eRussia\u202c", "R\u0301ussia", "Rus\u00adsia", "Ru\u200bssia", "\ufeffRussia said it.",
	"Россия осудила Израиль.", "俄罗斯谴责以色列。", "🇷🇺 condemned 🇮🇱", "\r\rRussia\r\nIran\r", "Russia\tIran\vIsrael\fHamas\u2028Egypt\u2029Iraq\u0085Cuba",
	"<b>Russia</b> &amp; <script>alert(1)</script>", "=Russia+1", "\x1b[31mRussia\x1b[0m", "“Russia said “Iran said “Israel said",
	"“We condemn Iran,\n\n“We condemn Cuba,\n\n“We condemn Egypt.”",
}

// FuzzAnalyze: any bytes as text, title and date: no panic, no endless loop, sums and spans as properties_test.go wants them.
func FuzzAnalyze(f *testing.F) {
	for _, s := range nasty {
		f.Add(s, "", "")
		f.Add("Russia condemned Iran. "+s+" Israel praised Egypt.", s, s)
	}
	for i, c := range allCases(f) {
		if i%10 == 0 {
			f.Add(c.text, c.title, "2023-10-20")
		}
	}
	if raw, err := os.ReadFile(seedPath); err == nil {
		f.Add(string(raw), "", "2023")
	}
	an := engine(f, analyze.Options{})
	f.Fuzz(func(t *testing.T, text, title, published string) {
		if len(text) > 1<<16 {
			t.Skip("long texts are the benchmark's")
		}
		alarm := time.AfterFunc(10*time.Second, func() { panic(fmt.Sprintf("Analyze takes more than 10 s for %d bytes", len(text)+len(title))) })
		defer alarm.Stop()
		r := &reading{an.Analyze(corpus.Article{Text: text, Title: title, Published: published})}
		checkSpans(t, r)
		checkSums(t, r)
	})
}
