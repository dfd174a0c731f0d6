package series_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/draft/series"
)

// memberOf is a document with one section.
func memberOf(i int, language, heading string, lines ...string) series.Member {
	name := fmt.Sprintf("%02d.html", i)
	doc := documentOf(fmt.Sprintf("Notice %d", i), []block{{heading, lines}}, name)
	doc.Language = language
	return series.Member{Name: name, Draft: draft.Of(doc, draft.Settings{Name: name, Language: language})}
}

// Every kind of near miss is reported with the words that differ; what says the same, or is said
// besides, is not.
func TestDifferences(t *testing.T) {
	for _, c := range []struct {
		language, heading, most string
		few                     []string
		want                    []string
	}{
		{"en", "Your requests", "We answer each request within one month.", []string{"We answer each request within 30 days."}, []string{"one month > 30 days"}},
		{"en", "Your requests", "We answer each request within one month.", []string{"We answer each request within 1 month"}, nil},
		{"en", "Your requests", "We don't answer requests by telephone – write to us.", []string{"We don’t answer requests by telephone - write to us"}, nil},
		{"en", "Your requests", "Letters go to the records team at Heron House for an answer.", []string{"Letters go to the records team at Badger House for an answer."}, []string{"Heron > Badger"}},
		{"en", "Your requests", "Letters go to the records team, who read them and send you an answer.", []string{"Letters go to the filing team, who read them and send you an answer."}, []string{"records > filing"}},
		{"en", "Your requests", "Letters go to the records team, who read them and send you an answer.", []string{"Letters go to the records team, who read them and then send you an answer."}, []string{" > then"}},
		{"en", "Your requests", "Letters go to the records team, who read them and send you an answer.", []string{"Our clerks open all letters in the morning, and one of them replies."}, nil},
		{"en", "Your requests", "Call 01632 960100 for help.", []string{"Call 01632 960100 for help. Call 01632 960177 for help."}, nil}, // both
		{"en", "Your requests", "We answer each request within one month.", []string{"We answer each request within 30 days.", "We answer each request within six weeks."}, []string{"one month > 30 days", "one month > six weeks"}},
		{"de", "Ihre Anfragen", "Wir antworten auf jede Anfrage innerhalb von einem Monat.", []string{"Wir antworten auf jede Anfrage innerhalb von 30 Tagen."}, []string{"einem Monat > 30 Tagen"}},
		{"fr", "Vos demandes", "Nous répondons à votre demande dans un délai d’un mois.", []string{"Nous répondons à votre demande dans un délai de 30 jours."}, []string{"d’un mois > de 30 jours"}},
	} {
		var members []series.Member
		for i := range 7 {
			text := c.most
			if i < len(c.few) {
				text = c.few[i]
			}
			members = append(members, memberOf(i, c.language, c.heading, text))
		}
		var got []string
		for _, d := range series.Differences(members) {
			for _, v := range d.Minority {
				for _, e := range v.Edits {
					got = append(got, e.Majority+" > "+e.Minority)
				}
			}
			if d.Count != 7-len(c.few) || d.Of() != 7 {
				t.Errorf("%q: want %d of 7, got %d of %d", c.most, 7-len(c.few), d.Count, d.Of())
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", c.most, diff)
		}
	}
}

// Where no text has a majority, nobody differs from it.
func TestNoMajority(t *testing.T) {
	var members []series.Member
	for i := range 9 {
		members = append(members, memberOf(i, "en", "Your requests", fmt.Sprintf("We answer each request within %d days.", 10+i/3)))
	}
	if found := series.Differences(members); len(found) > 0 {
		t.Errorf("got %+v", found)
	}
}

// Facts differ though the sentences that say them are others.
func TestFactsDiffer(t *testing.T) {
	var members []series.Member
	for i := range 6 {
		m := &draft.Map{}
		m.Set("title", draft.Words(fmt.Sprint("Notice ", i)))
		dpo := &draft.Map{}
		dpo.Set("email", draft.Words("dpo@quillmere.example"))
		period := "P6Y"
		if i == 4 {
			dpo = &draft.Map{}
			dpo.Set("email", draft.Words("officer@quillmere.example"))
			period = "P7Y"
		}
		m.Set("dpo", dpo)
		item := &draft.Map{}
		item.Set("name", draft.Words("Rent ledgers"))
		item.Set("period", draft.Code(period))
		other := &draft.Map{}
		other.Set("name", draft.Words(fmt.Sprint("File ", i)))
		other.Set("period", draft.Code(fmt.Sprintf("P%dY", i+1)))
		retention := &draft.Map{}
		retention.Set("items", draft.ListOf(item, other))
		m.Set("retention", retention)
		members = append(members, series.Member{Name: fmt.Sprintf("%d.json", i), Draft: &draft.Draft{Notice: m}})
	}
	var got []string
	for _, d := range series.Differences(members) {
		got = append(got, fmt.Sprintf("%s.%s: %d say %s, %s says %s", d.Section, d.Field, d.Count, d.Text, d.Minority[0].Places[0].Name, d.Minority[0].Text))
	}
	want := []string{"dpo.email: 5 say dpo@quillmere.example, 4.json says officer@quillmere.example", "retention.period: 5 say P6Y, 4.json says P7Y"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Ids are what titles do not share; they are unique, and there is always one.
func TestNames(t *testing.T) {
	for _, c := range []struct{ titles, want string }{
		{"Privacy notice for parking permits|Privacy notice for the ice rink|Privacy notice for beach huts", "parking-permits ice-rink beach-huts"},
		{"Parking permits privacy notice|Ice rink – privacy notice|Beach huts: our privacy notice", "parking-permits ice-rink beach-huts"},
		{"Privacy notice|Privacy notice|Privacy notice for huts", "item-00 item-01 huts"},
		{"How we use your data when you hire a hall|How we use your data when you hire a barge", "hall barge"},
		{"Quillmere Council privacy notice: council tax|Quillmere Council privacy notice: trees", "council-tax trees"},
		{"Datenschutzhinweise für den Freibadbesuch|Datenschutzhinweise zur Hundesteuer", "freibadbesuch hundesteuer"},
		{"Trees|Trees|Trees 2", "item-00 item-01 item-2"},
		{"Privacy notice for parking permits", "privacy-notice-for-parking-permits"},
	} {
		var members []series.Member
		for i, title := range strings.Split(c.titles, "|") {
			m := &draft.Map{}
			m.Set("title", draft.Words(title))
			members = append(members, series.Member{Name: fmt.Sprintf("old/%02d.docx", i), Draft: &draft.Draft{Notice: m}})
		}
		if got := strings.Join(series.Names(members), " "); got != c.want {
			t.Errorf("%s: want %s, got %s", c.titles, c.want, got)
		}
	}
}

// Of sentences too long to compare word by word, the edit is all from the first to the last word that
// differs.
func TestLongSentences(t *testing.T) {
	var members []series.Member
	for i := range 4 {
		first, last := "7", "8"
		if i == 0 {
			first, last = "5", "6"
		}
		members = append(members, memberOf(i, "en", "Your requests", "We keep "+first+strings.Repeat(" small boxes of paper", 20_000)+" for "+last+" uses of it."))
	}
	found := series.Differences(members)
	if len(found) != 1 || len(found[0].Minority) != 1 || len(found[0].Minority[0].Edits) != 1 {
		t.Fatalf("want one edit, got %d differences", len(found))
	}
	if e := found[0].Minority[0].Edits[0]; !strings.HasPrefix(e.Minority, "5 small") || !strings.HasSuffix(e.Minority, " for 6") || !strings.HasSuffix(e.Majority, " for 8") {
		t.Errorf("got %.20q … %.20q", e.Majority, e.Minority)
	}
}

// Lists of many groups take no time that grows with the square of their number.
func TestManyItems(t *testing.T) {
	var members []series.Member
	for i := range 4 {
		var items draft.List
		for k := range 20_000 {
			item := &draft.Map{}
			item.Set("id", draft.Code(fmt.Sprintf("n%d-%d", i*(k%2), k)))
			item.Set("text", draft.Words(fmt.Sprintf("box %d", k)))
			items = append(items, draft.Item{Value: item})
		}
		section, m := &draft.Map{}, &draft.Map{}
		section.Set("as", draft.Code("list"))
		section.Set("items", items)
		m.Set("title", draft.Words(fmt.Sprint("Notice ", i)))
		m.Set("personal_data", section)
		members = append(members, series.Member{Name: fmt.Sprint(i), Draft: &draft.Draft{Notice: m}})
	}
	start := time.Now()
	if _, err := series.Share(members, basePath); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > time.Minute {
		t.Errorf("took %v", took)
	}
}
