"""Assertions about how often something happens: "elections are held every four years"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.figures.others import of_another, unknown_names
from factlint.assertions.frames.counts import Frame
from factlint.assertions.sentences.phrases import before_relative
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import PRONOUNS, STOPS, is_verb, word_at
from factlint.assertions.sentences.words import bases, stem
from factlint.patterns import pattern
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.referents.subjects import Subject
    from factlint.assertions.sentences.tokens import Sentence, Token
    from factlint.facts.model import Attribute

_SET = pattern(r"P([1-9][0-9]?)([DWMY])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_CALENDAR = frozenset({*_UNITS.values(), *(f"{unit}s" for unit in _UNITS.values())})
_TIMES = frozenset("times twice thrice".split())
_RECURRING = frozenset("interval between cycle cadence frequency often every yearly".split())
_TURNING = frozenset("rotate change end expire renew pass switch alternate".split())
_STOPS = STOPS | {".", "while", "whereas", "but", "with"}
_REACH = 12


def recurrences(draft: Draft) -> Iterator[Assertion]:
    """The assertions that a set of times makes of an interval that the fact base knows."""
    for number, sentence in enumerate(draft.sentences):
        for at in range(len(sentence.tokens)):
            every = _every(sentence, at)
            if every and not _is_of_some(sentence.tokens, at):
                quantities = map(draft.facts.attributes.__getitem__, draft.facts.lookup.attributes_of_type("quantity"))
                known = [one for one in quantities if (one.unit or "") in _CALENDAR]
                yield from _readings(draft, number, at, every, known)


def _every(sentence: Sentence, at: int) -> Quantity | None:
    """The time from one to the next that a token states; not "three times a year"."""
    mention = sentence.tokens[at].mention
    found = _SET.fullmatch(mention.value) if mention and mention.kind == "set" else None
    before = sentence.tokens[at - 1] if at else None
    if not found or not mention or mention.text[:2] in ("a ", "an") or (before and before.text.casefold() in _TIMES):
        return None
    return Quantity(int(found[1]), int(found[1]), _UNITS[found[2]])


def _is_of_some(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is the turn of a part: "five of them leave each year", "every two years for half of them"."""
    after = at + 1 + (word_at(tokens, at + 1) == "for")
    after += word_at(tokens, after) in ("a", "the")
    before = [i for i in range(max(0, at - _REACH), at - 1) if _is_figure(tokens[i]) and tokens[i + 1].cls == "OF"]
    led = after > at + 1 and after < len(tokens) and _is_figure(tokens[after])
    return led or any(_predicates(tokens, start, at) <= 1 for start in before)


def _predicates(tokens: Sequence[Token], first: int, last: int) -> int:
    """How many verbs stand between two places, each with its auxiliaries."""
    return sum(is_verb(tokens, i) and not is_verb(tokens, i + 1) for i in range(first, last))


def _is_figure(token: Token) -> bool:
    return token.mention is not None and token.mention.kind in ("number", "fraction")


def _readings(draft: Draft, number: int, at: int, every: Quantity, known: list[Attribute]) -> Iterator[Assertion]:
    tokens = draft.sentences[number].tokens
    first = at
    while first and tokens[first - 1].text not in _STOPS and at - first < _REACH:
        first -= 1
    around = tokens[first : at + (_REACH if at == 0 else 3)]  # "every four years, voters elect the council"
    named = {name for token in around if token.term for name in token.term.nouns}
    happening = {name for token in around if token.term for name in token.term.verbs}
    done = {name for token in around if token.term for name in token.term.verbs - token.term.nouns}
    frame = Frame("recurring", (tokens[at],), at, at + 1)
    for attribute in known:
        deed = _is_deed(attribute, around)
        sure = deed or (attribute.id in named and (attribute.id in done or _comes_again(attribute, around)))
        if not sure and attribute.id not in named | happening:
            continue
        for subject in draft.subjects.of(number, frame, {attribute.id}, None):
            passage = Passage(draft, number, at, at + 1)
            told = sure or (attribute.id in happening and _leads(tokens, first, at, subject))
            here = subject.tie in ("named", "referred") or (
                subject.tie == "near" and not unknown_names(passage, frame, subject)
            )
            firm = told and here and not of_another(passage, frame, subject, whole=False)
            yield passage.assertion(
                tokens[at].start,
                tokens[at].end,
                frame="recurring",
                subject=subject.entity,
                attribute=attribute.id,
                value=every,
                firm=firm,
            )


def _comes_again(attribute: Attribute, tokens: tuple[Token, ...]) -> bool:
    """Whether an attribute, or a word said of it, is of one thing after another, not of how long one of them lasts.

    A presidency "changes" every six months, and a cycle comes every year; "bug fixes appear every month" tells of no
    length of support.
    """
    forms = (attribute.label, *(form for phrase in attribute.nouns for form in phrase.forms))
    words = {word for form in forms for word in form.casefold().split()}
    return not words.isdisjoint(_RECURRING) or any(bases(token.text.casefold()) & _TURNING for token in tokens)


def _is_deed(attribute: Attribute, tokens: tuple[Token, ...]) -> bool:
    """Whether a noun is made of a verb of the attribute: "elections" of "elect"."""
    verbs = {stem(phrase.forms[0].split(" ")[0]) for phrase in attribute.verbs}
    nouns = (t.text.casefold() for t in tokens if t.cls in ("WORD", "NOUN") and t.text.endswith(("ion", "ions")))
    return any(stem(noun) in verbs for noun in nouns)


def _leads(tokens: tuple[Token, ...], first: int, at: int, subject: Subject) -> bool:
    """Whether the clause is of the entity itself: its name, or "it", is the last word before the verb."""
    which = next((i for i in range(at - 1, first, -1) if word_at(tokens, i) == "which"), first)
    verb = next((i for i in range(which, at) if tokens[i].cls == "VERB"), None)
    if verb is None or predicate_of(tokens, verb).object is not None:
        return False  # "the court elects its president every three years"
    while verb > first and tokens[verb - 1].cls in ("BE", "NEUTRAL"):
        verb -= 1
    before = before_relative(tokens, verb - 1) if word_at(tokens, verb - 1) == "which" else verb - 1
    meant = subject.tie == "referred" and word_at(tokens, before) in PRONOUNS
    return before >= first and (meant or tokens[before].entity == subject.entity)
