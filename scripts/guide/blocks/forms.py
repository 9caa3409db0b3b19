"""Forms as HTML: what a reader fills in on the page or on paper.

Nothing in them can be sent: a form of the method `dialog` outside a dialog goes nowhere (HTML, 4.10.22.3), with or
without a script, and no field has a name but those of which one is chosen. No browser is to keep what was typed
(`autocomplete="off"`). The words are readable without a script, which shows the tools (docs/assets/js/worksheet.js).
"""

from collections.abc import Mapping, Sequence
from html import escape

from guide.worksheets import Field

INPUTS = {"line": "text", "day": "date", "number": "number"}
"""The type of an input for each kind of field that is one."""
TOOLS = {"print": "Print", "save": "Save", "copy": "Copy", "erase": "Erase everything"}
"""What one can do with a whole form, and the words of the button."""
TABLE = {"print": "Print", "save": "Save", "table": "Spreadsheet", "copy": "Copy", "erase": "Erase everything"}
"""The same for a form that is a table as well."""
SHORT = 12
"""Characters of choices that stand beside each other."""
SAID = {
    "saved": "Saved. Look among your downloads.",
    "copied": "Copied.",
    "not-copied": "This browser does not let the page copy. Print or save instead.",
    "erased": "Everything that you typed is erased.",
    "sure": "Erase everything that you typed on this page?",
    "empty": "not filled in",
    "day": "Printed or saved on",
}
"""What a script says, so that its words stand with the others."""
PROMISE = (
    "What you type stays on this page. It is sent to nobody. It is gone once you leave or close the page, unless you "
    "print it or save it."
)
PARTS = "Parts of this sheet"
"""What the links to the parts of a form are called."""
BACK = "Back to the parts"
PLAIN = "No script of this page runs in your browser. You can still fill this in and print the page."
"""What stands instead of the tools."""


def open_form(id_: str, title: str, file: str, *, tool: bool = False) -> str:
    """Return the beginning of a form.

    Args:
        id_: Its id.
        title: What stands on a sheet of paper and at the top of a file.
        file: The name of the file, without an ending.
        tool: Whether a script of its own fits it out.
    """
    said = "".join(f' data-{name}="{escape(words)}"' for name, words in SAID.items())
    own = " data-tool" if tool else ""
    return (
        f'<form class="worksheet" id="{id_}" method="dialog" autocomplete="off" aria-label="{escape(title)}" '
        f'data-title="{escape(title)}" data-file="{file}"{said}{own}>'
        f'<p class="worksheet__promise">{PROMISE}</p>'
    )


def close_form(tools: Mapping[str, str] = TOOLS) -> str:
    """Return the end of a form: its tools, which a script shows, and where it says what it did."""
    return f'{draw_tools(tools)}<p class="worksheet__plain">{PLAIN}</p></form>'


def draw_tools(tools: Mapping[str, str]) -> str:
    """Return buttons that a script shows and fits out, each by its name and its words."""
    buttons = "".join(f'<button type="button" data-do="{name}">{words}</button>' for name, words in tools.items())
    return f'<div class="worksheet__tools" hidden>{buttons}<p class="worksheet__said" role="status"></p></div>'


def draw_parts(id_: str, parts: Mapping[str, str], within: Mapping[str, Mapping[str, str]]) -> str:
    """Return links to the parts of a form.

    Args:
        id_: The id of the form.
        parts: The legend of each part, by its id.
        within: The headings in some of them, each by its id, by the id of the part.
    """
    lower = {
        part: f"<ul>{''.join(_draw_item(*heading) for heading in some.items())}</ul>" for part, some in within.items()
    }
    items = "".join(_draw_item(part, legend, lower.get(part, "")) for part, legend in parts.items())
    return f'<nav class="parts" id="{id_}-parts" aria-label="{PARTS}"><ol>{items}</ol></nav>'


def _draw_item(id_: str, words: str, lower: str = "") -> str:
    return f'<li><a href="#{id_}">{escape(words)}</a>{lower}</li>'


def draw_back(id_: str) -> str:
    """Return a link from the end of a part to the links to all parts of the form `id_`."""
    return f'<p class="parts__back"><a href="#{id_}-parts">{BACK}</a></p>'


def open_group(legend: str, *, id_: str = "", part: str = "", hidden: bool = False) -> str:
    """Return the beginning of a group of fields.

    Args:
        legend: What they are about.
        id_: What a link finds it by.
        part: What a script finds it by.
        hidden: Whether it is of no use without a script, which shows it; it does not stand on the sheet.
    """
    own = f' id="{id_}"' * bool(id_) + f' data-part="{part}"' * bool(part) + " data-apart hidden" * hidden
    return f'<fieldset class="worksheet__group"{own}><legend>{escape(legend)}</legend>'


def close_group(last: str = "") -> str:
    """Return the end of a group of fields, after what else stands last in it."""
    return f"{last}</fieldset>"


def draw_field(id_: str, field: Field) -> str:
    """Return a field with its label; `id_` is the id of what is filled in."""
    if field.kind in {"choice", "choices"}:
        choices = [("", words) for words in field.choices]
        return draw_choices(id_, choices, field.label, several=field.kind == "choices")
    told = f' aria-describedby="{id_}-hint"' if field.hint else ""
    if field.kind == "lines":
        box = f'<textarea id="{id_}" rows="3" dir="auto" autocomplete="off"{told}></textarea>'
    else:
        own = {"number": ' inputmode="decimal" min="0" step="any"', "line": ' dir="auto"'}.get(field.kind, "")
        box = f'<input id="{id_}" type="{INPUTS[field.kind]}"{own} autocomplete="off"{told}>'
    hint = f'<span class="field__hint" id="{id_}-hint">{escape(field.hint)}</span>' if field.hint else ""
    return f'<div class="field"><label for="{id_}">{escape(field.label)}</label>{hint}{box}</div>'


def draw_choices(
    id_: str, choices: Sequence[tuple[str, str]], label: str = "", *, several: bool = False, marked: bool = False
) -> str:
    """Return some choices, of which a reader marks one, or as many as fit.

    Args:
        id_: Their id.
        choices: The value for a script and the words of each.
        label: What they are about; empty if the group says so.
        several: Whether more than one may be marked.
        marked: Whether all are, to begin with.
    """
    given = {"name": "" if several else id_, "checked": "checked" * marked}
    marks = "".join(
        draw_mark(f"{id_}-{number}", words, {**given, "value": value})
        for number, (value, words) in enumerate(choices, 1)
    )
    short = " choices--short" * (max(len(words) for _, words in choices) <= SHORT)
    if label:
        return f'<fieldset class="field choices{short}"><legend>{escape(label)}</legend>{marks}</fieldset>'
    return f'<div class="field choices">{marks}</div>'


def draw_mark(id_: str, words: str, given: Mapping[str, str]) -> str:
    """Return what a reader marks, with its label.

    Args:
        id_: Its id.
        words: Its label.
        given: Its attributes; those of which one alone can be marked share a `name`. Empty ones are left out.
    """
    kind = "radio" if given.get("name") else "checkbox"
    own = "".join(f' {name}="{value}"' for name, value in given.items() if value)
    mark = f'<input id="{id_}" type="{kind}"{own}>'
    return f'<label for="{id_}">{mark} <span>{escape(words)}</span></label>'
