package corpus

import (
	"cmp"
	"strings"
)

// enoughText is how long a text must be for its language to be told from its words, in bytes: two or three sentences.
const enoughText = 200

// settleLanguage sets an article aside that is not in English. The words of the text count more than what the metadata
// claim: pages and databases often name a wrong language.
func (art *Article) settleLanguage(path string) *Problem {
	said, found := languageCode(art.Language), ""
	if len(art.Text) >= enoughText {
		found = detectLanguage(art.Text)
	}
	art.Language = cmp.Or(found, said, "en")
	if art.Language == "en" {
		return nil
	}
	what := "the text is in "
	if found == "" {
		what = "the article says that it is in "
	}
	name := languageName(art.Language)
	if name == art.Language {
		name = "another language (" + Printable(name) + ")"
	}
	return &Problem{Path: path, What: what + name, Remedy: "slant reads English only; leave it out, or give it in English"}
}

// languageCodes are the languages that news comes in most: the ISO 639-1 code, the English name, and other codes and names in use.
var languageCodes = [][]string{
	{"en", "English", "eng"}, {"af", "Afrikaans", "afr"}, {"am", "Amharic", "amh"}, {"ar", "Arabic", "ara"}, {"az", "Azerbaijani", "aze"},
	{"be", "Belarusian", "bel"}, {"bg", "Bulgarian", "bul"}, {"bn", "Bengali", "ben"}, {"bs", "Bosnian", "bos"}, {"ca", "Catalan", "cat"},
	{"cs", "Czech", "ces", "cze"}, {"cy", "Welsh", "cym", "wel"}, {"da", "Danish", "dan"}, {"de", "German", "deu", "ger", "deutsch"},
	{"el", "Greek", "ell", "gre"}, {"es", "Spanish", "spa", "español"}, {"et", "Estonian", "est"}, {"eu", "Basque", "eus", "baq"},
	{"fa", "Persian", "fas", "per", "farsi"}, {"fi", "Finnish", "fin"}, {"fr", "French", "fra", "fre", "français"}, {"ga", "Irish", "gle"},
	{"gl", "Galician", "glg"}, {"he", "Hebrew", "heb", "iw"}, {"hi", "Hindi", "hin"}, {"hr", "Croatian", "hrv"}, {"hu", "Hungarian", "hun"},
	{"hy", "Armenian", "hye", "arm"}, {"id", "Indonesian", "ind"}, {"is", "Icelandic", "isl", "ice"}, {"it", "Italian", "ita", "italiano"},
	{"ja", "Japanese", "jpn"}, {"ka", "Georgian", "kat", "geo"}, {"kk", "Kazakh", "kaz"}, {"ko", "Korean", "kor"}, {"lt", "Lithuanian", "lit"},
	{"lv", "Latvian", "lav"}, {"mk", "Macedonian", "mkd", "mac"}, {"ms", "Malay", "msa", "may"}, {"nb", "Norwegian", "nob", "nor", "no"},
	{"nl", "Dutch", "nld", "dut", "nederlands"}, {"pl", "Polish", "pol"}, {"ps", "Pashto", "pus"}, {"pt", "Portuguese", "por", "português"},
	{"ro", "Romanian", "ron", "rum"}, {"ru", "Russian", "rus"}, {"sk", "Slovak", "slk", "slo"}, {"sl", "Slovenian", "slv"},
	{"sq", "Albanian", "sqi", "alb"}, {"sr", "Serbian", "srp"}, {"sv", "Swedish", "swe"}, {"sw", "Swahili", "swa"}, {"ta", "Tamil", "tam"},
	{"th", "Thai", "tha"}, {"tl", "Tagalog", "tgl"}, {"tr", "Turkish", "tur"}, {"uk", "Ukrainian", "ukr"}, {"ur", "Urdu", "urd"},
	{"vi", "Vietnamese", "vie"}, {"zh", "Chinese", "zho", "chi", "cmn"},
}

// languageCode is the ISO 639-1 code of a language as metadata write it: "en-US", "eng", "British English". It is "" where
// they say nothing that we understand, and the code itself where it is one that we have no name for.
func languageCode(said string) string {
	said = strings.ToLower(strings.TrimSpace(said))
	switch head, _, _ := strings.Cut(strings.ReplaceAll(said, "_", "-"), "-"); head {
	case "", "und", "mul", "zxx":
		return ""
	default:
		said = head
	}
	for _, l := range languageCodes {
		for _, name := range l {
			if strings.EqualFold(name, said) {
				return l[0]
			}
		}
	}
	switch {
	case strings.Contains(said, "english"):
		return "en"
	case len(said) > 3:
		return ""
	}
	return said
}
