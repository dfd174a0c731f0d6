"""Compares the words of Markdown, as the programs that make sites read it, with those of
the HTML page: sites.py NOTICEC OUT PATH... builds the notices of each path.

Furniture is left out by rule: what stands around the blocks, and the list of contents."""

import html.parser
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse

import markdown

BLOCK = {"p", "dt", "dd", "li", "th", "td", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "br", "div", "table", "ul", "ol"}
VOID = {"br", "img", "meta", "link", "hr", "input", "wbr", "col"}
KNOWN = BLOCK | {"a", "strong", "em", "code", "thead", "tbody", "tr", "section", "html", "body", "main", "span", "dl", "time", "wbr", "colgroup", "col"}


class Words(html.parser.HTMLParser):
    """The words of a page, without its head, header, navigation, and footer but the imprint."""

    def __init__(self, ours):
        super().__init__()
        self.text, self.strange, self.skip, self.ours = [], [], 0, ours
        self.ids, self.links = set(), []
        self.lang = ""
        self.label = 0  # where the text of a label begins
        self.value = 0  # where its colon stands, if a value follows
        self.imprint = 0  # how deep it is in what is left out
        self.contents = 0  # 1 within the heading of the list of contents, 2 after it

    def handle_starttag(self, tag, attrs):
        names = dict(attrs)
        self.lang = names.get("lang", self.lang) if tag == "html" else self.lang
        if tag in {"head", "header", "footer", "nav"} or tag == "a" and names.get("class") == "skip":
            self.skip += 1
        elif self.skip and tag not in VOID:
            self.skip += 1
        if self.ours and tag == "p" and names.get("class") == "imprint":
            self.imprint, self.skip = self.skip, 0
        if not self.ours and (tag not in KNOWN or any(n.startswith("on") for n in names)):
            self.strange.append((tag, attrs))
        self.ids.add(names.get("id"))
        if tag == "a" and "href" in names:
            self.links.append(names["href"])
        if names.get("id") == "contents" and not self.ours:
            self.contents = 1
        if tag == "ul" and self.contents == 1:
            self.contents = 2
        if tag in BLOCK:
            self.text.append(" ")
        if tag == "dt":
            self.label, self.value = len(self.text), 0

    def handle_endtag(self, tag):
        if tag == "dd":
            self.value = 0
        if tag == "dt" and self.ours:
            self.text.append("")
            self.value = len(self.text) - 1
        if tag == "p" and self.imprint:
            self.imprint, self.skip = 0, self.imprint
        if self.skip and tag not in VOID:
            self.skip -= 1
        if tag == "ul" and self.contents == 2:
            self.contents = 0
        if tag in BLOCK:
            self.text.append(" ")

    def handle_data(self, data):
        if self.value and data.strip():
            self.text[self.value], self.value = self.colon(), 0
        if not self.skip and not self.contents:
            self.text.append(data)

    def colon(self):
        """What Markdown prints between a label and its value, which stand in one line there."""
        label = "".join(self.text[self.label:]).strip()
        if self.skip or not label or label.endswith((".", ":", ";", "?", "!", "…")):
            return ""
        return "\u00a0:" if self.lang.startswith("fr") else ":"

    def words(self):
        return [w for w in "".join(self.text).split() if w not in {"•", "·"}]  # between lines of cells and of the index


def words(page, beside, ours=False):
    parser = Words(ours)
    parser.feed(page)
    parser.close()
    return parser.words(), parser.strange, [link for link in parser.links if broken(link, parser.ids, beside)]


def broken(link, ids, beside):
    """Whether a link leads nowhere: within the page, or to a file beside it."""
    if link.startswith("#"):
        return link[1:] not in ids
    if re.match(r"[a-z]+:|/|$", link) or "://" in link:
        return False
    at = beside.parent / urllib.parse.unquote(link)
    return not (at / "index.html" if link.endswith("/") else at).exists()


def folder(f, out):
    """Where Hugo puts the page of a file."""
    if f.name == "_index.md":
        return out / "pages" / f.relative_to(out / "hugo").parent / "index.html"
    slug = "-".join(f.name.removesuffix(".md").split("."))
    return out / "pages" / f.relative_to(out / "hugo").parent / slug / "index.html"


def hugo(files, out):
    """Builds a site whose layout prints what front matter gives, and the content."""
    site = out / "site"
    (site / "layouts/_default").mkdir(parents=True)
    for kind in "single", "list":
        (site / f"layouts/_default/{kind}.html").write_text("<h1>{{ .Title }}</h1><p>{{ .Description }}</p>{{ .Content }}")
    (site / "config.toml").write_text('baseURL = "https://example.org/"\ndisableKinds = ["section", "taxonomy", "term", "RSS", "sitemap"]\n')
    (site / "content").symlink_to(out / "hugo")
    subprocess.run(["hugo", "--quiet", "--source", site, "--destination", out / "pages"], check=True)
    return {f: folder(f, out).read_text() for f in files}


def filtered(command, files):
    """Runs a program that reads a list of texts and prints a list of pages."""
    texts = json.dumps([f.read_text() for f in files])
    done = subprocess.run(command, input=texts, stdout=subprocess.PIPE, text=True, check=True)
    return dict(zip(files, json.loads(done.stdout)))


def mkdocs(files, _):
    return {f: markdown.markdown(body(f.read_text()), extensions=["toc", "tables", "fenced_code", "attr_list"]) for f in files}


def body(text):
    return text.split("\n---\n", 1)[1]


TARGETS = {
    "hugo": hugo,
    "jekyll": lambda files, _: filtered(["ruby", ".ci/jekyll.rb"], files),
    "mkdocs": mkdocs,
    "docusaurus": lambda files, _: filtered(["node", ".ci/docusaurus.mjs"], files),
}

# Where links from a page are looked up: Jekyll's lead to pages, which are those of our own.
PLACES = {
    "hugo": folder,
    "jekyll": lambda f, out: out / "html" / f.relative_to(out / "jekyll"),
    "mkdocs": lambda f, _: f,
    "docusaurus": lambda f, _: f,
}


def check(noticec, out, path):
    faults = 0
    subprocess.run([noticec, "build", path, "--format", "html", "--out", out / "html"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for target, read in TARGETS.items():
        where = out / target
        subprocess.run([noticec, "build", path, "--format", "markdown", "--markdown", target, "--out", where], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        files = sorted(where.rglob("*.md"))
        for f, page in read(files, out).items():
            name = f.relative_to(where).with_name(f.name.replace("_index", "index")).with_suffix(".html")
            want, _, _ = words((out / "html" / name).read_text(), out / "html" / name, ours=True)
            got, strange, dead = words(page, PLACES[target](f, out))
            got = got[-len(want):]
            if want != got:
                n = next((i for i, pair in enumerate(zip(reversed(want), reversed(got))) if pair[0] != pair[1]), len(got))
                print(f"{target}: {name}: word {n} from the end: want {want[-n - 8:][:12]}, got {got[-n - 8:][:12]}", file=sys.stderr)
                faults += 1
            if strange:
                print(f"{target}: {name}: want no element but those of Markdown, got {strange[:3]}", file=sys.stderr)
                faults += 1
            if dead and "injection" not in path:  # its addresses are made up
                print(f"{target}: {name}: want links that lead somewhere, got {dead}", file=sys.stderr)
                faults += 1
        print(f"{target}: {len(files)} pages of {path} read as they were written")
    return faults


# Notices in two languages, by folders and by names of files, with links between notices.
NOTICES = {
    "folders": {
        "en/My Folder/Bins & more.notice.yaml": "language: en\nintro: '[tax](../tax.notice.yaml#sections-more) in English'\n",
        "cy/My Folder/Bins & more.notice.yaml": "language: cy\ntranslation_of: '../../en/My Folder/Bins & more.notice.yaml'\nintro: '[treth](../tax.notice.yaml) yn Gymraeg'\n",
        "en/tax.notice.yaml": "language: en\nintro: '[bins](My%20Folder/Bins%20&%20more.notice.yaml)'\nsections: [{id: more, heading: More, body: Words.}]\n",
        "cy/tax.notice.yaml": "language: cy\ntranslation_of: ../en/tax.notice.yaml\nintro: '[biniau](My%20Folder/Bins%20&%20more.notice.yaml)'\nsections: [{id: more, heading: Mwy, body: Geiriau.}]\n",
    },
    "names": {
        "a/bins.notice.yaml": "language: en\nintro: '[tax](../Council_tax.notice.yaml#sections-more)'\n",
        "a/bins.cy.notice.yaml": "language: cy\ntranslation_of: bins.notice.yaml\nintro: '[treth](../Council_tax.cy.notice.yaml)'\n",
        "Council_tax.notice.yaml": "language: en\nintro: '[bins](a/bins.notice.yaml)'\nsections: [{id: more, heading: More, body: Words.}]\n",
        "Council_tax.cy.notice.yaml": "language: cy\ntranslation_of: Council_tax.notice.yaml\nintro: '[biniau](a/bins.cy.notice.yaml)'\nsections: [{id: more, heading: Mwy, body: Geiriau.}]\n",
    },
}


def languages(noticec, out):
    """Has Hugo serve languages below prefixes of their own: every link leads to a page, and every page knows its translation."""
    faults = 0
    for layout, notices in NOTICES.items():
        for prefixed in "false", "true":
            site = out / "languages" / layout / prefixed
            source = site / "notices"
            for name, text in notices.items():
                (source / name).parent.mkdir(parents=True, exist_ok=True)
                (source / name).write_text(f"noticec: 1\ntitle: {name}\nregime: other\npurposes: [{{text: to do it}}]\n{text}")
            (source / "noticec.yaml").write_text("markdown: {for: hugo, path: /privacy}\n")
            (site / "layouts/_default").mkdir(parents=True)
            for kind in "single", "list":
                (site / f"layouts/_default/{kind}.html").write_text('{{ .Content }}{{ range .Translations }}<a class="translation" href="{{ .RelPermalink }}">x</a>{{ end }}')
            folders = {lang: f'contentDir = "content/{lang}"\n' if layout == "folders" else "" for lang in ("en", "cy")}
            (site / "config.toml").write_text(
                f'baseURL = "https://example.org/"\ndefaultContentLanguage = "en"\ndefaultContentLanguageInSubdir = {prefixed}\ndisableKinds = ["section", "home", "taxonomy", "term", "RSS", "sitemap"]\n'
                + "".join(f"[languages.{lang}]\n{where}weight = {i}\n" for i, (lang, where) in enumerate(folders.items(), 1)))
            subprocess.run([noticec, "build", source, "--format", "markdown", "--out", site / "content"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            subprocess.run(["hugo", "--quiet", "--source", site, "--destination", site / "pages"], check=True)
            pages = [p for p in (site / "pages/privacy").rglob("index.html") if p.parent != site / "pages/privacy"]
            for page in pages:
                text = page.read_text()
                parser = Words(False)
                parser.feed(text)
                for link in parser.links:
                    place = urllib.parse.urljoin("/" + urllib.parse.quote(str(page.relative_to(site / "pages").parent)) + "/", link)
                    path, _, fragment = place.partition("#")
                    to = site / "pages" / urllib.parse.unquote(path)[1:] / "index.html"
                    if not to.exists() or fragment and f'id="{fragment}"' not in to.read_text():
                        print(f"hugo: {layout}, {prefixed}: {page.relative_to(site)} links to {link}, which is not there", file=sys.stderr)
                        faults += 1
                if len(parser.links) < 3 or text.count('class="translation"') != 1:
                    print(f"hugo: {layout}, {prefixed}: want a link to a notice, one to its translation, and one by Hugo, got {text}", file=sys.stderr)
                    faults += 1
            if len(pages) != len(notices):
                print(f"hugo: {layout}, {prefixed}: want {len(notices)} pages, got {pages}", file=sys.stderr)
                faults += 1
    print("hugo: links between languages lead to pages")
    return faults


def main():
    noticec, out = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    faults = languages(noticec, out) + sum(check(noticec, out / str(i), path) for i, path in enumerate(sys.argv[3:]))
    sys.exit(1 if faults else 0)


main()
