package corpus

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// cleanJSON makes the bytes of a record JSON that is valid UTF-8, as far as it can be.
func cleanJSON(path string, data []byte, note func(what, remedy string)) ([]byte, *Problem) {
	if !utf8.Valid(data) {
		text, remarks := decodeText(data)
		for _, r := range remarks {
			note(r.what, r.remedy)
		}
		data = []byte(text)
	}
	if !json.Valid(data) {
		data = nullNaN(data)
		var v json.RawMessage
		if err := json.Unmarshal(data, &v); err != nil {
			return nil, &Problem{Path: path, What: "it is not JSON" + position(err), Remedy: "mend this record, or leave it out"}
		}
	}
	if data = bytes.TrimSpace(data); data[0] != '{' {
		return nil, &Problem{Path: path, What: "it is no JSON object, with keys and values", Remedy: "mend this record, or leave it out"}
	}
	return data, nil
}

func position(err error) string {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Sprintf(" (byte %d)", syntax.Offset)
	}
	return ""
}

// nullNaN writes null for the numbers NaN and Infinity, which Python writes and JSON does not have.
func nullNaN(data []byte) []byte {
	var b bytes.Buffer
	for len(data) > 0 {
		n := 1
		if strings.IndexByte(`"NI-`, data[0]) >= 0 {
			n, _ = new(jsonScan).scan(data)
		}
		switch word := data[:n]; string(word) {
		case "NaN", "Infinity", "-Infinity":
			b.WriteString("null")
		default:
			b.Write(word)
		}
		data = data[n:]
	}
	return b.Bytes()
}
