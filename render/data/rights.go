package data

import "github.com/noticec/noticec/notice/source"

// rights are the rights, one node for each.
func (l *ldWriter) rights() []any {
	var out []any
	seen := map[string]bool{}
	for r := range l.n.Rights.All() {
		for i, code := range r.Right {
			if seen[code.Value] {
				continue
			}
			seen[code.Value] = true
			node := object{{"@type", l.rightTerm(code.Value)}, {"dpv:hasIdentifier", code.Value}}
			if i == 0 && len(r.Right) == 1 {
				node.add("dct:description", joinTexts(r.Text, r.Limits))
			}
			out = append(out, node)
		}
		if len(r.Right) == 0 && r.Text.IsSet() {
			out = append(out, object{{"@type", "dpv:DataSubjectRight"}, {"dct:description", r.Text.Value}})
		}
	}
	return out
}

// rightTerm is the term of a right.
func (l *ldWriter) rightTerm(slug string) string {
	if term := euRights[slug]; l.terms != nil && term != "" {
		return term
	}
	return "dpv:DataSubjectRight"
}

var euRights = map[string]string{
	"be-informed": "eu-gdpr:A13", "access": "eu-gdpr:A15", "rectification": "eu-gdpr:A16", "erasure": "eu-gdpr:A17", "restriction": "eu-gdpr:A18",
	"recipient-notification": "eu-gdpr:A19", "portability": "eu-gdpr:A20", "object": "eu-gdpr:A21", "object-direct-marketing": "eu-gdpr:A21",
	"object-research": "eu-gdpr:A21", "adm": "eu-gdpr:A22", "withdraw-consent": "eu-gdpr:A7-3", "complain-authority": "eu-gdpr:A77",
}

// transfers are the third countries that data go to, with what makes it lawful.
func (l *ldWriter) transfers() []any {
	var out []any
	for t := range l.n.Transfers.All() {
		node := object{{"@type", "dpv:ThirdCountry"}}
		node.add("dpv:hasName", t.To.Value)
		node.add("dct:description", firstSet(t.Text, t.Safeguard))
		node.add("dpv:hasRecipient", l.references("recipient", []source.Text{t.Recipient}))
		if t.Mechanism.IsSet() {
			basis := object{{"@type", "dpv:DataTransferLegalBasis"}, {"dpv:hasIdentifier", t.Mechanism.Value}}
			if term := euMechanisms[t.Mechanism.Value]; l.terms != nil && term != "" {
				basis[0].value = term
			}
			node.add("dpv:hasLegalBasis", basis)
		}
		out = append(out, node)
	}
	return out
}

var euMechanisms = map[string]string{
	"adequacy": "eu-gdpr:A45-3", "eu-us-dpf": "eu-gdpr:A45-3", "eu-sccs": "eu-gdpr:A46-2-c", "bcr": "eu-gdpr:A46-2-b",
	"public-body-instrument": "eu-gdpr:A46-2-a", "administrative-arrangement": "eu-gdpr:A46-3-b", "code-of-conduct": "eu-gdpr:A46-2-e",
	"certification": "eu-gdpr:A46-2-f", "ad-hoc-clauses": "eu-gdpr:A46-3-a", "derogation-explicit-consent": "eu-gdpr:A49-1-a",
	"derogation-contract": "eu-gdpr:A49-1-b", "derogation-contract-in-interest": "eu-gdpr:A49-1-c", "derogation-public-interest": "eu-gdpr:A49-1-d",
	"derogation-legal-claims": "eu-gdpr:A49-1-e", "derogation-vital-interests": "eu-gdpr:A49-1-f", "derogation-public-register": "eu-gdpr:A49-1-g",
	"derogation-compelling-legitimate-interests": "eu-gdpr:A49-2",
}
