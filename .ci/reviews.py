"""Reads calendars as programs for calendars do, and fails where icalendar finds fault or an event lacks what they show."""
import datetime
import sys

import icalendar

for name in sys.argv[1:]:
    with open(name, "rb") as file:
        data = file.read()
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    faults = [e for part in calendar.walk() for e in part.errors]
    if faults or not calendar.get("PRODID") or calendar.get("VERSION") != "2.0" or data.count(b"BEGIN:VEVENT") != len(events) or not events:
        sys.exit(f"{name}: {faults}, {len(events)} events")
    if len({str(e["UID"]) for e in events}) != len(events):
        sys.exit(f"{name}: two events have one UID")
    for event in events:
        alarms = event.walk("VALARM")
        day = type(event.decoded("DTSTART")) is datetime.date and event.decoded("DTEND") - event.decoded("DTSTART") == datetime.timedelta(1)
        if not day or not event["SUMMARY"] or not event.decoded("DTSTAMP").tzinfo or [a.decoded("TRIGGER") < datetime.timedelta(0) for a in alarms] != [True]:
            sys.exit(f"{name}: an event lacks what calendars show: {event}")
    if icalendar.Calendar.from_ical(calendar.to_ical()) != calendar:
        sys.exit(f"{name}: written again, it is another calendar")
    print(f"{name}: {len(events)} events")
