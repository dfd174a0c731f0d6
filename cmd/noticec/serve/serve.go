// Package serve previews notices in a browser while they are edited: the last valid page of
// each, with the current findings in a panel. All outputs are rendered in memory; no path of a
// request reaches the file system.
package serve

import (
	"context"
	"crypto/rand"
	"fmt"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
)

// Limits on clients.
const (
	maxHeader       = 16 << 10 // bytes
	maxListeners    = 100      // pages that listen for changes at once
	writeTimeout    = 30 * time.Second
	shutdownTimeout = 200 * time.Millisecond // for responses in flight
)

// Options are the settings of a Server.
type Options struct {
	// Build returns the options of a build, called before each. Findings are about the
	// settings; with any, nothing is built.
	Build   func() (build.Options, diag.List, error)
	Bind    string                                        // the host name of --bind
	Reload  bool                                          // whether pages reload when they change
	Themes  []string                                      // names of the themes of a page
	Theme   func(render.Settings, string) render.Settings // the settings with another theme
	Current func(render.Settings) string                  // the name of their theme

	Overviews []Overview // pages over all notices
}

// An Overview is a page over all notices, such as what changed. It is made when it is asked for. The
// error is one sentence.
type Overview struct {
	Name  string // in its address
	Title string
	Page  func(context.Context) ([]byte, error)
}

// A Server serves the notices as they were at the last Update.
type Server struct {
	options  Options
	instance string        // random, so that pages of an older server reload
	done     chan struct{} // closed on shutdown

	updating  sync.Mutex // held while notices are built
	mu        sync.Mutex // guards what follows
	current   *state
	changed   chan struct{} // closed at the next update
	updates   int           // number of updates, for ids
	listeners int           // pages that listen for changes
}

// New returns a server that has nothing to show yet.
func New(o Options) *Server {
	return &Server{options: o, instance: rand.Text()[:8], done: make(chan struct{}), current: &state{}, changed: make(chan struct{})}
}

// Update builds the notices and notifies open pages. It returns a summary of the findings.
func (s *Server) Update(ctx context.Context) Report {
	s.updating.Lock()
	defer s.updating.Unlock()
	next := s.options.build(ctx, s.state())
	if ctx.Err() != nil {
		return Report{}
	}
	s.mu.Lock()
	s.updates++
	next.id = fmt.Sprintf("%s-%d", s.instance, s.updates)
	s.current = next
	close(s.changed)
	s.changed = make(chan struct{})
	s.mu.Unlock()
	return next.report()
}

func (s *Server) state() *state {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.current
}

// Serve answers requests until ctx ends. The error is that of the listener or of shutdown.
func (s *Server) Serve(ctx context.Context, ln net.Listener) error {
	h := &http.Server{Handler: s, ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: maxHeader}
	ended := make(chan error, 1)
	go func() { ended <- h.Serve(ln) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	close(s.done)
	late, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
	defer cancel()
	if err := h.Shutdown(late); err != nil {
		return h.Close()
	}
	return nil
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(writeTimeout)) // not supported by the recorder of tests
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
	switch {
	case !s.allowedHost(r.Host):
		// DNS rebinding: another site can resolve its name to this address and read the notices.
		http.Error(w, "This server answers to its address only, not to the name of another site.", http.StatusMisdirectedRequest)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "This server only shows pages.", http.StatusMethodNotAllowed)
	case r.URL.Path == "/-/events":
		s.serveEvents(w, r)
	case r.URL.Path == "/-/preview.js":
		send(w, "text/javascript; charset=utf-8", script)
	case r.URL.Path == "/-/preview.css":
		send(w, "text/css; charset=utf-8", style)
	case r.URL.Path == "/favicon.ico": // browsers ask for it
		w.WriteHeader(http.StatusNoContent)
	default:
		s.servePage(w, r)
	}
}

// allowedHost reports whether a Host header names this server: by an IP address, which cannot be
// rebound; as localhost; or by Options.Bind.
func (s *Server) allowedHost(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	name = strings.ToLower(strings.Trim(name, "[]"))
	return net.ParseIP(name) != nil || name == "localhost" || strings.HasSuffix(name, ".localhost") || name != "" && name == strings.ToLower(s.options.Bind)
}

func send(w http.ResponseWriter, mediaType, text string) {
	w.Header().Set("Content-Type", mediaType)
	_, _ = w.Write([]byte(text)) // an error means that the client is gone
}
