package html

import "sync"

// Themes are the looks of a page: the default; the classes of govuk-frontend, whose style sheet the
// site brings; and markup without classes and with little style.
func Themes() []string { return []string{"default", "govuk", "plain"} }

// A role is the purpose of an element; a theme maps it to classes.
type role uint8

const (
	noRole role = iota
	roleHTML
	roleBody
	roleSkip
	roleMasthead
	roleOwner
	roleLogo
	roleMain
	roleHead
	roleKicker
	roleTitle
	roleLead
	roleDates
	roleStamp // a date or version in a line of its own
	roleText
	roleFooter
	roleFact // a line of the footer
	roleImprint
	roleOthers
	roleTop
	heading2
	heading3
	heading4
	roleFacts
	roleObjection
	roleContents
	contentsHeading
	contentsList
	contentsLink
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
	listedTitle // of a document in a list
	listedSubject
	listedMetadata
	lastRole
)

// A theme is the class attribute of each role, with a leading space.
type theme struct{ classes [lastRole]string }

// defaultClasses are the classes of style.css.
var defaultClasses = map[role]string{
	roleSkip: "skip", roleMasthead: "masthead", roleLogo: "logo", roleHead: "head", roleKicker: "kicker", roleLead: "lead", roleDates: "dates", roleStamp: "stamp", roleText: "text",
	roleFacts: "facts", roleObjection: "objection", roleContents: "contents", columns: "columns", roleRows: "rows",
	tableHolder: "wrap", roleOthers: "others", roleImprint: "imprint", roleTop: "top", addressLink: "url",
	roleListing: "list", listedMetadata: "meta",
}

// govukClasses are the classes of govuk-frontend 5.
var govukClasses = map[role]string{
	roleHTML: "govuk-template", roleBody: "govuk-template__body", roleSkip: "govuk-skip-link",
	roleMasthead: "govuk-width-container nc-masthead", roleOwner: "govuk-body govuk-!-font-weight-bold", roleLogo: "nc-logo", roleMain: "govuk-width-container govuk-main-wrapper",
	roleKicker: "govuk-caption-xl", roleTitle: "govuk-heading-xl", roleLead: "govuk-body-l", roleDates: "govuk-body-s nc-dates", roleStamp: "govuk-body-s",
	roleFooter: "govuk-width-container", roleFact: "govuk-body-s", roleImprint: "govuk-body-s nc-imprint", roleOthers: "govuk-body-s", roleTop: "govuk-body-s", heading2: "govuk-heading-l", heading3: "govuk-heading-m", heading4: "govuk-heading-s",
	roleObjection: "govuk-inset-text", contentsHeading: "govuk-heading-s", contentsList: "govuk-list", contentsLink: "govuk-link",
	paragraph: "govuk-body", bullets: "govuk-list govuk-list--bullet", columns: "govuk-list govuk-list--bullet", numbers: "govuk-list govuk-list--number",
	roleRows: "govuk-summary-list", roleRow: "govuk-summary-list__row", roleTerm: "govuk-summary-list__key", roleValue: "govuk-summary-list__value",
	roleTable: "govuk-table", tableHolder: "nc-wrap", roleCaption: "govuk-table__caption govuk-table__caption--m",
	tableHead: "govuk-table__head", tableBody: "govuk-table__body", tableRow: "govuk-table__row", columnHeader: "govuk-table__header", rowHeader: "govuk-table__header", roleCell: "govuk-table__cell",
	roleLink: "govuk-link", addressLink: "govuk-link",
}

var (
	defaultTheme  = sync.OnceValue(func() *theme { return newTheme(defaultClasses, "") })
	fragmentTheme = sync.OnceValue(func() *theme { return newTheme(defaultClasses, prefix) })
	govukTheme    = sync.OnceValue(func() *theme { return newTheme(govukClasses, "") })
	plainTheme    = sync.OnceValue(func() *theme { return &theme{} })
)

// prefix begins the classes and ids of fragments.
const prefix = "nc-"

func newTheme(classes map[role]string, prefix string) *theme {
	t := &theme{}
	for r := noRole; r < lastRole; r++ {
		if c := classes[r]; c != "" {
			t.classes[r] = ` class="` + prefix + c + `"`
		}
	}
	return t
}

func themeOf(o Options) *theme {
	switch {
	case o.Theme == "govuk":
		return govukTheme()
	case o.Theme == "plain" || o.Fragment && o.Markup == "plain":
		return plainTheme()
	case o.Fragment:
		return fragmentTheme()
	}
	return defaultTheme()
}
