"""What is done to built pages before anybody sees them: a small site in, a smaller one out."""

import base64
import gzip
import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import brotli
import pytest

from guide.diagnostics import GuideError
from guide.project import Project
from guide.publish.compress import compress_files
from guide.publish.late import list_late, load_late
from guide.publish.leftovers import take_out_leftovers
from guide.publish.markup import shrink_markup
from guide.publish.overdue import show_overdue
from guide.publish.pages import edit_pages
from guide.publish.policy import add_policy, draw_policy
from guide.publish.scripts import name_data, shrink_scripts
from guide.publish.styles import place_styles

HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8">{}<title>A</title></head><body>{}</body></html>'
Lay = Callable[[dict[str, str]], tuple[Project, Path]]


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Write files of a built site; those under assets/ stand in docs/ too, as the guide's own."""

    def write(files: dict[str, str]) -> tuple[Project, Path]:
        for name, content in files.items():
            places = [tmp_path / "site" / name]
            places += [tmp_path / "docs" / name] if name.startswith("assets/") else []
            for place in places:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(content)
        return Project(tmp_path), tmp_path / "site"

    return write


def link(*names: str) -> str:
    return "".join(f'<link rel="stylesheet" href="{name}">\n' for name in names)


def list_files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


# Styles


@pytest.mark.parametrize(
    ("rules", "body", "kept"),
    [
        (".one{color:red}.two{color:#00f}", '<p class="one">', ".one{color:red}"),
        (".one,.two{color:red}", '<p class="two">', ".two{color:red}"),
        ("p .one:hover{color:red}", '<p><i class="one">', "p .one:hover{color:red}"),
        (".one:not(.two){color:red}", '<p class="one">', ".one:not(.two){color:red}"),
        (":is(.one,.two) p{color:red}", '<p class="two">', ":is(.one,.two) p{color:red}"),
        (":is(.one,.two) p{color:red}", '<p class="three">', ""),
        ("p:has(>.one:not(.two)){color:red}", '<p><i class="one">', "p:has(>.one:not(.two)){color:red}"),
        ("p:has(>.one){color:red}", '<p class="two">', ""),
        (".one{color:red}", '<p title="one"><a href="one">', ""),
        ("@media print{.one{color:red}.two{color:red}}", '<p class="two">', "@media print{.two{color:red}}"),
        ("@media print{.one{color:red}}", "<p>", ""),
        ("table{color:red}", "<p>", ""),
        ("#x{color:red}", '<p id="x">', "#x{color:red}"),
        (":root{--a:1px}", "<p>", ":root{--a:1px}"),
        ("@page wide{margin:1cm}", "<p>", "@page wide{margin:1cm}"),
    ],
)
def test_a_page_has_the_rules_that_it_can_use(rules: str, body: str, kept: str, lay: Lay) -> None:
    project, site = lay({"index.html": HEAD.format(link("assets/a.css"), body), "assets/a.css": rules})
    edit_pages(project, site, [place_styles(project, site)])
    assert (site / "index.html").read_text() == HEAD.format(f"<style>{kept}</style>\n", body)
    assert list_files(site) == {"index.html"}


def test_styles_that_stand_in_a_page_join_the_others(lay: Lay) -> None:
    head = f"{link('assets/a.css')}<style>@page{{margin:1cm}}</style>\n"
    body = "<p><svg><style>path{fill:red}</style></svg>"
    project, site = lay({"index.html": HEAD.format(head, body), "assets/a.css": "p{color:red}"})
    edit_pages(project, site, [place_styles(project, site)])
    assert (site / "index.html").read_text() == HEAD.format("<style>p{color:red}@page{margin:1cm}</style>\n", body)


def test_a_class_that_a_script_sets_keeps_its_rules(lay: Lay) -> None:
    body = '<p><script type="module" src="assets/a.js"></script>'
    files = {"assets/a.css": ".tip{color:red}", "assets/a.js": "p.className = 'tip'"}
    project, site = lay({"index.html": HEAD.format(link("assets/a.css"), body), **files})
    edit_pages(project, site, [place_styles(project, site)])
    assert "<style>.tip{color:red}</style>" in (site / "index.html").read_text()


@pytest.mark.parametrize(("page", "up"), [("index.html", ""), ("a/b/index.html", "../../"), ("404.html", "/some/")])
def test_the_styles_of_parts_are_loaded_once_where_the_first_part_begins(page: str, up: str, lay: Lay) -> None:
    body = '<div class="page"><h1>A</h1><div class="other"></div><table class="sorted t"></table></div>'
    head = link(f"{up}assets/a.css", f"{up}assets/parts/t.css", f"{up}assets/parts/u.css")
    sheets = {
        "assets/a.css": "h1{margin:0}",
        "assets/parts/t.css": ".t{margin:0}",
        "assets/parts/u.css": "@media (min-width:80em),print{.page{margin:0}}@media print{.page{margin:0}}",
    }
    project, site = lay({page: HEAD.format(head, body), **sheets})

    edit_pages(project, site, [place_styles(project, site)])

    parts = f".t{{margin:0}}{sheets['assets/parts/u.css']}"
    bundle = f"assets/parts.{sha256(parts.encode()).hexdigest()[:10]}.css"
    assert list_files(site) == {page, bundle}
    wide = f'<link rel="stylesheet" href="{up}{bundle}" media="(min-width: 64em)">'
    placed = body.replace("<table", f'<link rel="stylesheet" href="{up}{bundle}"><table')
    assert (site / page).read_text() == HEAD.format(f"<style>h1{{margin:0}}</style>\n{wide}\n", placed)


@pytest.mark.parametrize(
    ("query", "before"),
    [
        ("(min-width: 64em)", "<table"),
        ("screen and (min-width: 80em) and (pointer: fine)", "<table"),
        ("(min-width: 40em)", "<div"),
        ("(width < 64em)", "<div"),
        ("(min-width: 80em), (max-width: 30em)", "<div"),
    ],
)
def test_what_only_wide_screens_show_is_not_waited_for_on_others(query: str, before: str, lay: Lay) -> None:
    body = '<div class="page"><h1>A</h1></div><table class="t"></table>'
    sheets = {"assets/parts/t.css": f"@media {query} {{ .page {{ margin: 0 }} }} .t {{ margin: 0 }}"}
    project, site = lay({"index.html": HEAD.format(link("assets/parts/t.css"), body), **sheets})
    edit_pages(project, site, [place_styles(project, site)])
    html = (site / "index.html").read_text()
    assert html.rpartition("<link")[2].partition(">")[2].startswith(before)


def test_a_page_of_which_only_wide_screens_need_styles_has_them(lay: Lay) -> None:
    body = '<div class="page"><h1>A</h1></div>'
    sheets = {"assets/parts/t.css": "@media (min-width: 64em) { .page { margin: 0 } }"}
    project, site = lay({"index.html": HEAD.format(link("assets/parts/t.css"), body), **sheets})
    edit_pages(project, site, [place_styles(project, site)])
    assert (site / "index.html").read_text().count("<link") == 2


def test_a_page_without_parts_loads_no_styles(lay: Lay) -> None:
    sheets = {"assets/a.css": "h1{margin:0}", "assets/parts/t.css": ".t{margin:0}"}
    head = link("assets/a.css", "assets/parts/t.css")
    project, site = lay({"index.html": HEAD.format(head, "<h1>A</h1>"), **sheets})
    edit_pages(project, site, [place_styles(project, site)])
    assert "<link" not in (site / "index.html").read_text()


def test_a_style_sheet_that_cannot_be_read_is_told_at_its_line(lay: Lay) -> None:
    project, site = lay({"index.html": HEAD.format(link("assets/a.css"), ""), "assets/a.css": "a { color: red }\n}\n"})
    with pytest.raises(GuideError) as caught:
        edit_pages(project, site, [place_styles(project, site)])
    assert str(caught.value.problems[0]) == (
        "docs/assets/a.css:3:1: error[style-invalid]: this style sheet cannot be read: unexpected end of input\n"
        "  help: look for a bracket or a semicolon that is missing, here or just before"
    )


# Scripts


def test_a_script_is_named_after_what_it_holds_and_those_that_import_it_follow(lay: Lay) -> None:
    body = '<script type="module" src="../assets/a.js"></script>'
    scripts = {"assets/a.js": 'import { b } from "./b.js"; // why\nb()\n', "assets/b.js": "export const b = () => 1;\n"}
    project, site = lay({"p/index.html": HEAD.format("", body), **scripts})

    edit_pages(project, site, [shrink_scripts(project, site)])

    inner = sha256(b"export const b=()=>1;").hexdigest()[:10]
    outer_words = f'import{{b}}from"./b.{inner}.js";b()'
    outer = sha256(outer_words.encode()).hexdigest()[:10]
    assert list_files(site) == {"p/index.html", f"assets/a.{outer}.js", f"assets/b.{inner}.js"}
    assert (site / f"assets/a.{outer}.js").read_text() == outer_words
    assert f'src="../assets/a.{outer}.js"' in (site / "p/index.html").read_text()


def test_data_is_named_after_what_it_holds_in_the_scripts_that_fetch_it_too(lay: Lay) -> None:
    files = {"assets/a.js": 'fetch("assets/d.json");fetch("assets/none.json")', "assets/d.json": "[]"}
    project, site = lay(files)
    name_data(project, site)
    named = f"assets/d.{sha256(b'[]').hexdigest()[:10]}.json"
    assert list_files(site) == {"assets/a.js", named}
    assert (site / "assets/a.js").read_text() == f'fetch("{named}");fetch("assets/none.json")'


def test_a_template_within_a_template_is_left_as_it_is(lay: Lay) -> None:
    script = "export const a = (b) => `x ${b ? `  y  ` : 1}`;\n"
    project, site = lay(
        {"index.html": HEAD.format("", '<script type="module" src="assets/a.js">'), "assets/a.js": script}
    )
    edit_pages(project, site, [shrink_scripts(project, site)])
    assert [path.read_text() for path in site.glob("assets/*.js")] == [script]


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("assets/a.js", "./assets/a.js"),
        ("../assets/a.js", "../assets/a.js"),
        ("/some/assets/a.js", "/some/assets/a.js"),
    ],
)
def test_scripts_that_can_wait_are_asked_for_after_the_page_is_drawn(address: str, named: str) -> None:
    late = f'<script type="module" src="{address}" fetchpriority="low"></script>'
    at_once = '<script type="module" src="assets/t.js"></script>'
    manifest = '<link rel="manifest" href="../a.webmanifest">\n'
    html = HEAD.format(manifest, f"<p>A</p>\n{late}\n{late.replace('a.js', 'b.js')}\n{at_once}")

    changed = load_late(html)

    (loader,) = re.findall('<script type="module">(.*)</script>', changed)
    assert loader.startswith("requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(")
    assert '{rel:"manifest",href:"../a.webmanifest"}' in loader
    assert manifest not in changed
    assert list_late(loader) == [named, named.replace("a.js", "b.js")]
    assert changed.count("<script") == 2
    assert at_once in changed
    assert load_late(changed) == changed


def test_a_page_whose_scripts_cannot_wait_stays_as_it_is() -> None:
    html = HEAD.format(
        '<link rel="manifest" href="a.webmanifest">\n', '<script type="module" src="assets/t.js"></script>'
    )
    assert load_late(html) == html


# What nobody asks for


def test_what_no_page_names_is_taken_out_and_what_the_guide_brings_stays(lay: Lay) -> None:
    files = {"assets/own.pdf": "x", "theme/used.css": "x", "theme/deep/unused.js": "x", "sitemap.xml": "x"}
    project, site = lay({"index.html": HEAD.format(link("theme/used.css"), ""), **files})
    take_out_leftovers(project, site)
    assert list_files(site) == {"index.html", "assets/own.pdf", "theme/used.css", "sitemap.xml"}
    assert not (site / "theme" / "deep").exists()


# Markup


def test_blanks_between_blocks_go_and_those_that_are_seen_stay() -> None:
    small = shrink_markup(HEAD.format("", "<p>One  <b>two</b> <i>three</i></p>\n\n  <pre>a\n  b</pre>"))
    assert "<p>One <b>two</b> <i>three</i></p><pre>a\n  b</pre>" in small


# Overdue


@pytest.mark.parametrize(("today", "shown"), [("2027-01-31", False), ("2027-02-01", True)])
def test_the_banner_of_an_overdue_page_is_shown(
    *, today: str, shown: bool, lay: Lay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GUIDE_TODAY", today)
    project, site = lay({"index.html": HEAD.format("", '<p class="overdue" data-due="2027-01-31" hidden>Overdue</p>')})
    show_overdue(project, site)
    assert ("hidden" not in (site / "index.html").read_text()) == shown


# Policy


def test_a_page_may_load_from_its_own_host_and_run_what_stands_in_it() -> None:
    html = add_policy(HEAD.format("<style>a{}</style><script>b()</script>", ""))
    style, script = (base64.b64encode(sha256(words).digest()).decode() for words in (b"a{}", b"b()"))
    assert html.startswith('<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Sec')
    assert f"script-src 'self' 'sha256-{script}';" in html
    assert f"style-src 'self' 'sha256-{style}';" in html


def test_data_and_files_of_scripts_need_no_leave() -> None:
    rule = draw_policy('<script type="application/ld+json">{}</script><script type="module" src="a.js"></script>')
    assert "sha256" not in rule
    assert "default-src 'none'" in rule
    assert "unsafe" not in rule


# Compression


def test_files_are_compressed_and_what_did_not_change_is_kept(lay: Lay) -> None:
    files = {"index.html": "word " * 200, "a.css": "a" * 300, "b.json": "x" * 300, "small.js": "x", "a.png": "x" * 999}
    project, site = lay(files)

    compress_files(project, site)

    assert brotli.decompress((site / "index.html.br").read_bytes()).decode() == files["index.html"]
    assert gzip.decompress((site / "a.css.gz").read_bytes()).decode() == files["a.css"]
    assert not {"small.js.br", "a.png.br", "a.png.gz"} & list_files(site)
    kept = {path.name: path.stat().st_mtime_ns for path in (project.root / ".cache/compressed").iterdir()}
    (site / "b.json").unlink()
    compress_files(project, site)
    again = {path.name: path.stat().st_mtime_ns for path in (project.root / ".cache/compressed").iterdir()}
    assert len(again) == len(kept) - 2
    assert again.items() <= kept.items()
