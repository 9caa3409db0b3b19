"""The site as a folder without a host: scripts that are no modules, links that name files, one packed file."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from guide.cli import main
from guide.diagnostics import GuideError
from guide.publish.classic import put_in_order, rewrite
from guide.publish.folder import NAME, write_folder
from guide.publish.folder_page import draw_page, name_file
from guide.publish.policy import add_policy
from small_guide import Make

HEAD = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><link rel=manifest href=../m.webmanifest></head>"
    "<body>{}</body></html>"
)
FILES = {
    "index.html": HEAD.format("<a href=help/#now>Help</a>"),
    "help/index.html": HEAD.format(
        "<p><strong class=offline-file>All of it</strong></p><script>1</script>"
        '<script type=module>requestAnimationFrame(()=>setTimeout(()=>{import("../assets/js/page.js")}))</script>'
        "<script src=../assets/js/search.js type=module></script>"
        "<script src=../assets/js/ranking.js type=module></script>"
    ),
    "404.html": "lost",
    "release.json": "{}",
    "assets/js/search.js": 'import{find}from"./ranking.js";await find(import.meta.url+"assets/search.json")',
    "assets/js/page.js": "1;",
    "assets/js/ranking.js": "export const find=1;export function index(){}",
    "assets/search.json": '{"pages":[["","Start"],["help/","</script>"]]}',
    "data/facts.yml": "[]",
    "data/facts.yml.br": "packed",
}


@pytest.fixture
def site(make_guide: Make) -> Path:
    project = make_guide({f"site/{name}": content for name, content in FILES.items()})
    for path in project.site.rglob("*.html"):
        path.write_text(add_policy(path.read_text()))
    return project.site


def read_scripts(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*.js")}


@pytest.mark.parametrize(
    ("module", "script"),
    [
        ("export const a=1;", '(moduleAddress)=>{"use strict";const a=1;\nreturn{a}}'),
        (
            "export async function a(){}\nexport class B{}",
            '(moduleAddress)=>{"use strict";async function a(){}\nclass B{}\nreturn{a,B}}',
        ),
        ("await import.meta.url;", 'async (moduleAddress)=>{"use strict";await moduleAddress;\nreturn{}}'),
        (
            'import{a as b}from"./c.js";b()',
            'async (moduleAddress)=>{"use strict";const{a:b}=globalThis.guideModules["c.js"];b()\nreturn{}}',
        ),
        ('if(a)import("./c.js")', 'async (moduleAddress)=>{"use strict";if(a)import("./c.js")\nreturn{}}'),
    ],
)
def test_a_module_becomes_a_function_that_leaves_what_it_exports(module: str, script: str) -> None:
    assert (
        rewrite("js/m.js", module)
        == f'(globalThis.guideModules??={{}})["m.js"]=({script})(document.currentScript.src);\n'
    )


@pytest.mark.parametrize(
    ("module", "found"),
    [
        ("export default 1;", "export default 1"),
        ('a();import b from "./b.js";', 'import b from "./b.js"'),
        ("export{a}", "export{a}"),
    ],
)
def test_says_what_it_does_not_understand(module: str, found: str) -> None:
    with pytest.raises(GuideError) as caught:
        rewrite("js/m.js", module)
    assert (
        caught.value.message
        == f"js/m.js: '{found}' is not understood; write import {{ a }} from \"./b.js\"; or export const a"
    )


def test_each_script_comes_once_and_after_those_that_it_imports() -> None:
    scripts = {"js/a.js": 'import{b}from"./b.js"', "js/b.js": 'import{c}from"./c.js"', "js/c.js": ""}
    assert put_in_order(["js/a.js", "js/c.js"], scripts) == ["js/c.js", "js/b.js", "js/a.js"]


@pytest.mark.parametrize(
    ("page", "address", "file"),
    [
        ("index.html", "help/", "help/index.html"),
        ("index.html", ".", "index.html"),
        ("help/index.html", "..", "../index.html"),
        ("help/index.html", "../?a=b#c", "../index.html?a=b#c"),
        ("help/index.html", "./", "index.html"),
        ("help/index.html", "#now", "#now"),
        ("help/index.html", "../data/facts.yml", "../data/facts.yml"),
        ("help/index.html", "https://a.example/", "https://a.example/"),
        ("help/index.html", "tel:911", "tel:911"),
        ("help/index.html", "/help/", "/help/"),
    ],
)
def test_a_link_to_a_page_names_its_file(page: str, address: str, file: str, site: Path) -> None:
    assert name_file(site, page, address) == file


def test_a_page_has_scripts_in_order_the_words_of_the_search_and_a_policy_that_fits(site: Path) -> None:
    html = draw_page(site, "help/index.html", read_scripts(site))
    assert "manifest" not in html.replace("manifest-src", "")
    assert (
        '<script>1</script><script defer="" src="../assets/js/page.js"></script>'
        '<script defer="" src="../assets/js/ranking.js"></script>'
        '<script defer="" src="../assets/js/search.js"></script>'
    ) in html
    assert "script-src 'self' file: 'sha256-" in html
    words = html.partition('<script type="application/json" id="search-file">')[2].partition("</script>")[0]
    assert json.loads(words)["pages"] == [["index.html", "Start"], ["help/index.html", "</script>"]]
    assert "search-file" not in draw_page(site, "index.html", read_scripts(site))


def test_packs_what_a_reader_needs_the_same_each_time_and_says_how_large_it_is(make_guide: Make, site: Path) -> None:
    project = make_guide({})
    done = CliRunner().invoke(main, ["offline"])
    assert done.output == f"Wrote {NAME}, 0.0 MB: unpack it and open start.html\n"

    write_folder(project, site)

    assert (site / NAME).read_bytes() == (project.root / NAME).read_bytes()
    link = '<a href="../offline-guide.zip" download>All of it</a><span> (ZIP, 0.1 MB)</span>'
    assert link in (site / "help" / "index.html").read_text()
    assert CliRunner().invoke(main, ["offline"]).exit_code == 0
    assert (site / NAME).read_bytes() == (project.root / NAME).read_bytes()
    with ZipFile(site / NAME) as packed:
        assert packed.namelist() == [
            "start.html",
            *(f"guide/assets/js/{name}.js" for name in ("page", "ranking", "search")),
            *("guide/data/facts.yml", "guide/help/index.html", "guide/index.html"),
        ]


def test_without_a_word_of_it_no_page_costs_more(make_guide: Make) -> None:
    project = make_guide({"site/index.html": FILES["index.html"]})
    write_folder(project, project.site)
    assert [path.name for path in project.site.iterdir()] == ["index.html"]


def test_without_a_site_says_what_to_do(make_guide: Make) -> None:
    make_guide({})
    done = CliRunner().invoke(main, ["offline"])
    assert (done.exit_code, done.output) == (1, "error: there is no site in site/; run make build first\n")
