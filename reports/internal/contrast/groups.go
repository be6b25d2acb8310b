package contrast

// Contrast is groups against groups: the difference is that of the left ones minus the right ones.
type Contrast struct{ Left, Right []int }

// EachWithEach compares every group with every one before it.
func EachWithEach(groups int) (list []Contrast) {
	for right := range groups {
		for left := right + 1; left < groups; left++ {
			list = append(list, Contrast{[]int{left}, []int{right}})
		}
	}
	return list
}

// EachWith compares every other group with this one.
func EachWith(base, groups int) (list []Contrast) {
	for left := range groups {
		if left != base {
			list = append(list, Contrast{[]int{left}, []int{base}})
		}
	}
	return list
}

// EachWithRest compares every group with all the others together.
func EachWithRest(groups int) (list []Contrast) {
	for left := range groups {
		c := Contrast{Left: []int{left}}
		for other := range groups {
			if other != left {
				c.Right = append(c.Right, other)
			}
		}
		list = append(list, c)
	}
	return list
}
