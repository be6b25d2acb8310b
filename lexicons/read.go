package lexicons

import (
	"errors"
	"io"
	"io/fs"
	"runtime"
	"strings"
	"sync"
)

// builder lays packs over each other, and keeps a shelf for each table.
type builder struct {
	pack    *Pack
	shelves map[string]*shelf
}

func newBuilder() *builder { return &builder{&Pack{}, map[string]*shelf{}} }

// batch is the files of a pack that hold rows of one table, in the order of their paths.
type batch struct {
	shelf *shelf
	kind  fileKind
	files []int
}

// addPack reads every .tsv file of a pack in the order of its path, but tables side by side: start-up waits for them.
func (b *builder) addPack(fsys fs.FS) error {
	names, err := tsvFiles(fsys)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return errors.New("lexicons: the pack has no .tsv file: see `slant lexicons --help` for its layout")
	}
	papers, errs := make([]Papers, len(names)), make([]error, len(names))
	batches := b.batches(names, errs)
	parallel(len(batches), func(i int) { batches[i].read(fsys, names, papers, errs) })
	b.pack.Files = append(b.pack.Files, papers...)
	return first(errs)
}

// batches sorts files by their tables; the tables are in the order of their first files.
func (b *builder) batches(names []string, errs []error) []*batch {
	var all []*batch
	of := map[string]*batch{}
	for i, name := range names {
		kind, ok := kindOf(name)
		if !ok {
			errs[i] = &Error{Origin{name, 1}, "no such place in a pack", "put the file in actors, attitudes, stance, valence, quotes, text or words"}
			continue
		}
		if of[kind.table] == nil {
			if b.shelves[kind.table] == nil {
				b.shelves[kind.table] = newShelf(b.pack)
			}
			of[kind.table] = &batch{shelf: b.shelves[kind.table], kind: kind}
			all = append(all, of[kind.table])
		}
		of[kind.table].files = append(of[kind.table].files, i)
	}
	return all
}

// read puts the rows of the files on the shelf. It stops at the first file with a mistake, which errs holds then.
func (t *batch) read(fsys fs.FS, names []string, papers []Papers, errs []error) {
	texts, rows := make([]string, len(t.files)), 0
	buf := make([]byte, 8192)
	for k, i := range t.files {
		if texts[k], errs[i] = readText(fsys, names[i], buf); errs[i] != nil {
			break
		}
		rows += strings.Count(texts[k], "\n") + 1
	}
	t.shelf.beginPack(rows)
	r := reader{columns: t.kind.columns, add: func(w row) error { return t.kind.add(t.shelf, w) }}
	for k, i := range t.files {
		if errs[i] == nil {
			r.papers, r.header = Papers{File: names[i]}, false
			errs[i] = r.read(texts[k])
			papers[i] = r.papers
		}
		if errs[i] != nil {
			return
		}
	}
}

// readText reads a file. The rows of the pack are pieces of the one string.
func readText(fsys fs.FS, name string, buf []byte) (string, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	var b strings.Builder
	if info, err := f.Stat(); err == nil {
		b.Grow(int(min(max(0, info.Size()), 1<<26)))
	}
	_, err = io.CopyBuffer(&b, f, buf)
	return b.String(), err
}

// parallel calls do with each number below n, on a few goroutines.
func parallel(n int, do func(i int)) {
	next := make(chan int, n)
	for i := range n {
		next <- i
	}
	close(next)
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	wg.Wait()
}

// first is the error with the lowest number.
func first(errs []error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
