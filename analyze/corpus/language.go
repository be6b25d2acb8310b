package corpus

// detectLanguage is another engineer's: this stands in for it until the branches are merged.
func detectLanguage(string) string { return "" }
