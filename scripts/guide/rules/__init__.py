"""Every rule once: what it asks for, why, and an example of each side. One module for each family.

The rules stand below the checks, so that messages, pages and the command `guide explain` can all tell of them.
"""

from guide.rules import (
    blocks,
    built,
    citations,
    data,
    evidence,
    files,
    front_matter,
    links,
    markup,
    numbers,
    shape,
    structure,
    time,
    words,
)
from guide.rules.rule import Rule

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "files": files.RULES,
    "front-matter": front_matter.RULES,
    "structure": structure.RULES,
    "shape": shape.RULES,
    "markup": markup.RULES,
    "citations": citations.RULES,
    "words": words.RULES,
    "numbers": numbers.RULES,
    "evidence": evidence.RULES,
    "time": time.RULES,
    "blocks": blocks.RULES,
    "data": data.RULES,
    "links": links.RULES,
    "built": built.RULES,
}
"""The rules of each family, in the order in which a maintainer meets them."""
RULES: dict[str, Rule] = {rule.code: rule for rules in FAMILIES.values() for rule in rules}
"""Each rule by its code."""
