package series_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/draft/series"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// A block is a heading with its words; lines that begin with "- " are items of a list, and those that
// begin with "# " headings below that.
type block struct {
	heading string
	lines   []string
}

// shared are the blocks of an invented council that its services copy from each other.
var shared = []block{
	{"Who we are", []string{
		"Quillmere District Council runs the services that this page is about and decides how your details are handled.",
		"You can write to us at The Guildhall, Heron Lane, Quillmere QM4 7ZZ.",
	}},
	{"Data protection officer", []string{
		"Our data protection officer looks over everything that we do with records, and you can reach the officer at dpo@quillmere.example or on 01632 960744.",
	}},
	{"Your rights", []string{
		"The law lets you steer what happens to your records. You can ask us at any time to:",
		"- give you a copy of your personal data",
		"- correct data that are wrong",
		"- erase your data where we no longer need them",
		"- restrict how we use your data while we look into a dispute",
		"Some of these depend on why we hold the records in the first place.",
	}},
	{"How to exercise your rights", []string{
		"Fill in the green form at any library counter, or send a message to records@quillmere.example.",
		"Whichever way you choose, our records team will reply to your request within one month of receiving it.",
	}},
	{"How to complain", []string{
		"Tell the service manager first, because most troubles can be put right over the telephone.",
		"You may also complain to the Information Commissioner's Office, whose helpline is 0303 123 1113.",
	}},
	{"How we keep your information safe", []string{
		"We look after your records with these measures:",
		"- locked cabinets in every office",
		"- two-step sign-in for all staff",
		"- yearly training about handling records",
		"- encrypted laptops for home visits",
	}},
	{"The boathouse", []string{
		"Canoes and rafts are kept in the boathouse below the weir, whose doors open at 09:15 on weekdays.",
		"# Who may row",
		"Nobody needs to give a name there.",
	}},
	{"The tree of promises", []string{
		"For each service that moves online, the council plants one lime tree beside the old canal.",
	}},
}

// swaps are words of shared blocks that a careless editor writes otherwise: contradictions.
var swaps = [][2]string{
	{"within one month of receiving it", "within 30 days of receiving it"},
	{"dpo@quillmere.example", "privacy@quillmere.example"},
	{"01632 960744", "01632 960799"},
	{"0303 123 1113", "0303 123 4444"},
	{"two-step sign-in for all staff who work here", "three-step sign-in for all staff who work here"},
	{"The Guildhall, Heron Lane, Quillmere QM4 7ZZ", "The Corn Hall, Mill Street, Quillmere QM4 8AA"},
	{"doors open at 09:15 on weekdays", "doors open at 10:45 on weekdays"},
	{"plants one lime tree beside the old canal", "plants one oak tree beside the old canal"},
}

var services = strings.Split("allotments,ballroom hire,beach huts,bicycle lockers,burial plots,busking,canal moorings,car clubs,choir grants,clock towers,cricket pitches,dance classes,deer parks,dog wardens,evening markets,fairgrounds,ferry passes,fire pits,flood wardens,fountain repairs,garden shows,hedge cutting,ice rinks,kite festivals,lidos,lost umbrellas,maypoles,model railways,museum keys,night buses,orchards,paddling pools,park benches,puppet shows,quiz leagues,rose gardens,skate bowls,street pianos,toy libraries,weather stations", ",")

// unique are the blocks of one service, of words that no other has.
func unique(service string, r *rand.Rand) []block {
	nonsense := func(n int) string {
		out := make([]string, n)
		for i := range out {
			out[i] = string([]byte{"bdfgklmnprstvz"[r.IntN(14)], "aeiou"[r.IntN(5)], "bdfgklmnprstvz"[r.IntN(14)], "aeiou"[r.IntN(5)], "lmnrst"[r.IntN(6)]})
		}
		return strings.Join(out, " ")
	}
	return []block{
		{"Why we use your information", []string{"We use your data to run " + service + " for " + nonsense(4) + ".", "This covers " + nonsense(9) + "."}},
		{"What information we collect", []string{"For " + service + " we write down:", "- your name", "- your postcode", "- your " + nonsense(3), "- the " + nonsense(4)}},
		{"How long we keep it", []string{fmt.Sprintf("After the last day of %s, %s stays with us for %d years.", service, nonsense(5), 2+r.IntN(9))}},
		{"Who we share it with", []string{"We share " + nonsense(4) + " with the " + nonsense(3) + " club that helps to run " + service + "."}},
	}
}

// A planted difference is what a few documents say otherwise.
type planted struct {
	majority, minority string
	names              []string
}

// A council is a series of documents of which it is known what they share.
type council struct {
	members []series.Member
	planted []planted
	has     []map[string]bool // of each member: the headings of shared blocks that it has
	changed []map[string]bool // of each member: those of them whose words it changes
}

// councilOf makes n documents: some lack a block or have another order, some spell a sentence
// otherwise, and for each difference a few say something else.
func councilOf(seed uint64, n, differences int) council {
	r := rand.New(rand.NewPCG(seed, 21))
	var c council
	chosen := r.Perm(len(swaps))[:differences]
	few := max(1, n/12)
	edits := make([]map[int]bool, n)
	for i := range edits {
		edits[i] = map[int]bool{}
	}
	names := func(i int) string { return fmt.Sprintf("old/%02d.docx", i) }
	for _, s := range chosen {
		p := planted{majority: swaps[s][0], minority: swaps[s][1]}
		at := r.Perm(n)[:few]
		slices.Sort(at)
		for _, i := range at {
			edits[i][s] = true
			p.names = append(p.names, names(i))
		}
		c.planted = append(c.planted, p)
	}
	for i := range n {
		service := services[i%len(services)]
		blocks := unique(service, r)
		has, changed := map[string]bool{}, map[string]bool{}
		for k, b := range shared {
			text := strings.Join(b.lines, "\n")
			text = strings.Replace(text, "two-step sign-in for all staff", "two-step sign-in for all staff who work here", 1)
			edited := text
			for s := range swaps {
				if edits[i][s] {
					edited = strings.ReplaceAll(edited, swaps[s][0], swaps[s][1])
				}
			}
			lacks := n >= 4 && r.IntN(12) == 0 && edited == text // not what is planted
			if lacks {
				continue
			}
			if r.IntN(15) == 0 && edited == text { // spelt otherwise
				edited = strings.Replace(strings.Replace(edited, "'", "’", 1), "everything.", "everything", 1)
				if edited == text {
					edited = strings.TrimSuffix(edited, ".")
				}
			}
			if items := strings.Split(edited, "\n- "); len(items) > 3 && r.IntN(8) == 0 && edited == text { // one item less
				at := 1 + r.IntN(len(items)-1)
				if r.IntN(2) == 0 && at > 1 { // or two in another order
					items[at], items[at-1] = items[at-1], items[at]
				} else if at < len(items)-1 || !strings.Contains(items[at], "\n") {
					items = slices.Delete(items, at, at+1)
				}
				edited = strings.Join(items, "\n- ")
			}
			has[b.heading], changed[b.heading] = true, edited != text
			b.lines = strings.Split(edited, "\n")
			if k%2 == 0 {
				blocks = append(blocks, b)
			} else {
				blocks = slices.Insert(blocks, min(k, len(blocks)), b)
			}
		}
		if r.IntN(3) == 0 {
			a, b := r.IntN(len(blocks)), r.IntN(len(blocks))
			blocks[a], blocks[b] = blocks[b], blocks[a]
		}
		c.has, c.changed = append(c.has, has), append(c.changed, changed)
		if r.IntN(2) == 0 {
			blocks = append([]block{{"", []string{"This page is for everybody who uses " + service + "."}}}, blocks...)
		}
		doc := documentOf("Privacy notice for "+service, blocks, names(i))
		c.members = append(c.members, series.Member{Name: names(i), Draft: draft.Of(doc, draft.Settings{Name: names(i), Regime: "uk-gdpr", Language: "en-GB"})})
	}
	return c
}

// documentOf is blocks as a document, each on a line of its own.
func documentOf(title string, blocks []block, name string) *intake.Document {
	file := source.NewFile(name, nil)
	line := 0
	at := func() prose.Place {
		line++
		return prose.Place{Span: source.Span{File: file, Start: source.Pos{Line: line, Col: 1}, End: source.Pos{Line: line, Col: 2}}}
	}
	words := func(s string) []prose.Inline { return []prose.Inline{prose.Text(s)} }
	d := &intake.Document{Language: "en-GB", Updated: "2026-05-04"}
	d.Blocks = append(d.Blocks, &intake.Heading{Place: at(), Level: 1, Inlines: words(title)})
	for _, b := range blocks {
		if b.heading != "" {
			d.Blocks = append(d.Blocks, &intake.Heading{Place: at(), Level: 2, Inlines: words(b.heading)})
		}
		var list *prose.List
		for _, text := range b.lines {
			if heading, ok := strings.CutPrefix(text, "# "); ok {
				d.Blocks = append(d.Blocks, &intake.Heading{Place: at(), Level: 3, Inlines: words(heading)})
				list = nil
				continue
			}
			item, isItem := strings.CutPrefix(text, "- ")
			if !isItem {
				list = nil
				d.Blocks = append(d.Blocks, &prose.Paragraph{Place: at(), Inlines: words(text)})
				continue
			}
			if list == nil {
				list = &prose.List{Place: at()}
				d.Blocks = append(d.Blocks, list)
			}
			list.Items = append(list.Items, prose.ListItem{Blocks: []prose.Block{&prose.Paragraph{Place: at(), Inlines: words(item)}}})
		}
	}
	return d
}
