"""Whether two figures are told as the levels of a change, and a third as what lies between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import BETWEEN, CHANGES, MORE, MOVES
from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_OLD = pattern(
    r"(?i)\b(?:before|earlier|ago|previous(?:ly)?|prior|last|then|old|originally|formerly|first|used to|"
    r"(?<!at )once(?! (?:an?|every|in|more|again|the)\b)|at the "
    r"(?:start|beginning|outset))\b"
)
_NEW = pattern(
    r"(?i)\b(?:now|today|still|after(?:wards)?|later|this|new|current(?:ly)?|second|latest|will be|(?:has|"
    r"have|had) since|"
    r"(?:at|by) the end)\b"
)
_PRESENT = pattern(r"(?i)\b(?:now|today|currently)\b")
_FUTURE = pattern(r"(?i)\b(?:will|(?:is|are) (?:going )?to)\b")
_AGAINST = pattern(
    r"(?i)\b(?:against|compared|versus|instead|rather than|up|down|in place of|replac\w+|than|from|to|had (?:\w+ )?"
    r"(?:fallen|risen|grown|dropped|shrunk) to)\b"
)
"""Words that set a level against another: of another time, or the two as such."""
_JOINT = pattern(r"[.?!:]\s|\n|,| and | but | while | whereas | where |;")
_NOW_DOES = pattern(r"(?i) (?:now|today|currently) (?!(?:against|compared|versus|than|from|instead|and)\b)[a-z]")
"""Between two figures of one clause, where it comes to the second: "that cost 3 euros in 2019 now costs 4"."""
_OLDER = pattern(r"(?i)\b(?:before|earlier|previous|prior)\b")
_ANOTHER = pattern(r"[.?!;]\s| and | but | while | whereas ")
"""Before what is told of something else."""
_STOP = pattern(r"[.;,]| and ")
_FAR = 80
_NEAR = 5
"""How many times as large one level is as the other at most."""


_NOUN = "|".join((CHANGES, *sorted(BETWEEN)))
_KIND = (
    r"(?:(?!(?:first|last|next|further|average|annual|yearly|expected|planned|proposed|previous|earlier)\b)[a-z-]+ )?"
)
_IS = r"(?:is|was|makes|means|represents|marks|equals|gives|amounts to|comes to|works out (?:at|as))"
_VERB = rf"{MOVES}|lost|shed|won|added"
_REFERS_BEFORE = pattern(
    rf"(?i)(?:\b(?:the|that|this) {_KIND}(?:{_NOUN})(?: of|,? (?:which )?(?:is|was|comes to|came to))"
    rf"|[,;:—–(] ?(?:which {_IS} |making |giving |leaving )?(?:an?|the) {_KIND}(?:{_NOUN}) of"
    rf"|\b(?:that|this|it|which) {_IS} an? {_KIND}(?:{_NOUN}) of)(?: (?:just|only|some|almost|nearly))? ?(?:an? )?\Z"
)
_THE = pattern(r"(?i)\b(?:the|that|this)\s+\Z")
_DEMONSTRATIVE = pattern(r"(?i)\b(?:that|this)\s+\Z")
_LEFT = pattern(r"(?i)(?: [a-z]+)? (?:left(?: over)?|to spare|remaining)\b")
_CONCLUDED = pattern(
    r"(?i)(?:\b(?:thus|therefore|so|hence|meaning)\b[^.;:]{0,40}|, having (?:[a-z]+ )?)"
    rf"\b(?:{_VERB})(?: by)? (?:an? )?\Z"
)
"""The verb of a change that is told as following from what stands before: "has thus shrunk by", ", having lost"."""
_THE_NOUN = pattern(rf"(?i)[ -](?:[a-z]+ )?(?:{_NOUN})\b(?! (?:of|from|to)\b)")
_COMPARED_BEFORE = pattern(r"(?i)(?:,|\b(?:is|was|are|were|or))\s+\Z")
_COMPARED_AFTER = pattern(rf"(?i) (?:[a-z]+ )?(?:{MORE}|above|below|(?:up|down)(?=[.,;)]|\Z))\b")
_OF_ANOTHER = pattern(
    r"(?i)(?:[ -][a-z]+){0,2} (?:in|of|for|among|by) (?:(?:the|its|their|his|her|all) )?(?P<noun>[a-z]{4,})"
)
_LEAD = "|".join(sorted(BETWEEN - {"change"} | {"majority", "spread", "advantage", "gap"}))
_SCORE = pattern(
    r"(?: [a-z]+){0,2} (?:to|against|versus|-|–) (?:(?:his|her|their|its|the) )?(?:[\w-]+[’']s )?|"
    r"(?: [a-z]+){0,3} (?:for|in favou?r)(?: (?:of )?(?:it|them|the [a-z]+))?,? (?:and|to|with) "
)
"""Between the two figures of a score."""
_BESIDE_SCORE = pattern(
    rf"(?i)(?:[ -](?!from\b)[a-z]+){{0,5}}(?:,| \(|:| —| –) ?(?:(?!from\b)[a-z]+ ){{0,4}}(?:(?:{_LEAD}) of |by )?"
    r"(?:just |only )?"
)
"""Between a score and its margin: ", a lead of", " votes, polling "."""


def refers(window: Sentence, figure: Figure) -> bool:
    """Whether words point from a figure to two told before: "the drop of 26", ", 65 metres longer"."""
    text, mention = window.document_text, figure.mention
    before = text[max(window.start, mention.start - 60) : mention.start]
    after = text[mention.end : min(window.end, mention.end + 60)]
    compared = _COMPARED_BEFORE.search(before) and _COMPARED_AFTER.match(after)
    the = _THE.search(before) and (_THE_NOUN.match(after) or _LEFT.match(after))
    if not (_REFERS_BEFORE.search(before) or _CONCLUDED.search(before) or compared or the):
        return False
    other = None if _DEMONSTRATIVE.search(before) else _OF_ANOTHER.match(after)
    return (
        compared is not None or other is None or other["noun"][:5].lower() in text[window.start : mention.start].lower()
    )


def contrasted(window: Sentence, one: Figure, other: Figure) -> bool:
    """Whether two figures are set against each other, as of two times: not "£12 for adults and £8 for children"."""
    first, second = sorted((one.mention, other.mention), key=lambda mention: mention.start)
    low, high = sorted((one.number, other.number))
    text = window.document_text
    between = text[first.end : second.start]
    if not low < high <= low * _NEAR:
        return False
    against = _AGAINST.search(between) if len(between) < _FAR else None
    if against and not (against.group().lower() in {"to", "from"} and _ANOTHER.search(between, 0, against.start())):
        return True  # not "exports came to 232 million, and imports to 259"
    marks, (before, after) = _told_beside(window, first, second)
    dates = [[date.value for date in before], [date.value for date in after]]
    if dates[0] != dates[1] and (all(dates) or "new" in marks):
        return True
    return marks[0] != marks[1] and (None not in marks or re.search(r"\. |\n", between) is not None)


def rises(window: Sentence, one: Figure, other: Figure) -> bool | None:
    """Whether the later of two levels is the larger, by the dates and words beside them; `None` if they do not tell."""
    first, second = sorted((one, other), key=lambda figure: figure.mention.start)
    marks, dates = _told_beside(window, first.mention, second.mention)
    dates = (dates[0][-1:], dates[1])  # "since 2019, with 2,367 in January": the nearest
    starts = [[date.period.start for date in some if date.period is not None] for some in dates]
    if all(len(some) == 1 for some in starts) and starts[0] != starts[1]:
        forward = starts[0] < starts[1]
    elif all(dates) and marks[0] == marks[1]:
        forward = True  # days without a year, in the order of the text
    elif (ahead := _told_ahead(window, first.mention, second.mention)) is not None:
        forward = ahead
    elif marks[0] != marks[1]:
        forward = marks[1] == "new" or marks[0] == "old"
    elif marks[0] == "old" and len(older := _told_older(window, first.mention, second.mention)) == 1:
        forward = older[0] == 0
    else:
        return None
    return (first.number < second.number) is forward


def _told_older(window: Sentence, first: Mention, second: Mention) -> list[int]:
    """Which of two figures are of the time before another: the second of "4.1 last year, 4.6 the year before"."""
    return [at for at, words in enumerate(_words_beside(window, first, second)) if _OLDER.search(words)]


def _told_ahead(window: Sentence, first: Mention, second: Mention) -> bool | None:
    """Whether the second of two figures is told of the time to come, and the first of now; `None` if of neither."""
    one, other = _words_beside(window, first, second)
    if _PRESENT.search(one) and _FUTURE.search(other) and not _FUTURE.search(one):
        return True
    return False if _FUTURE.search(one) and _PRESENT.search(other) and not _FUTURE.search(other) else None


def _told_beside(
    window: Sentence, first: Mention, second: Mention
) -> tuple[list[str | None], tuple[list[Mention], list[Mention]]]:
    """What words and dates beside each of two figures tell of their times."""
    apart, limit = _parts_beside(window, first, second)
    marks = [_mark(words) for words in _words_beside(window, first, second)]
    return marks, (_dates(window, window.start, apart), _dates(window, apart, limit))


def _parts_beside(window: Sentence, first: Mention, second: Mention) -> tuple[int, int]:
    """Where the words that tell of the first of two figures end, and those that tell of the second."""
    text = window.document_text
    joint = _JOINT.search(text, first.end, second.start) or _NOW_DOES.search(text, first.end, second.start)
    stop = _STOP.search(text, second.end, window.end)
    return joint.start() if joint else second.start, stop.start() if stop else window.end


def _words_beside(window: Sentence, first: Mention, second: Mention) -> tuple[str, str]:
    text, (apart, limit) = window.document_text, _parts_beside(window, first, second)
    before = text[max(window.start, first.start - _FAR) : apart]
    return before, text[apart : second.start] + text[second.end : limit]


def _mark(words: str) -> str | None:
    return "old" if _OLD.search(words) else "new" if _NEW.search(words) else None


def _dates(window: Sentence, start: int, end: int) -> list[Mention]:
    dates: list[Mention] = [mention for mention in window.mentions if mention.kind in {"date", "duration"}]
    return [mention for mention in dates if start <= mention.start < end]


def is_score(text: str, result: Figure, others: tuple[Figure, Figure]) -> bool:
    """Whether a result stands right beside two figures told as a score: "by 7 votes, 210 to 205"."""
    one, other = sorted(others, key=lambda figure: figure.mention.start)
    if one.end < result.mention.start < other.mention.start:
        return False
    gap = (result.end, one.mention.start) if result.end <= one.mention.start else (other.end, result.mention.start)
    score = _SCORE.fullmatch(text, one.end, other.mention.start)
    return score is not None and _BESIDE_SCORE.fullmatch(text, *gap) is not None
