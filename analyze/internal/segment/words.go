package segment

// isStarter reports whether w, capitalised after an abbreviation, more likely
// begins a sentence than continues a name: function words only.
func isStarter(w string) bool {
	var buf [14]byte
	switch string(lowerInto(buf[:], w)) {
	case "the", "a", "an", "this", "that", "these", "those", "there", "here",
		"i", "he", "she", "it", "we", "you", "they", "his", "her", "its", "our", "their", "my", "your",
		"who", "what", "when", "where", "why", "how", "which", "whether", "while", "whose",
		"and", "but", "or", "so", "yet", "nor", "if", "as", "because", "since", "although", "though", "unless", "until",
		"in", "on", "at", "by", "for", "from", "to", "with", "without", "under", "over", "after", "before", "during",
		"between", "among", "against", "about", "despite", "like", "unlike", "through", "throughout", "within", "according",
		"however", "meanwhile", "moreover", "furthermore", "nevertheless", "nonetheless", "therefore", "thus", "then", "now",
		"still", "also", "instead", "indeed", "once", "only", "even", "just", "perhaps", "maybe", "later", "earlier", "today",
		"yesterday", "tomorrow", "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could",
		"would", "should", "some", "many", "most", "all", "both", "each", "every", "other", "others", "another", "any", "few",
		"several", "such", "one", "two", "no", "not", "nobody", "nothing", "never", "yes", "well", "please", "let",
		"asked", "officials", "critics", "experts", "analysts", "last", "additionally", "finally", "again",
		"it's", "he's", "she's", "that's", "there's", "we're", "they're", "i'm", "you're", "don't", "didn't", "let's",
		"it’s", "he’s", "she’s", "that’s", "there’s", "we’re", "they’re", "i’m", "you’re", "don’t", "didn’t", "let’s":
		return true
	}
	return false
}

// isSpeechVerb reports whether w is a verb that follows a quotation and
// belongs to its sentence: `"Why?" Smith asked.`
func isSpeechVerb(w string) bool {
	var buf [12]byte
	switch string(lowerInto(buf[:], w)) {
	case "said", "says", "asked", "asks", "added", "adds", "told", "tells", "wrote", "writes", "replied", "shouted",
		"exclaimed", "declared", "tweeted", "wondered", "cried", "yelled", "joked", "responded", "answered",
		"remarked", "continued", "insisted", "chanted", "quipped", "recalled", "demanded", "concluded":
		return true
	}
	return false
}

// isNumbered reports whether the abbreviation w (without its dot) is one only
// before a number, because it is also a word: "No. 5", "p. 55", but "He said
// no."
func isNumbered(w string) bool {
	var buf [6]byte
	switch string(lowerInto(buf[:], w)) {
	case "no", "nos", "p", "pp", "art", "fig", "figs", "vol", "vols", "ch", "sec", "par", "ex", "ver", "op", "pt", "n°", "nº", "№":
		return true
	}
	return false
}

// isTime reports whether w is "a.m" or "p.m".
func isTime(w string) bool {
	return len(w) == 3 && (w[0]|0x20 == 'a' || w[0]|0x20 == 'p') && w[1] == '.' && w[2]|0x20 == 'm'
}

// isAttachedPrefix reports whether the prefix w and its hyphen stay with the
// lower-case word after them, as in EWT ("non-violent"). "pro" and "anti" do
// not: what somebody is for or against must be a token.
func isAttachedPrefix(w string) bool {
	var buf [8]byte
	switch string(lowerInto(buf[:], w)) {
	case "e", "non", "pre", "re", "mid", "post", "over", "co", "multi", "ex", "semi", "sub", "neo", "counter", "socio",
		"inter", "intra", "un", "mis", "ultra", "micro", "psycho", "de", "under", "trans":
		return true
	}
	return false
}

// isUnit reports whether w, right after a number, is a token of its own.
func isUnit(w string) bool {
	var buf [4]byte
	switch string(lowerInto(buf[:], w)) {
	case "am", "pm", "k", "m", "bn", "mn", "tn", "mm", "cm", "km", "kg", "mg", "ml", "lb", "lbs", "oz", "ft", "in",
		"mph", "kph", "hrs", "hr", "min", "mins", "sec", "yrs", "yr", "gb", "mb", "kb", "tb", "ghz", "mhz", "hz", "kw",
		"mw", "gw", "kwh", "mwh", "b", "pc", "pct", "x", "px", "usd", "eur", "est", "gmt", "utc", "et", "c", "f":
		return true
	}
	return false
}

// isOrdinal reports whether w, right after a number, makes it an ordinal or a
// decade.
func isOrdinal(w string) bool {
	var buf [3]byte
	switch string(lowerInto(buf[:], w)) {
	case "st", "nd", "rd", "th", "s":
		return true
	}
	return false
}

// isDomainEnd reports whether w is a top-level domain or the ending of a file name.
func isDomainEnd(w string) bool {
	var buf [6]byte
	switch string(lowerInto(buf[:], w)) {
	case "com", "org", "net", "gov", "edu", "mil", "info", "biz", "io", "tv", "uk", "co", "ru", "de", "fr", "cn", "ir", "il",
		"ua", "eu", "ca", "au", "nz", "us", "me", "ly", "fm", "ai", "ch", "jp", "kr", "br", "za", "nl",
		"html", "htm", "php", "asp", "aspx", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "csv", "jpg", "jpeg",
		"png", "gif", "mp3", "mp4", "zip", "exe", "js", "py", "url", "xml", "json":
		return true
	}
	return false
}

// isElided reports whether w is a word that loses its first letters after an
// apostrophe: 'em, 'til.
func isElided(w string) bool {
	var buf [5]byte
	switch string(lowerInto(buf[:], w)) {
	case "em", "til", "till", "cause", "tis", "twas", "bout", "round", "n":
		return true
	}
	return false
}

// Fused reports whether a word of ASCII letters is two tokens written as one.
func Fused(w string) bool { return splitFused(w) > 0 }

// splitFused returns where the word w is two tokens written as one ("can|not",
// "gon|na", "do|nt"), or 0.
func splitFused(w string) int {
	if len(w) < 2 || len(w) > 8 || !endsFused(w[len(w)-2]|0x20, w[len(w)-1]|0x20) {
		return 0
	}
	var buf [8]byte
	switch string(lowerInto(buf[:], w)) {
	case "cannot", "gonna":
		return 3
	case "wanna", "gotta", "outta", "lemme", "gimme":
		return 3
	case "dont", "cant", "wont":
		return 2
	case "isnt":
		return 2
	case "didnt", "wasnt", "hasnt":
		return 3
	case "doesnt", "havent", "werent":
		return 4
	case "couldnt", "wouldnt":
		return 5
	case "shouldnt":
		return 6
	case "thats":
		return 4
	case "youre":
		return 3
	case "im":
		return fusedPronoun(w)
	}
	return 0
}

// endsFused: a word that ends in these two small letters may be fused. Most words do not.
func endsFused(a, b byte) bool {
	switch b {
	case 't':
		return a == 'n' || a == 'o'
	case 'a':
		return a == 'n' || a == 't'
	case 'e':
		return a == 'm' || a == 'r'
	case 's':
		return a == 't'
	case 'm':
		return a == 'i'
	}
	return false
}

// fusedPronoun splits "im" and "Im" but not "IM".
func fusedPronoun(w string) int {
	if isUpperByte(w[1]) {
		return 0
	}
	return 1
}

// isDay reports whether w is a short day of the week that is also a word: at
// the end of a sentence its dot is the full stop.
func isDay(w string) bool { return w == "Sat" || w == "Sun" || w == "Wed" || w == "Mar" }
