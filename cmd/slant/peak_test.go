//go:build linux

package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestPeakMemory reports what exports of corpora take at their peak (VmHWM), and holds it flat. PEAK is the sizes in MB of
// text, as "10 100": minutes each. Articles are those of testArticle, all different.
func TestPeakMemory(t *testing.T) {
	sizes := strings.Fields(os.Getenv("PEAK"))
	if len(sizes) == 0 {
		t.Skip("takes minutes: PEAK=\"10 100\" go test ./cmd/slant -run PeakMemory -v -timeout 60m")
	}
	t.Chdir(t.TempDir())
	first := 0.0
	for _, size := range sizes {
		megabytes, err := strconv.Atoi(size)
		if err != nil {
			t.Fatal(err)
		}
		n := writeArticles(t, size, int64(megabytes)*1e6)
		cmd := child("export", size, "-o", "out"+size, "--quiet")
		cmd.Env = append(os.Environ(), childEnv+"=5s")
		began := time.Now()
		if got := endOf(t, cmd); got.exit != exitDone {
			t.Fatalf("%+v", got)
		}
		peak := float64(cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) / 1000
		t.Logf("%s MB, %d articles: peak %.0f MB, %.2f MB/s on %d cores", size, n, peak, float64(megabytes)/time.Since(began).Seconds(), runtime.GOMAXPROCS(0))
		if first == 0 {
			first = peak
		} else if peak > 1.1*first {
			t.Errorf("the peak is %.2f of the first", peak/first)
		}
	}
}

// writeArticles fills a folder with different articles, and returns how many they are.
func writeArticles(t *testing.T, dir string, size int64) (n int) {
	t.Helper()
	for ; size > 0; n++ {
		text := testArticle(n, 20)
		size -= int64(len(text))
		folder := filepath.Join(dir, strconv.Itoa(n/1000))
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, strconv.Itoa(n)+".txt"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return n
}
