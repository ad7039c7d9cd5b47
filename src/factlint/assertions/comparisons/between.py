"""How the figures of two things stand to each other: "the Wren is 26 metres longer than the Lark"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.comparisons.amounts import Amount, amount_before, may_change
from factlint.assertions.draft import Draft, Passage
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.verbs import PAUSES, word_at
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.assertions.assertion import Assertion


def between(draft: Draft) -> Iterator[Assertion]:
    """The assertions that comparatives make of two things whose figures the fact base has."""
    words = draft.vocabulary.superlatives.comparatives
    for number, sentence in enumerate(draft.sentences) if words else ():
        for at, token in enumerate(sentence.tokens):
            if scales := words.get(token.text.casefold()):
                yield from _compared(draft, number, at, scales)


def _compared(draft: Draft, number: int, at: int, scales: Mapping[str, bool]) -> Iterator[Assertion]:
    """What a comparative says: who is compared, with whom, and by how much."""
    tokens = draft.sentences[number].tokens
    amount, verb = amount_before(tokens, at)
    agent, meant = draft.discourse.agent(number, at)
    if tokens[verb].cls != "BE" or agent is None or agent.verb != verb or meant is None or not meant.sure:
        return
    if word_at(tokens, at + 1) == "than":
        behind = at + 2 + (at + 2 < len(tokens) and tokens[at + 2].cls in ("DET", "OF"))
        ends = word_at(tokens, behind + 1) in PAUSES | {"and", "but", "or", "is", "was"}
        other = tokens[behind].entity if behind < len(tokens) and ends else None
    else:
        other = _told_before(draft, number, meant.entity, scales) if word_at(tokens, at + 1) in PAUSES else None
    names = [name for name in scales if _both_have(draft, name, meant.entity, other, amount)]
    for name in names if other and len(names) == 1 else ():
        yield _assertion(Passage(draft, number, at, at + 1), at, amount, name)._replace(
            subject=meant.entity, object=other, noun="less" if scales[name] else "more"
        )


def _told_before(draft: Draft, number: int, entity: str, scales: Mapping[str, bool]) -> str | None:
    """The one other thing with such a figure that the text has named: "Gale Hill has 214 m. Carn Fell is higher"."""
    named = {name for i in range(number + 1) for name in draft.subjects.named_in(i)} - {entity}
    found = {name for name in named if any(name in draft.subjects.owners(attribute) for attribute in scales)}
    return found.pop() if len(found) == 1 else None


def _both_have(draft: Draft, attribute: str, one: str, other: str | None, amount: Amount | None) -> bool:
    owners = draft.subjects.owners(attribute)
    return one in owners and other in owners and one != other and may_change(draft.facts.attributes[attribute], amount)


def _assertion(passage: Passage, at: int, amount: Amount | None, attribute: str) -> Assertion:
    word = passage.tokens[at]
    return passage.assertion(
        amount.start if amount else word.start,
        amount.end if amount else word.end,
        clause_of(passage.sentence, passage.first, passage.last),
        frame="difference",
        subject="",
        attribute=attribute,
        value=amount.value if amount else Quantity(None, None),
        role="difference",
    )
