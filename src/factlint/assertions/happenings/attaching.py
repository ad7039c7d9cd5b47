"""Whether a date in a sentence belongs to the happening that the sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.happenings.matching import NEARLY
from factlint.assertions.sentences.kinds import BODIES
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import is_adverb, is_verb
from factlint.assertions.sentences.words import bases, stem
from factlint.facts.model import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.happenings.matching import Match
    from factlint.assertions.sentences.tokens import Sentence, Token

_FAR = 20
_BESIDE = 3
_VERBS = frozenset("be have do say announce plan expect report become begin end continue".split())
_OPEN = frozenset("by until before after within till through throughout".split())
_GAINING = frozenset(
    """gain attain win achieve regain declare proclaim restore obtain secure recover celebrate mark get receive
    grant complete conclude finalise finalize""".split()
)
_LIGHT = frozenset(stem(verb) for verb in "come take go get have make set".split())
"""Verbs that say nothing without the words around them, which are one token then: "come into being"."""
_FIRSTS = frozenset("first only last latest newest second third".split())
_AFTER = frozenset("since after before following during until despite from with by at".split())
_OTHER_TIME = frozenset("after before when until till but".split())
"""Between a date and a happening these say that the date is of something else: "in 1975, after it became free"."""
_OPENERS = frozenset("following after despite before during".split())
_LATELY = frozenset("newly recently just long".split())
_STAGING = frozenset("hold stage mount make see witness host attend convene".split())
_BEGINNING = frozenset("begin start launch happen occur take come open".split())
_BACK = frozenset("it its they their he his she her our we these those".split())
_UNREAL = frozenset("if would could might may should unless whether not never target".split())


def is_attached(sentence: Sentence, date: int, match: Match, dates: Sequence[int]) -> bool:
    """Whether the date belongs to the happening: nothing else between them can be what it dates."""
    tokens = sentence.tokens
    if is_verb(tokens, match.at) and tokens[date - 1].cls != "OPEN":
        return False
    if match.bag.dated:
        return match.share == 1 and match.named and (_adjacent(tokens, date, match) or _same_day(tokens, date, match))
    enough = 1 if match.bag.size < 5 else NEARLY
    if not match.named or match.share < enough or match.spread > _FAR or match.bag.size < 2:
        return False
    if match.implied and (not _is_meant(tokens, match) or _is_of_named(tokens, match.at)):
        return False
    return (
        _hangs_together(tokens, match)
        and not _parted(tokens, date, match)
        and not _is_of_another(tokens, date, match)
        and not any(_is_nearer(tokens, other, date, match) for other in dates if other != date)
        and not _open_ended(tokens, date, match)
        and _dates_it(tokens, date, match)
        and (not _needs_subject(match) or _stands_beside(tokens, match))
        and not _unreal(tokens, date, match)
        and not _is_ignored(tokens, match)
    )


def _is_meant(tokens: Sequence[Token], match: Match) -> bool:
    """Whether the words refer back to the entity that they leave out."""
    return _refers_back(tokens, match.at) or _is_definite(tokens, match)


def _hangs_together(tokens: Sequence[Token], match: Match) -> bool:
    """Whether the words stand in one clause and say something: "came" alone is not "came into being"."""
    if match.bag.words <= _LIGHT and " " not in tokens[match.at].text:
        return False
    if match.at and tokens[match.at - 1].cls == "HYPHEN":
        return False  # "test-launching a rocket"
    return not any(token.text == ";" for token in tokens[match.words[0] : match.words[-1]])


def _parted(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether something between the date and the words of the happening parts them: a bracket, a verb, another date."""
    low, high = sorted((date, match.at))
    between = tokens[low + 1 : high]
    if high == date and high - low == 2 and between[0].text == "(":
        return False
    if any(token.cls == "DATE" or token.text in (";", ":", "(", ")", "—", "–") for token in between):
        return True
    if low == date and (
        _is_in_opening(tokens[:date], between) or _told_of_another(between) or tokens[date + 1].cls == "AND"
    ):
        return True
    if match.at and tokens[match.at - 1].text.casefold() in _LATELY:
        return True
    return any(is_verb(tokens, at) and not _is_copula(tokens, at) for at in range(low + 1, high))


def _is_copula(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb only links: "its release was in 2016", not "the release was frozen in 2016"."""
    told = tokens[at + 1].cls == "WORD" and not is_adverb(tokens, at + 1)
    return tokens[at].cls == "BE" and not told and not is_verb(tokens, at + 1)


def _is_of_another(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a date goes with a noun that is none of the happening's: "the attacks of 2001", "the 2019 film"."""
    after = tokens[date + 1] if date + 1 < len(tokens) else None
    if after and date and tokens[date - 1].cls == "DET" and after.cls == "WORD" and after.text.islower():
        return date + 1 not in match.words and date < match.at
    if date < 2 or tokens[date - 1].cls != "OF":
        return False
    return date - 2 not in match.words and not _is(tokens[date - 2], match.bag.names)


def _is_nearer(tokens: Sequence[Token], other: int, date: int, match: Match) -> bool:
    """Whether another date stands nearer to the words of the happening; one before an "and" has a verb of its own."""
    joined = other < match.at < date and is_joint_between(tokens, other, match.at)
    return abs(other - match.at) < abs(date - match.at) and not joined


def is_joint_between(tokens: Sequence[Token], one: int, other: int) -> bool:
    """Whether an "and" or a semicolon stands between two tokens, so that each may have a clause of its own."""
    low, high = sorted((one, other))
    return any(token.cls == "AND" or token.text == ";" for token in tokens[low + 1 : high])


def _is_in_opening(before: Sequence[Token], between: Sequence[Token]) -> bool:
    """Whether a date belongs to what a sentence opens with: "Following the collapse of Russia in 1917, ..."."""
    opens = bool(before) and before[0].text.casefold() in _OPENERS
    return opens and len(before) > 3 and any(token.cls == "COMMA" for token in between)


def _is_definite(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a sentence begins with a word of the happening that was told of before: "The rings were discovered"."""
    begins = tokens[0].text.casefold() == "the" and 1 in match.words
    return begins and not past_form(tokens[1]) and tokens[2].cls == "BE"


def _is_of_named(tokens: Sequence[Token], at: int) -> bool:
    """Whether "its" before a noun may point to whom the sentence names: "the Bulgarian army since its founding"."""
    it = any(token.text.casefold() in ("it", "they") for token in tokens[max(0, at - 6) : at])
    return at > 0 and tokens[at - 1].cls == "OWN" and not it and any(token.name for token in tokens[:at])


def _told_of_another(between: Sequence[Token]) -> bool:
    """Whether the words after a date begin another clause: "in 2010, affirming that ...", "in 1975, after ...".

    In "it was in 1949 that NATO was founded" the word right after the date does not.
    """
    words = [token.text.casefold() for token in between]
    return "that" in words[1:] or not _OTHER_TIME.isdisjoint(words)


def _open_ended(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether the words leave the date open ("by", "until", "before") or give it to the noun after it."""
    before = tokens[date - 1].text.casefold() if date else ""
    earlier = tokens[date - 2].text.casefold() if date > 1 else ""
    if (before == "the" and match.at < date) or any(token.cls == "DATE" for token in tokens[date + 1 : date + 3]):
        return True
    return before in _OPEN or (earlier in _OPEN and before in ("the", "of"))


def _needs_subject(match: Match) -> bool:
    """Whether a lone verb says so little that its subject has to stand beside it."""
    single = len(match.bag.words) == 1 or match.happening.attribute != "date"
    return single and bool(match.bag.names) and not match.implied


def _unreal(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether the sentence only wishes or supposes it: "would see the founding"."""
    low, high = sorted((date, match.at))
    words = {token.text.casefold() for token in tokens[max(0, low - 4) : high + 1]}
    return bool(words & (_UNREAL - match.bag.words)) or (match.at > 0 and tokens[match.at - 1].cls == "TO")


def _is_ignored(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a word stands in a phrase that only looks like the attribute: "alpha release"."""
    terms = [tokens[at].term for at in match.words]
    return any(term is not None and match.happening.attribute in term.ignored for term in terms)


def _adjacent(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a year is part of a name: "the 1707 Acts of Union", "the Treaty of Paris of 1783"."""
    first, last = match.words[0], match.words[-1]
    if last - first > 4 or len(match.words) < 2:
        return False
    return date == first - 1 or date == last + 1 or (date == last + 2 and tokens[last + 1].text in ("of", "("))


def _same_day(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a full date beside the words has the day of the name: "the September 11, 2001, attacks"."""
    stated, known = tokens[date].period, match.happening.known
    if stated is None or not isinstance(known, Event) or stated.days > 1 or abs(date - match.at) > _BESIDE:
        return False
    return (stated.start.month, stated.start.day) == (known.on.start.month, known.on.start.day)


def _stands_beside(tokens: Sequence[Token], match: Match) -> bool:
    """Whether the entity stands right before the words of the happening or after an "of": "the founding of NATO"."""
    at, names = match.at, match.bag.names
    left = at - 1
    while left >= 0 and (left in match.words or tokens[left].cls == "OWN" or bases(_word(tokens, left)) & _GAINING):
        if tokens[left].cls == "OWN":
            return any(_is(token, names) for token in tokens[:left])
        left -= 1
    while left >= 0 and (tokens[left].cls in ("BE", "NEUTRAL", "HEDGE", "POSS", "COMMA") or _light(tokens[left])):
        left -= 1
    if left >= 0 and _is(tokens[left], names):
        return left == 0 or tokens[left - 1].cls not in ("OF", "TO", "BY", "FROM")
    near = tokens[at + 1 : at + 5]
    parted = {_word(tokens, i) for i in range(at + 1, at + 4)} & {"from", "with", "by"}
    return any(_is(token, names) for token in near) and any(token.cls == "OF" for token in near[:2]) and not parted


def _light(token: Token) -> bool:
    word = token.text.casefold()
    return word in ("which", "who", "has", "had", "have", "the", "a", "first") or word.endswith("ly")


def _is(token: Token, names: frozenset[str]) -> bool:
    return token.name is not None and bool(names & set(token.name.entities))


def _dates_it(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a date goes with a noun: one after a verb may leave it to the verb ("wrote about it in 2024")."""
    at = match.at
    if date < at:
        return not any(
            token.cls == "COMMA" or token.text.casefold() in _AFTER - {"at"} for token in tokens[date + 1 : at]
        )
    head = at
    while head > 0 and tokens[head - 1].text.casefold() not in _AFTER and not _says(tokens[head - 1]):
        head -= 1
    before = tokens[head - 1]
    if head == 0 or before.text.casefold() in _AFTER or before.cls == "BE":
        return True
    return bool(bases(before.text.casefold()) & (_BEGINNING | _STAGING | _GAINING))


def _says(token: Token) -> bool:
    return token.cls in ("VERB", "BE") or past_form(token) or bool(bases(token.text.casefold()) & _VERBS)


def _refers_back(tokens: Sequence[Token], until: int) -> bool:
    """Whether the clause before a token has a word for something named earlier: "it", "its", "the company"."""
    for at in range(until, max(-1, until - 18), -1):
        word = tokens[at].text.casefold()
        if word in ("which", "who", "that", ";"):
            return False
        if word in _BACK or (tokens[at].text in BODIES and at and tokens[at - 1].text.casefold() in ("the", "this")):
            return True
    return False


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.casefold() if 0 <= at < len(tokens) else ""
