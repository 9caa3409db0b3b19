"""Citations: `[^id]` becomes a numbered link to a reference, made from the data of the source.

Python-Markdown's own `footnotes` numbers them, lists them and links back; this writes the notes and names the links.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from guide.blocks import find_cited
from guide.citations import check_citations
from guide.data import read_data
from guide.diagnostics import Diagnostic, GuideError, Text
from guide.project import Page, Project
from guide.references import draw_reference, name_source
from guide.sources import Source, Sources

AFTER_WHITESPACE_IS_NORMAL = 29
AFTER_FOOTNOTES_ARE_LISTED = 12
WORD_JOINER = "\u2060"
"""Keeps a citation on the line of the word that it follows (Unicode, UAX 14)."""


class CitationsExtension(Extension):
    """Adds footnotes for the sources that a page cites."""

    def __init__(self, **settings: object) -> None:
        self.config = {"title": ["Sources", "Heading above the references"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register with a converter."""
        footnotes = FootnoteExtension(SUPERSCRIPT_TEXT="[{}]")
        footnotes.extendMarkdown(md)
        project = Project.find()
        write = _WriteFootnotes(md, project)
        md.preprocessors.register(write, "citations", AFTER_WHITESPACE_IS_NORMAL)
        names = _NameLinks(md, write, self.getConfig("title"))
        md.treeprocessors.register(names, "citation-names", AFTER_FOOTNOTES_ARE_LISTED)


class _WriteFootnotes(Preprocessor):
    def __init__(self, md: Markdown, project: Project) -> None:
        super().__init__(md)
        self.project = project
        self.by_id: dict[str, Source] = {}

    def run(self, lines: list[str]) -> list[str]:
        markdown = "\n".join(lines)
        if "[^" not in markdown and "///" not in markdown:
            return lines
        page, data = Page(Text("the page", markdown), 0), read_data(self.project)
        sources = data.sources
        self.by_id = sources.by_id
        cited = find_cited(page, data)
        if problems := self._problems(markdown, sources):
            raise GuideError(problems)
        definitions = [self._define(id_, sources) for id_ in dict.fromkeys(cited)]
        return [*lines, "", *definitions]

    def _problems(self, markdown: str, sources: Sources) -> list[Diagnostic]:
        page = Page(Text("the page", markdown), 0)
        if not (check_citations(page, sources) or sources.problems):
            return []
        return [*check_citations(self.project.find_page(markdown) or page, sources), *sources.problems]

    def _define(self, id_: str, sources: Sources) -> str:
        # Stashed, so that nothing in a title is taken for Markdown
        return f"[^{id_}]: {self.md.htmlStash.store(draw_reference(sources.by_id[id_]))}"


class _NameLinks(Treeprocessor):
    """Says in words what each link of a footnote does, and puts a heading over the list."""

    def __init__(self, md: Markdown, write: _WriteFootnotes, title: str) -> None:
        super().__init__(md)
        self.write = write
        self.title = title

    def run(self, root: Element) -> None:
        notes = next((div for div in root.iter("div") if div.get("class") == "footnote"), None)
        if notes is None:
            return
        by_id = self.write.by_id
        _join_to_words(root)
        for link in root.iter("a"):
            if link.get("class") == "footnote-ref":
                name = name_source(by_id[link.get("href", "").removeprefix("#fn:")])
                link.set("role", "doc-noteref")
                link.set("aria-label", f"Source {(link.text or '').strip('[]')}: {name}")
        for number, item in enumerate(notes.iter("li"), start=1):
            _keep_one_way_back(item, number)
        _drop_places_that_nothing_leads_to(root)
        rule = notes[0]
        rule.tag, rule.text = "h2", self.title
        rule.set("id", "sources")
        rule.set("data-search-exclude", "")


def _join_to_words(root: Element) -> None:
    for parent in root.iter():
        before = None
        for child in parent:
            if child.get("id", "").startswith("fnref"):
                if before is None:
                    parent.text = f"{parent.text or ''}{WORD_JOINER}"
                else:
                    before.tail = f"{before.tail or ''}{WORD_JOINER}"
            before = child


def _keep_one_way_back(item: Element, number: int) -> None:
    """Leave a source the link to the first place that cites it: a row of arrows does not say which leads where."""
    for parent in item.iter():
        links = [child for child in parent if child.get("class") == "footnote-backref"]
        for link in links[1:]:
            parent.remove(link)
        for link in links[:1]:
            link.tail = None
            link.attrib.pop("title")
            link.set("aria-label", f"Back to where source {number} is cited")


def _drop_places_that_nothing_leads_to(root: Element) -> None:
    led_to = {link.get("href", "") for link in root.iter("a") if link.get("class") == "footnote-backref"}
    for place in root.iter("sup"):
        if place.get("id", "").startswith("fnref") and f"#{place.get('id')}" not in led_to:
            del place.attrib["id"]


def makeExtension(**settings: object) -> CitationsExtension:  # noqa: N802 - Python-Markdown's name
    """Return the extension, with the settings from `mkdocs.yml`."""
    return CitationsExtension(**settings)
