"""Writes a source as a reference: plain words first, in the order of the NLM's Citing Medicine.

Citing Medicine: The NLM Style Guide, chapters 1 (journal articles) and 25 (web pages). Two departures, for readers who
are not researchers: "and others" for "et al.", and the kind of study in words.
"""

import re
from datetime import date
from html import escape

from guide.sources import Kind, Name, Source

MOST_AUTHORS = 3
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
KINDS: dict[Kind, str] = {
    "rct": "Randomised trial",
    "meta-analysis": "Results of several studies pooled (meta-analysis)",
    "systematic-review": "Systematic review",
    "review": "Review",
    "open-label": "Study in which everyone knew what they were given (open-label)",
    "cohort": "Records of people over time (cohort)",
    "survey": "Survey",
    "preclinical": "Study in animals or a laboratory",
    "guideline": "Guideline or statement of a professional body",
    "regulator": "Official source",
    "label": "Product information",
    "news": "News report",
    "commercial": "Page of a company that sells",
}


def draw_reference(source: Source) -> str:
    """Return a reference as HTML that can stand in a paragraph. Every text of the source is escaped."""
    journal = source.type == "article-journal"
    parts = [
        _sentence(_authors(source)),
        f"<cite>{escape(_stopped(source.title))}</cite>",
        _sentence(_journal(source) if journal else _publisher(source)),
        f'<span class="source-kind">{KINDS[source.custom.kind]}.</span>',
        f'<span class="source-links">{" · ".join(_link(*parts[:3]) for parts in list_addresses(source))}</span>',
    ]
    return " ".join(part for part in parts if part)


def name_source(source: Source) -> str:
    """Return the short name of a source: "Glue 2017", "Food and Drug Administration 2023"."""
    first = source.author[0].literal or source.author[0].family if source.author else _unstopped(source.title)
    return f"{first} {source.issued.date_parts[0][0]}" if source.issued else str(first)


def _authors(source: Source) -> str:
    names = [_name(name) for name in source.author]
    more = len(names) > MOST_AUTHORS or (names and source.custom.authors_incomplete)
    return ", ".join([*names[:MOST_AUTHORS], "and others"] if more else names)


def _name(name: Name) -> str:
    """Return a name as the NLM writes it: family name, then initials without stops."""
    if name.literal:
        return name.literal
    initials = "".join(part[0].upper() for part in re.split(r"[\s.\-\u2010]+", name.given or "") if part)
    return f"{name.family} {initials}".strip()


def _journal(source: Source) -> str:
    volume = f"{source.volume}{f'({source.issue})' if source.issue else ''}" if source.volume else ""
    pages = (source.page or "").replace("-", "\u2013")
    year = str(source.issued.date_parts[0][0]) if source.issued else ""
    when = f"{year};{volume}" if year and volume else year or volume
    return ". ".join(part for part in (source.container, f"{when}:{pages}" if pages else when) if part)


def _publisher(source: Source) -> str:
    authors = {name.literal for name in source.author}
    publisher = source.publisher if source.publisher not in authors else None
    checked = name_checked(source)
    parts = [source.container, source.genre, source.number, source.place, publisher, name_date(source)]
    read = f"Read {checked}" if checked else None
    return ". ".join(part for part in (*parts, read) if part)


def name_date(source: Source) -> str:
    """Return the day, month or year of a source in words; empty if it has none."""
    if not source.issued:
        return ""
    year, *rest = source.issued.date_parts[0]
    month = f"{MONTHS[rest[0] - 1]} " if rest else ""
    day = f"{rest[1]} " if len(rest) > 1 else ""
    return f"{day}{month}{year}"


def name_checked(source: Source) -> str:
    """Return the day on which a source was last read, in words; empty if it does not say."""
    return name_day(source.custom.checked) if source.custom.checked else ""


def name_day(day: date) -> str:
    """Return a day in words."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def list_addresses(source: Source) -> list[tuple[str, str, str, str]]:
    """Return where a source can be read: for each its address, the link's words and title, and the field behind it."""
    addresses = []
    if source.DOI:
        addresses.append((f"https://doi.org/{source.DOI}", f"doi:{source.DOI}", "The publisher's page", source.DOI))
    elif source.URL and not (source.PMID and "pubmed" in source.URL):
        host = re.sub(r"^https?://(?:www\.)?([^/:?#]+).*", r"\1", source.URL)
        addresses.append((source.URL, host, "The page itself", source.URL))
    if source.PMID:
        pubmed = f"https://pubmed.ncbi.nlm.nih.gov/{source.PMID}/"
        addresses.append((pubmed, "PubMed", "The summary at PubMed", source.PMID))
    if source.PMCID:
        pmc = f"https://pmc.ncbi.nlm.nih.gov/articles/{source.PMCID}/"
        addresses.append((pmc, "Full text", "Free full text at PubMed Central", source.PMCID))
    return addresses


def _link(address: str, words: str, title: str) -> str:
    return f'<a href="{escape(address)}" rel="external noreferrer" title="{title}">{escape(words)}</a>'


def _sentence(text: str) -> str:
    return escape(_stopped(text)) if text else ""


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _unstopped(text: str) -> str:
    return text.removesuffix(".")
