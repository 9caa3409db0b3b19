"""Ids for new records: lower-case letters, digits and single hyphens."""

import re
import unicodedata
from collections.abc import Collection
from string import ascii_lowercase

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def make_id(words: str) -> str:
    """Return words as an id: without accents, with hyphens for whatever is no letter or digit."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def make_free_id(words: str, taken: Collection[str]) -> str:
    """Return words as an id that is not taken, with a letter at its end if need be."""
    id_ = make_id(words)
    forms = (id_, *(f"{id_}{letter}" for letter in ascii_lowercase[1:]))
    return next((form for form in forms if form not in taken), "")


def judge_new_id(words: str, taken: Collection[str]) -> str:
    """Return what keeps words from being the id of a new record; empty if nothing does."""
    if not ID.fullmatch(words):
        return f"'{words}' is no id: expected lower-case letters, digits and single hyphens, like '{make_id(words)}'"
    return f"the id '{words}' is taken" if words in taken else ""
