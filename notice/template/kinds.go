package template

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
)

// A Kind is what a notice is about.
type Kind struct {
	Name    string // on the command line
	Summary string // a line in English
	Public  bool   // whether only a body with tasks by law has such a notice

	cantonal bool // whether public bodies that have one in Switzerland are of a canton

	unfit map[*law.Regime]string // why there is no such notice under a law
}

const (
	noInstitution = "bodies of the Union have no such notice; any other body writes eu-gdpr"
	noEnforcement = "it is no law enforcement; choose uk-gdpr, which the police answer to as well"
	noCanton      = "the Swiss Act does not bind cantons and communes, whose services answer to the law of the canton"
)

// Kinds are all kinds, in the order of their names.
var Kinds = []Kind{
	{Name: "cctv", Summary: "cameras that record people"},
	{Name: "complaint", Summary: "complaints and how they are settled", unfit: map[*law.Regime]string{law.Part3: noEnforcement}},
	{Name: "council-service", Summary: "a service of a council or another public body", Public: true, unfit: map[*law.Regime]string{law.Part3: noEnforcement, law.EUDPR: noInstitution, law.FADP: noCanton}},
	{Name: "customers", Summary: "people who buy from a company", unfit: map[*law.Regime]string{law.Part3: noEnforcement, law.EUDPR: noInstitution}},
	{Name: "employees", Summary: "people who work for the body", unfit: map[*law.Regime]string{law.Part3: noEnforcement}},
	{Name: "event", Summary: "people who come to an event", unfit: map[*law.Regime]string{law.Part3: noEnforcement}},
	{Name: "newsletter", Summary: "people who get news by e-mail", unfit: map[*law.Regime]string{law.Part3: noEnforcement}},
	{Name: "other", Summary: "anything else: all of it is still to be written"},
	{Name: "patients", cantonal: true, Summary: "people who are treated by a doctor", unfit: map[*law.Regime]string{law.Part3: noEnforcement, law.EUDPR: noInstitution}},
	{Name: "pupils", cantonal: true, Summary: "children at a school and their parents", unfit: map[*law.Regime]string{law.Part3: noEnforcement, law.EUDPR: noInstitution}},
	{Name: "recruitment", Summary: "people who apply for a job", unfit: map[*law.Regime]string{law.Part3: noEnforcement}},
	{Name: "supporters", Summary: "people who give to a charity", unfit: map[*law.Regime]string{law.Part3: noEnforcement, law.EUDPR: noInstitution}},
	{Name: "website", Summary: "people who visit a website", unfit: map[*law.Regime]string{law.Part3: noEnforcement}},
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

// unfitFor says why there is no notice of a kind under a law or of a kind of body (a code of
// `controller.kind`); nil if there is one. The law may be nil and the body empty: they are not known.
func (k Kind) unfitFor(regime *law.Regime, body string) error {
	if regime != nil && k.unfit[regime] != "" {
		return fmt.Errorf("there is no template for %s under %s: %s", k.Name, regime.ID, k.unfit[regime])
	}
	if regime != nil && !slices.Contains(regimes, regime) {
		return fmt.Errorf("there are no templates for regime %s: write --regime with one of %s", regime.ID, strings.Join(Regimes, ", "))
	}
	if k.cantonal && regime == law.FADP && isAuthority(body) {
		return fmt.Errorf("there is no template for %s of a body that is %s under %s: %s", k.Name, body, regime.ID, noCanton)
	}
	if k.Public && body != "" && !notice.IsPublicBody(body) {
		return fmt.Errorf("there is no template for %s of a body that is %s: it is for bodies to which a law gives tasks; choose another kind, such as customers", k.Name, body)
	}
	return nil
}

// Fit says why the facts cannot all be true, or make no notice; nil if they can and do.
func (f Facts) Fit() error {
	if c := f.Body.Country; c != "" && f.Regime == law.Other && law.RegimeIn(c) == law.Other {
		return fmt.Errorf("no law that there are templates for is that of the country %s: say with --regime which one binds the body: %s", c, strings.Join(Regimes, ", "))
	}
	if err := f.Kind.unfitFor(f.Regime, f.Body.Kind); err != nil {
		return err
	}
	const institution = "eu-institution"
	switch {
	case f.Regime != nil && f.Body.Kind == institution && !f.EUDPR():
		return fmt.Errorf("a body that is %s answers to eudpr, not to %s: leave out --regime", institution, f.Regime.ID)
	case f.EUDPR() && f.Body.Kind != "" && f.Body.Kind != institution:
		return fmt.Errorf("eudpr binds the institutions of the Union alone, not a body that is %s: write --body %s, or another --regime", f.Body.Kind, institution)
	case f.Body.NoOfficer && isAuthority(f.Body.Kind):
		return fmt.Errorf("a body that is %s must have a data protection officer (Article 37(1)(a) of the GDPR, and the like elsewhere): leave the answer open to name the officer later; a court removes dpo from its notices", f.Body.Kind)
	}
	return nil
}

// regimes are the laws that templates are written for.
var regimes = []*law.Regime{law.UKGDPR, law.EUGDPR, law.EUDPR, law.Part3, law.FADP}

// Regimes are the codes of those laws.
var Regimes = func() (ids []string) {
	for _, r := range regimes {
		ids = append(ids, r.ID)
	}
	return ids
}()

// isAuthority reports whether a body of a kind is a public authority under each law.
func isAuthority(body string) bool { return notice.IsPublicBody(body) && body != notice.ParishCouncil }
