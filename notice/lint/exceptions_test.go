package lint_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
)

// An exception lowers a finding if and only if it is in the list of each regime that asks for the
// item, is about the data that the notice uses, and says what it needs.
func TestExceptionsLowerFindings(t *testing.T) {
	const direct, indirect, mixed, unsaid = "{name: You, collection: direct}", "{name: The agency, collection: indirect}", "{name: You, collection: direct}, {name: The agency, collection: indirect}", ""
	for _, c := range []struct {
		regime, sources, exceptions string
		want                        bool
	}{
		{"uk-gdpr", direct, "{item: retention, provision: Art. 13(4), reason: You had it with your contract.}", true},
		{"uk-gdpr", unsaid, "{item: retention, provision: Art. 13(4), reason: You had it with your contract.}", true},
		{"uk-gdpr", direct, "{item: retention, provision: Art. 13(4), text: You had it with your contract.}", true},
		{"uk-gdpr", direct, "{item: retention, provision: Art. 13(4)}", false},
		{"uk-gdpr", direct, "{item: retention, reason: You know.}", false},
		{"uk-gdpr", direct, "{item: rights, provision: Art. 13(4), reason: You know.}", false},
		{"uk-gdpr", direct, "{item: retention, provision: because, reason: we do not want to}", false},
		{"uk-gdpr", direct, "{item: retention, provision: Art. 14(5)(a), reason: You know.}", false},
		{"uk-gdpr", direct, "{item: retention, provision: Art. 13(5)-(7), reason: It is research and published on our website.}", false},
		{"uk-gdpr", indirect, "{item: retention, provision: Art. 13(4), reason: You know.}", false},
		{"uk-gdpr", indirect, "{item: retention, provision: Art. 14(5)(a), reason: You know.}", true},
		{"uk-gdpr", indirect, "{item: retention, provision: Art. 14(5)(b), reason: Too much effort; we publish this notice.}", false},
		{"eu-gdpr", indirect, "{item: retention, provision: Art. 14(5)(b), reason: Too much effort; we publish this notice.}", true},
		{"eu-gdpr", indirect, "{item: retention, provision: Art. 14(5)(b), reason: Too much effort.}", false},
		{"eu-gdpr", indirect, "{item: retention, provision: Art. 14 Abs. 5 lit. b DSGVO, reason: 'Unverhältnismäßig; diese Angaben sind veröffentlicht.'}", true},
		{"eu-gdpr", indirect, "{item: retention, provision: Art. 14(5)(c), reason: It is so.}", false},
		{"eu-gdpr", indirect, "{item: retention, provision: Art. 14(5)(c), reason: 'The Register Act, section 4, lays it down.'}", true},
		{"eu-gdpr", mixed, "{item: retention, provision: 'Art. 23 DSGVO, § 33 BDSG', reason: It would defeat the inquiry.}", true},
		{"eu-gdpr", mixed, "{item: retention, provision: Art. 13(4), reason: You know.}", false},
		{"eu-gdpr", mixed, "{item: retention, provision: Art. 13(4), reason: You know.}, {item: retention, provision: Art. 14(5)(a), reason: You know.}", true},
		{"[uk-gdpr, eu-gdpr]", indirect, "{item: retention, provision: Art. 14(5)(e), reason: Too much effort; we publish this notice.}", false},
		{"[uk-gdpr, eu-gdpr]", indirect, "{item: retention, provision: 'Art. 14(5)(e), Art. 14(5)(b)', reason: Too much effort; we publish this notice.}", true},
		{"[uk-gdpr, eu-gdpr]", direct, "{item: retention, provision: Art. 13(4), reason: You know.}", true},
		{"eudpr", direct, "{item: retention, provision: Art. 13(4), reason: You know.}", false},
		{"eudpr", direct, "{item: retention, provision: Art. 15(4), reason: You know.}", true},
		{"uk-gdpr", direct, "{item: retention, provision: 'DPA 2018, Schedule 2, paragraph 2', reason: It would warn them.}", true},
		{"uk-gdpr", direct, "{item: retention, provision: 'DPA 2018, Schedule 2', reason: It would warn them.}", false},
		{"uk-part3", direct, "{item: retention, provision: 'section 44(4)(b)', reason: It would warn them.}", true},
	} {
		root, _ := tree.Parse(source.NewFile("a.notice.yaml", []byte("noticec: 1\ntitle: T\nregime: "+c.regime+"\nsources: ["+c.sources+"]\nexceptions: ["+c.exceptions+"]\n")))
		accepted, named := false, false
		for _, d := range lint.New(lint.All...).Run(statement.Of(notice.Decode(root)), lint.Settings{Today: "2026-11-28", Targets: lint.DefaultTargets}) {
			switch {
			case d.Code.ID == "NC601":
				accepted = d.Accepted != nil
			case d.Code.ID == "NC750" || d.Code.ID == "NC751":
				named = true
			}
		}
		if accepted != c.want {
			t.Errorf("%s, [%s], %s: want accepted %v, got %v", c.regime, c.sources, c.exceptions, c.want, accepted)
		}
		if !accepted && !named && !strings.Contains(c.exceptions, "item: rights") && !strings.HasPrefix(c.regime, "[") {
			t.Errorf("%s, [%s], %s: want it said why the exception does not hold", c.regime, c.sources, c.exceptions)
		}
	}
}
