"""Settings: what mkdocs.yml says of what is published."""

import pytest

from guide.diagnostics import GuideError
from guide.settings import Card, read_settings
from small_guide import Make

CARD = """\
site_name: A small guide
site_url: !ENV [A_SITE, "https://small.example/folder"]
theme: !!python/name:no.such.thing
hooks: !relative $docs_dir
extra:
  other: anything
  card:
    paper: "#12444d"
    ink: "#ffffff"
    mark: mark.png
    note: Not yet.
"""


def test_reads_what_an_engine_reads(make_guide: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("A_SITE", raising=False)
    settings = read_settings(make_guide({"mkdocs.yml": CARD}))

    assert settings.address == "https://small.example/folder/"
    assert settings.extra.card == Card("#12444d", "#ffffff", "mark.png", "Not yet.")
    assert settings.extra.changes == ""


def test_takes_what_the_machine_says(make_guide: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_SITE", "https://other.example/")
    assert read_settings(make_guide({"mkdocs.yml": CARD})).address == "https://other.example/"


def test_a_site_may_not_know_where_it_stands(make_guide: Make) -> None:
    assert read_settings(make_guide({"mkdocs.yml": "site_name: A small guide\n"})).address == ""


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            '"#12444d"',
            "teal",
            "mkdocs.yml:8:5: error[config-invalid]: 'extra.card.paper': expected a colour like #12444d",
        ),
        ("    mark: mark.png\n", "", "mkdocs.yml:7:3: error[config-invalid]: 'extra.card': the record has no 'mark'"),
        (
            "note: Not yet.",
            "note: 1",
            "mkdocs.yml:11:5: error[config-invalid]: 'extra.card.note': expected text, found a number",
        ),
    ],
)
def test_says_which_setting_is_wrong(old: str, new: str, says: str, make_guide: Make) -> None:
    with pytest.raises(GuideError) as caught:
        read_settings(make_guide({"mkdocs.yml": CARD.replace(old, new)}))
    assert caught.value.message.splitlines()[0] == says
