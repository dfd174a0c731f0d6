package compose_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// The columns that a group names are its own: the groups after it have those of the section.
func TestColumnsOfAGroupAreItsOwn(t *testing.T) {
	n := notice.Decode(parse(t, "n.yaml", []byte(`
noticec: 1
language: en-GB
retention:
  as: table
  items:
    - heading: A
      columns: [name, until]
      items: [{name: Files, period: P6Y, until: you leave}]
    - heading: B
      items: [{name: Letters, period: P1Y}]
`)))
	var heads []string
	doc.Walk(compose.Compose(n).Blocks, func(b doc.Block) {
		if table, ok := b.(*doc.Table); ok {
			var head []string
			for _, words := range table.Head {
				head = append(head, doc.Plain(words))
			}
			heads = append(heads, strings.Join(head, " | "))
		}
	})
	want := []string{"Information | End", "Information | Kept for"}
	if got := heads; strings.Join(want, "\n") != strings.Join(got, "\n") {
		t.Errorf("want the heads %q, got %q", want, got)
	}
}

// A party that names a regime is introduced by the words of that law, and by where it applies.
func TestRegimeOfAParty(t *testing.T) {
	n := notice.Decode(parse(t, "n.yaml", []byte(`
noticec: 1
language: en-GB
regime: [uk-gdpr, eu-gdpr]
representative:
  items:
    - {name: Cedar SARL, regime: eu-gdpr}
    - {name: Oak Ltd, regime: uk-gdpr}
`)))
	got := strings.Join(doc.Words(compose.Compose(n).Blocks), " ")
	for _, want := range []string{
		"Where EU law applies: Our representative in the European Union is Cedar SARL.",
		"Where UK law applies: Our representative in the United Kingdom is Oak Ltd.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("want %q, got %q", want, got)
		}
	}
}
