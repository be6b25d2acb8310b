package lexicons

import (
	"embed"
	"io/fs"
)

//go:embed en
var files embed.FS

// English is the built-in pack.
func English() fs.FS {
	sub, err := fs.Sub(files, "en")
	if err != nil {
		panic("lexicons: the embedded pack is gone: " + err.Error())
	}
	return sub
}
