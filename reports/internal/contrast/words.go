package contrast

import "github.com/slantkit/slant/reports/internal/stats"

// Weigh sets the log-odds of words: how much oftener the left side uses a word of its key, with the use of the word
// of all keys and sides as prior (Monroe, Colaresi & Quinn 2008). strength is how many words the prior counts for.
func Weigh(rows []Row, contrasts []Contrast, strength float64) {
	words, all := map[string]float64{}, 0.0
	for i, row := range rows {
		for _, s := range row.Sides {
			words[row.Name] += s.Y
			if i == 0 || rows[i-1].Key != row.Key {
				all += s.All // of a key once
			}
		}
	}
	for i := range rows {
		row := &rows[i]
		prior := stats.Count{Word: strength * words[row.Name] / all, All: strength}
		for k, c := range contrasts {
			d := &row.Diffs[k]
			d.LogOdds, d.Z, d.Weighed = stats.LogOdds(row.words(c.Left), row.words(c.Right), prior)
		}
	}
}

// words counts the word among all that is said of the key.
func (r *Row) words(groups []int) (c stats.Count) {
	for _, g := range groups {
		c.Word += r.Sides[g].Y
		c.All += r.Sides[g].All
	}
	return c
}
