package lsp_test

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/cmd/noticec/lsp"
)

// After a frame whose length is wrong, in whatever way, the client is told once at least, and
// the second message after it is answered, if not the first.
func TestBrokenFrames(t *testing.T) {
	request := func(id int) string {
		return framed(fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///x"}}}`, id))
	}
	body := strings.TrimPrefix(request(1), "Content-Length: 95\r\n\r\n")
	for name, broken := range map[string]string{
		"no number":        "Content-Length: abc\r\n\r\n" + body,
		"nothing":          "Content-Length:\r\n\r\n" + body,
		"negative":         "Content-Length: -95\r\n\r\n" + body,
		"too short":        "Content-Length: 90\r\n\r\n" + body,
		"far too short":    "Content-Length: 0\r\n\r\n" + body,
		"too long":         "Content-Length: 100\r\n\r\n" + body,
		"far too long":     "Content-Length: 180\r\n\r\n" + body,
		"a gigabyte":       "Content-Length: 1000000000\r\n\r\n" + body,
		"more than an int": "Content-Length: 99999999999999999999999\r\n\r\n" + body,
		"a long body":      "Content-Length: x\r\n\r\n" + strings.Repeat("İ", 100_000),
		"bytes":            "Content-Length: \xff\x00\r\n\r\n" + body,
	} {
		c := start(t, nil)
		c.bytes(broken + request(1000) + request(1001))
		told := false
		for {
			m := c.receive()
			if m["id"] == 1001.0 {
				break
			}
			told = told || m["error"] != nil && m["id"] == nil
		}
		if !told {
			t.Errorf("%s: want the client to be told", name)
		}
	}
}

// A stream that ends within a message is no orderly end, and the server says why.
func TestStreamEndsWithinAMessage(t *testing.T) {
	for _, in := range []string{"Content-Length: 5\r\n\r\n{}", "Content-Length: 20000000\r\n\r\n{}"} {
		orderly, err := lsp.Serve(t.Context(), strings.NewReader(in), io.Discard, lsp.Options{Today: func() string { return "2026-09-30" }})
		if orderly || err == nil || err.Error() != "reading from the editor: its stream ended within a message" {
			t.Errorf("%q: got %v, %v", in, orderly, err)
		}
	}
}

// Ten thousand changes, and as many requests that are cancelled, are taken in a moment; the
// memory does not grow with them.
func TestFlood(t *testing.T) {
	many := 10_000
	if testing.Short() {
		many = 1_000
	}
	c := start(t, nil)
	c.open("a.notice.yaml", sound+"purposes:\n"+strings.Repeat("  - {text: a thing to do, basis: consent}\n", 300))
	begun := time.Now()
	for range many {
		c.change("a.notice.yaml", object{"range": object{"start": at(1, 7), "end": at(1, 7)}, "text": "x"})
	}
	if m := c.request("textDocument/documentSymbol", c.where("a.notice.yaml", 0, 0)); !strings.Contains(written(m), fmt.Sprint(`"character":`, many+8)) {
		t.Errorf("want all changes, got %.600s", written(m))
	}
	if took := time.Since(begun); took > time.Minute {
		t.Errorf("want %d changes in a moment, took %v", many, took)
	}
	for i := range many {
		id := 100_000 + i
		c.send(object{"id": id, "method": "textDocument/hover", "params": c.where("a.notice.yaml", 1, 2)})
		c.notify("$/cancelRequest", object{"id": id})
		c.notify("$/cancelRequest", object{"id": fmt.Sprint("none", i)})
	}
	answered := 0
	for answered < many {
		m := c.receive()
		if id, ok := m["id"].(float64); ok && id >= 100_000 {
			if code := m["error"]; code != nil && code.(object)["code"] != -32800.0 {
				t.Fatalf("want an answer or that it was cancelled, got %v", m)
			}
			answered++
		}
	}
	var after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&after)
	if after.HeapAlloc > 128<<20 {
		t.Errorf("want little memory to be held, got %d MiB", after.HeapAlloc>>20)
	}
}

// However many items a document has, and though all stand in one line, its outline is no longer than an
// editor can show, places are found at once, and few fixes are tried.
func TestManyItemsOfALine(t *testing.T) {
	many, symbols := 6_000, 5_000
	if testing.Short() { // the race detector is slow
		many, symbols = 60, 60
	}
	c := start(t, nil)
	items := make([]string, many)
	for i := range items {
		items[i] = "{text: wörds, basis: consnt}"
	}
	for name, text := range map[string]string{"a line": sound + "purposes: [" + strings.Join(items, ", ") + "]\n", "lines": sound + "purposes:\n  - " + strings.Join(items, "\n  - ")} {
		begun := time.Now()
		c.open("a.notice.yaml", text)
		outline := written(c.request("textDocument/documentSymbol", c.where("a.notice.yaml", 0, 0)))
		if n := strings.Count(outline, `"selectionRange"`); n < symbols || n > 5_000 {
			t.Errorf("%s: want the first symbols, 5000 at most, got %d", name, n)
		}
		all := object{"start": at(0, 0), "end": at(len(items), 0)}
		actions, _ := c.request("textDocument/codeAction", object{"textDocument": object{"uri": c.uri("a.notice.yaml")}, "range": all, "context": object{"diagnostics": []any{}}}).([]any)
		if len(actions) == 0 || len(actions) > 1_000 {
			t.Errorf("%s: want some actions, got %d", name, len(actions))
		}
		if took := time.Since(begun); took > time.Minute {
			t.Errorf("%s: want answers soon, took %v", name, took)
		}
		c.notify("textDocument/didClose", object{"textDocument": object{"uri": c.uri("a.notice.yaml")}})
	}
}

// What is no file of this machine is not opened, nor is what is no file of noticec.
func TestForeignURIs(t *testing.T) {
	c := start(t, map[string]string{"b.base.yaml": "regime: other\n"})
	for _, uri := range []string{
		"", "%zz", "http://averton.example/a.notice.yaml", "file://server/share/a.notice.yaml", "file:///a\x00.notice.yaml", "file:a.notice.yaml",
		"file:///etc/passwd", "file:///dev/zero", "untitled:a.notice.yaml", "vscode-remote://ssh/a.notice.yaml", "file:///" + strings.Repeat("a/", 5000) + "b.notice.yaml",
	} {
		c.notify("textDocument/didOpen", object{"textDocument": object{"uri": uri, "version": 1, "text": "titel: T\nextends: ../../etc/passwd\n"}})
		for _, method := range []string{"hover", "completion", "definition", "codeAction", "documentSymbol", "formatting"} {
			c.request("textDocument/"+method, object{"textDocument": object{"uri": uri}, "position": at(0, 1), "range": object{"start": at(0, 0), "end": at(0, 1)}})
		}
	}
	c.open("a.notice.yaml", sound+strings.Repeat("# words\n", 1<<18))
	if got := codesOf(c.findings("a.notice.yaml")); got != "NC011" {
		t.Errorf("want a document that is too large, got %s", got)
	}
	if c.log.Len() > 0 {
		t.Errorf("want no fault, got %s", c.log)
	}
}

// Texts that would take long, if anything read them without bounds, do not keep the server
// from another document.
func TestOneDocumentDoesNotFreezeTheRest(t *testing.T) {
	var chain strings.Builder
	chain.WriteString(sound + "variables:\n  v0: words\n")
	for i := 1; i < 40; i++ {
		fmt.Fprintf(&chain, "  v%d: \"%s\"\n", i, strings.Repeat(fmt.Sprintf("${variables.v%d}", i-1), 30))
	}
	chain.WriteString("intro: ${variables.v39}\n")
	for name, text := range map[string]string{
		"self":  sound + "subtitle: \"" + strings.Repeat("${subtitle}", 20) + "\"\n",
		"two":   sound + "subtitle: ${intro}${intro}\nintro: ${subtitle}${subtitle}\n",
		"chain": chain.String(),
		"links": sound + "intro: " + strings.Repeat("[a](", 7000) + "\n",
		"quote": sound + "intro: |\n  " + strings.Repeat(">", 30_000) + "\n",
		"slip":  sound + "lawful_bases: [{basis: " + strings.Repeat("x", 900_000) + "}]\n",
		"deep":  sound + "intro: " + strings.Repeat("[", 100_000) + "\n",
	} {
		c := start(t, nil)
		c.open("a.notice.yaml", text)
		c.open("b.notice.yaml", "titel: T\n")
		begun := time.Now()
		if got := codesOf(c.findings("b.notice.yaml")); !strings.Contains(got, "NC201") {
			t.Errorf("%s: want the findings of the other, got %s", name, got)
		}
		if took := time.Since(begun); took > time.Minute {
			t.Errorf("%s: want the findings of the other at once, took %v", name, took)
		}
		if c.log.Len() > 0 {
			t.Errorf("%s: want no fault, got %s", name, c.log)
		}
	}
}
