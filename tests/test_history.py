"""Changes: what the list says of what readers got and when."""

from guide.history import read_history
from small_guide import Make

CHANGES = """\
- id: first
  date: 2026-01-02
  kind: new
  what: The first version.
- id: mended
  date: 2026-03-04
  kind: correction
  what: One sentence was wrong.
  said: It lasted for ever.
  now: It lasted three days.[^green2019]
  why: A reader told us.
  pages:
    index.md: The start
"""


def test_reads_the_newest_first(make_guide: Make) -> None:
    history = read_history(make_guide({"docs/data/changes.yml": CHANGES}))

    assert history.problems == ()
    assert list(history.by_id) == ["mended", "first"]
    assert history.by_id["mended"].pages == {"index.md": "The start"}


def test_a_guide_needs_no_list(make_guide: Make) -> None:
    history = read_history(make_guide({}))
    assert (history.by_id, history.problems) == ({}, ())
