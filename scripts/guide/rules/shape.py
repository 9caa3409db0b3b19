"""Rules for the shape of a page, so that it can be scanned, heard and found."""

from guide.rules.front_matter import GOOD, PAGE
from guide.rules.rule import Rule

HEADINGS = "WCAG 2.2, 1.3.1 and 2.4.6; GOV.UK Design System: headings"
LINKS = "WCAG 2.2, 2.4.4: link purpose; GOV.UK content design: links"
KEPT = "W3C: Cool URIs don't change"
FILE = "docs/data/addresses.yml"
HERE = "- id: ''\n"

RULES = (
    Rule(
        "heading-title",
        "A page without a title, or with two",
        "The title tells a reader, and whoever listens to the page, that they are in the right place.",
        HEADINGS,
        GOOD.replace("# A page", "## A page"),
        GOOD,
        PAGE,
    ),
    Rule(
        "heading-skipped",
        "A heading that skips a level",
        "Who listens to a page moves by its headings, and looks for what is missing.",
        HEADINGS,
        "#### Relief",
        "## Relief",
    ),
    Rule(
        "title-taken",
        "A title that another page has",
        "A reader with both open, or in a list of results, cannot tell them apart.",
        "WCAG 2.2, 2.4.2: page titled",
        "Two pages with the title 'Side effects'",
        "'Side effects', and 'Serious and long-term side effects'",
    ),
    Rule(
        "image-unnamed",
        "A picture without words for those who do not see it",
        "They would not know what it shows.",
        "WCAG 2.2, 1.1.1: non-text content",
        "![](assets/drip.svg)",
        "![A nurse sets a drip](assets/drip.svg)",
    ),
    Rule(
        "link-bare",
        "An address as the words of a link, or among the words",
        "A screen reader spells it out, and nobody learns what is there.",
        LINKS,
        "See https://agency.example/ketones.",
        "See [what the agency says](https://agency.example/ketones).",
    ),
    Rule(
        "link-vague",
        "Words of a link that say nothing of where it leads",
        "In a list of links, as screen readers give it, ten times 'here' is no help.",
        LINKS,
        "For the price, [click here](index.md).",
        "See [the price](index.md).",
    ),
    Rule(
        "html-tag",
        "A tag of HTML that pages do without",
        "Markdown says the same, and cannot break the page.",
        "House rule: pages may have br, sub, sup, kbd, abbr, details and summary",
        "<center>Words</center>",
        "H<sub>2</sub>O",
    ),
    Rule(
        "box-many",
        "More than two boxes that say what to do",
        "Where all is urgent, nothing is.",
        "ANSI Z535.6: warnings are few; PEMAT, item 5: visual cues draw attention to key points",
        '!!! urgent "One:"\n\n    - a\n\n!!! urgent "Two:"\n\n    - b\n\n!!! urgent "Three:"\n\n    - c',
        '!!! urgent "One:"\n\n    - a\n\n!!! urgent "Two:"\n\n    - b',
    ),
    Rule(
        "section-missing",
        "A page without a section that its kind has",
        "Readers learn where to look: what is not known, what to do next.",
        "docs/data/page-kinds.yml; DISCERN, question 8: areas of uncertainty",
        "Words.",
        "## In brief\n\nWords.",
    ),
    Rule(
        "address-gone",
        "An address that was published, and where nothing is any more",
        "Printed sheets, bookmarks and other sites still lead there.",
        KEPT,
        f"{HERE}- id: old-page/\n",
        f"{HERE}- id: old-page/\n  to: index.md\n",
        FILE,
    ),
    Rule(
        "address-lost",
        "A former address that leads to a page which is not there",
        "A reader who follows it finds nothing.",
        KEPT,
        f"{HERE}- id: old-page/\n  to: indx.md\n",
        f"{HERE}- id: old-page/\n  to: index.md\n",
        FILE,
    ),
    Rule(
        "address-taken",
        "An address that leads elsewhere, although a page stands there",
        "Nobody could reach that page.",
        KEPT,
        "- id: ''\n  to: index.md\n",
        HERE,
        FILE,
    ),
    Rule(
        "address-unlisted",
        "A page whose address is not kept yet",
        "What is kept cannot be lost without a word.",
        KEPT,
        "- id: old-page/\n  to: index.md\n",
        HERE,
        FILE,
        "warning",
    ),
)
