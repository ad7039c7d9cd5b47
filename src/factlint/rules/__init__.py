"""Rules: each looks at a draft and says what is wrong with it."""

from factlint.rules.context import Context
from factlint.rules.problem import Applicability, Edit, Fix, Problem, Related, Severity
from factlint.rules.reading.phrases import Phrase
from factlint.rules.rule import Example, Measured, Option, Profile, Rule, rule

__all__ = [
    "Applicability",
    "Context",
    "Edit",
    "Example",
    "Fix",
    "Measured",
    "Option",
    "Phrase",
    "Problem",
    "Profile",
    "Related",
    "Rule",
    "Severity",
    "rule",
]
