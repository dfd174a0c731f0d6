package reading

// french holds the French phrases.
var french = lexicon{Language: "fr", Elided: true, Phrases: [terms]string{}}
