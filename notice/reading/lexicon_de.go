package reading

// german holds the German phrases.
var german = lexicon{Language: "de", NegationAfter: true, Phrases: [terms]string{}}
