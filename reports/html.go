package reports

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
)

//go:embed web/report.html
var reportHTML string

//go:embed web/explain.html
var explainHTML string

//go:embed web/style.css
var styleCSS string

// frame is what every page of ours has: its style, and a policy that allows this style and nothing else.
type frame struct {
	Style  template.CSS
	Policy string
}

func newFrame() frame {
	sum := sha256.Sum256([]byte(styleCSS))
	return frame{template.CSS(styleCSS),
		"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"}
}

// WriteHTML writes the report as one page without scripts, pictures or anything from elsewhere.
func (r *Report) WriteHTML(w io.Writer) error { return r.page().writeHTML(w) }

func (pg page) writeHTML(w io.Writer) error {
	t, err := template.New("report").Parse(reportHTML)
	if err != nil {
		return err
	}
	return t.Execute(w, struct {
		page
		frame
	}{pg, newFrame()})
}
