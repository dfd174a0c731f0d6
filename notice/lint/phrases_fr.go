package lint

// french returns what the rules look for in notices in French, by their codes.
func french() map[string]Words {
	return map[string]Words{
		"NC407": signalWords("fr", strong),
		"NC408": signalWords("fr", strong),
		"NC409": signalWords("fr", weak),
	}
}
