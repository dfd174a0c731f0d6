// Package lsp is a language server for notices, over a pair of streams: findings while one
// types, and what an editor asks for at a place. It speaks the Language Server Protocol 3.17
// by a small loop of its own: the libraries for Go need a newer Go or many modules, and none
// bounds messages or goes on after a bad one.
package lsp

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/lint"
)

// Options are what a server takes from outside.
type Options struct {
	Today   func() string // ISO 8601
	Version string
	Pause   time.Duration // after the last keystroke, before notices are checked
	Log     io.Writer     // for faults of noticec itself
}

// Serve speaks with a client until it says exit, its stream ends, or ctx does. It returns
// whether the client said shutdown before; the error says that the client cannot be written
// to, or that its stream ends within a message.
func Serve(ctx context.Context, in io.Reader, out io.Writer, o Options) (orderly bool, err error) {
	s := newServer(out, o)
	messages := make(chan *incoming, 256)
	done := make(chan struct{})
	defer close(done)
	go s.listen(&reader{Reader: bufio.NewReaderSize(in, 64<<10)}, messages, done)
	for {
		select {
		case <-ctx.Done():
			return true, nil
		case m, ok := <-messages:
			switch {
			case !ok || m.end == nil && m.Method == "exit":
				return s.down, s.broken
			case m.end != nil:
				return s.down, fmt.Errorf("reading from the editor: %w", m.end)
			}
			s.handle(m)
		case <-s.timer.C:
			if len(messages) > 0 { // what they ask comes first, and they may change what is checked
				s.timer.Reset(s.Pause)
				continue
			}
			s.guard("checking", func() { s.check() })
		}
		if s.broken != nil {
			return s.down, s.broken
		}
	}
}

// An incoming is a message, or why one cannot be used, or why no other follows.
type incoming struct {
	*message
	bad *errMessage
	end error
}

// A server belongs to the goroutine of Serve, but for waiting.
type server struct {
	Options
	out    io.Writer
	broken error // that the client cannot be written to

	up, down bool // initialize and shutdown were said
	bytes    bool // positions count bytes
	watch    bool // the client can be asked to watch files
	folders  []string
	docs     map[string]*document // open, by URI
	checks   map[string]*checked  // by URI of the open document
	shown    map[string]string    // what was published last, by URI
	due      map[string]bool      // documents to check
	timer    *time.Timer
	linter   *lint.Linter

	mu      sync.Mutex
	waiting map[string]bool // requests that were read and not answered; true: cancelled
}

func newServer(out io.Writer, o Options) *server {
	t := time.NewTimer(time.Hour)
	t.Stop()
	return &server{Options: o, out: out, docs: map[string]*document{}, checks: map[string]*checked{}, shown: map[string]string{}, due: map[string]bool{}, timer: t, linter: lint.New(lint.All...), waiting: map[string]bool{}}
}

// listen reads messages. Cancellations are taken here, so that they overtake what waits.
func (s *server) listen(r *reader, to chan<- *incoming, done <-chan struct{}) {
	defer close(to)
	for {
		in := &incoming{}
		var err error
		in.message, err = r.read()
		switch {
		case errors.As(err, &in.bad):
			in.message = &message{}
		case err == io.EOF:
			return
		case err != nil:
			in.message, in.end = &message{}, err
		case in.Method == "$/cancelRequest":
			var p cancelParams
			if json.Unmarshal(in.Params, &p) == nil {
				s.mu.Lock()
				if _, ok := s.waiting[string(p.ID)]; ok {
					s.waiting[string(p.ID)] = true
				}
				s.mu.Unlock()
			}
			continue
		case in.isRequest():
			s.mu.Lock()
			s.waiting[string(in.ID)] = false
			s.mu.Unlock()
		}
		select {
		case to <- in:
		case <-done:
			return
		}
		if in.end != nil {
			return
		}
	}
}

func (m *message) isRequest() bool {
	return len(m.ID) > 0 && !bytes.Equal(m.ID, []byte("null")) && m.Method != ""
}

// handle answers one message.
func (s *server) handle(m *incoming) {
	if m.bad != nil {
		s.send(failure{"2.0", json.RawMessage("null"), &fault{m.bad.code, m.bad.why}})
		return
	}
	if !m.isRequest() {
		if m.Method != "" && (s.up && !s.down) {
			s.guard(m.Method, func() { s.notified(m.Method, m.Params) })
		}
		return // also what answers a request of ours
	}
	s.mu.Lock()
	dropped := s.waiting[string(m.ID)]
	delete(s.waiting, string(m.ID))
	s.mu.Unlock()
	var result any
	err := error(&fault{internalError, "noticec failed; its log says more"})
	s.guard(m.Method, func() {
		if dropped {
			err = &fault{cancelled, "the request was cancelled"}
			return
		}
		result, err = s.request(m.Method, m.Params)
	})
	var f *fault
	switch {
	case errors.As(err, &f):
		s.send(failure{"2.0", m.ID, f})
	case err != nil:
		s.send(failure{"2.0", m.ID, &fault{internalError, err.Error()}})
	default:
		s.send(response{"2.0", m.ID, result})
	}
}

// guard logs a panic, so that it ends one answer and not the server.
func (s *server) guard(what string, work func()) {
	defer func() {
		if v := recover(); v != nil && s.Log != nil {
			fmt.Fprintf(s.Log, "noticec: failed on %s: %v\n%s", what, v, debug.Stack())
		}
	}()
	work()
}

func (s *server) send(m any) {
	if s.broken == nil {
		s.broken = write(s.out, m)
	}
}

// params reads what a message says.
func params[T any](raw json.RawMessage) (T, error) {
	var p T
	if err := json.Unmarshal(raw, &p); err != nil {
		return p, &fault{invalidParams, "the parameters are not those of the method"}
	}
	return p, nil
}

// request answers a request.
func (s *server) request(method string, raw json.RawMessage) (any, error) {
	switch {
	case method == "initialize" && !s.up:
		return s.initialize(raw)
	case !s.up:
		return nil, &fault{notInitialized, "the first request is initialize"}
	case s.down, method == "initialize":
		return nil, &fault{invalidRequest, "the server was initialized, or shut down, before"}
	case method == "shutdown":
		s.down = true
		return nil, nil
	}
	answer := map[string]func(*server, json.RawMessage) (any, error){
		"textDocument/hover": at((*server).hover), "textDocument/completion": at((*server).complete), "textDocument/definition": at((*server).define),
		"textDocument/codeAction": (*server).actions, "textDocument/documentSymbol": (*server).symbols, "textDocument/formatting": (*server).format,
	}[method]
	if answer == nil {
		return nil, &fault{methodNotFound, "there is no method " + method}
	}
	return answer(s, raw)
}

// at is an answer about a position in an open document; of others nothing is known.
func at(answer func(*server, *document, int) any) func(*server, json.RawMessage) (any, error) {
	return func(s *server, raw json.RawMessage) (any, error) {
		p, err := params[positionParams](raw)
		d := s.docs[p.Document.URI]
		if err != nil || d == nil {
			return nil, err
		}
		return answer(s, d, d.offset(p.Position)), nil
	}
}

func (s *server) initialize(raw json.RawMessage) (any, error) {
	p, err := params[initializeParams](raw)
	if err != nil {
		return nil, err
	}
	s.up = true
	s.bytes = slices.Contains(p.Capabilities.General.Encodings, "utf-8")
	s.watch = p.Capabilities.Workspace.Watched.Dynamic
	if len(p.Folders) == 0 && p.RootURI != "" {
		p.Folders = []folder{{p.RootURI}}
	}
	for _, f := range p.Folders {
		if at := pathOf(f.URI); at != "" {
			s.folders = append(s.folders, at)
		}
	}
	encoding := "utf-16"
	if s.bytes {
		encoding = "utf-8"
	}
	type object = map[string]any
	return object{
		"serverInfo": object{"name": "noticec", "version": s.Version},
		"capabilities": object{
			"positionEncoding":           encoding,
			"textDocumentSync":           object{"openClose": true, "change": 2, "save": object{}},
			"hoverProvider":              true,
			"completionProvider":         object{"triggerCharacters": []string{":", " ", "-", "{", "[", ",", "\"", "'", ".", "/"}},
			"definitionProvider":         true,
			"codeActionProvider":         object{"codeActionKinds": []string{"quickfix", "source.fixAll.noticec"}},
			"documentSymbolProvider":     true,
			"documentFormattingProvider": true,
			"workspace":                  object{"workspaceFolders": object{"supported": true, "changeNotifications": true}},
		},
	}, nil
}

// notified takes a notification. What cannot be read is passed over, for there is no answer.
func (s *server) notified(method string, raw json.RawMessage) {
	switch method {
	case "initialized":
		if s.watch {
			watcher := func(glob string) map[string]string { return map[string]string{"globPattern": glob} }
			s.send(notification{"2.0", "watch", "client/registerCapability", map[string]any{"registrations": []any{map[string]any{
				"id": "files", "method": "workspace/didChangeWatchedFiles",
				"registerOptions": map[string]any{"watchers": []any{watcher("**/*.{notice,base}.{yaml,yml}"), watcher("**/noticec.yaml")}},
			}}}})
		}
	case "textDocument/didOpen":
		if p, err := params[openParams](raw); err == nil {
			s.open(p)
		}
	case "textDocument/didChange":
		if p, err := params[changeParams](raw); err == nil {
			s.change(p)
		}
	case "textDocument/didClose":
		if p, err := params[documentParams](raw); err == nil {
			s.close(p.Document.URI)
		}
	case "textDocument/didSave", "workspace/didChangeWatchedFiles":
		s.checkAll()
	case "workspace/didChangeWorkspaceFolders":
		if p, err := params[foldersParams](raw); err == nil {
			for _, f := range p.Event.Removed {
				s.folders = slices.DeleteFunc(s.folders, func(at string) bool { return at == pathOf(f.URI) })
			}
			for _, f := range p.Event.Added {
				if at := pathOf(f.URI); at != "" {
					s.folders = append(s.folders, at)
				}
			}
			s.checkAll()
		}
	}
}

// editor sees all texts that are open.
func (s *server) editor() *workspace.Editor {
	e := &workspace.Editor{Folders: s.folders, Texts: map[string][]byte{}, Today: s.Today(), Linter: s.linter}
	for _, d := range s.docs {
		e.Texts[d.path] = []byte(d.data)
	}
	return e
}

func (s *server) open(p openParams) {
	at := pathOf(p.Document.URI)
	if at == "" || !filepath.IsAbs(at) || !workspace.Known(at) {
		return
	}
	d := &document{uri: p.Document.URI, path: at, version: p.Document.Version}
	d.set(newText(p.Document.Text, s.bytes))
	s.docs[d.uri] = d
	s.touched(p.Document.URI)
}

func (s *server) change(p changeParams) {
	d := s.docs[p.Document.URI]
	if d == nil {
		return
	}
	d.version = p.Document.Version
	t := d.text
	for _, c := range p.Changes {
		t = t.edited(c)
	}
	d.set(t)
	s.touched(d.uri)
}
