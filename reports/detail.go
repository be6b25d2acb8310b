package reports

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
	"unique"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/events"
	"github.com/slantkit/slant/reports/internal/stats"
)

// detail is what only entries need of an observation, by the places of obs.actors.
type detail struct {
	actors    []actorEntry
	speeches  []speech
	uses      []wordUse
	deeds     []deedSum
	instances []instance
	signature events.Signature
}

// addDetail notes what is said in which voice, and for how long who speaks.
func (d *distiller) addDetail() {
	det := &detail{}
	own, quoted := make([]scoreSums, len(d.obs.actors)), make([]scoreSums, len(d.obs.actors))
	for i := range d.Scores {
		sc := &d.Scores[i]
		at, known := d.index[sc.Actor]
		if !known || sc.Voice == analyze.VoiceAll {
			continue
		}
		sums := &own[at]
		if sc.Voice == analyze.Quoted {
			sums = &quoted[at]
		}
		sums.n++
		sums.score += sc.Logits.Score()
	}
	for i := range d.obs.actors {
		seen := &d.obs.actors[i]
		det.actors = append(det.actors, actorEntry{id: seen.ID, mentions: seen.Mentions,
			all: voiceMean{seen.Sentiment, seen.Scored}, own: own[i].mean(), quoted: quoted[i].mean()})
	}
	det.speeches, det.uses, det.deeds = d.speeches(), d.wordUses(), d.deedSums()
	det.signature = events.Sign(d.obs.ref.title, d.body(), nil) // names stand in the text; ids add nothing
	if d.opt.keeps(KeepInstances) {
		det.instances = d.instances(det.speeches)
	}
	d.obs.detail = det
}

// wordUses are the words that the article itself uses of actors.
func (d *distiller) wordUses() []wordUse {
	seen := map[wordUse]bool{}
	var list []wordUse
	for _, w := range d.Wordings {
		use := wordUse{unique.Make(w.Actor), unique.Make(valid(w.Lemma)), w.Role == analyze.RoleName}
		if w.Voice != analyze.Quoted && !seen[use] {
			seen[use] = true
			list = append(list, use)
		}
	}
	return slices.Clip(list)
}

// deedSums count the deeds that the article itself reports, by whom they are done to, and all together.
func (d *distiller) deedSums() (list []deedSum) {
	for _, deed := range d.Deeds {
		if deed.Voice == analyze.Quoted {
			continue
		}
		for _, patient := range []string{anybody, deed.Patient} {
			if patient == "" {
				continue
			}
			i := slices.IndexFunc(list, func(s deedSum) bool { return s.patient == patient })
			if i < 0 {
				i, list = len(list), append(list, deedSum{patient: patient})
			}
			list[i].n++
			if deed.Named {
				list[i].doers++
			}
		}
	}
	return list
}

// speeches count the words of quotes by speaker.
func (d *distiller) speeches() (list []speech) {
	words := map[string]int{}
	for _, q := range d.Quotes {
		if q.About {
			continue
		}
		words[q.Speaker] += wordCount(d.slice(q.Start, q.End)) // the speaker may be nobody whom the text names
	}
	for _, speaker := range slices.Sorted(maps.Keys(words)) {
		s := speech{speaker: speaker, words: words[speaker]}
		if a := d.actors[speaker]; a.SpeaksFor {
			s.side = a.Side
		}
		list = append(list, s)
	}
	return list
}

func (s scoreSums) mean() voiceMean {
	if s.n == 0 {
		return voiceMean{}
	}
	return voiceMean{stats.Fixed(s.score / float64(s.n)), true}
}

// wordCount counts the stretches between blanks that hold a letter or a digit.
func wordCount(s string) int {
	n := 0
	for f := range strings.FieldsSeq(s) {
		if strings.ContainsFunc(f, func(r rune) bool { return r >= utf8.RuneSelf || '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z' }) {
			n++
		}
	}
	return n
}
