package law

// A Right is a right of the people whom data are about.
type Right struct {
	Slug      string
	Provision Provision
	Name      string
}

// Rights are the rights that a notice can tell of.
var Rights = []Right{
	{"be-informed", RightInformed, "be informed"},
	{"access", RightAccess, "access"},
	{"rectification", RightRectification, "rectification"},
	{"erasure", RightErasure, "erasure"},
	{"restriction", RightRestriction, "restriction of processing"},
	{"recipient-notification", RightRecipientNotification, "notification of recipients"},
	{"portability", RightPortability, "data portability"},
	{"object", RightObject, "objection"},
	{"object-direct-marketing", RightObjectMarketing, "objection to direct marketing"},
	{"object-research", RightObjectResearch, "objection to research"},
	{"adm", RightDecisions, "automated decisions"},
	{"withdraw-consent", ConsentWithdrawal, "withdrawal of consent"},
	{"complain-controller", RightComplainController, "complaint to the controller"},
	{"complain-authority", RightComplainAuthority, "complaint to the authority"},
	{"judicial-remedy-authority", RemedyAuthority, "judicial remedy against the authority"},
	{"judicial-remedy-controller", RemedyController, "judicial remedy against the controller"},
	{"compensation", Compensation, "compensation"},
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
