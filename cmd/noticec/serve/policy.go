package serve

import (
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"regexp"
	"sync"
)

var (
	inlineStyles  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?s)<style>(.*?)</style>`) })
	inlineScripts = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?s)<script>(.*?)</script>`) })
	ownPolicy     = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`)
	})
)

// hashes are the sums by which a policy allows the elements of a page that a pattern matches.
func hashes(pattern *regexp.Regexp, page []byte) string {
	out := ""
	for _, m := range pattern.FindAllSubmatch(page, -1) {
		sum := sha256.Sum256(m[1])
		out += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return out
}

// writePage sends a page with a content security policy that allows the preview's script and
// the styles that are in the page, and nothing else.
func (s *Server) writePage(w http.ResponseWriter, code int, page []byte) { s.write(w, code, page, "") }

// write is writePage for a page with scripts of its own, which are allowed by their sums.
func (s *Server) write(w http.ResponseWriter, code int, page []byte, scripts string) {
	allowed := "style-src 'self'" + hashes(inlineStyles(), page)
	h := w.Header()
	h.Set("Content-Security-Policy", "default-src 'none'; "+allowed+"; script-src 'self'"+scripts+"; connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'")
	h.Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(code)
	_, _ = w.Write(page) // an error means that the client is gone
}
