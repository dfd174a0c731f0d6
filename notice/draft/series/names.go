package series

import (
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/schema"
)

// Names returns an id for each notice of a series, unique in it, made of its title without the words
// with which most titles begin or end: "parking-permits" of "Privacy notice for parking permits". A
// title of which nothing is left gives way to the name of the document.
func Names(members []Member) []string {
	titles := make([][]string, len(members))
	for i, m := range members {
		title, _ := draft.Scalar(m.Draft.Notice.Get("title"))
		titles[i] = strings.FieldsFunc(title, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
		})
	}
	shared := sharedWords(titles)
	ids := draft.IDs{}
	out := make([]string, len(members))
	for i, m := range members {
		name := schema.ID(strings.Join(ownWords(titles[i], shared), " "))
		if name == "" {
			name = schema.ID(strings.TrimSuffix(path.Base(m.Name), path.Ext(m.Name)))
		}
		if name == "" {
			name = "notice"
		}
		out[i] = ids.New(name)
	}
	return out
}

// sharedWords are the words that more than half of the titles have, each as often as those have it.
func sharedWords(titles [][]string) map[string]int {
	if len(titles) < 2 {
		return nil
	}
	with := map[string][]int{} // of each word, how many titles have it once or more, twice or more
	for _, title := range titles {
		seen := map[string]int{}
		for _, word := range title {
			word = strings.ToLower(word)
			for len(with[word]) <= seen[word] {
				with[word] = append(with[word], 0)
			}
			with[word][seen[word]]++
			seen[word]++
		}
	}
	out := map[string]int{}
	for word, counts := range with {
		for _, n := range counts {
			if 2*n > len(titles) {
				out[word]++
			}
		}
	}
	return out
}

// joins are words between the name of a service and what titles share.
var joins = strings.Fields(`a about an and at for from how in of on our the to we when you your
	am ar ein ein eich gyfer i y yr am das den der des die für im über und vom von zu zum zur
	au aux de des du et la le les l nos notre pour sur`)

// ownWords are the words of a title between those that it shares.
func ownWords(title []string, shared map[string]int) []string {
	left := map[string]int{}
	for word, n := range shared {
		left[word] = n
	}
	take := func(word string) bool {
		word = strings.ToLower(word)
		if left[word] == 0 {
			return false
		}
		left[word]--
		return true
	}
	from, to := 0, len(title)
	for from < to && take(title[from]) {
		from++
	}
	for to > from && take(title[to-1]) {
		to--
	}
	for from > 0 && from < to && slices.Contains(joins, strings.ToLower(title[from])) {
		from++
	}
	for to < len(title) && from < to && slices.Contains(joins, strings.ToLower(title[to-1])) {
		to--
	}
	return title[from:to]
}
