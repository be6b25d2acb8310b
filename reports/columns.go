package reports

// Column is a column of an export table. The CSV headers, docs/CODEBOOK.md and datapackage.json all come from here.
type Column struct {
	Name        string
	Type        string   // Frictionless type: string, integer or number
	Unit        string   // unit and range, in words: "log-odds, signed"
	Description string   // a sentence without its full stop
	Enum        []string // the only values allowed, if they are few
	Min, Max    string   // bounds, as in Unit; empty if there is none
	Pattern     string   // a regular expression that the whole cell matches; empty if there is none
	Optional    bool     // cells may be empty: no data
}

// sparse marks a column whose cells may be empty.
func sparse(c Column) Column {
	c.Optional = true
	return c
}

// matching gives a column the pattern of its cells.
func matching(pattern string, c Column) Column {
	c.Pattern = pattern
	return c
}

// schema is a table: its file, what one row is, and its columns.
type schema struct {
	File, Row string
	Columns   []Column
	Key       []string // the columns that name a row; empty if rows may repeat
	Note      string   // what a reader of the codebook must know, sentences
}

// name is the table's name: its file without the extension.
func (s schema) name() string { return s.File[:len(s.File)-len(".csv")] }

// fileIn is its file in an export of that format.
func (s schema) fileIn(format string) string { return s.name() + "." + format }

// header returns the names of the columns.
func (s schema) header() []string {
	names := make([]string, len(s.Columns))
	for i, c := range s.Columns {
		names[i] = c.Name
	}
	return names
}

// schemas returns all tables of an export, in the order of the codebook.
func schemas() []schema {
	return []schema{
		articlesSchema(), paragraphsSchema(), mentionsSchema(), quotesSchema(),
		scoresSchema(), attitudesSchema(), entitiesSchema(), dyadsSchema(), rejectedSchema(),
	}
}

// streamedSchemas are the tables that grow with the articles: those that have rows of each, then what was set aside.
func streamedSchemas() []schema { return append(schemas()[:articleTables], rejectedSchema()) }

func text(name, unit, description string) Column {
	return Column{Name: name, Type: "string", Unit: unit, Description: description}
}

func count(name, description string) Column {
	return Column{Name: name, Type: "integer", Unit: "count, 0 or more", Min: "0", Description: description}
}

func number(name, unit, description string) Column {
	return Column{Name: name, Type: "number", Unit: unit, Description: description}
}

func probability(name, description string) Column {
	return Column{Name: name, Type: "number", Unit: "probability, 0…1", Min: "0", Max: "1", Description: description}
}

func balance(name, description string) Column {
	return Column{Name: name, Type: "number", Unit: "−1…1", Min: "-1", Max: "1", Description: description}
}

func choice(name, description string, values ...string) Column {
	return Column{Name: name, Type: "string", Unit: "one of a list", Description: description, Enum: values}
}

// perArticle puts the three columns in front that the first six tables share.
func perArticle(columns ...Column) []Column {
	return append([]Column{
		matching("[0-9a-f]{16}", text("article_id", "16 hex digits", "first 16 hex digits of SHA-256 of outlet, published, title and cleaned text")),
		sparse(text("outlet", "", "who published the article")),
		sparse(matching("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text("published", "YYYY-MM-DD, YYYY-MM or YYYY", "when it was published, as far as known"))),
	}, columns...)
}

// span is the pair of offset columns.
func span(what string) []Column {
	unit := "code points from 0"
	return []Column{
		{Name: "start", Type: "integer", Unit: unit, Min: "0", Description: "where " + what + " begins in the cleaned text"},
		{Name: "end", Type: "integer", Unit: unit, Min: "0", Description: "where " + what + " ends: the first code point after it"},
	}
}

// paragraphColumn is the paragraph's number.
func paragraphColumn() Column {
	return Column{Name: "paragraph", Type: "integer", Unit: "0 or more", Min: "0",
		Description: "number of the paragraph in the article, from 1; the headline is 0"}
}

// sentenceColumn is the sentence's number in its paragraph.
func sentenceColumn() Column {
	return Column{Name: "sentence", Type: "integer", Unit: "1 or more", Min: "1", Description: "number of the sentence in its paragraph, from 1"}
}

func articlesSchema() schema {
	return schema{File: "articles.csv", Row: "an article", Key: []string{"article_id"}, Columns: perArticle(
		sparse(text("title", "", "the headline")),
		sparse(text("url", "", "where it was published, as the input says")),
		sparse(text("language", "ISO 639-1", "language of the text")),
		count("words", "words of all paragraphs and the headline"),
		count("paragraphs", "paragraphs; the headline is not counted"),
		matching("[0-9a-f]{64}", text("sha256", "64 hex digits", "SHA-256 of the input's bytes")),
		sparse(text("path", "", "the input, as it was given on the command line")),
		sparse(text("duplicate_of", "article_id", "the article whose cleaned text, headline aside, this one repeats word for word or nearly: the first in the order of the input; empty if it repeats none")),
	)}
}

func paragraphsSchema() schema {
	cols := append([]Column{paragraphColumn(), choice("kind", "headline or paragraph", "headline", "paragraph")}, span("the paragraph")...)
	cols = append(cols, count("words", "words of the paragraph"),
		balance("tone", "sentiment of the paragraph as a whole, toward nobody"),
		sparse(text("text", "", "its text, as far as --text says")))
	return schema{File: "paragraphs.csv", Row: "a paragraph", Key: []string{"article_id", "paragraph"}, Columns: perArticle(cols...)}
}

func mentionsSchema() schema {
	cols := append([]Column{paragraphColumn(), sentenceColumn()}, span("the name")...)
	cols = append(cols, text("text", "", "the name alone, without article, title or possessive; always written in full"),
		text("actor", "actor id", "whom it refers to"),
		choice("kind", "how it refers to him", "name", "alias", "demonym", "metonym", "office", "nominal", "pronoun"))
	return schema{File: "mentions.csv", Row: "a mention", Columns: perArticle(cols...)}
}

func quotesSchema() schema {
	cols := append([]Column{paragraphColumn()}, span("the content, without quotation marks,")...)
	cols = append(cols, choice("kind", "direct: all inside quotation marks; indirect: none; mixed: some", "direct", "indirect", "mixed"),
		sparse(text("speaker", "actor id", "who speaks; empty if the text does not say, or nobody whom we track")),
		sparse(text("speaker_text", "", "the words that name the speaker, as far as --text says")),
		sparse(text("cue", "", "the word that introduces the speech (“said”), or the dash before the name that signs it; empty if there is none")),
		sparse(text("text", "", "the content, as far as --text says")))
	return schema{File: "quotes.csv", Row: "a quote", Note: "The content of an indirect one may also be what somebody speaks of, wants or takes a side on (\"opposed | the dam\"); " +
		"such quotes are nobody's words, make no voice and are not counted in entities.csv.", Columns: perArticle(cols...)}
}

func scoresSchema() schema {
	return schema{File: "scores.csv", Row: "the sentiment toward one actor in one paragraph in one voice",
		Key: []string{"article_id", "paragraph", "actor", "voice", "voice_actor"},
		Note: "The row whose `voice` is `all` is the trained number over all voices; the others split it by who vouches for the words. " +
			"`from_model` + `from_stance` + `from_prior` is the logit of positive minus the logit of negative: the three say where the number comes from.",
		Columns: perArticle(paragraphColumn(),
			text("actor", "actor id", "toward whom"),
			choice("voice", "who vouches for the words", "narrator", "headline", "quoted", "all"),
			sparse(text("voice_actor", "actor id", "whom the quotes are from, if voice is quoted and the text says it")),
			probability("p_negative", "probability of negative"),
			probability("p_neutral", "probability of neutral"),
			probability("p_positive", "probability of positive"),
			balance("sentiment", "p_positive − p_negative"),
			number("from_model", "log-odds, signed", "what the sentiment model adds to the logit of positive minus that of negative"),
			number("from_stance", "log-odds, signed", "what the stance lexicon adds to it"),
			number("from_prior", "log-odds, signed", "what the prior adds to it"),
		)}
}

func attitudesSchema() schema {
	cols := []Column{paragraphColumn(), sentenceColumn(),
		sparse(text("holder", "actor id, narrator, or empty", "who holds the attitude, as read; narrator: the writer's own; empty: a passive that names nobody, or people who are only described")),
		sparse(text("holder_side", "actor id", "whom the holder belongs to; himself if to nobody")),
		text("target", "actor id", "toward whom, as read"),
		text("target_side", "actor id", "whom the target belongs to; itself if to nobody"),
		choice("stance", "none: a clause links the two, without favour", "favor", "against", "none"),
		balance("score", "p(favor) − p(against)"),
		choice("voice", "who vouches for it", "narrator", "headline", "quoted"),
		sparse(text("voice_actor", "actor id", "whom the quote is from, if voice is quoted and the text says it"))}
	cols = append(cols, span("the stretch from the first to the last of holder, cue and target")...)
	cols = append(cols, sparse(text("text", "", "that stretch, as far as --text says")),
		text("origin", "file:line", "the lexicon line of the cue, or what else made it"))
	return schema{File: "attitudes.csv", Row: "an attitude of a holder toward a target", Columns: perArticle(cols...)}
}

const entitiesFile = "entities.csv"

func entitiesSchema() schema {
	return schema{File: entitiesFile, Row: "an actor, over all articles", Key: []string{"actor"}, Note: "Holders who speak in office count as their side (a minister's words are his " +
		"state's) in `favor_given` and `against_given`; targets, mentions, quotes and sentiment never move. Attitudes of an actor toward itself after that, and attitudes of stance `none`, are not counted. " +
		"An article given twice is counted once; one that repeats another counts as `--duplicates` says: not again (once, the default), or like any other (all).",
		Columns: append([]Column{
			text("actor", "actor id", "the actor"),
			text("name", "", "his name"),
			choice("type", "what he is", "state", "organisation", "group", "media", "person"),
			count("articles", "articles that mention or quote him or hold an attitude of his or toward him"),
			count("paragraphs", "paragraphs that mention him; headlines are not counted"),
			count("mentions", "mentions of every kind, headlines included"),
			count("quotes", "quotes that he speaks himself"),
		}, entityNumbers()...)}
}

// entityNumbers are the columns of entities.csv that hold sentiment and stance.
func entityNumbers() []Column {
	return []Column{
		sparse(balance("sentiment", "mean over articles of the mean over the article's paragraphs (headline included) of sentiment in voice all")),
		sparse(balance("sentiment_low", "lower end of its 95 % interval (Poisson bootstrap over articles); empty below ten articles")),
		sparse(balance("sentiment_high", "upper end of it")),
		count("favor_given", "attitudes of stance favor that he, or who speaks for him in office, holds toward others"),
		count("against_given", "the same of stance against"),
		count("favor_received", "attitudes of stance favor toward him, whoever holds them: actors, the narrator, or nobody named"),
		count("against_received", "the same of stance against"),
	}
}

func dyadsSchema() schema {
	return schema{File: "dyads.csv", Row: "a holder side and a target, over all articles", Key: []string{"holder", "target"}, Note: "Holders who speak in office count as their side; targets never move; attitudes " +
		"of a holder toward itself are dropped. A pair that only attitudes of stance `none` link has no row.",
		Columns: []Column{
			sparse(text("holder", "actor id, narrator, or empty", "who holds the attitudes, in office as his side; narrator: the writers; empty: nobody named")),
			text("target", "actor id", "toward whom"),
			count("favor", "attitudes of stance favor"),
			count("against", "attitudes of stance against"),
			sparse(balance("score", "mean over articles of the mean over the article's attitudes, favor and against, of p(favor) − p(against)")),
			sparse(balance("score_low", "lower end of its 95 % interval (Poisson bootstrap over articles); empty below ten articles")),
			sparse(balance("score_high", "upper end of it")),
			count("articles", "articles with such an attitude"),
		}}
}

func rejectedSchema() schema {
	return schema{File: "rejected.csv", Row: "an input, or a record of one, that was set aside", Note: "Without rows if everything was read.",
		Columns: []Column{
			text("file", "", "the input; of a member of an archive, the archive and the member"),
			{Name: "record", Type: "integer", Unit: "1 or more", Min: "1", Optional: true, Description: "line or number of the record in its file; empty: the file as a whole"},
			text("reason", "", "what is wrong, and what to do"),
			{Name: "bytes", Type: "integer", Unit: "count, 0 or more", Min: "0", Optional: true, Description: "how much was set aside, as far as known"},
		}}
}
