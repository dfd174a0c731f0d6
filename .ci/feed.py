"""Reads feeds as readers of feeds do, and fails where feedparser finds fault or loses an entry."""
import sys
import xml.etree.ElementTree as tree

import feedparser

for name in sys.argv[1:]:
    with open(name, "rb") as file:
        data = file.read()
    feed = feedparser.parse(data)
    entries = tree.fromstring(data).findall("{http://www.w3.org/2005/Atom}entry")
    if feed.bozo or feed.version != "atom10" or len(feed.entries) != len(entries):
        sys.exit(f"{name}: {feed.get('bozo_exception')}, {feed.version}, {len(feed.entries)} of {len(entries)} entries")
    for entry in feed.entries:
        if not (entry.id and entry.title and entry.link and entry.updated_parsed and entry.summary):
            sys.exit(f"{name}: an entry lacks what readers show: {entry}")
    print(f"{name}: {len(entries)} entries")
