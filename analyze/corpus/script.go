package corpus

// script is a writing system, as far as it tells languages apart.
type script uint8

const (
	noScript script = iota
	latin
	greek
	cyrillic
	armenian
	hebrew
	arabic
	devanagari
	bengali
	gurmukhi
	gujarati
	oriya
	tamil
	telugu
	kannada
	malayalam
	sinhala
	thai
	lao
	tibetan
	myanmar
	georgian
	hangul
	ethiopic
	khmer
	kana
	han
	scripts // how many there are
)

// scriptNames are Unicode's names, in the order above; Kana is both of Japan's.
var scriptNames = [scripts]string{"", "Latin", "Greek", "Cyrillic", "Armenian", "Hebrew", "Arabic", "Devanagari", "Bengali", "Gurmukhi",
	"Gujarati", "Oriya", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Tibetan", "Myanmar", "Georgian",
	"Hangul", "Ethiopic", "Khmer", "Kana", "Han"}

func scriptNamed(name string) script {
	for i, n := range scriptNames {
		if n == name {
			return script(i)
		}
	}
	return noScript
}

// blocks are the stretches of Unicode that belong to a script, by their first character; the next one ends them.
var blocks = [...]struct {
	first rune
	script
}{
	{0, latin}, {0x2b0, noScript}, {0x370, greek}, {0x400, cyrillic}, {0x530, armenian}, {0x590, hebrew}, {0x600, arabic}, {0x700, noScript},
	{0x750, arabic}, {0x780, noScript}, {0x8a0, arabic}, {0x900, devanagari}, {0x980, bengali}, {0xa00, gurmukhi}, {0xa80, gujarati},
	{0xb00, oriya}, {0xb80, tamil}, {0xc00, telugu}, {0xc80, kannada}, {0xd00, malayalam}, {0xd80, sinhala}, {0xe00, thai},
	{0xe80, lao}, {0xf00, tibetan}, {0x1000, myanmar}, {0x10a0, georgian}, {0x1100, hangul}, {0x1200, ethiopic}, {0x13a0, noScript},
	{0x1780, khmer}, {0x1800, noScript}, {0x1c80, cyrillic}, {0x1c90, georgian}, {0x1cc0, noScript}, {0x1e00, latin}, {0x1f00, greek},
	{0x2000, noScript}, {0x3040, kana}, {0x3100, noScript}, {0x3130, hangul}, {0x3190, noScript}, {0x3400, han}, {0xa000, noScript},
	{0xac00, hangul}, {0xd800, noScript}, {0xf900, han}, {0xfb00, latin}, {0xfb13, armenian}, {0xfb1d, hebrew}, {0xfb50, arabic},
	{0xfe00, noScript}, {0xfe70, arabic}, {0xff00, noScript}, {0x20000, han}, {0x323b0, noScript},
}

// scriptOf finds the block of a letter.
func scriptOf(r rune) script {
	lo, hi := 0, len(blocks)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; blocks[mid].first <= r {
			lo = mid
		} else {
			hi = mid
		}
	}
	return blocks[lo].script
}

// mainScript is the one that most of the letters are of. Han signs beside kana are Japanese.
func (c *census) mainScript() script {
	if c.letters[kana]*8 > c.letters[han] {
		c.letters[kana] += c.letters[han]
		c.letters[han] = 0
	}
	most := latin
	for sc, n := range c.letters {
		if n > c.letters[most] {
			most = script(sc)
		}
	}
	return most
}
