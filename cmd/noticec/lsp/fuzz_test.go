package lsp_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/cmd/noticec/lsp"
)

func framed(body string) string { return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body) }

// Whatever a client sends, and whatever it asks at whichever place of whichever text, the
// server ends when the stream does, and has no fault.
func FuzzServe(f *testing.F) {
	f.Add("", "noticec: 1\ntitle: T\npurposes: [{text: ü👋, ba", 2, 20)
	f.Add("Content-Length: 3\r\n\r\n{]}", "extends: [a, b.base.yaml]\nintro: ${x.y\n# noticec:ignore NC8", 2, 18)
	f.Add("\r\nContent-Length: -1\r\n\r\n", "a: |\n  b\n- c\n\"d\": {e: [f\r\ng", 3, 1)
	f.Add(framed(`{"method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///w/a.notice.yaml"}}}`), "\ufeffid: x", -1, 1<<40)
	f.Fuzz(func(t *testing.T, junk, text string, line, character int) {
		if len(text) > 2000 {
			return
		}
		var in, out, log bytes.Buffer
		say := func(id int, method string, params any) {
			m := object{"jsonrpc": "2.0", "method": method, "params": params}
			if id > 0 {
				m["id"] = id
			}
			in.WriteString(framed(written(m)))
		}
		const uri = "file:///w/a.notice.yaml"
		where := object{"textDocument": object{"uri": uri}, "position": at(line, character), "range": object{"start": at(line, character), "end": at(line+1, 0)}}
		say(1, "initialize", object{"capabilities": object{}})
		say(0, "textDocument/didOpen", object{"textDocument": object{"uri": uri, "text": text}})
		for i, method := range []string{"hover", "completion", "definition", "codeAction", "documentSymbol", "formatting"} {
			say(2+i, "textDocument/"+method, where)
		}
		say(0, "textDocument/didChange", object{"textDocument": object{"uri": uri}, "contentChanges": []object{{"range": where["range"], "text": junk}}})
		say(9, "textDocument/codeAction", where)
		in.WriteString(junk)
		orderly, err := lsp.Serve(t.Context(), io.Reader(&in), &out, lsp.Options{Today: func() string { return "2026-09-30" }, Pause: time.Hour, Log: &log})
		if err != nil && !strings.HasSuffix(err.Error(), "its stream ended within a message") || log.Len() > 0 {
			t.Errorf("want no fault, got %v, %s", err, log.String())
		}
		for _, id := range []int{1, 2, 3, 4, 5, 6, 7, 9} {
			if !orderly && !bytes.Contains(out.Bytes(), fmt.Appendf(nil, `"id":%d,"result"`, id)) {
				t.Errorf("want an answer to %d, got %s", id, out.String())
			}
		}
	})
}
