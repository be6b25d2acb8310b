package reports

import (
	"bufio"
	"errors"
	"os"
	"runtime"
	"sync"

	"github.com/slantkit/slant/reports/internal/aside"
)

// Finish writes what is known only when all articles are, and puts the export in place: the folder stands as it was, or
// whole. After an error the run can be gone on with.
func (x *Exporter) Finish() error {
	if err := x.Save(); err != nil {
		return err
	}
	items, err := x.writeTables()
	if err != nil {
		return x.wrong(err)
	}
	if x.opt.Format == "parquet" {
		if items, err = x.toParquet(items); err != nil {
			return x.wrong(err)
		}
	}
	pkg, err := describe(schemas(), x.opt.Format, items, x.whole())
	if err != nil {
		return err
	}
	item, err := x.writeFile(packageFile, pkg)
	if err != nil {
		return x.wrong(err)
	}
	list, err := indented(x.manifest(append(items, item)))
	if err != nil {
		return err
	}
	if _, err := x.writeFile(manifestFile, list); err != nil {
		return x.wrong(err)
	}
	x.abandon() // all is on the disk
	return x.wrong(x.folder.Place())
}

// whole says whether every article counts in the tables over all articles.
func (x *Exporter) whole() bool {
	c := x.counts()
	return c.Duplicates == 0 || x.opt.Duplicates == "all"
}

// writeTables closes the tables that have grown and writes the others.
func (x *Exporter) writeTables() (items []manifestItem, err error) {
	grown := map[string]*aside.File{}
	for i, s := range streamedSchemas() {
		grown[s.File] = x.tables[i]
	}
	for _, s := range schemas() {
		file := grown[s.File]
		if file == nil {
			if file, err = x.summaryTable(s); err != nil {
				return nil, err
			}
		}
		items = append(items, manifestItem{s.File, file.Rows, file.Bytes, file.SHA256()})
	}
	return items, nil
}

// summaryTable writes one of the tables over all articles.
func (x *Exporter) summaryTable(s schema) (*aside.File, error) {
	file, err := x.folder.Create(x.rowsFolder(), s.File)
	if err != nil {
		return nil, err
	}
	head := cells{}
	head.header(s)
	err = file.Append(head.data, 0)
	add := func(c cells) {
		err = errors.Join(err, file.Append(c.data, c.rows))
	}
	if s.File == entitiesFile {
		list := x.sum.actorList()
		inPieces(len(list), func(c *cells, i int) { c.bare = x.opt.bare(); c.actor(list[i], list[i].name()) }, add)
	} else {
		list := x.sum.dyadList()
		inPieces(len(list), func(c *cells, i int) { c.bare = x.opt.bare(); c.dyad(list[i]) }, add)
	}
	return file, errors.Join(err, file.Close())
}

// pieceRows is how many rows one goroutine writes at a time. Most of their time goes into intervals.
const pieceRows = 64

// inPieces writes n rows on all cores, and hands them on in their order.
func inPieces(n int, row func(c *cells, i int), add func(cells)) {
	workers := runtime.GOMAXPROCS(0)
	for from := 0; from < n; from += workers * pieceRows {
		pieces := make([]cells, workers)
		var wg sync.WaitGroup
		for w := range pieces {
			wg.Go(func() {
				first := from + w*pieceRows
				for i := first; i < min(first+pieceRows, n); i++ {
					row(&pieces[w], i)
					pieces[w].end()
				}
			})
		}
		wg.Wait()
		for _, c := range pieces {
			add(c)
		}
	}
}

// writeFile writes a small file.
func (x *Exporter) writeFile(name string, data []byte) (manifestItem, error) {
	file, err := x.folder.Create(aside.Final, name)
	if err != nil {
		return manifestItem{}, err
	}
	err = file.Append(data, 0)
	return manifestItem{name, 0, file.Bytes, file.SHA256()}, errors.Join(err, file.Close())
}

// toParquet writes the finished tables again, as what was asked for.
func (x *Exporter) toParquet(items []manifestItem) ([]manifestItem, error) {
	for i, s := range schemas() {
		item, err := x.parquetTable(s, items[i].Rows)
		if err != nil {
			return nil, err
		}
		items[i] = item
	}
	return items, nil
}

func (x *Exporter) parquetTable(s schema, rows int) (manifestItem, error) {
	in, err := os.Open(x.folder.Path(x.rowsFolder(), s.File))
	if err != nil {
		return manifestItem{}, err
	}
	defer in.Close()
	out, err := x.folder.Create(aside.Final, s.fileIn(x.opt.Format))
	if err != nil {
		return manifestItem{}, err
	}
	err = writeParquet(out, s, bufio.NewReaderSize(in, 1<<16))
	err = errors.Join(err, out.Close())
	return manifestItem{s.fileIn(x.opt.Format), rows, out.Bytes, out.SHA256()}, err
}
