package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/slantkit/slant/analyze/corpus"
)

// What an export of real articles takes, in bytes for each byte of their text: all tables with snippets and the work folder
// 5.3, a third less without texts. Web pages are mostly something else, and text packs to a quarter.
const (
	roomUsual   = 6
	roomLeast   = 2 // with less not even the sparest export comes to its end
	packedGrows = 4
	pageShare   = 10
)

// checkRoom says before the work that the disk will be full: an error if that is sure, a note if it is likely.
func (e *exporting) checkRoom() error {
	free, ok := e.x.Free()
	text := expectedText(e.sources)
	dir := corpus.Printable(e.dir)
	switch {
	case !ok || free >= roomUsual*text:
	case free < roomLeast*text && e.x.Pending() == 0:
		return fmt.Errorf("%s: there is too little room on the disk, %s where about %s are needed: make room, or export to another disk", dir, megabytes(free), megabytes(roomUsual*text))
	default:
		e.a.note("%s: the disk may get full, it has room for %s and about %s may be needed: if it does, --resume goes on", dir, megabytes(free), megabytes(roomUsual*text))
	}
	return nil
}

// expectedText is about how many bytes of text the sources hold.
func expectedText(sources []corpus.Source) int64 {
	sum := int64(0)
	for _, s := range sources {
		name, size := strings.ToLower(s.Path), s.Size
		switch ext := filepath.Ext(name); ext {
		case ".gz", ".gzip", ".zst", ".zstd":
			name, size = strings.TrimSuffix(name, ext), packedGrows*size
		case ".zip":
			size *= packedGrows
		}
		switch filepath.Ext(name) {
		case ".html", ".htm", ".xhtml", ".warc", ".docx":
			size /= pageShare
		}
		sum += size
	}
	return sum
}

func megabytes(n int64) string {
	if n < 10e9 {
		return fmt.Sprintf("%d MB", (n+999_999)/1e6)
	}
	return fmt.Sprintf("%d GB", n/1e9)
}
