package schema_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// What says something without letters, or is no text for people, is not blank.
func TestNotBlank(t *testing.T) {
	for _, text := range []string{
		"title: T\ncontroller: {heading: \"\", name: C, url: /}\n", "title: 1½ €\n", "title: 日本\n", "title: T\nlaws: [{name: L, url: \"#\"}]\n", "title: T\ntransfers: none\n",
	} {
		if got := findings(t, "noticec: 1\n"+text); got != "" {
			t.Errorf("%q: want no finding, got %s", text, got)
		}
	}
}

// The mistake of a value is found once, whichever else it makes.
func TestBlankIsOneMistake(t *testing.T) {
	for text, want := range map[string]string{
		"title: \"\"\n":                                     "2:8: error: `title` says nothing [NC208]\n",
		"title: T\nupdated: \"-\"\n":                        "3:10: error: `updated` wants a day as year-month-day, not `-` [NC205]\n",
		"title: T\ntransfers: \"-\"\n":                      "3:12: error: `transfers` cannot be the text `-` [NC203]\n",
		"title: T\ntitel: \"-\"\n":                          "3:1: error: unknown key `titel` [NC201]\n",
		"title: T\ncontroller: {url: \" \"}\n":              "3:19: error: `url` says nothing [NC208]\n",
		"title: T\ncontroller: {url: \"--\"}\n":             "3:19: error: `url` says nothing: `--` [NC208]\n",
		"title: T\ncontroller: {email: [{value: \"?\"}]}\n": "3:30: error: `email` says nothing: `?` [NC208]\n",
		"title: T\nrecipients: {items: [\"-\"]}\n":          "3:22: error: an item of `recipients` says nothing: `-` [NC208]\n",
	} {
		if got := findings(t, "noticec: 1\n"+text); got != want {
			t.Errorf("%q: want %s, got %s", text, want, got)
		}
	}
}

func TestBlankSettings(t *testing.T) {
	for text, want := range map[string]string{"alt: \"-\"": "`alt` says nothing: `-`", "alt: \"\"": "`alt` says nothing", "alt: A": ""} {
		root, _ := tree.Parse(source.NewFile("noticec.yaml", []byte("out: .\nhtml: {logo: {file: l.svg, "+text+"}}\n")))
		list, err := schema.ValidateConfig(root)
		var got []string
		for _, d := range list {
			got = append(got, d.Message)
		}
		if err != nil || strings.Join(got, "\n") != want {
			t.Errorf("%s: want %q, got %q, %v", text, want, got, err)
		}
	}
}

// Words for nothing are no name, no address and no law, in the language of the notice and in others.
func TestNoneIsNoAnswer(t *testing.T) {
	places := map[string]string{
		"controller: {name: C, phone: %s}":                        "remove the key",
		"controller: {name: C, email: {value: %s}}":               "remove the key",
		"controller: {name: %s}":                                  "remove the key",
		"dpo: {name: %s}":                                         "`dpo: none`",
		"recipients: [{name: %s, kind: processor}]":               "`recipients: none`",
		"recipients: {items: [%s]}":                               "`recipients: none`",
		"personal_data: [{name: Fines, items: [%s]}]":             "remove the item",
		"lawful_bases: [{basis: public-task, laws: %s}]":          "remove the key",
		"lawful_bases: [{basis: public-task, laws: [A, %s]}]":     "remove the item",
		"purposes: [{text: %s}]":                                  "remove the key",
		"retention: [{name: Fines, period: P6Y, exceptions: %s}]": "remove the key",
		"retention: [{name: Fines, period: P6Y, from: %s}]":       "remove the key",
		"title: %s":                        "remove the key",
		"exercising_rights: {contact: %s}": "remove the key",
		"special_category_conditions: [{basis: x, policy_document: %s}]": "remove the key",
	}
	for place, help := range places {
		for _, word := range []string{"none", "None.", "NIL", "Not applicable", "we do not know", "keine", "entfällt", "dim", "amherthnasol", "aucun", "Sans objet.", "rien"} {
			text := "noticec: 1\ntitle: T\n" + strings.ReplaceAll(place, "%s", word) + "\n"
			if strings.HasPrefix(place, "title") {
				text = strings.Replace(text, "title: T\n", "", 1)
			}
			root, _ := tree.Parse(source.NewFile("a.notice.yaml", []byte(text)))
			list, err := schema.Validate(root)
			found := 0
			for _, d := range list {
				if d.Code.ID == "NC208" {
					found++
					if !strings.Contains(d.Help, help) || !strings.Contains(d.Message, "only says that there is nothing: `"+word+"`") {
						t.Errorf("%s: want the help %q, got %s: %s", text, help, d.Message, d.Help)
					}
				}
			}
			if err != nil || found != 1 {
				t.Errorf("%s: want one finding, got %d: %v, %v", text, found, list, err)
			}
		}
	}
	for _, text := range []string{
		"transfers: none", "dpo: none", "automated_decisions: {state: none, reason: \"People decide.\"}", "exercising_rights: {fee: none, identity: none}", "sections: [{id: a, heading: Cookies, text: None.}]",
		"transfers: {text: None.}", "controller: {name: DIM}", "controller: {name: Nobody Ltd}", "provision: [{id: a, required: voluntary, consequence: none}]",
	} {
		if got := findings(t, "noticec: 1\ntitle: T\n"+text+"\n"); strings.Contains(got, "NC208") {
			t.Errorf("%q: want no finding, got %s", text, got)
		}
	}
}
