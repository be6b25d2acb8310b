package lexicons

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
)

// Hash is the SHA-256 of a pack: of the names, sizes and bytes of its files, in the order of their names.
func Hash(pack fs.FS) (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(pack, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(pack, path)
		fmt.Fprintf(sum, "%s\n%d\n", path, len(data))
		sum.Write(data)
		return err
	})
	return hex.EncodeToString(sum.Sum(nil)), err
}
