package reports

import (
	"encoding/json"
	"fmt"
)

// An export that was interrupted must know of the articles so far what entities.csv and dyads.csv are made of. It is kept
// as JSON, a line for each record of the input: whoever finds the file can read it, and encoding/json never gives back
// other strings or integers than it was given.

// event is what became of one record. One of the two is set.
type event struct {
	Article  *spilled `json:"article,omitempty"`
	Rejected string   `json:"rejected,omitempty"` // the class of the reason
}

// spilled is an observation without its rows.
type spilled struct {
	ID        string      `json:"id"`
	Language  string      `json:"l,omitempty"`
	Words     int         `json:"w,omitempty"`
	Actors    []actorSeen `json:"a,omitempty"`
	Dyads     []dyadSeen  `json:"d,omitempty"`
	Signature []byte      `json:"s"`
}

// spill encodes the observation as a line.
func (obs *Observation) spill() []byte {
	signature, err := obs.signature.MarshalBinary()
	if err != nil {
		panic(err) // it never fails
	}
	return event{Article: &spilled{obs.ref.id, obs.language, obs.words, obs.actors, obs.dyads, signature}}.line()
}

func (e event) line() []byte {
	line, err := json.Marshal(e)
	if err != nil {
		panic(err) // these are strings and integers
	}
	return append(line, '\n')
}

// readEvent decodes a line. The observation is nil of a record that was set aside.
func readEvent(line []byte) (obs *Observation, rejected string, err error) {
	var e event
	if err := json.Unmarshal(line, &e); err != nil {
		return nil, "", fmt.Errorf("a line that is no JSON: %w", err)
	}
	if e.Article == nil {
		return nil, e.Rejected, nil
	}
	a := e.Article
	obs = &Observation{ref: &ref{id: a.ID}, language: a.Language, words: a.Words, actors: a.Actors, dyads: a.Dyads}
	return obs, "", obs.signature.UnmarshalBinary(a.Signature)
}
