"""Assertions about the time since something happened: "its 75th anniversary", "for 65 years", "in its 250th year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.assertion import Assertion, Role
from factlint.assertions.dating import content, implied_in, match_of
from factlint.assertions.words import stem
from factlint.facts.model import Event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.assertions.draft import Draft
    from factlint.assertions.happenings import Happening, HappeningIndex
    from factlint.assertions.tokens import Sentence, Token

_FOUNDING = frozenset(
    stem(word) for word in "found establish create form sign launch adopt independence declare proclaim".split()
)
_AHEAD = frozenset("will next upcoming expected ahead prepare prepares preparing plan plans coming soon before".split())
_STOPS = frozenset(",;:—–.")


def elapsed(draft: Draft, happenings: Callable[[], HappeningIndex]) -> Iterator[Assertion]:
    """The assertions that count years since a happening."""
    for number, sentence in enumerate(draft.sentences):
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            mention = token.mention
            if mention is None or mention.quantity is None:
                continue
            if mention.kind not in ("ordinal", "duration"):
                continue
            index = happenings()
            words = [t.text.casefold() for t in tokens[at + 1 : at + 4]]
            if mention.kind == "ordinal" and words[:1] == ["anniversary"]:
                yield from _since(draft, number, sentence, (at, at + 2), "years", index)
            elif mention.kind == "ordinal" and words[:1] == ["year"] and "of" in words:
                yield from _since(draft, number, sentence, (at, at + 2), "year", index)
            elif mention.kind == "ordinal" and at > 3 and tokens[at - 1].text.casefold() == "the":
                yield from _proclaimed(draft, sentence, at, index)
            elif mention.quantity.unit == "year" and mention.kind == "duration":
                if words[:1] == ["of"]:
                    yield from _since(draft, number, sentence, (at, at + 1), "about", index)
                elif at == 1 and tokens[0].text.casefold() == "for" and words[:1] == [","]:
                    yield from _of_body(draft, sentence, tokens[3:7], token, "about", index)


def _since(
    draft: Draft, number: int, sentence: Sentence, span: tuple[int, int], role: Role, index: HappeningIndex
) -> Iterator[Assertion]:
    """ "the 65th anniversary of the founding of the Peace Corps", "its 75th anniversary", "NATO's 75th anniversary"."""
    tokens = sentence.tokens
    at, end = span
    figure = tokens[at]
    if end < len(tokens) and tokens[end].text.casefold() in ("of", "since"):
        last = end + 1
        while last < len(tokens) and tokens[last].text not in _STOPS and last < end + 14:
            last += 1
        words, entities = content(sentence, end + 1, last)
        found: list[tuple[float, Happening]] = []
        for happening, bag in index.touched(words):
            match = match_of(happening, bag, words, entities, implied_in(draft, number), at)
            if match and match.share == 1 and (not match.implied or happening.owner in _only(draft)) and not bag.dated:
                found.append((match.spread, happening))
        if found:
            yield _assertion(draft, sentence, figure, min(found, key=lambda pair: pair[0])[1], role, firm=True)
            return
        yield from _of_body(draft, sentence, tokens[end + 1 : end + 4], figure, role, index)
        return
    before = [token for token in tokens[max(0, at - 3) : at] if token.name]
    if at and tokens[at - 1].cls == "OWN":
        earlier = [t for t in tokens[: at - 1] if t.name and t.name.form != "demonym"]
        yield from _of_body(draft, sentence, earlier[-1:] or _named_before(draft, number, index), figure, role, index)
    elif before and tokens[at - 1].cls in ("POSS", "NAME"):
        yield from _of_body(draft, sentence, before[-1:], figure, role, index)


def _proclaimed(draft: Draft, sentence: Sentence, at: int, index: HappeningIndex) -> Iterator[Assertion]:
    """ "of the Independence of the United States the two hundred and forty-fifth": the year that runs."""
    words, entities = content(sentence, max(0, at - 10), at)
    if "independenc" not in words and "independ" not in words and stem("independence") not in words:
        return
    for happening, bag in index.touched(words):
        if happening.owner and match_of(happening, bag, words, entities, {happening.owner}, at):
            named = happening.owner in entities or bag.names & entities.keys()
            if named and match_share(bag, words, entities) == 1:
                yield _assertion(draft, sentence, sentence.tokens[at], happening, "year", firm=True)
                return


def match_share(bag: object, words: dict[str, list[int]], entities: dict[str, list[int]]) -> float:
    """Which part of a bag stands in the words and entities given."""
    wanted = [word in words for word in bag.words] + [name in entities for name in bag.names]  # type: ignore[attr-defined]
    return sum(wanted) / len(wanted)


def _of_body(
    draft: Draft, sentence: Sentence, tokens: Sequence[Token], figure: Token, role: Role, index: HappeningIndex
) -> Iterator[Assertion]:
    """The anniversary of a body: of its founding."""
    named = [token for token in tokens if token.name and token.name.form != "demonym"][:1]
    for entity in (name for token in named if token.name for name in token.name.entities):
        founding = [h for h in index.owned_by(entity) if any(bag.words <= _FOUNDING for bag in h.bags)]
        dated = [h for h in founding if not isinstance(h.known, Event)]
        for happening in founding:
            yield _assertion(draft, sentence, figure, happening, role, firm=bool(dated))


def _named_before(draft: Draft, number: int, index: HappeningIndex) -> list[Token]:
    """The only founded body that the sentences before name."""
    found: dict[str, Token] = {}
    for sentence in draft.sentences[max(0, number - 4) : number]:
        for token in sentence.names:
            for entity in token.name.entities if token.name and token.name.form != "demonym" else ():
                if any(not isinstance(happening.known, Event) for happening in index.owned_by(entity)):
                    found[entity] = token
    return list(found.values()) if len(found) == 1 else []


def _only(draft: Draft) -> set[str]:
    """The entities that the first sentence names."""
    return set(draft.subjects.named_in(0))


def _assertion(
    draft: Draft, sentence: Sentence, figure: Token, happening: Happening, role: Role, *, firm: bool
) -> Assertion:
    assert figure.mention is not None
    assert figure.mention.quantity is not None
    return Assertion(
        figure.start,
        figure.end,
        (sentence.start, sentence.end),
        "elapsed",
        happening.subject,
        happening.attribute,
        figure.mention.quantity,
        figure.text,
        quoted=draft.quoted(figure.start, figure.end),
        tense="future" if any(t.text.casefold() in _AHEAD for t in sentence.tokens) else "present",
        firm=firm,
        role=role,
        kind="event",
    )
