"""Verbs that only say that a noun took place, or who brought it about: the summit was held, it gained independence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.happenings.covering import FOLLOWING, SIGNING, is_case, is_left_out, who
from factlint.assertions.happenings.matching import is_of
from factlint.assertions.sentences.phrases import head_of, phrase_start
from factlint.assertions.sentences.verbs import PREPOSITION_CLASSES, word_at
from factlint.assertions.sentences.words import WIDEST_IDIOM, bases, concept, idiom_at
from factlint.facts.model import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.draft import Draft
    from factlint.assertions.happenings.matching import Content, Match
    from factlint.assertions.sentences.predicates import Predicate
    from factlint.assertions.sentences.tokens import Token

_BEGINNING = frozenset("begin start commence initiate launch happen occur open break".split())
_HAPPENING = frozenset("take come date".split())
_STAGING = frozenset("hold stage mount host convene make launch begin start".split())
_GAINING = frozenset(
    """gain attain win achieve regain declare proclaim restore obtain secure recover get receive grant complete conclude
    finalise finalize""".split()
)
_BECOMING = frozenset("be become".split())
_DECIDING = frozenset("decide rule hand".split())
_ENACTING = frozenset("approve pass enact adopt sign".split())
_LAWS = frozenset(concept(word) for word in "law act bill statute resolution".split())
_LONGEST_CASE = 8
_DOCUMENTS = frozenset(
    concept(word) for word in "treaty agreement accord armistice pact truce ceasefire convention protocol act".split()
)
"""What is dated by the day it was signed, where its name says no more."""
_PARTS = frozenset("day morning afternoon evening night eve week beginning start end close sidelines margins".split())
_FORMS = frozenset("republic kingdom monarchy".split())
"""What a land may become long after it came to be."""


def noun_told(draft: Draft, number: int, predicate: Predicate, match: Match, content: Content) -> int | None:
    """The noun for the happening where the verb only says that it took place, or who brought it about.

    "The summit was held", "Oslo hosted the summit", "it gained independence", "the two sides signed the treaty".
    """
    tokens = draft.sentences[number].tokens
    if _is_enacted(tokens, predicate, match):
        return predicate.subject
    base = bases(word_at(tokens, predicate.verb).split(" ")[0])
    at = predicate.object
    placed = "place" in (word_at(tokens, at), *word_at(tokens, predicate.verb).split(" "))
    if at is None or placed or is_idiom(tokens, predicate):
        at = predicate.subject
        told = takes_place(tokens, predicate) or bool(base & (_STAGING | _GAINING))
    else:
        bare = tokens[predicate.verb + 1].cls != "DET"  # "became independent", not "became the release"
        became = (bare or is_becoming(match)) and bool(base & _BECOMING)
        told = bool(base & (_STAGING | _GAINING)) or became
        if base & _BECOMING and _is_kind(draft, tokens, at, match, content):
            return at
    head = None if at is None else head_of(tokens, at)
    if head is not None and at is not None and _tells_part(tokens, head) and tokens[predicate.verb - 1].cls == "COMMA":
        head = head_of(tokens, at, head + 2)  # "the last day of the summit, held from 9 to 11 July"
    if at is not None and is_case(match) and base & _DECIDING and at <= match.words[-1] <= at + _LONGEST_CASE:
        return at  # "decided Roe v. Wade"
    joined = head is not None and _is_compound(tokens, head, match)
    if head is None or joined or not (is_of(head, match.bag.words, content) or _is_numbered(tokens, head, match)):
        return None
    if match.bag.state and not base & _BECOMING:
        return None  # "declared itself independent"
    signed = not base.isdisjoint(SIGNING | {"date"}) and concept(word_at(tokens, head)) in _DOCUMENTS
    return at if told or signed else None


def _is_enacted(tokens: Sequence[Token], predicate: Predicate, match: Match) -> bool:
    """Whether a law was passed that stands by its name right before the verb: "the Harbour Act, approved on"."""
    law = bool(match.bag.literal) and not match.bag.words.isdisjoint(_LAWS)
    before = range(predicate.verb - _LONGEST_CASE, predicate.verb)
    return law and bool(bases(word_at(tokens, predicate.verb)) & _ENACTING) and set(match.words) <= set(before)


def is_becoming(match: Match) -> bool:
    """Whether the facts call a happening by what somebody became: "Norland became a kingdom"."""
    known = match.happening.known
    return isinstance(known, Event) and any(" became " in name for name in (known.name, *known.aliases))


def _tells_part(tokens: Sequence[Token], head: int) -> bool:
    """Whether a noun tells only when within what follows it: "the eve of the summit"."""
    return word_at(tokens, head) in _PARTS and tokens[head + 1].cls == "OF"


def _is_compound(tokens: Sequence[Token], at: int, match: Match) -> bool:
    """Whether a word goes on with another that the happening has not: "independent-minded", not "end-of-life"."""
    _, joined, last = word_at(tokens, at).rpartition("-")
    return (bool(joined) and concept(last) not in match.bag.words) or word_at(tokens, at + 1) == "-"


def _is_numbered(tokens: Sequence[Token], head: int, match: Match) -> bool:
    """Whether a name with all other words of the happening before it is what took place: "the first Winter Games"."""
    name, phrase = tokens[head].name, range(phrase_start(tokens, head), head)
    return name is not None and not match.bag.names.isdisjoint(name.entities) and set(match.words) <= set(phrase)


def _is_kind(draft: Draft, tokens: Sequence[Token], at: int, match: Match, content: Content) -> bool:
    """Whether a phrase has the word of a fact before one for what its owner is: "an independent nation"."""
    owner, head = match.happening.owner, head_of(tokens, at)
    said = owner is not None and head > 0 and is_of(head - 1, match.bag.words, content)
    return (
        said
        and word_at(tokens, head) not in _FORMS
        and owner is not None
        and draft.discourse.callings.answers(owner, word_at(tokens, head))
    )


def is_its(draft: Draft, number: int, predicate: Predicate, noun: int, match: Match) -> bool:
    """Whether a noun such as "independence" is that of the entity which the facts date."""
    owner, tokens = match.happening.owner, draft.sentences[number].tokens
    if match.happening.attribute == "date":
        return True
    discourse = draft.discourse
    after = noun + 2 + (noun + 2 < len(tokens) and tokens[noun + 2].cls == "DET")
    whose = after < len(tokens) and tokens[noun + 1].cls in ("OF", "TO")
    phrase = tokens[phrase_start(tokens, noun) : after + 1 if whose else noun + 1]
    named = {name for token in phrase if token.name for name in token.name.entities}
    doer = None if predicate.subject is None else who(draft, number, predicate.subject)
    alone = noun == predicate.subject and is_left_out(draft, number, noun, match)
    return owner is not None and (owner in named | {doer} or alone or discourse.is_part_of(number, noun, owner))


def is_idiom(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Whether an object is part of what the verb says: "began life", "took effect"."""
    told = [token.text.casefold() for token in tokens[predicate.verb : predicate.verb + WIDEST_IDIOM]]
    idiom = idiom_at(told, 0)
    return idiom is not None and predicate.object is not None and predicate.object < predicate.verb + idiom[0]


def takes_place(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Whether the verb only says that its subject took place: "the summit opened", "the release was in 2016".

    What comes into force or into use happens to it later.
    """
    base = bases(word_at(tokens, predicate.verb).split(" ")[0])
    if base & FOLLOWING:  # "followed in 2008", not "appeared in a list in 2008"
        led = predicate.verb + 1 < len(tokens) and tokens[predicate.verb + 1].cls in PREPOSITION_CLASSES
        dated = predicate.verb + 2 < len(tokens) and tokens[predicate.verb + 2].cls == "DATE"
        return predicate.object is None and (dated or not led)
    if base & _BEGINNING:  # "the storm broke in May", not "the truce was broken in May"
        return predicate.object is None and word_at(tokens, predicate.verb) != "broken"
    if "wait" in base or [word_at(tokens, predicate.verb + i) for i in (1, 2)] == ["to", "wait"]:
        return True  # "had to wait until 2016"
    if "be" in base:  # "its end is October 2028", "the release was in 2016"
        after = predicate.verb + 1 + (word_at(tokens, predicate.verb + 1) in ("in", "on"))
        return after < len(tokens) and tokens[after].cls == "DATE"
    place = "place" in (word_at(tokens, predicate.verb + 1), *word_at(tokens, predicate.verb).split(" "))
    turned = word_at(tokens, predicate.verb + 1) == "into" or " into" in word_at(tokens, predicate.verb)
    return bool(base & _HAPPENING) and (place or (predicate.object is None and not turned))
