package template_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/template"
	"github.com/noticec/noticec/render/phrase"
)

// made is what a made-up body answers, by the English words of the placeholder.
var made = map[string]string{
	"who looks after the cameras for you": "Linse", "the authorities that may get recordings, such as the police and courts": "Averton Police", "who else may get recordings, such as insurers and lawyers": "Averton Mutual",
	"who may get the data if there is a claim, such as courts and lawyers": "Lex LLP", "who runs the systems that you use for this": "Turf Hosting", "who sends the newsletter for you": "Pigeon Mail",
	"who runs the website for you": "Turf Hosting", "who helps you to organise the event": "Fiesta", "which banks or payment services you use": "Averton Bank",
	"which authority you report to": "Averton", "who pays for the care, such as a health insurer": "Averton Mutual", "the name of the service": "Parking",
	"none if people take every decision, or how decisions are made without them":                                              "none",
	"none if the website stores and reads nothing on people’s devices, or each cookie with its purpose and how long it lasts": "none", "where your appropriate policy document can be read, or how to ask for it": "https://averton.example/policy",
	"how long you keep this, such as P6M for six months": "P6M", "the country, as two letters": "GB",
	"who delivers your orders": "Cartwheel", "who keeps or audits your accounts": "Ledger", "processor if they only follow your instructions, or controller": "processor",
	"the number by which you report what people earn, such as a tax number": "Codice fiscale", "your pension scheme and social insurance": "Averton Pensions", "from whom you get sick notes, such as the health insurers": "Krankenkassen",
	"contract if patients pay you, or legal-obligation if a public insurer pays": "contract", "statutory if the law asks people for it, or requested": "statutory",
	"contract, or public-task for people who are appointed": "contract", "contractual, or statutory for people who are appointed": "contractual", "statutory if the law asks people for it, or voluntary": "statutory",
	"contract if patients pay you under a contract, or public-task if the NHS pays": "contract", "why raising money is none of your tasks": "Marketing",
	"how you tell pupils, in words that they understand, what you know about them": "Our teachers tell pupils what we know about them.", "who else gives you data, such as the last school or nursery": "Nurseries",
	"who gets the record when a child moves, such as the next school": "Averton Academy", "who else may learn of a child’s health, such as the school nurse": "Averton Health", "who protects children where you are, such as the council and the police": "Averton Council",
	"who else gives you data for this, such as other authorities": "Averton Police", "who else gets the data, such as other authorities or firms that provide the service": "Parkwell", "when you begin to count, such as the decision or the end of the service": "the end of the service",
	"when you begin to count, such as the last visit or death": "your death", "what happens to the record when a patient moves to another doctor": `"If you join another practice, your record goes there."`, "who else gives you data on patients, such as laboratories": "Averton Laboratory",
	"who else takes part in the care, such as pharmacies and laboratories": "Averton Pharmacy", "to which health authorities you must report, such as those for infections": "Averton Health Protection", "who else tells you about the matter, such as the firm that the complaint is about or witnesses": "Witnesses",
	"who may get the complaint, such as an ombudsman, a regulator, an insurer or the firm that it is about": "Averton Ombudsman", "who cooks or runs the place, and learns of what people need": "Averton Kitchen",
	"the name of the authority that people can complain to": "Hessischer Beauftragter für Datenschutz und Informationsfreiheit",
}

var todo = regexp.MustCompile(`TODO\(([^)]*)\)`)

// lawNames are laws of each regime, so that the answers suit it.
var lawNames = map[string]string{"uk-gdpr": "Education Act 1996", "eu-gdpr": `"§ 26 BDSG"`, "eudpr": `"Regulation (EU) 2019/881"`, "uk-part3": "Police Act 1996", "ch-fadp": "Obligationenrecht"}

// answered returns answers to all placeholders of a text.
func answered(t *testing.T, f template.Facts, text []byte) template.Answers {
	out := template.Answers{}
	for _, m := range todo.FindAllStringSubmatch(string(text), -1) {
		english := template.English(m[1])
		answer, ok := made[english]
		if strings.HasPrefix(english, "the law ") {
			answer, ok = lawNames[f.Regime.ID], true
		}
		if strings.HasPrefix(english, "none if nobody ") {
			answer, ok = "none", true
		}
		if open := ofOther(f, english); open != "" {
			answer, ok = open, true
		}
		if !ok {
			t.Errorf("want an answer to %q", english)
		}
		out[m[1]] = answer
	}
	return out
}

// ofOther is the answer for a whole section of a notice of another kind.
func ofOther(f template.Facts, english string) string {
	basis, bases := "basis: legitimate-interests", "[{basis: legitimate-interests, interests: [Marketing]}]"
	switch {
	case f.CH():
		basis = "id: mail"
	case f.Kind.Name == "patients":
		bases = "[{basis: contract, contract: Care}, {basis: legal-obligation, laws: [" + lawNames[f.Regime.ID] + "]}]"
	case f.Kind.Name == "employees" || f.Kind.Name == "recruitment":
		bases = "[{basis: contract, contract: Arbeitsvertrag}, {basis: public-task, laws: [" + lawNames[f.Regime.ID] + "]}, {basis: legal-obligation, laws: [" + lawNames[f.Regime.ID] + "]}]"
	case f.Public():
		basis, bases = "basis: public-task", "[{basis: public-task, laws: ["+lawNames[f.Regime.ID]+"]}]"
	}
	return map[string]string{
		"the title of the notice":                                            "Chat",
		"which data you use, of what kinds":                                  "[{id: mail, name: E-Mail}]",
		"where the data come from: the people themselves, or others":         "[{name: E-Mail, collection: direct}]",
		"what you use the data for, each with its lawful basis":              "[{text: Chat, " + basis + "}]",
		"the bases named above, each with its law or its interests":          bases,
		"whether people must give the data, and what follows if they do not": "[{required: voluntary, consequence: Chat}]",
		"who receives the data, or none":                                     "none",
		"how long you keep the data":                                         "[{name: E-Mail, period: P6M, from: Chat}]",
	}[english]
}

// bodies are made-up bodies under each law: their kinds and their countries.
var bodies = map[string][][2]string{
	"uk-gdpr": {{"public-authority", "GB"}, {"company", "GB"}}, "eu-gdpr": {{"public-authority", "DE"}, {"company", "FR"}}, "eudpr": {{"eu-institution", ""}},
	"uk-part3": {{"public-authority", "GB"}}, "ch-fadp": {{"company", "CH"}},
}

// each calls a function for each kind under each law, for each kind of body, in each language whose
// wording there is.
func each(t *testing.T, do func(t *testing.T, f template.Facts)) {
	for _, k := range template.Kinds {
		for _, regime := range law.Regimes {
			for _, body := range bodies[regime.ID] {
				if (template.Facts{Kind: k, Regime: regime, Body: template.Body{Kind: body[0]}}).Fit() != nil {
					continue
				}
				for _, language := range template.Languages {
					if _, known := phrase.For(language, regime.Wording); !known {
						continue
					}
					f := template.Facts{Kind: k, Regime: regime, Language: template.Tag(language, body[1]), Updated: "2026-11-20", Body: template.Body{
						Name: "Averton", Kind: body[0], Country: body[1], Email: "privacy@averton.example", Phone: "+44 1632 960100", Officer: "officer@averton.example",
					}}
					t.Run(fmt.Sprintf("%s/%s/%s/%s", k.Name, regime.ID, body[0], language), func(t *testing.T) { do(t, f) })
				}
			}
		}
	}
}

// judge returns the findings of a notice, apart from hints on wording that no lawyer has reviewed.
func judge(t *testing.T, text []byte) []string {
	t.Helper()
	wording := func(language, law string) (check.Wording, bool) {
		c, ok := phrase.For(language, law)
		return check.Wording{Language: language, Reviewed: true}, ok && c != nil
	}
	r, err := check.File(source.NewFile("a.notice.yaml", text), check.Settings{Today: "2026-11-28", Wording: wording}, nil)
	if err != nil {
		t.Fatal(err)
	}
	out := []string{}
	for _, d := range r.Findings {
		out = append(out, fmt.Sprintf("%s %s %s", d.Code.ID, d.Severity, d.Message))
	}
	return out
}

// A template is found to lack what its placeholders say and nothing else, and with answers it lacks
// nothing.
func TestTemplates(t *testing.T) {
	each(t, func(t *testing.T, f template.Facts) {
		draft, err := template.Notice(f)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, m := range todo.FindAllStringSubmatch(string(draft), -1) {
			want = append(want, "NC814 error this is still to be written: "+m[1])
		}
		if got := judge(t, draft); !slices.Equal(got, want) {
			t.Errorf("want only placeholders found, got %q\n%s", slices.DeleteFunc(got, func(s string) bool { return slices.Contains(want, s) }), draft)
		}
		f.Answers = answered(t, f, draft)
		whole, err := template.Notice(f)
		if err != nil {
			t.Fatal(err)
		}
		if got := judge(t, whole); len(got) > 0 || strings.Contains(string(whole), "TODO(") {
			t.Errorf("want nothing found, got %q\n%s", got, whole)
		}
	})
}
