package template

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/law"
)

// A Kind is what a notice is about.
type Kind struct {
	Name    string // on the command line
	Summary string // a line in English
	Public  bool   // whether only a body with tasks by law has such a notice

	cantonal bool // whether public bodies that have one in Switzerland are of a canton

	unfit map[string]string // why there is no such notice under a law, by its regime
}

const (
	noInstitution = "the institutions of the Union have none; choose the law of the country, such as eu-gdpr"
	noEnforcement = "it is no law enforcement; choose uk-gdpr, which the police answer to as well"
	noCanton      = "the Swiss Act does not bind cantons and communes, whose services answer to the law of the canton"
)

// Kinds are all kinds, in the order of their names.
var Kinds = []Kind{
	{Name: "cctv", Summary: "cameras that record people"},
	{Name: "complaint", Summary: "complaints and how they are settled", unfit: map[string]string{"uk-part3": noEnforcement}},
	{Name: "council-service", Summary: "a service of a council or another public body", Public: true, unfit: map[string]string{"uk-part3": noEnforcement, "eudpr": noInstitution, "ch-fadp": noCanton}},
	{Name: "customers", Summary: "people who buy from a company", unfit: map[string]string{"uk-part3": noEnforcement, "eudpr": noInstitution}},
	{Name: "employees", Summary: "people who work for the body", unfit: map[string]string{"uk-part3": noEnforcement}},
	{Name: "event", Summary: "people who come to an event", unfit: map[string]string{"uk-part3": noEnforcement}},
	{Name: "newsletter", Summary: "people who get news by e-mail", unfit: map[string]string{"uk-part3": noEnforcement}},
	{Name: "other", Summary: "anything else: all of it is still to be written"},
	{Name: "patients", cantonal: true, Summary: "people who are treated by a doctor", unfit: map[string]string{"uk-part3": noEnforcement, "eudpr": noInstitution}},
	{Name: "pupils", cantonal: true, Summary: "children at a school and their parents", unfit: map[string]string{"uk-part3": noEnforcement, "eudpr": noInstitution}},
	{Name: "recruitment", Summary: "people who apply for a job", unfit: map[string]string{"uk-part3": noEnforcement}},
	{Name: "supporters", Summary: "people who give to a charity", unfit: map[string]string{"uk-part3": noEnforcement, "eudpr": noInstitution}},
	{Name: "website", Summary: "people who visit a website", unfit: map[string]string{"uk-part3": noEnforcement}},
}

// KindOf returns the kind of a name.
func KindOf(name string) (Kind, bool) {
	i := slices.IndexFunc(Kinds, func(k Kind) bool { return k.Name == name })
	if i < 0 {
		return Kind{}, false
	}
	return Kinds[i], true
}

// Names are the names of all kinds.
func Names() []string {
	var out []string
	for _, k := range Kinds {
		out = append(out, k.Name)
	}
	return out
}

// Unfit says why there is no notice of a kind under a law or of a kind of body (a code of
// `controller.kind`); nil if there is one. The law may be nil and the body empty: they are not known.
func (k Kind) Unfit(regime *law.Regime, body string) error {
	if regime != nil && k.unfit[regime.ID] != "" {
		return fmt.Errorf("there is no template for %s under %s: %s", k.Name, regime.ID, k.unfit[regime.ID])
	}
	if regime != nil && !slices.Contains(Regimes, regime.ID) {
		return fmt.Errorf("there are no templates for regime %s: write --regime with one of %s", regime.ID, strings.Join(Regimes, ", "))
	}
	if k.cantonal && regime == law.FADP && isPublic(body) {
		return fmt.Errorf("there is no template for %s of a body that is %s under %s: %s", k.Name, body, regime.ID, noCanton)
	}
	if k.Public && body != "" && !hasTasks(body) {
		return fmt.Errorf("there is no template for %s of a body that is %s: it is for bodies to which a law gives tasks; choose another kind, such as customers", k.Name, body)
	}
	return nil
}

// Fit says why the facts cannot all be true, or make no notice; nil if they can and do.
func (f Facts) Fit() error {
	if err := f.Kind.Unfit(f.Regime, f.Body.Kind); err != nil {
		return err
	}
	const institution = "eu-institution"
	switch {
	case f.Regime != nil && f.Body.Kind == institution && !f.EUDPR():
		return fmt.Errorf("a body that is %s answers to eudpr, not to %s: leave out --regime", institution, f.Regime.ID)
	case f.EUDPR() && f.Body.Kind != "" && f.Body.Kind != institution:
		return fmt.Errorf("eudpr binds the institutions of the Union alone, not a body that is %s: write --body %s, or another --regime", f.Body.Kind, institution)
	case f.Body.NoOfficer && isPublic(f.Body.Kind):
		return fmt.Errorf("a body that is %s must have a data protection officer (Article 37(1)(a) of the GDPR, and the like elsewhere): leave out --dpo to name the officer later; a court removes dpo from its notices", f.Body.Kind)
	}
	return nil
}

// Regimes are the laws that templates are written for.
var Regimes = []string{"uk-gdpr", "eu-gdpr", "eudpr", "uk-part3", "ch-fadp"}

// isPublic reports whether a body of a kind is a public authority: maintained schools and academies
// are (law of the UK: Freedom of Information Act 2000, Sch. 1).
func isPublic(body string) bool {
	return slices.Contains([]string{"public-authority", "maintained-school", "academy", "eu-institution"}, body)
}

// parish is a local council that the law of the UK does not count as a public authority (Data
// Protection Act 2018, section 7(3)); a law may give it tasks all the same.
const parish = "parish-or-community-council"

// hasTasks reports whether laws give tasks to a body of a kind.
func hasTasks(body string) bool { return isPublic(body) || body == parish }

// Bodies are the codes of `controller.kind`.
var Bodies = []string{"public-authority", "parish-or-community-council", "company", "charity", "school", "maintained-school", "academy", "independent-school", "association", "eu-institution", "individual"}
