package prose

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
)

// An address that leads nowhere is found, with what is meant; one that leads somewhere is not.
func TestAddresses(t *testing.T) {
	const placeholder = "leads to a placeholder"
	const beside, nowhere = "leads to a file beside the page, as", "cannot be followed from a page"
	for url, want := range map[string][2]string{
		"https://averton.example":                    {},
		"HTTPS://Averton.Example/a_(b)?x=1#y":        {},
		"http://averton.example:8080/":               {},
		"https://intranet/privacy":                   {},
		"https://user@averton.example":               {},
		"https://[::1]/":                             {},
		"https://münchen.example/über uns":           {},
		"https://averton.example./":                  {},
		"mailto:a@averton.example?subject=Access":    {},
		"mailto:?subject=See this":                   {},
		"tel:+44 1632 960100":                        {},
		"/privacy":                                   {},
		"privacy.html":                               {},
		"privacy/index.php?id=4":                     {},
		"v1.2/privacy":                               {},
		"../parking.notice.yaml":                     {},
		"?q=data":                                    {},
		"#rights":                                    {},
		"//averton.example/x":                        {},
		"report.pdf":                                 {},
		"privacy":                                    {},
		"@averton":                                   {},
		"a/b@2x.png":                                 {},
		"www.averton.example/shop":                   {beside, "write `https://www.averton.example/shop`"},
		"WWW.averton.town":                           {beside, "write `https://WWW.averton.town`"},
		"averton.gov.uk":                             {beside, "write `https://averton.gov.uk`"},
		"datenschutz.averton.de/auskunft?a=b#c":      {beside, "write `https://datenschutz.averton.de/auskunft?a=b#c`"},
		"averton.llyw.cymru/preifatrwydd":            {beside, "write `https://averton.llyw.cymru/preifatrwydd`"},
		"privacy@averton.example":                    {beside, "write `mailto:privacy@averton.example`"},
		"privacy@averton":                            {beside, "write `mailto:privacy@averton`"},
		"https://":                                   {nowhere, "link to an address"},
		"http:///":                                   {nowhere, "link to an address"},
		"https:/averton.example/a":                   {nowhere, "write `https://averton.example/a`"},
		"https:averton.example":                      {nowhere, "write `https://averton.example`"},
		"https//averton.example/a":                   {nowhere, "write `https://averton.example/a`"},
		"http//averton.example":                      {nowhere, "write `https://averton.example`"},
		`https:\\averton.example`:                    {nowhere, "write `https://averton.example`"},
		"htps://averton.example":                     {nowhere, "write `https://averton.example`"},
		"https://https://averton.example":            {nowhere, "write `https://averton.example`"},
		"https:// averton.example":                   {nowhere, "link to an address"},
		"https://averton.example, https://b.example": {nowhere, "write `https://averton.example`"},
		"https://averton.example; or by post":        {nowhere, "write `https://averton.example`"},
		"https://averton..example":                   {nowhere, "link to an address"},
		"https://averton.example:port/":              {nowhere, "link to an address"},
		"<https://averton.example/a>":                {nowhere, "write `https://averton.example/a`"},
		"[our shop](https://averton.example/a)":      {nowhere, "write `https://averton.example/a`"},
		"Our shop: https://averton.example/a":        {nowhere, "write `https://averton.example/a`"},
		"mailto:":                                    {nowhere, "link to an address"},
		"mailto:privacy":                             {nowhere, "link to an address"},
		"mailto://privacy@averton.example":           {nowhere, "write `mailto:privacy@averton.example`"},
		"tel:":                                       {nowhere, "link to an address"},
		"tel://01632960100":                          {nowhere, "write `tel:01632960100`"},
		"TODO":                                       {placeholder, "link to an address"},
		"url":                                        {placeholder, "link to an address"},
		"https://averton.example/{{page}}":           {placeholder, "link to an address"},
		`\\server\share\privacy.docx`:                {nowhere, "link to an address"},
		`C:\Users\dpo\privacy.pdf`:                   {nowhere, "link to an address"},
		"file:///home/dpo/privacy.pdf":               {nowhere, "link to an address"},
		"ftp://averton.example/a":                    {nowhere, "link to an address"},
		"javascript:alert(1)":                        {nowhere, "link to an address"},
		"https://averton.example/" + strings.Repeat("a", MaxURL): {"is longer than 2000 characters", "shorter"},
	} {
		found := CheckAddress(source.Text{Value: url})
		if len(found) != min(1, len(want[0])) || len(found) == 1 && (!strings.Contains(found[0].Message, want[0]) || !strings.HasPrefix(found[0].Help, want[1]) && !strings.Contains(found[0].Help, "shorter")) {
			t.Errorf("%.80s: want %q, got %v", url, want, found)
		}
		if len(found) == 1 && strings.HasPrefix(found[0].Help, "write `") {
			meant := strings.Trim(strings.TrimPrefix(found[0].Help, "write "), "`")
			if again := CheckAddress(source.Text{Value: meant}); len(again) > 0 {
				t.Errorf("%s: want a help that works, got %v", url, again)
			}
		}
	}
}
