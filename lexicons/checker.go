package lexicons

import (
	"fmt"
	"strconv"
	"strings"
)

// checker collects the first problem of a row, so that a builder reads as a list of fields.
type checker struct {
	row
	err error
}

func (c *checker) fail(problem, remedy string) {
	if c.err == nil {
		c.err = &Error{c.Origin, problem, remedy}
	}
}

// oneOf returns the cell if it is one of the allowed words.
func (c *checker) oneOf(i int, name string, allowed ...string) string {
	for _, a := range allowed {
		if c.cells[i] == a {
			return a
		}
	}
	c.fail(fmt.Sprintf("%s %q is unknown", name, c.cells[i]), "use one of: "+strings.Join(allowed, ", "))
	return ""
}

// number returns the cell as a number inside [lo, hi]; an empty cell is empty.
func (c *checker) number(i int, name string, lo, hi, empty float64) float64 {
	if c.cells[i] == "" {
		return empty
	}
	v, err := strconv.ParseFloat(c.cells[i], 64)
	if err != nil {
		c.fail(fmt.Sprintf("%s %q is not a number", name, c.cells[i]), "write it like 0.7")
		return 0
	}
	if !(v >= lo && v <= hi) {
		c.fail(fmt.Sprintf("%s %s is out of bounds", name, c.cells[i]), fmt.Sprintf("use a number from %g to %g", lo, hi))
	}
	return v
}

// weight is a number above 0 and at most 1.
func (c *checker) weight(i int) float64 {
	v := c.number(i, "weight", 0, 1, 0)
	if v == 0 {
		c.fail("weight is missing or 0", "use a number above 0 and at most 1")
	}
	return v
}

func (c *checker) year(i int, name string) int {
	return int(c.number(i, name, 1000, 2200, 0))
}

// favor reads the direction of a stance.
func (c *checker) favor(i int) bool {
	return c.oneOf(i, "stance", "favor", "against") == "favor"
}
