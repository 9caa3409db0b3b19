"""`guide rules` and `guide explain`: what pages and data are held to."""

import textwrap

import click

from guide.diagnostics import suggest
from guide.rules import FAMILIES, RULES
from guide.rules.rule import Rule


@click.command()
def rules() -> None:
    """List the rules that pages and data are held to, by family."""
    width = max(map(len, RULES))
    for family, members in FAMILIES.items():
        click.echo(f"{family}")
        for rule in members:
            click.echo(f"  {rule.code:{width}}  {rule.severity:7}  {rule.what}")


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what a rule asks for and why, with an example of each side."""
    if code not in RULES:
        help_ = suggest(code, RULES, "guide rules lists them all")
        raise click.UsageError(f"there is no rule '{code}'; {help_}")
    click.echo(draw_rule(RULES[code]))


def draw_rule(rule: Rule) -> str:
    """Return a rule as a person reads it in a terminal."""
    where = f" in {rule.where}" if rule.where else ""
    parts = [
        f"{rule.severity}[{rule.code}]: {rule.what}",
        f"Why: {rule.why}\nFrom: {rule.source}",
        f"Wrong{where}:\n{_indent(rule.bad)}",
        f"Right{where}:\n{_indent(rule.good)}",
    ]
    return "\n\n".join(parts)


def _indent(example: str) -> str:
    return textwrap.indent(example.rstrip("\n"), "    ") or "    (nothing)"
