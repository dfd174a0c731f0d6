package report_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
)

func TestTextUnderlinesInDisplayWidth(t *testing.T) {
	f := source.NewFile("a.notice.yaml", []byte("title: T\n{ü: 日本, bsis: 1}\n"))
	d := diag.New(diag.Code{ID: "NC201", Severity: diag.Error}, source.Span{File: f, Start: source.Pos{Line: 2, Col: 9}, End: source.Pos{Line: 2, Col: 13}}, "the key `bsis` is not known", "did you mean `basis`?")
	d.Law = []law.Ref{{Instrument: "UK GDPR", Provision: "Art. 13(1)(c)"}, {Instrument: "UK GDPR", Provision: "Art. 6"}, {Instrument: "DPA 2018", Provision: "s.8"}}
	var b strings.Builder
	if err := report.Text(&b, diag.List{d}); err != nil {
		t.Fatal(err)
	}
	want := "a.notice.yaml:2:9: error: the key `bsis` is not known [NC201]\n" +
		"    2 | {ü: 日本, bsis: 1}\n" +
		"      |           ^^^^\n" +
		"   help: did you mean `basis`?\n" +
		"   law: UK GDPR Art. 13(1)(c), Art. 6; DPA 2018 s.8\n"
	if got := b.String(); want != got {
		t.Errorf("want\n%s\ngot\n%s", want, got)
	}
}
