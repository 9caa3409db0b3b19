"""Rules for markup: no programs, and nothing from other hosts."""

from guide.rules.rule import Rule

PRIVACY = "House rule: a page asks nobody else's server for anything"
WORDS_ONLY = "House rule: pages hold words, links and pictures only"

RULES = (
    Rule(
        "html-forbidden",
        "A tag that runs, frames or loads something",
        "It could change the page or tell others who reads it.",
        WORDS_ONLY,
        "<iframe src='video.html'></iframe>",
        "[The video](https://video.example/)",
    ),
    Rule(
        "html-handler",
        "An attribute that runs a program",
        "It works for some readers and not for others, and can be abused.",
        WORDS_ONLY,
        "<p onclick='go()'>Words</p>",
        "Words",
    ),
    Rule(
        "html-style",
        "An attribute that says how things look",
        "It would not follow the reader's choice of dark, light or large.",
        "WCAG 2.2, 1.4.3 and 1.4.4",
        "<p style='color: red'>Words</p>",
        "**Words**",
    ),
    Rule(
        "link-scheme",
        "A link to something else than a page, a mail address or a phone number",
        "It may run a program, or lead nowhere.",
        "WHATWG URL, 4.4",
        "[Words](javascript:go)",
        "[Words](https://words.example/)",
    ),
    Rule(
        "image-remote",
        "A picture from another host",
        "That host would learn who reads this page.",
        PRIVACY,
        "![A drip](https://pictures.example/drip.svg)",
        "![A drip](assets/drip.svg)",
    ),
)
