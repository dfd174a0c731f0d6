package prose

import "testing"

// Words that are an address themselves are held against where their link leads.
func TestWordsThatNameAnotherAddress(t *testing.T) {
	for _, c := range []struct{ words, address, want string }{
		{"averton.example", "https://averton.example/a", ""},
		{"www.averton.example/a", "https://averton.example/b", ""},
		{"data.averton.example", "https://averton.example", ""},
		{"https://averton.example", "http://www.averton.example/", ""},
		{"Averton.com", "https://averton.example", ""}, // the name of a body
		{"our website", "https://averton.example", ""},
		{"averton.example", "https://evil.example/averton.example", "evil.example"},
		{"https://averton.example", "https://averton.example.evil.example", "averton.example.evil.example"},
		{"a@averton.example", "mailto:A@averton.example?subject=Access", ""},
		{"mailto:a@averton.example", "mailto:a@averton.example", ""},
		{"Mailto:a@averton.example", "mailto:b@averton.example", "b@averton.example"},
		{"a@averton.example", "https://averton.example", "averton.example"},
		{"01632 960 100", "tel:+441632960100", ""},
		{"tel:01632 960100", "tel:01632960100", ""},
		{"+44 (0)1632 960100", "tel:01632960100", ""},
		{"01632 960 100", "tel:01632960200", "01632960200"},
		{"call us", "tel:01632960200", ""},
	} {
		if got := namesAnother(c.words, c.address); got != c.want {
			t.Errorf("[%s](%s): want %q, got %q", c.words, c.address, c.want, got)
		}
	}
}
