package lint

// german returns what the rules look for in notices in German, by their codes.
func german() map[string]Words {
	return map[string]Words{
		"NC407": signalWords("de", strong),
		"NC408": signalWords("de", strong),
		"NC409": signalWords("de", weak),
	}
}
