package analyze

import "github.com/slantkit/slant/analyze/internal/wording"

// Roles of a Wording.
const (
	RoleQuality   = wording.Quality   // an adjective, participle, predicate noun or adverb of manner: "stubborn"
	RoleName      = wording.Name      // what he or his government, people or fighters are called: "regime", "militants"
	RoleDoes      = wording.Does      // a verb that he or they do: "claimed"
	RoleUndergoes = wording.Undergoes // a verb that is done to him or them: "accused"
)

// Wording is a word that the article uses of an actor. An analysis has them only with Options.Wording.
type Wording struct {
	Actor      string
	Paragraph  int    // index in Paragraphs
	Sentence   int    // index in Sentences
	Start, End int    // the word itself
	Lemma      string // lower case, without inflection: "claim" of "claims" and "claimed"; participles that describe stay ("besieged")
	Role       string
	Voice      Voice
	VoiceActor string // of quoted: whose words; empty if unknown
}

// Deed is a clause in which somebody does something to somebody: kills, detains, expels. What is denied, wished or only possible is none. An analysis
// has them only with Options.Wording.
type Deed struct {
	Paragraph  int    // index in Paragraphs
	Sentence   int    // index in Sentences
	Start, End int    // the verb with its auxiliaries
	Lemma      string // the term of lexicons words/deeds.tsv: "kill", "open fire"
	Agent      string // actor id; empty if nobody is named whom we know
	Named      bool   // the clause names a doer, known or not: by its subject, "by", "at the hands of", "in an Israeli strike"
	Patient    string // the actor who suffers it, in his people or things, too; empty if it is nobody whom we know
	Passive    bool   // "were detained", "detained in the raid"; of "died" false
	Voice      Voice
	VoiceActor string // of quoted: whose words; empty if unknown
}

// addWordings finds the words used of actors, and the deeds.
func (r *reading) addWordings(an *Analysis) {
	if r.a.wording == nil {
		return
	}
	words, deeds := wording.Find(r.a.wording, r.doc, r.names)
	an.Wordings, an.Deeds = make([]Wording, 0, len(words)), make([]Deed, 0, len(deeds))
	for _, w := range words {
		p := r.placeOf(w.Tok0, w.Tok1)
		an.Wordings = append(an.Wordings, Wording{Actor: r.id(w.Actor), Paragraph: p.paragraph, Sentence: p.sentence, Start: p.Start, End: p.End,
			Lemma: w.Lemma, Role: w.Role, Voice: p.voice, VoiceActor: p.voiceActor})
	}
	for _, x := range deeds {
		p := r.placeOf(x.Tok0, x.Tok1)
		d := Deed{Paragraph: p.paragraph, Sentence: p.sentence, Start: p.Start, End: p.End, Lemma: x.Lemma, Named: x.Named, Passive: x.Passive,
			Voice: p.voice, VoiceActor: p.voiceActor}
		if x.Agent >= 0 {
			d.Agent = r.id(x.Agent)
		}
		if x.Patient >= 0 {
			d.Patient = r.id(x.Patient)
		}
		an.Deeds = append(an.Deeds, d)
	}
}

// place is where words stand and whose they are.
type place struct {
	Span
	paragraph, sentence int
	voice               Voice
	voiceActor          string
}

func (r *reading) placeOf(lo, hi int) (p place) {
	p.sentence = r.doc.SentenceAt(lo)
	p.paragraph = r.doc.Sentences[p.sentence].Paragraph
	p.Start, p.End = r.doc.Bytes(lo, hi)
	p.voice, p.voiceActor = r.voice(r.quoteAt[lo], p.paragraph)
	return p
}
