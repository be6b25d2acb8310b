package contrast

type Contrast struct{ Left, Right []int }

func EachWithEach(groups int) (list []Contrast) {
	for right := range groups {
		for left := right + 1; left < groups; left++ {
			list = append(list, Contrast{[]int{left}, []int{right}})
		}
	}
	return list
}

func EachWith(base, groups int) (list []Contrast) {
	for left := range groups {
		if left != base {
			list = append(list, Contrast{[]int{left}, []int{base}})
		}
	}
	return list
}

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
