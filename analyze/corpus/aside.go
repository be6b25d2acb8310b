package corpus

// SetAside is a record of which nothing is known but the problem, so that what could not be read stands in its place among the others.
func SetAside(p *Problem) *Record {
	return &Record{Path: p.Path, Number: p.Record, Bytes: p.Bytes, problem: p}
}

// Problem is a problem with a record, found out after it was read.
func (r *Record) Problem(what, remedy string) *Problem {
	return &Problem{Path: r.Path, Record: r.Number, What: what, Remedy: remedy, Bytes: r.Bytes}
}
