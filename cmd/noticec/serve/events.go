package serve

import (
	"fmt"
	"net/http"
	"time"
)

// heartbeat is how often something is sent to a listening page, so that the connections of
// closed pages are noticed and end.
const heartbeat = 15 * time.Second

// serveEvents sends a page the id of the current build, and of each that follows, as
// server-sent events.
func (s *Server) serveEvents(w http.ResponseWriter, r *http.Request) {
	if !s.addListener() {
		http.Error(w, "Too many pages are open.", http.StatusServiceUnavailable)
		return
	}
	defer s.removeListener()
	out := http.NewResponseController(w)
	w.Header().Set("Content-Type", "text/event-stream")
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	text := ""
	for {
		s.mu.Lock()
		id, changed := s.current.id, s.changed
		s.mu.Unlock()
		if text == "" {
			text = fmt.Sprintf("retry: 500\ndata: %s\n\n", id)
		}
		_ = out.SetWriteDeadline(time.Now().Add(writeTimeout))
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

func (s *Server) addListener() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.listeners == maxListeners {
		return false
	}
	s.listeners++
	return true
}

func (s *Server) removeListener() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.listeners--
}
