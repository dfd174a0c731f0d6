// Package bench makes notices for benchmarks: as many as wanted, no two alike, the same
// each time. They are made from the examples, in the language that noticec reads.
package bench

import (
	"fmt"
	"io/fs"
	"iter"
	"path"
	"strings"
)

// A File is a file of the notices, by its path with slashes.
type File struct {
	Path, Text string
}

var (
	towns    = []string{"Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Gorse", "Hazel", "Ivy", "Juniper", "Larch", "Maple", "Oak", "Pine", "Rowan", "Sallow", "Thorn", "Willow", "Yew"}
	endings  = []string{"bridge", "combe", "field", "ford", "ham", "hurst", "ley", "mere", "stead", "ton", "wick"}
	services = []string{"Careline", "Telecare", "Carers", "Housing", "Wellbeing", "Transport", "Library"}
)

// place is the name of the place of notice i.
func place(i int) string {
	return fmt.Sprint(towns[i%len(towns)], endings[i/len(towns)%len(endings)], " ", i)
}

// Seeds makes n notices from the two that were transcribed: each names its own place,
// service, addresses and numbers, and tells its lists in another order.
func Seeds(examples fs.FS, n int) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		var texts []string
		for _, name := range []string{"ats/ats.notice.yaml", "imago/imago.notice.yaml"} {
			data, err := fs.ReadFile(examples, name)
			if err != nil {
				yield(File{}, err)
				return
			}
			texts = append(texts, string(data))
		}
		for i := range n {
			if !yield(File{fmt.Sprintf("notice-%05d.notice.yaml", i), seed(texts[i%2], i)}, nil) {
				return
			}
		}
	}
}

func seed(text string, i int) string {
	town, service := place(i), services[i/2%len(services)]
	text = strings.NewReplacer(
		"id: ats\n", fmt.Sprintf("id: notice-%05d\n", i), "id: imago\n", fmt.Sprintf("id: notice-%05d\n", i),
		"Assistive Technology Services (ATS)", town+" "+service, "Assistive Technology Services", town+" "+service,
		"Imago Community", town+" "+service, "Short Breaks, YANA", "Breaks in "+town+", YANA",
		"luton.gov.uk", fmt.Sprintf("place%d.example", i), "imago.community", fmt.Sprintf("place%d.example", i),
		"17-19 Monson Road", fmt.Sprintf("%d Monson Road", 1+i), "03031 231113", fmt.Sprintf("03031 %06d", i),
		"the age of 25", fmt.Sprintf("the age of %d", 20+i%9), "until_age: 25", fmt.Sprintf("until_age: %d", 20+i%9),
		"telecare", strings.ToLower(service),
	).Replace(text)
	for _, section := range []string{"recipients", "sharing_reasons", "purposes"} {
		text = rotate(text, section, i)
	}
	return text
}

// rotate turns the items of a section by k places.
func rotate(text, section string, k int) string {
	before, rest, ok := strings.Cut(text, "\n"+section+":\n")
	if !ok {
		return text
	}
	head, rest, ok := strings.Cut(rest, "  items:\n")
	if !ok || strings.Contains(head, "\n\n") && !strings.HasPrefix(head, "  ") {
		return text
	}
	var items []string
	for strings.HasPrefix(rest, "    ") {
		line, after, _ := strings.Cut(rest, "\n")
		if strings.HasPrefix(line, "    - ") {
			items = append(items, line+"\n")
		} else {
			items[len(items)-1] += line + "\n"
		}
		rest = after
	}
	k %= max(len(items), 1)
	turned := strings.Join(items[k:], "") + strings.Join(items[:k], "")
	return before + "\n" + section + ":\n" + head + "  items:\n" + turned + rest
}

// Series makes the notices of as many councils as give at least n: each council has its
// bases, its services, and their versions for children and in Welsh.
func Series(examples fs.FS, n int) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		names, err := fs.Glob(examples, "council/*.yaml")
		if err != nil {
			yield(File{}, err)
			return
		}
		for i, made := 0, 0; made < n; i++ {
			for _, name := range names {
				data, err := fs.ReadFile(examples, name)
				if err != nil {
					yield(File{}, err)
					return
				}
				base := path.Base(name)
				if strings.HasSuffix(base, ".notice.yaml") {
					made++
				}
				if !yield(File{fmt.Sprintf("council-%05d/%s", i, base), member(string(data), i)}, nil) {
					return
				}
			}
		}
	}
}

// member is a file of council i. The words that translations translate stay as they are.
func member(text string, i int) string {
	var out []string
	for _, line := range strings.SplitAfter(text, "\n") {
		if id, ok := strings.CutPrefix(line, "id: "); ok {
			line = fmt.Sprintf("id: %s-%05d\n", strings.TrimSpace(id), i)
		}
		out = append(out, line)
	}
	return strings.NewReplacer(
		"name: Averton Council", "name: "+place(i)+" Council", "name: Cyngor Averton", "name: Cyngor "+place(i),
		"averton.example", fmt.Sprintf("place%d.example", i), "../../schema/", "",
	).Replace(strings.Join(out, ""))
}
