"""What a host sends with every file and how long a browser keeps it, as Netlify and Cloudflare Pages read it.

The configurations for other hosts in `scripts/deploy/` say the same; a test holds them to this.
"""

from pathlib import Path

from guide.project import Project

HEADERS = {
    # Who may frame a page cannot stand in the page; what it may load does
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
}
"""Sent with every answer. The last asks browsers to come by https alone for two years."""
KEPT_FOR_GOOD = "public, max-age=31536000, immutable"
"""For files whose name changes with what they hold. Of all others browsers ask whether they changed."""

ASKED_FOR_ANEW = ("/worker.js", "/release.json")
"""By these a device that keeps the guide learns of a new release."""


def write_headers(_project: Project, site: Path) -> None:
    """Write `_headers` into a site: a rule for every address, and for files kept for good or never."""
    named = (path.relative_to(site).as_posix() for path in sorted(site.glob("assets/**/*.*")) if is_named_after(path))
    kept = {f"/{name}": KEPT_FOR_GOOD for name in named} | dict.fromkeys(ASKED_FOR_ANEW, "no-cache")
    rules = {"/*": HEADERS, **{address: {"Cache-Control": how} for address, how in kept.items()}}
    (site / "_headers").write_text("\n".join(_draw(*rule) for rule in rules.items()), encoding="utf-8")


def is_named_after(path: Path) -> bool:
    """Return whether the name of a file holds the hash of what is in it, as in `page.0123456789.js`."""
    middle = path.name.split(".")[-2:-1]
    return bool(middle) and len(middle[0]) == 10 and set(middle[0]) <= set("0123456789abcdef")  # noqa: PLR2004


def _draw(address: str, headers: dict[str, str]) -> str:
    return "\n".join([address, *(f"  {name}: {value}" for name, value in headers.items())]) + "\n"
