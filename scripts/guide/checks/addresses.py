"""Addresses: what was published once is found for good."""

from collections.abc import Iterator
from dataclasses import replace

from guide.addresses import list_addresses
from guide.diagnostics import Diagnostic, suggest
from guide.documents import Document
from guide.house import House, Published
from guide.project import Project


def check_addresses(project: Project, house: House) -> Iterator[Diagnostic]:
    """Yield the published addresses that lead nowhere, and the pages whose addresses are not kept yet."""
    document, places = house.addresses.document, house.addresses.places
    if document is None or places is None or not house.addresses.known:
        return
    pages = list_addresses(project)
    for published in house.addresses.by_id.values():
        yield from _judge(published, pages, document, places[published.id])
    for address, page in pages.items():
        if address not in house.addresses.known:
            what = f"the address of this page, '{address}', is not kept in docs/data/addresses.yml"
            help_ = "run: guide check --fix, which adds it"
            yield replace(Diagnostic(f"docs/{page}", 1, 1, "address-unlisted", what, help_), severity="warning")


def _judge(published: Published, pages: dict[str, str], document: Document, place: int) -> Iterator[Diagnostic]:
    if published.to is None and published.id not in pages:
        what = f"'{published.id}' was published, and no page stands there any more"
        help_ = suggest(published.id, pages, "say under 'to' which page readers find instead, like some-page.md")
        yield document.problem((place, "id"), "address-gone", what, help_)
    elif published.to is not None and published.id in pages:
        what = f"'{published.id}' leads elsewhere, but a page stands there: docs/{pages[published.id]}"
        yield document.problem((place, "to"), "address-taken", what, "take the line out, or give the page another name")
    elif published.to is not None and published.to not in pages.values():
        what = f"'{published.id}' leads to '{published.to}', which is no page"
        help_ = suggest(published.to, pages.values(), "name the file as it stands under docs/")
        yield document.problem((place, "to"), "address-lost", what, help_)
