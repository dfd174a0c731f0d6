package lint

import "slices"

// reads are the sections, besides its own, whose facts can make a finding of a rule needless, by
// code. While values of one of them cannot be read, the rule is silent. Rules of words, and rules
// about the absence of a section, read no other sections unless they are here; all other rules may
// read any section with facts.
var reads = map[string][]string{
	"NC301": {"purposes"},
	"NC310": {"dpo", "contacts", "joint_controllers"},
	"NC312": {"controller", "contacts"},
	"NC320": {"purposes", "personal_data"},
	"NC330": {"purposes", "lawful_bases", "special_category_conditions", "rights"},
	"NC402": {"sources", "recipients"},
	"NC403": {"recipients", "personal_data"},
	"NC404": {"third_party_data", "sources", "personal_data"},
	"NC413": {"sources", "recipients", "third_party_data", "personal_data", "purposes", "intro", "sections"},
	"NC502": {"recipients"},
	"NC506": {"recipients"},
	"NC511": {"purposes"},
	"NC525": {"sharing_reasons", "purposes"},
	"NC702": {"updated", "effective", "valid_until"},
	"NC723": {"lawful_bases", "purposes", "personal_data"},
	"NC740": {"sources", "lawful_bases", "purposes"},
	"NC801": {"updated", "version", "effective", "changes", "adopted", "adopted_by"},
	"NC817": {"purposes", "lawful_bases"},
}

// wordsOnly are the keys without facts that a rule rests on.
var wordsOnly = []string{
	"id", "title", "subtitle", "series", "intro", "speaker", "summary", "definitions", "laws", "promises", "anonymised_uses",
	"opt_outs", "security", "formats", "sections", "layout", "register_ref", "licence", "translates",
}

// restsOn reports whether a finding of the rule may rest on the absence of what stands in one of
// these sections.
func (r *Rule) restsOn(lost []string) bool {
	return slices.ContainsFunc(lost, func(section string) bool {
		row, listed := reads[r.Code.ID]
		switch {
		case section == r.Section, slices.Contains(row, section):
			return true
		case listed, r.Section != "", r.Phrases != nil:
			return false
		}
		return !slices.Contains(wordsOnly, section)
	})
}
