package html

import "golang.org/x/net/html/atom"

// A kind says how an element is read. Elements without one are part of a line of text.
type kind uint16

const (
	block      kind = 1 << iota // begins and ends a paragraph
	void                        // has no content
	tablePart                   // stands in a table only
	rawText                     // holds text that is not shown, or no markup
	opaque                      // its words are not the page's: controls, drawings, other pages
	heading                     // h1 to h6
	foreign                     // ends before a block, as browsers read it
	keepsOpenP                  // a block that does not end an open paragraph
	scope                       // end tags inside do not end what is outside
)

var kinds = map[atom.Atom]kind{
	atom.Address: block, atom.Article: block, atom.Aside: block, atom.Blockquote: block, atom.Center: block, atom.Dd: block,
	atom.Details: block, atom.Dialog: block, atom.Dir: block, atom.Div: block, atom.Dl: block, atom.Dt: block, atom.Fieldset: block,
	atom.Figcaption: block, atom.Figure: block, atom.Footer: block, atom.Form: block, atom.Header: block, atom.Hgroup: block,
	atom.Legend: block, atom.Li: block, atom.Listing: block, atom.Main: block, atom.Menu: block, atom.Nav: block, atom.Ol: block,
	atom.P: block, atom.Pre: block, atom.Search: block, atom.Section: block, atom.Summary: block, atom.Ul: block,

	atom.H1: block | heading, atom.H2: block | heading, atom.H3: block | heading, atom.H4: block | heading, atom.H5: block | heading, atom.H6: block | heading,

	atom.Table: block | scope, atom.Caption: block | tablePart | scope, atom.Colgroup: block | tablePart, atom.Tbody: block | tablePart, atom.Thead: block | tablePart,
	atom.Tfoot: block | tablePart, atom.Tr: block | tablePart, atom.Td: block | tablePart | scope, atom.Th: block | tablePart | scope,

	atom.Area: void, atom.Base: void, atom.Br: void, atom.Col: void, atom.Embed: void, atom.Hr: void | block, atom.Img: void, atom.Input: void,
	atom.Link: void, atom.Meta: void, atom.Param: void, atom.Source: void, atom.Track: void, atom.Wbr: void,

	atom.Iframe: rawText, atom.Noembed: rawText, atom.Noframes: rawText, atom.Noscript: rawText, atom.Script: rawText, atom.Style: rawText, atom.Textarea: rawText,
	atom.Title: rawText, atom.Plaintext: rawText | block, atom.Xmp: rawText | block,

	atom.Audio: opaque, atom.Canvas: opaque, atom.Datalist: opaque | foreign, atom.Object: opaque, atom.Select: opaque | foreign, atom.Svg: opaque | foreign,
	atom.Math: foreign, atom.Template: opaque | block, atom.Video: opaque,
}

func (k kind) is(of kind) bool { return k&of != 0 }
