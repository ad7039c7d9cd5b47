"""The page of a rule: what `factlint explain` prints and what the documentation holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.rules.rule import Example, Measured, Rule


def page(rule: Rule) -> str:
    """The page as Markdown: the documentation, what was measured, the options, and the examples."""
    lines = [f"# {rule.code} {rule.name}", "", rule.documentation, ""]
    lines += [f"Severity {rule.severity}, profile `{rule.profile}`, {rule.status}.", ""]
    if rule.measured:
        lines += [_measured(rule.measured), ""]
    if rule.options:
        lines += ["## Options", ""]
        lines += [
            f"- `{option.name}` (default `{json.dumps(option.default)}`): {option.help}" for option in rule.options
        ]
        lines.append("")
    lines += _examples("Flagged", rule.bad) + _examples("Silent", rule.good)
    return "\n".join(lines).rstrip() + "\n"


def _measured(shown: Measured) -> str:
    if not shown.read:
        return f"Measured {shown.on}: no finding in {shown.words:,} words of {shown.corpus}."
    words = f"{shown.words:,} words of {shown.corpus}"
    return f"Measured {shown.on}: {shown.right} of {shown.read} findings right, in {words}."


def _examples(title: str, given: tuple[Example, ...]) -> list[str]:
    if not given:
        return []
    lines = [f"## {title}", ""]
    for example in given:
        lines += [f"As of {example.as_of}:", ""] if example.as_of else []
        lines += ["```text", *example.text.strip("\n").splitlines(), "```", ""]
    return lines
