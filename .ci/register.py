"""Reads a register as XLSX with openpyxl and compares it, cell by cell, with the same as JSON and as CSV:
register.py REGISTER.xlsx REGISTER.json REGISTER.csv [OTHER.xlsx…]. The others are the same workbook as
another program wrote it."""
import csv
import datetime
import io
import json
import sys

import openpyxl

WORDS = {"none": "none", "stated": "stated", "worded": "in own words", "unread": "not readable", "delegated": "elsewhere", "missing": "missing", "not-owed": "not owed"}


def lines(cell):
    if cell.get("state") == "unknown":
        return ""
    word = [WORDS[cell["state"]]] if "state" in cell else []
    note = [f"({cell['note']})"] if "note" in cell else []
    return "\n".join(word + cell.get("values", []) + note)


def text(value):
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


def sheets(name, ours):
    book = openpyxl.load_workbook(name)
    for sheet in book:
        if ours:
            assert sheet.freeze_panes == "B2", f"{sheet.title} does not keep its heads in view: {sheet.freeze_panes}"
            assert sheet.auto_filter.ref and sheet.auto_filter.ref.startswith("A1:"), f"{sheet.title} has no filter"
        assert all(c.data_type != "f" for row in sheet for c in row), f"{name}: {sheet.title} has a formula"
        yield sheet.title, sheet


def main(xlsx, names, table, *others):
    with open(names, encoding="utf-8") as f:
        book = json.load(f)
    cells = links = days = 0
    for name in (xlsx, *others):
        found = dict(sheets(name, name == xlsx))
        assert list(found) == list(book["sheets"]), f"{name}: {list(found)}"
        for title, want in book["sheets"].items():
            rows = list(found[title].iter_rows())
            heads = [text(c.value).split("\n")[0] for c in rows[0]]
            assert heads == [c["head"] for c in want["columns"]], f"{name}: {title}: {heads}"
            assert len(rows) == len(want["rows"]) + 1, f"{name}: {title}: {len(rows) - 1} rows, not {len(want['rows'])}"
            for row, cellsof in zip(rows[1:], want["rows"]):
                for cell, column in zip(row, want["columns"]):
                    said = cellsof[column["key"]]
                    assert text(cell.value) == lines(said), f"{name}: {title} {cell.coordinate}: {cell.value!r} is not {lines(said)!r}"
                    if "link" in said and name == xlsx:
                        assert cell.hyperlink and (cell.hyperlink.target or "") == said["link"], f"{title} {cell.coordinate}: {cell.hyperlink} is not {said['link']}"
                        links += 1
                    days += cell.is_date
                    cells += 1
    assert links and days, f"want links and days, got {links} and {days}"
    with open(table, encoding="utf-8", newline="") as f:
        data = f.read()
    assert "\r\n" in data and "\r" not in data.replace("\r\n", ""), "want lines that end with CRLF"
    rows = list(csv.reader(io.StringIO(data, newline=""), strict=True))
    want = next(iter(book["sheets"].values()))
    assert rows[0] == [c["head"] for c in want["columns"]] and len(rows) == len(want["rows"]) + 1
    for row, said in zip(rows[1:], want["rows"]):
        for cell, column in zip(row, want["columns"]):
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), f"a spreadsheet computes {cell!r}"
            assert cell.removeprefix("'") == lines(said[column["key"]]), f"CSV: {cell!r} is not {lines(said[column['key']])!r}"
    print(f"{cells} cells of workbooks, {links} links and {days} days are those of the JSON, as is the CSV")


main(*sys.argv[1:])
