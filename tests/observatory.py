"""Grades what a host sends with a page by the published rules of Mozilla's HTTP Observatory.

The rules are those of httpobs/docs/scoring.md in the repository mozilla/http-observatory, as far as they can be seen
without TLS: cookies, Content Security Policy, HSTS as it is announced, scripts of other origins, nosniff, framing and
Referrer-Policy. Points for headers that browsers no longer read are left out.
"""

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser

SIX_MONTHS = 15_768_000
"""Seconds."""
GRADES = {100: "A+", 90: "A", 85: "A-", 80: "B+", 70: "B", 65: "B-", 60: "C+", 50: "C", 45: "C-", 40: "D+", 30: "D"}
PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}


def grade(headers: Mapping[str, str], html: bytes) -> tuple[str, dict[str, int]]:
    """Return the grade of an answer, and by what each rule moved it from 100 points.

    Points are added only where there are 90 without them.
    """
    page = LexborHTMLParser(html)
    policy = _read_policy(headers, page)
    moved = {
        "cookies": -20 if "Set-Cookie" in headers else 0,
        "policy": _judge_policy(policy),
        "hsts": 0 if _read_age(headers.get("Strict-Transport-Security", "")) >= SIX_MONTHS else -20,
        "scripts": -5 if page.css("script[src*='//']:not([integrity])") else 0,
        "nosniff": 0 if headers.get("X-Content-Type-Options") == "nosniff" else -5,
        "framing": _judge_framing(policy, headers),
        "referrer": 5 if headers.get("Referrer-Policy") in PRIVATE else 0,
    }
    score = 100 + sum(points for points in moved.values() if points < 0)
    score += sum(points for points in moved.values() if points > 0) if score >= 90 else 0
    return next((letter for least, letter in GRADES.items() if score >= least), "F"), moved


def _read_policy(headers: Mapping[str, str], page: LexborHTMLParser) -> dict[str, list[str]]:
    """Return the policy of the header and of the page, which both hold."""
    tags = page.css("meta[http-equiv='Content-Security-Policy' i]")
    policies = [headers.get("Content-Security-Policy", ""), *(tag.attributes["content"] or "" for tag in tags)]
    rules = [rule.split() for policy in policies for rule in policy.split(";") if rule.strip()]
    return {name.lower(): sources for name, *sources in rules}


def _judge_policy(policy: dict[str, list[str]]) -> int:
    if "default-src" not in policy and "script-src" not in policy:
        return -25
    scripts = policy.get("script-src", policy.get("default-src", []))
    styles = policy.get("style-src", policy.get("default-src", []))
    if "'unsafe-inline'" in scripts or any(source.startswith("http:") for rule in policy.values() for source in rule):
        return -20
    if "'unsafe-eval'" in scripts:
        return -10
    if "'unsafe-inline'" in styles:
        return 0
    return 10 if policy.get("default-src") == ["'none'"] else 5


def _judge_framing(policy: dict[str, list[str]], headers: Mapping[str, str]) -> int:
    if policy.get("frame-ancestors") in (["'none'"], ["'self'"]):
        return 5
    return 0 if headers.get("X-Frame-Options", "").upper() in {"DENY", "SAMEORIGIN"} else -20


def _read_age(header: str) -> int:
    found = re.search(r"max-age=(\d+)", header)
    return int(found[1]) if found else 0
