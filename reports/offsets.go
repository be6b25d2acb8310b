package reports

import "unicode/utf8"

// stride is the distance in bytes of two remembered positions.
const stride = 256

// offsets turns byte offsets of one text into code points: O(n) to build, O(1) to ask.
type offsets struct {
	text  string
	marks []int // code points before byte i·stride
	ascii bool
}

func newOffsets(text string) *offsets {
	o := &offsets{text: text, ascii: true}
	points := 0
	for i := range len(text) {
		if i%stride == 0 {
			o.marks = append(o.marks, points)
		}
		if utf8.RuneStart(text[i]) {
			points++
		}
		o.ascii = o.ascii && text[i] < utf8.RuneSelf
	}
	o.marks = append(o.marks, points)
	return o
}

// at returns the number of code points before byte i; i is cut to the text.
func (o *offsets) at(i int) int {
	i = min(max(i, 0), len(o.text))
	if o.ascii {
		return i
	}
	mark := i / stride
	n := o.marks[mark]
	for _, b := range []byte(o.text[mark*stride : i]) {
		if utf8.RuneStart(b) {
			n++
		}
	}
	return n
}
