"""Rules for blocks: what a page asks for between two rows of slashes."""

from guide.rules.rule import Rule

FORM = "pymdownx.blocks: a block with a mistake is printed as it stands"
FACTS = "House rule: a picture shows a fact, and no number of its own"

RULES = (
    Rule(
        "block-unknown",
        "A block that there is not",
        "It would be printed as it stands, slashes and all.",
        FORM,
        "/// studies-tabel\n///",
        "/// studies-table\n///",
    ),
    Rule(
        "block-malformed",
        "A first line that does not begin a block",
        "It would be printed as it stands.",
        FORM,
        "/// glossary: all\n///",
        "/// glossary\n///",
    ),
    Rule(
        "block-open",
        "A block that is not closed",
        "The rest of the page would be taken for a part of it.",
        FORM,
        "/// glossary\n\nWords.",
        "/// glossary\n///\n\nWords.",
    ),
    Rule(
        "block-closed",
        "Slashes that close nothing",
        "They would be printed as they stand.",
        FORM,
        "Words.\n\n///",
        "Words.",
    ),
    Rule(
        "block-nested",
        "A block inside a list, a quotation or a box",
        "It would be printed as it stands.",
        FORM,
        "- Words\n\n    /// glossary\n    ///",
        "- Words\n\n/// glossary\n///",
    ),
    Rule(
        "block-argument",
        "A block that lacks what stands after its bar, or has something there",
        "Nobody could tell what to show.",
        FORM,
        "/// glossary | a\n///",
        "/// glossary\n///",
    ),
    Rule(
        "block-option",
        "An option that is missing, misspelt or malformed",
        "A picture would lack its heading or its scale.",
        FORM,
        "/// glossary\n    titel: Words\n///",
        "/// glossary\n///",
    ),
    Rule(
        "block-empty",
        "A block over a data file that holds nothing",
        "A reader would be led to an empty list.",
        "House rule",
        "/// helplines | Everywhere\n///",
        "Words.",
    ),
    Rule(
        "picture-fact-unknown",
        "A picture of a fact that is not there",
        "There is nothing to draw.",
        FACTS,
        "/// icon-array | releif\n///",
        "Words.",
    ),
    Rule(
        "picture-unfit",
        "A picture of a fact that lacks what it needs",
        "A picture with one side of a comparison misleads.",
        f"{FACTS}; IPDAS 4.0: the same denominator on both sides",
        "/// icon-array | relief\n///",
        "Words.",
    ),
)
