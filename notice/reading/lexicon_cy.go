package reading

// welsh holds the Welsh phrases.
var welsh = lexicon{Language: "cy", InitialChanges: true, Phrases: [terms]string{}}
