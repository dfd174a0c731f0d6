#!/usr/bin/env python3
"""A plugin in Python: a notice as ODT, written by Pandoc.

Options: reference, the path of a document whose styles are used (pandoc --reference-doc).
"""

import base64
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from html import escape


def undated(data):
    """The archive with no times in it, so that the same notice gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename), old.read(part), part.compress_type)
    return out.getvalue()


def inline(i):
    kind = i["kind"]
    if kind in ("text", "date"):
        return escape(i["text"])
    if kind == "code":
        return f"<code>{escape(i['text'])}</code>"
    if kind == "break":
        return "<br>"
    words = inlines(i["inlines"])
    if kind == "link":
        return f'<a href="{escape(i["url"])}">{words}</a>'
    if kind == "lang":
        return f'<span lang="{escape(i["tag"])}">{words}</span>'
    return {"strong": "<strong>{}</strong>", "emph": "<em>{}</em>", "cite": "<br><em>{}</em>"}[kind].format(words)


def inlines(list):
    return "".join(inline(i) for i in list)


def blocks(list, level):
    return "\n".join(block(b, level) for b in list)


def anchor(b):
    return f' id="{escape(b["id"])}"' if b.get("id") else ""


def block(b, level):
    kind = b["kind"]
    if kind in ("section", "callout"):
        heading = f"<h{level}{anchor(b)}>{inlines(b['heading'])}</h{level}>" if b["heading"] else ""
        return heading + blocks(b["blocks"], min(level + 1, 6))
    if kind == "paragraph":
        return f"<p>{inlines(b['inlines'])}</p>"
    if kind == "list":
        items = "".join(f"<li>{blocks(i['blocks'], level)}</li>" for i in b["items"])
        return f'<ol start="{b["start"]}">{items}</ol>' if b["ordered"] else f"<ul>{items}</ul>"
    if kind == "definitions":
        return "<dl>" + "".join(
            f"<dt>{inlines(d['term'])}</dt>" + "".join(f"<dd>{blocks(v, level)}</dd>" for v in d["values"]) for d in b["items"]
        ) + "</dl>"
    if kind == "table":
        head = "".join(f"<th>{inlines(h)}</th>" for h in b["head"])
        rows = "".join("<tr>" + "".join(f"<td>{blocks(c, level)}</td>" for c in r["cells"]) + "</tr>" for r in b["rows"])
        return f"<table><caption>{inlines(b['caption'])}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    if kind == "opening":
        return blocks(b["blocks"], level)
    if kind == "listing":
        return "<ul>" + "".join("<li>" + "<br>".join(inlines(w) for w in [i["title"], i["subject"], *i["metadata"]] if w) + "</li>" for i in b["items"]) + "</ul>"
    if kind == "contents":
        return ""  # the word processor makes it
    raise ValueError(f"a block of kind {kind}")


def answer(**members):
    json.dump({"protocol": 1, **members}, sys.stdout)


def main():
    request = json.load(sys.stdin)
    d, reference = request["document"], request["options"].get("reference")
    if not shutil.which("pandoc"):
        return answer(diagnostics=[{"severity": "error", "message": "there is no Pandoc here", "help": "install pandoc"}])
    page = f"<h1>{escape(d['title'])}</h1>{blocks(d['blocks'], 2)}"
    command = ["pandoc", "--from=html", "--to=odt", "--output=-", f"--metadata=lang:{d['lang']}", f"--metadata=dir:{d['dir']}"]
    if reference:
        command.append(f"--reference-doc={reference}")
    # The same notice gives the same bytes: the file has no day of its own.
    done = subprocess.run(command, input=page.encode(), capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": "0"})
    if done.returncode != 0:
        return answer(diagnostics=[{"severity": "error", "message": "Pandoc says: " + done.stderr.decode(errors="replace")}])
    answer(output=base64.b64encode(undated(done.stdout)).decode())


main()
