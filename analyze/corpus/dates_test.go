package corpus

import "testing"

func TestAnyDate(t *testing.T) {
	for in, want := range map[string]string{
		"2024-05-01T10:00:00Z": "2024-05-01", "2024-05-01 10:00": "2024-05-01", "2024": "2024", "2024-05": "2024-05",
		"Wed, 01 May 2024 10:00:00 GMT": "2024-05-01", "Wednesday, May 1, 2024": "2024-05-01", "May 1st, 2024 at 3:04 PM": "2024-05-01",
		"1 May 2024": "2024-05-01", "1. May 2024": "2024-05-01", "01-May-2024": "2024-05-01", "May 1 2024 10:00AM": "2024-05-01", "2024 May 1": "2024-05-01",
		"Wed May 01 10:00:00 +0200 2024": "2024-05-01", "Wed May  1 10:00:00 UTC 2024": "2024-05-01", "Sept. 3, 2023": "2023-09-03", "SEPTEMBER 3, 2023 Sunday": "2023-09-03",
		"May 2024": "2024-05", "2024/5/1": "2024-05-01", "2024.05.01": "2024-05-01", "20240501": "2024-05-01", "20240501T100000Z": "2024-05-01", "20240501100000": "2024-05-01",
		"01.05.2024": "2024-05-01", "1.5.2024 10:00": "2024-05-01", "10:00 01.05.2024": "2024-05-01", "31/05/2024": "2024-05-31", "05/31/2024": "2024-05-31", "5-31-2024": "2024-05-31", "05/05/2024": "2024-05-05",
		"1714550400": "2024-05-01", "1714550400.0": "2024-05-01", "1714550400000": "2024-05-01",
		// Nothing is made of these.
		"": "", "soon": "", "31.02.2024": "", "2024/13/01": "", "May 1": "", "1/2/24": "", "1 2 3": "", "12345678901": "", "99999999": "", "may be 7": "", "May 32, 2024": "", "Mar 0100": "", "0": "", "½ May 2024": "2024-05",
	} {
		if got, either := anyDate(in); got != want || either != "" {
			t.Errorf("anyDate(%q) = %q, %q; want %q", in, got, either, want)
		}
	}
	if got, either := anyDate("01/05/2024"); got != "" || either != "2024-01-05 or 2024-05-01" {
		t.Errorf("01/05/2024: %q, %q", got, either)
	}
}

func FuzzAnyDate(f *testing.F) {
	f.Add("May 1, 2024")
	f.Add("1714550400")
	f.Fuzz(func(t *testing.T, s string) {
		d, either := anyDate(s)
		if _, ok := Date(d); d != "" && !ok || d != "" && either != "" {
			t.Errorf("anyDate(%q) = %q, %q", s, d, either)
		}
	})
}

func TestLanguageCode(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "und": "", "en": "en", "EN_us": "en", "eng": "en", "English": "en", "British English": "en", "de-AT": "de", "ger": "de", "Deutsch": "de",
		"zh-Hans": "zh", "no": "nb", "xq": "xq", "whatever it is": "",
	} {
		if got := languageCode(in); got != want {
			t.Errorf("languageCode(%q) = %q, want %q", in, got, want)
		}
	}
}
