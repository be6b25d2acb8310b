package corpus

// detectLanguage is another engineer's: this stands in for it until the branches are merged.
func detectLanguage(string) string { return "" }

// languageName is another engineer's, too.
func languageName(code string) string {
	for _, l := range languageCodes {
		if l[0] == code {
			return l[1]
		}
	}
	return code
}
