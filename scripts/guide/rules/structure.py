"""Rules for what Markdown silently draws as something else than its writer meant."""

from guide.rules.rule import Rule

BOXES = "ANSI Z535.6: three grades of warning, each with what to do"

RULES = (
    Rule(
        "merge-conflict",
        "Marks of two versions that were not brought together",
        "Readers would see both versions, one of which is wrong.",
        "git: how conflicts are presented",
        "<<<<<<< HEAD\nRelief was short.\n=======\nRelief was long.\n>>>>>>> other",
        "Relief was short.",
    ),
    Rule(
        "block-glued",
        "A list, table or block without an empty line above it",
        "It would be drawn as a line of words.",
        "Python-Markdown: a block begins after an empty line",
        "These things:\n- this\n- that",
        "These things:\n\n- this\n- that",
    ),
    Rule(
        "comment-open",
        "A comment that does not end",
        "All that follows would be missing from the page.",
        "HTML, 13.1.6",
        "<!-- to be looked at\n\nWords.",
        "<!-- to be looked at -->\n\nWords.",
    ),
    Rule(
        "box-head",
        "A box without a name or a title",
        "A reader in need must see in the heading what to do.",
        BOXES,
        "!!! urgent\n\n    - it hurts",
        '!!! urgent "Call the clinic today if:"\n\n    - it hurts',
    ),
    Rule(
        "box-unknown",
        "A box of a grade that there is not",
        "It would have no colour and no sign.",
        BOXES,
        '!!! emergancy "Call now if:"\n\n    - it hurts',
        '!!! emergency "Call now if:"\n\n    - it hurts',
    ),
    Rule(
        "box-empty",
        "A box with no words in it",
        "The words stand below it instead, and look like any others.",
        BOXES,
        '!!! soon "Tell the clinic if:"\n\n- it hurts',
        '!!! soon "Tell the clinic if:"\n\n    - it hurts',
    ),
    Rule(
        "list-pasted",
        "A bullet of a word processor",
        "Markdown does not know it, and draws a line of words.",
        "CommonMark, 5.2: bullets are -, + and *",
        "\u2022 this",
        "- this",
    ),
    Rule(
        "table-ragged",
        "A table without its second line, or with a row of another width",
        "Cells would be lost, or the table not drawn.",
        "GitHub Flavored Markdown, 4.10: tables",
        "| a | b |\n|---|---|\n| c |",
        "| a | b |\n|---|---|\n| c | d |",
    ),
)
