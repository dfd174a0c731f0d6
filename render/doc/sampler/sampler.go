// Package sampler makes documents for tests: one that holds every kind of block and inline, in
// every nesting that compose uses. It serves the tests of the backends only.
package sampler

import "github.com/noticec/noticec/render/doc"

func words(s string) []doc.Inline { return []doc.Inline{doc.Text(s)} }

func para(in ...doc.Inline) *doc.Paragraph { return &doc.Paragraph{Inlines: in} }

func cell(in ...doc.Inline) []doc.Block { return []doc.Block{para(in...)} }

// Document returns the sampler, made anew at each call.
func Document() *doc.Document {
	return &doc.Document{
		Lang: "en-GB", Dir: "ltr",
		Series: "Service privacy notices", Title: "Sampler & <Samples>", Subtitle: "Every kind of block, once.",
		Controller: "Averton Council", NoIndex: true,
		Version:   doc.Stamp{Label: "Version", Text: "2.1"},
		Updated:   doc.Stamp{Label: "Updated", Value: "2026-09-30", Text: "30 September 2026"},
		Effective: doc.Stamp{Label: "Applies from", Value: "2026-10-12", Text: "12 October 2026"},
		Adopted:   doc.Stamp{Value: "2026-09-21", Text: "21 September 2026", Words: []doc.Inline{doc.Text("Adopted by "), doc.Strong(words("the full council")), doc.Text(" on 21/09/2026")}},
		Labels: doc.Labels{
			Kind: "Privacy notice", Kicker: "Privacy notice", Skip: "Skip to main content", Contents: "Contents", Top: "Back to top",
			Versions: "Versions of this notice", Formats: "Other formats", AllNotices: "All privacy notices", Navigation: "All notices, formats and languages", PageOf: "Page %d of %d", Colon: ":",
		},
		Imprint: []doc.Inline{doc.Text("© Averton Council. "), doc.Link{URL: "https://averton.example/copyright", Inlines: words("Use of this text")}},
		Blocks: []doc.Block{
			&doc.Opening{Blocks: []doc.Block{
				para(doc.Text("Every kind of block, once.")),
				para(doc.Text("Ask us anything: "), doc.Link{URL: "tel:01632960000", Inlines: words("01632 960000")}, doc.Text(".")),
			}},
			&doc.Callout{Kind: doc.Alert, Blocks: []doc.Block{
				para(doc.Text("This notice no longer applies. It applied until "), doc.Date{Value: "2026-10-31", Text: "31 October 2026"}, doc.Text(".")),
				para(doc.Text("Replaced by: "), doc.Link{URL: "https://averton.example/privacy/samples", Inlines: words("https://averton.example/privacy/samples")}),
			}},
			&doc.Callout{Kind: doc.KeyFacts, ID: "summary", Heading: words("Key facts"), Blocks: []doc.Block{
				&doc.Definitions{Items: []doc.Definition{
					{Term: []doc.Inline{doc.Link{URL: "#controller", Inlines: words("Who is responsible")}}, Values: [][]doc.Block{cell(doc.Text("Averton Council"))}},
					{Term: words("Questions"), Values: [][]doc.Block{
						cell(doc.Link{URL: "mailto:privacy@averton.example", Inlines: words("privacy@averton.example")}),
						cell(doc.Text("01582 000000")),
					}},
				}},
			}},
			&doc.Contents{},
			para(doc.Text("An introduction with "), doc.Strong(words("strong")), doc.Text(", "), doc.Emph(words("stressed")), doc.Text(" and "),
				doc.Code("00012345"), doc.Text(" words, a day "), doc.Date{Value: "2026-06-19", Text: "19 June 2026"}, doc.Text(", and "),
				doc.Lang{Tag: "cy", Inlines: words("hysbysiad preifatrwydd")}, doc.Text(" in Welsh.")),
			&doc.Section{ID: "controller", Heading: words("Who we are"), Blocks: []doc.Block{
				para(doc.Text("1 High Street"), doc.Break{}, doc.Text("Averton"), doc.Break{}, doc.Text("AV1 1AA")),
				&doc.Section{ID: "controller-team", Heading: words("The team"), Blocks: []doc.Block{
					para(doc.Text("Text that looks like *markup*, _this_, `code`, [a link](x), <b>html</b>, 1. a number, # a heading & {{ braces }}.")),
				}},
			}},
			&doc.Section{ID: "unheaded", Blocks: []doc.Block{
				para(doc.Text("A section without a heading, which "), doc.Link{URL: "#unheaded", Inlines: words("a link")}, doc.Text(" leads to, as one does to "), doc.Link{URL: "other#cookies", Notice: true, Inlines: words("another notice")}, doc.Text(".")),
				&doc.Section{ID: "unheaded-part", Heading: words("A heading in it"), Blocks: []doc.Block{
					&doc.Section{ID: "unheaded-part-more", Heading: words("One below"), Blocks: []doc.Block{para(doc.Text("No level is skipped."))}},
				}},
			}},
			&doc.Section{ID: "cookies", Heading: words("Cookies"), Blocks: []doc.Block{
				&doc.Table{Head: [][]doc.Inline{words("Name"), words("What for"), nil}, Rows: []doc.Row{
					{Cells: [][]doc.Block{cell(doc.Code("sid")), nil, cell(doc.Text("until you leave"))}},
					{ID: "cookies-all", Cells: [][]doc.Block{nil, cell(doc.Text("all of the site")), nil}},
				}},
				&doc.Table{Head: [][]doc.Inline{nil, nil}, NoRowHeads: true, Rows: []doc.Row{
					{ID: "cookies-first", Cells: [][]doc.Block{cell(doc.Text("no head")), cell(doc.Text("of row or column"))}},
				}},
			}},
			&doc.Section{ID: "recipients", Heading: words("Who we share it with"), Blocks: []doc.Block{
				&doc.List{Items: []doc.ListItem{
					{ID: "recipients-nhs", Blocks: []doc.Block{para(doc.Text("NHS"))}},
					{Blocks: []doc.Block{para(doc.Text("Other councils:")), &doc.List{Items: []doc.ListItem{
						{Blocks: []doc.Block{para(doc.Text("Borton"))}},
						{Blocks: []doc.Block{para(doc.Text("Corton"))}},
					}}}},
					{Blocks: []doc.Block{para(doc.Text("Two paragraphs: one")), para(doc.Text("and two."))}},
				}},
				&doc.List{Ordered: true, Before: 2, Items: []doc.ListItem{
					{Blocks: []doc.Block{para(doc.Text("third"))}},
					{Blocks: []doc.Block{para(doc.Text("fourth"))}},
				}},
			}},
			&doc.Section{ID: "purposes", Heading: words("Why we use it"), Blocks: []doc.Block{
				&doc.Table{
					Caption: words("What we use your information for"),
					Head:    [][]doc.Inline{words("Purpose"), words("Lawful basis"), words("Information")},
					Rows: []doc.Row{
						{ID: "purposes-assess", Cells: [][]doc.Block{
							cell(doc.Text("Assess what you need")),
							{para(doc.Text("Public task"), doc.Cite(words("Article 6(1)(e) | UK GDPR"))), para(doc.Emph(words("stressed | alone")))},
							{&doc.List{Items: []doc.ListItem{{Blocks: cell(doc.Text("Contact details"))}, {Blocks: cell(doc.Text("Health"))}}}},
						}},
						{Cells: [][]doc.Block{cell(doc.Text("Install")), cell(doc.Text("Contract")), cell(doc.Text("Zażółć gęślą jaźń; ŵyl; Ελληνικά; Кириллица"))}},
					},
				},
			}},
			&doc.Section{ID: "sharing", Chapter: true, Heading: words("Who sees it, and for how long"), Blocks: []doc.Block{
				para(doc.Text("A paragraph of the chapter.")),
				&doc.Definitions{Items: []doc.Definition{{Term: words("Averton Council"), Values: [][]doc.Block{cell(doc.Text("Town Hall")), cell(doc.Text("01632 960002"))}}}},
				&doc.Section{ID: "retention", Heading: words("How long we keep it"), Blocks: []doc.Block{
					&doc.Definitions{Items: []doc.Definition{
						{ID: "retention-file", Term: words("Your file"), Values: [][]doc.Block{cell(doc.Text("for 6 years"), doc.Cite(words("Limitation Act 1980")))}},
						{ID: "retention-calls", Term: words("Recordings"), Values: [][]doc.Block{cell(doc.Text("for 12 months"))}},
					}},
					para(doc.Text("After that we delete it.")),
				}},
				&doc.Section{ID: "not", Heading: words("What we do not do"), Blocks: []doc.Block{
					&doc.List{Items: []doc.ListItem{{ID: "transfers", Blocks: cell(doc.Text("We send it nowhere."))}}},
				}},
			}},
			&doc.Listing{Items: []doc.Listed{
				{ID: "telecare", Title: []doc.Inline{doc.Link{URL: "telecare", Notice: true, Inlines: words("Telecare")}}, Subject: words("When alarms call for help"),
					Metadata: [][]doc.Inline{{doc.Strong(words("Review due"))}, {doc.Date{Value: "2026-09-30", Text: "30 September 2026"}}}},
				{Title: words("Parking"), Metadata: [][]doc.Inline{words("Draft")}},
				{Title: words("Libraries")},
			}},
			&doc.Callout{Kind: doc.Objection, ID: "rights-object", Heading: words("Your right to object"), Blocks: []doc.Block{
				para(doc.Strong(words("You can object to how we use your information at any time."))),
				para(doc.Text("Write to "), doc.Link{URL: "https://averton.example/a/very/long/address/that/does/not/fit/on/one/line?of=a&narrow=page#at-all", Inlines: words("https://averton.example/a/very/long/address/that/does/not/fit/on/one/line?of=a&narrow=page#at-all")}, doc.Text(".")),
			}},
		},
	}
}

// Bare returns a document without words of the page furniture: what it says is its own.
func Bare() *doc.Document {
	return &doc.Document{
		Lang: "en-GB", LabelsLang: "cy", Dir: "ltr", Title: "How we use your information", Path: "bare",
		Version:    doc.Stamp{Text: "Issue 4"},
		Updated:    doc.Stamp{Value: "2018-05-21", Words: words("Last updated on: 21/05/2018")},
		Effective:  doc.Stamp{Value: "2018-05-25"},
		Alternates: []doc.Alternate{{Lang: "en-GB", Name: "English", Path: "bare", Current: true}, {Lang: "cy", Name: "Cymraeg", Path: "bare.cy"}},
		Blocks: []doc.Block{
			&doc.Callout{Kind: doc.KeyFacts, ID: "summary", Blocks: []doc.Block{
				&doc.Definitions{Items: []doc.Definition{{Values: [][]doc.Block{cell(doc.Text("Without a term."))}}, {ID: "summary-none", Term: words("Without a value")}}},
			}},
			&doc.Contents{},
			&doc.Section{ID: "purposes", Blocks: []doc.Block{
				&doc.List{Ordered: true, Items: []doc.ListItem{{Blocks: cell(doc.Text("To answer you."))}, {Blocks: cell(doc.Text("To pay you."))}}},
			}},
			&doc.Section{ID: "recipients", Blocks: []doc.Block{
				&doc.Section{ID: "recipients-helpers", Heading: words("Those who help us"), Blocks: []doc.Block{para(doc.Text("Our printers."))}},
			}},
			&doc.Callout{Kind: doc.Objection, ID: "object", Blocks: []doc.Block{para(doc.Strong(words("You can say no.")))}},
		},
	}
}
