package law

// A Duty is an item of the checklist: something that a notice must say, by the name under
// which a notice claims an exception from it.
type Duty struct {
	Slug      string
	Provision Provision
	For       Collection // the data about which it is owed
}

// Checklist are the items, in the order of Art. 13 and 14 of the GDPR.
var Checklist = []Duty{
	{"controller", NoticeController, both},
	{"dpo", NoticeDPO, both},
	{"purposes", NoticePurposes, both},
	{"lawful-basis", NoticeBasis, both},
	{"legitimate-interests", NoticeInterests, both},
	{"categories", NoticeCategories, Indirect},
	{"recipients", NoticeRecipients, both},
	{"transfers", NoticeTransfers, both},
	{"retention", NoticeRetention, both},
	{"rights", NoticeRights, both},
	{"withdraw-consent", NoticeWithdrawal, both},
	{"complain-controller", NoticeComplaintController, both},
	{"complain-authority", NoticeComplaintAuthority, both},
	{"provision-requirement", NoticeProvision, Direct},
	{"adm", NoticeDecisions, both},
	{"source", NoticeSource, Indirect},
}

// DutyOf returns the item that a notice names by its slug.
func DutyOf(slug string) (Duty, bool) {
	for _, d := range Checklist {
		if d.Slug == slug {
			return d, true
		}
	}
	return Duty{}, false
}
