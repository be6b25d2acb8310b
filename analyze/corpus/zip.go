package corpus

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zstd"
)

const (
	// maxMembers is how many members an archive may have, and maxDirectory how long its list of them may be, in bytes: both
	// are held in memory.
	maxMembers   = 300_000
	maxDirectory = 32 << 20
	// maxArchive is the longest archive that can be read where its bytes cannot be read in any order (standard input,
	// an archive in another one, a packed archive), so that it must be held in memory.
	maxArchive = 64 << 20
)

// splitZip reads the members of an archive as if they were files in a folder; an office document is one article. Nothing
// is written anywhere, so that names of members are only names.
func (s *splitter) splitZip(in input) {
	held, p := s.inMemory(&in)
	if p != nil {
		s.setAside(p)
		return
	}
	z, err := s.openZip(in, held == nil)
	switch {
	case errors.Is(err, errTooMany):
		s.setAside(&Problem{Path: in.path, What: err.Error(), Remedy: "unpack it, and name the folder"})
	case err != nil:
		s.setAside(&Problem{Path: in.path, What: "it is no whole zip archive or office document, its list of members cannot be read", Remedy: "get the file again"})
	case documentKind(z) == wordDocument:
		s.document(in, held)
	case documentKind(z).name != "":
		kind := documentKind(z)
		s.setAside(&Problem{Path: in.path, What: "slant cannot read " + kind.name, Remedy: kind.remedy})
	case in.archives > 1:
		s.setAside(&Problem{Path: in.path, What: "it is an archive in an archive in an archive", Remedy: "unpack the outer ones first"})
	default:
		s.members(in, z)
	}
}

// inMemory holds an archive in memory that is no file. It returns its bytes, nil if it is one.
func (s *splitter) inMemory(in *input) ([]byte, *Problem) {
	if in.file != nil {
		return nil, nil
	}
	data, err := readAtMost(in.r, maxArchive, 0)
	if err != nil {
		return nil, unreadable(in.path, err)
	}
	if len(data) > maxArchive {
		return nil, &Problem{Path: in.path, What: fmt.Sprintf("the archive does not come from a file, and is longer than %d MB", maxArchive>>20), Remedy: "save it as a file, and name that"}
	}
	in.file, in.size = bytes.NewReader(data), int64(len(data))
	return data, nil
}

// document splits a Word document. held are its bytes, where they are in memory already.
func (s *splitter) document(in input, held []byte) {
	if in.size > maxRecord {
		s.setAside(tooLongFor(maxRecord, in.path, megabytes(in.size)))
		return
	}
	if held == nil {
		var err error
		if held, err = readAtMost(in.r, maxRecord, in.size); err != nil {
			s.setAside(unreadable(in.path, err))
			return
		}
	}
	splitDOCX(in.path, held, s.emit)
}

var errTooMany = fmt.Errorf("the archive has more than %d members", maxMembers)

// openZip reads the list of members. What is read of them is counted if the archive itself is on the disk.
func (s *splitter) openZip(in input, onDisk bool) (*zip.Reader, error) {
	guard := &guarded{in.file, maxDirectory}
	z, err := zip.NewReader(guard, in.size)
	guard.left = math.MaxInt64
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, err
	}
	if len(z.File) > maxMembers {
		return nil, errTooMany
	}
	packed := func(r io.Reader) io.Reader { return r }
	if onDisk {
		packed = func(r io.Reader) io.Reader { return &counted{r, s} }
	}
	inflate := flate.NewReader(nil) // one for all members, as they are read one after the other
	z.RegisterDecompressor(zip.Store, func(r io.Reader) io.ReadCloser { return io.NopCloser(packed(r)) })
	z.RegisterDecompressor(zip.Deflate, func(r io.Reader) io.ReadCloser {
		inflate.(flate.Resetter).Reset(packed(r), nil) // never fails without a dictionary
		return io.NopCloser(inflate)
	})
	z.RegisterDecompressor(zstd.ZipMethodWinZip, func(r io.Reader) io.ReadCloser { return zstd.ZipDecompressor()(packed(r)) })
	return z, nil
}

// guarded lets only so many bytes be read: a list of members that goes on and on is not held in memory.
type guarded struct {
	io.ReaderAt
	left int64
}

func (g *guarded) ReadAt(p []byte, off int64) (int, error) {
	if g.left -= int64(len(p)); g.left < 0 {
		return 0, errTooMany
	}
	return g.ReaderAt.ReadAt(p, off)
}

// documentKind tells documents that are archives inside. It is the zero value for an archive of something else, and wordDocument
// for what is read.
func documentKind(z *zip.Reader) fileType {
	names := map[string]bool{}
	for _, f := range z.File[:min(len(z.File), 1000)] {
		names[strings.ToLower(f.Name)] = true
	}
	switch {
	case names["word/document.xml"], names["word/document2.xml"]:
		return wordDocument
	case names["xl/workbook.xml"]:
		return sheet
	case names["meta-inf/container.xml"]:
		return ebook
	case names["ppt/presentation.xml"], names["mimetype"] && names["content.xml"]:
		return office
	}
	return fileType{}
}

var wordDocument = fileType{name: "Word documents"}
