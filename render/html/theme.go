package html

import (
	"strings"
	"sync"
)

// Themes are the looks of a page: the default; the classes of govuk-frontend beside our own, for sites
// that bring its style sheet; and the markup of the default with little style, for those who bring
// their own.
func Themes() []string { return []string{"default", "govuk", "plain"} }

// A role is the purpose of an element; a theme maps it to classes.
type role uint8

const (
	noRole role = iota
	roleHTML
	roleBody
	roleSkip
	roleMasthead
	rolePublisher
	roleNavigation // the list in the masthead
	roleMain
	roleHead
	roleKicker
	roleTitle
	roleLead
	roleDates
	roleText
	roleFooter
	roleFooterLine
	roleImprint
	roleShort // the key facts
	shortHeading
	roleContents
	contentsDetails
	contentsSummary
	contentsLabel // the words of the summary
	contentsList
	navigationLink
	roleChapter
	chapterHeading
	roleEntry
	entryHeading
	roleGroup // a section without a heading among the entries
	subheading
	roleObjection
	roleAlert
	paragraph
	bullets
	columns // a list of many short items
	numbers
	roleRows
	roleRow
	roleTerm
	roleValue
	roleTable
	tableHolder // around a table of three columns or more
	wideTable   // around one that is set as blocks at every width
	roleCaption
	tableHead
	tableBody
	tableRow
	columnHeader
	rowHeader
	roleCell
	roleLink
	addressLink // a link whose text is its address
	roleListing // a list of documents
	listedWords // title or subject of a document in it
	listedMetadata
	stateTag // a state in the metadata
	lastRole
)

// A theme is the class attribute of each role, with a leading space.
type theme struct{ classes [lastRole]string }

// defaultClasses are the classes of style.css.
var defaultClasses = map[role]string{
	roleSkip: "skip", roleMasthead: "masthead", roleHead: "head", roleKicker: "kicker", roleLead: "lead", roleDates: "dates", roleText: "text", roleImprint: "imprint",
	roleShort: "short", roleContents: "contents", roleChapter: "chapter", roleEntry: "entry", roleGroup: "group", roleObjection: "entry objection", roleAlert: "alert",
	columns: "columns", roleRows: "rows", tableHolder: "wrap", wideTable: "wide", addressLink: "url", roleListing: "list", listedMetadata: "meta",
}

// govukClasses are the classes of govuk-frontend 5, which stand beside those of the default.
var govukClasses = map[role]string{
	roleHTML: "govuk-template", roleBody: "govuk-template__body", roleSkip: "govuk-skip-link",
	roleMasthead: "govuk-width-container", rolePublisher: "govuk-body govuk-!-font-weight-bold", roleNavigation: "govuk-list", roleMain: "govuk-width-container govuk-main-wrapper",
	roleKicker: "govuk-caption-xl", roleTitle: "govuk-heading-xl", roleLead: "govuk-body-l", roleDates: "govuk-body-s",
	roleFooter: "govuk-width-container", roleFooterLine: "govuk-body-s", roleImprint: "govuk-body-s",
	shortHeading: "govuk-heading-m", contentsDetails: "govuk-details", contentsSummary: "govuk-details__summary", contentsLabel: "govuk-details__summary-text",
	contentsList: "govuk-list govuk-details__text", navigationLink: "govuk-link",
	chapterHeading: "govuk-heading-l", entryHeading: "govuk-heading-m", subheading: "govuk-heading-s", roleObjection: "govuk-inset-text", roleAlert: "govuk-inset-text",
	paragraph: "govuk-body", bullets: "govuk-list govuk-list--bullet", columns: "govuk-list govuk-list--bullet", numbers: "govuk-list govuk-list--number",
	roleRows: "govuk-summary-list", roleRow: "govuk-summary-list__row", roleTerm: "govuk-summary-list__key", roleValue: "govuk-summary-list__value",
	roleTable: "govuk-table", roleCaption: "govuk-table__caption govuk-table__caption--s",
	tableHead: "govuk-table__head", tableBody: "govuk-table__body", tableRow: "govuk-table__row", columnHeader: "govuk-table__header", rowHeader: "govuk-table__header", roleCell: "govuk-table__cell",
	roleLink: "govuk-link", addressLink: "govuk-link", roleListing: "govuk-list", listedWords: "govuk-body", listedMetadata: "govuk-body-s", stateTag: "govuk-tag",
}

var (
	defaultTheme  = sync.OnceValue(func() *theme { return newTheme(classSet{"", defaultClasses}) })
	govukTheme    = sync.OnceValue(func() *theme { return newTheme(classSet{"", defaultClasses}, classSet{"", govukClasses}) })
	fragmentTheme = sync.OnceValue(func() *theme { return newTheme(classSet{prefix, defaultClasses}) })
	govukFragment = sync.OnceValue(func() *theme { return newTheme(classSet{prefix, defaultClasses}, classSet{"", govukClasses}) })
)

// prefix begins the classes and ids of fragments.
const prefix = "nc-"

// A classSet is the classes of roles, each with a prefix.
type classSet struct {
	prefix  string
	classes map[role]string
}

func newTheme(sets ...classSet) *theme {
	t := &theme{}
	for r := noRole; r < lastRole; r++ {
		var names []string
		for _, set := range sets {
			for _, c := range strings.Fields(set.classes[r]) {
				names = append(names, set.prefix+c)
			}
		}
		if len(names) > 0 {
			t.classes[r] = ` class="` + strings.Join(names, " ") + `"`
		}
	}
	return t
}

func themeOf(o Options) *theme {
	switch {
	case o.Fragment && o.Theme == "govuk":
		return govukFragment()
	case o.Fragment:
		return fragmentTheme()
	case o.Theme == "govuk":
		return govukTheme()
	}
	return defaultTheme()
}
