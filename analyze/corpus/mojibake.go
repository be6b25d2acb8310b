package corpus

// mend is another engineer's: this stands in for it until the branches are merged.
func (art *Article) mend(func(what, remedy string)) {}
