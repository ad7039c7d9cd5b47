"""Whether the words around a time look back or ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.documents.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.times.values import Direction

_REACH = 160
_NOTE = 60
"""A text without a verb that is no longer than this is a note, and a note is about what is to come."""
_AHEAD = frozenset(
    "will won't 'll shall going plan plans planned planning scheduled expect expects expected due upcoming would must"
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
_NOW = frozenset("is are am be do does says".split())
_UP_TO = frozenset("until till through by".split())
"""Words before the end of a stretch, which may lie ahead though it began long ago."""
_TO_COME = (["is", "to"], ["are", "to"], ["am", "to"], ["to", "be"])
_BETWEEN = frozenset("not to be have been".split())
_WORD = pattern(r"[^\W\d_]*['’]?[^\W\d_]+")
_STOP = pattern(r"[.!?;\n](?=\s|$)")


def direction(text: str, start: int, end: int) -> Direction:
    """Where the sentence around `text[start:end]` looks: the nearest verb before decides, else the first one after.

    A note without any verb ("Thursday 8:00, room 5") looks ahead; where verbs do not tell, the nearest date is meant.
    """
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    words_before = _words(before)
    for index in range(len(words_before) - 1, -1, -1):
        looks = _looks(words_before, index)
        if looks is not None:
            return "nearest" if looks == "past" and words_before[-1] in _UP_TO else looks
    after = _STOP.split(text[end : end + _REACH], maxsplit=1)[0]
    words_after = _words(after)
    for index in range(len(words_after)):
        looks = _looks(words_after, index)
        if looks is not None:
            return looks
    verb = any(word in _NOW or word.endswith("ing") for word in (*words_before, *words_after))
    return "nearest" if verb or len(before.strip()) + len(after.strip()) > _NOTE else "next"


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def _looks(words: Sequence[str], index: int) -> Direction | None:
    """Where one word looks; a participle looks where the verb before it does: "will not be signed", "is to be held"."""
    word = words[index]
    if word in _AHEAD or word.endswith("'ll"):
        return "future"
    if word == "to" and index and words[index - 1] in ("is", "are", "am"):
        return "future"
    if word not in _BACK and not (word.endswith("ed") and len(word) > 3):
        return None
    for earlier in range(index - 1, max(index - 5, -1), -1):
        if words[earlier] in _AHEAD or words[max(earlier - 1, 0) : earlier + 1] in _TO_COME:
            return "future"
        if words[earlier] not in _BETWEEN and not words[earlier].endswith("ly"):
            break
    return "past"
