//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package reports

import (
	"os"
	"syscall"
)

// lockWork takes a lock that the operating system gives back when the process ends, however that is. The error says that another process has it.
func lockWork(path string) (unlock func(), err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		f.Close()
		return nil, err
	}
	return func() { f.Close() }, nil
}
