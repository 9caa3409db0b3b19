"""Asks the network for one record, and only when a maintainer says so."""

from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from guide.diagnostics import GuideError, Text

RESOLVER = "https://doi.org/"
"""Gives the record of a DOI as CSL-JSON to whoever asks for that type (citation.doi.org, content negotiation)."""
PUBMED = "https://api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/?format=csl&id="
"""The Literature Citation Exporter of the National Library of Medicine."""
CSL = "application/vnd.citationstyles.csl+json"
PATIENCE = 20
"""Seconds."""
NOT_FOUND = 404


def fetch_record(doi: str, pmid: str) -> Text:
    """Return the record of a DOI, or else of a number of PubMed, as CSL-JSON.

    Raises:
        GuideError: There is no such record, or nobody answered.
    """
    address = f"{RESOLVER}{quote(doi)}" if doi else f"{PUBMED}{pmid}"
    host = address.split("/")[2]
    request = Request(address, headers={"Accept": CSL, "User-Agent": "guide"})  # noqa: S310 - one of the two above
    try:
        with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - as above
            return Text(host, answer.read().decode("utf-8"))
    except HTTPError as error:
        if error.code == NOT_FOUND:
            raise GuideError(f"{host} knows no record {doi or pmid}; look at the number again") from error
        raise GuideError(f"{host} answered with error {error.code}; {_otherwise()}") from error
    except (URLError, TimeoutError, UnicodeDecodeError) as error:
        raise GuideError(f"{host} cannot be reached from here; {_otherwise()}") from error


def _otherwise() -> str:
    return "export the record from a reference manager, and name the file: guide new source FILE"
