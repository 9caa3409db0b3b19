"""What a maintainer is asked for a new page or record. Each question is an option of the command too."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import click

from guide.diagnostics import suggest

Command = TypeVar("Command", bound=Callable[..., None])
Given = dict[str, str | tuple[str, ...] | None]
"""Answers that came as options, by the name of the question."""
Fault = str
"""What is wrong with an answer; empty if nothing is."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask.

    Attributes:
        name: That of the option, and of the field.
        words: What is asked.
        required: Whether it may not be left out.
        many: Whether there may be several answers; they are asked for until one is empty.
        choices: The answers that it may have; any if there are none.
    """

    name: str
    words: str
    required: bool = True
    many: bool = False
    choices: tuple[str, ...] = ()


def add_options(questions: Sequence[Question]) -> Callable[[Command], Command]:
    """Return a decorator that gives a command an option for each question."""

    def add(command: Command) -> Command:
        for question in reversed(questions):
            kind = click.Choice(question.choices) if question.choices else None
            option = click.option(
                f"--{question.name}", question.name, type=kind, multiple=question.many, help=question.words
            )
            command = option(command)
        return command

    return add


class Answers:
    """Takes answers from options, and asks for those that are missing.

    Attributes:
        asked: Whether anything had to be asked. What may be left out is asked for only then.
    """

    def __init__(self, questions: Iterable[Question], given: Given, *, may_ask: bool = True) -> None:
        self._questions = {question.name: question for question in questions}
        self._given = given
        self._may_ask = may_ask
        self.asked = False

    def one(self, name: str, default: str = "", judge: Callable[[str], Fault] = lambda _: "") -> str:
        """Return the answer to a question; empty if it was left out.

        Args:
            name: The question.
            default: What is taken if the answer is empty.
            judge: Says what is wrong with an answer.

        Raises:
            click.UsageError: The option is wrong, or is missing where nobody can be asked.
        """
        question = self._questions[name]
        given = self._given.get(name)
        if isinstance(given, str) and given.strip():
            if fault := judge(given.strip()):
                raise click.UsageError(f"--{name}: {fault}")
            return given.strip()
        if not question.required and not (self.asked and self._may_ask):
            return default
        if not self._may_ask:
            if default and not judge(default):
                return default
            raise click.UsageError(f"--{name} is missing: {question.words}")
        self.asked = True
        return self._ask(question, default, judge)

    def many(self, name: str, judge: Callable[[str], Fault] = lambda _: "") -> list[str]:
        """Return all answers to a question."""
        question = self._questions[name]
        if given := self._given.get(name):
            for words in given:
                if fault := judge(words):
                    raise click.UsageError(f"--{name}: {fault}")
            return list(given)
        if not self._may_ask or not (question.required or self.asked):
            if question.required:
                raise click.UsageError(f"--{name} is missing: {question.words}")
            return []
        self.asked = True
        answers = [self._ask(question, "", judge)]
        rest = Question(name, f"{question.words} (another, or nothing)", required=False)
        while answers[-1]:
            answers.append(self._ask(rest, "", judge))
        return answers[:-1]

    @staticmethod
    def _ask(question: Question, default: str, judge: Callable[[str], Fault]) -> str:
        def read(words: str) -> str:
            words = words.strip()
            if question.choices and words and words not in question.choices:
                raise click.UsageError(suggest(words, question.choices, f"expected {', '.join(question.choices)}"))
            if not words and question.required:
                raise click.UsageError("something must stand here")
            if words and (fault := judge(words)):
                raise click.UsageError(fault)
            return words

        shown = f" ({', '.join(question.choices)})" if question.choices else ""
        optional = "" if question.required or default or "nothing" in question.words else " (or nothing)"
        answer: str = click.prompt(
            f"{question.words}{shown}{optional}",
            default=default or ("" if not question.required else None),
            show_default=bool(default),
            value_proc=read,
            err=True,
        )
        return answer


def judge_day(words: str) -> Fault:
    """Return what keeps words from being a day."""
    try:
        date.fromisoformat(words)
    except ValueError:
        return f"'{words}' is no day like 2026-01-31"
    return ""
