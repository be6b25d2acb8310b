package segment

import (
	"slices"
	"strings"
	"testing"
)

// layoutString writes an article as headline and paragraphs, divided by " / ".
func layoutString(art Article) string {
	var out []string
	if art.HasHeadline {
		out = append(out, "# "+art.Text[art.Headline.Start:art.Headline.End])
	}
	for _, p := range art.Paragraphs {
		out = append(out, art.Text[p.Start:p.End])
	}
	return strings.Join(out, " / ")
}

func TestClean(t *testing.T) {
	r := english(t)
	for _, c := range []struct{ name, raw, title, want string }{
		{"empty", "", "", ""},
		{"blank lines", "One is here.\n\n\nTwo.\n \nThree.", "", "One is here. / Two. / Three."},
		{"single newlines", "One is here.\nTwo.\nThree.", "", "One is here. / Two. / Three."},
		{"windows", "One is here.\r\n\r\nTwo.", "", "One is here. / Two."},
		{"title", "One is here.", " The\nTitle ", "# The Title / One is here."},
		{"title repeated", "The title\n\nOne is here.", "The Title", "# The Title / One is here."},
		{"spaces", "One\u00a0 is\u2009\there.", "", "One is here."},
		{"mojibake", "Itâ€™s a cafÃ© inÂ\u00a0Paris, R&amp;D.", "", "It’s a café in Paris, R&D."},
		{"invisible", "\ufeffO\u200bne\x00 \u202eis.", "", "One is."},
		{"continued", "It was a cold \nnight.", "", "It was a cold night."},
		{"byline", "A Short Headline\n\nBy Jane Doe\n\nBody text is here.", "", "# A Short Headline / Body text is here."},
		{"chrome", "Body is here.\nRead more: A thing\nLoading…\n© 2023 The Firm\nMore body.", "", "Body is here. / More body."},
		{"wrapped",
			"The minister said on Monday that the talks would go on until\nthe end of the week, and that nobody should expect anti-\nwar parties to agree with what was said. He did not say who\nwould come.\n\nHis deputy agreed.", "",
			"The minister said on Monday that the talks would go on until the end of the week, and that nobody should expect anti-war parties to agree with what was said. He did not say who would come. / His deputy agreed."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := layoutString(r.Clean(c.raw, c.title)); got != c.want {
				t.Errorf("\n got %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestCleanReports(t *testing.T) {
	art := english(t).Clean("\xffOne\x00 is here.\nShare this article\r\nTwo\u200b â€œis”.", "")
	if want := []Dropped{{"Share this article", "share", 2}}; !slices.Equal(art.Dropped, want) {
		t.Errorf("dropped %v, want %v", art.Dropped, want)
	}
	if len(art.Notes) != 4 {
		t.Errorf("notes %q, want four", art.Notes)
	}
}

func TestSeed(t *testing.T) {
	art := english(t).Clean(story, "")
	got := layoutString(art)
	if !strings.HasPrefix(got, "# Officials Reject Ceasefire Offer From Ruritania / STRELSAU, Oct. 3 (Newswire) - The") ||
		len(art.Paragraphs) != 3 || len(art.Dropped) != 6 {
		t.Errorf("%d paragraphs, dropped %v: %s", len(art.Paragraphs), art.Dropped, got)
	}
}

func TestChromeLines(t *testing.T) {
	r := english(t)
	for line, want := range map[string]string{
		"232 views0 comments": "counter", "3 min read": "counter", "Share this article": "share", "Advertisement": "advertisement",
		"Click to share on Facebook (Opens in new window)": "share", "Follow us on Twitter": "follow", "All rights reserved.": "legal",
		"© 2023 The Firm": "legal", "We use cookies to improve your experience.": "cookies", "Photo: John Smith/Reuters": "credit",
		"Image: Getty": "credit", "BY JANE DOE, Newswire": "byline", "Sign up for our newsletter": "subscribe", "October 13, 2023": "date",
		"Share prices fell in London": "", "By Friday evening it was over.": "", "Like father, like son": "", "Video is evidence of crime": "",
		"Close the border": "", "More trouble ahead for Kyiv": "", "Support the war effort": "", "Russia": "", "Photo shows Putin": "",
		"Accept peace, Putin says": "", "Reuters, AP and AFP report attack": "", "Top diplomat quits": "", "World War II": "",
	} {
		if got := r.chromeReason(line); got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

func TestNewRulesErrors(t *testing.T) {
	for name, c := range map[string]struct {
		a []Abbreviation
		c []Chrome
	}{
		"kind":    {a: []Abbreviation{{"mr", "sometimes"}}},
		"empty":   {a: []Abbreviation{{".", "title"}}},
		"twice":   {a: []Abbreviation{{"mr", "title"}, {"Mr.", "title"}}},
		"pattern": {c: []Chrome{{"(", "share"}}},
		"blank":   {c: []Chrome{{".*", "share"}}},
		"reason":  {c: []Chrome{{"share", ""}}},
	} {
		if _, err := NewRules(c.a, c.c); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
