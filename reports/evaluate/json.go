package evaluate

import (
	"bytes"
	"encoding/json"
	"io"
)

// object is a JSON object whose keys keep their order.
type object []entry

type entry struct {
	key   string
	value any
}

// MarshalJSON writes the entries in order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, e := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(e.key)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(e.value)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// WriteJSON writes the result as one object: shares as fractions, null where undefined. `ci` holds the interval of
// macro_f1, `compare` the paired differences with theirs.
func (r *Result) WriteJSON(w io.Writer) error {
	o := object{{"task", r.Task}, {"n", r.N}, {"seconds", r.Seconds}}
	o = append(o, r.Part.object()...)
	if len(r.Differences) > 0 {
		o = append(o, entry{"compare", compared(r.Differences)})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(o)
}

func (p Part) object() object {
	var o object
	for _, f := range p.Figures {
		o = append(o, entry{f.Key, f.Value})
	}
	if p.Classes != nil {
		o = append(o, p.Classes.object()...)
		if f, ok := p.Figure("macro_f1"); ok {
			o = append(o, entry{"ci", object{{f.Key, f.interval()}}})
		}
	}
	for _, inner := range p.Parts {
		x := inner.object()
		if inner.HasN {
			x = append(object{{"n", inner.N}}, x...)
		}
		o = append(o, entry{inner.Key, x})
	}
	return o
}

// interval is [low, high], or null.
func (f Figure) interval() any {
	if !f.Low.Defined {
		return nil
	}
	return []Number{f.Low, f.High}
}

func (c *Classes) object() object {
	var labels, confusion object
	for i, l := range c.Labels {
		labels = append(labels, entry{l.Name, object{{"precision", l.Precision}, {"recall", l.Recall}, {"f1", l.F1}, {"support", l.Support}}})
		var row object
		for j, m := range c.Labels {
			row = append(row, entry{m.Name, c.Confusion[i][j]})
		}
		confusion = append(confusion, entry{l.Name, row})
	}
	return object{{"labels", labels}, {"confusion", confusion}}
}

func compared(ds []Figure) object {
	var o object
	for _, d := range ds {
		o = append(o, entry{d.Key, object{{"difference", d.Value}, {"ci", d.interval()}}})
	}
	return o
}
