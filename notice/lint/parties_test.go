package lint_test

import "testing"

// Whoever can be reached by an address, in facts or in words, is reached.
func TestReachingTheController(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"nothing", "purposes: [bread]", "NC310/error"},
		{"none", "controller: none", "NC310/error"},
		{"a unit is no name", "controller: {unit: Telecare, email: a@a.example}", "NC310/error"},
		{"a name alone", "controller: {name: Brindle}", "NC310/error"},
		{"an address", "controller: {name: Brindle, email: a@a.example}", ""},
		{"a page", "controller: {name: Brindle, url: \"https://brindle.example\"}", ""},
		{"a telephone number in words", "controller: {name: Brindle, text: Ring us on 01632 960123.}", ""},
		{"a postal address in a note", "controller: {name: Brindle, note: \"1 Mill Lane, Averton AV1 1AA\"}", ""},
		{"an e-mail address in the introduction of the section", "controller: {name: Brindle, intro: Write to a@a.example.}", ""},
		{"words that give no way", "controller: {name: Brindle, text: We bake bread.}", "NC890/info"},
		{"a name in words", "controller: {text: We are Brindle Bakery.}", "NC890/info"},
		{"the officer can be reached", "controller: {name: Brindle}\ndpo: {email: a@a.example}", ""},
		{"a contact can be reached in words", "controller: {name: Brindle}\ncontacts: [{name: Ada, text: Ring 01632 960123.}]", ""},
		{"stated elsewhere", "controller: {stated_in: intro}\nintro: Write to Brindle, a@a.example.", ""},
		{"stated elsewhere in words that give no way", "controller: {name: Brindle, stated_in: intro}\nintro: We bake bread.", "NC890/info"},
		{"only joint controllers", "joint_controllers: [{name: A, email: a@a.example}, {name: B, email: b@b.example}]", ""},
		{"a joint controller without a way", "controller: {name: A, email: a@a.example}\njoint_controllers: [{name: B}]", "NC310/warning"},
		{"a contact point for all", "joint_controllers: {items: [{name: A}, {name: B}], contact_point: Write to A.}", ""},
	}, "NC310")
}

func TestOneChannel(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"one", "controller: {name: B, email: a@a.example}", "NC332/info"},
		{"a page and an address", "controller: {name: B, email: a@a.example, url: \"https://b.example\"}", ""},
		{"another in words", "controller: {name: B, email: a@a.example, note: Or ring 01632 960123.}", ""},
	}, "NC332")
}

// A body that must have an officer says how to reach the officer.
func TestOfficers(t *testing.T) {
	codes := []string{"NC312", "NC313", "NC365"}
	kind := func(k, rest string) string { return "controller: {name: Averton, kind: " + k + "}\n" + rest }
	judge(t, "regime: uk-gdpr", []judged{
		{"authority, silent", kind("public-authority", ""), "NC312/error"},
		{"authority, denied", kind("public-authority", "dpo: none"), "NC365/error"},
		{"authority, denied with a reason", kind("public-authority", "dpo: {state: none, reason: We are small.}"), "NC365/error"},
		{"company, denied", kind("company", "dpo: none"), ""},
		{"parish council, silent", kind("parish-or-community-council", ""), ""},
		{"parish council, denied", kind("parish-or-community-council", "dpo: none"), ""},
		{"maintained school", kind("maintained-school", ""), "NC312/error"},
		{"academy, denied", kind("academy", "dpo: none"), "NC365/error"},
		{"independent school", kind("independent-school", "dpo: none"), ""},
		{"a school of no known sort", kind("school", "dpo: none"), ""},
		{"a court", "controller: {name: Averton Crown Court, kind: public-authority}\ndpo: none", ""},
		{"an address as the name", kind("public-authority", "dpo: dpo@averton.example"), ""},
		{"a number as the name", kind("public-authority", "dpo: 01632 960100"), ""},
		{"a name", kind("public-authority", "dpo: Ada Smith"), "NC313/error"},
		{"a page", kind("public-authority", "dpo: {url: \"https://averton.example/dpo\"}"), ""},
		{"words with an address", kind("public-authority", "dpo: {text: Write to dpo@averton.example.}"), ""},
		{"words without one", kind("public-authority", "dpo: {text: We have an officer.}"), "NC313/warning"},
		{"a contact with that role", kind("public-authority", "contacts: [{name: Ada, role: Data Protection Officer, email: a@a.example}]"), ""},
		{"in words elsewhere", kind("public-authority", "intro: Our Data Protection Officer is at dpo@averton.example."), ""},
		{"mentioned elsewhere", kind("public-authority", "exercising_rights: {contact: Write to our Data Protection Officer.}"), "NC312/error"},
	}, codes...)
	judge(t, "regime: eudpr", []judged{
		{"institution, silent", kind("eu-institution", ""), "NC312/error"},
		{"institution, denied", kind("eu-institution", "dpo: none"), "NC365/error"},
		{"institution of no known kind", "controller: {name: An Agency}", "NC312/error"},
	}, codes...)
	judge(t, "regime: eu-gdpr", []judged{
		{"a commune of the Union", kind("parish-or-community-council", "dpo: none"), "NC365/error"},
		{"a German court", "controller: {name: Verwaltungsgericht Köln, kind: public-authority}", ""},
	}, codes...)
	judge(t, "regime: uk-part3", []judged{
		{"police", kind("public-authority", "dpo: none"), "NC365/error"},
		{"police of no known kind", "controller: {name: Avershire Police}", "NC312/error"},
	}, codes...)
}

// A body that sounds like an authority is asked for its kind.
func TestKinds(t *testing.T) {
	var cases []judged
	for _, name := range []string{
		"Averton Borough Council", "Northmarsh NHS Trust", "Health Authority", "Ministry of Works", "Hill Road Primary School", "Avershire Police", "Cyngor Sir Afon", "Ysgol y Bryn",
		"Gemeinde Birkenau", "Landkreis Nord", "Finanzministerium", "Grundschule am Berg", "Commune de Belleval", "Mairie de Belleval", "Lycée Curie", "Université du Nord",
	} {
		cases = append(cases, judged{name, "controller: {name: " + name + "}", "NC366/info"}, judged{name + ", a kind", "controller: {name: " + name + ", kind: public-authority}", ""})
	}
	for _, name := range []string{"Brindle Bakery Ltd", "School Meals Limited", "Trust Insurance plc", "Stadt-Kaffee GmbH", "Birke AG", "Ada Smith", "Council Tax Advice CIC", "Ville et Cie SAS", "Acme Inc", "Hope for Averton"} {
		cases = append(cases, judged{name, "controller: {name: " + name + "}", ""})
	}
	cases = append(cases, judged{"a school", "controller: {name: Hill Road, kind: school}", "NC366/info"}, judged{"an academy", "controller: {name: Hill Road, kind: academy}", ""}, judged{"a company", "controller: {name: Averton Council, kind: company}", ""})
	judge(t, "regime: uk-gdpr", cases, "NC366")
}

// Each regime that asks for a representative asks for one in its area.
func TestRepresentatives(t *testing.T) {
	const us = "controller: {name: C, kind: company, country: US}\n"
	codes := []string{"NC314", "NC367"}
	judge(t, "regime: uk-gdpr", []judged{
		{"none named", us, "NC314/warning"},
		{"in place", us + "representative: {name: R, country: GB}", ""},
		{"elsewhere", us + "representative: {name: R, country: DE}", "NC367/warning"},
		{"somewhere", us + "representative: {name: R}", ""},
		{"denied", us + "representative: none", "NC314/warning"},
		{"a heading alone", us + "representative: {heading: Ours}", "NC314/warning"},
		{"a contact with that role", us + "contacts: [{name: R, role: Representative in the United Kingdom, country: GB}]", ""},
		{"at home", "controller: {name: C, country: GB}", ""},
		{"at home, for the Union", "controller: {name: C, country: GB}\nrepresentative: {name: R, country: DE}", ""},
		{"an authority", "controller: {name: C, kind: public-authority, country: US}", ""},
	}, codes...)
	judge(t, "regime: eu-gdpr", []judged{
		{"eu, in place", us + "representative: {name: R, country: IE}", ""},
		{"eu, elsewhere", us + "representative: {name: R, country: GB}", "NC367/warning"},
	}, codes...)
	judge(t, "regime: [uk-gdpr, eu-gdpr]", []judged{
		{"both, none", us, "NC314/warning NC314/warning"},
		{"both, one", us + "representative: {name: R, country: DE}", "NC314/warning"},
		{"both, two", us + "representative: {name: R, country: DE}\ncontacts: [{name: S, role: UK representative, country: GB}]", ""},
		{"both, one of them home", "controller: {name: C, country: GB}\nrepresentative: {name: R, country: DE}", ""},
		{"both, elsewhere", us + "representative: {name: R, country: BR}", "NC367/warning"},
	}, codes...)
	judge(t, "regime: eudpr", []judged{{"institutions have none", us, ""}}, codes...)
}

func TestJointControllers(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"no arrangement", "joint_controllers: [{name: A}]", "NC311/warning"},
		{"arrangement", "joint_controllers: {items: [{name: A}], arrangement: A answers.}", ""},
		{"in words", "joint_controllers: {items: [{name: A}], note: By our arrangement with the joint controller A answers requests.}", ""},
		{"in words of another section", "intro: \"Under an arrangement between the joint controllers, A answers requests.\"\njoint_controllers: [{name: A}]", ""},
		{"words that cannot be read", "joint_controllers: {items: [{name: A}], note: A is nice.}", "NC890/info"},
		{"a recipient", "recipients: [{name: B, kind: joint-controller}]", "NC311/warning"},
		{"a recipient and the arrangement", "joint_controllers: {items: [{name: B}], arrangement: A answers.}\nrecipients: [{name: B, kind: joint-controller}]", ""},
		{"two recipients, once", "recipients: [{name: B, kind: joint-controller}, {name: D, kind: joint-controller}]", "NC311/warning"},
		{"a controller of its own", "recipients: [{name: B, kind: controller}]", ""},
	}, "NC311")
}

func TestBothRoles(t *testing.T) {
	judge(t, "regime: uk-gdpr", []judged{
		{"not told", "controller: {name: C, roles: [controller, processor]}", "NC328/warning"},
		{"told", "controller: {name: C, roles: [controller, processor], note: We are a processor for schools; they are the controllers.}", ""},
		{"other words", "controller: {name: C, roles: [controller, processor], note: We bake.}", "NC890/info"},
		{"one role", "controller: {name: C, roles: controller}", ""},
	}, "NC328")
	judge(t, "regime: eu-gdpr\nlanguage: de", []judged{
		{"German", "controller: {name: C, roles: [controller, processor], note: Für Schulen sind wir Auftragsverarbeiter.}", ""},
	}, "NC328")
	judge(t, "regime: eu-gdpr\nlanguage: fr", []judged{
		{"French", "controller: {name: C, roles: [controller, processor], note: Pour les écoles nous sommes sous-traitant.}", ""},
	}, "NC328")
}

// A notice without a regime is judged by the country of its controller.
func TestRegimeOfTheCountry(t *testing.T) {
	judge(t, "", []judged{
		{"a British controller", "controller: {name: C, country: GB}\ncomplaints: {authority: GB}", "NC368/info NC702/error"},
		{"a German one", "controller: {name: C, country: DE}\ncomplaints: {authority: DE}", "NC368/info"},
		{"an institution", "controller: {name: C, kind: eu-institution}\nlawful_bases: [{basis: legitimate-interests, interests: a}]", "NC338/error NC368/info"},
		{"no country", "controller: {name: C}\ncomplaints: {authority: GB}", "NC368/info"},
		{"another country", "controller: {name: C, country: BR}\ncomplaints: {authority: GB}", "NC368/info"},
	}, "NC368", "NC702", "NC338")
	judge(t, "regime: uk-gdpr", []judged{{"a regime", "controller: {name: C, country: DE}", ""}}, "NC368")
}
