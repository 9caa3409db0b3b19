"""Claims that others make of the subject, and what the evidence says of each."""

from typing import Literal

from msgspec import Struct

from guide.project import Project
from guide.records import Id, Records, Words, read_data_file

Verdict = Literal["supported", "partly", "not-supported", "not-known"]


class Claim(Struct, frozen=True, forbid_unknown_fields=True):
    """One claim.

    Attributes:
        id: Its name in the data.
        group: The list that it is shown in.
        claim: What is claimed, in our paraphrase.
        verdict: Whether the evidence supports it.
        evidence: What the evidence says, in Markdown with citations.
        number: Its number in the text that it comes from.
        read_on: The page that says more, from `docs/`.
    """

    id: Id
    group: Id
    claim: Words
    verdict: Verdict
    evidence: Words
    number: int | None = None
    read_on: Words | None = None


Claims = Records[Claim]


def read_claims(project: Project) -> Claims:
    """Read the claims of a project, and what is wrong with them."""
    return read_data_file(project.claims, project.root, Claim, "claim")
