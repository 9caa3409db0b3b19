"""Names the link of each section after its heading, so that a list of links makes sense.

The title has none: the address of the page is its address.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

AFTER_CONTENTS = 4
HEADINGS = ("h2", "h3", "h4", "h5", "h6")


class SectionsExtension(Extension):
    """Names the links that `toc` puts beside headings."""

    def __init__(self, **settings: object) -> None:
        self.config = {"label": ["Link to", "What stands before the words of the heading"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register with a converter."""
        md.treeprocessors.register(_NameLinks(md, self.getConfig("label")), "sections", AFTER_CONTENTS)


class _NameLinks(Treeprocessor):
    def __init__(self, md: Markdown, label: str) -> None:
        super().__init__(md)
        self.label = label

    def run(self, root: Element) -> None:
        for title in root.iter("h1"):
            for link in title.findall("a[@class='headerlink']"):
                title.remove(link)
        for heading in (each for each in root.iter() if each.tag in HEADINGS):
            for link in heading.findall("a[@class='headerlink']"):
                words = "".join(heading.itertext()).removesuffix(link.text or "")
                link.attrib.pop("title", None)
                link.set("aria-label", f"{self.label}: {words.strip()}")


def makeExtension(**settings: object) -> SectionsExtension:  # noqa: N802 - Python-Markdown's name
    """Return the extension, with the settings from `mkdocs.yml`."""
    return SectionsExtension(**settings)
