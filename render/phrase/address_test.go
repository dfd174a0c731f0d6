package phrase

import "testing"

// Both forms of address stand in one text; each reader sees one of them, in all places.
func TestAddress(t *testing.T) {
	text := "<Sie können|Du kannst> <Ihre|deine> Daten [in <Ihrem|deinem> Konto ]ändern.[?also  <Fragen Sie|Frag>!]"
	if got, want := address(text, false), "Sie können Ihre Daten [in Ihrem Konto ]ändern.[?also  Fragen Sie!]"; got != want {
		t.Errorf("want %q, got %q", want, got)
	}
	if got, want := address(text, true), "Du kannst deine Daten [in deinem Konto ]ändern.[?also  Frag!]"; got != want {
		t.Errorf("want %q, got %q", want, got)
	}
	c := Catalogue{Sentences: map[Sentence]string{}, Slots: map[string]string{"how": "Wie <Sie|du>"}, Table: TableHeads{Data: "<Ihre|deine> Daten"}, Laws: map[string]Law{"a": {Sentences: map[Sentence]string{Who: "<Sie|du>"}}}}
	formal := c.under("a").addressed()
	informal := formal.Informal()
	for _, w := range []struct{ want, got string }{
		{"Wie Sie", formal.Slots["how"]}, {"Ihre Daten", formal.Table.Data}, {"Sie", formal.Sentences[Who]},
		{"Wie du", informal.Slots["how"]}, {"deine Daten", informal.Table.Data}, {"du", informal.Sentences[Who]},
		{"du", informal.Informal().Sentences[Who]}, {"Wie <Sie|du>", c.Slots["how"]},
	} {
		if w.got != w.want {
			t.Errorf("want %q, got %q", w.want, w.got)
		}
	}
}
