"""Assertions about the age of a person: "Omar Said, 47, is", "the 47-year-old Said", "Said turned 47"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.words import bases
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.sentences.tokens import Token

_STATING = frozenset("be turn".split())
_DYING = frozenset("die death dead".split())


def ages(draft: Draft) -> Iterator[Assertion]:
    """The assertions that an age makes of a person whose birth the fact base knows."""
    for number, sentence in enumerate(draft.sentences):
        for at, token in enumerate(sentence.tokens):
            if token.mention and token.mention.kind in ("age", "number"):
                found = _person(sentence.tokens, at)
                if found and found.entity:
                    yield from _age(Passage(draft, number, at, at + 1), found.entity)


def _person(tokens: tuple[Token, ...], at: int) -> Token | None:
    """The name that an age belongs to: before a comma or a verb, or right after "47-year-old"."""
    mention = tokens[at].mention
    age = mention is not None and mention.kind == "age"
    after = next((token for token in tokens[at + 1 : at + 3] if token.cls != "HYPHEN"), None)
    if age and after is not None and after.name and tokens[at].text.casefold().endswith("old"):
        return after
    if at < 1:
        return None
    before = tokens[at - 1]
    if before.cls == "COMMA" and at > 1 and (after is None or after.cls in ("COMMA", "")) and age:
        return tokens[at - 2] if tokens[at - 2].name else None
    verb = bool(bases(before.text.casefold()) & _STATING) and (age or "turn" in bases(before.text.casefold()))
    if verb and at > 3 and tokens[at - 2].text == "who" and tokens[at - 3].cls == "COMMA":
        return tokens[at - 4] if tokens[at - 4].name else None
    return tokens[at - 2] if verb and at > 1 and tokens[at - 2].name else None


def _age(passage: Passage, person: str) -> Iterator[Assertion]:
    known = passage.facts.entities.get(person)
    token = passage.tokens[passage.first]
    if known is None or known.kind != "person" or known.began is None or token.quantity is None:
        return
    clause = clause_of(passage.sentence, passage.first, passage.last)
    words = {base for word in passage.tokens for base in bases(word.text.casefold())}
    number = token.quantity.number
    yield passage.assertion(
        token.start,
        token.end,
        clause,
        frame="aged",
        subject=person,
        attribute="died" if words & _DYING else "born",
        value=Quantity(number, number, "year", token.quantity.bound),
        sometime=clause.sometime or "when" in words,
        role="age",
        kind="life",
    )
