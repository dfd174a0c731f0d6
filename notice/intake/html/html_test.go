package html_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/intake/html"
	"github.com/noticec/noticec/notice/intake/intaketest"
	"github.com/noticec/noticec/notice/source"
)

// What is read of a construct; want is what intaketest.Outline says of it.
func TestConstructs(t *testing.T) {
	for _, test := range []struct{ name, page, want string }{
		{"paragraphs", "<p>One  two\n three<p>Four", "1 One two three\n2 Four"},
		{"anonymous paragraphs", "<div>One<div>two</div>three <b>four</b></div>", "1 One\n1 two\n1 three **four**"},
		{"br", "<p>Town Hall<br>Market<br><br>Next<br></p>", "1 Town Hall / Market\n1 Next"},
		{"br br in a mark", "<p><b>One<br><br>two</b> three", "1 **One**\n1 **two** three"},
		{"space around marks", "<p>One<b> two </b>three<i>four</i>", "1 One **two** three_four_"},
		{"adjacent and nested marks", "<p><b>One</b><b> two</b> <strong><b>three</b></strong>", "1 **One two three**"},
		{"invisible characters", "<p>&nbsp;&#8203;Da&shy;ta&nbsp;pro&#xAD;tection&#xFEFF; &amp; more &#150; yes", "1 Data protection & more – yes"},
		{"headings", "<h1>A</h1><h2>B <a href='/x'>c</a></h2><div role=heading aria-level=4>D</div><h3></h3>", "1 # A\n1 ## B [c](/x)\n1 #### D"},
		{"anchor beside a heading", "<h2 id=a>Rights<a class=anchor href='#a'>#</a></h2>", "1 ## Rights #a"},
		{"accordion", "<h2><button aria-expanded=false aria-controls=p1>Who</button></h2><div id=p1 hidden>We</div>", "1 ## Who\n1 We"},
		{"toggle", "<h2>A</h2><button aria-controls=x>Who we are</button><div id=x style='display: none'>We are</div>", "1 ## A\n1 ### Who we are\n1 We are"},
		{"tabs", "<h2>A</h2><div role=tablist><button role=tab id=t aria-controls=p>Rights</button></div><div role=tabpanel id=p aria-labelledby=t hidden>Ask us", "1 ## A\n1 ### Rights #t\n1 Ask us"},
		{"details", "<h2>A</h2><details><summary>Who</summary><p>We</details><details><summary>Why</summary>So</details>", "1 ## A\n1 ### Who\n1 We\n1 ### Why\n1 So"},
		{"details among words", "<p>x</p><details><summary>Who</summary><p>We</details><p>y", "1 x\n1 **Who**\n1 We\n1 y"},
		{"lists", "<ol start=3><li>a<li>b<ul><li>c</ul></ol>", "1 3. a\n1 4. b\n1    - c"},
		{"list in a list", "<ul><li>a</li><ul><li>b</li></ul></ul>", "1 - a\n1   - b"},
		{"list without items", "<ul>words<li>a</ul>", "1 - words\n1 - a"},
		{"value", "<ol><li value=7>a</ol>", "1 7. a"},
		{"definitions", "<dl><dt>Name</dt><dd>what you are called</dd><dt>Phone<dd>one<dd><p>two</p><ul><li>x</ul></dl>", "1 - **Name:** what you are called\n1 - **Phone:** / one / two\n1   - x"},
		{"definitions in groups", "<dl><div><dt>A</dt> <dd>b</dd></div><div><dt>C</dt><dd>d</dd></div></dl>", "1 - **A:** b\n1 - **C:** d"},
		{"cards", "<ul><li><h3>A</h3>b</li><li><h3>C</h3>d</li></ul>", "1 ### A\n1 b\n1 ### C\n1 d"},
		{"table", "<table><caption>Cap</caption><tr><th>What<th>Why<tr><td>a<td>b</table>", "1 caption: Cap\n1 | What | Why (no row heads)\n1 | a\n1 | b\n|--"},
		{"table with a bold row", "<table><tr><td><b>What</b><td><p><b>Why</b></p><tr><td>a<td>b</table>", "1 | What | Why (no row heads)\n1 | a\n1 | b\n|--"},
		{"table without head", "<table><tr><td>a<td>b<tr><td>c<td>d</table>", "1 |  |  (no row heads)\n1 | a\n1 | b\n|--\n1 | c\n1 | d\n|--"},
		{"spans", "<table><tr><th>A<th>B<tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d</table>", "1 | A | B (no row heads)\n1 | a\n1 | b\n|--\n|\n1 | c\n|--\n1 | d\n|\n|--"},
		{"layout table", "<table><tr><td>menu<td><h2>A</h2><p>b</table>", "1 menu\n1 ## A\n1 b"},
		{"table of one column", "<table><tr><td>a<tr><td>b</table>", "1 a\n1 b"},
		{"words between rows", "<table><tr><td>a<td>b</tr>stray<tr><td>c<td>d</table>", "1 stray\n1 |  |  (no row heads)\n1 | a\n1 | b\n|--\n1 | c\n1 | d\n|--"},
		{"marks", "<p><code>AB 1</code> <sup>a</sup> <q>said</q> <abbr title='x'>ICO</abbr> <em>e</em>", "1 `AB 1` a said ICO _e_"},
		{"language", "<html lang=en-GB><p>Hello <span lang=cy>Helo</span> <span lang=en>you</span><div lang=fr>Salut</div>", "title \"\", language en-GB, updated \n1 Hello <cy>Helo</> you\n1 <fr>Salut</>"},
		{"links", "<p><a>a</a> <a href=''>b</a> <a href='javascript:x()'>c</a> <a href='../d e'>d</a> <a href='#none'>e</a> <a href='#f'>f</a><h2 id=f>F", "1 a b c [d](../d e) e [f](#f)\n1 ## F #f"},
		{"ids before a heading", "<p><a href='#x'>x</a> <a href='#y'>y</a></p><a name=x></a><section id=y><h2 id=z>Z</h2>", "1 [x](#z) [y](#z)\n1 ## Z #z"},
		{"footnote", "<p>Six years<sup><a href='#fn1' id=r1>1</a></sup>.</p><p>More</p><hr><ol><li id=fn1>By law. <a href='#r1'>↩</a></li></ol>", "1 Six years.\n1 By law.\n1 More"},
		{"footnote in a list", "<ul><li>a<a href='#n' class=footnote-ref>*</a></li><li>b</li></ul><p id=n>Note</p>", "1 - a\n1 - b\n1 Note"},
		{"pre", "<pre>one\n  two</pre>", "1 one / two"},
		{"quotation", "<blockquote><p>a</p>b</blockquote>", "1 a\n1 b"},
		{"address", "<address>Town Hall<br>Market Square</address>", "1 Town Hall / Market Square"},
		{"figure", "<figure><img src=x alt=Map><figcaption>Where we are</figcaption></figure>", "1 Where we are"},
		{"list of Word", "<p class=MsoListParagraph style='mso-list:l0 level1'><![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span><![endif]>a<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level2'>o&nbsp; b</p><p class=MsoNormal>c", "1 - a\n1   - b\n1 c"},
		{"numbers of Word", "<p class=MsoListParagraphCxSpFirst>1.&nbsp;a</p><p class=MsoListParagraphCxSpLast>2.&nbsp;b</p>", "1 1. a\n1 2. b"},
		{"bullets", "<p>• a</p><p>• b</p>", "1 - a\n1 - b"},
		{"misnested", "<b><p>Head</b></p><p>words</p>", "1 **Head**\n1 words"},
		{"block in a mark", "<b>a<div>b</div>c</b>", "1 **a**\n1 **b**\n1 **c**"},
		{"link around blocks", "<a href=/x><h3>a</h3><p>b</p></a>", "1 ### [a](/x)\n1 [b](/x)"},
		{"unclosed svg", "<p>a<svg><title>no</title><path><p>b", "1 a\n1 b"},
		{"style of type", "<p><span style='font-weight: 700'>a</span> b", "1 **a** b"},
		{"contents", "<h1>T</h1><h2>On this page</h2><ul><li><a href='#a'>A</a></li><li><a href='#b'>B</a></li></ul><h2 id=a>A</h2>x<h2 id=b>B</h2>y", "1 # T\n1 ## A #a\n1 x\n1 ## B #b\n1 y"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := html.Read(source.NewFile("page.html", []byte(test.page)), html.Options{})
			if err != nil {
				t.Fatal(err)
			}
			intaketest.Check(t, d)
			d.Omitted = nil
			if diff := cmp.Diff(test.want, strings.TrimSuffix(intaketest.Outline(d), "\n")); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
		})
	}
}
