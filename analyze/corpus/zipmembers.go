package corpus

import (
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"path"
	"strings"
)

// members splits the members of an archive, in its order.
func (s *splitter) members(in input, z *zip.Reader) {
	before := s.records
	var others counts
	for _, f := range z.File {
		if s.stopped || s.bomb {
			return
		}
		name := path.Clean("/" + strings.ReplaceAll(f.Name, `\`, "/"))
		if f.Mode().IsRegular() && !strings.HasSuffix(f.Name, "/") && !hiddenPath(name) && others.take(path.Base(name)) {
			s.openMember(input{path: in.path + name, archives: in.archives + 1}, f)
		}
	}
	for _, p := range others.problems(in.path) {
		s.setAside(p)
	}
	if s.records == before && !s.stopped {
		s.setAside(&Problem{Path: in.path, What: "the archive has no articles", Remedy: putArticles})
	}
}

// hiddenPath reports whether a member lies in a place that systems keep for themselves.
func hiddenPath(name string) bool {
	return strings.Contains(name, "/.") || strings.HasPrefix(name, "/__MACOSX/")
}

// openMember splits one member.
func (s *splitter) openMember(in input, f *zip.File) {
	if f.Flags&1 != 0 {
		s.setAside(&Problem{Path: in.path, What: "it is locked with a password", Remedy: "unpack the archive with its password first"})
		return
	}
	r, err := f.Open()
	switch {
	case errors.Is(err, zip.ErrAlgorithm):
		s.setAside(&Problem{Path: in.path, What: fmt.Sprintf("it is packed in a way that slant does not know (method %d)", f.Method), Remedy: "unpack the archive first"})
	case err != nil:
		s.setAside(unreadable(in.path, &badPacking{err}))
	default:
		defer r.Close()
		buffer := min(f.UncompressedSize64, bufferSize-1) + 1
		in.r = bufio.NewReaderSize(&unpacking{r, s}, int(buffer))
		s.split(in)
	}
}
