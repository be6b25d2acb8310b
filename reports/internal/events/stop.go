package events

// stop tells whether a word, as plain writes it, says nothing of a story: function words, and what news says of every one.
func stop(word string) bool {
	switch word {
	case "the", "to", "and", "of", "in", "that", "for", "he", "on", "his", "said", "was", "wa", "with", "is", "as", "ha", "has", "by", "at",
		"who", "from", "mr", "mrs", "ms", "dr", "not", "an", "be", "have", "it", "her", "but", "she", "had", "this", "thi", "about", "after", "him",
		"been", "would", "will", "when", "more", "also", "are", "out", "one", "up", "they", "were", "or", "we", "over", "what", "if", "their",
		"last", "first", "all", "its", "which", "than", "told", "time", "year", "before", "new", "during", "while", "so", "no", "other", "like", "just",
		"some", "you", "into", "did", "because", "two", "do", "our", "even", "could", "now", "there", "say", "can", "saying", "only", "should",
		"back", "most", "very", "make", "made", "then", "them", "many", "may", "being", "any", "those", "get", "how", "well", "my", "where",
		"under", "including", "way", "both", "since", "day", "according", "much", "own", "me", "down", "later", "through", "never", "off",
		"next", "take", "took", "between", "another", "dont", "didnt", "doesnt", "isnt", "wasnt", "cant", "wont", "three", "go", "going", "came", "same",
		"among", "why", "added", "still", "himself", "herself", "itself", "themselve", "put", "several", "though", "come", "whether", "around", "such",
		"here", "without", "today", "again", "already", "too", "these", "might", "ive", "im", "us", "your", "am", "per", "upon", "every", "until",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week", "month", "news", "report", "photo", "image", "reuter", "ap", "afp":
		return true
	}
	return false
}
