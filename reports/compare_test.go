package reports

// mustCompare compares in the default way, which never fails.
func mustCompare(groups []Group, opt Options) *Comparison {
	c, err := Compare(groups, opt)
	if err != nil {
		panic(err)
	}
	return c
}
