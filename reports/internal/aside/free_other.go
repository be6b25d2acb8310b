//go:build !(darwin || freebsd || linux)

package aside

// Free is unknown here.
func Free(string) (bytes int64, ok bool) { return 0, false }
