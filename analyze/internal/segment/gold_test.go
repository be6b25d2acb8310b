package segment

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestGoldenRules(t *testing.T) {
	const least = 50
	f, err := os.Open(shared(t, "data", "sentences", "golden-rules.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, right, n := english(t), 0, 0
	for sc := bufio.NewScanner(f); sc.Scan(); n++ {
		var c struct {
			ID, Text  string
			Sentences []string
		}
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		if got := split(r, c.Text); slices.Equal(got, c.Sentences) {
			right++
		} else {
			t.Logf("%s\n got %q\nwant %q", c.ID, got, c.Sentences)
		}
	}
	if t.Logf("golden rules: %d of %d exactly right", right, n); right < least {
		t.Errorf("golden rules: %d exactly right, want %d", right, least)
	}
}

// A goldParagraph is raw text with the spans of its gold sentences and tokens.
type goldParagraph struct {
	text      string
	sentences []Span
	tokens    []Span
}

// readGold rebuilds raw paragraphs from a CoNLL-U file: the sentences of a
// paragraph joined by a space, tokens found in them in order.
func readGold(t *testing.T, name string) (out []goldParagraph) {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	fresh, start, pos := true, 0, 0
	for l := range strings.Lines(string(data)) {
		l = strings.TrimSuffix(l, "\n")
		if strings.HasPrefix(l, "# newdoc") || strings.HasPrefix(l, "# newpar") {
			fresh = true
			continue
		}
		if text, ok := strings.CutPrefix(l, "# text = "); ok {
			if fresh {
				out = append(out, goldParagraph{})
			}
			p := &out[len(out)-1]
			if !fresh {
				p.text += " "
			}
			fresh, start = false, len(p.text)
			pos = start
			p.text += text
			p.sentences = append(p.sentences, Span{start, len(p.text)})
			continue
		}
		cells := strings.Split(l, "\t")
		if len(cells) < 2 || strings.ContainsAny(cells[0], "-.") {
			continue
		}
		p := &out[len(out)-1]
		i := strings.Index(p.text[pos:], cells[1])
		if i < 0 || strings.TrimSpace(p.text[pos:pos+i]) != "" {
			continue
		}
		p.tokens = append(p.tokens, Span{pos + i, pos + i + len(cells[1])})
		pos += i + len(cells[1])
	}
	return out
}

// f1 counts spans of got among want.
type f1 struct{ hit, got, want int }

func (f *f1) add(got, want []Span) {
	f.got += len(got)
	f.want += len(want)
	for i, j := 0, 0; i < len(got) && j < len(want); {
		switch {
		case got[i] == want[j]:
			f.hit++
			i++
			j++
		case got[i].Start < want[j].Start || got[i].Start == want[j].Start && got[i].End < want[j].End:
			i++
		default:
			j++
		}
	}
}

func (f f1) value() float64 { return 200 * float64(f.hit) / float64(f.got+f.want) }

// TestTreebank measures borders of sentences (all, and those inside
// paragraphs only), whole sentences and tokens on a treebank.
func TestTreebank(t *testing.T) {
	for _, c := range []struct {
		file            string
		borders, tokens float64
	}{
		{"en_ewt-ud-dev.conllu", 90, 98.5},
		{"en_gum-ccby-train.conllu", 90, 97},
	} {
		r := english(t)
		var borders, inner, whole, tokens f1
		for _, p := range readGold(t, shared(t, "data", "syntax", c.file)) {
			got := r.Sentences(p.text, Span{0, len(p.text)}, nil)
			whole.add(got, p.sentences)
			borders.add(ends(got), ends(p.sentences))
			inner.add(ends(got[:len(got)-1]), ends(p.sentences[:len(p.sentences)-1]))
			var toks []Span
			for _, s := range p.sentences {
				for _, tok := range r.Tokens(p.text, s, nil) {
					toks = append(toks, Span{tok.Start, tok.End})
				}
			}
			tokens.add(toks, p.tokens)
		}
		t.Logf("%s: borders F1 %.2f, inside paragraphs %.2f, sentences %.2f, tokens %.2f",
			c.file, borders.value(), inner.value(), whole.value(), tokens.value())
		if borders.value() < c.borders || tokens.value() < c.tokens {
			t.Errorf("%s: below borders %.1f or tokens %.1f", c.file, c.borders, c.tokens)
		}
	}
}

func ends(spans []Span) []Span {
	out := make([]Span, len(spans))
	for i, s := range spans {
		out[i] = Span{s.End, s.End}
	}
	return out
}
