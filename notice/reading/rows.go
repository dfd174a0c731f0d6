package reading

import "slices"

// A row says which sign a sentence states by its terms.
type row struct {
	sign   Sign
	slug   string
	near   []Term // one of them within some words
	then   []Term // one of them within a few words behind it
	with   []Term // one of them in the sentence or its lead
	never  []Term // none of them there
	lead   []Term // one of them in the lead
	only   []Term // weak, unless one of them is there
	weak   bool
	named  bool // the slug is the code of the name
	denied Sign // the sign that is stated where it is denied outright; a Match that is Denied without
}

// Terms of a sentence on data, on transfers and on what allows them.
var (
	mechanismTerms = []Term{Adequacy, EUUSFramework, DataBridge, SwissFramework, Clauses, IDTA, Addendum, CorporateRules}
	dataTerms      = []Term{YourData, It, DataTopic}
	abroadTerms    = append([]Term{TransferNoun, Abroad}, mechanismTerms...)
	transferTerms  = append([]Term{Transfer, TransferNoun, Abroad, Stay, NoTransfer}, mechanismTerms...)
)

// rows are the rows of each term: where it stands, the sign is stated.
var rows = [terms][]row{
	VagueRetention: {{sign: Vague, slug: "retention", only: []Term{Keep}}},
	VaguePurpose:   {{sign: Vague, slug: "purpose", weak: true}},
	VagueInterest:  {{sign: Vague, slug: "interest", weak: true}},
	VagueRecipient: {{sign: Vague, slug: "recipient", weak: true}},
	VagueBasis:     {{sign: Vague, slug: "basis", weak: true}},
	VagueRights:    {{sign: Vague, slug: "rights"}},

	ConsentBasis:    {{sign: Basis, slug: "consent"}},
	Consent:         {{sign: Basis, slug: "consent", near: []Term{Relies}}, {sign: Basis, slug: "consent", weak: true}, {sign: ParentalConsent, near: []Term{Parent}}},
	ContractBasis:   {{sign: Basis, slug: "contract"}, {sign: Mechanism, slug: "derogation-contract", with: []Term{Abroad, TransferNoun}}},
	ContractWord:    {{sign: Basis, slug: "contract", near: []Term{Relies}}, {sign: Basis, slug: "contract", weak: true}},
	ObligationBasis: {{sign: Basis, slug: "legal-obligation"}},
	ObligationWord:  {{sign: Basis, slug: "legal-obligation", near: []Term{Relies}}, {sign: Basis, slug: "legal-obligation", weak: true}},
	LawRequires:     {{sign: Basis, slug: "legal-obligation"}},
	VitalBasis:      {{sign: Basis, slug: "vital-interests"}, {sign: Condition, slug: "vital-interests-incapable", with: []Term{VitalCondition}}, {sign: Mechanism, slug: "derogation-vital-interests", with: []Term{Abroad, TransferNoun}}},
	TaskBasis:       {{sign: Basis, slug: "public-task"}},
	RecognisedBasis: {{sign: Basis, slug: "recognised-legitimate-interests"}},
	InterestsBasis:  {{sign: Basis, slug: "legitimate-interests"}},
	NamesInterest:   {{sign: Interest, only: []Term{InterestsBasis, OurInterest}}},
	WantsTo:         {{sign: Interest, weak: true}},
	LawName:         {{sign: Law}},

	ExplicitConsent:       {{sign: Condition, slug: "explicit-consent", only: []Term{SpecialData}}, {sign: Basis, slug: "consent", near: []Term{Relies}}, {sign: Mechanism, slug: "derogation-explicit-consent", with: []Term{Abroad, TransferNoun}}},
	EmploymentCondition:   {{sign: Condition, slug: "employment-social-security-social-protection"}},
	NotForProfitCondition: {{sign: Condition, slug: "not-for-profit-body", only: []Term{SpecialData}}},
	MadePublicCondition:   {{sign: Condition, slug: "manifestly-made-public"}},
	ClaimsCondition:       {{sign: Condition, slug: "legal-claims-judicial-acts", only: []Term{SpecialData}}, {sign: Mechanism, slug: "derogation-legal-claims", with: []Term{Abroad, TransferNoun}}},
	SubstantialCondition:  {{sign: Condition, slug: "substantial-public-interest", only: []Term{SpecialData}}},
	CareCondition:         {{sign: Condition, slug: "health-or-social-care", only: []Term{SpecialData}}},
	PublicHealthCondition: {{sign: Condition, slug: "public-health"}},
	ResearchCondition:     {{sign: Condition, slug: "archiving-research-statistics", only: []Term{SpecialData}}},

	Complain: {
		{sign: ComplaintAuthority, with: []Term{AuthorityWord, Names}},
		{sign: ComplaintController, with: []Term{ToUs}, only: []Term{YourData, DataLaw, DataTopic, AuthorityWord, Names}},
	},
	ComplainToUs:  {{sign: ComplaintController, only: []Term{YourData, DataLaw, DataTopic, AuthorityWord, Names}}},
	AuthorityWord: {{sign: Authority}, {sign: ComplaintAuthority, lead: []Term{Complain}}},
	Names:         {{sign: Authority, named: true}, {sign: ComplaintAuthority, lead: []Term{Complain}}},
	ToUs:          {{sign: ComplaintController, lead: []Term{Complain}, only: []Term{YourData, DataLaw, DataTopic, AuthorityWord, Names}}},

	Transfer: {
		{sign: Transfers, near: []Term{Abroad}, never: []Term{Entitled, RightTo}, denied: NoTransfers},
		{sign: Transfers, near: []Term{CountryName}, never: []Term{Entitled, RightTo, Abroad}, weak: true},
	},
	TransferNoun:   {{sign: Transfers, denied: NoTransfers}},
	Stay:           {{sign: NoTransfers, near: []Term{YourData, It}}},
	NoTransfer:     {{sign: NoTransfers}},
	CountryName:    {{sign: Country, named: true}},
	CopyTerm:       {{sign: Copy, near: []Term{Safeguard}, never: []Term{About}}, {sign: Copy, near: []Term{Agreement}, never: []Term{About}, only: abroadTerms}, {sign: Copy, weak: true, never: []Term{YourData}}},
	RiskTerm:       {{sign: Risks, only: transferTerms}},
	Adequacy:       {{sign: Mechanism, slug: "adequacy"}},
	EUUSFramework:  {{sign: Mechanism, slug: "eu-us-dpf"}},
	DataBridge:     {{sign: Mechanism, slug: "uk-us-data-bridge"}},
	SwissFramework: {{sign: Mechanism, slug: "ch-us-dpf"}},
	Clauses:        {{sign: Mechanism, slug: "eu-sccs"}},
	IDTA:           {{sign: Mechanism, slug: "uk-idta"}},
	Addendum:       {{sign: Mechanism, slug: "uk-addendum"}},
	CorporateRules: {{sign: Mechanism, slug: "bcr"}},
	PublicBodies:   {{sign: Mechanism, slug: "public-body-instrument"}},
	Arrangements:   {{sign: Mechanism, slug: "administrative-arrangement"}},
	CodeOfConduct:  {{sign: Mechanism, slug: "code-of-conduct", only: transferTerms}},
	Certification:  {{sign: Mechanism, slug: "certification", only: transferTerms}},
	OwnClauses:     {{sign: Mechanism, slug: "ad-hoc-clauses"}},

	Automated:     {{sign: Decisions, never: []Term{RightTo, Entitled, DecisionRight}, denied: NoDecisions}},
	ByPeople:      {{sign: NoDecisions}},
	ReviewHuman:   {{sign: Review, slug: "intervention", only: []Term{Automated}}},
	ReviewContest: {{sign: Review, slug: "contest", only: []Term{Automated}}},
	ReviewView:    {{sign: Review, slug: "representations", only: []Term{Automated}}},
	ReviewInform:  {{sign: Review, slug: "information", only: []Term{Automated}}},

	Share:        {{sign: Recipients, near: []Term{WithOthers}, never: []Term{Entitled, RightTo, NoRecipient}, only: dataTerms, denied: NoRecipients}},
	NoRecipient:  {{sign: NoRecipients}},
	ShareWith:    {{sign: Recipients, never: []Term{Entitled, RightTo, NoRecipient}, only: dataTerms}},
	Receivers:    {{sign: Recipients}},
	FromYouTerm:  {{sign: FromYou}},
	FromReader:   {{sign: FromYou, near: []Term{GetFrom}}},
	OthersGive:   {{sign: FromOthers, only: dataTerms}},
	OtherSource:  {{sign: FromOthers, near: []Term{GetFrom}, with: dataTerms}, {sign: FromOthers, weak: true}},
	PublicSource: {{sign: PublicSources, only: []Term{GetFrom, OtherSource, OthersGive}}},

	Must:          {{sign: MustGive, then: []Term{Give}, denied: NeedNotGive}},
	IsMandatory:   {{sign: MustGive, only: []Term{Give}}},
	Need:          {{sign: MustGive, weak: true}},
	NeedNot:       {{sign: NeedNotGive, then: []Term{Give}}, {sign: NeedNotGive, weak: true}},
	Voluntary:     {{sign: NeedNotGive, only: []Term{YourData, Give}}},
	IfNot:         {{sign: Consequence, with: []Term{Cannot, NoConsequence}, only: []Term{Give, YourData, It, DataTopic}}},
	Cannot:        {{sign: Consequence, weak: true}},
	NoConsequence: {{sign: Consequence, weak: true}},

	ArrangementTerm: {{sign: Arrangement, with: []Term{JointWord}}},
	PolicyName:      {{sign: PolicyDocument}},
	TellPeople:      {{sign: Delivery, with: []Term{FirstContact, Unit}}},
	ScheduleName:    {{sign: Schedule}},

	EventPhrase: {{sign: Event, only: []Term{Keep}}},
}

// own are the terms that hold a denial themselves, so that a word such as "not" in them, or before
// them, changes nothing.
var own = [terms]bool{
	VagueRetention: true, VaguePurpose: true, VagueInterest: true, VagueRecipient: true, VagueBasis: true, VagueRights: true, Stay: true, NoTransfer: true, ByPeople: true, NoRecipient: true, NeedNot: true, Voluntary: true, IfNot: true, Cannot: true, NoConsequence: true,
	CountryName: true, Names: true, AuthorityWord: true, RiskTerm: true, EventPhrase: true,
}

// closeTo are the words that may stand between a denial and a term, if not as many as usual.
var closeTo = [terms]int{TransferNoun: 3}

// asserts are those of them that state the opposite of a sign, and only where nothing limits it.
var asserts = [terms]bool{Stay: true, NoTransfer: true, ByPeople: true, NoRecipient: true}

// signs finds what the rows say of a sentence.
func (p *parsed) signs(s *sentence, out *[]Match) {
	for _, h := range s.hits {
		for i := range rows[h.term] {
			r := &rows[h.term][i]
			if !p.holds(s, h, r) {
				continue
			}
			m := Match{Sign: r.sign, Slug: r.slug, Weak: r.weak || s.label || r.only != nil && !p.has(s, r.only...)}
			if r.named {
				m.Slug = h.code
			}
			switch {
			case asserts[h.term] && (p.denied(s, h.from, h.to) || p.has(s, Unless, Hedge) || p.conditional(s, h.from)):
				continue // "not all of your data stay in the UK"
			case own[h.term]:
			case r.denied == 0:
				m.Denied = p.denied(s, h.from, h.to)
			case p.negated(s, h.from, h.to, closeTo[h.term]):
				if p.has(s, Unless, Hedge, LimitedTo) { // no plain denial
					continue
				}
				m.Sign = r.denied
			case p.denied(s, h.from, h.to):
				m.Denied = true
			}
			switch m.Sign {
			case Basis:
				if m.Slug == "legal-obligation" && p.readerActs(s, h.from) {
					continue
				}
				m.Weak = m.Weak || p.inClause(s, h.from, OnlyIf) || h.term == LawRequires && p.conditional(s, h.from) || p.inRight(s, h.from)
			case Recipients, NoRecipients, Transfers, NoTransfers:
				if p.readerActs(s, h.from) {
					continue
				}
			case Event:
				if p.open(s, h.to) {
					continue
				}
			case Country:
				var away bool
				if m.Weak, away = p.place(s, h); away {
					continue
				}
			case ComplaintAuthority, ComplaintController:
				if p.weBefore(s, h.from) && !p.has(s, Entitled, RightTo) && !p.conditional(s, h.from) && h.term == Complain && m.Sign == ComplaintAuthority {
					continue // "we tell the regulator about complaints"
				}
				if m.Denied && !p.inClause(s, h.from, Entitled, RightTo) {
					if !p.conditional(s, h.from) {
						continue
					}
					m.Denied = false // "if we cannot settle your complaint"
				}
			}
			if m.Weak && m.Denied {
				continue
			}
			p.add(out, m, h.from, h.to)
		}
	}
}

// holds reports whether a sentence has the terms of a row around a hit.
func (p *parsed) holds(s *sentence, h hit, r *row) bool {
	const reach = 8 // words
	few := 4
	if p.VerbLast {
		few = 15 // to the end of the clause
	}
	return (r.near == nil || p.near(s, h.from, h.to, reach, r.near...) && (r.denied == 0 || p.inClause(s, h.from, r.near...))) &&
		(r.lead == nil || s.lead >= 0 && p.has(&p.sentences[s.lead], r.lead...)) && (r.with == nil || p.has(s, r.with...)) && !p.has(s, r.never...) &&
		(r.then == nil || slices.ContainsFunc(s.hits, func(o hit) bool {
			return slices.Contains(r.then, o.term) && o.to > h.to && o.from < h.to+few && (!p.VerbLast || p.words[o.from].clause == p.words[h.from].clause)
		}))
}

// conditional reports whether a word that begins a clause stands before a place in its clause:
// "where", "unless".
func (p *parsed) conditional(s *sentence, word int) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		return h.term == Clause && h.from <= word && p.words[h.from].clause == p.words[word].clause
	})
}

// inRight reports whether a place is what a right is about: "you can object to processing based on".
func (p *parsed) inRight(s *sentence, word int) bool {
	open := false
	for _, h := range s.hits {
		switch {
		case h.to > word:
			return open
		case h.term == Entitled || h.term == RightTo || h.term == ObjectRight:
			open = true
		case h.term == We:
			open = false
		}
	}
	return open
}

// readerActs reports whether the reader is the subject of the clause of a word: "you should not
// share your password".
func (p *parsed) readerActs(s *sentence, word int) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		same := p.words[h.from].clause == p.words[word].clause
		return h.term == You && h.to <= word && same && (h.from == s.from || p.words[h.from-1].clause != p.words[word].clause || slices.ContainsFunc(s.hits, func(o hit) bool { return o.term == Clause && o.to == h.from }))
	})
}

// place reports whether the name of a country is only weakly one of a place where data go, and
// whether it is one from which they come. Names of a list share the word before it.
func (p *parsed) place(s *sentence, at hit) (weak, away bool) {
	from := at.from
	for moved := true; moved; {
		moved = false
		for _, h := range s.hits {
			if h.to == from && h.from < from && (h.term == CountryName || h.term == And || h.term == Also) {
				from, moved = h.from, true
				break
			}
		}
	}
	before := func(t Term) bool {
		return slices.ContainsFunc(s.hits, func(h hit) bool { return h.term == t && h.from <= at.from && h.to >= from && h.to <= at.from })
	}
	told := func(terms []Term) bool { return p.inClause(s, at.from, terms...) }
	switch {
	case before(Toward) && told(transferTerms), s.lead >= 0 && p.has(&p.sentences[s.lead], transferTerms...):
		return false, false
	case before(Away):
		return true, true
	case from == s.from:
		return !p.has(s, transferTerms...), false
	}
	return !told(mechanismTerms), false
}
