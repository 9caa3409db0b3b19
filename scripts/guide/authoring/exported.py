"""One record of an export, in the words of CSL, whatever the format was."""

import re
from dataclasses import dataclass
from html import unescape

from guide.sources import Kind, Name, Type

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LAST_MONTH = 12
DAY = re.compile(
    r"\b(?P<year>1[89]\d\d|20\d\d)\b(?:[-/ ]+(?P<month>[A-Za-z]{3,9}|\d{1,2})\b(?:[-/ ]+(?P<day>\d{1,2})\b)?)?"
)


@dataclass(frozen=True, slots=True)
class Exported:
    """What a reference manager knows of a source.

    Attributes:
        type: What sort of publication it is.
        title: Its title, without markup.
        authors: People and bodies, in order.
        container: The journal, book or site that it is in.
        publisher: Who published it.
        place: Where that was.
        issued: Year, month and day, of which the last two or all may be missing.
        volume: As printed; so are the next four.
        issue: Of the volume.
        page: First and last page, or the number of the article.
        number: Of a report.
        genre: The kind of report.
        doi: Without its resolver.
        pmid: Its number in PubMed.
        pmcid: Its number in PubMed Central, with the letters before it.
        url: Its address.
        kind: What sort of evidence it is, if the export says so.
        more_authors: Whether there are authors whom the export does not name.
    """

    type: Type
    title: str
    authors: tuple[Name, ...] = ()
    container: str = ""
    publisher: str = ""
    place: str = ""
    issued: tuple[int, ...] = ()
    volume: str = ""
    issue: str = ""
    page: str = ""
    number: str = ""
    genre: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    url: str = ""
    kind: Kind | None = None
    more_authors: bool = False


def tidy(words: str) -> str:
    """Return words without markup, and with one space where several were."""
    return " ".join(unescape(re.sub(r"</?[a-zA-Z][^<>]*>", "", words)).split())


def tidy_title(words: str) -> str:
    """Return a title without markup, the stop at its end, and the brackets that PubMed puts round a translation."""
    return re.sub(r"^\[(.*)\]$", r"\1", tidy(words).removesuffix("."))


def tidy_pages(words: str) -> str:
    """Return pages with one hyphen between them."""
    return re.sub(r"\s*[-\u2010-\u2014]+\s*", "-", tidy(words))


def find_doi(words: str) -> str:
    """Return the DOI in some words, without its resolver; empty if there is none."""
    found = re.search(r"\b10\.\d{4,9}/[^\s\"<>]+", words)
    return found[0].rstrip(".,;") if found else ""


def find_pmid(words: str) -> str:
    """Return the number of PubMed that some words name, as `PMID: 123` or alone; empty if there is none."""
    found = re.fullmatch(r"\s*([1-9]\d{0,8})\s*", words) or re.search(r"(?i)\bPMID:?\s*([1-9]\d{0,8})\b", words)
    return found[1] if found else ""


def find_pmcid(words: str) -> str:
    """Return the number of PubMed Central in some words; empty if there is none."""
    found = re.search(r"\bPMC[1-9]\d*\b", words)
    return found[0] if found else ""


def read_day(words: str) -> tuple[int, ...]:
    """Return year, month and day as far as some words name them: `2017 Oct 5`, `2017/10/05`, `2017`."""
    found = DAY.search(words)
    if not found:
        return ()
    month = _month(found["month"] or "")
    day = int(found["day"]) if month and found["day"] else 0
    return tuple(part for part in (int(found["year"]), month, day) if part)


def _month(words: str) -> int:
    if words.isdigit():
        return int(words) if 1 <= int(words) <= LAST_MONTH else 0
    return MONTHS.index(words[:3].lower()) + 1 if words[:3].lower() in MONTHS else 0


def read_name(words: str) -> Name:
    """Return the name in words like `Glue, Paul`; without a comma it is that of a body."""
    family, comma, given = tidy(words).partition(",")
    given = re.sub(r",\s*", " ", given).strip()
    return Name(family=family.strip(), given=given or None) if comma else Name(literal=family)
