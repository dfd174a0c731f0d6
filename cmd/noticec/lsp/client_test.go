package lsp_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/cmd/noticec/lsp"
)

type object = map[string]any

// A client is an editor in a test: it writes messages and waits for answers.
type client struct {
	t       testing.TB
	in      *io.PipeWriter
	out     chan object // what the server said
	log     *bytes.Buffer
	nextID  int
	done    chan bool        // whether the server ended orderly
	found   map[string][]any // the last published diagnostics as JSON, by URI
	asked   []string         // methods that the server asked the client
	dir     string
	version int
}

// start starts a server on a folder with files, and initializes it.
func start(t testing.TB, files map[string]string, encodings ...string) *client {
	t.Helper()
	c := raw(t, files)
	c.request("initialize", object{
		"workspaceFolders": []object{{"uri": c.uri(""), "name": "w"}},
		"capabilities":     object{"general": object{"positionEncodings": encodings}, "workspace": object{"didChangeWatchedFiles": object{"dynamicRegistration": true}}},
	})
	c.notify("initialized", object{})
	return c
}

func raw(t testing.TB, files map[string]string) *client {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	c := &client{t: t, in: inW, out: make(chan object, 1<<16), log: &bytes.Buffer{}, done: make(chan bool, 1), found: map[string][]any{}, dir: dir}
	go func() {
		orderly, err := lsp.Serve(t.Context(), inR, outW, lsp.Options{Today: func() string { return "2026-09-30" }, Version: "1.2.3", Pause: time.Millisecond, Log: c.log})
		outW.CloseWithError(io.EOF)
		inR.CloseWithError(io.ErrClosedPipe)
		c.done <- orderly && err == nil
	}()
	go c.listen(bufio.NewReader(outR))
	t.Cleanup(func() { inW.Close(); outR.Close() })
	return c
}

func (c *client) path(name string) string { return filepath.Join(c.dir, name) }

func (c *client) uri(name string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(c.path(name))}).String()
}

func (c *client) bytes(s string) {
	c.t.Helper()
	if _, err := io.WriteString(c.in, s); err != nil {
		c.t.Fatal(err)
	}
}

func (c *client) send(m object) {
	c.t.Helper()
	m["jsonrpc"] = "2.0"
	body, err := json.Marshal(m)
	if err != nil {
		c.t.Fatal(err)
	}
	c.bytes(fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body))
}

func (c *client) notify(method string, params any) {
	c.t.Helper()
	c.send(object{"method": method, "params": params})
}

// listen reads what the server says, so that it never waits for the client.
func (c *client) listen(r *bufio.Reader) {
	defer close(c.out)
	for {
		length := 0
		for {
			line, err := r.ReadString('\n')
			if err != nil {
				return
			}
			if line = strings.TrimSpace(line); line == "" {
				break
			}
			fmt.Sscanf(line, "Content-Length: %d", &length)
		}
		body := make([]byte, length)
		if _, err := io.ReadFull(r, body); err != nil {
			return
		}
		var m object
		if err := json.Unmarshal(body, &m); err != nil {
			c.t.Error(err)
		}
		c.out <- m
	}
}

// receive waits for one message, and keeps what was published.
func (c *client) receive() object {
	c.t.Helper()
	var m object
	select {
	case got, ok := <-c.out:
		if !ok {
			c.t.Fatalf("the server said no more\n%s", c.log)
		}
		m = got
	case <-time.After(time.Minute): // with slack for a machine that has other work
		c.t.Fatalf("the server says nothing\n%s", c.log)
	}
	switch m["method"] {
	case nil:
	case "textDocument/publishDiagnostics":
		p := m["params"].(object)
		c.found[p["uri"].(string)] = p["diagnostics"].([]any)
	default:
		c.asked = append(c.asked, m["method"].(string))
	}
	return m
}

// answer sends a request and waits for its answer.
func (c *client) answer(method string, params any) object {
	c.t.Helper()
	c.nextID++
	c.send(object{"id": c.nextID, "method": method, "params": params})
	for {
		if m := c.receive(); m["id"] == float64(c.nextID) && m["method"] == nil {
			return m
		}
	}
}

// request is answer, of which it returns the result.
func (c *client) request(method string, params any) any {
	c.t.Helper()
	m := c.answer(method, params)
	if m["error"] != nil {
		c.t.Fatalf("%s: %v\n%s", method, m["error"], c.log)
	}
	return m["result"]
}

func (c *client) open(name, text string) {
	c.t.Helper()
	c.notify("textDocument/didOpen", object{"textDocument": object{"uri": c.uri(name), "languageId": "yaml", "version": 1, "text": text}})
}

func (c *client) change(name string, changes ...object) {
	c.t.Helper()
	c.version++
	c.notify("textDocument/didChange", object{"textDocument": object{"uri": c.uri(name), "version": c.version + 1}, "contentChanges": changes})
}

// findings waits until something is published for a file, and returns it.
func (c *client) findings(name string) []object {
	c.t.Helper()
	delete(c.found, c.uri(name))
	for c.found[c.uri(name)] == nil {
		c.receive()
	}
	var out []object
	for _, d := range c.found[c.uri(name)] {
		out = append(out, d.(object))
	}
	return out
}

func codesOf(list []object) string {
	var out []string
	for _, d := range list {
		out = append(out, d["code"].(string))
	}
	return strings.Join(out, " ")
}

func at(line, character int) object { return object{"line": line, "character": character} }

func (c *client) where(name string, line, character int) object {
	return object{"textDocument": object{"uri": c.uri(name)}, "position": at(line, character)}
}

// write prints an answer for a comparison.
func written(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(data)
}
