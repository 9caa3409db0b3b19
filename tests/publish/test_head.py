"""What previews, devices and search engines find around the pages of the guide."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parents[2]


def read(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_bytes())


def test_each_page_says_what_previews_ask_for(built_site: Path) -> None:
    for path in built_site.rglob("index.html"):
        page = read(path)
        tags = {str(tag.attributes["property"]): tag.attributes["content"] for tag in page.css("meta[property]")}
        description = page.css_first("meta[name=description]").attributes["content"]
        address = page.css_first("link[rel=canonical]").attributes["href"]
        assert tags["og:url"] == address
        assert tags["og:description"] == description
        assert tags["og:title"] in page.css_first("title").text()
        assert tags["og:title"] in tags["og:image:alt"]
        assert (tags["og:type"], tags["og:locale"]) == ("article", "en_GB")
        with Image.open(built_site / urlsplit(tags["og:image"]).path.lstrip("/")) as picture:
            assert picture.size == (int(tags["og:image:width"]), int(tags["og:image:height"]))
        assert page.css_first("meta[name='twitter:card']").attributes["content"] == "summary_large_image"


def test_no_picture_weighs_more_than_twenty_kilobytes(built_site: Path) -> None:
    assert [path for path in built_site.glob("assets/cards/**/*.png") if path.stat().st_size >= 20_000] == []


def test_an_address_that_is_not_there_has_no_picture_and_links_that_work_at_any_depth(built_site: Path) -> None:
    page = read(built_site / "404.html")

    assert page.css("meta[property], link[rel=canonical]") == []
    links = [node.attributes.get("href") or node.attributes.get("src") or "" for node in page.css("[href], [src]")]
    assert [link for link in links if not link.startswith(("/", "#", "https://"))] == []
    assert {"/help/", "/search/"} <= set(links)


def test_the_manifest_has_the_words_of_the_settings_and_icons_of_the_size_that_it_says(built_site: Path) -> None:
    manifest = json.loads((built_site / "manifest.webmanifest").read_text(encoding="utf-8"))
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    before = yaml.safe_load(settings[: settings.index("site_url:")])

    assert (manifest["name"], manifest["description"]) == (before["site_name"], before["site_description"])
    assert {icon.get("purpose", "any") for icon in manifest["icons"]} == {"any", "maskable"}
    for icon in manifest["icons"]:
        with Image.open(built_site / icon["src"]) as picture:
            assert f"{picture.width}x{picture.height}" == icon["sizes"]


@pytest.mark.parametrize(("relation", "count"), [("apple-touch-icon", 1), ("icon", 2)])
def test_devices_find_their_files(relation: str, count: int, built_site: Path) -> None:
    page = built_site / "benefits" / "ptsd"
    links = read(page / "index.html").css(f"link[rel={relation}]")
    assert [(page / str(link.attributes["href"])).resolve().is_file() for link in links] == [True] * count
