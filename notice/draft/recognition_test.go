package draft_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
)

// document makes a document of lines: "# " and "## " are headings, "- " items of a list, "| " cells of
// a table whose first row is its head; a line that ends in \ goes on in the next one.
func document(lines ...string) *intake.Document {
	d := &intake.Document{}
	for _, line := range lines {
		last := len(d.Blocks) - 1
		switch {
		case strings.HasPrefix(line, "#"):
			mark, words, _ := strings.Cut(line, " ")
			d.Blocks = append(d.Blocks, &intake.Heading{Level: len(mark), Inlines: inlines(words)})
		case strings.HasPrefix(line, "- "):
			item := prose.ListItem{Blocks: []prose.Block{&prose.Paragraph{Inlines: inlines(line[2:])}}}
			if l, ok := at(d.Blocks, last).(*prose.List); ok {
				l.Items = append(l.Items, item)
			} else {
				d.Blocks = append(d.Blocks, &prose.List{Items: []prose.ListItem{item}})
			}
		case strings.HasPrefix(line, "| "):
			cells := strings.Split(strings.Trim(line, "| "), " | ")
			if t, ok := at(d.Blocks, last).(*prose.Table); ok {
				row := prose.Row{}
				for _, c := range cells {
					row.Cells = append(row.Cells, []prose.Block{&prose.Paragraph{Inlines: inlines(c)}})
				}
				t.Rows = append(t.Rows, row)
				continue
			}
			t := &prose.Table{}
			for _, c := range cells {
				t.Head = append(t.Head, inlines(c))
			}
			d.Blocks = append(d.Blocks, t)
		default:
			d.Blocks = append(d.Blocks, &prose.Paragraph{Inlines: inlines(line)})
		}
	}
	return d
}

func at(blocks []prose.Block, i int) prose.Block {
	if i < 0 {
		return nil
	}
	return blocks[i]
}

// inlines are words with line breaks (\) and links ([words](address)).
func inlines(words string) []prose.Inline {
	var out []prose.Inline
	for i, line := range strings.Split(words, `\`) {
		if i > 0 {
			out = append(out, prose.Break{})
		}
		before, link, ok := strings.Cut(line, "[")
		if !ok {
			out = append(out, prose.Text(line))
			continue
		}
		label, rest, _ := strings.Cut(link, "](")
		address, after, _ := strings.Cut(rest, ")")
		out = append(out, prose.Text(before), prose.Link{URL: address, Inlines: []prose.Inline{prose.Text(label)}}, prose.Text(after))
	}
	return out
}

// TestSections holds where the words of documents go: each heading or part of a document is named by
// its section and its first words.
func TestSections(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		want  string
	}{
		"headings name sections": {
			[]string{"# Boat hire", "We are glad that you sail.", "## Why we use it", "To book your boat.", "## How long", "Two years."},
			"intro: We are; purposes: Why we; retention: How long",
		},
		"a heading for two sections divides its words": {
			[]string{"# Boats", "## Purpose and lawful basis", "We use your data to book your boat.", "Our lawful basis is contract, Article 6(1)(b).", "## Recipients", "The harbour office."},
			"purposes: Purpose and; lawful_bases: Our lawful; recipients: Recipients The",
		},
		"a list under a heading is about what leads to it": {
			[]string{"# Boats", "## Why we use it", "We want to know our sailors.", "We collect the following data:", "- your name", "- your boat", "## Rights", "You can see your data."},
			"purposes: Why we; personal_data: We collect; rights: Rights You",
		},
		"the first list under a heading is about the heading": {
			[]string{"# Boats", "## What data do you hold?", "The club uses the register of boats to obtain data, such as:", "- your name", "## Rights", "You can see your data."},
			"personal_data: What data; rights: Rights You",
		},
		"a document without headings is divided by what its paragraphs say": {
			[]string{"# Boats", "This privacy notice is about boats.", "We use your data to:", "- book your boat", "Our lawful basis is our public task under Article 6(1)(e).", "We keep your data for six years after you leave.", "You have the right to see, correct and erase your data."},
			"intro: This privacy; purposes: We use; lawful_bases: Our lawful; retention: We keep; rights: You have",
		},
		"a line on the last change stands by itself": {
			[]string{"# Boats", "## Automated decisions", "No.", "Last updated: 3 May 2025", "## Rights", "You can see your data."},
			"automated_decisions: Automated decisions; sections: Last updated:; rights: Rights You",
		},
		"a heading that nobody marked": {
			[]string{"# Boats", "## How long", "Two years.", "Your rights and your data", "You can ask us to see the data that we hold on you.", "## Recipients", "None."},
			"retention: How long; rights: Your rights; recipients: Recipients None.",
		},
		"an address is no heading": {
			[]string{"# Boats", "## Ask us", "Write to us at any time, we are glad to help.", "Data Protection Officer for Boats", "Boats Ltd, 7 Weir Street, Averton, AV1 2CD, or by telephone", "## How long", "Two years."},
			"sections: Ask us; retention: How long",
		},
		"German": {
			[]string{"# Boote", "## Zwecke", "Wir verwalten Ihre Boote für Sie und die anderen im Verein.", "## Rechtsgrundlage", "Artikel 6 Absatz 1 Buchstabe b DSGVO.", "## Speicherdauer", "Zwei Jahre.", "## Ihre Rechte", "Sie haben das Recht auf Auskunft."},
			"purposes: Zwecke Wir; lawful_bases: Rechtsgrundlage Artikel; retention: Speicherdauer Zwei; rights: Ihre Rechte",
		},
		"French": {
			[]string{"# Bateaux", "## Finalités", "Nous gérons les bateaux de nos membres et de leurs amis.", "## Durée de conservation", "Deux ans.", "## Vos droits", "Vous pouvez accéder à vos données."},
			"purposes: Finalités Nous; retention: Durée de; rights: Vos droits",
		},
		"Welsh": {
			[]string{"# Cychod", "## Pam rydym yn defnyddio eich data", "I gadw cychod yn ddiogel ar yr afon gyda'n gilydd.", "## Am ba hyd y byddwn yn cadw eich data", "Dwy flynedd.", "## Eich hawliau", "Gallwch weld eich data."},
			"purposes: Pam rydym; retention: Am ba; rights: Eich hawliau",
		},
	} {
		var got []string
		for _, s := range draft.Of(document(c.lines...), draft.Settings{}).Sections {
			words := strings.Fields(s.Heading + " " + intake.Plain(s.Blocks))
			got = append(got, s.Key+": "+strings.Join(words[:min(2, len(words))], " "))
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s:\nwant %s\ngot  %s", name, c.want, got)
		}
	}
}

// TestCodes holds which codes documents state, and which they only seem to state.
func TestCodes(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		want  string
	}{
		"an answer": {
			[]string{"# Boats", "## Is any information sent to other countries?", "No.", "## Are decisions made by computers?", "None"},
			"automated_decisions.state=none transfers.state=none",
		},
		"an answer that is missing": {
			[]string{"# Boats", "## Automated decisions", "N/A", "## Purpose", "- book your boat", "- —"}, "",
		},
		"an answer that takes itself back": {
			[]string{"# Boats", "## Transfers", "Generally, we will not send data outside of the EEA. Where we do, we see to its protection."}, "",
		},
		"what is not done is denied wherever it stands": {
			[]string{"# Boats", "## What we do not do", "- We do not transfer your data outside the UK.", "- We make no automated decisions."},
			"automated_decisions.state=none transfers.state=none",
		},
		"consent to sharing is no lawful basis": {
			[]string{"# Boats", "## Who we share it with", "With your consent we tell the harbour office."}, "",
		},
		"kinds of recipients by their names": {
			[]string{"# Boats", "## Who we share it with", "- Courts and tribunals", "- Other departments of the club", "- The harbour café, where the police eat", "- HM Revenue and Customs: to claim tax back"},
			"recipients.kind=authority recipients.kind=authority recipients.kind=internal",
		},
		"a heading for a kind of recipients": {
			[]string{"# Boats", "## Data processors", "We work with:", "- Mooring Ltd", "- Sails Ltd"},
			"recipients.kind=processor recipients.kind=processor",
		},
		"periods with what is said of them": {
			[]string{"# Boats", "## How long", "- Bookings: no longer than 2 years, then they are destroyed.", "- Photographs: about six weeks (42 days)."},
			"retention.period=P2Y retention.period=P6W retention.qualifier=about retention.qualifier=up-to retention.then=destroy",
		},
		"rows of a table of periods": {
			[]string{"# Boats", "## How long", "| What | How long | Then |", "| Bookings | Current academic year + 6 years | Destroyed |", "| Photographs | 2 years | Anonymised |"},
			"retention.calendar=academic-year retention.period=P2Y retention.period=P6Y retention.then=anonymise retention.then=destroy",
		},
		"what readers may have deleted is no end of storage": {
			[]string{"# Boats", "## How long", "We keep it for 3 years. You can delete it before."}, "retention.period=P3Y",
		},
		"sources by their names": {
			[]string{"# Boats", "## Where we get it", "- You", "- Other clubs: your licence", "- Your employer"},
			"sources.collection=direct sources.collection=indirect",
		},
		"conditions by letters": {
			[]string{"# Boats", "## Our basis", "We use health data by:", "- conditions a, b and (d) of the GDPR, Article 9"},
			"special_category_conditions.condition=9(2)(a) special_category_conditions.condition=9(2)(b) special_category_conditions.condition=9(2)(d)",
		},
		"conditions of Schedule 1 by their numbers": {
			[]string{"# Boats", "## Our lawful basis", "- Public task.", "- We use health data by Article 9(2)(g) of the UK GDPR and Schedule 1, paragraphs 6 and 18, of the Data Protection Act 2018."},
			"lawful_bases.basis=public-task special_category_conditions.condition=substantial-public-interest special_category_conditions.schedule_1=safeguarding-children-and-individuals-at-risk special_category_conditions.schedule_1=statutory-and-government-purposes",
		},
		"until an age": {
			[]string{"# Boats", "## How long", "- Until the child reaches the age of 25.", "- Until your 30th birthday.", "- Lessons for children of 12 years and more: P2Y"},
			"retention.until_age=25 retention.until_age=30",
		},
		"what is watched": {
			[]string{"# Boats", "## Where we get it", "- You", "- CCTV cameras at the weir"}, "sources.collection=direct sources.collection=observed",
		},
		"marketing": {
			[]string{"# Boats", "## Why we use it", "- to book your boat", "- to send you marketing emails", "- market research"}, "purposes.direct_marketing=true",
		},
		"explicit consent among lawful bases": {
			[]string{"# Bateaux", "## Bases légales", "Nous vous demandons, pour vos données :", "- soit votre consentement explicite,", "- soit une mission d’intérêt public."},
			"lawful_bases.basis=consent lawful_bases.basis=public-task",
		},
		"a right that does not apply": {
			[]string{"# Boote", "## Ihre Rechte", "In dieser Zeit kann einem Antrag auf Löschung nicht entsprochen werden, weil die Daten keinem Menschen zugeordnet sind und niemand im Verein weiß, um wessen Boot es geht, auch wenn Sie uns seinen Namen nennen."}, "",
		},
		"an address and a number on lines of their own": {
			[]string{"# Boats", "## Contact us", `Boats\+44 1632 960300\7 Weir Street\[Write to us](mailto:boats@example.org)`},
			"contacts.email=boats@example.org contacts.phone=+44 1632 960300",
		},
		"a number in a register": {
			[]string{"# Boats", "## Who we are", "Boats Ltd, registered charity number 01234567. Tel. 01632 960300."}, "controller.kind=company controller.name=Boats Ltd controller.phone=01632 960300",
		},
		"the mailbox of the officer": {
			[]string{"# Boats", "## Contact us", "Our data protection officer is at [dpo(at)example.org](mailto:dpo@example.org)."}, "dpo.email=dpo@example.org",
		},
		"the controller, in full": {
			[]string{"# Boats", "The Harbour of Averton (HoA) runs boats.", "## Who we are", "The HoA is the data controller for all boats."}, "controller.name=Harbour of Averton",
		},
		"the controller, and its kind": {
			[]string{"# Boats", "## Who we are", "Averton Borough Council is the data controller."}, "controller.kind=public-authority controller.name=Averton Borough Council",
		},
		"another controller is none of ours": {
			[]string{"# Boats", "## Recipients", "Sails Ltd is an independent data controller."}, "recipients.kind=controller",
		},
		"a controller in German, with its address": {
			[]string{"# Boote", "Wir und die Boote der anderen sind für Sie da, und der Verein ist es auch.", "## Verantwortliche Stelle", "Ruderclub Birkenau", "Am Wehr 7, 60489 Birkenau, und das Büro ist montags offen."}, "controller.name=Ruderclub Birkenau",
		},
		"a transfer told beside its service": {
			[]string{"# Boats", "## Who we share it with", "We transfer your address to Maps Inc in the United States, which is certified under the EU-US Data Privacy Framework."},
			"transfers.mechanism=eu-us-dpf transfers.to=US",
		},
		"what the law asks must be given": {
			[]string{"# Boats", "## Whether you have to give it", "You must give us your name. The law requires it: it is our legal obligation under the Boats Act 1999."}, "provision.required=statutory",
		},
	} {
		var got []string
		for _, f := range draft.Of(document(c.lines...), draft.Settings{}).Facts {
			got = append(got, f.Section+"."+f.Field+"="+f.Value)
		}
		slices.Sort(got)
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s:\nwant %s\ngot  %s", name, c.want, got)
		}
	}
}

// TestNoReferences holds that no words of a document are taken for a reference such as ${title},
// wherever they stand.
func TestNoReferences(t *testing.T) {
	const reference = "${title}"
	d := draft.Of(document("# Notice "+reference, "## Our purposes "+reference, "### The boathouse "+reference, "We hire out boats "+reference+".", "## The slipway "+reference, "### The crane "+reference, "It lifts boats."), draft.Settings{})
	text, _ := d.Write()
	if n := strings.Count(string(text), "$"+reference); n == 0 || n != strings.Count(string(text), reference) {
		t.Errorf("want every %s escaped, got\n%s", reference, text)
	}
}
