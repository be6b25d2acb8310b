package aside

import (
	"bufio"
	"crypto/sha256"
	"encoding"
	"encoding/hex"
	"fmt"
	"hash"
	"os"
	"path/filepath"
)

// File is a file that grows at its end. It knows its own hash, so that nobody need read it again.
type File struct {
	State
	file *os.File
	w    *bufio.Writer
	sum  hash.Hash
}

// State is all that a journal says of a file.
type State struct {
	Path  []string // in the work folder
	Bytes int64
	Rows  int
	Hash  []byte // inner state of the SHA-256 of these bytes
}

// bufferSize is what a file holds back before it writes.
const bufferSize = 1 << 16

// Create makes an empty file in the work folder, and the folder that it stands in.
func (f *Folder) Create(path ...string) (*File, error) {
	name := f.Path(path...)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return nil, err
	}
	file, err := os.Create(name)
	if err != nil {
		return nil, err
	}
	return newFile(State{Path: path}, file), nil
}

func newFile(s State, file *os.File) *File {
	return &File{State: s, file: file, w: bufio.NewWriterSize(file, bufferSize), sum: sha256.New()}
}

// Reopen opens a file as it was when its state was saved: what was appended later is cut off. An error if it is shorter.
func (f *Folder) Reopen(s State) (*File, error) {
	file, err := os.OpenFile(f.Path(s.Path...), os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	out := newFile(s, file)
	if err := out.cut(); err != nil {
		file.Close()
		return nil, err
	}
	return out, nil
}

// cut goes back to the state.
func (f *File) cut() error {
	info, err := f.file.Stat()
	if err != nil {
		return err
	}
	if info.Size() < f.Bytes {
		return fmt.Errorf("%s: shorter than the journal says", f.file.Name())
	}
	if err := f.sum.(encoding.BinaryUnmarshaler).UnmarshalBinary(f.Hash); err != nil {
		return err
	}
	if err := f.file.Truncate(f.Bytes); err != nil {
		return err
	}
	_, err = f.file.Seek(f.Bytes, 0)
	return err
}

// Append writes data at the end, which are so many rows.
func (f *File) Append(data []byte, rows int) error {
	f.Bytes += int64(len(data))
	f.Rows += rows
	f.sum.Write(data) // a hash never fails
	_, err := f.w.Write(data)
	return err
}

// Write is Append of no rows.
func (f *File) Write(data []byte) (int, error) { return len(data), f.Append(data, 0) }

// Sync writes all that was appended to the disk, and brings the state up to date.
func (f *File) Sync() error {
	if err := f.w.Flush(); err != nil {
		return err
	}
	state, err := f.sum.(encoding.BinaryMarshaler).MarshalBinary()
	if err != nil {
		return err
	}
	f.Hash = state
	return f.file.Sync()
}

// SHA256 is the hash of all that was appended, in hex.
func (f *File) SHA256() string { return hex.EncodeToString(f.sum.Sum(nil)) }

// Close makes the file safe and closes it.
func (f *File) Close() error {
	err := f.Sync()
	if closeErr := f.file.Close(); err == nil {
		err = closeErr
	}
	return err
}

// Abandon closes the file and loses what is not written yet.
func (f *File) Abandon() { f.file.Close() }
