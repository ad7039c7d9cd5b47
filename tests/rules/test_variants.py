"""Every rule finds its bad examples however they are set and joined: with an aside in brackets, as one sentence."""

from __future__ import annotations

import re

import pytest

from factlint.plugins.builtin import factlint_register_rules
from factlint.testing import run_example

_ASIDE = re.compile(
    r", ((?:who|which|whose|where|the|an?|born|founded|built|opened|with|up|down|aged|including|compared)\b"
    r"[^,.;:()\n–—]{3,90}), "
)
_AFTER_DIGIT = re.compile(r"(?<=\d) (?=[a-z])")


def _set_apart(sign: str, end: str) -> list[object]:
    return _changed(lambda text: _ASIDE.sub(lambda aside: sign + aside[1] + end, text))


def _changed(change) -> list[object]:
    """The bad examples that a change of their text makes others, as parameters."""
    return [
        pytest.param(rule, example._replace(text=change(example.text)), id=f"{rule.name}-{number}")
        for rule in factlint_register_rules()
        for number, example in enumerate(rule.bad)
        if change(example.text) != example.text and "«" not in "".join(_ASIDE.findall(example.text))
    ]


def _is_found(rule, example) -> bool:
    problems, _ = run_example(rule, example)
    return bool(problems)


@pytest.mark.parametrize(
    ("rule", "example"),
    [
        *_set_apart(" – ", " – "),
        *_set_apart("—", "—"),
        *_set_apart(" -- ", " -- "),
        *_set_apart(" (", ") "),
    ],
)
def test_an_aside_may_stand_between_dashes_or_brackets(rule, example) -> None:
    assert _is_found(rule, example)


@pytest.mark.parametrize(("rule", "example"), _changed(lambda text: _AFTER_DIGIT.sub("\u00a0", text)))
def test_a_space_may_be_one_that_breaks_no_line(rule, example) -> None:
    assert _is_found(rule, example)


_PRONOUN = r"(It|They|He|She)"
_SUBJECT = r"(The|A|It|They|He|She|Of|In)"


def _joined(found: str, sign: str) -> list[object]:
    """The examples with the first two of their sentences as one."""

    def change(text: str) -> str:
        return re.sub(rf"\. {found} (?=[^.]*\.)", lambda head: f"{sign} {head[1].lower()} ", text, count=1)

    return _changed(change)


def _is_about_figures(parameter: object) -> bool:
    """Whether both sentences tell of figures; a clause that has none is read in its own sentence alone."""
    return "direction-mismatch" not in parameter.id


@pytest.mark.parametrize(
    ("rule", "example"),
    [*filter(_is_about_figures, _joined(_SUBJECT, ";")), *_joined(_PRONOUN, ", and"), *_joined(_PRONOUN, ", but")],
)
def test_two_sentences_may_be_one(rule, example) -> None:
    assert _is_found(rule, example)


@pytest.mark.parametrize(("rule", "example"), _joined(_SUBJECT, ". However,"))
def test_a_sentence_may_open_with_however(rule, example) -> None:
    assert _is_found(rule, example)


_STOP = re.compile(r"(?<=[a-z0-9]»)\. (?=[A-Z])|(?<=[a-z0-9])(?<! [ap]\.m)\. (?=[A-Z])")


@pytest.mark.parametrize(
    ("rule", "example"),
    [
        one
        for one in _changed(lambda text: _STOP.sub(". That is how it was put to us. ", text, count=1))
        if not one.values[1].text.startswith("#")  # what stands below a heading is compared with the heading
        and not one.values[1].text.endswith("«rejected».")  # what came of a vote is told in the next sentence
    ],
)
def test_a_sentence_that_tells_nothing_may_stand_between(rule, example) -> None:
    assert _is_found(rule, example)


@pytest.mark.parametrize(
    ("rule", "example"),
    _changed(lambda text: re.sub(r"\b(did|has|was|is|does|have|were|had|could|would) not\b", r"\1n’t", text)),
)
def test_not_may_be_short(rule, example) -> None:
    assert _is_found(rule, example)
