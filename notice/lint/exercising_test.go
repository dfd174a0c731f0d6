package lint_test

import (
	"strconv"
	"testing"
)

// Requests are answered within a month, which may be extended by two; the limit is found in
// figures and in words, wherever it stands.
func TestDeadlines(t *testing.T) {
	for _, c := range []wordingCase{
		{"NC721", "en", []string{
			"We answer within two months.", "Within six weeks.", "We take up to 90 days.", "Answers come in 40 days.", "30 working days", "We reply within forty days.", "Three months.", "We answer within one month and ten days.", "Within 5 weeks of your request.", "We answer within one month, which we can extend by a further three months.",
			"If it is complex we can take up to four months.", "25 working days",
		}, []string{
			"We answer within one month.", "Within 30 days.", "Within a month; if your request is complex we can extend this by 2 months.", "One month, or three months for complex requests.", "Four weeks.", "20 working days.", "We acknowledge it within 5 days and answer within 31 days.", "We can extend this by two further months.",
			"If we do not answer within two months, tell us.", "Without delay.", "Within 1 month. We may need up to 90 days in all where there are numerous requests.", "22 working days", "We keep your request for two years.",
		}},
		{"NC721", "de", []string{
			"Wir antworten innerhalb von zwei Monaten.", "Innerhalb von 40 Tagen.", "binnen sechs Wochen", "30 Arbeitstage", "In drei Monaten.", "Nach 60 Tagen.", "innerhalb von 2 Monaten", "Wir brauchen fünf Wochen.", "Vier bis sechs Wochen.", "45 Tage", "Spätestens nach acht Wochen.",
		}, []string{
			"Innerhalb eines Monats.", "Wir antworten in einem Monat; bei komplexen Anfragen können wir um zwei Monate verlängern.", "30 Tage", "Vier Wochen.", "Unverzüglich.", "20 Arbeitstage", "14 Tage", "Drei Monate bei komplexen Anfragen.", "Innerhalb von 31 Tagen.", "Eine Verlängerung um 2 Monate ist möglich.",
		}},
		{"NC721", "fr", []string{"Nous répondons dans un délai de deux mois.", "Sous 40 jours.", "dans les six semaines", "trois mois", "45 jours", "Nous répondons en 90 jours.", "dans un délai de 60 jours", "cinq semaines", "La demande est traitée sous deux mois.", "2 mois", "30 jours ouvrables"},
			[]string{"dans un délai d'un mois", "Sous 30 jours.", "Un mois, qui peut être prolongé de deux mois.", "quatre semaines", "sans délai", "15 jours", "trois mois si la demande est complexe", "31 jours", "20 jours ouvrables", "un mois et deux mois supplémentaires"}},
		{"NC721", "cy", []string{"Byddwn yn ateb o fewn 40 diwrnod.", "o fewn dau fis", "o fewn 60 diwrnod", "o fewn tri mis", "o fewn chwe wythnos", "45 diwrnod", "o fewn 2 fis", "o fewn pedwar mis", "90 diwrnod", "30 diwrnod gwaith"},
			[]string{"o fewn mis", "o fewn 30 diwrnod", "Gallwn ymestyn hyn o ddau fis.", "o fewn pedair wythnos", "heb oedi", "20 diwrnod gwaith", "14 diwrnod", "o fewn un mis", "31 diwrnod", "tri mis os yw'r cais yn gymhleth"}},
	} {
		c.judge(t, func(words string) string {
			return head(c.language, "[uk-gdpr, eu-gdpr]") + "exercising_rights: {time: " + strconv.Quote(words) + "}\n"
		})
	}
	elsewhere := wordingCase{
		"NC721", "en", []string{
			"We answer a subject access request within 40 days.", "Access requests are processed in six to eight weeks.", "Your request is dealt with within two months.", "We respond to requests in up to 12 weeks.", "Requests are answered within 60 days.", "We reply to each request within 30 working days.", "Once we have your request we take 3 months to respond.", "We will comply with your request within 45 days.",
			"A response to your request takes 90 days.", "We aim to deal with requests within six weeks.", "We provide the copy within 40 days of your request.",
		}, []string{
			"We keep your request and our answer for two years.", "We answer requests within one month.", "We answer about requests of the last three months.", "You can request a copy within two years of your order.", "If we do not respond to your request within two months, call us.", "Requests and answers are deleted after six months.",
			"Complain within three months of our response to your request.", "We may extend the time to answer a request by two months.", "A parcel comes within two months.", "We answered 90 requests in the last two years.", "We respond to complex requests within three months.",
		},
	}
	elsewhere.judge(t, func(words string) string {
		return head("en", "uk-gdpr") + "sections: [{id: a, heading: Ask, body: " + strconv.Quote(words) + "}]\n"
	})
}

// Using a right is free; a price is found in figures and in words, but for excessive requests and
// further copies, which may cost something outside of the institutions of the Union.
func TestFees(t *testing.T) {
	for regime, list := range map[string][]wordingCase{
		"[uk-gdpr, eu-gdpr]": {
			{"NC722", "en", []string{
				"It costs £10.", "We charge ten pounds for each request.", "A fee of 15 euros is due.", "€25 a copy", "You pay 10 GBP.", "Send a cheque for £ 10.00 with it.", "It is twenty pounds.", "10 € each", "Fifty euros.", "It is free for members, and £5 for all others.",
			}, []string{
				"It is free.", "It is free. For a request that is manifestly excessive we can charge our costs, which are usually £15.", "We no longer charge £10.", "We do not ask for £10.", "£15 for manifestly unfounded requests.", "A further copy costs £5.", "We charge nothing.", "Excessive requests can cost money. That is about £20.",
				"There is no fee of £10 any more.", "The pound is not asked for.", "Free of charge.",
			}},
			{"NC722", "de", []string{"Es kostet 10 Euro.", "Wir berechnen zehn Euro.", "10 € je Antrag", "€ 15", "Die Gebühr beträgt 25 EUR.", "Zwanzig Euro.", "fünf Euro pro Kopie", "Wir erheben 30 Euro.", "CHF: 20 Franken", "Pauschal 12,50 €."},
				[]string{"Es ist kostenlos.", "Bei exzessiven Anträgen 10 Euro.", "Offenkundig unbegründete Anträge kosten 15 €.", "Weitere Kopien kosten 5 Euro.", "Unentgeltlich.", "Kein Entgelt.", "Gratis für alle.", "Bei offenkundig unbegründeten Anträgen 20 Euro.", "Eine zusätzliche Kopie: 3 Euro", "Ohne Gebühr."}},
			{"NC722", "cy", []string{"Mae'n costio £10.", "deg punt", "£5 am gopi", "Rydym yn codi £15.", "ugain punt", "10 punt", "Ffi o £25.", "£ 30", "pum punt", "€10"},
				[]string{"Mae am ddim.", "£10 am geisiadau amlwg ddi-sail.", "£5 am gopi ychwanegol.", "Dim ffi.", "Am ddim.", "Gormodol: £10", "Nid oes tâl.", "Heb dâl.", "Copi pellach: £5", "Rhad ac am ddim."}},
		},
		"eudpr": {
			{"NC722", "en", []string{"It costs 10 euros.", "€15 for manifestly excessive requests.", "A further copy costs 5 euros."}, []string{"It is free.", "Excessive requests are refused.", "We never ask for 10 euros."}},
		},
	} {
		for _, c := range list {
			c.judge(t, func(words string) string {
				return head(c.language, regime) + "exercising_rights: {fee: " + strconv.Quote(words) + "}\n"
			})
		}
	}
	elsewhere := wordingCase{
		"NC722", "en", []string{
			"A subject access request costs £10.", "Each request for your data costs ten pounds.", "Send £10 with your access request.", "For information requests we ask 15 euros.", "A SAR is £10.",
		}, []string{
			"A loaf costs £3 on request.", "A subject access request is free.", "We do not charge £10 for an access request.", "Access to the pool costs £4.", "Manifestly excessive access requests cost £20.", "Your data: we hold the £10 that you paid.", "We share data about orders over £50.",
		},
	}
	elsewhere.judge(t, func(words string) string { return head("en", "uk-gdpr") + "intro: " + strconv.Quote(words) + "\n" })
}

// Where people are told how to use their rights, a time limit and a fee need not speak of requests.
func TestRequestsUnnamed(t *testing.T) {
	for _, section := range []string{"exercising_rights", "rights"} {
		for _, c := range []wordingCase{
			{"NC721", "en", []string{"We will reply within 40 days.", "We answer within 40 days.", "Write to us. We respond within two months.", "You will get a reply within six weeks."},
				[]string{"We will reply within a month.", "We keep a copy for 40 days.", "You can appeal within 40 days of our answer.", "We will reply within 30 days."}},
			{"NC722", "en", []string{"There is a fee of £10.", "We charge a fee of £10 for a copy of your data.", "Requests cost £10.", "You pay 10 pounds."},
				[]string{"There is no fee.", "There is no fee of £10.", "We can charge £10 for requests that are manifestly unfounded.", "You won £10."}},
			{"NC721", "de", []string{"Wir antworten innerhalb von 40 Tagen."}, []string{"Wir antworten innerhalb von 30 Tagen."}},
			{"NC722", "fr", []string{"Les frais sont de 10 euros."}, []string{"C'est gratuit."}},
			{"NC722", "cy", []string{"Mae ffi o £10."}, []string{"Nid oes ffi."}},
			{"NC722", "de", []string{"Die Gebühr beträgt 10 Euro."}, []string{"Es kostet nichts."}},
			// A fee for all is one without its amount, too.
			{"NC722", "en", []string{"We may charge a small fee for this.", "An administration charge is payable.", "Copies are chargeable.", "We reserve the right to ask for a nominal fee."},
				[]string{"There is no administration fee.", "We can charge an administration fee if your request is manifestly unfounded.", "We may charge a reasonable fee where the law allows.", "A small fee is only asked for further copies."}},
			{"NC722", "de", []string{"Auskünfte sind kostenpflichtig.", "Wir erheben eine Bearbeitungsgebühr.", "Kopien gibt es gegen Gebühr."}, []string{"Das ist nicht kostenpflichtig.", "Exzessive Anträge sind kostenpflichtig.", "Wir erheben keine Bearbeitungsgebühr."}},
			{"NC722", "fr", []string{"L'accès est payant.", "L’accès est payant : 5 €.", "Des frais administratifs s'appliquent."}, []string{"L'accès n'est pas payant.", "Aucuns frais administratifs.", "Une copie supplémentaire est payante."}},
			{"NC722", "cy", []string{"Codir ffi weinyddol.", "Codir tâl bychan."}, []string{"Nid oes ffi weinyddol.", "Codir ffi weinyddol am geisiadau gormodol."}},
		} {
			c.judge(t, func(words string) string {
				return head(c.language, "uk-gdpr") + section + ": {text: " + strconv.Quote(words) + "}\n"
			})
		}
	}
}

// The time to acknowledge a complaint is found in the words of the section, too, and is not that to answer it.
func TestAcknowledgements(t *testing.T) {
	for _, c := range []wordingCase{
		{"NC705", "en", []string{"We acknowledge complaints within 45 days.", "Your complaint is acknowledged in six weeks.", "Within 40 days we acknowledge that we have it.", "We acknowledge it within 25 working days."},
			[]string{"We acknowledge complaints within 30 days.", "We acknowledge it in 5 days and answer within 60 days.", "We answer within 60 days.", "We do not take 45 days to acknowledge it."}},
		{"NC705", "de", []string{"Wir bestätigen den Eingang innerhalb von 45 Tagen."}, []string{"Wir bestätigen den Eingang innerhalb von 14 Tagen und antworten in 60 Tagen."}},
		{"NC705", "cy", []string{"Byddwn yn cydnabod eich cwyn o fewn 45 diwrnod."}, []string{"Byddwn yn cydnabod eich cwyn o fewn 30 diwrnod."}},
	} {
		c.judge(t, func(words string) string {
			return head(c.language, "uk-gdpr") + "complaints: {text: " + strconv.Quote(words) + "}\n"
		})
	}
}
