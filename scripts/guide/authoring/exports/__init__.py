"""Records as reference managers export them: CSL-JSON, RIS, BibTeX, and PubMed's own format, found by content."""

import re
from collections.abc import Callable

from guide.authoring.exported import Exported
from guide.authoring.exports.bibtex import read_bibtex
from guide.authoring.exports.csl import read_csl
from guide.authoring.exports.pubmed import read_pubmed
from guide.authoring.exports.ris import read_ris
from guide.diagnostics import GuideError, Text

FORMATS: tuple[tuple[str, str, Callable[[Text], list[Exported]]], ...] = (
    ("CSL-JSON", r"\s*[\[{]", read_csl),
    ("PubMed", r"(?s).*?^PMID- ", read_pubmed),
    ("RIS", r"(?s).*?^TY  -", read_ris),
    ("BibTeX", r"(?s).*?^\s*@\w+\s*[{(]", read_bibtex),
)
"""The name of each format, how one knows it, and what reads it."""


def read_export(text: Text) -> list[Exported]:
    """Read the records of an export.

    Raises:
        GuideError: It is in none of the formats, has a fault, or holds no record.
    """
    for name, sign, read in FORMATS:
        if re.match(sign, text.content, re.MULTILINE):
            if records := read(text):
                return records
            found = f"this looks like {name}, but holds no record"
            raise GuideError([text.problem((0, 1), "export-empty", found, "export the record once more")])
    found = "this is no export of a reference manager that can be read"
    help_ = f"export the record as {', '.join(name for name, _, _ in FORMATS)}"
    raise GuideError([text.problem((0, 1), "export-unknown", found, help_)])
