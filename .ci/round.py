"""Edits a copy for review in LibreOffice, as somebody who reviews it does: round.py COPY.docx EDITED.docx.
Three fields get other words, one comment is answered, and one person says something else. Run it with
the Python of LibreOffice, which has uno.

No program can press "Reply" in a LibreOffice without a screen. The answer is put where LibreOffice puts
one, behind the comment, and begins as it begins one."""
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.util import DateTime

EDITS = (
    ("when they are due", "two days before they are due"),
    ("Various third parties", "Averton Repair Café, which mends tools: #1"),
    ("for as long as necessary", "for one year after the last of them"),
)
ANSWERED = "Error NC306"


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


def office(profile):
    """Starts LibreOffice with a profile of its own; returns its process and its desktop."""
    process = subprocess.Popen(
        ["timeout", "120", "soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={profile.name};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    for _ in range(200):
        try:
            there = resolver.resolve(f"uno:pipe,name={profile.name};urp;StarOffice.ComponentContext")
            return process, there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except Exception:  # until it listens
            assert process.poll() is None, "LibreOffice ended"
            time.sleep(0.3)
    raise AssertionError("LibreOffice does not answer")


def comments(document):
    fields = document.TextFields.createEnumeration()
    while fields.hasMoreElements():
        field = fields.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            yield field


def comment(document, at, author, words):
    note = document.createInstance("com.sun.star.text.textfield.Annotation")
    note.Author, note.Content = author, words
    note.DateTimeValue = DateTime(Year=2026, Month=11, Day=28, Hours=12)
    at.Text.insertTextContent(at, note, False)


def edit(document):
    said = list(comments(document))
    assert len(said) == 5, f"want five comments, got {len(said)}"
    asked = [c for c in said if c.Content.startswith(ANSWERED)]
    assert len(asked) == 1, [c.Content for c in said]
    comment(document, asked[0].Anchor.End, "Jane Roe", 'Reply to noticec (11/02/2026, 00:00): "..."\nOur interest is to spend the fees of members well.')
    for old, new in EDITS:
        search = document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = old, True
        found = document.findAll(search)
        assert found.Count, f"want {old} in the copy"
        found.getByIndex(found.Count - 1).String = new  # behind the summary and the list of remarks
    search = document.createSearchDescriptor()
    search.SearchString = "Your name and address"
    comment(document, document.findFirst(search).End, "Ali Khan", "Do we still need the address?")


def main(copy, edited):
    with tempfile.TemporaryDirectory(prefix="noticec-round-") as profile:
        process, desktop = office(pathlib.Path(profile))
        try:
            document = desktop.loadComponentFromURL(pathlib.Path(copy).resolve().as_uri(), "_blank", 0, (prop("Hidden", True),))
            edit(document)
            document.storeToURL(pathlib.Path(edited).resolve().as_uri(), (prop("FilterName", "MS Word 2007 XML"),))
            document.close(True)
            try:
                desktop.terminate()
            except Exception:  # which cuts the line
                pass
            process.wait(30)
        finally:
            process.kill()
            process.wait()


main(*sys.argv[1:])
