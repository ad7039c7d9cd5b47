"""Which verb a date belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.phrases import CHAINING, LONGEST, before_aside, in_phrase, opens_aside
from factlint.assertions.sentences.predicates import Predicate, predicate_of
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import (
    AUXILIARIES,
    RELATIVES,
    STOPS,
    SUBORDINATORS,
    is_adverb,
    is_gerund,
    is_verb,
    word_at,
)
from factlint.assertions.sentences.words import bases
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factlint.assertions.sentences.tokens import Token
    from factlint.values import Period

_BEFORE_DATE = frozenset("on in at only just early late about around as again already finally first".split())
_AS_WELL = frozenset("also formally officially".split())
_SOONER = frozenset("earlier sooner later".split())
_SPAN = pattern(r" (?:to|until|till|through) |–")
_DASHES = frozenset("–—")
_DENYING = frozenset("not t never".split())
_PLACE = 4
_FARTHEST = 10
_LEADING = frozenset("not until it was back the".split())


def governing(tokens: Sequence[Token], date: int) -> list[Predicate]:
    """The predicates that a date may belong to: that of the verb before it, or what it opens the clause of."""
    apposed = date > 1 and tokens[date - 1].cls == "COMMA" and tokens[date - 2].cls == "DATE"
    if apposed and tokens[date].text.endswith("ago"):
        return governing(tokens, date - 2)  # "on 5 May 1990, ten years ago,"
    if _opening(tokens, date) is None:
        verb, meanwhile = _verb_before(tokens, date), _verb_of_when(tokens, date)
        found = [at for at in (verb, meanwhile) if at is not None]
        if not found and (gap := _gap_before(tokens, date)):
            return [_filled(earlier, gap, date) for earlier in governing(tokens, gap.earlier)]
    else:
        found = [verb for verb in _verbs_after(tokens, date) if date or not _is_dated_after(tokens, verb)]
    if not found and date + 1 < len(tokens) and tokens[date + 1].cls == "DATE":
        return governing(tokens, date + 1)  # "Ten years ago today, they"
    return [predicate_of(tokens, verb) for verb in found]


def periods_of(tokens: Sequence[Token], verb: int) -> list[Period]:
    """The times of the dates that a verb has of its own: those in its predicate, and those that it governs."""
    last = predicate_of(tokens, verb).last
    dates = ((at, period) for at, token in enumerate(tokens) if token.cls == "DATE" and (period := token.period))
    return [period for at, period in dates if verb < at < last or any(p.verb == verb for p in governing(tokens, at))]


def lasting_until(tokens: Sequence[Token], date: int, words: Collection[int]) -> list[Predicate]:
    """The predicate of what goes on up to a date: "gets fixes only until May", if it has only those words.

    What is done by others, or elsewhere, may go on for longer.
    """
    verb = _nearest_verb(tokens, date - 2, closed=False)
    if verb is None:
        return []
    within = range(verb + 1, date - 1)
    plain = all(at in words or tokens[at].cls == "HEDGE" or is_adverb(tokens, at) for at in within)
    return [predicate_of(tokens, verb)._replace(last=date)] if plain else []


def not_until(tokens: Sequence[Token], date: int) -> Predicate | None:
    """The predicate of what happened at a date and not before: "did not open until 1990", "had to wait until 1990"."""
    if word_at(tokens, date - 1) != "until":
        return None
    for at in range(date - 2, max(-1, date - LONGEST), -1):
        if tokens[at].cls in ("COMMA", "DATE") or tokens[at].text in STOPS:
            return None
        if word_at(tokens, at) in _DENYING and at + 1 < date - 1:
            return predicate_of(tokens, at + 1)._replace(subject=_subject_of_denied(tokens, at), last=date + 1)
        if at == date - 2 and "wait" in bases(word_at(tokens, at)):
            verb = at - 2 if word_at(tokens, at - 1) == "to" else at
            return predicate_of(tokens, verb)
    return None


def _subject_of_denied(tokens: Sequence[Token], denial: int) -> int | None:
    """The subject of a clause by its auxiliary before "not": of "it did not open", "it didn't open"."""
    at = denial
    while at > 0 and (tokens[at - 1].text in ("'", "’") or word_at(tokens, at - 1).rstrip("n") in AUXILIARIES):
        at -= 1
    return predicate_of(tokens, at).subject if at < denial else at - 1


def _is_dated_after(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a date after a verb is its own, so that one that stands bare before the clause is that of the text."""
    return any(tokens[at].cls == "DATE" and _verb_before(tokens, at) == verb for at in range(verb + 1, len(tokens)))


class _Gap(NamedTuple):
    """The words `first:noun` of a clause that shares its verb with the date before it."""

    earlier: int
    first: int
    noun: int


def _gap_before(tokens: Sequence[Token], date: int) -> _Gap | None:
    """A clause without its verb: "was signed in 1969 and the protocol in 1979", "joined in 1981, Sutland in 1986"."""
    noun = date - 2
    if noun < 1 or not (tokens[date - 1].cls in ("IN", "ON") or word_at(tokens, date - 1) == "since"):
        return None
    if tokens[noun].cls == "COMMA":  # "and Sutland, the last of them, in 1986"
        noun = before_aside(tokens, noun) or 0
    earlier = noun
    while earlier > 0 and tokens[earlier].cls != "DATE" and not is_verb(tokens, earlier):
        earlier -= 1
    first = earlier + 1 + (tokens[earlier + 1].cls == "COMMA")
    joined = tokens[first].cls == "AND"
    first += joined
    if tokens[earlier].cls != "DATE" or first > min(noun, earlier + 3) or first == earlier + 1:
        return None
    plain = joined and all(token.cls not in ("AND", "COMMA") for token in tokens[first:noun])
    return _Gap(earlier, first, noun) if plain or _is_list_of_names(tokens, first, noun) else None


def _is_list_of_names(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a phrase is only names, which a comma may part from the same clause with others: "Sutland in 1986"."""
    listed = all(token.cls in ("DET", "NAME", "AND", "COMMA") for token in tokens[first:last])
    return listed and tokens[last].name is not None


def _filled(earlier: Predicate, gap: _Gap, date: int) -> Predicate:
    """A predicate with the phrase that stands where its object, or else its subject, stood before."""
    shared = earlier.object is not None
    subject, found = (earlier.subject, gap.noun) if shared else (gap.noun, None)
    return Predicate(earlier.verb, subject, found, earlier.verb if shared else gap.first, date + 1)


def first_verb_from(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The first main verb of a stretch, relative clauses and asides left out."""
    at = first
    while at < last:
        if tokens[at].text in _DASHES and (close := _next_dash(tokens, at, last)):
            at = close + 1
            continue
        if tokens[at].text in STOPS or word_at(tokens, at) in SUBORDINATORS:
            return None
        aside = tokens[at].cls == "COMMA" and at > first and not _joins_names(tokens, at)
        if aside or (word_at(tokens, at) in RELATIVES and at > first):
            close = next((i for i in range(at + 1, last) if tokens[i].cls == "COMMA"), None)
            if close is None:  # "the Diet, meeting at Worms, Germany, signed"
                return at + 1 if aside and at + 1 < last and is_verb(tokens, at + 1) else None
            at = close + 1
            continue
        if is_verb(tokens, at):
            inverted = at == first and word_at(tokens, at) in AUXILIARIES and not _is_main(tokens, at + 1)
            if inverted:  # "not until 1992 did they sign"
                return next((i for i in range(at + 1, last) if is_verb(tokens, i) or _is_base(tokens, i)), None)
            while at + 1 < last and word_at(tokens, at) in AUXILIARIES and _is_main(tokens, at + 1):
                at += 1
            return at
        at += 1
    return None


def _next_dash(tokens: Sequence[Token], at: int, last: int) -> int | None:
    """Where an aside ends that a dash begins."""
    return next((i for i in range(at + 1, last) if tokens[i].text == tokens[at].text), None)


def _joins_names(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma stands between the names of a list: "Norland, Sutland, and Westland"."""
    after = comma + 1 + (comma + 1 < len(tokens) and tokens[comma + 1].cls == "AND")
    return tokens[comma - 1].name is not None and after < len(tokens) and tokens[after].name is not None


def verb_up_to(tokens: Sequence[Token], last: int) -> int | None:
    """The verb of the clause that a phrase from a token on ends: "died on Thursday, | aged 86"."""
    for at in range(last - 1, max(-1, last - _FARTHEST), -1):
        if is_verb(tokens, at):
            return at
        if tokens[at].text in STOPS or word_at(tokens, at) in SUBORDINATORS:
            return None
    return None


def _opening(tokens: Sequence[Token], date: int) -> int | None:
    """Where the clause begins that a date stands at the head of; `None` where it stands elsewhere."""
    at = date - 1
    if at > 0 and tokens[at].cls == "AND" and tokens[at - 1].cls == "DATE":
        return None  # "the 1970s and 1980s"
    while at >= 0 and (tokens[at].cls == "DATE" or word_at(tokens, at) in _BEFORE_DATE | _LEADING):
        at -= 1
    if at < 0 or _is_place_front(tokens, at):
        return 0
    token = tokens[at]
    if token.cls == "COMMA" and tokens[at - 1].cls == "DATE" and _opening(tokens, at - 1) == 0:
        return 0  # "Ten years ago, on 1 May 2009, they"
    led = opens_aside(tokens, 0) or word_at(tokens, 0) in SUBORDINATORS
    if token.cls == "COMMA" and led and _subject_follows(tokens, date):
        return at + 1  # "Guided by him, on 1 May they founded", "After it was founded, in 1951 they"
    starts = token.text in (";", ":", "—", "–") or (token.cls == "COMMA" and word_at(tokens, at + 1) == "when")
    starts = starts or (word_at(tokens, at + 1) == "it" and word_at(tokens, date + 1) in ("that", "when"))
    joined = token.text.casefold() in ("and", "but", "that") and date + 1 < len(tokens)
    return at + 1 if starts or (joined and _subject_follows(tokens, date)) else None


def _is_place_front(tokens: Sequence[Token], last: int) -> bool:
    """Whether a sentence begins with where it was, up to a token: "In Rome in 1957,", "At Yalta, in 1945,"."""
    last -= tokens[last].cls == "COMMA"
    place = 0 < last < _PLACE and tokens[0].cls in ("IN", "AT")
    return place and all(token.text[0].isupper() and not token.mention for token in tokens[1 : last + 1])


def _subject_follows(tokens: Sequence[Token], date: int) -> bool:
    """Whether a new subject and its verb come after a date: "and in 1973 Britain joined"."""
    at = date + 1 + (date + 1 < len(tokens) and tokens[date + 1].cls == "COMMA")
    named = at + 1 < len(tokens) and tokens[at].text[0].isupper() and is_verb(tokens, at + 1)
    subject = at < len(tokens) and (tokens[at].name is not None or tokens[at].cls in ("DET", "OWN"))
    return subject or named or word_at(tokens, at) in ("it", "they", "he", "she")


def _verb_before(tokens: Sequence[Token], date: int) -> int | None:
    """The verb that a date after it belongs to: no other clause, date or bracket stands between."""
    at = date - 1
    if date + 1 < len(tokens) and is_verb(tokens, date + 1):
        direct = at > 1 and tokens[at].cls in ("IN", "ON") and tokens[at - 1].cls not in ("COMMA", "AND")
        return date + 1 if direct and past_form(tokens[date + 1]) else None  # "the voters in 2016 decided"
    if _is_within(tokens, date) or _opens_phrase(tokens, date) or word_at(tokens, at) == "of":
        return None  # "under the convention of 1963"
    while at >= 0 and word_at(tokens, at) in _BEFORE_DATE:
        at -= 1
    if word_at(tokens, at) in ("from", "to") and _SPAN.search(tokens[date].text) is None:
        lasting = _nearest_verb(tokens, at - 1, closed=False) if word_at(tokens, at) == "from" else None
        at -= 1 + (word_at(tokens, at - 1) == "back")
        return at if at > 0 and bases(word_at(tokens, at).split(" ")[0]) & {"date", "go", "stem"} else lasting
    direct = at >= 0 and tokens[at].cls == "COMMA"
    if direct and date + 2 < len(tokens) and tokens[date + 1].cls == "COMMA" and is_verb(tokens, date + 2):
        return None  # "and, in 1970, printed"
    if direct and (told := _compared(tokens, at)):
        return _nearest_verb(tokens, told - 1, closed=False)
    return _nearest_verb(tokens, at - direct - (word_at(tokens, at) in ("from", "since", "between")), closed=direct)


def _compared(tokens: Sequence[Token], comma: int) -> int | None:
    """Where a word begins that compares a time, which the date after the comma tells: "ended sooner than planned,"."""
    stretch = range(comma - 1, max(0, comma - LONGEST), -1)
    than = next((at for at in stretch if word_at(tokens, at) == "than" or tokens[at].cls == "COMMA"), comma)
    return than - 1 if word_at(tokens, than - 1) in _SOONER and tokens[than].cls != "COMMA" else None


def _is_within(tokens: Sequence[Token], date: int) -> bool:
    """Whether a date stands before a noun: "they signed the 1993 charter"."""
    led = date > 0 and tokens[date - 1].cls in ("DET", "ORD", "OWN", "POSS") and date + 1 < len(tokens)
    return led and in_phrase(tokens, date + 1) and word_at(tokens, date + 1) not in CHAINING


def _opens_phrase(tokens: Sequence[Token], date: int) -> bool:
    """Whether a date is that of what is joined after it: "belongs to the League and since 1994 to the Club"."""
    joined = date > 1 and tokens[date - 2].cls == "AND"
    return joined and word_at(tokens, date + 1) in ("to", "into", "from", "of", "with", "for")


def _nearest_verb(tokens: Sequence[Token], last: int, *, closed: bool) -> int | None:
    """The nearest verb up to a token in its clause, past a whole aside; `closed` if one ends after that token."""
    commas = 0
    for i in range(last, max(-1, last - LONGEST), -1):
        word = word_at(tokens, i)
        if tokens[i].text in STOPS or tokens[i].cls == "DATE" or word in SUBORDINATORS | RELATIVES:
            return None
        commas += tokens[i].cls == "COMMA"
        if is_verb(tokens, i) and not (i and tokens[i - 1].cls == "TO"):  # "applied to join": the date of applying
            return _progressive(tokens, i, last) if commas in ((0, 1) if closed else (0, 2)) else None
        if not commas and is_gerund(tokens, i):
            return i
    return None


def _progressive(tokens: Sequence[Token], verb: int, last: int) -> int:
    """The form in -ing right after a form of "be", which says what goes on: "has been using it since"."""
    after = verb + 1
    while after < last and is_adverb(tokens, after):
        after += 1
    doing = tokens[verb].text == "been" and after < last and word_at(tokens, after)[-3:] == "ing"
    return after if doing and tokens[after + 1].cls in ("DET", "OWN", "NAME") else verb


def _verb_of_when(tokens: Sequence[Token], date: int) -> int | None:
    """The verb of the clause that says what happened then: "on 5 May 1949, when ten governments signed"."""
    at = date + 1 + (date + 1 < len(tokens) and tokens[date + 1].cls == "COMMA")
    of_it = [word_at(tokens, i) for i in (date + 1, date + 2)] in (["on", "which"], ["in", "which"])
    if of_it and word_at(tokens, date - 1) != "of":
        at += 1  # "the day in 1949 on which", not "the revolt of 1949 in which"
    elif word_at(tokens, at) != "when":
        return None
    return first_verb_from(tokens, at + 1, len(tokens))


def _verbs_after(tokens: Sequence[Token], date: int) -> list[int]:
    """The main verb of the clause that a date opens, past asides; and that of "when" right after it."""
    at = date + 1
    found: list[int] = []
    if at < len(tokens) and tokens[at].cls == "COMMA":
        at += 1
        if [token.cls for token in tokens[at : at + 2]] == ["DATE", "COMMA"]:
            at += 2  # "On 5 May 1990, ten years ago,"
        if word_at(tokens, at) == "when" or (opens_aside(tokens, at) and not tokens[at].name):
            close = next((i for i in range(at, len(tokens)) if tokens[i].cls == "COMMA"), None)
            inner = first_verb_from(tokens, at + 1, close or len(tokens)) if word_at(tokens, at) == "when" else None
            found += [inner] if inner is not None else []
            if close is None:
                return found
            at = close + 1
    elif word_at(tokens, at) in SUBORDINATORS:
        return []
    elif word_at(tokens, at) in ("that", "when"):
        at += 1
    verb = first_verb_from(tokens, at, len(tokens))
    return [*found, *_chained(tokens, verb)] if verb is not None else found


def _chained(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    """A verb and the past forms joined to it that share its subject: "In 1949, they gave up the plan and joined"."""
    yield verb
    last = predicate_of(tokens, verb).last
    at = last + 1 + (word_at(tokens, last + 1) in _AS_WELL)
    joined = at < len(tokens) and tokens[last].cls == "AND" and is_verb(tokens, at) and past_form(tokens[at])
    if (
        joined
        and past_form(tokens[verb])
        and word_at(tokens, at) not in AUXILIARIES
        and not _is_dated_after(tokens, at)
    ):
        yield from _chained(tokens, at)


def _is_base(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word right after a name can be a verb without ending: "did NATO sign"."""
    return tokens[at].cls in ("WORD", "VERB") and tokens[at].text.islower() and tokens[at - 1].name is not None


def _is_main(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words after an auxiliary still belong to the verb."""
    return is_verb(tokens, at) or is_adverb(tokens, at) or word_at(tokens, at) in AUXILIARIES
