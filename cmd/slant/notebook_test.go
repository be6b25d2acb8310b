package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const (
	notebooks = "../../docs/notebooks"
	sample    = "../../testdata/sample"
)

// figures are what the notebook and the script in R draw.
var figures = []string{"outlets.png", "time.png", "network.png"}

// sampleTables is a fresh export of the sample corpus, or the test is skipped.
func sampleTables(t *testing.T) string {
	t.Helper()
	if _, err := os.Stat(sample); err != nil {
		t.Skip("no testdata/sample here:", err)
	}
	return exported(t, sample)
}

// Every cell of the notebook runs, and it draws its figures.
func TestNotebook(t *testing.T) {
	interpreter := python(t, "pandas", "matplotlib", "nbformat", "nbclient", "ipykernel")
	dir, out := sampleTables(t), t.TempDir()
	if text, exit := runTool(t, exec.Command(interpreter, filepath.Join(notebooks, "run.py"), dir, out)); exit != 0 {
		t.Fatalf("exit %d\n%s", exit, text)
	}
	checkFigures(t, out)
}

// The script in R runs without a warning and draws the same figures.
func TestNotebookR(t *testing.T) {
	rscript := tool(t, "Rscript", "r-cran-readr r-cran-dplyr r-cran-tidyr r-cran-ggplot2")
	if _, exit := runTool(t, exec.Command(rscript, "-e", "for (p in c('readr','dplyr','tidyr','ggplot2')) library(p, character.only = TRUE)")); exit != 0 {
		t.Skip("this R lacks one of readr, dplyr, tidyr and ggplot2")
	}
	dir, out := sampleTables(t), t.TempDir()
	if text, exit := runTool(t, exec.Command(rscript, filepath.Join(notebooks, "slant.R"), dir, out)); exit != 0 || strings.Contains(text, "Warning") {
		t.Fatalf("exit %d\n%s", exit, text)
	}
	checkFigures(t, out)
}

// checkFigures: there are three pictures, and each has something on it.
func checkFigures(t *testing.T, dir string) {
	t.Helper()
	for _, name := range figures {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || len(data) < 20_000 || !strings.HasPrefix(string(data), "\x89PNG\r\n") {
			t.Errorf("%s: %d bytes, %v", name, len(data), err)
		}
	}
}

// The notebook is kept without outputs, so that a change of it can be read.
func TestNotebookIsStripped(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(notebooks, "slant.ipynb"))
	if err != nil {
		t.Fatal(err)
	}
	var book struct {
		Cells []struct {
			ID      string            `json:"id"`
			Type    string            `json:"cell_type"`
			Outputs []json.RawMessage `json:"outputs"`
			Count   *int              `json:"execution_count"`
		}
	}
	if err := json.Unmarshal(data, &book); err != nil {
		t.Fatal(err)
	}
	for _, c := range book.Cells {
		if len(c.Outputs) > 0 || c.Count != nil {
			t.Errorf("cell %s has outputs: jupyter nbconvert --clear-output --inplace docs/notebooks/slant.ipynb", c.ID)
		}
	}
}
