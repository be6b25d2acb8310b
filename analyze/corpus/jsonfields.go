package corpus

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// envelopes are keys whose object has the article's own keys: {"_source": {"title": …, "body": …}}.
const envelopes = " source article data doc document fields result item post attributes record content response "

// fromJSON makes an article of a JSON object. columns are Options.Columns.
func fromJSON(columns map[string]string) decoder {
	return func(path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
		data, p := cleanJSON(path, data, note)
		if p != nil {
			return p
		}
		var o object
		o.add(data, columns["text"], 0)
		o.addDotted(data, columns)
		m, missing := mapColumns(o.names, columns)
		if len(m[textRole]) == 0 {
			what := "no key is known to be the text"
			if want := columns["text"]; want != "" {
				what = "no key is called " + Printable(want)
			}
			return noColumn(path, what, o.names, "name the key of the text with --columns text=NAME")
		}
		for _, name := range missing {
			note("it has no key "+Printable(name), "correct --columns, if many records have none")
		}
		return art.fill(path, m, o.value, note)
	}
}

// object is a JSON object whose values are not decoded yet.
type object struct {
	names  []string
	values [][]byte
}

// add adds the members of an object, and those of an object in it that holds the article's own keys, as deep as two
// envelopes. textKey is the name that was given for the text.
func (o *object) add(data []byte, textKey string, envelope int) {
	first := len(o.names)
	eachMember(data, func(name string, value []byte) {
		o.names, o.values = append(o.names, name), append(o.values, value)
	})
	if envelope == 2 {
		return
	}
	for i, value := range o.values[first:] {
		if value[0] == '{' && strings.Contains(envelopes, " "+fold(o.names[first+i])+" ") && hasText(value, textKey) {
			o.names[first+i] = "" // it is the article, not its source
			o.add(value, textKey, envelope+1)
		}
	}
}

// hasText reports whether an object has a text, or an envelope that may have it.
func hasText(data []byte, textKey string) (found bool) {
	eachMember(data, func(name string, value []byte) {
		found = found || isText(name, textKey) || value[0] == '{' && strings.Contains(envelopes, " "+fold(name)+" ")
	})
	return found
}

// isText reports whether a key is one of the text of an article. textKey is the name that was given for it.
func isText(name, textKey string) bool {
	if textKey != "" {
		return fold(name) == fold(textKey)
	}
	g, ok := common[fold(name)]
	return ok && g.role == textRole
}

// addDotted adds the values that columns name with a dot: "fields.bodyText".
func (o *object) addDotted(data []byte, columns map[string]string) {
	for _, r := range roleNames {
		name := columns[r]
		if !strings.Contains(name, ".") || slices.Contains(o.names, name) {
			continue
		}
		if value := inside(data, name); value != nil {
			o.names, o.values = append(o.names, name), append(o.values, value)
		}
	}
}

// inside is the value of a key that is written with dots, or nil.
func inside(data []byte, name string) (found []byte) {
	name, rest, dotted := strings.Cut(name, ".")
	if name == "" || data[0] != '{' {
		return nil
	}
	eachMember(data, func(n string, value []byte) {
		switch {
		case n != name:
		case dotted:
			found = inside(value, rest)
		default:
			found = value
		}
	})
	return found
}

// value is a value as text. Paragraphs are set off by blank lines, other lists by commas.
func (o *object) value(column int, r role) string {
	raw := o.values[column]
	if raw[0] == '"' {
		return jsonString(raw)
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	var v any
	if dec.Decode(&v) != nil {
		return "" // deeper than encoding/json goes
	}
	separator := ", "
	if r == textRole {
		separator = "\n\n"
	}
	return flat(v, separator)
}

// inner are the keys of an object that say what it is, the surest first: {"name": "The Herald"}, {"rendered": "<p>…"}.
var inner = []string{"name", "text", "title", "main", "value", "rendered", "content", "body", "$date", "$numberLong", "#text", "paragraphs"}

// flat is a decoded JSON value as text.
func flat(v any, separator string) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case []any:
		var parts []string
		for _, e := range v {
			if part := flat(e, separator); strings.TrimSpace(part) != "" {
				parts = append(parts, part)
			}
		}
		return strings.Join(parts, separator)
	case map[string]any:
		for _, key := range inner {
			if part := flat(v[key], separator); part != "" {
				return part
			}
		}
	}
	return ""
}
