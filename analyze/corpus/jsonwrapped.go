package corpus

import (
	"encoding/json"
	"strings"
)

// wrappers are the keys under which the interfaces of news sites and databases hand out articles.
const wrappers = " articles data results result docs documents items records entries news stories hits response posts value rows feed corpus "

func isWrapper(name string) bool { return strings.Contains(wrappers, " "+fold(name)+" ") }

// wrapped reads an object. It hands on the articles of arrays in it, and reports whether there was such an array; if not,
// the whole object is kept. An object that has shown text of its own is an article, whatever arrays follow. depth is how
// deep the object lies, from 1: {"response": {"docs": […]}} is as deep as it goes.
func (v *jsonSplit) wrapped(depth int) (found bool, _ error) {
	v.take()
	text := false
	for !v.stopped {
		c, err := v.next(between)
		if err != nil {
			return found, unclosed(err)
		}
		if c == '}' {
			v.take()
			return found, nil
		}
		name, err := v.name()
		if err != nil {
			return found, err
		}
		inside, err := v.member(name, depth, text)
		if err != nil {
			return found, err
		}
		found = found || inside
		text = text || isText(name, v.opt.Columns["text"])
	}
	return found, nil
}

// name reads the name of a member and the colon behind it.
func (v *jsonSplit) name() (string, error) {
	start := len(v.kept)
	if err := v.value(); err != nil {
		return "", err
	}
	var name string
	if json.Unmarshal(v.kept[start:], &name) != nil {
		return "", nil // broken, or cut because the object is too long: the record will say so
	}
	return name, nil
}

// member reads the value of a member, and reports whether articles were in it.
func (v *jsonSplit) member(name string, depth int, text bool) (bool, error) {
	c, err := v.next(" \t\r\n:")
	switch {
	case err != nil:
		return false, unclosed(err)
	case c == '}':
		return false, nil // a name without a value
	case c == '[' && !text && !isText(name, v.opt.Columns["text"]):
		return v.array(isWrapper(name))
	case c == '{' && !text && isWrapper(name) && depth < 2:
		return v.wrapped(depth + 1)
	}
	return false, v.value()
}

// array reads an array that may be one of articles: it is if it has objects, and is called like one or begins with an
// article.
func (v *jsonSplit) array(called bool) (bool, error) {
	v.take()
	c, err := v.next(between)
	if err != nil {
		return false, unclosed(err)
	}
	if called && (c == '{' || c == ']') {
		return true, v.elements()
	}
	for first := true; c != ']'; first = false {
		start, before := len(v.kept), v.size
		if err := v.value(); err != nil {
			return false, err
		}
		if first && v.isArticle(v.kept[start:]) {
			v.number++
			v.record(v.number, v.kept[start:], v.size-before)
			return true, v.elements()
		}
		if c, err = v.next(between); err != nil {
			return false, unclosed(err)
		}
	}
	v.take()
	return false, nil
}

// isArticle reports whether a value is an object with a text and a title.
func (v *jsonSplit) isArticle(value []byte) bool {
	if !json.Valid(value) || value[0] != '{' {
		return false
	}
	var names []string
	eachMember(value, func(name string, _ []byte) { names = append(names, name) })
	m, _ := mapColumns(names, v.opt.Columns)
	return len(m[textRole]) > 0 && len(m[titleRole]) > 0
}
