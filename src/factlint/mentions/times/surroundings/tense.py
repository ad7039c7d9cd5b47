"""Whether the words around a time look back or ahead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.times.expressions.values import Direction

_REACH = 160
_NOTE = 60
"""A text without a verb that is no longer than this is a note, and a note is about what is to come."""
_AHEAD = frozenset(
    "will won't 'll shall going planned planning scheduled expect expects expected due slated upcoming would must"
    " should let's please deadline intend intends tomorrow postponed delayed extended adjourned deferred"
    " rescheduled".split()
)
_BACK = frozenset(
    "was were had did said been has have came went took made got left won lost led held met saw told gave found became"
    " rose fell began ran sent put cut hit shot sold bought brought thought spoke wrote fought built ago last since"
    " died grew kept paid struck drew broke chose drove flew knew laid lay rode sank sat shook spent stood stole swore"
    " taught threw wore felt bore beat blew caught ate forgot froze hung lit slept slid split spread stuck swept tore"
    " withdrew".split()
)
_UNCHANGED = frozenset("put cut hit beat split spread".split())
"""Pasts that are participles, too: "start getting hit"."""
_GETTING = frozenset("get gets be been".split())
_TIMETABLE = frozenset(
    "begins starts opens ends closes expires resumes meets arrives departs launches airs premieres takes turns"
    " returns retires".split()
)
"""Presents that tell what is to come: "trading resumes Monday"."""
_AHEAD_WITH_TO = frozenset(
    "plan plans set has have need needs want wants hope hopes aim aims seek seeks vow vows promise promises pledge"
    " pledges prepare prepares".split()
)
"""Words that look ahead where "to" follows: "plans to meet", "is set to meet"; not in "vacation plans"."""
_ARRANGED = frozenset("planned scheduled expected due".split())
"""Participles of arrangements, which are over after "had": "it had been due on Friday"."""
_TELLING = _AHEAD | _BACK | _TIMETABLE | _AHEAD_WITH_TO | _ARRANGED | {"to", "set"}
"""The words, but those in -ed and 'll, that may tell where a sentence looks."""
_NOW = frozenset("is are am be do does says".split())
_PRESENT = frozenset("is are am being".split())
"""Words that make a participle tell of no time: "members are elected in June"."""
_LEADING = frozenset("as a an the this that his her its our their my your".split())
"""Words after which "planned" leads a noun or a comparison."""
_UP_TO = frozenset("until till through by".split())
_TO_COME = (["is", "to"], ["are", "to"], ["am", "to"], ["to", "be"])
_BETWEEN = frozenset("not to be have been then also now often always first".split())
_REPORTING = frozenset("report post announce release publish disclose unveil".split())
_REPORTED = pattern(
    r"\s+(?:[a-z]+\s+)?(?:results|earnings|figures|profits?|revenues?|sales|loss|income|numbers|data|report|accounts)\b"
)
_GOING_ON = frozenset("begin resume reopen meet expire convene".split())
"""Presents of several that tell what is to come, and no nouns."""
_BETWEEN_IS = frozenset("on in at the this not now also only still always usually until a p.m am pm".split())
_WORD = pattern(r"[^\W\d_]++(?:['’][^\W\d_]++)?|['’][^\W\d_]++")
_WILL = pattern(r"\bwill\b|\bwon['’]t\b|['’]ll\b", rare=True)
_HABIT = pattern(
    r"\b(?:usually|typically|normally|traditionally|rarely|seldom|annually|(?:each|every) year)\b",
    re.IGNORECASE,
    rare=True,
)
_STOP = pattern(
    r"[.!?;\n](?:(?<!\b[A-Z].)(?<!\b[A-Z][a-z].)(?<!\bMrs.|\bGen.|\bSen.|\bGov.|\bRep.|\bCol.)(?=\s|$)|(?<=\.)(?=\s*$))",
    re.DOTALL,
)
"""The end of a sentence; not the dots of "U.S.", "Mr." and "Oct."."""


def direction(text: str, start: int, end: int) -> Direction:
    """Where the sentence around `text[start:end]` looks: the nearest verb before decides, else the first one after.

    A note without any verb ("Thursday 8:00, room 5") looks ahead; where verbs do not tell, the nearest date is meant,
    after "until" one to come.
    """
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    words_before = _words(before)
    for index in range(len(words_before) - 1, -1, -1):
        looks = _looks(words_before, index)
        if looks is not None:
            led_to = looks == "past" and _leads_up_to(words_before)
            return "nearest" if led_to or _reported_on(words_before[index:], text, end) else looks
    if _is_then(words_before):
        return "future"
    after = _STOP.split(text[end : end + _REACH], maxsplit=1)[0]
    words_after = _words(after)
    for index in range(len(words_after)):
        looks = _looks(words_after, index)
        if looks is not None:
            return looks
    if _leads_up_to(words_before):
        return "future"
    verb = any(word.lower() in _NOW or word.endswith("ing") for word in (*words_before, *words_after))
    return "nearest" if verb or len(before.strip()) + len(after.strip()) > _NOTE else "next"


def will_be(text: str, start: int, end: int) -> bool:
    """Whether the writer says of a time what will be then: "in November he will retire"; a quotation may be old."""
    sentence = _sentence(text, start, end)
    return _WILL.search(sentence) is not None and not any(mark in sentence for mark in '"“”')


def is_habit(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a time tells of what goes on again and again: "it usually rains in July"."""
    return _HABIT.search(_sentence(text, start, end)) is not None


def _sentence(text: str, start: int, end: int) -> str:
    """The words of the sentence before and after a time, as far as they may tell of it."""
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    after = _STOP.split(text[end : end + _REACH], maxsplit=1)[0]
    return f"{before} {after}"


def _leads_up_to(words: Sequence[str]) -> bool:
    """Whether a time after these words ends a stretch, and may lie ahead though the stretch began long ago."""
    last = [word.lower() for word in words[-2:]] or [""]
    return last[-1] in _UP_TO or (last[-1] == "the" and last[0] in _UP_TO and last[0] != "through")  # throughout


def _reported_on(words: Sequence[str], text: str, end: int) -> bool:
    """Whether what is to be reported is of a time: "will report a loss for the quarter", "first-quarter results"."""
    if _REPORTING.isdisjoint(words):
        return False
    account = len(words) > 2 and words[-2] == "for" and words[-1] in ("the", "its", "their")
    return account or _REPORTED.match(text, end) is not None


def _is_then(words: Sequence[str]) -> bool:
    """Whether something is or goes on at a time: "the vote is on Sunday", "talks resume Monday"."""
    told = [word for word in map(str.lower, words[-6:]) if word not in _BETWEEN_IS and not word.endswith("ly")]
    return told[-1:] in (["is"], ["are"]) or (told[-1:] != [] and told[-1] in _GOING_ON)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("’", "'"))


def _looks(written: Sequence[str], index: int) -> Direction | None:
    """Where one word looks."""
    word = written[index].lower()
    if word not in _TELLING and not word.endswith(("ed", "'ll")):
        return None
    before = [earlier.lower() for earlier in written[max(0, index - 6) : index]]
    after = [later.lower() for later in written[index + 1 : index + 2]]
    if word in _ARRANGED:
        return _arranged(before)
    if _looks_ahead(before, word, after):
        return "future"
    if before[-1:] == ["to"]:
        return None  # "to cut", which has the form of a past
    if word in _UNCHANGED and before[-1:] and (before[-1] in _GETTING or before[-1].endswith("ing")):
        return None
    participle = word.endswith("ed") and len(word) > 3 and written[index][0].islower()  # not "United"
    return _governed(before) if word in _BACK or participle else None


def _looks_ahead(before: Sequence[str], word: str, after: Sequence[str]) -> bool:
    if word in _AHEAD or word in _TIMETABLE or word.endswith("'ll"):
        return True
    if word == "to":
        return before[-1:] in (["is"], ["are"], ["am"])
    return (word in _AHEAD_WITH_TO and after == ["to"]) or (word == "set" and after == ["for"])


def _governed(before: Sequence[str]) -> Direction | None:
    """Where a past form looks by the verb before it: ahead in "will not be signed" and "is to be held"."""
    for at in range(len(before) - 1, max(len(before) - 5, -1), -1):
        if before[at] in _AHEAD or before[max(at - 1, 0) : at + 1] in _TO_COME:
            return "future"
        if before[at] in _PRESENT:
            return None
        if before[at] not in _BETWEEN and not before[at].endswith("ly"):
            break
    return "past"


def _arranged(before: Sequence[str]) -> Direction | None:
    """Where "due" or "planned" looks by the words before it; "as planned" and "the planned visit" tell nothing."""
    words = [word for word in before if not word.endswith("ly")]
    if words and words[-1] in _LEADING:
        return None
    return "past" if words[-2:] == ["had", "been"] else "future"
