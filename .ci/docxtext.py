"""Compares what LibreOffice prints of Word files with the words that they hold, letter for letter and in
order: docxtext.py FOLDER. Furniture is left out by rule: the head and the foot of each page, and heads of
tables that are printed again on the next page. Of a row that goes on on the next page, each page has the
cells from left to right: its letters are in another order."""
import html
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile


def letters(text):
    return re.sub(r"[\W_]", "", text)


def said(xml):
    return letters(html.unescape("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml))))


def held(file):
    """The letters of the document, those of rows that are printed again on the next page, and where each
    row begins and ends, and what a copy for review says at the head of each page."""
    with zipfile.ZipFile(file) as parts:
        body = parts.read("word/document.xml").decode()
        draft = said(parts.read("word/header2.xml").decode()) if "word/header2.xml" in parts.namelist() else ""
    rows, again, at, length = [], set(), 0, 0
    for row in re.finditer(r"<w:tr>.*?</w:tr>", body, re.S):
        length += len(said(body[at:row.start()]))
        at, text = row.end(), said(row[0])
        rows.append((length, length + len(text)))
        length += len(text)
        if "<w:tblHeader" in row[0]:
            again.add(text)
    return said(body), again, rows, draft


def read(pages, want, again, draft):
    """The letters of all pages without their furniture."""
    got = ""
    for n, page in enumerate(p for p in pages.split("\f") if p.strip()):
        lines = [line for line in page.split("\n") if line.strip()]
        if draft:
            assert letters(lines[0]) == draft, f"page {n + 1} does not say {draft}: {lines[0]}"
            lines = lines[1:]
        text = letters("".join(lines[n > 0:-1]))
        head = next((h for h in again if text.startswith(h) and not want.startswith(got + h)), "")
        got += text[len(head):]
    return got


def printed(files, work):
    for n in range(0, len(files), 40):
        folder = work / str(n)
        folder.mkdir()
        for i, file in enumerate(files[n:n + 40]):
            (folder / f"{n + i}.docx").symlink_to(file.resolve())
        subprocess.run(["timeout", "240", "soffice", f"-env:UserInstallation=file://{work}/office", "--headless", "--convert-to", "pdf", "--outdir", folder, *sorted(folder.glob("*.docx"))],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for i, file in enumerate(files[n:n + 40]):
            yield file, subprocess.run(["pdftotext", "-raw", folder / f"{n + i}.pdf", "-"], check=True, capture_output=True, text=True).stdout


def main(folder):
    files = sorted(pathlib.Path(folder).rglob("*.docx"))
    assert files, f"no Word files in {folder}"
    count = failed = 0
    with tempfile.TemporaryDirectory() as work:
        for file, pages in printed(files, pathlib.Path(work)):
            want, again, rows, draft = held(file)
            got = read(pages, want, again, draft)
            count += len(want)
            for a, b in rows:
                if sorted(got[a:b]) == sorted(want[a:b]):
                    got = got[:a] + want[a:b] + got[b:]
            if got != want:
                at = next((i for i, (a, b) in enumerate(zip(want, got)) if a != b), min(len(want), len(got)))
                failed += 1
                print(f"{file}: letter {at} of {len(want)} (read {len(got)}): want {want[max(0, at - 20):at + 40]!r}, got {got[max(0, at - 20):at + 40]!r}")
    assert count > 1000 and not failed, f"{failed} of {len(files)} files differ"
    print(f"LibreOffice prints the {count} letters of {len(files)} Word files in order")


main(*sys.argv[1:])
