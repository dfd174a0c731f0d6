package serve

import (
	"net/http"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/render"
)

// reviewPath is the folder of copies for review: pages with the findings beside the words that they are
// about.
const reviewPath = "-/review/"

// forReview are the options of a build that makes copies for review as pages.
func (st *state) forReview() build.Options {
	o := st.options
	o.Formats = []render.Format{render.Page()}
	return o.ForReview(&build.Review{})
}

// reviewURL is the address of the copy for review of a notice.
func (st *state) reviewURL(n *notice) string {
	return urlPath(reviewPath + n.path + st.forReview().Formats[0].Extension)
}

// findReview returns the notice whose copy for review has a path.
func (st *state) findReview(name string) *notice {
	name, below := strings.CutPrefix(name, reviewPath)
	stem, ok := strings.CutSuffix(name, st.forReview().Formats[0].Extension)
	if !below || !ok {
		return nil
	}
	return st.find(stem)
}

// serveReview serves the copy for review of a notice, as it is now.
func (s *Server) serveReview(w http.ResponseWriter, r *http.Request, st *state, n *notice) {
	o := st.forReview()
	a := st.once(r.Context(), outputKey{n.path, reviewPath, ""}, o, o.Formats[0], n)
	p := s.panel(st, n, reviewPath, "", a)
	if a.data == nil {
		s.writePage(w, http.StatusOK, s.emptyPage(p, st, n.title, "There is no copy for review of this notice yet.", nil))
		return
	}
	s.writePage(w, http.StatusOK, s.injectPanel(a.data, p))
}
