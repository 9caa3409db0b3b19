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
        read_on: The page that says more, from `docs/`.
    """

    id: Id
    group: Id
    claim: Words
    verdict: Verdict
    evidence: Words
    read_on: Words | None = None


Claims = Records[Claim]


def read_claims(project: Project) -> Claims:
    """Read the claims of a project, and what is wrong with them."""
    claims = read_data_file(project.claims, project.root, Claim, "claim")
    lost = [
        claims.document.problem(
            (claims.places[claim.id], "read_on"),
            "claim-page-unknown",
            f"'{claim.id}': there is no page '{claim.read_on}'",
            "name the file as it stands under docs/, like some-page.md",
        )
        for claim in claims.by_id.values()
        if claim.read_on
        and claims.document
        and claims.places is not None
        and not (project.docs / claim.read_on).is_file()
    ]
    return Records(claims.by_id, claims.known, (*claims.problems, *lost), claims.document, claims.places)
