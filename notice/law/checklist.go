package law

// A Duty is an item of the checklist: something that a notice must say, by the name under
// which a notice claims an exception from it.
type Duty struct {
	Slug      string
	Provision Provision
}

// Checklist are the items, in the order of Art. 13 and 14 of the GDPR.
var Checklist = []Duty{
	{"controller", NoticeController},
	{"dpo", NoticeDPO},
	{"purposes", NoticePurposes},
	{"lawful-basis", NoticeBasis},
	{"legitimate-interests", NoticeInterests},
	{"categories", NoticeCategories},
	{"recipients", NoticeRecipients},
	{"transfers", NoticeTransfers},
	{"retention", NoticeRetention},
	{"rights", NoticeRights},
	{"withdraw-consent", NoticeWithdrawal},
	{"complain-controller", NoticeComplaintController},
	{"complain-authority", NoticeComplaintAuthority},
	{"provision-requirement", NoticeProvision},
	{"adm", NoticeDecisions},
	{"source", NoticeSource},
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
