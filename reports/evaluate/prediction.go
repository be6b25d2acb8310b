package evaluate

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// Prediction is what was read of one item: a line of a predictions file.
type Prediction struct {
	ID    string             `json:"id"`
	Label any                `json:"label"` // the most probable label; a number in tone; null where items have no one label
	P     map[string]float64 `json:"p"`     // probability of each label; empty where there are none
	// What the item is split or read into, in the form of the gold file.
	Sentences []string      `json:"sentences,omitempty"`
	Quotes    []Attribution `json:"quotes,omitempty"`
	Events    []Event       `json:"events,omitempty"`
	Problem   string        `json:"problem,omitempty"` // why the item could not be predicted
}

// predictions by id.
type predictions map[string]Prediction

// label is the label of an item that has one.
func (p Prediction) label() string {
	s, _ := p.Label.(string)
	return s
}

// noLabel says that the label of a prediction is not one of the task's; empty if it is.
func noLabel(p Prediction, labels []string) string {
	if slices.Contains(labels, p.label()) {
		return ""
	}
	if p.Label == nil {
		return "it has no label: give each prediction one"
	}
	return badLabel(fmt.Sprint(p.Label), labels)
}

// score is the label of an item of tone.
func (p Prediction) score() float64 {
	x, _ := p.Label.(float64)
	return x
}

// predicted makes the prediction of probabilities: the most probable label, the first of equals.
func predicted(id string, labels []string, p []float64) Prediction {
	out := Prediction{ID: id, P: make(map[string]float64, len(labels))}
	best := 0
	for i, l := range labels {
		out.P[l] = p[i]
		if p[i] > p[best] {
			best = i
		}
	}
	out.Label = labels[best]
	return out
}

// WritePredictions writes one line of JSON for each prediction.
func WritePredictions(w io.Writer, ps []Prediction) error {
	b := bufio.NewWriter(w)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	for _, p := range ps {
		if p.P == nil {
			p.P = map[string]float64{}
		}
		if err := enc.Encode(p); err != nil {
			return err
		}
	}
	return b.Flush()
}

// ReadPredictions reads what WritePredictions wrote, or another system in the same form.
func ReadPredictions(f File) ([]Prediction, error) {
	var out []Prediction
	seen := map[string]bool{}
	err := lines(f, func(p Prediction) string {
		if p.ID == "" {
			return "the prediction has no id"
		}
		if seen[p.ID] {
			return "there is an earlier prediction of this id"
		}
		for _, x := range p.P {
			if x < 0 || x > 1 {
				return "a probability is out of bounds: use 0 to 1"
			}
		}
		seen[p.ID] = true
		out = append(out, p)
		return ""
	})
	return out, err
}
