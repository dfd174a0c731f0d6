package lsp_test

import (
	"slices"
	"strings"
	"testing"
)

// place splits a text at its cursor, ‸, and returns the position in UTF-16 units.
func place(text string) (string, int, int) {
	before, after, _ := strings.Cut(text, "‸")
	line := strings.Count(before, "\n")
	last := before[strings.LastIndex(before, "\n")+1:]
	units := 0
	for _, r := range last {
		units++
		if r > 0xffff {
			units++
		}
	}
	return before + after, line, units
}

// labels opens a text and returns what is offered at its cursor.
func labels(t *testing.T, c *client, text string) []string {
	t.Helper()
	text, line, character := place(text)
	c.open("t.notice.yaml", text)
	var out []string
	for _, i := range c.request("textDocument/completion", c.where("t.notice.yaml", line, character)).(object)["items"].([]any) {
		out = append(out, i.(object)["label"].(string))
	}
	return out
}

var family = map[string]string{
	"council.base.yaml":    "controller: {name: Averton Council, email: a@averton.example}\nretention:\n  - {id: file, name: Your file}\n",
	"sub/other.base.yaml":  "security: [a]\n",
	"parking.notice.yaml":  "noticec: 1\ntitle: Parking\nlanguage: en\npersonal_data: [{id: contact, name: Contact}]\n",
	".hidden/x.base.yaml":  "security: [a]\n",
	"node_modules/y.yaml":  "x: y\n",
	"not-one/readme.yaml":  "x: y\n",
	"noticec.yaml":         "regime: uk-gdpr\n",
	"broken/bad.base.yaml": "a: [\n",
}

func TestCompletion(t *testing.T) {
	c := start(t, family)
	const head = "noticec: 1\ntitle: \"Ü 日本 👋\"\nextends: council.base.yaml\n"
	for _, k := range []struct {
		name, text   string
		want, wanted []string // what is offered, and what is not
	}{
		{"a key at the top", head + "ret‸", []string{"retention", "regime"}, []string{"title", "noticec"}},
		{"a key on an empty line, with keys below", head + "‸\npurposes: [{text: x}]\n", []string{"rights"}, []string{"title", "purposes"}},
		{"a key that is written already", head + "reg‸ime: uk-gdpr\n", []string{"retention"}, nil},
		{"a key of an item", head + "purposes:\n  - text: x\n    ba‸\n", []string{"basis", "data"}, []string{"text", "title"}},
		{"the first key of an item", head + "purposes:\n  - ‸\n", []string{"text", "basis"}, []string{"title"}},
		{"a key in braces, after wide letters", head + "controller: {name: \"日本👋ü\", ph‸}\n", []string{"phone", "email"}, []string{"name"}},
		{"a key in braces that are open", head + "controller: {name: \"日本👋ü\", ph‸", []string{"phone"}, nil},
		{"a key, with a mistake above", "title: [\n" + "purposes:\n  - text: x\n    ba‸\n", []string{"basis"}, []string{"title"}},
		{"a key, with a mistake below", head + "purposes:\n  - text: x\n    ba‸\nrights: {\n", []string{"basis"}, nil},
		{"a key, with windows line ends", strings.ReplaceAll(head+"purposes:\n  - text: \"x\n    ba‸\n", "\n", "\r\n"), nil, []string{"title"}},
		{"a code", head + "regime: ‸", []string{"uk-gdpr", "eu-gdpr"}, nil},
		{"a code in a list", head + "regime: [uk-gdpr, e‸]", []string{"eu-gdpr"}, nil},
		{"a basis", head + "lawful_bases:\n  - basis: pub‸\n", []string{"public-task", "consent"}, []string{"6(1)(e)"}},
		{"a basis in quotes", head + "lawful_bases: [{basis: \"pub‸\"}]", []string{"public-task"}, nil},
		{"a truth value", head + "layout: {numbered: ‸}", []string{"true", "false"}, nil},
		{"an id, and one of the base", head + "personal_data: [{id: health, name: H}]\npurposes: [{text: x, data: he‸}]\n", []string{"health"}, []string{"file"}},
		{"an id of the base", head + "purposes: [{text: x, retention: ‸}]\n", []string{"file"}, nil},
		{"an id in a list of lines", head + "personal_data: [{id: health, name: H}]\npurposes:\n  - text: x\n    data:\n      - ‸\n", []string{"health"}, nil},
		{"a base of a purpose, by id or code", head + "lawful_bases: [{id: own, basis: consent}]\npurposes: [{text: x, basis: ‸}]\n", []string{"own", "public-task"}, nil},
		{"an id while the text is no YAML", head + "personal_data: [{id: health, name: H}]\npurposes:\n  - text: x\n    data: ‸\n  bad\n", []string{"health"}, nil},
		{"a base file", "noticec: 1\ntitle: T\nextends: ‸\n", []string{"council.base.yaml", "sub/other.base.yaml"}, []string{"parking.notice.yaml", ".hidden/x.base.yaml"}},
		{"an original", "noticec: 1\ntitle: T\ntranslation_of: p‸\n", []string{"parking.notice.yaml"}, []string{"council.base.yaml", "t.notice.yaml"}},
		{"a section", head + "complaints: {stated_in: ‸}\nsections: [{id: own, heading: H, body: B}]\n", []string{"own", "rights"}, []string{"title"}},
		{"a reference", head + "intro: Ask ${contr‸ now\n", []string{"${controller.name}", "${title}"}, nil},
		{"a code to ignore", head + "# noticec:ignore NC‸\n", []string{"NC301", "NC801"}, []string{"NC201"}},
		{"today", head + "updated: ‸\n", []string{"2026-09-30"}, nil},
		{"today, of a day with words", head + "adopted: {date: ‸}\n", []string{"2026-09-30"}, nil},
		{"the keys of a day", head + "updated:\n  ‸\n", []string{"date", "text"}, nil},
		{"how a section is set", head + "retention: {as: ‸}\n", []string{"table", "sentence", "headings"}, nil},
		{"columns in a list", head + "retention: {columns: [name, ‸]}\n", []string{"period", "from"}, []string{"basis"}},
		{"columns with heads", head + "purposes:\n  columns:\n    ‸\n", []string{"text", "basis"}, []string{"period"}},
		{"a key of a group in a group", head + "rights:\n  - heading: H\n    items:\n      - heading: I\n        items: [a]\n        ‸\n", []string{"as", "columns", "intro"}, nil},
		{"a group in the order", head + "recipients: [{id: helpers, heading: H, items: [{id: x, name: X}, {id: inner, heading: I, items: [Y]}]}]\nlayout: {order: [‸]}\n", []string{"intro", "summary", "recipients/helpers", "recipients/inner"}, []string{"recipients/x"}},
		{"an id within a group with an id", head + "personal_data: [{id: g, heading: H, items: [{id: health, name: H}]}]\npurposes: [{text: x, data: ‸}]\n", []string{"health"}, []string{"g"}},
		{"whose wording", head + "wording: ‸\n", []string{"own", "standard"}, nil},
		{"a role", head + "controller:\n  roles:\n    - role: ‸\n", []string{"controller", "processor"}, nil},
		{"a key of one of several officers", head + "dpo:\n  - name: A\n    ‸\n", []string{"regime", "email"}, nil},
		{"the law of an authority", head + "complaints: {authority: [{country: GB, regime: ‸}]}\n", []string{"uk-gdpr"}, nil},
		{"whether data must be given", head + "provision: [{required: ‸}]\n", []string{"requested", "yes"}, nil},
		{"what a cookie is for", head + "cookies: [{name: a, category: ‸}]\n", []string{"statistics"}, nil},
		{"where it is stored", head + "cookies: [{name: a, storage: ‸}]\n", []string{"pixel"}, nil},
		{"where articles are printed", head + "layout: {citations: ‸}\n", []string{"none", "inline", "end"}, nil},
		{"words of one's own", head + "subtitle: ‸\n", nil, []string{"Telecare"}},
	} {
		got := labels(t, c, k.text)
		for _, w := range k.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: want %s, got %q", k.name, w, got)
			}
		}
		for _, w := range k.wanted {
			if slices.Contains(got, w) {
				t.Errorf("%s: want no %s, got %q", k.name, w, got)
			}
		}
	}
	if c.log.Len() > 0 {
		t.Error(c.log)
	}
}

// The edit of an offer takes the place of what is there of the word.
func TestCompletionEdit(t *testing.T) {
	c := start(t, nil)
	text, line, character := place("noticec: 1\ntitle: T\ncontroller: {name: \"日本👋ü\", em‸}\n")
	c.open("t.notice.yaml", text)
	items := c.request("textDocument/completion", c.where("t.notice.yaml", line, character)).(object)["items"].([]any)
	i := slices.IndexFunc(items, func(i any) bool { return i.(object)["label"] == "email" })
	if i < 0 {
		t.Fatalf("want email, got %s", written(items))
	}
	want := `{"newText":"email: ","range":{"end":{"character":30,"line":2},"start":{"character":28,"line":2}}}`
	if got := written(items[i].(object)["textEdit"]); got != want {
		t.Errorf("want %s, got %s", want, got)
	}
	if docs := written(items[i].(object)["documentation"]); !strings.Contains(docs, "mail") {
		t.Errorf("want what the schema says, got %s", docs)
	}
}

func TestHover(t *testing.T) {
	c := start(t, family)
	for _, k := range []struct{ text, want string }{
		{"noticec: 1\ntitle: T\npurp‸oses: [{text: x}]\n", "Art. 13(1)(c)"},
		{"noticec: 1\ntitle: T\npurposes: [{text: \"日本👋ü\", bas‸is: consent}]\n", "Art. 13(1)(c), 6(1)"},
		{"noticec: 1\ntitle: T\nlawful_bases: [{note: \"日本👋ü\", basis: public-‸task}]\n", "public task, Art. 6(1)(e)"},
		{"noticec: 1\ntitle: T\nregime: uk-‸gdpr\n", "The law that the notice answers to"},
		{"noticec: 1\ntitle: T\nextends: council.base.yaml\npurposes: [{text: x, retention: fi‸le}]\n", "Your file"},
		{"noticec: 1\ntitle: T\nextends: council.base.yaml\nintro: 日本👋 ${control‸ler.name}\n", "Averton Council"},
		{"noticec: 1\ntitle: T # noticec:ignore NC8‸01 -- reason\n", "# NC801"},
		{"noticec: 1\ntitle: T # noticec:ignore no-d‸ate -- reason\n", "# NC801"},
		{"noticec: 1\ntitle: [\npurposes:\n  - bas‸is: consent\n", "Art. 13(1)(c), 6(1)"},
		{"noticec: 1\ntitle: T\nword‸ing: own\n", "words of the notice only"},
		{"noticec: 1\ntitle: T\nupdated: {te‸xt: May}\n", "in place of a standard line"},
		{"noticec: 1\ntitle: T\nrights: {a‸s: table}\n", "`sentence`"},
		{"noticec: 1\ntitle: T\nretention: {columns: {period: How lo‸ng}}\n", "Head of the column"},
		{"noticec: 1\ntitle: T\nrights: [{heading: H, items: [{heading: I, i‸ntro: x, items: [a]}]}]\n", "Words before the items"},
		{"noticec: 1\ntitle: T\ncontroller: {establish‸ments: [GB, IE]}\n", "Art. 3"},
		{"noticec: 1\ntitle: T\ncookies: [{name: a, cate‸gory: statistics}]\n", "PECR Sch. A1"},
		{"noticec: 1\n‸\ntitle: T\n", ""},
	} {
		text, line, character := place(k.text)
		c.open("t.notice.yaml", text)
		got := c.request("textDocument/hover", c.where("t.notice.yaml", line, character))
		if k.want == "" && got != nil || !strings.Contains(written(got), k.want) {
			t.Errorf("%s: want %q, got %s", k.text, k.want, written(got))
		}
	}
	text, line, character := place("noticec: 1\ntitle: T\nregime: uk-gdpr\nreten‸tion: {text: We delete orders six years after you placed them.}\n")
	c.open("stated.notice.yaml", text)
	c.findings("stated.notice.yaml") // a file of its own, so that they are of this text
	if got := written(c.request("textDocument/hover", c.where("stated.notice.yaml", line, character))); !strings.Contains(got, "The notice states `retention` in its own words: “six years”.") {
		t.Errorf("want what the notice states, got %s", got)
	}
	c.open("noticec.yaml", "rules: {NC801: off}\n")
	if got := written(c.request("textDocument/hover", c.where("noticec.yaml", 0, 9))); !strings.Contains(got, "# NC801") {
		t.Errorf("want the page of the code, got %s", got)
	}
}

func TestDefinition(t *testing.T) {
	c := start(t, family)
	for _, k := range []struct{ text, file, want string }{
		{"noticec: 1\ntitle: T\npersonal_data: [{name: \"日本👋ü\", id: health}]\npurposes: [{text: x, data: hea‸lth}]\n", "t.notice.yaml", `{"end":{"character":42,"line":2},"start":{"character":36,"line":2}}`},
		{"noticec: 1\ntitle: T\nextends: council.base.yaml\npurposes: [{text: x, retention: fi‸le}]\n", "council.base.yaml", `{"end":{"character":13,"line":2},"start":{"character":9,"line":2}}`},
		{"noticec: 1\ntitle: T\nextends: council‸.base.yaml\n", "council.base.yaml", `{"end":{"character":0,"line":0},"start":{"character":0,"line":0}}`},
		{"noticec: 1\ntitle: T\nextends: [council.base.yaml, sub/o‸ther.base.yaml]\n", "sub/other.base.yaml", `{"end":{"character":0,"line":0},"start":{"character":0,"line":0}}`},
		{"noticec: 1\ntitle: T\nextends: council.base.yaml\nintro: 日本👋 ${control‸ler.name}\n", "council.base.yaml", `{"end":{"character":34,"line":0},"start":{"character":19,"line":0}}`},
		{"noticec: 1\ntitle: T\nsecurity: [a]\ncomplaints: {stated_in: sec‸urity}\n", "t.notice.yaml", `{"end":{"character":8,"line":2},"start":{"character":0,"line":2}}`},
		{"noticec: 1\ntitle: T\ntranslation_of: parking.notice.yaml\nlanguage: cy\npersonal_data: [{id: con‸tact, name: X}]\n", "parking.notice.yaml", `{"end":{"character":28,"line":3},"start":{"character":21,"line":3}}`},
		{"noticec: 1\ntitle: T\nextends: ../../etc/pass‸wd\n", "", ""},
		{"noticec: 1\ntit‸le: T\n", "", ""},
	} {
		text, line, character := place(k.text)
		c.open("t.notice.yaml", text)
		got := c.request("textDocument/definition", c.where("t.notice.yaml", line, character))
		if k.file == "" {
			if got != nil {
				t.Errorf("%s: want nothing, got %s", k.text, written(got))
			}
			continue
		}
		if got == nil || got.(object)["uri"] != c.uri(k.file) || written(got.(object)["range"]) != k.want {
			t.Errorf("%s: want %s %s, got %s", k.text, k.file, k.want, written(got))
		}
	}
}

func TestActions(t *testing.T) {
	c := start(t, family)
	ask := func(text string, line int, only ...string) []any {
		t.Helper()
		c.open("t.notice.yaml", text)
		return c.request("textDocument/codeAction", object{"textDocument": object{"uri": c.uri("t.notice.yaml")}, "range": object{"start": at(line, 0), "end": at(line, 80)}, "context": object{"diagnostics": []any{}, "only": only}}).([]any)
	}
	titles := func(list []any) string {
		var out []string
		for _, a := range list {
			out = append(out, a.(object)["title"].(string))
		}
		return strings.Join(out, " | ")
	}
	got := ask("noticec: 1\ntitle: T\ncontroller: {name: \"日本👋ü\", phone: 01632}\nsubtitel: x\n", 2)
	if titles(got) != "Put `01632` into quotes | Fix all that can be fixed without danger" {
		t.Fatalf("got %s", titles(got))
	}
	edit := `{"changes":{"` + c.uri("t.notice.yaml") + `":[{"newText":"\"01632\"","range":{"end":{"character":40,"line":2},"start":{"character":35,"line":2}}}]}}`
	if w := written(got[0].(object)["edit"]); w != edit {
		t.Errorf("want %s, got %s", edit, w)
	}
	if w := written(got[1].(object)["edit"]); !strings.Contains(w, `subtitle: x`) || !strings.Contains(w, `\"01632\"`) || strings.Contains(w, "noticec: 1") {
		t.Errorf("want both lines and no more, got %s", w)
	}
	if got := ask("noticec: 1\ntitle: T\ncontroller: {name: N, phone: 01632}\n", 2, "source.fixAll"); titles(got) != "Fix all that can be fixed without danger" {
		t.Errorf("want what was asked for, got %s", titles(got))
	}
	// A comment with a reason, above the line, indented as that is; in a text of several
	// lines, above all.
	got = ask("noticec: 1\r\ntitle: T\r\nregime: uk-gdpr\r\npurposes:\r\n  - {id: a, text: \"[insert name here]\"}\r\n", 4)
	if !strings.Contains(written(got), `"newText":"  # noticec:ignore NC814 -- reason\r\n","range":{"end":{"character":0,"line":4}`) {
		t.Errorf("want a comment, got %s", written(got))
	}
	got = ask("# head\nnoticec: 1\ntitle: T\nregime: uk-gdpr\nintro: |\n  one\n  [insert name here]\n", 6)
	if !strings.Contains(written(got), `"newText":"# noticec:ignore-file NC814 -- reason\n","range":{"end":{"character":0,"line":1}`) {
		t.Errorf("want a comment for the file, got %s", written(got))
	}
	if got := ask("a: [\n", 0); len(got) > 0 {
		t.Errorf("want nothing for what is no YAML, got %s", titles(got))
	}
}

func TestSymbolsAndFormatting(t *testing.T) {
	c := start(t, family)
	c.open("t.notice.yaml", "noticec: 1\ntitle:   \"日本👋ü\"\npurposes:\n- id: a\n  text: b\n- c\nrights: {heading: H, items: [{right: access}]}\n")
	got := written(c.request("textDocument/documentSymbol", c.where("t.notice.yaml", 0, 0)))
	for _, want := range []string{
		`"detail":"日本👋ü","kind":7,"name":"title","range":{"end":{"character":16,"line":1},"start":{"character":0,"line":1}}`,
		`"detail":"b","kind":19,"name":"a","range":{"end":{"character":9,"line":4},"start":{"character":2,"line":3}}`,
		`"kind":15,"name":"c"`,
		`"kind":3,"name":"purposes","range":{"end":{"character":3,"line":5},"start":{"character":0,"line":2}}`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("want %s in %s", want, got)
		}
	}
	edits := written(c.request("textDocument/formatting", c.where("t.notice.yaml", 0, 0)))
	want := `[{"newText":"title: \"日本👋ü\"\npurposes:\n  - id: a\n    text: b\n  ","range":{"end":{"character":0,"line":5},"start":{"character":0,"line":1}}}]`
	if edits != want {
		t.Errorf("want %s, got %s", want, edits)
	}
	for _, text := range []string{"a: [\n", "noticec: 1\ntitle: T\n"} {
		c.open("t.notice.yaml", text)
		if got := written(c.request("textDocument/formatting", c.where("t.notice.yaml", 0, 0))); got != "[]" {
			t.Errorf("%q: want no edit, got %s", text, got)
		}
	}
}
