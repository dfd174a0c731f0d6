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

// Options are the settings of a server.
type Options struct {
	Today      func() string // ISO 8601
	Version    string
	ConfigFile workspace.ConfigFile // by its absolute path; that of the client goes first
	Pause      time.Duration        // after the last keystroke, before notices are checked
	Log        io.Writer            // for panics of noticec itself
}

// Serve speaks with a client until it says exit, its stream ends, or ctx does. It returns
// whether the client said shutdown before; the error says that the client cannot be written
// to, or that its stream ends within a message.
func Serve(ctx context.Context, in io.Reader, out io.Writer, o Options) (orderly bool, err error) {
	s := newServer(out, o)
	messages := make(chan *incoming, 256)
	done := make(chan struct{})
	defer close(done)
	go s.readMessages(&reader{Reader: bufio.NewReaderSize(in, 64<<10)}, messages, done)
	for {
		select {
		case <-ctx.Done():
			return true, nil
		case m, ok := <-messages:
			switch {
			case !ok || m.streamErr == nil && m.Method == "exit":
				return s.shutDown, s.writeErr
			case m.streamErr != nil:
				return s.shutDown, fmt.Errorf("reading from the editor: %w", m.streamErr)
			}
			s.handle(m)
		case <-s.timer.C:
			if len(messages) > 0 { // messages go first, and they may change what is checked
				s.timer.Reset(s.Pause)
				continue
			}
			s.recoverFrom("checking", func() { s.checkPending() })
		}
		if s.writeErr != nil {
			return s.shutDown, s.writeErr
		}
	}
}

// An incoming is a message, or the error of one that cannot be used, or the error that ended
// the stream.
type incoming struct {
	*message
	messageErr *messageError
	streamErr  error
}

// A server is used by the goroutine of Serve alone, but for unanswered.
type server struct {
	Options
	out      io.Writer
	writeErr error // the first error of writing to the client

	initialized, shutDown bool // initialize and shutdown were received
	byteOffsets           bool // positions count bytes, not UTF-16 units
	canWatch              bool // the client can be asked to watch files
	folders               []string
	docs                  map[string]*document    // open, by URI
	results               map[string]*checkResult // by URI of the open document
	published             map[string]string       // the last published diagnostics as JSON, by URI
	pending               map[string]bool         // documents to check
	timer                 *time.Timer
	linter                *lint.Linter

	mu         sync.Mutex
	unanswered map[string]bool // ids of requests not answered yet; true: cancelled
}

func newServer(out io.Writer, o Options) *server {
	t := time.NewTimer(time.Hour)
	t.Stop()
	return &server{Options: o, out: out, docs: map[string]*document{}, results: map[string]*checkResult{}, published: map[string]string{}, pending: map[string]bool{}, timer: t, linter: lint.New(lint.All...), unanswered: map[string]bool{}}
}

// readMessages reads messages into a channel. Cancellations are handled here, so that they
// overtake the requests in the queue.
func (s *server) readMessages(r *reader, to chan<- *incoming, done <-chan struct{}) {
	defer close(to)
	for {
		in := &incoming{}
		var err error
		in.message, err = r.read()
		switch {
		case errors.As(err, &in.messageErr):
			in.message = &message{}
		case err == io.EOF:
			return
		case err != nil:
			in.message, in.streamErr = &message{}, err
		case in.Method == "$/cancelRequest":
			var p cancelParams
			if json.Unmarshal(in.Params, &p) == nil {
				s.mu.Lock()
				if _, ok := s.unanswered[string(p.ID)]; ok {
					s.unanswered[string(p.ID)] = true
				}
				s.mu.Unlock()
			}
			continue
		case in.isRequest():
			s.mu.Lock()
			s.unanswered[string(in.ID)] = false
			s.mu.Unlock()
		}
		select {
		case to <- in:
		case <-done:
			return
		}
		if in.streamErr != nil {
			return
		}
	}
}

func (m *message) isRequest() bool {
	return len(m.ID) > 0 && !bytes.Equal(m.ID, []byte("null")) && m.Method != ""
}

// handle handles one message.
func (s *server) handle(m *incoming) {
	if m.messageErr != nil {
		s.send(errorResponse{"2.0", json.RawMessage("null"), &rpcError{m.messageErr.code, m.messageErr.reason}})
		return
	}
	if !m.isRequest() {
		if m.Method != "" && (s.initialized && !s.shutDown) {
			s.recoverFrom(m.Method, func() { s.handleNotification(m.Method, m.Params) })
		}
		return // also the answer to a request of the server
	}
	s.mu.Lock()
	dropped := s.unanswered[string(m.ID)]
	delete(s.unanswered, string(m.ID))
	s.mu.Unlock()
	var result any
	err := error(&rpcError{internalError, "noticec failed; its log says more"})
	s.recoverFrom(m.Method, func() {
		if dropped {
			err = &rpcError{cancelled, "the request was cancelled"}
			return
		}
		result, err = s.handleRequest(m.Method, m.Params)
	})
	var f *rpcError
	switch {
	case errors.As(err, &f):
		s.send(errorResponse{"2.0", m.ID, f})
	case err != nil:
		s.send(errorResponse{"2.0", m.ID, &rpcError{internalError, err.Error()}})
	default:
		s.send(response{"2.0", m.ID, result})
	}
}

// recoverFrom runs work and logs a panic, so that it ends one answer and not the server.
func (s *server) recoverFrom(what string, work func()) {
	defer func() {
		if v := recover(); v != nil && s.Log != nil {
			fmt.Fprintf(s.Log, "noticec: failed on %s: %v\n%s", what, v, debug.Stack())
		}
	}()
	work()
}

func (s *server) send(m any) {
	if s.writeErr == nil {
		s.writeErr = write(s.out, m)
	}
}

// params decodes the parameters of a message.
func params[T any](raw json.RawMessage) (T, error) {
	var p T
	if err := json.Unmarshal(raw, &p); err != nil {
		return p, &rpcError{invalidParams, "the parameters are not those of the method"}
	}
	return p, nil
}

// handleRequest dispatches a request and returns its result.
func (s *server) handleRequest(method string, raw json.RawMessage) (any, error) {
	switch {
	case method == "initialize" && !s.initialized:
		return s.initialize(raw)
	case !s.initialized:
		return nil, &rpcError{notInitialized, "the first request is initialize"}
	case s.shutDown, method == "initialize":
		return nil, &rpcError{invalidRequest, "the server was initialized, or shut down, before"}
	case method == "shutdown":
		s.shutDown = true
		return nil, nil
	}
	answer := map[string]func(*server, json.RawMessage) (any, error){
		"textDocument/hover": atPosition((*server).hover), "textDocument/completion": atPosition((*server).complete), "textDocument/definition": atPosition((*server).define),
		"textDocument/codeAction": (*server).codeActions, "textDocument/documentSymbol": (*server).symbols, "textDocument/formatting": (*server).format,
	}[method]
	if answer == nil {
		return nil, &rpcError{methodNotFound, "there is no method " + method}
	}
	return answer(s, raw)
}

// atPosition adapts a handler of a position in an open document; for other documents the
// result is null.
func atPosition(answer func(*server, *document, int) any) func(*server, json.RawMessage) (any, error) {
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
	s.initialized = true
	s.byteOffsets = slices.Contains(p.Capabilities.General.Encodings, "utf-8")
	s.canWatch = p.Capabilities.Workspace.Watched.Dynamic
	if len(p.Folders) == 0 && p.RootURI != "" {
		p.Folders = []folder{{p.RootURI}}
	}
	for _, f := range p.Folders {
		if at := pathOf(f.URI); at != "" {
			s.folders = append(s.folders, at)
		}
	}
	s.configure(p.Options)
	encoding := "utf-16"
	if s.byteOffsets {
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
			"codeActionProvider":         object{"codeActionKinds": []string{kindQuickFix, kindFixAll}},
			"documentSymbolProvider":     true,
			"documentFormattingProvider": true,
			"workspace":                  object{"workspaceFolders": object{"supported": true, "changeNotifications": true}},
		},
	}, nil
}

// configure takes the settings that a client names. A relative path is one below its first folder.
func (s *server) configure(raw json.RawMessage) {
	var o struct {
		Config string `json:"config"`
	}
	if len(raw) == 0 || json.Unmarshal(raw, &o) != nil || o.Config == "" {
		return
	}
	at := filepath.FromSlash(o.Config)
	if !filepath.IsAbs(at) && len(s.folders) > 0 {
		at = filepath.Join(s.folders[0], at)
	}
	s.ConfigFile = workspace.ConfigFile(at).Absolute()
	if _, err := workspace.ParseConfigFile(at); err != nil {
		const isError = 1
		s.send(map[string]any{"jsonrpc": "2.0", "method": "window/showMessage", "params": map[string]any{"type": isError, "message": "noticec: the option config " + err.Error()}})
	}
}

// handleNotification handles a notification. One that cannot be decoded is ignored, since a
// notification has no answer.
func (s *server) handleNotification(method string, raw json.RawMessage) {
	switch method {
	case "initialized":
		if s.canWatch {
			watcher := func(glob string) map[string]string { return map[string]string{"globPattern": glob} }
			watchers := []any{watcher("**/*.{notice,base}.{yaml,yml}"), watcher("**/noticec.yaml")}
			if s.ConfigFile != workspace.Nearest {
				watchers = append(watchers, watcher(filepath.ToSlash(string(s.ConfigFile))))
			}
			s.send(notification{"2.0", "watch", "client/registerCapability", map[string]any{"registrations": []any{map[string]any{
				"id": "files", "method": "workspace/didChangeWatchedFiles",
				"registerOptions": map[string]any{"watchers": watchers},
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
		s.scheduleAll()
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
			s.scheduleAll()
		}
	}
}

// editor is a workspace in which open documents replace the files on disk.
func (s *server) editor() *workspace.Editor {
	e := &workspace.Editor{Folders: s.folders, Texts: map[string][]byte{}, Today: s.Today(), Linter: s.linter, ConfigFile: s.ConfigFile}
	for _, d := range s.docs {
		e.Texts[d.path] = []byte(d.data)
	}
	return e
}

func (s *server) open(p openParams) {
	at := pathOf(p.Document.URI)
	e := s.editor()
	if at == "" || !filepath.IsAbs(at) || !e.Knows(at) {
		return
	}
	d := &document{uri: p.Document.URI, path: at, settings: e.IsConfiguration(at), version: p.Document.Version}
	d.setText(newText(p.Document.Text, s.byteOffsets))
	s.docs[d.uri] = d
	s.scheduleCheck(p.Document.URI)
}

func (s *server) change(p changeParams) {
	d := s.docs[p.Document.URI]
	if d == nil {
		return
	}
	d.version = p.Document.Version
	t := d.text
	for _, c := range p.Changes {
		t = t.apply(c)
	}
	d.setText(t)
	s.scheduleCheck(d.uri)
}
