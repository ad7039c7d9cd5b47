"""Changes told in any order: which figure is the old level and which the new, by the words and dates beside each.

The forms of `changes` know where the parts of a report stand. Here each part is known by what stands right beside it,
wherever it is: "from", "against" and "a year earlier" mark the old level, "now" the new one, and the earlier of two
dates the old one. The reading holds only where nothing else could be meant: one change told, two levels of its kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.directions import NOUNS
from factlint.rules.reading.phrases import SIGN

if TYPE_CHECKING:
    import re
    from datetime import date

    from factlint.mentions import Mention
    from factlint.rules.reading.outline import Outline

_TELLINGS = pattern(
    # rose by 20 percent, a drop of 5 | cut its emissions by 20 percent | up 20 percent
    r"(?P<way>[UD])(?:w?|n?w{1,5}(?=b))[bo]n?w?(?P<change>[NMP])"
    r"|(?P<way2>[UDud])w?(?P<change2>[NMP])"
    # a 20 percent rise | 20 percent more
    r"|(?<=[n,(])(?P<change3>[NM])w?(?P<way3>[UD])|(?P<change4>[NMP])(?P<way4>[mq])(?=x?n?[NMP])"
    # doubled | twice the 50 | twice as many as the 50
    r"|(?P<change5>M)(?:(?<=[,v(x]M)(?P<compared>n?(?:xwx)?n?N))?|(?P<change6>k)"
    # hired 20 people, bringing the staff from 50 to 70
    r"|(?P<change7>N)[^|UDudmqN]{0,12}?,x?(?P<way7>g)"
)
TELLING = frozenset("UDudmqMkg")
"""The classes of which a change told with an amount has one."""
_NUMBERS = ("", "2", "3", "4", "5", "6", "7")
_MULTIPLIED = pattern(r"(?i)(?:doubl|tripl|trebl|quadrupl|quintupl|halv)|fold\b")
_INSTEAD = pattern(r"(?i)\b(?:instead of|rather than|without|of|for|by)\s+\Z")
_FOLD_OF = pattern(rf"(?i)[ -](?!(?:{'|'.join(sorted(NOUNS))}|in|from|to|over|since|and|or|between|on|by)\b)[a-z]")
_OLD_BEFORE = pattern(r"f(?:[nl][lw]{0,2})?\Z")
_ARTICLES = r"(?: (?:the|its|a|last year[’']s|some|only|just))*\s*\Z"
_THAN = pattern(rf"(?i)\b(?:than|above|below|(?:rise|increase|fall|drop|decline|jump|up|down) on){_ARTICLES}")
_ON = pattern(rf"(?i){SIGN}(?: (?:more|less|higher|lower))? on{_ARTICLES}")
_COMPARED = pattern(rf"(?i)\b(?:against|versus|compared (?:with|to)|instead of|rather than|in place of){_ARTICLES}")
_WEEKS_AGO = pattern(r"(?i)[^,.;]{0,30}?\b(?:month|quarter|week)\b(?: (?:before|earlier)\b)?\s*(?=[,.;]|\Z)")
"""After a level that is only set beside the new one: "compared with 8,950 the month before" is no year ago."""
_TIME_AFTER = pattern(r"(?:[wo]{0,4},?i?[nlw]{0,3})(?P<time>[YP])")
_TIME_BEFORE = pattern(r"(?:^|[,|])x?i?n?w?(?P<time>Y),?[xwvn]{0,4}\Z")
_EARLIER = pattern(r"(?i)\b(?:earlier|ago|before|previous(?:ly)?|last|prior)\b")
_LATER = pattern(r"(?i)\b(?:later|now|today|this)\b")
_NOW = pattern(r"(?i)\b(?:now|today|currently|at present)(?: [\w’'-]+){0,3}\s*\Z")
_FURTHER = pattern(r"(?i)\b(?:another|further|additional|extra)\s*\Z")
"""Before the amount of a change that goes on from the last level named."""
_BARRIER = frozenset("; ) and but while whereas although though as if because or when who which that".split())
"""Words after which another thing may be spoken of."""
_IS = frozenset("is was are were makes means meant represents represented".split())
"""After "which" or "that" they keep to what stands before: "£540, which is 12 percent more"."""
_FAR, _FAR_APART = 14, 30
"""How many words may stand between a change and its levels: in one sentence, and in two."""


class Told(NamedTuple):
    """A change as told: which way, by how much, and the places in the outline of its levels."""

    way: int
    amount: int
    old: int
    new: int


class _Level(NamedTuple):
    """A figure that may be a level: what marks it, and the day from which it holds where it has a date."""

    place: int
    mention: Mention
    role: Literal["old", "new", "compared"] | None
    since: date | None


def told(outline: Outline, text: str) -> Told | None:
    """The one change that a run of text tells of, where its levels are marked; `None` where anything is in doubt.

    `text` is that of the document, with the words that the outline leaves out.
    """
    telling = _telling(outline)
    if telling is None:
        return None
    way, amount, compared = telling
    start = outline.mention(amount).start if outline.classes[amount] != "k" else 0
    if _FURTHER.search(text, max(start - 24, 0), start):
        return None
    levels = _levels(outline, amount, compared)
    if levels is None:
        return None
    old, new = levels
    first, last = sorted((old, new))
    if not _beside(outline, min(way, amount), max(way, amount), first, last):
        return None
    return Told(way, amount, old, new)


def _telling(outline: Outline) -> tuple[int, int, int | None] | None:
    """The places of the way and of the amount of the only change told with an amount, and of what it is compared to."""
    found = []
    for match in _TELLINGS.finditer(outline.classes):
        number = next(number for number in _NUMBERS if match[f"change{number}"])
        amount = match.start(f"change{number}")
        way = amount if number in "56" and number else match.start(f"way{number}")
        if _is_told(outline, match, number):
            compared = match.end("compared") - 1 if match["compared"] else None
            found.append((way, amount, compared))
    return found[0] if len(found) == 1 else None


def _is_told(outline: Outline, match: re.Match[str], number: str) -> bool:
    """Whether a figure tells of a change: "a 50% cut", not "the 53 limbs decrease"; "doubled", not "twice a day"."""
    if number == "3":
        return outline.word(match.start("way3")) in NOUNS
    start = outline.pieces[match.start(f"change{number}")].start()
    if number == "6" and _INSTEAD.search(outline.sketch.text[max(start - 20, 0) : start]):
        return False
    multiple = outline.mention(match.start(f"change{number}")) if number == "5" else None
    if multiple is not None and _FOLD_OF.match(outline.sketch.text, start + 1) and multiple.text.endswith("fold"):
        return False  # "3-fold cross-validation"
    return multiple is None or match["compared"] is not None or _MULTIPLIED.search(multiple.text) is not None


def _levels(outline: Outline, amount: int, compared: int | None) -> tuple[int, int] | None:
    """The places of the old and the new level: the only two figures of one kind, one of them marked.

    A figure after the amount that another clause parts from it belongs to something else: "a drop of a third, and two".
    """
    groups: dict[tuple[str, str | None], list[_Level]] = {}
    for place, code in enumerate(outline.classes):
        if code == "N" and place != amount and not _parted(outline, amount, place):
            level = _level(outline, place)
            if compared is not None:
                level = level._replace(role="old" if place == compared else "new")
            groups.setdefault((level.mention.kind, level.mention.unit), []).append(level)
    pairs = [
        pair
        for group in groups.values()
        if len(group) == 2 and not _is_joint(outline, *group) and (pair := _ordered(*group))
    ]
    return pairs[0] if len(pairs) == 1 else None


def _parted(outline: Outline, amount: int, place: int) -> bool:
    """Whether another clause begins between an amount that two levels stand before, and a figure after it."""
    before = [code for code in outline.classes[:amount] if code == "N"]
    return len(before) > 1 and any(outline.word(between) in _BARRIER for between in range(amount + 1, place))


def _level(outline: Outline, place: int) -> _Level:
    mention = outline.mention(place)
    start = outline.pieces[place].start()
    words = outline.sketch.text[max(0, start - 40) : start]
    time = _time(outline, place)
    since = time.period.start if time and time.period else None
    some_weeks_ago = _WEEKS_AGO.match(outline.sketch.text, outline.pieces[place].end()) or (
        time and _WEEKS_AGO.match(time.text)
    )
    if _COMPARED.search(words) and some_weeks_ago:
        return _Level(place, mention, None, None)
    if (
        _OLD_BEFORE.search(outline.classes[:place])
        or _THAN.search(words)
        or _ON.search(words)
        or (time and _EARLIER.search(time.text))
    ):
        return _Level(place, mention, "old", since)
    if _COMPARED.search(words):
        return _Level(place, mention, "compared", since)
    if _NOW.search(words) or (time is not None and _LATER.search(time.text)):
        return _Level(place, mention, "new", since)
    return _Level(place, mention, None, since)


def _time(outline: Outline, place: int) -> Mention | None:
    """The date that stands with a figure: right after it, else before it."""
    after = _TIME_AFTER.match(outline.classes, place + 1)
    if after is not None:
        return outline.mention(after.start("time"))
    before = _TIME_BEFORE.search(outline.classes[:place])
    return outline.mention(before.start("time")) if before is not None else None


def _ordered(one: _Level, other: _Level) -> tuple[int, int] | None:
    """The places of the old and the new level, of two in the order of the text."""
    if other.role == "compared":
        # "Rose 31 percent to 15,400, compared with 14,600 in March" may rise from another level.
        other = other._replace(role="old" if other.since is None or one.since is not None else None, since=None)
    roles = one.role, other.role
    if roles in {("old", "new"), ("old", None), (None, "new")}:
        return one.place, other.place
    if roles in {("new", "old"), (None, "old")}:
        return other.place, one.place
    if roles == (None, None) and one.since is not None and other.since is not None and one.since != other.since:
        return (one.place, other.place) if one.since < other.since else (other.place, one.place)
    return None


def _is_joint(outline: Outline, one: _Level, other: _Level) -> bool:
    """Whether two figures stand in one phrase, so that a time after them is that of both: "£12 and £8 last year"."""
    joined = outline.word(other.place - 1) == "and"
    return joined and None in {one.role, other.role} and None in {one.since, other.since}


def _beside(outline: Outline, start: int, end: int, first: int, last: int) -> bool:
    """Whether the change stands right after its levels or before them, with nothing between that speaks of others.

    Between its levels it may stand in the sentence after that of the first: the other one says what it is compared to.
    """
    far = _FAR
    if start > last:
        gap = range(last + 1, start)
    elif end < first:
        gap = range(end + 1, first)
    else:
        gap = range(min(first, start) + 1, max(last, end))
        ends = [place for place in gap if outline.word(place) in {".", "?", "!"}]
        if ends and ends[-1] < start:
            gap, far = range(ends[-1], gap.stop), _FAR_APART - (ends[-1] - gap.start)
    return len(gap) <= far and not any(_parts(outline, place) for place in gap)


def _parts(outline: Outline, place: int) -> bool:
    """Whether another thing may be spoken of from a word on."""
    word = outline.word(place)
    return word in _BARRIER and not (word in {"which", "that"} and outline.word(place + 1) in _IS)
