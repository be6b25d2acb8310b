package webpage

import "testing"

func TestPlain(t *testing.T) {
	for _, c := range []struct{ name, fragment, want string }{
		{"paragraphs", "<p>One.</p><p>Two &amp; three</p>", "One.\n\nTwo & three"},
		{"white space in paragraphs", "\n <p>One\n line.\n\n</p> \n<p>Two</p>", "One line.\n\nTwo"},
		{"line breaks", "One<br>two<br /><br>three", "One\ntwo\n\nthree"},
		{"lines of the source where nothing makes blocks", "One <b>line</b>.\n\nTwo\n<a href=x>three</a>", "One line.\n\nTwo\nthree"},
		{"no markup", " One\n\nTwo ", "One\n\nTwo"},
		{"no markup but entities", "Tom &amp; Ann &#8217;s\n\nAT&T", "Tom & Ann ’s\n\nAT&T"},
		{"smaller than", "if x<y and y<z then", "if x<y and y<z then"},
		{"lists and headings", "<h2>A</h2><ul><li>b<li>c</ul>d", "A\n\nb\n\nc\n\nd"},
		{"scripts and buttons", "<p>One<script>if (a<b) x()</script><button>Share</button> two</p>", "One two"},
		{"element without an end", "<p>One <input> two <!-- no", "One two"},
		{"quotation", "<p>He said <q>no</q>.</p>", "He said “no”."},
		{"nothing", "", ""},
		{"only markup", "<p> </p><br>", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Plain(c.fragment); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
