package evaluate

import (
	"encoding/json"
	"math"
)

// Result is how well predictions agree with people.
type Result struct {
	Task    Task
	N       int     // items
	Seconds float64 // of predicting; without loading
	Part
	// Differences are ours − theirs, where another system's predictions were compared.
	Differences []Figure
	// Notes are doubts about the figures, each a sentence.
	Notes []string
}

// Part is a set of figures that belong together.
type Part struct {
	Key     string // of a part inside another
	N       int    // items of a part inside another, if it has items of its own
	HasN    bool
	Figures []Figure
	Classes *Classes // nil in tasks without labels
	Parts   []Part
}

// Figure is a named number with its 95 % interval, where it has one.
type Figure struct {
	Key       string
	Value     Number
	Low, High Number
}

// Number is a number that may be undefined. It is null in JSON if it is.
type Number struct {
	X       float64
	Defined bool
}

// number makes a Number; infinities and what is no number are undefined.
func number(x float64, ok bool) Number {
	if !ok || math.IsNaN(x) || math.IsInf(x, 0) {
		return Number{}
	}
	return Number{x, true}
}

// MarshalJSON writes null for an undefined number.
func (x Number) MarshalJSON() ([]byte, error) {
	if !x.Defined {
		return []byte("null"), nil
	}
	return json.Marshal(x.X)
}

// Classes are the figures of labels, in the order of the task.
type Classes struct {
	Labels    []Label
	Confusion [][]int // how many items of a label (row) were predicted as which (column)
}

// Label is how well one label is found.
type Label struct {
	Name                  string
	Precision, Recall, F1 Number
	Support               int // items to which people gave it
}

// Figure finds a figure by its key.
func (p Part) Figure(key string) (Figure, bool) {
	for _, f := range p.Figures {
		if f.Key == key {
			return f, true
		}
	}
	return Figure{}, false
}
