"""Whether a date in a sentence belongs to the happening that the sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.happenings.matching import NEARLY
from factlint.assertions.happenings.undergoing import undergoes
from factlint.assertions.sentences.predicates import BODIES, PRONOUNS, subject_at
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.words import bases, is_irregular_past, stem
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
_LIGHT = frozenset(stem(verb) for verb in "come take go get have make".split())
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
_UNREAL = frozenset("if would could might may should unless whether not never".split())


def is_attached(sentence: Sentence, date: int, match: Match, dates: Sequence[int]) -> bool:
    """Whether the date belongs to the happening: nothing else between them can be what it dates."""
    tokens = sentence.tokens
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
        and (_first_to(tokens, match.at) or not _needs_subject(match) or _governed(tokens, match))
        and not _unreal(tokens, date, match)
        and (match.happening.attribute == "date" or undergoes(tokens, match))
    )


def _is_meant(tokens: Sequence[Token], match: Match) -> bool:
    """Whether the words refer back to the entity that they leave out."""
    return _refers_back(tokens, match.at) or _is_definite(tokens, match)


def _hangs_together(tokens: Sequence[Token], match: Match) -> bool:
    """Whether the words stand in one clause and say something: "came" alone is not "came into being"."""
    if match.bag.words <= _LIGHT and " " not in tokens[match.at].text:
        return False
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
    first = _first_to(tokens, match.at)
    return any(
        _is_verb(token)
        and not any(tokens[at] is token for at in match.words)
        and not bases(token.text.casefold().split(" ")[0]) & (_BEGINNING | _STAGING)
        and not (first and token.text.casefold() == "became")
        for token in between
    )


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
    """Whether the sentence only wishes or supposes it: "to sign", "may have been founded"."""
    low, high = sorted((date, match.at))
    infinitive = match.at > 0 and tokens[match.at - 1].text.casefold() == "to"
    done = _first_to(tokens, match.at) or (match.at > 1 and match.at - 2 in match.words)
    words = {token.text.casefold() for token in tokens[max(0, low - 4) : high + 1]}
    return (infinitive and not done) or bool(words & (_UNREAL - match.bag.words))


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


def _same_day(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a full date beside the words has the day of the name: "the September 11, 2001, attacks"."""
    stated, known = tokens[date].period, match.happening.known
    if stated is None or not isinstance(known, Event) or stated.days > 1 or abs(date - match.at) > _BESIDE:
        return False
    return (stated.start.month, stated.start.day) == (known.on.start.month, known.on.start.day)


def _governed(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a lone verb or noun is said of the entity: "NATO was founded", "the founding of NATO"."""
    left = match.at - 1
    while left >= 0 and left in match.words:
        left -= 1
    subject = subject_at(tokens, left + 1) if past_form(tokens[left + 1]) else None
    if subject is not None and tokens[subject].text.casefold() in PRONOUNS:
        before = [token for token in tokens[:subject] if token.name]
        return bool(before) and _is(before[0], match.bag.names)
    if subject is not None and _is(tokens[subject], match.bag.names):
        preceded = subject > 0 and tokens[subject - 1].cls in ("OF", "TO", "BY", "FROM")
        return not preceded and not _has_other_object(tokens, subject, match)
    return _stands_beside(tokens, left, match)


def _stands_beside(tokens: Sequence[Token], left: int, match: Match) -> bool:
    """Whether the entity stands right before the words of the happening, which `left` ends, or right after them."""
    at, names = match.at, match.bag.names
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
    if left >= 0 and _is(tokens[left], names) and _has_other_object(tokens, left, match):
        return False
    if left >= 0 and _is(tokens[left], names):
        return left == 0 or tokens[left - 1].cls not in ("OF", "TO", "BY", "FROM")
    if left < 0:
        return any(_is(token, names) for token in tokens[at + 1 : at + 10])
    near = tokens[at + 1 : at + 5]
    if any(_is(token, names) for token in near[:3]) and past_form(tokens[at]) and tokens[at - 1].cls != "BE":
        return True
    return any(_is(token, names) for token in near) and any(token.cls == "OF" for token in near[:2])


def _has_other_object(tokens: Sequence[Token], left: int, match: Match) -> bool:
    """Whether the entity does it to something else: "the League founded a museum in 1960"."""
    at = match.at
    passive = any(token.cls == "BE" for token in tokens[left:at])
    if passive or not past_form(tokens[at]) or at + 1 >= len(tokens) or "," in tokens[at - 1].text:
        return False
    after = tokens[at + 1]
    return after.cls in ("DET", "OWN", "NUM") or (after.name is not None and not _is(after, match.bag.names))


def _light(token: Token) -> bool:
    word = token.text.casefold()
    return word in ("which", "who", "has", "had", "have", "the", "a", "first") or word.endswith("ly")


def _is(token: Token, names: frozenset[str]) -> bool:
    return token.name is not None and bool(names & set(token.name.entities))


def _dates_it(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a date goes with a noun: one after a verb may leave it to the verb ("wrote about it in 2024")."""
    if any(past_form(tokens[at]) or _is_perfect(tokens, at) for at in match.words) or _first_to(tokens, match.at):
        return True
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


def _is_perfect(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that does not show it is past: "had come out"."""
    return at > 0 and tokens[at - 1].text.casefold() in ("has", "have", "had") and tokens[at].cls == "VERB"


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


def _is_verb(token: Token) -> bool:
    word = token.text.casefold()
    if token.cls in ("VERB", "BE"):
        return word not in ("was", "were", "is", "are", "been", "be")
    past = (len(word) > 4 and word.endswith("ed")) or (is_irregular_past(word) and word != "became")
    return (past and token.cls == "WORD") or bool(bases(word) & _VERBS)
