"""Terms: the first use of a word of the glossary leads there, and what it means stands again below the words of a page.

That list is for paper and for who reads without scripts. With one, a word shows its meaning beside itself, from there.
"""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from guide.data import read_data
from guide.diagnostics import Diagnostic, GuideError
from guide.glossary import Term, compile_forms, list_forms
from guide.project import Page, Project
from guide.wording import capitalise

BEFORE_BLOCKS = 29.7
BEFORE_CONTENTS = 7
"""And after attributes are read, as words in them are no running text."""
LEFT_AS_THEY_ARE = frozenset(
    ("h1", "h2", "h3", "h4", "h5", "h6", "a", "code", "pre", "th", "sup", "figcaption", "details")
)
"""Elements whose words are headings, lead elsewhere already, or are folded away."""
CLASSES_LEFT = ("admonition", "footnote", "search-terms")
"""Nothing leads away from a box that says whom to call, and the list from A to Z has links of its own."""
CITATION = re.compile(r"\[\^[^\]\n]*\]")


class TermsExtension(Extension):
    """Links the words that a glossary explains, and lists them."""

    def __init__(self, **settings: object) -> None:
        self.config = {
            "page": ["glossary.md", "The page that holds the glossary, from the folder of pages"],
            "title": ["Words on this page", "Heading above the meanings"],
            "summary": ["What they mean, and how to say them", "What unfolds the meanings"],
            "all": ["All words", "The link to the glossary below them"],
        }
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register with a converter."""
        project = Project.find()
        keep = _Keep(md)
        md.preprocessors.register(keep, "terms-page", BEFORE_BLOCKS)
        md.treeprocessors.register(_Explain(md, project, keep, self.getConfigs()), "terms", BEFORE_CONTENTS)


class _Keep(Preprocessor):
    """Keeps the Markdown of a page, by which the page is found."""

    markdown = ""

    def run(self, lines: list[str]) -> list[str]:
        self.markdown = "\n".join(lines)
        return lines


class _Explain(Treeprocessor):
    def __init__(self, md: Markdown, project: Project, keep: _Keep, words: dict[str, str]) -> None:
        super().__init__(md)
        self.project = project
        self.keep = keep
        self.words = words

    def run(self, root: Element) -> None:
        forms = list_forms(read_data(self.project).glossary)
        if not forms or any(each.get("class") == "glossary" for each in root.iter("div")):
            return
        linker = _Linker(forms, compile_forms(forms))
        linker.link_in(root)
        if not linker.links:
            return
        glossary = self._find_glossary()
        for term, link in linker.links.values():
            link.set("href", f"{glossary}#{term.id}")
        place = next((at for at, each in enumerate(root) if each.get("class") == "footnote"), len(root))
        root.insert(place, self._list([term for term, _ in linker.links.values()], glossary))

    def _find_glossary(self) -> str:
        """Return how the page at work names the page of the glossary."""
        if not (self.project.docs / self.words["page"]).is_file():
            what = f"guide.extensions.terms: there is no page '{self.words['page']}'"
            help_ = "write that page, with '/// glossary' and '///' below it, or name another as 'page'"
            raise GuideError([Diagnostic(self.project.name(self.project.config), 1, 1, "config-invalid", what, help_)])
        page = self.project.find_page(self.keep.markdown)
        return Page.link(self.words["page"], page.folder if page else "")

    def _list(self, terms: list[Term], glossary: str) -> Element:
        section = Element("section", {"class": "terms", "data-search-exclude": ""})
        SubElement(section, "h2").text = self.words["title"]
        details = SubElement(section, "details")
        SubElement(details, "summary").text = self.words["summary"]
        items = SubElement(details, "ul")
        for term in sorted(terms, key=lambda term: term.term.lower()):
            items.append(_explain(term))
        SubElement(SubElement(details, "p"), "a", {"href": glossary}).text = self.words["all"]
        return section


def _explain(term: Term) -> Element:
    """Return what a term means, as an item of a list. What it cites is left to the glossary, or it would be counted."""
    item = Element("li", {"id": f"word:{term.id}"})
    word = SubElement(item, "b")
    word.text = AtomicString(capitalise(term.term))
    say = f" (say {term.say})" if term.say else ""
    word.tail = AtomicString(f"{say}: {term.plain}. {CITATION.sub('', term.meaning)}")
    return item


@dataclass(frozen=True)
class _Linker:
    """Links each term once, in running text.

    Attributes:
        forms: The terms, by each form in lower case.
        pattern: Finds a form, the longest that begins at a place.
        links: The terms that were met and their links, by the ids of the terms.
    """

    forms: dict[str, Term]
    pattern: re.Pattern[str]
    links: dict[str, tuple[Term, Element]] = field(default_factory=dict)

    def link_in(self, element: Element) -> None:
        """Link terms in the words of an element and of those in it."""
        children = tuple(element)
        element[:] = ()
        element.text = self._link(element, element.text)
        for child in children:
            if child.tag not in LEFT_AS_THEY_ARE and not child.get("class", "").startswith(CLASSES_LEFT):
                self.link_in(child)
            element.append(child)
            child.tail = self._link(element, child.tail)

    def _link(self, element: Element, words: str | None) -> str | None:
        """Put links for new terms, each with the words after it, at the end of an element; return the words before."""
        if not words or words.isspace():
            return words
        before, link, end = words, None, 0
        for found in self.pattern.finditer(_lower(words)):
            term = self.forms[" ".join(found[0].split())]
            if term.id in self.links:
                continue
            passed = words[end : found.start()]
            if link is None:
                before = passed
            else:
                link.tail = passed
            link = SubElement(element, "a", {"class": "term"})
            end = found.end()
            link.text, link.tail = words[found.start() : end], words[end:]
            self.links[term.id] = (term, link)
        return before


def _lower(words: str) -> str:
    """Return words in lower case, every letter where it was: this one alone would become two."""
    return words.replace("\u0130", "i").lower()


def makeExtension(**settings: object) -> TermsExtension:  # noqa: N802 - Python-Markdown's name
    """Return the extension, with the settings from `mkdocs.yml`."""
    return TermsExtension(**settings)
