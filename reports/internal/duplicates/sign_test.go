package duplicates

import (
	"encoding/hex"
	"strings"
	"testing"
	"unsafe"
)

// Which texts have the same words.
func TestSameWords(t *testing.T) {
	for _, c := range []struct {
		same bool
		a, b string
	}{
		{true, "The dam is full.", "the DAM -- is\r\n\tfull"},
		{true, "“It’s over,” he said", `"It's over", he said`},
		{true, "U.S. and U.K. officials", "US and UK officials"},
		{true, "at 5 p.m. today", "at 5 pm today"},
		{true, "1,000 dead", "1000 dead"},
		{true, "co\u00adoperate\u200b now", "cooperate now"},
		{true, "ÉTAT d'urgence", "état d’urgence"},
		{true, "", " … \n— "},
		{true, "\xff\xfedam\xff", "dam"},
		{false, "3.5 percent", "35 percent"},
		{false, "12 dead", "13 dead"},
		{false, "rose, 10 fell", "rose10 fell"},
		{false, "He left. It rained", "He leftIt rained"},
		{false, "A hits B", "B hits A"},
		{false, "the dam the dam", "the dam"},
		{false, "dam", ""},
		{false, "café", "cafe"},
	} {
		if got := Sign(c.a) == Sign(c.b); got != c.same {
			t.Errorf("%q and %q: same %v", c.a, c.b, got)
		}
	}
}

// TestSignatureStays holds the bytes of signatures: they must be the same on every machine and with every build.
func TestSignatureStays(t *testing.T) {
	for text, want := range map[string]string{
		"":                     strings.Repeat("00", Size),
		"The dam is 3.5 full.": "a8959460b7c2bc350500" + strings.Repeat("00", Size-10),
		quotation:              "de982945699121079700cb9a6ad4e1b0940b924b0ab6405637d4bd75b73af13cba76ca2a21a3e5f552539cb05a05cd23d362749f65281061c0e93c068cf6ab1783ce5a3a2f56bbaa094822689d3581adc158c136a4090cfb1b92e7a898f3c7002c0f",
	} {
		data, err := Sign(text).MarshalBinary()
		if err != nil || hex.EncodeToString(data) != want {
			t.Errorf("%.20q: %x, %v", text, data, err)
		}
	}
}

func TestSignatureSurvivesWriting(t *testing.T) {
	for _, text := range []string{"", "Short.", quotation, strings.Repeat(boilerplate+" x ", 1000)} {
		sig := Sign(text)
		data, _ := sig.AppendBinary([]byte("before"))
		var back Signature
		if err := back.UnmarshalBinary(data[len("before"):]); err != nil || back != sig {
			t.Errorf("%.20q: %v", text, err)
		}
	}
	var sig Signature
	if err := sig.UnmarshalBinary(make([]byte, Size-1)); err == nil {
		t.Error("a signature that is cut off is read")
	}
}

func TestSignatureIsSmall(t *testing.T) {
	if Size > 100 || unsafe.Sizeof(Signature{}) > 128 {
		t.Errorf("%d bytes written, %d in memory", Size, unsafe.Sizeof(Signature{}))
	}
	if n := testing.AllocsPerRun(10, func() { Sign(quotation) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestEstimate compares what a sketch says of two texts with what is true: the error is .04, one in a thousand is over .13.
func TestEstimate(t *testing.T) {
	words := strings.Fields(quotation + " " + boilerplate)
	a := Sign(strings.Join(words, " "))
	for share := 20; share <= 100; share += 10 {
		text := strings.Join(words[:len(words)*share/100], " ") + " and some more words that nobody else has"
		b := Sign(text)
		want := similarity(strings.Join(words, " "), text, shingleWords, numberWeight)
		got := (float64(a.sketch.agree(&b.sketch))/bins - 0.25) / 0.75
		if got < want-0.13 || got > want+0.13 {
			t.Errorf("%d %% in common: %.2f estimated, %.2f true", share, got, want)
		}
	}
}
