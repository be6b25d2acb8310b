package syntax

// The bars that the embedded model must clear on the development part of
// English-EWT, from its words without their tags.
const (
	minUAS = 0.83
	minLAS = 0.79
)

// expectation is a sentence in the notation of ParseWords and links of it,
// "dependent relation head" separated by semicolons.
type expectation struct{ sentence, want string }

func expectations() []expectation {
	return []expectation{
		{"Israel/N was condemned by Iran/N , an ally of Hamas/N .",
			"Israel nsubj:pass condemned; Iran obl:agent condemned; ally appos Iran; Hamas nmod ally"},
		{"Putin/N criticised the US/N and Israel/N .",
			"Putin nsubj criticised; US obj criticised; Israel conj US"},
		{"Russian/D state TV commentators have been critical of the United_States/N and Israel/N , framing the attack as a failure .",
			"commentators nsubj critical; United_States obl critical; Israel conj United_States; framing advcl critical; attack obj framing"},
	}
}
