package compose_test

import (
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/compose"
)

// What an index says of a notice is what the notice says.
func TestNewEntry(t *testing.T) {
	read := func(text string) compose.Entry {
		return compose.NewEntry(notice.Decode(parse(t, "a.notice.yaml", []byte("noticec: 1\ntitle: Bins\n"+text))), "a", nil, nil)
	}
	for _, test := range []struct {
		text, published string
		draft           bool
	}{
		{"version: \"1\"\nupdated: 2026-11-01\n", "2026-11-01", false},
		{"version: 1.0.0\nupdated: 2026-11-01\neffective: 2026-10-01\n", "2026-10-01", false},
		{"version: \"1.0\"\nupdated: 2026-11-01\nchanges:\n  - date: 2024-01-01\n    text: First published\n", "2024-01-01", false},
		{"version: \"1.1\"\nupdated: 2026-11-01\n", "", false},
		{"version: \"0\"\nupdated: 2026-11-01\n", "", true},
		{"version: \"10\"\nupdated: 2026-11-01\n", "", false},
		{"updated: 2026-11-01\n", "", false}, // perhaps the hundredth edition
		{"version: \"1\"\n", "", false},
		{"version: \"0.3\"\nupdated: 2026-11-01\n", "", true},
		{"version: Draft for comment\n", "", true},
		{"language: de\nversion: Entwurf 2\n", "", true},
		{"version: \"2\"\n", "", false},
	} {
		if got := read(test.text); got.Published != test.published || got.Draft != test.draft {
			t.Errorf("%q: want published %q and draft %t, got %q and %t", test.text, test.published, test.draft, got.Published, got.Draft)
		}
	}
	got := read("id: bins\ncontroller: {name: Averton Council, email: a@averton.example}\ndpo: {phone: [01632 960101, 01632 960102]}\nvalid_until: 2026-12-31\nreview_by: 2027-01-01\nsuperseded_by: https://averton.example/x\n")
	if got.ID != "bins" || got.Controller != "Averton Council" || got.Publisher != (compose.Reach{Email: "a@averton.example"}) || got.Officer != (compose.Reach{Phone: "01632 960101"}) || got.ValidUntil != "2026-12-31" || got.ReviewBy != "2027-01-01" || got.SupersededBy != "https://averton.example/x" {
		t.Errorf("want what the notice says, got %+v", got)
	}
}
