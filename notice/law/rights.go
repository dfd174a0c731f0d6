package law

// A Right is a right of the people whom data are about.
type Right struct {
	Slug   string
	EU, UK string // provision in the GDPR, and in the law of the UK
	Name   string
}

// Rights are the rights that a notice can tell of.
var Rights = []Right{
	{"be-informed", "Art. 12-14", "Art. 12-14", "be informed"},
	{"access", "Art. 15", "Art. 15", "access"},
	{"rectification", "Art. 16", "Art. 16", "rectification"},
	{"erasure", "Art. 17", "Art. 17", "erasure"},
	{"restriction", "Art. 18", "Art. 18", "restriction of processing"},
	{"recipient-notification", "Art. 19", "Art. 19", "notification of recipients"},
	{"portability", "Art. 20", "Art. 20", "data portability"},
	{"object", "Art. 21(1)", "Art. 21(1)", "objection"},
	{"object-direct-marketing", "Art. 21(2)", "Art. 21(2)", "objection to direct marketing"},
	{"object-research", "Art. 21(6)", "Art. 21(6)", "objection to research"},
	{"adm", "Art. 22", "Art. 22A-22D", "automated decisions"},
	{"withdraw-consent", "Art. 7(3)", "Art. 7(3)", "withdrawal of consent"},
	{"complain-controller", "", "DPA 2018 s.164A", "complaint to the controller"},
	{"complain-authority", "Art. 77", "DPA 2018 s.165", "complaint to the authority"},
	{"judicial-remedy-authority", "Art. 78", "Art. 78", "judicial remedy against the authority"},
	{"judicial-remedy-controller", "Art. 79", "Art. 79", "judicial remedy against the controller"},
	{"compensation", "Art. 82", "Art. 82", "compensation"},
}

// RightOf finds a right by its slug.
func RightOf(slug string) (Right, bool) {
	for _, r := range Rights {
		if r.Slug == slug {
			return r, true
		}
	}
	return Right{}, false
}
