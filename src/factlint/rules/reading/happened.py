"""Whether a sentence tells that something has happened at a date: by the form of the verb that the date belongs to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.assertions.sentences.verbs import ADVERBS, AUXILIARIES, PARTICLES, SIMPLE_PASTS
from factlint.assertions.sentences.words import is_irregular_past
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = pattern(r"[^\W_](?:[\w’'-]|\.(?=\w))*|[^\w\s]")
_DATING = frozenset("in on".split())
_PARTS = frozenset("the early late mid".split())
"""Words between the preposition and the date."""
_REACH = 12
"""How many words a verb may stand before the date of what it tells."""
_LONGEST_SUBJECT = 8
_TIES = frozenset(
    """for until till that which who whom whose due with without than if since about against over under between
    among during after before where when while because though not and or but per""".split()
)
"""Words after a verb that may tie the date to what follows them: "signed a contract for deliveries in 2030"."""
_WITHIN = frozenset("in at from near into outside across".split())
_TOWARDS = frozenset("to on".split())
_STATES = frozenset("force effect being operation service use power office".split())
_AMID = ADVERBS | {"been", "being"}
_BESIDE = ADVERBS | PARTICLES | {"early", "late"}
_NOT_IN_SUBJECT = _TIES | _WITHIN | _TOWARDS | {"by", "as"}
_DETERMINERS = frozenset("the a an its his her their our my your this that these those all both some two three".split())
_SUBJECTS = frozenset("he she it they we i you who which that there".split())
_OPENS_ASIDE = frozenset("a an the who which whose his her its".split())
_LINKS = frozenset("that when where because as after while since though although before until once so".split())
_JOINS = frozenset("and but then".split())
_GOES_ON = _JOINS | frozenset(
    """after before when while with by for as at because following amid under in during despite without since although
    though near against""".split()
)
"""What may follow the date of something done; any other word may be the verb of which the rest is the subject."""
_ARRANGED = frozenset(
    "scheduled planned expected set supposed meant hoped intended tipped projected forecast needed required".split()
)
_LOOKS_AHEAD = _ARRANGED | frozenset(
    """announced promised predicted proposed offered approved agreed wanted demanded pledged booked awarded got received
    secured backed supported mentioned described sought postponed delayed saw envisaged foresaw imagined anticipated
    feared faced requested discussed considered allowed guaranteed targeted issued placed ordered had made gave given
    authorised authorized called fixed put granted welcomed opposed rejected favoured favored suggested estimated
    included involved showed shown urged kept brought""".split()
)
"""What is done to something that may itself be of a day to come: "promised a vote in 2030"."""
_NO_VERBS = frozenset("hundred indeed sacred naked wicked limited united aged said need".split())


def has_happened(before: str, after: str) -> bool:
    """Whether what stands before a date in its sentence tells what happened then: "the museum opened its wing in".

    `after` is the sentence after the date; it decides where a form may be a participle: "cars sold in 2030 need".
    """
    words = _TOKEN.findall(before)[-40:]
    while words and words[-1].lower() in _PARTS:
        words.pop()
    if not words or words.pop() not in _DATING:
        return False
    verb = _verb_before(words)
    if verb is None or not _reaches_date(words, verb):
        return False
    return _is_finite(words, verb, _TOKEN.findall(after)[:1])


def happens_then(after: str) -> bool:
    """Whether what follows a date at the head of a sentence tells what happened then: "the firm moved to"."""
    words = _TOKEN.findall(after)[:14]
    if words[:1] == [","]:
        words = words[1:]
    for at, word in enumerate(words[:_LONGEST_SUBJECT]):
        if at and is_past(words, at):
            be = word in ("was", "were")
            alone = be or word in SIMPLE_PASTS or words[at - 1].lower() in _SUBJECTS
            led = words[at + 1 : at + 2]
            goes_on = bool(led) and led[0].lower() not in _GOES_ON | {"last", "this", "on", ","}
            told = word != "had" and (alone or goes_on) and not (be and _is_arranged(words, at))
            return told and _is_subject(words[:at])
        if word.lower() in AUXILIARIES:
            return False
    return False


def is_past(words: Sequence[str], at: int) -> bool:
    """Whether a word has the form of a past: "signed", "won", "was"."""
    word = words[at]
    formed = len(word) > 4 and word.endswith("ed") and (not word.endswith("eed") or word == "agreed")
    bare = word == "left" and not any(one in _DETERMINERS or one[0].isupper() for one in words[at + 1 : at + 2])
    return word.islower() and not bare and word not in _NO_VERBS and (formed or is_irregular_past(word))


def _is_arranged(words: Sequence[str], verb: int) -> bool:
    """Whether "was" only leads an arrangement: "was to open", "was expected"."""
    return any(word in _ARRANGED | {"to", "due"} for word in words[verb + 1 : verb + 4])


def _verb_before(words: Sequence[str]) -> int | None:
    """The place of the past form that is nearest before the end, where nothing else ends the phrase."""
    for at in range(len(words) - 1, max(-1, len(words) - _REACH), -1):
        if is_past(words, at):
            return None if words[at] in ("was", "were", "had", "did") else at
        word = words[at].lower()
        gerund = len(word) > 5 and word.endswith("ing")
        if gerund or not word[0].isalnum() or word in _TIES or word in AUXILIARIES:
            return None
    return None


def _reaches_date(words: Sequence[str], verb: int) -> bool:
    """Whether the words between a verb and a date leave the date to the verb: an object, a place, adverbs."""
    between = [word for word in words[verb + 1 :] if word not in _BESIDE and not word.endswith("ly")]
    for word, led in pairwise([*between, ""]):
        leads = word in _WITHIN or word is between[0]  # "opened to the public", not "won the right to the games"
        goes = led in _STATES or (leads and (led in _DETERMINERS or (word == "to" and led.endswith("s"))))
        if word in _WITHIN | _TOWARDS and not (led[:1].isupper() or goes):
            return False
        if word in ("by", "as", "of") and (word == "of") is (word is between[0]):
            return False
    if not between or between[0] in _WITHIN | _TOWARDS | {"by", "as"}:
        return words[verb] not in _ARRANGED
    passive = words[verb - 1 : verb] in (["was"], ["were"], ["been"])
    opens = between[0].lower() in _DETERMINERS or not between[0].islower() or between[0] == "place" or passive
    return (opens or words[verb] in SIMPLE_PASTS) and words[verb] not in _LOOKS_AHEAD


def _is_finite(words: Sequence[str], verb: int, after: Sequence[str]) -> bool:
    """Whether a past form is the predicate of its clause, and no participle, plan or supposition."""
    at = verb - 1
    while at >= 0 and (words[at] in _AMID or words[at].endswith("ly")):
        at -= 1
    before = words[at].lower() if at >= 0 else ""
    if before in ("was", "were", "has", "have"):
        return words[verb] not in _ARRANGED
    if before in AUXILIARIES or before in ("to", "am", "get", "gets", "cannot"):
        return False
    if words[verb] in SIMPLE_PASTS or before in _SUBJECTS:
        return True
    goes_on = not after or not after[0][0].isalnum() or after[0].lower() in _GOES_ON
    return goes_on and (_has_subject(words[: at + 1]) or (after != [","] and _is_before_aside(words[: at + 1])))


def _has_subject(words: Sequence[str]) -> bool:
    """Whether words end in a subject that opens its clause: "(…) that the swimming pool"."""
    first = len(words)
    while first and words[first - 1][0].isalnum() and words[first - 1].lower() not in _LINKS | _JOINS:
        first -= 1
    joined = first == len(words) and first > 0 and words[first - 1] in _JOINS
    return joined or _is_subject(words[first:])


def _is_before_aside(words: Sequence[str]) -> bool:
    """Whether words are a subject and an aside between commas: "Ada Poe, a miller,"."""
    commas = [at for at, word in enumerate(words) if word == ","]
    if len(commas) != 2 or commas[1] != len(words) - 1:
        return False
    return words[commas[0] + 1] in _OPENS_ASIDE and _is_subject(words[: commas[0]])


def _is_subject(words: Sequence[str]) -> bool:
    """Whether words are a name or noun phrase without a verb, or a pronoun."""
    if not words or len(words) > _LONGEST_SUBJECT:
        return False
    first = words[0].lower()
    opens = first in _DETERMINERS | _SUBJECTS or words[0][0].isupper() or words[0].isdecimal()
    return opens and not any(
        is_past(words, at) or word.lower() in AUXILIARIES or not word[0].isalnum() or word in _NOT_IN_SUBJECT
        for at, word in enumerate(words)
    )
