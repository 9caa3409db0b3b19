"""Which pages a booklet has, in which order."""

import pytest

from guide.publish.booklet.plan import Entry, Part, plan_booklet
from guide.settings import Booklet

NAV = [{"Start": "index.md"}, {"Part": [{"A": "a.md"}, {"B": "b/index.md"}]}, "plain.md"]
START, A, B, PLAIN = (
    *(Entry("index.md", "Start"), Entry("a.md", "A"), Entry("b/index.md", "B")),
    Entry("plain.md", ""),
)


def plan(**chosen: tuple[str, ...]) -> list[Part]:
    return list(plan_booklet(NAV, Booklet("x", "X", "About x.", **chosen)))


def test_takes_all_pages_of_the_menu_in_its_order() -> None:
    assert plan() == [Part("", (START,)), Part("Part", (A, B)), Part("", (PLAIN,))]


def test_leaves_out_what_it_is_told_to() -> None:
    assert plan(without=("a.md", "plain.md")) == [Part("", (START,)), Part("Part", (B,))]


def test_takes_named_pages_in_their_own_order() -> None:
    assert plan(pages=("b/index.md", "index.md")) == [Part("", (B,)), Part("", (START,))]


@pytest.mark.parametrize(
    ("page", "address", "slug"),
    [
        ("index.md", "", "start"),
        ("a/b.md", "a/b/", "a-b"),
        ("a/index.md", "a/", "a"),
        ("my-index.md", "my-index/", "my-index"),
    ],
)
def test_a_page_has_the_address_that_the_site_gives_it(page: str, address: str, slug: str) -> None:
    entry = Entry(page, "")
    assert (entry.address, entry.slug) == (address, slug)
