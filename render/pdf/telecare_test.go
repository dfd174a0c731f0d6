package pdf_test

import (
	"strings"

	"github.com/noticec/noticec/render/doc"
)

// rich makes inlines of words in which [words](address) is a link.
func rich(s string) []doc.Inline {
	var out []doc.Inline
	for s != "" {
		before, rest, ok := strings.Cut(s, "[")
		if before != "" {
			out = append(out, doc.Text(before))
		}
		if !ok {
			break
		}
		words, rest, _ := strings.Cut(rest, "](")
		url, after, _ := strings.Cut(rest, ")")
		out = append(out, doc.Link{URL: url, Inlines: []doc.Inline{doc.Text(words)}})
		s = after
	}
	return out
}

func rows(lines ...string) *doc.Definitions {
	d := &doc.Definitions{}
	for _, line := range lines {
		term, value, _ := strings.Cut(line, ": ")
		value, law, cited := strings.Cut(value, " | ")
		in := rich(value)
		if cited {
			in = append(in, doc.Cite{doc.Text(law)})
		}
		d.Items = append(d.Items, doc.Definition{Term: rich(term), Values: [][]doc.Block{{para(in...)}}})
	}
	return d
}

func bullets(items ...string) *doc.List {
	l := &doc.List{}
	for _, item := range items {
		l.Items = append(l.Items, doc.ListItem{Blocks: []doc.Block{para(rich(item)...)}})
	}
	return l
}

func section(chapter bool, id, heading string, blocks ...doc.Block) *doc.Section {
	return &doc.Section{ID: id, Chapter: chapter, Heading: rich(heading), Blocks: blocks}
}

func contacts(list ...[]string) *doc.Definitions {
	d := &doc.Definitions{}
	for _, c := range list {
		item := doc.Definition{Term: rich(c[0])}
		for _, v := range c[1:] {
			item.Values = append(item.Values, []doc.Block{para(rich(v)...)})
		}
		d.Items = append(d.Items, item)
	}
	return d
}

func purposes(rows ...[3]string) *doc.Table {
	t := &doc.Table{Head: [][]doc.Inline{rich("What for"), rich("What we use"), rich("Lawful basis")}}
	for _, r := range rows {
		t.Rows = append(t.Rows, doc.Row{Cells: [][]doc.Block{{para(rich(r[0])...)}, {para(rich(r[1])...)}, {para(rich(r[2])...)}}})
	}
	return t
}

// telecare is a notice of ordinary length in chapters.
func telecare() *doc.Document {
	const mail, phone = "[privacy@averton.example](mailto:privacy@averton.example)", "[01632 960101](tel:+441632960101)"
	return &doc.Document{
		Lang: "en-GB", Title: "Telecare", Controller: "Averton Council",
		Version: doc.Stamp{Label: "Version", Text: "2.1"}, Updated: doc.Stamp{Label: "Updated", Value: "2026-09-30", Text: "30 September 2026"}, Effective: doc.Stamp{Label: "Applies from", Text: "12 October 2026"},
		Labels: doc.Labels{Kicker: "Privacy notice", Contents: "Contents", PageOf: "%d of %d"},
		Blocks: []doc.Block{
			&doc.Opening{Blocks: []doc.Block{
				para(rich("We are Averton Council. We use information about you to assess which alarms and sensors you need at home, to install and repair them, to answer your calls and to send help.")...),
				para(rich("You have the right to see, correct or delete your information, and to [object to how we use it](#rights-object). Ask us anything: " + mail + " or " + phone + ".")...),
			}},
			&doc.Callout{Kind: doc.KeyFacts, ID: "summary", Heading: rich("In short"), Blocks: []doc.Block{rows(
				"[We use](#data): your contact details, health information, details of your home, your calls, and the people you name.",
				"[We share it with](#recipients): the emergency services, the NHS, our alarm centre, our electricians and the people you name.",
				"[We keep it](#retention): for 6 years after your telecare agreement ends, and recordings of calls for 12 months.",
			)}},
			&doc.Contents{},
			section(true, "use", "What we use, and why",
				section(false, "purposes", "Why we use it", purposes(
					[3]string{"Assess which equipment you need", "contact details, health information, your home", "public task, health or social care"},
					[3]string{"Install and repair the equipment", "contact details, your home", "contract"},
					[3]string{"Answer your calls and send help", "contact details, health information, your home, calls and alarms, people you name", "public task, health or social care"},
				)),
				section(false, "bases", "Our lawful bases", rows(
					"Public task: We need it for a task in the public interest that the law gives us: the Care Act 2014, section\u00a09. | UK GDPR, Article\u00a06(1)(e)",
					"Contract: We need it to carry out your telecare agreement. | UK GDPR, Article\u00a06(1)(b)",
					"Health or social care: The law protects health information more strongly. We use it to provide and manage health or social care, under a duty of confidentiality. | UK GDPR, Article\u00a09(2)(h); Data Protection Act 2018, Schedule\u00a01, paragraph\u00a02",
				)),
				section(false, "data", "The information we use", rows(
					"Contact details: name, address, telephone number, email address, date of birth", "Health information: conditions, disabilities, medication, mobility",
					"Your home: key safe number, who lives with you, pets", "Calls and alarms: recordings, times of alarms, what was done", "People you name: name, telephone number, how they can get to you",
				)),
				section(false, "sources", "Where we get it", rows(
					"From you: contact details, health information, your home, people you name", "From the equipment in your home: calls and alarms", "From your GP or social worker: health information, if they refer you to us",
				)),
				section(false, "provision", "If you do not give it to us", bullets(
					"Under your telecare agreement you must give us your contact details and tell us about your home. Without it we cannot install the equipment.",
					"You do not have to give us health information or name people. Without it help may take longer to arrive.",
				)),
			),
			section(true, "sharing", "Who sees it, and for how long",
				section(false, "recipients", "Who we share it with", rows(
					"Emergency services: to send help", "Your GP and NHS services: to plan your care", "Averton Alarm Centre: to answer your calls",
					"Averton Home Electrics: to install and repair equipment", "The people you name: to look after you when an alarm goes off",
				)),
				section(false, "retention", "How long we keep it", rows("Your telecare file: for 6 years after the end of your telecare agreement", "Recordings of calls: for 12 months after the call"), para(rich("After that we securely destroy it.")...)),
				section(false, "security", "How we keep it safe", bullets("Your information is kept on encrypted systems in the United Kingdom.", "Only staff who need it for their work can see it.")),
				section(false, "not", "What we do not do", bullets("We do not send your information to another country.", "We do not make decisions about you by computer alone, and we do not profile you.")),
			),
			section(true, "rights", "Your rights",
				para(rich("To use any of your rights, write to "+mail+" or call "+phone+". We answer within one month. It is free.")...),
				&doc.Callout{Kind: doc.Objection, ID: "rights-object", Heading: rich("Your right to object"), Blocks: []doc.Block{
					para(doc.Strong(rich("You can object at any time, for reasons to do with your own situation, to our use of your information for a public task."))),
					para(rich("We must then stop, unless we have compelling reasons that override your interests, rights and freedoms, or need the information for legal claims.")...),
					para(rich("To object, write to " + mail + " or call " + phone + ".")...),
				}},
				section(false, "rights-others", "Your other rights", rows(
					"See it: Ask whether we hold information about you, and for a copy of it.", "Have it corrected: Ask us to correct what is wrong and to complete what is missing.",
					"Have it deleted: Ask us to delete it. We can refuse where the law requires us to keep it, or where we still need it for a public task or for legal claims.",
					"Limit its use: Ask us to limit what we do with it, for example while we check that it is right.",
					"Take it with you: Get what you gave us under your telecare agreement in a form that computers can read.",
				)),
				section(false, "complaints", "If you want to complain", rows(
					"To us: [complaints@averton.example](mailto:complaints@averton.example) or [01632 960102](tel:01632960102). We tell you within 30 days that we have your complaint, and then the outcome without undue delay.",
					"To the regulator: Information Commission (ICO): [ico.org.uk/make-a-complaint](https://ico.org.uk/make-a-complaint/) or [0303 123 1113](tel:03031231113).",
				)),
			),
			section(true, "controller", "Who we are",
				para(rich("Averton Council decides how and why your information is used. In law we are its controller.")...),
				contacts([]string{"Averton Council", "[council@averton.example](mailto:council@averton.example)", "[01632 960100](tel:01632960100)", "Town Hall, Market Square, Averton AV1 1AA"},
					[]string{"Data protection officer", mail, phone}),
				section(false, "more", "Read more", bullets("[How we protect special category and criminal offence data](https://averton.example/privacy/policy-document)")),
			),
		},
	}
}
