package status

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// names are the names of controllers and recipients in all notices.
type names struct {
	all     []named
	index   map[uint64]int32  // in all, by the hash of controller and spelling
	aliases map[string]string // what an abbreviation is short for, by controller; "" if it is not certain
	numbers map[uint64]known  // the controller with a number or an address, by its hash
	list    diag.List
}

// A named body has one spelling of its name in the notices of a controller.
type named struct {
	controller string
	spelling   string // as it is written
	at         place
	times      int32
}

// A known controller has a number or an address.
type known struct {
	name string
	at   place
}

// names collects the names of a notice.
func (x *comparing) names(controller string) {
	s := &x.Comparison.names
	if s.index == nil {
		s.index, s.aliases, s.numbers = map[uint64]int32{}, map[string]string{}, map[uint64]known{}
	}
	n := x.notice
	parties := []*notice.Party{&n.Controller}
	for j := range n.JointControllers.All() {
		parties = append(parties, &j.Party)
	}
	for _, p := range parties {
		x.add(controller, p.Name)
		x.abbreviate(controller, p.Abbreviation.Value, p.Name.Value)
	}
	for c := range n.Contacts.All() {
		x.abbreviate(controller, c.Abbreviation.Value, c.Name.Value)
	}
	for r := range n.Recipients.All() {
		x.add(controller, r.Name)
	}
	x.identify()
}

// add collects a name.
func (x *comparing) add(controller string, t source.Text) {
	if !t.IsSet() || !isProper(t.Value) {
		return
	}
	s := &x.Comparison.names
	spelling, short := splitShort(t.Value)
	x.abbreviate(controller, short, spelling)
	id := x.hash(controller, capital(spelling))
	i, known := s.index[id]
	if !known {
		i = int32(len(s.all))
		s.index[id] = i
		s.all = append(s.all, named{x.intern(controller), x.intern(spelling), placed(x.keep(t.Span)), 0})
	}
	s.all[i].times++
}

// capital is a name with a capital letter at its start: "The NHS" and "the NHS" are one spelling.
func capital(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(first)) + name[size:]
}

// abbreviate notes what an abbreviation is short for.
func (x *comparing) abbreviate(controller, short, name string) {
	short, name = normalName(short), normalName(name)
	if short == "" || name == "" || short == name {
		return
	}
	s, id := &x.Comparison.names, x.intern(controller+"\x00"+short)
	if old, known := s.aliases[id]; known && old != name {
		name = "" // of two
	}
	s.aliases[id] = x.intern(name)
}

// identify finds controllers that are one by their number, or by an e-mail address where the words of
// one name are among those of the other.
func (x *comparing) identify() {
	c, s := &x.notice.Controller, &x.Comparison.names
	check := func(certain func(a, b string) bool, thing ...string) {
		id, name := x.hash(append(thing, x.notice.Language.Value)...), c.Name.Value
		first, met := s.numbers[id]
		if !met {
			s.numbers[id] = known{x.intern(name), placed(x.keep(c.Name.Span))}
		} else if a, b := normalName(first.name), normalName(name); a != b && certain(a, b) {
			s.list = append(s.list, differing(name, x.keep(c.Name.Span), first.name, first.at.span(), "have the same number or address"))
		}
	}
	for _, r := range c.Registrations {
		check(func(string, string) bool { return true }, "number", r.Scheme.Value, normal(r.Number.Value))
	}
	for _, e := range c.Email {
		check(func(a, b string) bool { return within(a, b) || within(b, a) }, "email", strings.ToLower(e.Value.Value))
	}
}

// within reports whether each word of a name is one of another, in the same order.
func within(a, b string) bool {
	rest := strings.Fields(b)
	for _, w := range strings.Fields(a) {
		i := slices.Index(rest, w)
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
	}
	return true
}

func differing(name string, at source.Span, other string, first source.Span, why string) diag.Diagnostic {
	return diag.New(codeName, at, "`"+name+"` and `"+other+"` "+why+": they are likely one body", "write the same name everywhere, so that people and registers know that it is one", diag.WithRelated(first, "the other name"))
}

// findings returns the bodies that have several names.
func (s *names) findings() diag.List {
	list := slices.Clone(s.list)
	groups, order := map[string][]int32{}, []string(nil)
	for i := range s.all {
		key := s.key(&s.all[i])
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], int32(i))
	}
	for _, key := range order {
		if len(groups[key]) > 1 {
			list = append(list, s.sameKey(groups[key])...)
		}
	}
	return onlyFirst(append(list, s.near()...))
}

// key is what a name is compared by: the whole name, if it is the abbreviation of one.
func (s *names) key(x *named) string {
	name := normalName(x.spelling)
	return cmp.Or(s.aliases[x.controller+"\x00"+name], name)
}

// sameKey reports the spellings of one name beside the most frequent one.
func (s *names) sameKey(group []int32) diag.List {
	times := map[string]int32{}
	for _, i := range group {
		times[capital(s.all[i].spelling)] += s.all[i].times
	}
	if len(times) < 2 {
		return nil
	}
	often := func(i int32) int32 { return times[capital(s.all[i].spelling)] }
	most := &s.all[slices.MaxFunc(group, func(a, b int32) int { return cmp.Compare(often(a), often(b)) })]
	var list diag.List
	met := map[string]bool{capital(most.spelling): true}
	for _, i := range group {
		x := &s.all[i]
		if met[capital(x.spelling)] {
			continue
		}
		met[capital(x.spelling)] = true
		why := "differ in spelling alone"
		if normalName(x.spelling) != normalName(most.spelling) {
			why = "are a name and its abbreviation"
		}
		list = append(list, differing(x.spelling, x.at.span(), most.spelling, most.at.span(), why))
	}
	return list
}

// near reports long names of the recipients of one controller that differ in one letter.
func (s *names) near() diag.List {
	byController, order := map[string][]int32{}, []string(nil)
	for i := range s.all {
		c := s.all[i].controller
		if byController[c] == nil {
			order = append(order, c)
		}
		byController[c] = append(byController[c], int32(i))
	}
	var list diag.List
	for _, c := range order {
		if len(byController[c]) > 1 {
			list = append(list, s.nearAmong(byController[c])...)
		}
	}
	return list
}

func (s *names) nearAmong(group []int32) diag.List {
	const long, longest = 14, 200 // bytes
	var list diag.List
	shapes := map[string][]int32{} // by what is left without one letter
	for _, i := range group {
		x := &s.all[i]
		key := s.key(x)
		if len(key) < long || len(key) > longest {
			continue
		}
		met := map[int32]bool{}
		at := func(shape string) {
			for _, j := range shapes[shape] {
				if o := &s.all[j]; !met[j] && isSlip(s.key(o), key) {
					list = append(list, differing(x.spelling, x.at.span(), o.spelling, o.at.span(), "differ in one letter"))
				}
				met[j] = true
			}
			shapes[shape] = append(shapes[shape], i)
		}
		at(key)
		for j, r := range key {
			if unicode.IsLetter(r) {
				at(key[:j] + key[j+utf8.RuneLen(r):])
			}
		}
	}
	return list
}

// isSlip reports whether two names can differ by a slip of the hand: in one letter of a long word,
// which is not its first, or in two that are swapped.
func isSlip(a, b string) bool {
	const longWord = 6 // bytes
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) != len(y) {
		return false
	}
	other := -1
	for i := range x {
		if x[i] != y[i] {
			if other >= 0 {
				return false
			}
			other = i
		}
	}
	if other < 0 {
		return false
	}
	v, w := x[other], y[other]
	return v[0] == w[0] && len(v) >= longWord && len(w) >= longWord && strings.IndexFunc(v+w, unicode.IsDigit) < 0
}

// onlyFirst drops findings at places that have one.
func onlyFirst(list diag.List) diag.List {
	met := map[source.Span]bool{}
	return slices.DeleteFunc(list, func(d diag.Diagnostic) bool {
		again := met[d.Span]
		met[d.Span] = true
		return again
	})
}

// splitShort returns a name without its abbreviation in brackets, and that: it has the first letters
// of the words of the name, in their order.
func splitShort(name string) (long, short string) {
	name = strings.Join(strings.Fields(name), " ")
	long, rest, ok := strings.Cut(name, " (")
	short, closed := strings.CutSuffix(rest, ")")
	if !ok || !closed || utf8.RuneCountInString(short) < 2 || strings.ToUpper(short) != short {
		return name, ""
	}
	initials := ""
	for _, w := range strings.Fields(normal(long)) {
		r, _ := utf8.DecodeRuneInString(w)
		initials += string(r)
	}
	for _, r := range normal(short) {
		i := strings.IndexRune(initials, r)
		if i < 0 {
			return name, ""
		}
		initials = initials[i+utf8.RuneLen(r):]
	}
	return long, short
}

// particles stand before names, and forms are ways to write what a body is.
var (
	particles = strings.Fields("the a an y yr der die das le la les")
	forms     = map[string]string{"limited": "ltd", "incorporated": "inc", "corporation": "corp", "cyfyngedig": "cyf"}
)

// normalName is a name as names are compared: in small letters, without marks, article and the dots
// of an abbreviation, and with legal forms in short.
func normalName(name string) string {
	name = strings.ToLower(strings.ReplaceAll(name, "&", " and "))
	name = strings.Map(func(r rune) rune {
		if r == '.' || r == '\'' || r == '’' {
			return -1
		}
		return r
	}, name)
	words := strings.Fields(normal(name))
	if len(words) > 1 && slices.Contains(particles, words[0]) {
		words = words[1:]
	}
	for i, w := range words {
		words[i] = cmp.Or(forms[w], w)
	}
	return strings.Join(words, " ")
}

// isProper reports whether a text is the name of a certain body, not of a kind of them, such as "The
// police": an abbreviation, or several words of which two at least begin with a capital and none but
// small ones does not.
func isProper(name string) bool {
	words := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '(' || r == ')' })
	if len(words) > 1 && slices.Contains(particles, strings.ToLower(words[0])) {
		words = words[1:]
	}
	capitals := 0
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			capitals++
		case utf8.RuneCountInString(w) > 3:
			return false // "Companies that run our site"
		}
	}
	if len(words) == 1 {
		letters := strings.ReplaceAll(words[0], ".", "")
		inner := strings.IndexFunc(words[0][1:], unicode.IsUpper) >= 0 // "MailChimp"
		return utf8.RuneCountInString(letters) > 1 && (inner || strings.ToUpper(letters) == letters)
	}
	return capitals > 1
}
