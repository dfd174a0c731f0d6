// Package serve shows notices in a browser while they are written: the last good page of each,
// with what is wrong now laid over it. All that it serves is made in memory; no path of a
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

// Limits of what a client may do.
const (
	maxHeader    = 16 << 10 // bytes
	maxListeners = 100      // pages that wait for changes at once
	slowest      = 30 * time.Second
	parting      = 200 * time.Millisecond // for answers that are on their way when the server ends
)

// Options say what is served.
type Options struct {
	// Build returns what is built, asked anew for each build. The findings say what is
	// wrong with the settings; then there is nothing to build.
	Build   func() (build.Options, diag.List, error)
	Bind    string                                        // the host name that was asked for
	Reload  bool                                          // whether pages load anew when they change
	Themes  []string                                      // names of the looks of a page
	Theme   func(render.Settings, string) render.Settings // the settings with another look
	Current func(render.Settings) string                  // the name of their look
}

// A Server serves the notices as they were at the last Update.
type Server struct {
	o    Options
	name string        // of this server among all, so that pages of an older one load anew
	done chan struct{} // closed when it ends

	updating sync.Mutex // held while notices are built
	mu       sync.Mutex // of what follows
	now      *state
	changed  chan struct{} // closed at the next update
	count    int           // of updates
	waiting  int           // pages that wait for changes
}

// New returns a server that has nothing to show yet.
func New(o Options) *Server {
	return &Server{o: o, name: rand.Text()[:8], done: make(chan struct{}), now: &state{}, changed: make(chan struct{})}
}

// Update builds the notices, and tells the pages that are open. It returns what was found.
func (s *Server) Update(ctx context.Context) Report {
	s.updating.Lock()
	defer s.updating.Unlock()
	next := s.o.next(ctx, s.state())
	if ctx.Err() != nil {
		return Report{}
	}
	s.mu.Lock()
	s.count++
	next.id = fmt.Sprintf("%s-%d", s.name, s.count)
	s.now = next
	close(s.changed)
	s.changed = make(chan struct{})
	s.mu.Unlock()
	return next.report()
}

func (s *Server) state() *state {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now
}

// Serve answers requests until ctx ends. The error says that it could not.
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
	late, cancel := context.WithTimeout(context.Background(), parting)
	defer cancel()
	if err := h.Shutdown(late); err != nil {
		return h.Close()
	}
	return nil
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(slowest)) // a recorder of tests has none
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
	switch {
	case !s.ours(r.Host):
		// A page of another site can make its name lead here, and then read what is served.
		http.Error(w, "This server answers to its address only, not to the name of another site.", http.StatusMisdirectedRequest)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "This server only shows pages.", http.StatusMethodNotAllowed)
	case r.URL.Path == "/-/events":
		s.events(w, r)
	case r.URL.Path == "/-/preview.js":
		send(w, "text/javascript; charset=utf-8", script)
	case r.URL.Path == "/-/preview.css":
		send(w, "text/css; charset=utf-8", style)
	case r.URL.Path == "/favicon.ico": // browsers ask for it
		w.WriteHeader(http.StatusNoContent)
	default:
		s.page(w, r)
	}
}

// ours reports whether a Host header names this server: by an address, for no other site can
// make one lead here; as this machine; or by the name that was asked for.
func (s *Server) ours(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	name = strings.ToLower(strings.Trim(name, "[]"))
	return net.ParseIP(name) != nil || name == "localhost" || strings.HasSuffix(name, ".localhost") || name != "" && name == strings.ToLower(s.o.Bind)
}

func send(w http.ResponseWriter, mediaType, text string) {
	w.Header().Set("Content-Type", mediaType)
	_, _ = w.Write([]byte(text)) // the client is gone
}
