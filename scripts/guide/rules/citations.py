"""Rules for citations."""

from guide.rules.rule import Rule

SHOWN = "DISCERN, question 4: is it clear what sources were used?"

RULES = (
    Rule(
        "cite-unknown",
        "A citation that leads to no source",
        "A reader who wants to look could not.",
        SHOWN,
        "It lasted three days.[^gren2019]",
        "It lasted three days.[^green2019]",
    ),
    Rule(
        "cite-malformed",
        "A citation that is not complete",
        "It would stand on the page as a bracket and a caret.",
        "PHP Markdown Extra: footnotes",
        "It lasted three days.[^ green2019 ]",
        "It lasted three days.[^green2019]",
    ),
    Rule(
        "cite-definition",
        "A footnote that somebody wrote out",
        "The build writes each from one record, so that a correction reaches every page.",
        "House rule: each source once",
        "It lasted three days.[^green2019]\n\n[^green2019]: A paper.",
        "It lasted three days.[^green2019]",
    ),
)
