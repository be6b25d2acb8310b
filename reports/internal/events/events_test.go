package events

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// day is an article that opens with title, on that day.
func article(id string, day int, title, body string) Article {
	return Article{ID: id, Day: day, Signature: Sign(title, body, nil)}
}

func stories() []Article {
	return []Article{
		article("a1", 100, "Dam bursts near Oroville, thousands flee", "A dam above the town of Oroville burst on Tuesday. Thousands fled the flood."),
		article("b1", 101, "Thousands flee flood after Oroville dam gives way", "The flood came after the Oroville dam burst, officials said."),
		article("b2", 103, "Oroville dam: engineers had warned of the flood", "Engineers warned for years that the Oroville dam would burst."),
		article("a2", 100, "Parliament passes pension reform by three votes", "Lawmakers passed the pension reform after a night of debate in parliament."),
		article("c2", 100, "Pension reform scrapes through parliament", "The reform of pensions passed parliament with a majority of three."),
		article("c3", 100, "Museum shows lost Vermeer", "A painting by Vermeer, lost since 1940, hangs in the museum."),
		article("c4", Unknown, "Pension reform scrapes through parliament", "The reform of pensions passed parliament with a majority of three."),
	}
}

func TestMatch(t *testing.T) {
	articles := stories()
	got := Match(articles, Options{})
	want := []int{0, 0, Alone, 1, 1, Alone, Alone}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := Match(articles, Options{Days: SameDay}); got[0] != Alone || got[3] == Alone {
		t.Errorf("on one day: %v", got)
	}
}

// TestOrder puts the articles into other orders.
func TestOrder(t *testing.T) {
	articles := stories()
	want := Match(articles, Options{})
	r := rand.New(rand.NewPCG(1, 1))
	for range 50 {
		order := r.Perm(len(articles))
		shuffled, expected := make([]Article, len(order)), make([]int, len(order))
		for to, from := range order {
			shuffled[to], expected[to] = articles[from], want[from]
		}
		if got := Match(shuffled, Options{}); !slices.Equal(got, expected) {
			t.Fatalf("order %v: got %v, want %v", order, got, expected)
		}
	}
}

func TestNothing(t *testing.T) {
	if got := Match(nil, Options{}); len(got) != 0 {
		t.Error(got)
	}
	empty := []Article{{ID: "a"}, {ID: "b"}}
	if got := Match(empty, Options{}); !slices.Equal(got, []int{Alone, Alone}) {
		t.Error(got)
	}
	if got := Central(empty, []int{Alone, Alone}); len(got) != 0 {
		t.Error(got)
	}
}

func TestDay(t *testing.T) {
	for published, want := range map[string]int{
		"1970-01-01": 0, "1969-12-31": -1, "1970-02-01T23:59:00+09:00": 31, "2016-09-08": 17052,
		"2016-09": Unknown, "2016": Unknown, "": Unknown, "2016-13-01": Unknown, "yesterday": Unknown,
	} {
		if got := Day(published); got != want {
			t.Errorf("%q: got %d, want %d", published, got, want)
		}
	}
}

func TestSign(t *testing.T) {
	a := Sign("The U.S. polls", "Mr. Smith’s votes", []string{"x", "y"})
	b := Sign("Us poll", "SMITH vote", []string{"y", "x"})
	if !slices.Equal(a.terms, b.terms) {
		t.Errorf("%v and %v", a, b)
	}
	long := Sign("", strings.Repeat("abc def ", 10)+randomWords(10_000), nil)
	data, _ := long.MarshalBinary()
	var back Signature
	if err := back.UnmarshalBinary(data); err != nil || !slices.Equal(back.terms, long.terms) || len(data) != 4*maxTerms {
		t.Errorf("%d bytes, read as %v: %v", len(data), back, err)
	}
	if err := back.UnmarshalBinary(data[1:]); err == nil {
		t.Error("no error for data that was cut off")
	}
}

func randomWords(n int) string {
	r := rand.New(rand.NewPCG(2, 2))
	var b strings.Builder
	for range n {
		for range 4 {
			b.WriteByte('a' + byte(r.IntN(26)))
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// TestCentral asks for the article that has what the others of its event have.
func TestCentral(t *testing.T) {
	articles := []Article{
		article("a", 1, "Dam bursts near Oroville", "Thousands fled the flood below the dam near Oroville after a night of rain."),
		article("b", 1, "Oroville: mayor speaks", "The mayor of Oroville thanked firefighters for a long night below the dam."),
		article("c", 1, "Thousands flee flood", "Thousands fled the flood below the dam near Oroville. The mayor thanked firefighters."),
		article("d", 1, "Museum shows lost Vermeer", "A painting hangs in the museum."),
	}
	numbers := Match(articles, Options{})
	if got := Central(articles, numbers); !slices.Equal(numbers, []int{0, 0, 0, Alone}) || !slices.Equal(got, []int{2}) {
		t.Errorf("events %v, central %v", numbers, got)
	}
}

// TestChain has articles that are alike only step by step: they do not all become one event.
func TestChain(t *testing.T) {
	words := strings.Fields(randomWords(200))
	var articles []Article
	for i := range 10 {
		articles = append(articles, article(string(rune('a'+i)), 1, "", strings.Join(words[15*i:15*i+40], " ")))
	}
	numbers := Match(articles, Options{})
	if numbers[0] == Alone || numbers[0] == numbers[9] {
		t.Errorf("chain: %v", numbers)
	}
}

func FuzzSign(f *testing.F) {
	f.Add("A title", "Some’s body, 1,000 U.S. \xff words", "actor")
	f.Fuzz(func(t *testing.T, title, body, actor string) {
		sig := Sign(title, body, []string{actor})
		data, _ := sig.MarshalBinary()
		var back Signature
		if err := back.UnmarshalBinary(data); err != nil || !slices.Equal(back.terms, sig.terms) {
			t.Errorf("%v, read as %v: %v", sig, back, err)
		}
		articles := []Article{{ID: "a", Signature: sig}, {ID: "b", Signature: back}}
		if got := Match(articles, Options{}); got[0] != got[1] {
			t.Errorf("two of the same: %v", got)
		}
	})
}
