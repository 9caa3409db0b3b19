"""Rules for files as such, before anybody reads what they say."""

from guide.rules.rule import Rule

ENCODING = "WHATWG Encoding: UTF-8 for every new format"
YAML = "YAML 1.2"

RULES = (
    Rule(
        "file-unreadable",
        "A file that is missing or cannot be opened",
        "Without it the guide is not whole.",
        "House rule",
        "docs/data/sources.json was renamed",
        "docs/data/sources.json is there",
    ),
    Rule(
        "file-too-large",
        "A file far larger than a page or a list can be",
        "It is nearly always a paste that went wrong, and readers on a phone would pay for it.",
        "House rule: 1 MB for a page, 20 MB for data",
        "A page of 5 MB, with a picture pasted into it",
        "A page of 10 kB that names the picture",
    ),
    Rule(
        "file-not-utf8",
        "Bytes that are not UTF-8",
        "Letters with accents and signs would show as something else.",
        ENCODING,
        "A page saved as Windows-1252",
        "The same page saved as UTF-8",
    ),
    Rule(
        "file-nul",
        "A NUL byte",
        "The file is no text, or was damaged in copying.",
        ENCODING,
        "A page with a NUL byte in it",
        "The page from its last good version",
    ),
    Rule(
        "file-link",
        "A link in the file system",
        "Some engines follow it, others do not, so the site would depend on who builds it.",
        "House rule: every engine builds the same pages",
        "docs/page.md is a link to another folder",
        "docs/page.md is the file itself",
    ),
    Rule(
        "file-name",
        "A page that not every engine reads",
        "It would be missing from the site without a word.",
        "House rule: every engine builds the same pages",
        "docs/page.markdown",
        "docs/page.md",
    ),
    Rule(
        "page-empty",
        "A page without a word",
        "A reader would be led to nothing.",
        "House rule",
        "",
        "It lasted three days.[^green2019]",
    ),
    Rule(
        "json-invalid",
        "A data file that is not JSON",
        "Nothing in it can be read.",
        "RFC 8259",
        '[{"id": "green2019",}]',
        "[]",
        "docs/data/sources.json",
    ),
    Rule(
        "yaml-invalid",
        "Lines that are not YAML",
        "Nothing in them can be read.",
        YAML,
        "- id: fear\n  term: fear: what it is",
        "- id: fear\n  term: fear\n  plain: being afraid\n  meaning: 'Being afraid: of what, nobody may know.'",
        "docs/data/glossary.yml",
    ),
    Rule(
        "yaml-alias",
        "An anchor or an alias of YAML",
        "A value that stands elsewhere is easily changed by mistake.",
        "House rule: a record can be read by itself",
        "- id: fear\n  term: &fear fear\n  plain: *fear\n  meaning: Being afraid.",
        "- id: fear\n  term: fear\n  plain: being afraid\n  meaning: Being afraid.",
        "docs/data/glossary.yml",
    ),
    Rule(
        "key-duplicate",
        "A key that stands twice",
        "Only one of the two would count, and nobody could say which.",
        f"{YAML}, 3.2.1.3; RFC 8259, 4",
        "- id: fear\n  term: fear\n  term: dread\n  plain: being afraid\n  meaning: Being afraid.",
        "- id: fear\n  term: fear\n  plain: being afraid\n  meaning: Being afraid.",
        "docs/data/glossary.yml",
    ),
)
