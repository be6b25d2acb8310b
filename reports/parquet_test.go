package reports

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// randomCell is a cell of a column: any text that an article may hold, few values where the column has few, and one in five
// numbers not there.
func randomCell(r *rand.Rand, c Column) string {
	if c.Type != "string" && r.IntN(5) == 0 {
		return ""
	}
	switch {
	case c.Type == "integer":
		return integer(r.IntN(1 << r.IntN(62)))
	case c.Type == "number":
		return float((r.Float64() - 0.5) * float64(int(1)<<r.IntN(40)))
	case len(c.Enum) > 0:
		return c.Enum[r.IntN(len(c.Enum))]
	case strings.HasSuffix(c.Unit, "hex digits"):
		return fmt.Sprintf("%016x", r.Uint64()>>r.IntN(64))
	}
	odd := []string{"", "=1+1", "a, \"b\"\n\nc", "naïve — “quoted”", "NULL", "0", "\u0000", " both sides ", "\t", "日本語", "12.50"}
	if r.IntN(3) == 0 {
		return odd[r.IntN(len(odd))]
	}
	return strings.Repeat("word ", r.IntN(20)) + integer(r.IntN(1000))
}

// randomTable is a table of n rows: its CSV, as a stream, and its cells.
func randomTable(s schema, n int, seed uint64) (io.Reader, *[][]string) {
	r, cells := rand.New(rand.NewPCG(seed, 1)), &[][]string{}
	return tableStream(s, n, func() []string {
		row := make([]string, len(s.Columns))
		for i, c := range s.Columns {
			row[i] = randomCell(r, c)
		}
		*cells = append(*cells, row)
		return row
	}), cells
}

// tableStream is the CSV of a table whose rows are made while it is read.
func tableStream(s schema, n int, row func() []string) io.Reader {
	out, in := io.Pipe()
	go func() {
		w := csv.NewWriter(in)
		w.Write(s.header())
		for range n {
			w.Write(row())
		}
		w.Flush()
		in.CloseWithError(w.Error())
	}()
	return out
}

func parquetOf(t *testing.T, s schema, n int, seed uint64) ([]byte, [][]string) {
	t.Helper()
	var out bytes.Buffer
	rows, cells := randomTable(s, n, seed)
	if err := writeParquet(&out, s, rows); err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), *cells
}

// readParquet reads a file back as cells.
func readParquet(t *testing.T, data []byte) (header []string, cells [][]string) {
	t.Helper()
	f, err := parquet.OpenFile(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range f.Schema().Fields() {
		header = append(header, c.Name())
	}
	in := parquet.NewReader(f)
	defer in.Close()
	buf := make([]parquet.Row, 100)
	for {
		n, err := in.ReadRows(buf)
		for _, row := range buf[:n] {
			cells = append(cells, cellsOf(row))
		}
		if err == io.EOF {
			return header, cells
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func cellsOf(row parquet.Row) (cells []string) {
	for _, v := range row {
		switch {
		case v.IsNull():
			cells = append(cells, "")
		case v.Kind() == parquet.Double:
			cells = append(cells, float(v.Double()))
		case v.Kind() == parquet.Int64:
			cells = append(cells, integer(int(v.Int64())))
		default:
			cells = append(cells, string(v.ByteArray()))
		}
	}
	return cells
}

func TestParquetHoldsTheTable(t *testing.T) {
	for i, s := range schemas() {
		for _, n := range []int{0, 1, parquetBatchRows, 1500} {
			data, want := parquetOf(t, s, n, uint64(i))
			header, got := readParquet(t, data)
			if !slices.Equal(header, s.header()) || len(got) != n {
				t.Fatalf("%s: columns %v, %d of %d rows", s.name(), header, len(got), n)
			}
			for j := range want {
				if !slices.Equal(got[j], want[j]) {
					t.Fatalf("%s, row %d: %q instead of %q", s.name(), j+1, got[j], want[j])
				}
			}
		}
	}
}

// TestParquetOfManyRowGroups has more rows than a row group, and as many different cells as rows in columns with a dictionary.
func TestParquetOfManyRowGroups(t *testing.T) {
	s := dyadsSchema()
	const n = parquetGroupRows*5/4 + 1
	data, want := parquetOf(t, s, n, 1)
	_, got := readParquet(t, data)
	for i := range want {
		if !slices.Equal(got[i], want[i]) {
			t.Fatalf("row %d: %q instead of %q", i+1, got[i], want[i])
		}
	}
	f, err := parquet.OpenFile(bytes.NewReader(data), int64(len(data)))
	if err != nil || len(got) != n || len(f.RowGroups()) != 2 || f.Metadata().CreatedBy != "slant version 1(build parquet-go)" {
		t.Errorf("%v: %d rows, %d row groups, made by %q", err, len(got), len(f.RowGroups()), f.Metadata().CreatedBy)
	}
}

func TestParquetOfLongTexts(t *testing.T) {
	s := paragraphsSchema()
	text := strings.Repeat("x", 1<<20)
	row := []string{"id", "outlet", "2024", "1", "paragraph", "0", "9", "1", "0.5", text}
	var out bytes.Buffer
	if err := writeParquet(&out, s, tableStream(s, 130, func() []string { return row })); err != nil {
		t.Fatal(err)
	}
	f, err := parquet.OpenFile(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil || len(f.RowGroups()) != 3 || f.NumRows() != 130 {
		t.Errorf("%v: %d row groups, %d rows", err, len(f.RowGroups()), f.NumRows())
	}
}

func TestParquetIsReproducible(t *testing.T) {
	for i, s := range schemas() {
		first, _ := parquetOf(t, s, 1000, uint64(i))
		if again, _ := parquetOf(t, s, 1000, uint64(i)); !bytes.Equal(first, again) {
			t.Errorf("%s: other bytes of the same rows", s.name())
		}
	}
}

func TestParquetOfBadTables(t *testing.T) {
	s := dyadsSchema()
	header := strings.Join(s.header(), ",") + "\n"
	good := "russia,nato,1,2,0.5,,,3\n"
	for _, c := range []struct{ want, table string }{
		{"dyads: the columns are not holder, target,", ""},
		{"dyads: the columns are not holder, target,", "holder,target\n"},
		{"dyads: cannot read the header", "a\"b,c\n"},
		{"dyads: row 2: column favor holds no whole number", header + good + "russia,nato,1.5,2,0.5,,,3\n"},
		{"dyads: row 1: column score holds no number", header + "russia,nato,1,2,half,,,3\n"},
		{"dyads: row 1: column score holds no number", header + "russia,nato,1,2,NaN,,,3\n"},
		{"dyads: row 2: record on line 3: wrong number of fields", header + good + "russia,nato\n"},
	} {
		err := writeParquet(io.Discard, s, strings.NewReader(c.table))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: %v", c.want, err)
		}
		if err != nil && (strings.Contains(err.Error(), "half") || strings.Contains(err.Error(), "1.5")) {
			t.Errorf("%v: holds a cell", err)
		}
	}
}

func TestParquetSaysThatTheDiskIsFull(t *testing.T) {
	s := mentionsSchema()
	rows, _ := randomTable(s, 10_000, 1)
	if err := writeParquet(failing{}, s, rows); !errors.Is(err, errFull) || !strings.HasPrefix(err.Error(), "mentions: ") {
		t.Error(err)
	}
}

var errFull = errors.New("no space left on device")

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }

// TestParquetFiles leaves files for other readers, with their CSV beside them:
//
//	PARQUET=DIR go test ./reports -run TestParquetFiles
func TestParquetFiles(t *testing.T) {
	dir := os.Getenv("PARQUET")
	if dir == "" {
		t.Skip("set PARQUET to a folder to write files for other readers")
	}
	for i, s := range schemas() {
		for _, n := range []int{0, 7, 70_000} {
			data, cells := parquetOf(t, s, n, uint64(i))
			var b bytes.Buffer
			w := csv.NewWriter(&b)
			w.WriteAll(append([][]string{s.header()}, cells...))
			name := filepath.Join(dir, fmt.Sprintf("%s-%d", s.name(), n))
			if err := errors.Join(os.WriteFile(name+".parquet", data, 0o666), os.WriteFile(name+".csv", b.Bytes(), 0o666)); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// BenchmarkParquet writes scores, the longest table; the heap at its highest is reported, too.
func BenchmarkParquet(b *testing.B) {
	for _, n := range []int{100_000, 2_000_000} {
		b.Run(integer(n), func(b *testing.B) {
			s := scoresSchema()
			r := rand.New(rand.NewPCG(1, 1))
			rows := make([][]string, 1000)
			for i := range rows {
				for _, c := range s.Columns {
					rows[i] = append(rows[i], randomCell(r, c))
				}
			}
			for b.Loop() {
				i, peak := 0, uint64(0)
				err := writeParquet(io.Discard, s, tableStream(s, n, func() []string {
					if i++; i%10_000 == 0 {
						peak = max(peak, heapInUse())
					}
					return rows[i%len(rows)]
				}))
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(peak)/1e6, "peak-MB")
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
		})
	}
}

func heapInUse() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapInuse
}
