package lsp_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

const sound = "noticec: 1\ntitle: T\nregime: other\n"

func TestLife(t *testing.T) {
	c := raw(t, nil)
	if m := c.answer("textDocument/hover", c.where("a", 0, 0)); written(m["error"]) == "null" || m["error"].(object)["code"] != -32002.0 {
		t.Errorf("want an error before initialize, got %v", m)
	}
	c.notify("textDocument/didOpen", object{"textDocument": object{"uri": c.uri("a.notice.yaml"), "text": "x"}}) // is passed over
	got := c.request("initialize", object{"rootUri": c.uri(""), "capabilities": object{"general": object{"positionEncodings": []string{"utf-32", "utf-8"}}}}).(object)
	if e := got["capabilities"].(object)["positionEncoding"]; e != "utf-8" {
		t.Errorf("want bytes where the client would rather, got %v", e)
	}
	if m := c.answer("initialize", object{}); m["error"] == nil {
		t.Error("want no second initialize")
	}
	if m := c.answer("no/such", object{}); m["error"].(object)["code"] != -32601.0 {
		t.Errorf("want no such method, got %v", m)
	}
	if m := c.answer("textDocument/hover", []int{1}); m["error"].(object)["code"] != -32602.0 {
		t.Errorf("want wrong parameters, got %v", m)
	}
	if m := c.answer("shutdown", nil); m["error"] != nil || m["result"] != nil {
		t.Errorf("want null, got %v", m)
	}
	if m := c.answer("textDocument/hover", c.where("a", 0, 0)); m["error"].(object)["code"] != -32600.0 {
		t.Errorf("want nothing after shutdown, got %v", m)
	}
	c.notify("exit", nil)
	if !<-c.done {
		t.Error("want an orderly end")
	}
	c = start(t, nil)
	c.notify("exit", nil)
	if <-c.done {
		t.Error("want no orderly end without shutdown")
	}
	c = start(t, nil)
	c.in.Close()
	if <-c.done {
		t.Error("want no orderly end when the stream ends")
	}
}

// Whatever is sent, the next good message is answered.
func TestBadMessages(t *testing.T) {
	c := start(t, nil)
	for _, bad := range []string{
		"Content-Length: 5\r\n\r\n{\"a\":",
		"Content-Length: 2\r\n\r\n[]",
		"Content-Length: 4\r\n\r\nnull",
		"Content-Length: 20\r\n\r\n{\"id\":1,\"method\":2} ",
		"Content-Length: -5\r\n\r\n",
		"Content-Length: 99999999999999999999\r\n\r\n",
		"Nonsense\r\n\r\n\r\n" + strings.Repeat("x", 100_000) + "\r\n",
		fmt.Sprintf("Content-Length: %d\r\n\r\n%s", 17<<20, strings.Repeat(" ", 17<<20)),
		"content-length: 2\nX: y\n\n{}",
	} {
		c.bytes(bad)
		if got := c.request("textDocument/hover", c.where("none.notice.yaml", 0, 0)); got != nil {
			t.Errorf("want nothing of what is not open, got %v", got)
		}
	}
	for _, bad := range []object{
		{"method": "textDocument/didOpen", "params": 7},
		{"method": "textDocument/didOpen", "params": object{"textDocument": object{"uri": "%zz", "text": "x"}}},
		{"method": "textDocument/didOpen", "params": object{"textDocument": object{"uri": "untitled:Untitled-1", "text": "x"}}},
		{"method": "textDocument/didOpen", "params": object{"textDocument": object{"uri": "file:///etc/passwd", "text": "x"}}},
		{"method": "textDocument/didChange", "params": object{"textDocument": object{"uri": c.uri("none")}}},
		{"method": "textDocument/didClose", "params": object{}},
		{"method": "$/cancelRequest", "params": "x"},
		{"method": "unknown/notification"},
		{"id": 99, "result": nil},
	} {
		c.send(bad)
	}
	c.open("a.notice.yaml", sound)
	c.findings("a.notice.yaml")
	for _, p := range []object{at(-1, -1), at(0, 1<<30), at(1<<30, 0), at(2, -5)} {
		for _, method := range []string{"hover", "completion", "definition"} {
			c.request("textDocument/"+method, object{"textDocument": object{"uri": c.uri("a.notice.yaml")}, "position": p})
		}
	}
	c.change("a.notice.yaml", object{"range": object{"start": at(9, 9), "end": at(0, -1)}, "text": "\x00\ufffd"})
	c.request("textDocument/documentSymbol", c.where("a.notice.yaml", 0, 0))
	if c.log.Len() > 0 {
		t.Errorf("want no fault, got %s", c.log)
	}
}

func TestCancel(t *testing.T) {
	c := start(t, nil)
	c.open("a.notice.yaml", sound+"purposes:\n"+strings.Repeat("  - {text: a thing to do, basis: consent}\n", 2000))
	// The first keeps the server at work while the second is cancelled.
	go func() {
		for id := 100; id < 103; id++ {
			c.send(object{"id": id, "method": "textDocument/codeAction", "params": object{"textDocument": object{"uri": c.uri("a.notice.yaml")}, "range": object{"start": at(0, 0), "end": at(9, 0)}}})
		}
		c.notify("$/cancelRequest", object{"id": 102})
	}()
	answered := map[float64]any{}
	for len(answered) < 3 {
		if m := c.receive(); m["method"] == nil {
			answered[m["id"].(float64)] = m["error"]
		}
	}
	if answered[100] != nil || answered[102] == nil || answered[102].(object)["code"] != -32800.0 {
		t.Errorf("want the last one cancelled, got %v", answered)
	}
}

func TestDiagnostics(t *testing.T) {
	c := start(t, map[string]string{"noticec.yaml": "rules: {NC801: warning}\n"})
	c.open("a.notice.yaml", "noticec: 1\ntitle: \"日本 👋 ü\"\ncontroller: {name: \"日本👋ü\", phone: 01632}\nregime: uk-gdpr\n")
	got := c.findings("a.notice.yaml")
	want := `{"code":"NC207","codeDescription":{"href":"https://noticec.org/findings/NC207.html"},"message":"` +
		"`phone` is text, but `01632` without quotes is a number that loses its first zero\\nhelp: write `\\\"01632\\\"`" +
		`","range":{"end":{"character":40,"line":2},"start":{"character":35,"line":2}},"severity":1,"source":"noticec"}`
	i := slices.IndexFunc(got, func(d object) bool { return d["code"] == "NC207" })
	if i < 0 || written(got[i]) != want {
		t.Errorf("want %s\ngot %s", want, written(got))
	}
	if codes := codesOf(got); !strings.Contains(codes, "NC301") || strings.Contains(codes, "NC310") {
		t.Errorf("want the law of all sections but that one, got %s", codes)
	}
	if !slices.Contains(c.asked, "client/registerCapability") {
		t.Errorf("want the client to be asked to watch files, got %v", c.asked)
	}
	// As one types.
	c.change("a.notice.yaml", object{"range": object{"start": at(2, 35), "end": at(2, 40)}, "text": "\"01632\""})
	if got := codesOf(c.findings("a.notice.yaml")); !strings.Contains(got, "NC301") || strings.Contains(got, "NC2") {
		t.Errorf("want the rules of law, got %s", got)
	}
	c.change("a.notice.yaml", object{"text": "noticec: 1\ntitle: T\nregime: other\npersonal_data: [{id: a, name: A}, {id: b, name: B}]\npurposes: [{text: x, data: a}]\n"})
	got = c.findings("a.notice.yaml")
	if codesOf(got) != "NC154" || written(got[0]["tags"]) != "[1]" || got[0]["severity"] != 3.0 {
		t.Errorf("want what is unused, got %s", written(got))
	}
	c.change("a.notice.yaml", object{"text": "noticec: 1\ntitle: T\ntitle: U\n"})
	got = c.findings("a.notice.yaml")
	if rel := written(got[0]["relatedInformation"]); codesOf(got) != "NC005" || !strings.Contains(rel, `"start":{"character":0,"line":1}`) || !strings.Contains(rel, c.uri("a.notice.yaml")) {
		t.Errorf("want the first place, got %s", written(got))
	}
	// When it is closed, nothing of it is shown.
	c.notify("textDocument/didClose", object{"textDocument": object{"uri": c.uri("a.notice.yaml")}})
	if got := c.findings("a.notice.yaml"); len(got) != 0 {
		t.Errorf("want nothing, got %s", written(got))
	}
	// The configuration.
	c.open("noticec.yaml", "ruels: {}\n")
	if got := codesOf(c.findings("noticec.yaml")); got != "NC201" {
		t.Errorf("want the key, got %s", got)
	}
}

// A base that is open holds in place of its file, for all notices that are made of it.
func TestBases(t *testing.T) {
	c := start(t, map[string]string{
		"b.base.yaml":     "controller: {name: N}\n",
		"sub/c.base.yaml": "extends: ../b.base.yaml\n",
	})
	c.open("a.notice.yaml", sound+"extends: sub/c.base.yaml\nsubtitle: ${controller.phone}\n")
	if got := codesOf(c.findings("a.notice.yaml")); got != "NC105" {
		t.Errorf("want no telephone, got %s", got)
	}
	c.open("b.base.yaml", "controller: {name: N, phone: \"1\"}\n")
	if got := c.findings("a.notice.yaml"); len(got) != 0 {
		t.Errorf("want the text that is open, got %s", written(got))
	}
	// What is wrong in it is shown in it, once.
	c.change("b.base.yaml", object{"text": "controler: {name: N, phone: \"1\"}\n"})
	c.findings("b.base.yaml") // when it was opened
	if got := codesOf(c.findings("b.base.yaml")); got != "NC201" {
		t.Errorf("want the finding once, got %s", got)
	}
	c.notify("textDocument/didClose", object{"textDocument": object{"uri": c.uri("b.base.yaml")}})
	if got := codesOf(c.findings("a.notice.yaml")); got != "NC105" {
		t.Errorf("want the file again, got %s", got)
	}
	// A file that changes on disk.
	if err := os.WriteFile(c.path("b.base.yaml"), []byte("controller: {name: N, phone: \"1\"}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	c.notify("workspace/didChangeWatchedFiles", object{"changes": []object{{"uri": c.uri("b.base.yaml"), "type": 2}}})
	if got := c.findings("a.notice.yaml"); len(got) != 0 {
		t.Errorf("want the new file, got %s", written(got))
	}
	// No path leaves the root.
	c.change("a.notice.yaml", object{"text": sound + "extends: ../../x.base.yaml\n"})
	if got := codesOf(c.findings("a.notice.yaml")); got != "NC102" {
		t.Errorf("want a path that leads out, got %s", got)
	}
}

// While one types, a check waits; one is enough for many keystrokes.
func TestPause(t *testing.T) {
	c := start(t, nil)
	c.open("a.notice.yaml", "")
	text := sound
	for i := range text {
		c.change("a.notice.yaml", object{"range": object{"start": at(1<<20, 0), "end": at(1<<20, 0)}, "text": text[i : i+1]})
	}
	deadline := time.Now().Add(20 * time.Second)
	for time.Now().Before(deadline) {
		if got := c.findings("a.notice.yaml"); len(got) == 0 {
			return
		}
	}
	t.Error("want nothing against the whole text")
}

// Settings that the client names hold for each notice, in place of each noticec.yaml, also while they are
// edited; their patterns are those of the workspace folder.
func TestSettingsOfTheClient(t *testing.T) {
	const notice = "noticec: 1\ntitle: T\nregime: uk-gdpr\nretention: [{name: Your address}]\n"
	files := map[string]string{
		"noticec.yaml": "rules: {NC601: off}\n", "x/strict.yaml": "overrides: [{files: notices/*, rules: {NC601: error}}]\n", "notices/a.notice.yaml": notice,
	}
	severity := func(c *client) (out float64) { // as published last
		for _, d := range c.found[c.uri("notices/a.notice.yaml")] {
			if d := d.(object); d["code"] == "NC601" {
				out = d["severity"].(float64)
			}
		}
		return out
	}
	for what, config := range map[string]func(*client) string{"relative": func(*client) string { return "x/strict.yaml" }, "absolute": func(c *client) string { return c.path("x/strict.yaml") }} {
		c := raw(t, files)
		c.request("initialize", object{"workspaceFolders": []object{{"uri": c.uri("")}}, "initializationOptions": object{"config": config(c)}})
		c.open("notices/a.notice.yaml", notice)
		c.findings("notices/a.notice.yaml")
		if got := severity(c); got != 1 {
			t.Errorf("%s: want an error, got severity %v", what, got)
		}
		c.open("x/strict.yaml", "rules: {NC601: info}\n")
		c.findings("x/strict.yaml")
		if got := severity(c); got != 3 {
			t.Errorf("%s: want what is edited, got severity %v", what, got)
		}
		c.change("x/strict.yaml", object{"text": "rules: {NC601: info, NC9999: off}\n"})
		if got := codesOf(c.findings("x/strict.yaml")); got != "NC911" {
			t.Errorf("%s: want the settings judged, got %s", what, got)
		}
		if names := written(c.request("textDocument/completion", c.where("x/strict.yaml", 1, 0))); !strings.Contains(names, "readability") {
			t.Errorf("%s: want the keys of settings, got %s", what, names)
		}
	}
	for _, options := range []any{nil, 1, object{"config": 1}, object{"config": ""}, object{"other": true}} {
		c := raw(t, files)
		c.request("initialize", object{"workspaceFolders": []object{{"uri": c.uri("")}}, "initializationOptions": options})
		c.open("notices/a.notice.yaml", notice)
		c.findings("notices/a.notice.yaml")
		if got := severity(c); got != 0 {
			t.Errorf("%v: want noticec.yaml, got severity %v", options, got)
		}
	}
	c := raw(t, files)
	c.request("initialize", object{"workspaceFolders": []object{{"uri": c.uri("")}}, "initializationOptions": object{"config": "none.yaml"}})
	if !slices.Contains(c.asked, "window/showMessage") {
		t.Error("want the client told of settings that are not there")
	}
	c.open("notices/a.notice.yaml", notice)
	if got := codesOf(c.findings("none.yaml")); got != "NC014" {
		t.Errorf("want a finding at settings that are not there, got %s", got)
	}
}
