package phrase

import "slices"

// The functions below report whether a sentence, in words, says what the speaker does not do.

func englishDenies(words []string) bool {
	return words[0] == "We" && slices.Contains([]string{"don’t", "don't", "never"}, words[1]) ||
		words[0] == "We" && len(words) > 2 && slices.Contains([]string{"do", "will"}, words[1]) && slices.Contains([]string{"not", "never"}, words[2])
}

func germanDenies(words []string) bool {
	return words[0] == "Wir" && slices.ContainsFunc(words, func(w string) bool {
		return slices.Contains([]string{"nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner"}, w)
	})
}

func frenchDenies(words []string) bool { return words[0] == "Nous" && words[1] == "ne" }

func welshDenies(words []string) bool {
	return slices.Contains([]string{"Nid", "Ni"}, words[0]) && slices.Contains([]string{"ydym", "ydyn", "fyddwn"}, words[1])
}
