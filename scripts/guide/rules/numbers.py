"""Rules for numbers in prose."""

from guide.rules.rule import Rule

HELD = "House rule: each number is a figure of a fact of the source beside it"

RULES = (
    Rule(
        "number-uncited",
        "A number without a source beside it",
        "Nobody could tell whether it is true.",
        "IPDAS 4.0: citations to the evidence",
        "It lasted three days.",
        "It lasted three days.[^green2019]",
    ),
    Rule(
        "number-unknown",
        "A number that no fact of its source holds",
        "A slip of the keyboard must not become a figure that somebody decides by.",
        HELD,
        "It lasted four days.[^green2019]",
        "It lasted three days.[^green2019]",
    ),
    Rule(
        "number-rounding",
        "A number that was rounded wrongly",
        "33.33 % is 33, or about a third; it is not 34.",
        HELD,
        "It helped 34 of 100.[^green2019]",
        "It helped 33 of 100.[^green2019]",
    ),
)
