package serve

import (
	"fmt"
	"net/http"
	"time"
)

// heartbeat is how often a page that waits is told that the server lives, so that the
// connections of pages that are gone end.
const heartbeat = 15 * time.Second

// events tells a page the name of the present build, and of each that follows.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	if !s.enter() {
		http.Error(w, "Too many pages are open.", http.StatusServiceUnavailable)
		return
	}
	defer s.leave()
	out := http.NewResponseController(w)
	w.Header().Set("Content-Type", "text/event-stream")
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	text := ""
	for {
		s.mu.Lock()
		id, changed := s.now.id, s.changed
		s.mu.Unlock()
		if text == "" {
			text = fmt.Sprintf("retry: 500\ndata: %s\n\n", id)
		}
		_ = out.SetWriteDeadline(time.Now().Add(slowest))
		if _, err := w.Write([]byte(text)); err != nil {
			return
		}
		if err := out.Flush(); err != nil {
			return
		}
		select {
		case <-changed:
			text = ""
		case <-beat.C:
			text = ": still here\n\n"
		case <-s.done:
			return
		case <-r.Context().Done():
			return
		}
	}
}

func (s *Server) enter() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.waiting == maxListeners {
		return false
	}
	s.waiting++
	return true
}

func (s *Server) leave() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting--
}
