"""A page may be as heavy as its kind may; tests/cases/bad-input/page-heavy.txt shows one that is not."""

import pytest

from guide.publish.build import build_site
from small_guide import Make


@pytest.mark.parametrize("limit", ["bytes: 9000", ""], ids=["under", "none"])
def test_a_page_within_its_budget_is_published(limit: str, make_guide: Make) -> None:
    project = make_guide({"docs/data/page-kinds.yml": f"- {{id: reader, pages: ['*'], grade: 7, limit: 8, {limit}}}\n"})
    build_site(project, lambda _words: None)
    assert (project.site / "index.html.br").is_file()
