"""Assertions about dates: a happening that a sentence names, and the date that stands with it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factlint.assertions.assertion import Assertion
from factlint.assertions.attaching import NEARLY, Match, in_brackets, is_attached
from factlint.assertions.names import PIECE
from factlint.assertions.words import STOPPING, stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.assertions.draft import Draft
    from factlint.assertions.happenings import Bag, Happening, HappeningIndex
    from factlint.assertions.tokens import Sentence, Token

_PARTIAL = 0.6
_OTHERS = frozenset("predecessor successor rival neighbour neighbor partner subsidiary parent founder owner".split())


def dates(draft: Draft, index: Callable[[], HappeningIndex]) -> Iterator[Assertion]:
    """The assertions that put a happening at a time."""
    for number, sentence in enumerate(draft.sentences):
        when = [i for i, token in enumerate(sentence.tokens) if token.cls == "DATE" and _is_day(sentence.tokens, i)]
        if when:
            yield from _sentence(draft, number, sentence, when, index())


def _sentence(
    draft: Draft, number: int, sentence: Sentence, when: list[int], index: HappeningIndex
) -> Iterator[Assertion]:
    words, entities = content(sentence)
    implied = implied_in(draft, number)
    text = draft.document.text[sentence.start : sentence.end].casefold()
    matches: dict[int, list[Match]] = defaultdict(list)
    for happening, bag in [*index.touched(words), *index.lives(words, entities)]:
        for date in when:
            match = match_of(happening, bag, words, entities, implied, date, text)
            if match:
                matches[date].append(match)
    best: dict[int, tuple[int, int]] = {}
    for date, found in matches.items():
        for match in found:
            if match.share >= NEARLY and not in_brackets(sentence, date):
                key = id(match.happening)
                cost = (match.spread + abs(match.at - date), date)
                best[key] = min(best.get(key, cost), cost)
    for date, found in matches.items():
        grouped: dict[int, list[Match]] = defaultdict(list)
        for match in sorted(found, key=lambda m: (-m.share, m.spread, -m.bag.size)):
            grouped[id(match.happening)].append(match)
        for key, ways in grouped.items():
            own = in_brackets(sentence, date) or best.get(key, (0, -1))[1] == date
            firm = next((match for match in ways if own and is_attached(sentence, date, match, when)), None)
            said = firm or next((match for match in ways if match.named), None)
            if said:
                yield _assertion(draft, sentence, date, said, firm is not None)


def _possessing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name only says whose something else is: "NATO's predecessor"."""
    return at + 2 < len(tokens) and tokens[at + 1].cls == "POSS" and tokens[at + 2].text.casefold() in _OTHERS


def _is_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether a date stands for itself: not "the last day of the summit"."""
    mention = tokens[at].mention
    follows = tokens[at + 1].cls if at + 1 < len(tokens) else ""
    return mention is not None and mention.period is not None and follows != "OF"


def content(
    sentence: Sentence, first: int = 0, last: int | None = None
) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """The stems and the entities of the tokens `first:last` with their indexes; dates are not words."""
    words: dict[str, list[int]] = defaultdict(list)
    entities: dict[str, list[int]] = defaultdict(list)
    for i, token in enumerate(sentence.tokens[first:last], first):
        if token.name and not _possessing(sentence.tokens, i):
            for entity in token.name.entities:
                entities[entity].append(i)
        if token.cls in ("DATE", "NAME"):
            continue
        for piece in PIECE.findall(token.text.casefold()):
            if piece not in STOPPING:
                words[stem(piece)].append(i)
    return words, entities


def implied_in(draft: Draft, number: int) -> set[str]:
    """The entities that the sentence may speak of without naming them: those of its block so far and of the opening."""
    sentences = draft.sentences
    block = sentences[number].block
    near = {
        entity
        for i in range(max(0, number - 6), number)
        if sentences[i].block == block or i >= number - 2
        for token in sentences[i].names
        if token.name
        for entity in token.name.entities
    }
    return near | {entity for token in sentences[0].names if token.name for entity in token.name.entities}


def match_of(
    happening: Happening,
    bag: Bag,
    words: dict[str, list[int]],
    entities: dict[str, list[int]],
    implied: set[str],
    date: int,
    sentence: str = "",
) -> Match | None:
    at = {word: min(words[word], key=lambda i: abs(i - date)) for word in bag.words if word in words}
    if not at:
        return None
    named = {name: min(entities[name], key=lambda i: abs(i - date)) for name in bag.names if name in entities}
    owner = {name for name in bag.names if name not in named and name in implied and name == happening.owner}
    absent = bool(happening.owner) and happening.owner not in bag.names | entities.keys() | implied
    if absent and bag.size > 2 and bag.literal and bag.literal in sentence:
        absent = False
    if absent and bag.size < 3:
        return None
    share = (len(at) + len(named) + len(owner)) / bag.size
    if share < _PARTIAL:
        return None
    nearest = min(at.values(), key=lambda i: abs(i - date))
    spread = max(abs(i - date) for i in [*at.values(), *(i for name, i in named.items() if name not in implied)])
    return Match(
        happening,
        bag,
        share,
        nearest,
        spread,
        bool(owner),
        tuple(sorted(at.values())),
        len(named) + len(owner) == len(bag.names) and not absent,
    )


def _assertion(draft: Draft, sentence: Sentence, date: int, match: Match, attached: bool) -> Assertion:
    token = sentence.tokens[date]
    assert token.mention is not None
    assert token.mention.period is not None
    return Assertion(
        token.start,
        token.end,
        (sentence.start, sentence.end),
        "dated",
        match.happening.subject,
        match.happening.attribute,
        token.mention.period,
        token.text,
        quoted=draft.quoted(token.start, token.end),
        firm=attached,
        scope="all" if match.share == 1 else "partial",
        kind="life" if match.happening.attribute in ("born", "died") else "event",
    )
