package duplicates

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
)

// edit makes another version of a story, as newsrooms do; donor has words to take from elsewhere.
type edit struct {
	name  string
	kind  Kind // as what it is to be found
	apply func(r *rand.Rand, s, donor story) string
}

func edits() []edit {
	list := []edit{
		{"other headline only", Exact, func(_ *rand.Rand, s, _ story) string { return s.text() }},
		{"capitals, quotation marks, dashes, line breaks", Exact, typography},
		{"outlet's lines of 15 and 40 words around it", Near, outletLines},
		{"house style, two names spelled otherwise", Near, houseStyle},
		{"house style, lines around it, last fifth cut", Near, func(r *rand.Rand, s, d story) string {
			return outletLines(r, story{paragraphs: []string{houseStyle(r, shortened(s, 0.8), d)}}, d)
		}},
		{"lead rewritten", Near, lead},
		{"one number new wherever it stands", Near, newToll},
		{"half of the numbers new", Near, newNumbers},
		{"lead rewritten, a quarter added, 1 % of words other", Near, update},
	}
	for _, percent := range []int{1, 2, 5, 8, 12} {
		list = append(list, edit{fmt.Sprintf("%d %% of words other", percent), Near, func(r *rand.Rand, s, d story) string {
			return substitute(r, s.text(), d, float64(percent)/100)
		}})
	}
	for _, percent := range []int{10, 25, 50, 75, 100} {
		list = append(list, edit{fmt.Sprintf("%d %% added at the end", percent), Near, func(_ *rand.Rand, s, d story) string {
			return s.text() + "\n\n" + opening(d, len(s.text())*percent/100)
		}}, edit{fmt.Sprintf("%d %% added in the middle", percent), Near, func(_ *rand.Rand, s, d story) string {
			half := (len(s.paragraphs) + 1) / 2
			more := opening(d, len(s.text())*percent/100)
			return strings.Join(slices.Concat(s.paragraphs[:half], []string{more}, s.paragraphs[half:]), "\n\n")
		}})
	}
	for _, percent := range []int{80, 60, 50} {
		list = append(list, edit{fmt.Sprintf("cut to %d %%", percent), Near, func(_ *rand.Rand, s, _ story) string {
			return opening(s, len(s.text())*percent/100)
		}})
	}
	return list
}

// opening is the first n bytes of a story, to the end of the word, or all of it.
func opening(s story, n int) string {
	text := s.text()
	if n >= len(text) {
		return text
	}
	if end := strings.IndexByte(text[n:], ' '); end >= 0 {
		return text[:n+end]
	}
	return text
}

func shortened(s story, share float64) story {
	return newStory(s.id, strings.Split(opening(s, int(share*float64(len(s.text())))), "\n"))
}

func typography(_ *rand.Rand, s, _ story) string {
	text := strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "—", " - ", "‘", "'", ". ", ".  ").Replace(s.text())
	return strings.ToUpper(text[:len(text)/4]) + strings.ReplaceAll(text[len(text)/4:], "\n\n", " \r\n")
}

func outletLines(r *rand.Rand, s, _ story) string {
	lines := []string{
		"We are making some changes here at the Herald. Read on for what they mean for you.",
		"Sign up for our morning newsletter and never miss a story again: it is free, short and you can leave at any time.",
		"The reporting in this article was supported by readers of the Courier. If you value what we do, please think of becoming a member from five dollars a month, and tell a friend about us. All rights reserved, no copying without leave.",
		"Follow our correspondents on every network, download the app for the latest updates, and share your view in the comments below, which are open for two days and are read by our moderators before they are published here on the site.",
	}
	return lines[r.IntN(2)] + "\n\n" + s.text() + "\n\n" + lines[2+r.IntN(2)]
}

var styles = strings.NewReplacer("percent", "per cent", "%", " per cent", "Sen.", "Senator", "Rep.", "Representative", "Gov.", "Governor",
	"U.S.", "US", "Jan.", "January", "Feb.", "February", "Aug.", "August", "Sept.", "September", "Oct.", "October", "Nov.", "November", "Dec.", "December",
	"-year-old", " year old", "toward ", "towards ", "izing", "ising", "ization", "isation", "ized", "ised", "color", "colour", "favor", "favour", "labor", "labour",
	"defense", "defence", "while ", "whilst ", "two ", "2 ", "three ", "3 ", "four ", "4 ", "WASHINGTON", "Washington", "“", "‘", "”", "’")

func houseStyle(_ *rand.Rand, s, _ story) string {
	text := styles.Replace(s.text())
	for _, name := range names(text) {
		text = strings.ReplaceAll(text, name, name[:len(name)-1]+"ij")
	}
	return text
}

var capitalised = regexp.MustCompile(`[a-z] ([A-Z][a-z]{4,})`)

// names are the two words with a capital that stand most often inside sentences.
func names(text string) []string {
	counts := map[string]int{}
	for _, m := range capitalised.FindAllStringSubmatch(text, -1) {
		counts[m[1]]++
	}
	var list []string
	for name := range counts {
		list = append(list, name)
	}
	slices.SortFunc(list, func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
	return list[:min(2, len(list))]
}

// lead puts other words in the place of the first paragraph, or of the first fifth.
func lead(_ *rand.Rand, s, donor story) string {
	text := s.text()
	n := min(len(s.paragraphs[0]), len(text)/5)
	return opening(donor, n) + " " + text[n+max(strings.IndexByte(text[n:], ' '), 0):]
}

func update(r *rand.Rand, s, donor story) string {
	text := lead(r, s, donor)
	more := opening(story{paragraphs: donor.paragraphs[len(donor.paragraphs)/2:]}, len(text)/4)
	return substitute(r, text+"\n\n"+more, donor, 0.01)
}

// substitute replaces a share of the words by words of the donor.
func substitute(r *rand.Rand, text string, donor story, share float64) string {
	foreign := strings.Fields(donor.text())
	words := strings.SplitAfter(text, " ")
	for i := range words {
		if r.Float64() < share {
			words[i] = foreign[r.IntN(len(foreign))] + " "
		}
	}
	return strings.Join(words, "")
}

var digits = regexp.MustCompile(`\d+`)

// newToll changes the number that stands most often, as in a disaster that grows.
func newToll(r *rand.Rand, s, _ story) string {
	counts, most := map[string]int{}, ""
	for _, n := range digits.FindAllString(s.text(), -1) {
		if counts[n]++; counts[n] > counts[most] || counts[n] == counts[most] && n < most {
			most = n
		}
	}
	if most == "" {
		return s.text() + " The number is now 12."
	}
	return regexp.MustCompile(`\b`+most+`\b`).ReplaceAllString(s.text(), fmt.Sprint(100+r.IntN(900)))
}

func newNumbers(r *rand.Rand, s, _ story) string {
	return digits.ReplaceAllStringFunc(s.text()+" It was number 7.", func(n string) string {
		if r.IntN(2) == 0 || n == "7" {
			return fmt.Sprint(r.IntN(1000) + 1000)
		}
		return n
	})
}

// donors are 6,000 words of paragraphs drawn from all stories but one.
func donors(r *rand.Rand, list []story, not int) (d story) {
	for size := 0; size < 36_000; {
		i := r.IntN(len(list))
		if i == not {
			continue
		}
		p := list[i].paragraphs[r.IntN(len(list[i].paragraphs))]
		d.paragraphs = append(d.paragraphs, p)
		size += len(p)
	}
	return d
}
