//go:build darwin || freebsd || linux

package aside

import "syscall"

// Free is how many bytes may still be written on the file system of a folder; false if nobody knows.
func Free(path string) (bytes int64, ok bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(path, &s); err != nil {
		return 0, false
	}
	return int64(uint64(s.Bavail) * uint64(s.Bsize)), true
}
