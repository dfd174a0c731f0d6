package diff

import (
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/law"
)

// A rule says what it means that a fact is added, removed or changed.
type rule struct {
	keys                    string // "section.key section.key"; "*" is every section, "section." the items themselves
	kind                    string // to which -added, -removed or -changed is added
	noun                    string // in a sentence
	added, removed, changed Class
	provision               law.Provision
}

// rules are what changes of facts mean (WP260 rev.01, 29-31). Of several that fit, that of the section
// and the key comes first, then that of the key. A function makes them, so that a program that compares
// nothing makes nothing of them.
func rules() []rule {
	return []rule{
		{"*.heading *.group.heading *.as *.group.as *.columns *.columns.head *.group.columns *.group.columns.head rights.together .layout", "layout", "layout", Words, Words, Words, ""},
		{"*.state", "none", "that there is nothing", Lesser, Lesser, Lesser, ""},
		{"*.stated_in", "stated-in", "where it is told", Words, Words, Words, ""},

		{".review_by .reviewer .register_ref", "review", "review of the notice", Words, Words, Words, ""},
		{"changes. changes.*", "history", "history of the notice", Words, Words, Words, ""},
		{".title .subtitle .series", "title", "title", Words, Words, Words, ""},
		{".language", "language", "language", Words, Words, Words, ""},
		{".regime *.regime", "regime", "law that the notice answers to", Lesser, Lesser, Lesser, ""},
		{".applies_to", "scope", "scope of the notice", Lesser, Lesser, Lesser, ""},
		{".valid_until .superseded_by", "validity", "end of the notice", Lesser, Lesser, Lesser, ""},
		{".speaker .wording .address", "wording", "way in which the notice speaks", Words, Words, Words, ""},
		{".licence .imprint .effective .effective.text .adopted .adopted.by .adopted.text", "furniture", "what is printed about the notice", Words, Words, Words, ""},

		{"controller.name", "controller", "controller", Material, Material, Material, law.NoticeController},
		{"controller.country", "controller-country", "country of the controller", Material, Material, Material, law.NoticeController},
		{"controller.kind controller.trading_names controller.trading_names.exhaustive controller.abbreviation controller.unit controller.parent_body controller.registrations.scheme controller.registrations.number controller.establishments", "controller-identity", "identity of the controller", Lesser, Lesser, Lesser, law.NoticeController},
		{"controller.roles controller.roles.for", "controller-role", "role of the controller", Material, Material, Material, law.NoticeController},
		{"controller." + channelKeys("controller"), "contact", "contact of the controller", Lesser, Lesser, Lesser, law.NoticeController},
		{"joint_controllers.", "joint-controller", "joint controller", Material, Material, Material, law.JointEssence},
		{"joint_controllers.arrangement", "joint-arrangement", "arrangement between the joint controllers", Lesser, Material, Lesser, law.JointEssence},
		{"joint_controllers.contact_point", "joint-contact", "contact point of the joint controllers", Lesser, Material, Lesser, law.JointEssence},
		{"joint_controllers.name", "joint-controller", "joint controller", Material, Material, Material, law.JointEssence},
		{"representative.", "representative", "representative", Lesser, Material, Lesser, law.Representative},
		{"representative.name", "representative", "representative", Lesser, Lesser, Lesser, law.Representative},
		{"dpo.", "dpo", "data protection officer", Lesser, Material, Lesser, law.NoticeDPO},
		{"dpo.name dpo.unit", "dpo", "data protection officer", Lesser, Lesser, Lesser, law.NoticeDPO},
		{"dpo." + channelKeys("dpo"), "dpo-contact", "contact of the data protection officer", Lesser, Lesser, Lesser, law.NoticeDPO},
		{"contacts.", "contact", "contact", Lesser, Lesser, Lesser, ""},

		{"personal_data.", "data-category", "category of data", Material, Lesser, Material, law.NoticeCategories},
		{"personal_data.name", "data-category", "category of data", Words, Words, Material, law.NoticeCategories},
		{"personal_data.items", "datum", "kind of data", Material, Lesser, Material, law.NoticeCategories},
		{"personal_data.special personal_data.items.special", "special-category", "special category of data", Material, Lesser, Material, law.SpecialCategoryData},
		{"personal_data.criminal personal_data.items.criminal", "criminal-data", "data on criminal offences", Material, Lesser, Material, law.Offences},
		{"personal_data.exhaustive", "data-exhaustive", "whether these are all the data", Lesser, Lesser, Lesser, law.NoticeCategories},
		{"sources.", "source", "source", Material, Lesser, Material, law.NoticeSource},
		{"sources.name", "source", "source", Lesser, Lesser, Material, law.NoticeSource},
		{"sources.collection", "collection", "way in which data are collected", Material, Lesser, Material, law.NoticeSource},
		{"sources.public", "public-source", "public source", Material, Lesser, Material, law.NoticeSource},
		{"sources.data", "source-data", "data from the source", Material, Lesser, Material, law.NoticeSource},

		{"purposes.", "purpose", "purpose", Material, Lesser, Material, law.NoticeNewPurpose},
		{"purposes.text purposes.name", "purpose", "purpose", Lesser, Lesser, Material, law.NoticeNewPurpose},
		{"purposes.basis", "basis", "lawful basis", Material, Material, Material, law.NoticeBasis},
		{"purposes.conditions", "condition", "condition of Art. 9", Material, Material, Material, law.SpecialConditions},
		{"purposes.data", "purpose-data", "data for the purpose", Material, Lesser, Material, law.NoticePurposes},
		{"purposes.recipients", "purpose-recipient", "recipient for the purpose", Material, Lesser, Material, law.NoticeRecipients},
		{"purposes.retention", "purpose-retention", "storage for the purpose", Lesser, Lesser, Material, law.NoticeRetention},
		{"purposes.interests lawful_bases.interests", "interest", "legitimate interest", Material, Lesser, Material, law.NoticeInterests},
		{"purposes.laws lawful_bases.laws", "basis-law", "law behind the basis", Lesser, Lesser, Lesser, law.BasisInLaw},
		{"purposes.provision", "purpose-provision", "statement on whether data must be given for the purpose", Lesser, Lesser, Lesser, law.NoticeProvision},
		{"purposes.direct_marketing", "marketing", "direct marketing", Material, Lesser, Material, law.RightObjectMarketing},
		{"lawful_bases. lawful_bases.any_of.basis", "basis", "lawful basis", Material, Material, Material, law.NoticeBasis},
		{"lawful_bases.contract", "basis-contract", "contract behind the basis", Lesser, Lesser, Lesser, law.BasisContract},
		{"lawful_bases.annex_1", "recognised-condition", "condition for recognised legitimate interests", Material, Material, Material, law.RecognisedInterestsCondition},
		{"special_category_conditions. special_category_conditions.any_of.condition", "condition", "condition of Art. 9", Material, Material, Material, law.SpecialConditions},
		{"special_category_conditions.schedule_1 special_category_conditions.any_of.schedule_1 criminal_offence_data.schedule_1", "schedule-1", "condition of Schedule 1", Material, Material, Material, law.Schedule1Needed},
		{"special_category_conditions.policy_document", "policy-document", "policy document", Lesser, Material, Lesser, law.PolicyDocument},
		{"special_category_conditions.laws", "condition-law", "law behind the condition", Lesser, Lesser, Lesser, law.SpecialConditions},
		{"criminal_offence_data.", "criminal-data", "use of data on criminal offences", Material, Lesser, Material, law.Offences},
		{"criminal_offence_data.authority criminal_offence_data.laws", "criminal-authority", "authority for data on criminal offences", Material, Material, Material, law.Offences},

		{"consent.withdraw", "withdrawal", "way to withdraw consent", Lesser, Material, Material, law.NoticeWithdrawal},
		{"consent.effect", "withdrawal-effect", "effect of withdrawing consent", Lesser, Lesser, Lesser, law.NoticeWithdrawal},
		{"consent.covers", "consent-purpose", "purpose that rests on consent", Lesser, Lesser, Lesser, law.NoticeWithdrawal},
		{"provision.", "provision", "statement on whether data must be given", Material, Lesser, Material, law.NoticeProvision},
		{"provision.required", "provision-requirement", "reason why data must be given", Material, Lesser, Material, law.NoticeProvision},
		{"provision.consequence", "provision-consequence", "consequence of not giving data", Lesser, Material, Material, law.NoticeProvision},
		{"provision.data", "provision-data", "data that must be given", Material, Lesser, Material, law.NoticeProvision},

		{"recipients.", "recipient", "recipient", Material, Lesser, Material, law.NoticeRecipients},
		{"recipients.name", "recipient", "recipient", Lesser, Lesser, Material, law.NoticeRecipients},
		{"recipients.kind", "recipient-kind", "kind of recipient", Lesser, Lesser, Material, law.NoticeRecipients},
		{"recipients.role", "recipient-role", "role of the recipient", Lesser, Lesser, Lesser, law.NoticeRecipients},
		{"recipients.what_for", "recipient-use", "what the recipient uses data for", Lesser, Lesser, Material, law.NoticeRecipients},
		{"recipients.data", "recipient-data", "data for the recipient", Material, Lesser, Material, law.NoticeRecipients},
		{"recipients.country", "recipient-country", "country of the recipient", Lesser, Lesser, Material, law.NoticeRecipients},
		{"recipients.exhaustive", "recipients-exhaustive", "whether these are all the recipients", Lesser, Lesser, Lesser, law.NoticeRecipients},
		{"recipients.also_source", "also-source", "whether recipients are sources, too", Material, Lesser, Material, law.NoticeSource},
		{"sharing_reasons.", "sharing-reason", "reason for sharing data", Material, Lesser, Material, law.NoticeRecipients},
		{"sharing_reasons.text", "sharing-reason", "reason for sharing data", Material, Lesser, Material, law.NoticeRecipients},
		{"transfers.", "transfer", "transfer abroad", Material, Lesser, Material, law.NoticeTransfers},
		{"transfers.to", "transfer-country", "country of the transfer", Material, Lesser, Material, law.NoticeTransfers},
		{"transfers.recipient", "transfer-recipient", "recipient abroad", Lesser, Lesser, Material, law.NoticeTransfers},
		{"transfers.mechanism", "mechanism", "what makes the transfer lawful", Lesser, Material, Material, law.NoticeTransfers},
		{"transfers.safeguard", "safeguard", "safeguard of the transfer", Lesser, Material, Lesser, law.NoticeTransfers},
		{"transfers.copy", "copy", "way to get a copy of the safeguards", Lesser, Material, Lesser, law.NoticeSafeguardsCopy},

		{"retention.", "retention", "storage", Lesser, Material, Material, law.NoticeRetention},
		{"retention.data", "retention-data", "data of the storage period", Lesser, Material, Material, law.NoticeRetention},
		{"retention.laws", "retention-law", "law behind the storage", Lesser, Lesser, Lesser, law.NoticeRetention},
		{"retention.exceptions", "retention-exception", "exception from the storage period", Material, Lesser, Material, law.NoticeRetention},
		{"retention.schedule retention.schedule.label", "retention-schedule", "retention schedule", Lesser, Material, Lesser, law.NoticeRetention},
		{"retention.from", "retention-start", "start of the storage period", Lesser, Material, Material, law.NoticeRetention},
		{"retention.until", "retention-event", "event that ends the storage", Lesser, Material, Material, law.NoticeRetention},
		{"retention.criteria", "retention-criteria", "criteria of the storage", Lesser, Lesser, Material, law.NoticeRetention},
		{"retention.calendar", "retention-start", "calendar of the storage period", Lesser, Lesser, Lesser, law.NoticeRetention},
		{"retention.qualifier", "retention-qualifier", "limit of the storage period", Lesser, Lesser, Material, law.NoticeRetention},

		{"automated_decisions.", "decision", "automated decision", Material, Lesser, Material, law.NoticeDecisions},
		{"automated_decisions.significant automated_decisions.significance automated_decisions.consequences", "decision-significance", "significance of the decision", Material, Material, Material, law.NoticeDecisionLogic},
		{"automated_decisions.solely automated_decisions.profiling", "decision-kind", "how far the decision is automated", Material, Lesser, Material, law.NoticeDecisions},
		{"automated_decisions.logic", "decision-logic", "logic of the decision", Lesser, Material, Material, law.NoticeDecisionLogic},
		{"automated_decisions.review", "decision-review", "review of the decision", Lesser, Material, Material, law.DecisionSafeguards},
		{"automated_decisions.ground", "decision-ground", "ground of the decision", Material, Material, Material, law.DecisionGrounds},
		{"automated_decisions.data", "decision-data", "data for the decision", Material, Lesser, Material, law.NoticeDecisions},

		{"rights. .right", "right", "right", Lesser, Material, Lesser, law.NoticeRights},
		{"rights.limits", "right-limits", "limit of the right", Material, Lesser, Material, law.NoticeRights},
		{"rights.omit.right rights.omit.reason", "right-omitted", "right that does not apply", Lesser, Lesser, Lesser, law.NoticeRights},
		{"exercising_rights.contact", "exercising-contact", "way to use the rights", Lesser, Material, Material, law.FacilitateUse},
		{"exercising_rights.time", "exercising-time", "time for an answer", Lesser, Lesser, Lesser, law.TimeLimit},
		{"exercising_rights.fee", "exercising-fee", "fee for using the rights", Material, Lesser, Material, law.FreeOfCharge},
		{"exercising_rights.identity", "exercising-identity", "proof of identity", Lesser, Lesser, Lesser, law.FacilitateUse},
		{"complaints.controller.acknowledgement", "complaint-acknowledgement", "acknowledgement of complaints", Lesser, Lesser, Lesser, law.ComplaintAcknowledgement},
		{"complaints.controller complaints.controller." + channelKeys("complaints.controller"), "complaint-controller", "route of complaint to the controller", Lesser, Material, Material, law.NoticeComplaintController},
		{"complaints.authority complaints.authority.name complaints.authority.text complaints.authority.country complaints.authority.regime complaints.authority.items complaints.authority.items.name complaints.authority.items.text complaints.authority." + channelKeys("complaints.authority"), "complaint-authority", "authority for complaints", Lesser, Material, Material, law.NoticeComplaintAuthority},

		{"security.measures", "security-measure", "security measure", Lesser, Lesser, Lesser, ""},
		{"cookies.", "cookie", "cookie", Material, Lesser, Material, law.DeviceStorage},
		{"cookies.name", "cookie", "cookie", Lesser, Lesser, Lesser, law.DeviceStorage},
		{"cookies.category cookies.needed", "cookie-category", "category of the cookie", Material, Material, Material, law.DeviceStorage},
		{"cookies.purpose", "cookie-purpose", "purpose of the cookie", Lesser, Lesser, Material, law.DeviceStorage},
		{"cookies.provider", "cookie-provider", "provider of the cookie", Material, Lesser, Material, law.DeviceStorage},
		{"cookies.storage", "cookie-storage", "kind of storage", Lesser, Lesser, Lesser, law.DeviceStorage},
		{"cookies.duration", "cookie-duration", "duration of the cookie", Lesser, Lesser, Lesser, law.DeviceStorage},
		{"cookies.consent", "cookie-consent", "consent to the cookie", Lesser, Material, Material, law.DeviceStorage},
		{"opt_outs.", "opt-out", "way to opt out", Lesser, Material, Lesser, ""},
		{"opt_outs.scheme opt_outs.applies opt_outs.url", "opt-out", "way to opt out", Lesser, Material, Material, ""},

		{"exceptions.", "exception", "exception from the duty to tell", Material, Lesser, Material, law.Exceptions},
		{"exceptions.item", "exception", "exception from the duty to tell", Material, Lesser, Material, law.Exceptions},
		{"exceptions.provision exceptions.reason", "exception-reason", "reason of the exception", Lesser, Lesser, Lesser, law.Exceptions},
		{"related_notices.", "related-notice", "related notice", Lesser, Lesser, Lesser, ""},
		{"related_notices.covers related_notices.covers.text", "delegation", "duty that a related notice meets", Lesser, Lesser, Lesser, ""},
		{"related_notices.url related_notices.notice related_notices.kind", "related-notice", "related notice", Lesser, Lesser, Lesser, ""},
		{"promises.", "promise", "promise", Lesser, Material, Lesser, ""},
		{"promises.text", "promise", "promise", Lesser, Material, Material, ""},
		{"anonymised_uses.", "anonymised-use", "use of anonymised data", Lesser, Lesser, Lesser, ""},
		{"third_party_data.", "third-party-data", "statement on data about others", Lesser, Lesser, Lesser, ""},
		{"audiences.", "audience", "audience", Lesser, Lesser, Lesser, ""},
		{"*.for", "audience", "audience of the item", Lesser, Lesser, Lesser, ""},
		{"sections.", "section", "section", Lesser, Lesser, Words, ""},
		{"sections.before sections.after", "layout", "place of the section", Words, Words, Words, ""},
		{"definitions. summary. formats.", "text", "words", Words, Words, Words, ""},
		{"*." + channelKeys("*"), "contact", "contact", Lesser, Lesser, Lesser, ""},
		{"*.when", "condition-of-use", "when it holds", Lesser, Lesser, Lesser, ""},
		{"*.", "item", "item", Lesser, Lesser, Lesser, ""},
		{"*.*", "text", "words", Lesser, Lesser, Words, ""},
	}
}

// channelKeys are the keys of the ways to reach a party, those after the first below a path.
func channelKeys(path string) string {
	keys := []string{"email", "phone", "textphone", "fax", "address", "form", "url", "hours"}
	for _, key := range keys {
		keys = append(keys, key+".label")
	}
	return strings.Join(keys, " "+path+".")
}

// ruleIndex are the rules by each of their keys.
var ruleIndex = sync.OnceValue(func() map[string]rule {
	out := map[string]rule{}
	for _, r := range rules() {
		for at := range strings.FieldsSeq(r.keys) {
			if _, taken := out[at]; !taken {
				out[at] = r
			}
		}
	}
	return out
})

// ruleOf returns the rule of a key of a section; "" is an item itself.
func ruleOf(section, key string) rule {
	if section == "" && strings.HasPrefix(key, "layout") {
		key = "layout"
	}
	for _, at := range [...]string{section + "." + key, "*." + key, section + ".*"} {
		if r, ok := ruleIndex()[at]; ok {
			return r
		}
	}
	return ruleIndex()["*.*"]
}

// ruleFor returns the rule of a key of an entry. Words of an item without a name are the thing itself.
func ruleFor(e *entry, key string) rule {
	if key == "text" && e.first("name").norm == "" && e.section != "purposes" && slices.Contains(things, e.section) {
		key = "name"
	}
	return ruleOf(e.section, key)
}

// isSet reports whether the values of a key are a set, of which each comes and goes by itself.
func isSet(key string) bool {
	return slices.Contains([]string{"items", "special", "data", "recipients", "retention", "conditions", "basis", "laws", "interests", "schedule_1", "measures", "covers", "establishments", "for", "omit.right", "provision"}, key)
}
