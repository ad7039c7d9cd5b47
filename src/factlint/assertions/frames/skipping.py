"""What a frame of a holder steps over: asides before a verb, what a name is introduced as, what joins an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.phrases import is_aside
from factlint.assertions.sentences.verbs import PAUSES, PREPOSITION_CLASSES, PREPOSITIONS, word_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.sentences.tokens import Token

NAMES = frozenset(("HOLDER", "CAPS"))
_SEATS = frozenset(("OFFICE", "BASED"))
_THEN = (("at", "the", "time"), ("at", "that", "time"), ("in", "those", "days"))
_OWNED = ("OFFICE", "BODY", "HOLDER", "IT")
"""What an office, or whose it is, ends with."""
_DATING = frozenset("in on during from between until".split())
_WHOLLY = frozenset("now still wholly fully".split())
_LED = (*PREPOSITION_CLASSES, "OF")
_BEFORE = frozenset("former ex then late".split())
_ENDING = frozenset("BE VERB OPEN DATE".split())
_RANKING = frozenset("ORD ONE".split())
_PLAIN = frozenset(("", "FILL", "IT"))
_LONGEST, _FARTHEST = 5, 16


def skipped(tokens: Sequence[Token], found: Sequence[str]) -> Iterator[int]:
    """The tokens that are no part of any frame, where `found` are the classes of all."""
    for at in range(1, len(tokens) - 1):
        if found[at] == "COMMA":
            yield from _aside(tokens, found, at)
            yield from _apposition(tokens, found, at)
        elif found[at] in NAMES and found[at - 1] not in NAMES:
            yield from _introduction(tokens, found, at)
        elif found[at] == "BE" and (end := end_of_description(tokens, at)) is not None:
            yield from range(at + (word_at(tokens, end) != "who"), end + 1)
        elif word_at(tokens, at) == "present" and word_at(tokens, at - 1) == "at":
            yield from (at - 1, at)
        elif found[at - 1] in _OWNED and is_at_the_time(tokens, at):
            yield from range(at, at + 3)
        elif found[at] == "DOES" and tokens[at + 1].cls == "BY":
            yield from _done_to(tokens, found, at)
        elif found[at - 1] in _OWNED and word_at(tokens, at) in _DATING and _is_dated(tokens, found, at):
            yield from (at, at + 1)
        elif word_at(tokens, at) == "since":
            yield from _since(found, at)
        elif found[at - 1] in _SEATS:
            yield from _before_place(tokens, found, at)


def is_at_the_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether words before a comma or a verb point to the time told of: "its chair at the time, Ann Lee"."""
    words = tuple(word_at(tokens, i) for i in range(at, at + 3))
    return words in _THEN and at + 3 < len(tokens) and tokens[at + 3].cls in ("COMMA", "BE")


def _is_dated(tokens: Sequence[Token], found: Sequence[str], at: int) -> bool:
    """Whether a date stands between an office and what says who held it: "the chair of it in 2017 was"."""
    return at + 2 < len(tokens) and found[at + 1] == "DATE" and found[at + 2] == "BE"


def _aside(tokens: Sequence[Token], found: Sequence[str], opening: int) -> Iterator[int]:
    """ "Ann Lee, a lawyer from Oslo, has been": what parts a name or an office from its verb."""
    close = next((i for i in range(opening + 1, len(tokens) - 1) if found[i] == "COMMA"), None)
    if close is None or found[close + 1] not in ("BE", "HAVE", "BECOME") or not is_aside(tokens, opening + 1):
        return
    inner = found[opening + 1 : close]
    if "OFFICE" not in inner and (
        found[opening - 1] in NAMES or (found[opening - 1] == "OFFICE" and NAMES.isdisjoint(inner))
    ):
        yield from range(opening, close + 1)


def _apposition(tokens: Sequence[Token], found: Sequence[str], opening: int) -> Iterator[int]:
    """ "Ann Lee, the lawyer from Oslo who has been": what says what a name is, up to the verb of "who"."""
    last = min(opening + _FARTHEST, len(tokens) - 1)
    who = next((at for at in range(opening + 1, last) if word_at(tokens, at) == "who"), None)
    if who is None or found[opening - 1] not in NAMES:
        return
    inner = range(opening + 2, who)
    plain = all(tokens[at].cls not in ("COMMA", "BE", "VERB") and tokens[at].text[0].isalpha() for at in inner)
    plain = plain and is_one_person(tokens, opening + 1, who)
    if plain and (
        who == opening + 1 or tokens[opening + 1].cls == "DET" or word_at(tokens, opening + 1) in ("a", "an")
    ):
        yield from range(opening, who + 1)


def _done_to(tokens: Sequence[Token], found: Sequence[str], verb: int) -> Iterator[int]:
    """ "Tarn, a writing tool made by Ann Lee", "is a tool made by", "is now made by": what leads to a participle."""
    if found[verb - 2] == "BE" and word_at(tokens, verb - 1) in _WHOLLY:
        yield verb - 1
    start = verb
    while start and verb - start < _LONGEST and _calls(tokens[start - 1]):
        start -= 1
    if start > 1 and tokens[start - 1].cls == "DET" and found[start - 2] in ("COMMA", "BE"):
        yield from range(start - 1, verb)


def end_of_description(tokens: Sequence[Token], verb: int) -> int | None:
    """Where what somebody is said to be besides an office ends: "is a lawyer from Oslo who", "is a lawyer and"."""
    if verb + 2 >= len(tokens) or word_at(tokens, verb + 1) not in ("a", "an"):
        return None
    end, last = None, min(verb + _FARTHEST, len(tokens) - 1)
    for at in range(verb + 2, last):
        token, word = tokens[at], word_at(tokens, at)
        if word == "who" or (token.cls == "AND" and tokens[at + 1].cls in ("DET", "NOUN")):
            end = at
        if word.partition(" ")[0] in _BEFORE or token.cls in _ENDING or token.text[0].isdecimal():
            break
        if word == "who" or _is_another(tokens, at):
            break
    plain = end is not None and is_one_person(tokens, verb + 2, end)
    return end if plain else None


def _is_another(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name may be that of a person who "who" is about: "a rival of Ann Lee who"."""
    name = tokens[at].name
    named = name.form != "demonym" if name else tokens[at].is_unknown_name
    return named and tokens[at - 1].cls in ("OF", "TO", "WITH", "AND", "COMMA")


def is_one_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether what says who somebody is speaks of no other: "a lawyer from Oslo", not "a friend of the man"."""
    led = next((at for at in range(first, last) if tokens[at].cls in _LED or word_at(tokens, at) in PREPOSITIONS), last)
    return not any(tokens[at].cls in ("WORD", "NOUN") and tokens[at].text.islower() for at in range(led + 1, last))


def _since(found: Sequence[str], at: int) -> Iterator[int]:
    """ "its chair since 2017, Ann Lee", "the chair of it since 2017 has been", "its chair, since 2017 Ann Lee"."""
    apart = found[at - 1] == "COMMA"
    after = found[at + 2] if found[at + 1] == "DATE" and at + 2 < len(found) else ""
    office = at - 1 - apart
    while office > 0 and found[office] in ("OF", "FILL", "BODY"):
        office -= 1
    if found[at - 1] == "DOES" and after == "BY":  # "has been led since 2017 by Ann Lee"
        yield from range(at, at + 2)
        return
    named = after in NAMES if apart else after == "COMMA" and at + 3 < len(found) and found[at + 3] in NAMES
    if found[office] == "OFFICE" and (named or (after in ("BE", "HAVE") and not apart)):
        yield from range(at, at + 2)


def _introduction(tokens: Sequence[Token], found: Sequence[str], name: int) -> Iterator[int]:
    """ "its chair is the Danish lawyer Ann Lee", not "is a friend Ann Lee met"."""
    start = name
    while start and name - start < _LONGEST and _describes(tokens[start - 1]):
        start -= 1
    link = start - 1
    while link > 0 and (found[link] == "FILL" or word_at(tokens, link) == "at"):  # "at present the"
        link -= 1
    end = next((i for i in range(name, len(tokens)) if found[i] not in NAMES), len(tokens))
    told = word_at(tokens, end) in PAUSES
    before = link - 1
    while found[link] == "COMMA" and before > 0 and found[before] in ("OF", "FILL", "BODY"):
        before -= 1  # "the head of the UN, the diplomat"
    linked = found[link] in ("COMMA", "BE") and before >= 0 and found[before] == "OFFICE"
    if tokens[start - 1].cls == "DET" and linked and told:
        yield from range(start, name)


def _describes(token: Token) -> bool:
    if token.name:
        return token.name.form == "demonym"
    return token.cls in ("WORD", "NOUN", "NEUTRAL") and token.text.islower()


def _calls(token: Token) -> bool:
    """Whether a word may be in what something is called: "a writing tool"."""
    return _describes(token) or (token.cls == "VERB" and token.text.endswith("ing"))


def coordinated(tokens: Sequence[Token], found: Sequence[str], office: int) -> Iterator[int]:
    """What else a place is than the seat that a token names: "the capital and largest city of", "its main port and"."""
    end = office
    while end + 1 < len(tokens) and tokens[end + 1].cls in ("AND", "COMMA"):
        start = end + 2 + (end + 2 < len(tokens) and tokens[end + 2].cls in ("DET", "OWN"))
        last = _end_of_rank(tokens, found, start)
        if last == start:
            break
        end = last - 1
    after = found[end + 1] if end + 1 < len(tokens) else ""
    joined = any(tokens[at].cls == "AND" for at in range(office, end))
    if joined and (after in ("OF", "BE", "COMMA", "OPEN") or after in NAMES):
        yield from range(office + 1, end + 1)
    if [token.cls for token in tokens[office + 1 : office + 3]] == ["OF", "AND"]:
        last = _end_of_rank(tokens, found, office + 3)
        if last > office + 3 and last < len(tokens) and found[last] in ("OF", "IN"):
            yield from range(office + 2, last + 1)  # "the capital of and largest city in"
    first = office - 1 - (office > 1 and tokens[office - 1].cls in ("DET", "OWN"))
    start = first
    while start > 1 and first - start < _LONGEST and _is_of_rank(tokens[start - 1]):
        start -= 1
    if first > start > 0 and tokens[first].cls == "AND" and tokens[start - 1].cls in ("DET", "OWN", "POSS"):
        yield from range(start, office)


def _end_of_rank(tokens: Sequence[Token], found: Sequence[str], start: int) -> int:
    """Where words end that say what a place is besides; `start` if there are none."""
    end = start
    while end < min(start + _LONGEST, len(tokens)) and found[end] in _PLAIN and _is_of_rank(tokens[end]):
        end += 1
    return end


def _is_of_rank(token: Token) -> bool:
    """Whether a word may say what a place is besides: "second most populous city"."""
    return _describes(token) or token.cls in _RANKING


def _before_place(tokens: Sequence[Token], found: Sequence[str], at: int) -> Iterator[int]:
    """ "headquartered on the coast in Oslo": what stands before the place."""
    end = at + 1
    while end < len(tokens) and end - at < _LONGEST and (_describes(tokens[end]) or tokens[end].cls in ("DET", "DATE")):
        end += 1
    led = tokens[at].cls == "ON" or word_at(tokens, at) == "since"
    if end < len(tokens) and led and found[end] == "IN":
        yield from range(at, end)
