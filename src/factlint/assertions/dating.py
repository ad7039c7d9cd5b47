"""Assertions about dates: a happening that a sentence names, and the date that stands with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from factlint.assertions.assertion import Assertion
from factlint.assertions.draft import Draft
from factlint.assertions.happenings import Bag, Happening, HappeningIndex
from factlint.assertions.names import PIECE
from factlint.assertions.subjects import BODIES
from factlint.assertions.tokens import Sentence, Token
from factlint.assertions.words import STOPPING, bases, is_irregular_past, stem

_PARTIAL = 0.6
_NEARLY = 0.8
_FAR = 20
_VERBS = frozenset("be have do say announce plan expect report become begin end continue".split())
_OPEN = frozenset("by until before after within till through throughout".split())
_OTHERS = frozenset("predecessor successor rival neighbour neighbor partner subsidiary parent founder owner".split())
_GAINING = frozenset(
    "gain attain win achieve regain declare proclaim restore obtain secure recover celebrate mark get".split()
)
_FIRSTS = frozenset("first only last latest newest second third".split())
_AFTER = frozenset("since after before following during until despite from with by at".split())
_STAGING = frozenset("hold stage mount make see witness".split())
_BEGINNING = frozenset("begin start launch happen occur take come open".split())
_BACK = frozenset("it its they their he his she her our we these those".split())
_UNREAL = frozenset("if would could might may should unless whether not never".split())


@dataclass(frozen=True, slots=True)
class Match:
    happening: Happening
    bag: Bag
    share: float
    at: int
    spread: int
    implied: bool
    words: tuple[int, ...] = ()
    named: bool = True


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
            if match.share == 1:
                key = id(match.happening)
                cost = (match.spread + abs(match.at - date), date)
                best[key] = min(best.get(key, cost), cost)
    for date, found in matches.items():
        grouped: dict[int, list[Match]] = defaultdict(list)
        for match in sorted(found, key=lambda m: (-m.share, m.spread, -m.bag.size)):
            grouped[id(match.happening)].append(match)
        for key, ways in grouped.items():
            own = _bracketed(sentence, date) or best.get(key, (0, -1))[1] == date
            firm = next((match for match in ways if own and _attached(sentence, date, match, when)), None)
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


def _bracketed(sentence: Sentence, date: int) -> bool:
    return date > 0 and sentence.tokens[date - 1].cls == "OPEN"


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


def _attached(sentence: Sentence, date: int, match: Match, dates: Sequence[int]) -> bool:
    """Whether the date belongs to the happening: nothing else between them can be what it dates."""
    tokens = sentence.tokens
    if match.bag.dated:
        return match.share == 1 and match.named and _adjacent(tokens, date, match)
    enough = 1 if match.bag.size < 5 else _NEARLY
    if not match.named or match.share < enough or match.spread > _FAR or match.bag.size < 2:
        return False
    low, high = sorted((date, match.at))
    if match.implied and not _refers_back(tokens, low):
        return False
    between = tokens[low + 1 : high]
    if high == date and high - low == 2 and between[0].text == "(":
        between = ()
    if any(token.cls == "DATE" or token.text in (";", ":", "(", ")", "—", "–") for token in between):
        return False
    first = _first_to(tokens, match.at)
    if any(
        _is_verb(token)
        and not (bases(token.text.casefold()) & _BEGINNING)
        and not (first and token.text.casefold() == "became")
        for token in between
    ) or (low == date and tokens[date + 1].cls == "AND"):
        return False
    if any(abs(other - match.at) < abs(date - match.at) for other in dates if other != date):
        return False
    before = tokens[date - 1].text.casefold() if date else ""
    if (before == "the" and match.at < date) or any(token.cls == "DATE" for token in tokens[date + 1 : date + 3]):
        return False
    if before in _OPEN or (date > 1 and tokens[date - 2].text.casefold() in _OPEN and before in ("the", "of")):
        return False
    if not _dates_it(tokens, date, match):
        return False
    single = len(match.bag.words) == 1 or match.happening.attribute != "date"
    if single and match.bag.names and not match.implied:
        if not _governed(tokens, match):
            return False
    trigger = tokens[match.at - 1].text.casefold() if match.at else ""
    if first:
        trigger = ""
    if trigger == "to" and match.at > 1 and match.at - 2 in match.words:
        trigger = ""
    words = {token.text.casefold() for token in tokens[max(0, low - 4) : high + 1]}
    return trigger != "to" and not words & _UNREAL


def _first_to(tokens: Sequence[Token], at: int) -> bool:
    """Whether an infinitive says what was done: "the only country to leave"."""
    before = {token.text.casefold() for token in tokens[max(0, at - 5) : at]}
    return at > 0 and tokens[at - 1].text.casefold() == "to" and bool(before & _FIRSTS)


def _adjacent(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a year is part of a name: "the 1707 Acts of Union", "the Treaty of Paris of 1783"."""
    first, last = match.words[0], match.words[-1]
    if last - first > 4 or len(match.words) < 2:
        return False
    return date == first - 1 or date == last + 1 or (date == last + 2 and tokens[last + 1].text in ("of", "("))


def _governed(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a lone verb or noun is said of the entity: "NATO was founded", "the founding of NATO", "Founded in .., NATO"."""
    at, names = match.at, match.bag.names
    left = at - 1
    while left >= 0 and left in match.words:
        left -= 1
    while left >= 0 and (tokens[left].cls == "OWN" or bases(tokens[left].text.casefold()) & _GAINING):
        if tokens[left].cls == "OWN":
            return any(_is(token, names) for token in tokens[:left])
        left -= 1
    while left >= 0 and (tokens[left].cls in ("BE", "NEUTRAL", "HEDGE", "POSS", "COMMA") or _light(tokens[left])):
        left -= 1
    if left >= 0 and tokens[left].cls == "CLOSE":
        while left > 0 and tokens[left].cls != "OPEN":
            left -= 1
        left -= 1
    if left >= 0 and _is(tokens[left], names):
        own = left == 0 or tokens[left - 1].cls not in ("OF", "TO", "BY", "FROM")
        return own and not _acts_on_another(tokens, left, at)
    if left < 0:
        return any(_is(token, names) for token in tokens[at + 1 : at + 10])
    near = tokens[at + 1 : at + 5]
    if any(_is(token, names) for token in near[:3]) and past_form(tokens[at]) and tokens[at - 1].cls != "BE":
        return True
    return any(_is(token, names) for token in near) and any(token.cls == "OF" for token in near[:2])


def _acts_on_another(tokens: Sequence[Token], subject: int, verb: int) -> bool:
    """Whether a verb in the active voice has an object: "the UN established a commission" is not its own founding."""
    if not past_form(tokens[verb]) or any(token.cls == "BE" for token in tokens[subject + 1 : verb]):
        return False
    after = tokens[verb + 1 : verb + 3]
    if after and after[0].text.casefold() == "up":
        after = after[1:]
    return bool(after) and (
        after[0].cls in ("DET", "OWN", "NUM", "NOUN", "NAME")
        or after[0].text.casefold() in ("it", "them")
        or (len(after) == 2 and after[0].cls == after[1].cls == "WORD")
    )


def _light(token: Token) -> bool:
    word = token.text.casefold()
    return word in ("which", "who", "has", "had", "have", "the", "a", "first") or word.endswith("ly")


def _is(token: Token, names: frozenset[str]) -> bool:
    return token.name is not None and bool(names & set(token.name.entities))


def _dates_it(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a date goes with a noun: a noun after a verb may leave the date to the verb ("wrote about it in 2024")."""
    if any(past_form(tokens[at]) for at in match.words) or _first_to(tokens, match.at):
        return True
    at = match.at
    if date < at:
        return not any(token.cls == "COMMA" or token.text.casefold() in _AFTER for token in tokens[date + 1 : at])
    head = at
    while head > 0 and tokens[head - 1].text.casefold() not in _AFTER and not _says(tokens[head - 1]):
        head -= 1
    before = tokens[head - 1]
    if head == 0 or before.text.casefold() in _AFTER or before.cls == "BE":
        return True
    return bool(bases(before.text.casefold()) & (_BEGINNING | _STAGING | _GAINING))


def _says(token: Token) -> bool:
    return token.cls in ("VERB", "BE") or past_form(token) or bool(bases(token.text.casefold()) & _VERBS)


def past_form(token: Token) -> bool:
    """Whether a word is a past form: "signed", "won", "was"."""
    word = token.text.casefold().split(" ")[0]
    return (len(word) > 4 and word.endswith("ed")) or is_irregular_past(word)


def _refers_back(tokens: Sequence[Token], until: int) -> bool:
    """Whether the clause before a token has a word for something named earlier: "it", "its", "the company"."""
    for at in range(until, max(-1, until - 18), -1):
        word = tokens[at].text.casefold()
        if word in ("which", "who", "that", ";"):
            return False
        if word in _BACK or (tokens[at].text in BODIES and at and tokens[at - 1].text.casefold() in ("the", "this")):
            return True
    return False


def _is_verb(token: Token) -> bool:
    word = token.text.casefold()
    if token.cls in ("VERB", "BE"):
        return word not in ("was", "were", "is", "are", "been", "be")
    return (len(word) > 4 and word.endswith("ed") and token.cls == "WORD") or bool(bases(word) & _VERBS)


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
