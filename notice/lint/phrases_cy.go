package lint

// welsh returns what the rules look for in notices in Welsh, by their codes.
func welsh() map[string]Words {
	return map[string]Words{
		"NC407": signalWords("cy", strong),
		"NC408": signalWords("cy", strong),
		"NC409": signalWords("cy", weak),
	}
}
