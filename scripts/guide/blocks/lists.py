"""Blocks that list what a data file holds: studies, sources, claims, terms, helplines; and the rules of the checks."""

import re
from itertools import groupby
from typing import Any

from guide.blocks.composed import TOLD, Call, Composed, FaultError, Kind, Pages, mark_raw, write_table
from guide.claims import Claim, Verdict
from guide.data import Data
from guide.diagnostics import suggest
from guide.glossary import Term
from guide.helplines import Helpline, dial
from guide.project import Page
from guide.records import Records
from guide.references import draw_reference, name_day, name_source
from guide.rules import FAMILIES
from guide.rules.rule import Rule
from guide.sources import Source
from guide.studies import Study
from guide.wording import capitalise, join_words, write_number

VERDICTS: dict[Verdict, str] = {
    "supported": "\u2713 Supported",
    "partly": "\u25d0 Partly supported",
    "not-supported": "\u2717 Not supported",
    "not-known": "? Not known",
}
LABEL = re.compile(r"[^\w\s.,:;%-]")
"""What is left out of a name for a screen reader, as it would end the name or be taken for Markdown."""
NOT_TOLD = "Not told in what we read"
STUDY_HEAD = ("Study", "About", "People", "How it was done", "What was given", "Compared with")
STUDY_HEAD_END = ("What was found", "Watched for", "Who paid")


def require_records(records: Records[Any], name: str) -> None:
    """Hold a list to its having something to show.

    Raises:
        FaultError: It has not.
    """
    if not records.readable or records.problems:
        raise FaultError(TOLD, f"docs/data/{name} has a fault of its own", "")
    if not records.by_id:
        help_ = "put it back from the last version that was right, or take the block out"
        raise FaultError("block-empty", f"docs/data/{name} is empty or not there, so there is nothing to show", help_)


def _require_argument(call: Call, known: set[str], what: str, where: str) -> None:
    """Hold the word after the bar to those that the data know.

    Raises:
        FaultError: It is none of them.
    """
    if call.argument not in known:
        help_ = suggest(call.argument, known, where)
        raise FaultError("block-argument", f"{what} '{call.argument}'", help_, word=call.argument)


def _studies(_call: Call, data: Data, _pages: Pages) -> Composed:
    require_records(data.studies, "studies.yml")
    studies = list(data.studies.by_id.values())
    rows = tuple(_row(study, data) for study in studies)
    return Composed(
        words=write_table((*STUDY_HEAD, *STUDY_HEAD_END), rows),
        name="studies",
        scrolls=f"Table of {len(studies)} {'study' if len(studies) == 1 else 'studies'}",
    )


def _row(study: Study, data: Data) -> tuple[str, ...]:
    source = data.sources.by_id.get(study.id)
    name = name_source(source) if source else study.id
    people = write_number(study.people) if study.people else "Not told"
    first = (f"{name}[^{study.id}]", study.about, people, study.design, study.treatment, study.comparator)
    return (*first, study.result, study.follow_up or "Not told", study.funding or NOT_TOLD)


def _sources(call: Call, data: Data, pages: Pages) -> Composed:
    uses = pages.uses()
    sources = sorted(data.sources.by_id.values(), key=lambda source: (name_source(source).lower(), source.id))
    words = [
        f"- {mark_raw(2 * number)}{_used(uses.get(source.id, []), call.folder)}{mark_raw(2 * number + 1)}"
        for number, source in enumerate(sources)
    ]
    raw = [part for source in sources for part in (_draw_entry(source), "</span>")]
    return Composed(words="\n".join(words), name="sources", raw=tuple(raw), searched=False)


def _draw_entry(source: Source) -> str:
    return f'<span id="source-{source.id}">{draw_reference(source)}</span> <span class="source-uses">'


def _used(pages: list[Page], folder: str) -> str:
    links = [f"[{page.heading}]({page.link_from(folder)})" for page in pages]
    return f"Used on: {', '.join(links)}." if links else "Used in the data alone."


def _claims(call: Call, data: Data, _pages: Pages) -> Composed:
    require_records(data.claims, "claims.yml")
    groups = {claim.group for claim in data.claims.by_id.values()}
    _require_argument(call, groups, "no claim is of the group", "groups are in docs/data/claims.yml")
    claims = [claim for claim in data.claims.by_id.values() if claim.group == call.argument]
    items = [_item(number, claim, call.folder) for number, claim in enumerate(claims, 1)]
    return Composed(words="\n\n".join([_count(claims), *items]), name="claims")


def _count(claims: list[Claim]) -> str:
    verdicts = [claim.verdict for claim in claims]
    counts = [f"{verdicts.count(verdict)} {words[2:].lower()}" for verdict, words in VERDICTS.items()]
    return f"**Of {len(claims)} claims:** {join_words(counts)}."


def _item(number: int, claim: Claim, folder: str) -> str:
    verdict = f"**{VERDICTS[claim.verdict]}**{{ .verdict .verdict--{claim.verdict} }}"
    page = Page.link(claim.read_on, folder) if claim.read_on else ""
    more = f" [Read on]({page}){{ aria-label='Read on: {LABEL.sub('', claim.claim)}' }}" if page else ""
    return f"{number}.  *{claim.claim}*\n\n    {verdict}. {claim.evidence}{more}"


def _glossary(_call: Call, data: Data, _pages: Pages) -> Composed:
    require_records(data.glossary, "glossary.yml")
    terms = sorted(data.glossary.by_id.values(), key=lambda term: term.term.lower())
    parts = []
    for letter, group in groupby(terms, key=lambda term: term.term[0].upper()):
        parts += [f"## {letter}", "\n".join(_term(term) for term in group)]
    return Composed(words="\n\n".join(parts), name="glossary")


def _term(term: Term) -> str:
    say = f" (say {term.say})" if term.say else ""
    also = f" Also written: {', '.join(term.also)}." if term.also else ""
    return f"- **{capitalise(term.term)}**{{ #{term.id} }}{say}: {term.plain}. {term.meaning}{also}"


def _helplines(call: Call, data: Data, _pages: Pages) -> Composed:
    require_records(data.helplines, "helplines.yml")
    places = {helpline.place for helpline in data.helplines.by_id.values()}
    _require_argument(call, places, "no helpline is of", "places are in docs/data/helplines.yml")
    here = [each for each in data.helplines.by_id.values() if each.place == call.argument]
    lines = [each for each in here if each.call or each.text or each.address]
    lines.sort(key=lambda each: not each.emergency)
    return Composed(words="\n".join(_line(each) for each in lines), name="helplines")


def _line(helpline: Helpline) -> str:
    ways = []
    if helpline.call:
        ways.append(f"[call {helpline.call}](tel:{dial(helpline.call)})")
    if helpline.text:
        ways.append(f"[text {helpline.text}](sms:{dial(helpline.text)})")
    if helpline.address:
        host = helpline.address.split("/")[2].removeprefix("www.")
        ways.append(f"[{host}]({helpline.address})")
    about = "; ".join(part for part in (helpline.hours, helpline.cost, helpline.languages) if part)
    sentences = [f"**{helpline.purpose}:** {helpline.name}, {' or '.join(ways)}", helpline.note, about]
    words = ". ".join(sentence.removesuffix(".") for sentence in sentences if sentence)
    return f"- {words}.[^{helpline.source}] Checked {name_day(helpline.checked)}.[^{helpline.source}]"


def _rules(_call: Call, _data: Data, _pages: Pages) -> Composed:
    parts = []
    for family, rules in FAMILIES.items():
        parts += [
            f"### {capitalise(family.replace('-', ' '))} {{#rules-{family}}}",
            "\n".join(_rule(rule) for rule in rules),
        ]
    return Composed(words="\n\n".join(parts), name="rules")


def _rule(rule: Rule) -> str:
    warns = " (warning)" if rule.severity == "warning" else ""
    return f"- **`{rule.code}`**{{ #{rule.code} }}{warns}: {rule.what}. {rule.why} *From: {rule.source}.*"


LISTS: dict[str, Kind] = {
    "studies-table": Kind(_studies),
    "sources-list": Kind(_sources, cites=False, links=True),
    "claims": Kind(_claims, "the group of the claims", links=True),
    "glossary": Kind(_glossary),
    "helplines": Kind(_helplines, "the place"),
    "rules": Kind(_rules),
}
"""Each list that a page can ask for."""
