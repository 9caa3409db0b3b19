"""What programs that read the whole site are told."""

from guide.publish.robots import write_robots
from small_guide import Make


def test_robots_are_told_where_the_list_of_pages_is(make_guide: Make) -> None:
    project = make_guide({})
    write_robots(project, project.root)
    assert (project.root / "robots.txt").read_text() == (
        "User-agent: *\nAllow: /\n\nSitemap: https://small.example/sitemap.xml\n"
    )


def test_robots_are_told_nothing_where_the_address_is_not_known(make_guide: Make) -> None:
    project = make_guide({"mkdocs.yml": "site_name: A small guide\n"})
    write_robots(project, project.root)
    assert not (project.root / "robots.txt").exists()
