"""The money of a currency area, read as the area where somebody takes it up or has it: "adopted the euro"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.names import Name
from factlint.assertions.sentences.verbs import word_at
from factlint.assertions.sentences.words import bases
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Sentence, Token
    from factlint.facts import FactBase

_AREA = pattern("([a-z]+) ?(?:zone|area)")
"""The name of a body that is called after its money: "euro area"."""
_ADOPTING = frozenset("adopt introduce join get take".split())
_CHANGING = frozenset("switch change move convert".split())
_EXCHANGING = frozenset("swap exchange replace trade".split())
_HAVING = frozenset("use have share".split())
_AFTER = frozenset("COMMA AND IN ON AT BE".split())
_LONGEST = 5


def moneys(facts: FactBase) -> dict[str, str]:
    """The bodies that are called after their money, by its name."""
    return {
        found[1]: body
        for body in facts.member_lists
        for name in (facts.entities[body].name, *(alias.text for alias in facts.entities[body].aliases))
        if (found := _AREA.fullmatch(name))
    }


def with_money(sentence: Sentence, bodies: dict[str, str]) -> Sentence:
    """The sentence with money named as its body, and the verb that takes it as one of joining or belonging."""
    tokens = list(sentence.tokens)
    for at in range(2, len(tokens)):
        body = bodies.get(tokens[at].text)
        found = _verb(tokens, at) if body is not None and tokens[at - 1].cls == "DET" and _ends(tokens, at) else None
        if body is None or found is None:
            continue
        verb, cls = found
        name = Name(tokens[at].start, tokens[at].end, (body,), "name")
        tokens[at] = tokens[at]._replace(cls="NAME", name=name, term=None)
        tokens[verb] = tokens[verb]._replace(cls=cls)
        for between in range(verb + 1, at - 1):  # what else the verb takes or goes with is no part of the frame
            tokens[between] = tokens[between]._replace(cls="DET", text="the", name=None, term=None)
    return sentence._replace(tokens=tuple(tokens))


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing goes on after the money but what says that it is the currency: not "the euro crisis"."""
    after = tokens[at + 1].cls if at + 1 < len(tokens) else ""
    own = {"its", "their", "official", "sole"} & {token.text for token in tokens[at + 2 : at + 4]}
    money = after == "AS" and bool(own) and any(token.text == "currency" for token in tokens[at + 3 : at + 5])
    plain = after in _AFTER or word_at(tokens, at + 1) in ("", ".", ";", "since", "from", "single", "currency")
    return money or plain


def _verb(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The verb that takes the money at a token, with its class: "adopted", "took up", "swapped the crown for"."""
    verb = at - 2
    word, led = bases(word_at(tokens, verb)), word_at(tokens, verb)
    if word & _ADOPTING:
        return verb, "JOIN"
    if word & _HAVING and word_at(tokens, at + 1) == "since":
        return verb, "BELONG"
    if led == "up" and "take" in bases(word_at(tokens, verb - 1)):
        return verb - 1, "JOIN"
    if led == "to":
        changed = verb - 1 - (word_at(tokens, verb - 1) == "over")
        return (changed, "JOIN") if bases(word_at(tokens, changed)) & _CHANGING else None
    if led in ("for", "by", "with"):
        near = range(verb - 1, max(0, verb - _LONGEST), -1)
        return next(((i, "JOIN") for i in near if bases(word_at(tokens, i)) & _EXCHANGING), None)
    return None
