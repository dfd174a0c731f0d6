package docxtest

import (
	"slices"
	"strings"
)

// sequences are the children of elements in the order of the schema (wml.xsd), those that noticec
// writes. What is not listed may not stand there.
var sequences = map[string][]string{
	"w:pPr": {
		"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl", "w:numPr", "w:pBdr", "w:shd", "w:tabs", "w:bidi",
		"w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr", "w:pPrChange",
	},
	"w:rPr": {
		"w:ins", "w:del",
		"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:strike", "w:noProof", "w:vanish", "w:color", "w:sz", "w:szCs",
		"w:highlight", "w:u", "w:shd", "w:vertAlign", "w:rtl", "w:cs", "w:lang",
	},
	"w:numPr":       {"w:ilvl", "w:numId"},
	"w:pBdr":        {"w:top", "w:left", "w:bottom", "w:right", "w:between"},
	"w:tbl":         {"w:tblPr", "w:tblGrid", "w:tr"},
	"w:tblPr":       {"w:tblStyle", "w:bidiVisual", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription"},
	"w:tblBorders":  {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"},
	"w:tblCellMar":  {"w:top", "w:left", "w:bottom", "w:right"},
	"w:tblGrid":     {"w:gridCol"},
	"w:tr":          {"w:trPr", "w:tc"},
	"w:trPr":        {"w:cantSplit", "w:tblHeader", "w:ins", "w:del"},
	"w:tc":          {"w:tcPr", "w:p|w:tbl"},
	"w:tcPr":        {"w:tcW", "w:tcBorders"},
	"w:p":           {"w:pPr", "w:r|w:hyperlink|w:bookmarkStart|w:bookmarkEnd|w:fldSimple|" + reviewed},
	"w:r":           {"w:rPr", "w:t|w:delText|w:br|w:tab|w:fldChar|w:instrText|w:annotationRef|w:commentReference"},
	"w:hyperlink":   {"w:r|w:bookmarkStart|w:bookmarkEnd|" + reviewed},
	"w:ins":         {"w:r"},
	"w:del":         {"w:r"},
	"w:comments":    {"w:comment"},
	"w:comment":     {"w:p"},
	"w:sdt":         {"w:sdtPr", "w:sdtContent"},
	"w:document":    {"w:body"},
	"w:body":        {"w:p|w:tbl|w:sdt|w:bookmarkStart|w:bookmarkEnd", "w:sectPr"},
	"w:sectPr":      {"w:headerReference|w:footerReference", "w:pgSz", "w:pgMar", "w:titlePg", "w:bidi"},
	"w:numbering":   {"w:abstractNum", "w:num"},
	"w:abstractNum": {"w:nsid", "w:multiLevelType", "w:lvl"},
	"w:lvl":         {"w:start", "w:numFmt", "w:lvlText", "w:lvlJc", "w:pPr", "w:rPr"},
	"w:num":         {"w:abstractNumId", "w:lvlOverride"},
	"w:lvlOverride": {"w:startOverride"},
	"w:styles":      {"w:docDefaults", "w:style"},
	"w:docDefaults": {"w:rPrDefault", "w:pPrDefault"},
	"w:style":       {"w:name", "w:basedOn", "w:next", "w:link", "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr", "w:tblStylePr"},
	"w:tblStylePr":  {"w:pPr", "w:rPr", "w:tblPr", "w:tcPr"},
	"w:settings":    {"w:zoom", "w:defaultTabStop", "w:characterSpacingControl", "w:compat", "w:themeFontLang"},
}

// reviewed are what copies for review have among the runs of a paragraph.
const reviewed = "w:ins|w:del|w:commentRangeStart|w:commentRangeEnd"

// mayRepeat are the children of which there may be several.
var mayRepeat = []string{"w:tr", "w:tc", "w:gridCol", "w:abstractNum", "w:lvl", "w:num", "w:style", "w:tblStylePr", "w:r", "w:comment", "w:p"}

// order holds that the children of elements stand in the order of the schema.
func (f *File) order(name string) {
	f.Root(name).Walk(func(n *Node) bool {
		sequence, known := sequences[n.Name]
		if !known {
			return true
		}
		at, last := 0, ""
		for _, c := range n.Children {
			if c.Name == "" {
				if strings.TrimSpace(c.Text) != "" {
					f.fault("%s: %q stands in %s", name, c.Text, n.Name)
				}
				continue
			}
			i := slices.IndexFunc(sequence, func(s string) bool { return slices.Contains(strings.Split(s, "|"), c.Name) })
			switch {
			case i < 0:
				f.fault("%s: %s stands in %s", name, c.Name, n.Name)
			case i < at:
				f.fault("%s: %s stands in %s after %s", name, c.Name, n.Name, last)
			case c.Name == last && !strings.Contains(sequence[i], "|") && !slices.Contains(mayRepeat, c.Name):
				f.fault("%s: %s stands in %s twice", name, c.Name, n.Name)
			}
			at, last = max(at, i), c.Name
		}
		return true
	})
}
