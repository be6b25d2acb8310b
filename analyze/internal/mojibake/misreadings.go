package mojibake

import (
	"strings"
	"sync"

	"golang.org/x/text/encoding/charmap"
)

// longestMisreading is how many characters one character becomes at the most in misreadings.
const longestMisreading = 3

const (
	punctuation = "‘’“”–—…•€™\u00a0"
	accents     = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøúûü£©®°½«»"
)

// misreadings are what UTF-8 looks like that was read as Mac Roman ("‚Äô" for "’"), Windows-1250 ("â€ś") or Windows-1251
// ("вЂ™"), and what it was. They are certain wherever they stand.
var misreadings = sync.OnceValue(func() map[string]string {
	table := map[string]string{}
	add := func(cm *charmap.Charmap, signs string) {
		for _, r := range signs {
			var wrong strings.Builder
			for _, b := range []byte(string(r)) {
				wrong.WriteRune(cm.DecodeByte(b))
			}
			if w := wrong.String(); !endsLikeText(w) {
				table[w] = string(r)
			}
		}
	}
	add(charmap.Macintosh, punctuation+accents)
	add(charmap.Windows1250, "“”…•"+accents)
	add(charmap.Windows1251, punctuation)
	return table
})

// endsLikeText: two characters of which the second may stand behind the first in good text.
func endsLikeText(w string) bool {
	pair := []rune(w)
	return strings.ContainsRune(w, '\ufffd') || len(pair) == 2 && pair[0] != '√' && pair[0] != '¬' && strings.ContainsRune(marks, pair[1])
}
