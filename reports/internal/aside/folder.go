// Package aside writes a folder beside the place where it is to stand, and puts it there whole. What is written survives
// the death of the process: another one can go on where the journal says.
//
//	f, err := aside.Open("tables")        // nobody else may write tables/ now
//	file, err := f.Create("rows", "articles.csv")
//	err = file.Append(data, 12)
//	err = f.Save(journal, file)           // all that was appended so far is safe
//	err = f.Place()                       // tables/ stands, and the work folder is gone
package aside

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Folder is a folder on its way. Its work folder stands beside it, on the same file system, and holds the folder Final,
// which becomes it.
type Folder struct {
	target string
	path   string
	lock   *os.File
}

// Parts of a work folder.
const (
	Final   = "final"
	journal = "journal.json"
	locked  = "lock"
	before  = "before" // the folder that is being replaced
)

// ErrBusy says that another process is writing the same folder.
var ErrBusy = errors.New("another run is writing it right now")

// Open makes or takes over the work folder of a target, the real path of a folder. Folders above it are made. What a dead
// process left in the work folder is still there; what it had begun to put in place stands as before. ErrBusy if the process is
// alive.
func Open(target string) (*Folder, error) {
	f := &Folder{target: target, path: filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".slant-work")}
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return nil, err
	}
	if err := f.take(); err != nil {
		return nil, err
	}
	if err := f.putBack(); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// take locks the work folder. Its owner removes it when he is done: then the lock is of a file that is gone, and the next
// try makes a new one.
func (f *Folder) take() error {
	for range 10 {
		if err := os.Mkdir(f.path, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
		file, err := lock(f.Path(locked))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		mine, err := file.Stat()
		if err == nil {
			if there, err := os.Stat(f.Path(locked)); err == nil && os.SameFile(mine, there) {
				f.lock = file
				return nil
			}
		}
		file.Close()
	}
	return fmt.Errorf("%s: cannot be locked", f.path)
}

// putBack undoes what a process was doing that died while it put its folder in place.
func (f *Folder) putBack() error {
	if _, err := os.Lstat(f.Path(before)); err != nil {
		return nil
	}
	if _, err := os.Lstat(f.target); err == nil {
		return os.RemoveAll(f.Path(before))
	}
	return os.Rename(f.Path(before), f.target)
}

// Path is that of something in the work folder.
func (f *Folder) Path(elem ...string) string {
	return filepath.Join(append([]string{f.path}, elem...)...)
}

// Clear removes all that is in the work folder but the lock.
func (f *Folder) Clear() error {
	entries, err := os.ReadDir(f.path)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(f.Path(journal)); err != nil { // first: what it speaks of is about to go
		return err
	}
	for _, e := range entries {
		if e.Name() == locked {
			continue
		}
		if err := os.RemoveAll(f.Path(e.Name())); err != nil {
			return err
		}
	}
	return nil
}

// Save makes all that was appended to the files safe, then replaces the journal by v, as JSON. A process that dies at any
// moment leaves the old journal or the new one.
func (f *Folder) Save(v any, files ...*File) error {
	for _, file := range files {
		if err := file.Sync(); err != nil {
			return err
		}
	}
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	temp := f.Path(journal + ".new")
	if err := writeSynced(temp, data); err != nil {
		return err
	}
	if err := os.Rename(temp, f.Path(journal)); err != nil {
		return err
	}
	return syncFolder(f.path)
}

// Load reads the journal into v. The error is fs.ErrNotExist if there is none.
func (f *Folder) Load(v any) error {
	data, err := os.ReadFile(f.Path(journal))
	if err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	return d.Decode(v)
}

// Place puts the folder Final in the place of the target, whole, and removes the work folder. If that fails, the target is as it
// was.
func (f *Folder) Place() error {
	final := f.Path(Final)
	if err := os.Chmod(final, 0o755); err != nil {
		return err
	}
	if err := syncFolder(final); err != nil {
		return err
	}
	err := os.Rename(f.target, f.Path(before))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("cannot replace the folder (a mounted folder? then name a folder inside it): %w", err)
	}
	if err := os.Rename(final, f.target); err != nil {
		return errors.Join(fmt.Errorf("cannot put the folder in place: %w", err), f.putBack())
	}
	if err := syncFolder(filepath.Dir(f.target)); err != nil {
		return err
	}
	return f.Remove()
}

// Remove removes the work folder with all that is in it, and lets go of it.
func (f *Folder) Remove() error {
	err := os.RemoveAll(f.path)
	f.Close()
	return err
}

// Close lets go of the work folder, and leaves it as it is.
func (f *Folder) Close() { f.lock.Close() }

func writeSynced(path string, data []byte) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Sync(), file.Close())
}
