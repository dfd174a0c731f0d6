package lint_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
)

// An address of a party that cannot be used is found, with what is meant where that can be told.
func TestBrokenContacts(t *testing.T) {
	for channel, want := range map[string]string{
		"email: a.b+c@averton.example":                             "",
		"email: o'neil@averton.gov.uk":                             "",
		"email: daten@münchen.example":                             "",
		"email: \"mailto:a@averton.example\"":                      "`mailto:a@averton.example` is no e-mail address: write `a@averton.example`",
		"email: \"<a@averton.example>\"":                           "is no e-mail address: write `a@averton.example`",
		"email: Privacy <a@averton.example>":                       "is no e-mail address: write `a@averton.example`",
		"email: \"[a@averton.example](mailto:a@b.example)\"":       "is no e-mail address: write `a@averton.example`, and as another item of a list `a@b.example`",
		"email: a@averton.example; b@averton.example":              "is no e-mail address: write `a@averton.example`, and as another item of a list `b@averton.example`",
		"email: a@averton.example.":                                "is no e-mail address: write `a@averton.example`",
		"email: a@averton.example?subject=Access":                  "is no e-mail address: write `a@averton.example`",
		"email: a@averton..example":                                "is no e-mail address: write it as name@domain",
		"email: a(at)averton.example":                              "is no e-mail address: write it as name@domain",
		"email: a@averton.example/contact":                         "is no e-mail address: write `a@averton.example`",
		"email: a@averton_x.example":                               "is no e-mail address: write it as name@domain",
		"email: TBC":                                               "",
		"url: TBC":                                                 "",
		"phone: \"01632 96O1OO\"":                                  "`01632 96O1OO` is no telephone number: write the number",
		"phone: \"12\"":                                            "is no telephone number: write the number",
		"phone: \"+44 0000 000000\"":                               "is no telephone number: write the number",
		"phone: \"0000 000\"":                                      "is no telephone number: write the number",
		"phone: \"111\"":                                           "",
		"phone: \"+353 91 000 000\"":                               "",
		"phone: 0300 000 0000 (option 2)":                          "",
		"email: \"[a@averton.example](mailto:a@averton.example)\"": "is no e-mail address: write `a@averton.example`",
		"phone: call us":                                           "`call us` is no telephone number: write the number",
		"phone: a@averton.example":                                 "is an e-mail address, and no telephone number: write it under `email`",
		"fax: \"tel:01632960100\"":                                 "is no telephone number: write `01632960100`",
		"textphone: 18001 then 01632 960100":                       "",
		"phone: 0800 CALL NOW":                                     "",
		"phone: \"[number]\"":                                      "",
		"url: https://averton.example/contact":                     "",
		"url: HTTPS://AVERTON.EXAMPLE":                             "",
		"form: http://averton.example/form":                        "is no address that begins with https://: write it in full, with https://",
		"form: averton.gov.uk/form":                                "is no address that begins with https://: write `https://averton.gov.uk/form`",
		"form: /form":                                              "is no address that begins with https://: write it in full",
		"url: privacy@averton.example":                             "is an e-mail address, and no page: write it under `email`",
		"url: \"mailto://privacy@averton.example\"":                "is an e-mail address, and no page: write it under `email`",
		"url: \"https://\"":                                        "is no address of a page: write it in full",
		"url: https://averton.example, https://b.example":          "is no address of a page: write `https://averton.example`",
	} {
		root, list := tree.Parse(source.NewFile("a.notice.yaml", []byte("noticec: 1\ntitle: T\nregime: uk-gdpr\ncontroller:\n  name: Averton Ltd\n  "+channel+"\n")))
		if len(list) > 0 {
			t.Fatal(channel, list)
		}
		got := ""
		for _, d := range lint.New(lint.All...).Run(statement.Of(notice.Decode(root)), lint.Settings{Today: "2026-11-23", Targets: lint.DefaultTargets}) {
			if d.Code.ID == "NC830" {
				got += d.Message + ": " + d.Help
			}
		}
		if (got == "") != (want == "") || !strings.Contains(got, want) {
			t.Errorf("%s: want %q, got %q", channel, want, got)
		}
	}
}
