package reports

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
)

//go:embed web
var webFiles embed.FS

// frame is what every page of ours has: its style and script, and a policy that allows these two and nothing else.
type frame struct {
	Style  template.CSS
	Script template.JS
	Policy string
}

func newFrame() frame {
	style, script := embedded("style.css"), embedded("report.js")
	return frame{template.CSS(style), template.JS(script), "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hashed(style) + "; script-src " + hashed(script)}
}

// embedded is a file of folder web. All of them are there, or the program would not have been built.
func embedded(name string) string {
	data, err := webFiles.ReadFile("web/" + name)
	if err != nil {
		panic(err)
	}
	return string(data)
}

// hashed is the source expression of a policy that allows this text alone.
func hashed(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// writeTemplate fills in one of the pages in folder web. Everything that comes from articles is a string, so that the
// template escapes it for the place where it stands.
func writeTemplate(w io.Writer, name string, data any) error {
	t, err := template.New(name).ParseFS(webFiles, "web/*.html")
	if err != nil {
		return err
	}
	return t.Execute(w, data)
}

// WriteHTML writes the report as one page: no pictures, nothing from elsewhere, and no script but its own, which it can
// do without.
func (r *Report) WriteHTML(w io.Writer) error { return r.webPage().write(w) }

func (p webPage) write(w io.Writer) error { return writeTemplate(w, "report.html", p) }
