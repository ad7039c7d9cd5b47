"""The words around a figure, and what they say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.numbers.vocabulary import listed, lists
from factlint.patterns import pattern
from factlint.values.hedges import VERBS_WITH_OVER, VERBS_WITH_UP

if TYPE_CHECKING:
    from factlint.values import Bound

_REACH = 48
_SENTENCE_END = pattern(r"(?:[.!?:;•—]|(?:\) ?|[A-Z]{2} )(?:_|--?|–)|^|\n\s*)[\"'”’“‘»)\]*_(\[>-]*\s*\Z")
_BLANK_LINE = pattern(r"\n[ \t\r]*+\n")
_CLAUSE_END = pattern(r"[;:!?\n]|\.(?![0-9])|, (?:and|but|while|whereas) (?=(?:he|she|it|they|we|i|the)\b)")
_VERB_OVER = pattern(rf"(?i)\b(?:{VERBS_WITH_OVER}) \Z")
_VERB_UP = pattern(rf"(?i)\b(?:{VERBS_WITH_UP}) \Z")
_COMPARES = pattern(
    r"(?:(?:a little|a shade|a touch|slightly|far|well) )?(?:[a-z]+er|more|less) than (the |its |their |last )?"
)
_BY_SO_MUCH = pattern(r"\b(?![12][0-9]{3}\b)[0-9][0-9.,]*(?:%| ?(?:per cent|percent|pp|people)| [a-z]{2,12}s) \Z")
_CAP = pattern(
    r"\b(?:(?:limited|capped|restricted|confined) (?:to|at)"
    r"|only\b[^.;:!?\n]{0,24}\b(?:allowed|permitted|entitled) to \w+) \Z",
    rare=True,
)
_AT_MOST = pattern(r" at (?:the )?(?:very )?(most|least)(?=[,.;:!?)]|\s*\Z)")
_NAME_AND_COMMA = pattern(r"([^\W\d_][\w'’.-]*), \Z")
_WHO_WAS = pattern(r" who(?:['’]s| is| was| (?:had )?turned| turns) (?:only |just |then |now )?\Z")
_ENDS_AGE = pattern(r"\s*(?:[.,;:!?)—–]|\Z)| (?:when|at the time|and)\b")
_RACE = pattern("(?:[358]|1[025]|[235]0)[kK]")
_PLURALS = frozenset("people men women children staff police troops cattle sheep".split())
_NO_PLURALS = frozenset(
    "is was has as does vs series plus thus its his this diabetes says makes takes shows goes comes gives becomes "
    "remains includes contains covers requires wins yes perhaps always across towards unless besides afterwards".split()
)


class Surroundings:
    """The words before and after a span, as far as its block goes."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        before = text[max(0, start - _REACH) : start]
        if "\n" in before:
            before = _BLANK_LINE.split(before)[-1]
        self.before = before.rsplit(None, 1)[-1] if before[-1:].isspace() and not before.isspace() else ""
        after = text[end : end + _REACH]
        if "\n" in after:
            after = _BLANK_LINE.split(after)[0]
        words = after.split(None, 2)[:2] if after[:1].isspace() else []
        self.after = words[0] if words else ""
        ends = self.after[-1:] in ".,;:!?)" and "." not in self.after[:-1]  # "U.S." ends nothing
        self.second = words[1] if len(words) == 2 and not ends else ""

    @property
    def begins_sentence(self) -> bool:
        """Whether the span is the first of a sentence, a line of its own or a quotation."""
        return _SENTENCE_END.search(self.text, max(0, self.start - 6), self.start) is not None

    @property
    def is_counting(self) -> bool:
        """Whether the next word, or the one after a name, looks like what is counted: "18 Czech diplomats"."""
        after = self.after.lower()
        return is_counted(after) or (self.after[:1].isupper() and is_counted(self.second.lower()))

    @property
    def next_character(self) -> str:
        return self.text[self.end : self.end + 1]


def is_counted(word: str) -> bool:
    """Whether the word after a figure looks like the plural of what it counts."""
    word = word.rstrip('.,;:!?)"”’')
    if not word.isalpha() or not word.islower() or len(word) < 3:
        return False
    return word in _PLURALS or (word.endswith("s") and not word.endswith("ss") and word not in _NO_PLURALS)


def is_age(text: str, start: int, end: int) -> bool:
    """Whether a bare figure is somebody's age: "Ada Byron, 36, died", "her brother, who was 10"."""
    words = text[start:end]
    if not words.isdecimal() or words[0] == "0" or len(words) > 3 or int(words) > 115:
        return False
    before = text[max(0, start - 30) : start]
    if before.endswith(", "):
        return text[end : end + 1] == "," and _follows_person(before)
    return " who" in before and _WHO_WAS.search(before) is not None and _ENDS_AGE.match(text, end) is not None


def _follows_person(words: str) -> bool:
    """Whether the words before a comma end in a person."""
    before = _NAME_AND_COMMA.search(words)
    if before is None:
        return False
    name = before.group(1)
    return (name[0].isupper() and not listed(name, "month")) or listed(name, "person")


def is_race(text: str, start: int, end: int) -> bool:
    """Whether a figure and a K name a race by its kilometres: "third in the 10K"."""
    if _RACE.fullmatch(text, start, end) is None:
        return False
    around = Surroundings(text, start, end)
    named = around.before.lower() in ("the", "a") or around.after.rstrip(".,;:") in ("run", "race", "runs", "races")
    return named and not around.is_counting


def changes(text: str, start: int) -> bool:
    """Whether a verb of change stands shortly before the offset, in the same clause."""
    return not lists()["change"].isdisjoint(clause_before(text, start))


def is_capped(text: str, start: int) -> bool:
    """Whether the words before the offset make its figure a most: "limited to", "only allowed to send"."""
    before = text[max(0, start - 60) : start]
    return (" to " in before or " at " in before) and _CAP.search(before) is not None


def bound_behind(text: str, end: int) -> Bound:
    """The bound that the words behind a figure set at the end of their clause: "40 at most"."""
    behind = _AT_MOST.match(text, end) if text.startswith(" at ", end) else None
    return "exact" if behind is None else "max" if behind[1] == "most" else "min"


def is_no_bound(text: str, start: int) -> bool:
    """Whether "less than", "over" or "up to" at the offset only compares a figure, or goes with a verb."""
    before = text[max(0, start - 30) : start]
    if _VERB_UP.search(before) and text.startswith("up", start):
        return True
    if _VERB_OVER.search(before) and text.startswith("over", start):
        return True
    compared = _COMPARES.match(text, start)
    return compared is not None and (compared[1] is not None or _BY_SO_MUCH.search(before) is not None)


def follows_change(text: str, start: int) -> bool:
    """Whether the figure at the offset says by how much something changed: "rose 8 percent to 99"."""
    words = clause_before(text, start)
    while words and words[-1] in lists()["measure"]:
        words.pop()
    return bool(words) and words[-1] in lists()["change"]


def pays(text: str, start: int) -> bool:
    """Whether a word for paying stands shortly before the offset, in the same clause."""
    return not lists()["paying"].isdisjoint(clause_before(text, start))


def is_paid(text: str, start: int, end: int, per: str, *, large: bool) -> bool:
    """Whether pounds are money: a word for paying stands shortly before them, or they are told of each `per`; where
    that is a year or a month, only many of them are.
    """
    if "lb" in text[start:end]:
        return False
    clause = clause_before(text, start)
    if not lists()["weighing"].isdisjoint(clause):
        return False
    after = Surroundings(text, end, end).after
    return (
        listed(per, "paid-each")
        or (large and per in ("year", "month"))
        or listed(after, "sum")
        or listed(after, "cash")
        or not lists()["paying"].isdisjoint(clause)
    )


def is_priced(text: str, start: int, end: int) -> bool:
    """Whether a "p" apart from its figure is pence: shares, prices and what pays for them come shortly before."""
    if listed(Surroundings(text, end, end).after, "p-value"):
        return False
    clause = clause_before(text, start)
    return not (
        lists()["paying"].isdisjoint(clause) and lists()["change"].isdisjoint(clause) and "shares" not in clause
    )


def ranges(text: str, start: int) -> bool:
    """Whether a word shortly before the offset says that a range follows."""
    return not lists()["range"].isdisjoint(clause_before(text, start))


def clause_before(text: str, start: int) -> list[str]:
    """The last words of the clause before the offset, in small letters."""
    return _CLAUSE_END.split(text[max(0, start - 60) : start])[-1].lower().split()
