"""Days as a file that calendars read (RFC 5545)."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from hashlib import sha256

from guide.due import Due

LONGEST = 75
"""Octets of a line, without its end (RFC 5545, 3.1)."""
STAMP = "20000101T000000Z"
"""When an entry was made. One for all, so that the same guide gives the same file."""


def draw_calendar(days: Sequence[Due]) -> bytes:
    """Return what is due as a calendar of whole days, each with a reminder a month before."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//guide//due//EN", "CALSCALE:GREGORIAN"]
    for day in days:
        lines += _draw_event(day)
    lines.append("END:VCALENDAR")
    return b"".join(part + b"\r\n" for line in lines for part in _fold(line))


def _draw_event(day: Due) -> list[str]:
    identity = sha256(f"{day.path}\n{day.name}".encode()).hexdigest()[:32]
    about = ", ".join(part for part in (day.path, day.owner) if part)
    return [
        "BEGIN:VEVENT",
        f"UID:{identity}@guide",
        f"DTSTAMP:{STAMP}",
        f"DTSTART;VALUE=DATE:{day.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day.day + timedelta(1):%Y%m%d}",
        f"SUMMARY:{_escape(day.words)}",
        f"DESCRIPTION:{_escape(about)}",
        "TRANSP:TRANSPARENT",
        *("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_escape(day.words)}", "TRIGGER:-P30D", "END:VALARM"),
        "END:VEVENT",
    ]


def _escape(words: str) -> str:
    """Return text with what has a meaning in a calendar escaped (RFC 5545, 3.3.11)."""
    for sign in "\\;,":
        words = words.replace(sign, f"\\{sign}")
    return words.replace("\n", "\\n")


def _fold(line: str) -> Iterator[bytes]:
    """Yield a line in parts that are short enough, each after the first with a space before it; letters stay whole."""
    part = b""
    for letter in line:
        octets = letter.encode()
        if len(part) + len(octets) > LONGEST:
            yield part
            part = b" "
        part += octets
    yield part
