package render_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// A guarded are words that standard sentences print only if the notice states something.
type guarded struct {
	words   *regexp.Regexp
	allowed func(*notice.Notice) bool // nil: never
}

// guards are of English standard sentences; words that the notice writes itself are free.
var guards = []guarded{
	{regexp.MustCompile(`(?i)\bfree of charge\b`), func(n *notice.Notice) bool { return n.Exercising.Fee.IsSet() }},
	{regexp.MustCompile(`(?i)\bone month\b`), func(n *notice.Notice) bool { return n.Exercising.Time.IsSet() }},
	{regexp.MustCompile(`(?i)\bproof of identity\b`), func(n *notice.Notice) bool { return n.Exercising.Identity.IsSet() }},
	{regexp.MustCompile(`(?i)\b(within 30 days|undue delay)\b`), func(n *notice.Notice) bool { return n.Complaints.Controller.Acknowledgement.IsSet() }},
	{regexp.MustCompile(`(?i)\b(securely|safely|encrypted|state of the art)\b`), nil},
	{regexp.MustCompile(`(?i)\bwe have (weighed|assessed)\b`), func(n *notice.Notice) bool {
		found := false
		eachNamed(n, []string{"balancing"}, func(v string) { found = found || v != "" })
		return found
	}},
	{regexp.MustCompile(`(?i)\b(bound to secrecy|we have a contract with)\b`), nil},
	{regexp.MustCompile(`(?i)\b(no profiling|no automated decisions at all|not sent to another country)\b`), nil},
	{regexp.MustCompile(`(?i)\b(the law recognises it|the law calls this|you must complain to us first|data subjects?)\b`), nil},
	{regexp.MustCompile(`(?i)\b(registered with the ICO|GDPR compliant|compliance score)\b`), nil},
	{regexp.MustCompile(`(?i)\b(might|often)\b`), nil},
	{regexp.MustCompile(`(?i)\b(withdraw|change your mind)\b`), relies("consent", "6(1)(a)")},
	{regexp.MustCompile(`(?i)\bpublic task\b`), relies("public-task", "6(1)(e)")},
	{regexp.MustCompile(`(?i)\blegitimate interests?\b`), relies("legitimate-interests", "6(1)(f)", "6(1)(ea)", "recognised")},
	{regexp.MustCompile(`(?i)\bUK regulations approve\b`), under("uk-gdpr", "uk-part3")},
	{regexp.MustCompile(`\b(ICO|Information Commission(er’s Office)?)\b`), under("uk-gdpr", "uk-part3")},
	{regexp.MustCompile(`(?i)European Commission has decided`), under("eu-gdpr", "eudpr")},
}

// relies reports whether a notice names a basis, or a condition that is one, by a part of its code.
func relies(codes ...string) func(*notice.Notice) bool {
	return func(n *notice.Notice) bool {
		found := false
		eachNamed(n, []string{"basis", "condition", "conditions", "ground", "mechanism", "consent"}, func(v string) {
			for _, code := range codes {
				found = found || strings.Contains(v, code)
			}
		})
		return found || codes[0] == "consent" && n.Consent.IsSet()
	}
}

func under(regimes ...string) func(*notice.Notice) bool {
	return func(n *notice.Notice) bool {
		found := false
		eachNamed(n, []string{"regime"}, func(v string) {
			for _, r := range regimes {
				found = found || v == r
			}
		})
		return found
	}
}

// checkGuards looks for words in what is printed that neither the notice writes nor its facts state.
func checkGuards(t *testing.T, name string, n *notice.Notice) {
	t.Helper()
	if l := n.Language.Value; l != "" && !strings.HasPrefix(l, "en") {
		return
	}
	words := strings.Join(doc.Words(compose.Compose(n).Blocks), " ")
	var written strings.Builder
	for _, text := range n.Texts() {
		written.WriteString(text.Value + "\n")
	}
	for _, g := range guards {
		m := g.words.FindString(words)
		if m == "" || g.allowed != nil && g.allowed(n) || g.words.MatchString(written.String()) {
			continue
		}
		at := strings.Index(words, m)
		t.Errorf("%s: %q is printed, and nothing states it: %q", name, m, words[max(0, at-80):min(len(words), at+80)])
	}
}

// Standard sentences promise nothing for the body, and name no law or right that the notice does
// not rely on.
func TestNothingIsPromisedForTheBody(t *testing.T) {
	for _, path := range noticeFiles(t, "../examples", "../testdata/valid", "../testdata/complete") {
		checkGuards(t, path, changed(t, path, func(s string) string { return s }).Notice)
	}
	properties := allProperties(t)
	for _, regime := range properties["/regime"].Codes() {
		for _, basis := range properties["/lawful_bases/items/basis"].Codes() {
			n := map[string]any{
				"regime": regime, "controller": map[string]any{"name": "Averton"},
				"purposes":     []any{map[string]any{"text": "pay you", "basis": basis}},
				"rights":       map[string]any{"items": []any{map[string]any{"right": "access"}}},
				"lawful_bases": []any{map[string]any{"basis": basis}},
			}
			for _, key := range []string{"recipients", "transfers", "automated_decisions"} {
				n[key] = "none"
			}
			checkGuards(t, compact(n), readNotice(t, n, nil).Notice)
			delete(n, "rights")
			checkGuards(t, compact(n), readNotice(t, n, nil).Notice)
		}
	}
}
