package lexicons

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"
)

// Sum is the SHA-256, in hex, of a pack: of the names and contents of all its files, in the order of their paths. Hidden
// files are left out. An error is one of reading.
func Sum(fsys fs.FS) (string, error) {
	h := sha256.New()
	err := fs.WalkDir(fsys, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if hidden := path != "." && strings.HasPrefix(e.Name(), "."); hidden && e.IsDir() {
			return fs.SkipDir
		} else if hidden || e.IsDir() {
			return nil
		}
		data, err := fs.ReadFile(fsys, path)
		fmt.Fprintf(h, "%q %d\n", path, len(data))
		h.Write(data)
		return err
	})
	return hex.EncodeToString(h.Sum(nil)), err
}
