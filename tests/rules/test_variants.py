"""Every rule finds its bad examples however they are set: with other signs around an aside, with no-break spaces."""

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
