package html

import (
	"slices"
	"strings"
)

// A control is a link or button that a reader is in, and what stood before it.
type control struct {
	name  string // of its element; empty outside of one
	at    int    // its first word
	last  Word   // the word before it, which its first may continue
	joins bool   // whether it does
}

// What sites write on links and buttons of their own, in small letters.
var (
	moves = []string{ // about in the page
		"top", "to top", "to the top", "back to top", "back to the top", "back to top of page", "go to top", "return to top", "scroll to top", "top of page",
		"copy link", "permalink", "link to this section", "link to this heading", "print this page",
		"i'r brig", "nôl i'r brig", "yn ôl i'r brig", "copïo'r ddolen",
		"nach oben", "zurück nach oben", "zum anfang", "zum seitenanfang", "seitenanfang", "link kopieren",
		"haut de page", "haut de la page", "retour en haut", "retour en haut de page", "copier le lien",
	}
	presses = []string{"copy", "copied", "print", "show", "hide", "argraffu", "dangos", "cuddio", "drucken", "kopieren", "imprimer", "copier"}
	edits   = []string{"edit", "edit section", "edit source", "golygu", "bearbeiten", "modifier", "modifier le code"}
	folds   = []string{", show", ", hide", ", show this section", ", hide this section"} // behind the heading of a section that folds
	newTabs = []string{
		"(opens in new tab)", "(opens in a new tab)", "(opens in new window)", "(opens in a new window)", "(opens new tab)", "(opens a new window)", "(external link)", "(opens in a new browser tab)",
		"(link is external)", "(link sends email)", "(link opens in new tab)", "(link opens in new window)", "(link opens in a new window)",
		"(agor mewn tab newydd)", "(yn agor mewn tab newydd)", "(öffnet in neuem tab)", "(öffnet in einem neuen tab)", "(externer link)",
		"(öffnet in neuem fenster)", "(öffnet in einem neuen fenster)", "(öffnet neues fenster)", "(link öffnet in neuem fenster)", "(link ist extern)",
		"(nouvel onglet)", "(ouvre un nouvel onglet)", "(s'ouvre dans un nouvel onglet)", "(nouvelle fenêtre)", "(s'ouvre dans une nouvelle fenêtre)", "(ouvre une nouvelle fenêtre)", "(le lien est externe)", "(lien externe)",
	}
)

// begin notes that a link or button begins.
func (r *wordReader) begin(name string) {
	r.control = control{name: name, at: len(r.words.List), joins: r.joins}
	if r.control.at > 0 {
		r.control.last = r.words.List[r.control.at-1]
	}
}

// leave takes back the words of a link or button that are none of a notice: those by which a site moves about
// in the page or lets it be edited, and those that say how a link opens.
func (r *wordReader) leave(name string) {
	c := r.control
	if name == "" || c.name != name {
		return
	}
	r.control = control{}
	words, ok := r.since(c)
	text := strings.ToLower(strings.Join(words, " "))
	phrase := strings.Trim(text, "[]()^<>«»‹›. \u2190\u2191\u2192\u21d1\u21e7\u25b2\u25b4") // arrows
	target := ""
	if name == "a" && r.link >= 0 {
		target = strings.ToLower(r.words.Links[r.link].URL)
	}
	bracketed := strings.HasPrefix(text, "[") || strings.HasSuffix(c.last.Text, "[")
	isPress := name == "button" && slices.Contains(presses, phrase)
	isMove := slices.Contains(moves, phrase) && (name == "button" || strings.Contains(target, "#") || strings.HasPrefix(target, "javascript:"))
	isEdit := slices.Contains(edits, phrase) && (name == "button" || bracketed || strings.Contains(target, "action=edit") || strings.HasSuffix(target, "/edit"))
	switch {
	case !ok || len(words) == 0:
	case isPress || isMove || isEdit:
		r.cut(c.at)
		if r.joins = c.joins; c.at == 0 {
			return
		}
		r.words.List[c.at-1] = c.last
		if before, bracketed := strings.CutSuffix(c.last.Text, "["); bracketed && isEdit {
			r.bracket = true
			if r.words.List[c.at-1].Text = before; before == "" {
				r.cut(c.at - 1)
			}
		}
	case name == "button":
		for _, suffix := range folds {
			if before, found := strings.CutSuffix(text, suffix); found && before != "" {
				r.cut(len(r.words.List) - strings.Count(suffix, " "))
				last := &r.words.List[len(r.words.List)-1]
				last.Text = strings.TrimSuffix(last.Text, ",")
				return
			}
		}
	case name == "a":
		for _, suffix := range newTabs {
			if before, found := strings.CutSuffix(text, suffix); found && before != "" {
				r.shorten(strings.Count(suffix, " ") + 1)
				r.joins = true
				return
			}
		}
	}
}

// since are the words read since a control began, of the word before it what continues that; not ok if that
// became another.
func (r *wordReader) since(c control) (words []string, ok bool) {
	if c.at > len(r.words.List) {
		return nil, false
	}
	if c.at > 0 {
		rest, same := strings.CutPrefix(r.words.List[c.at-1].Text, c.last.Text)
		if !same {
			return nil, false
		}
		if rest != "" {
			words = append(words, rest)
		}
	}
	for _, w := range r.words.List[c.at:] {
		words = append(words, w.Text)
	}
	return words, true
}

// shorten takes back the last n words, of the first of them what stands behind a bracket.
func (r *wordReader) shorten(n int) {
	at := len(r.words.List) - n
	w := &r.words.List[at]
	if before := w.Text[:strings.LastIndexByte(w.Text, '(')]; before != "" {
		w.Text = before
		at++
	}
	r.cut(at)
}

// cut takes back the words from a place on.
func (r *wordReader) cut(at int) {
	r.words.List = r.words.List[:at]
	r.from = min(r.from, at)
	for i := range r.words.Hidden {
		h := &r.words.Hidden[i]
		h[0], h[1] = min(h[0], at), min(h[1], at)
	}
}
