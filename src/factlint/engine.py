"""The whole way of a draft, on one page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factlint.claims import Claim
from factlint.documents import Document
from factlint.facts import FactBase
from factlint.mentions import find_mentions
from factlint.rules import Context, Problem, Rule
from factlint.values import Period


def understand(document: Document, *, facts: FactBase, as_of: Period) -> Context:
    """Find the mentions and the claims of a draft."""
    mentions = tuple(
        replace(mention, start=mention.start + block.start, end=mention.end + block.start)
        for block in document.blocks
        for mention in find_mentions(document.text[block.start : block.end], as_of=as_of.start)
    )
    claims: tuple[Claim, ...] = ()
    return Context(document=document, as_of=as_of, facts=facts, mentions=mentions, claims=claims)


def problems(context: Context, rules: Iterable[Rule]) -> list[tuple[Rule, Problem]]:
    """Run every rule over what was understood."""
    return [(rule, problem) for rule in rules for problem in rule.check(context)]
