package analyze

import "github.com/slantkit/slant/analyze/corpus"

// Analysis is all that was read out of one article. All positions are byte offsets into Text, half-open, on rune
// boundaries. Slices are in the order of the text. An analysis is read-only.
type Analysis struct {
	ID         string         // first 16 hex digits of SHA-256 of outlet, published, title and cleaned text
	Article    corpus.Article // metadata; Article.Text is the raw input
	Title      string         // the headline, from metadata or text; may be empty
	Text       string         // the cleaned text, headline included; never changed again
	Paragraphs []Paragraph    // the headline first, if there is one
	Sentences  []Sentence
	Actors     []Actor // actors mentioned or speaking, in order of first mention
	Mentions   []Mention
	Quotes     []Quote
	Attitudes  []Attitude
	Scores     []Score
	Wordings   []Wording // only with Options.Wording
	Deeds      []Deed    // only with Options.Wording
	Dropped    []Dropped // lines of the input that are not text of the article
	Warnings   []string  // doubts about the article as a whole, each a sentence
}

// Paragraph is a stretch of the cleaned text.
type Paragraph struct {
	Number     int // the headline is 0, paragraphs count from 1
	Headline   bool
	Start, End int
	Words      int
	Tone       float64 // −1…1, sentiment of the whole paragraph toward nobody
}

// Sentence belongs to the paragraph with this index in Paragraphs; Number counts from 1 inside it.
type Sentence struct {
	Paragraph  int
	Number     int
	Start, End int
}

// Actor is an actor of this article: from a pack, or introduced by the text itself.
type Actor struct {
	ID   string
	Name string
	Type string // state, organisation, group, media, person
	// Side is the actor whom he belongs to, at the article's date; empty if none.
	Side string
	// SpeaksFor: he holds office there, so that in roll-ups (entities, dyads, reports) what he says counts for his side.
	SpeaksFor bool
	// SideFromText: nothing but the text ("Russian Ambassador Anatoly Viktorov") places him there.
	SideFromText bool
	// Office is the title the pack or the text gives him, in lower case; may be empty.
	Office string
	// FromText: no pack knows this actor.
	FromText bool
}

// Mention kinds.
const (
	KindName    = "name"
	KindAlias   = "alias"
	KindDemonym = "demonym"
	KindMetonym = "metonym"
	KindOffice  = "office"
	KindNominal = "nominal"
	KindPronoun = "pronoun"
)

// Mention is a place that refers to an actor; its span is the name alone.
type Mention struct {
	Actor      string
	Kind       string
	Paragraph  int // index in Paragraphs
	Sentence   int // index in Sentences
	Start, End int
	// Attributive: the name only says where people or things come from ("Russian citizens"); such a mention gathers no evidence.
	Attributive bool
	// Ambiguous: the name has other owners, and this one was chosen by default.
	Ambiguous bool
	// Why is a trace for `explain`: which rule or list made the mention.
	Why string
}

// Voice says who vouches for a statement.
type Voice string

// The voices. VoiceAll is the trained number over all of them; it is a voice of scores only.
const (
	Narrator Voice = "narrator"
	Headline Voice = "headline"
	Quoted   Voice = "quoted"
	VoiceAll Voice = "all"
)

// Quote kinds.
const (
	Direct   = "direct"
	Indirect = "indirect"
	Mixed    = "mixed"
)

// Span is a half-open range of bytes in Text.
type Span struct{ Start, End int }

// Quote is an attribution: source, cue and content.
type Quote struct {
	Paragraph  int // index in Paragraphs, where the content begins
	Kind       string
	Start, End int    // the content, without quotation marks
	Source     Span   // the speaker's words, empty span if the text names none
	Cue        Span   // empty span if there is none
	Speaker    string // actor id, or empty
	Force      string // stated, claimed, admitted, warned, …: from the cue
	About      bool   // the content is what the speaker speaks of, wants or takes a side on; its words are the narrator's
}

// Evidence is one span that moves a number, with its weight for each class.
type Evidence struct {
	Start, End int
	Source     Source
	Feature    string     // what fired, readable: "critical (valence −1.5)"
	Origin     string     // the lexicon line or model feature it came from
	Weights    [3]float64 // added to the logits, in the order of the classes
}

// Source is where a weight comes from.
type Source string

// The sources of evidence. The prior is a field of its own, not evidence.
const (
	FromModel  Source = "model"  // naive Bayes, valence with shifters, trained features
	FromStance Source = "stance" // the stance lexicon: general cues and the actor's own file
)

// Logits are log-odds before the softmax: Logit = Prior + Σ Evidence.Weights, for each class within 1e-9.
type Logits struct {
	Prior, Logit [3]float64
	P            [3]float64 // softmax(Logit / (T · √Sentences))
	Sentences    int        // how many sentences gave evidence or could have; an attitude has one
	Evidence     []Evidence // of scores empty with Options.NoEvidence

	shares [2]float64 // what Share returns of model and stance
	shared bool       // they are summed already
}

// Classes of a score's Logits, and of an attitude's.
const (
	Negative, Neutral, Positive = 0, 1, 2
	Against, None, Favor        = 0, 1, 2
)

// Score returns p(positive) − p(negative), or p(favor) − p(against): −1…1.
func (l Logits) Score() float64 { return l.P[Positive] - l.P[Negative] }

// Share returns the logit difference positive − negative that comes from the model, the stance lexicon and the prior:
// signed log-odds that add up to Logit[Positive] − Logit[Negative].
func (l Logits) Share() (model, stance, prior float64) {
	prior = l.Prior[Positive] - l.Prior[Negative]
	if l.shared {
		return l.shares[0], l.shares[1], prior
	}
	for _, e := range l.Evidence {
		d := e.Weights[Positive] - e.Weights[Negative]
		if e.Source == FromStance {
			stance += d
		} else {
			model += d
		}
	}
	return model, stance, prior
}

// Score is the sentiment toward an actor in one paragraph, in one voice.
type Score struct {
	Paragraph  int // index in Paragraphs
	Actor      string
	Voice      Voice
	VoiceActor string // of quoted: whom the quotes are from; empty if unknown
	Logits
}

// NarratorID is the holder of attitudes that nobody but the narrator vouches for.
const NarratorID = "narrator"

// Attitude is a stance of a holder toward a target.
type Attitude struct {
	Paragraph  int    // index in Paragraphs
	Sentence   int    // index in Sentences
	Holder     string // actor id as read, NarratorID, or empty: nobody whom we track
	HolderSide string // whom the holder speaks for: his side, or himself
	Target     string
	TargetSide string
	Stance     string // favor, against, none
	Voice      Voice
	VoiceActor string
	Start, End int    // the words that carry it, from the first to the last of holder, cue and target
	Origin     string // file:line of the cue, or what else made it
	Logits            // classes against, none, favor
}

// Dropped is a piece of the input that is not text of the article, with the reason.
type Dropped struct {
	Text, Reason string
	Line         int // in the input, from 1
}
