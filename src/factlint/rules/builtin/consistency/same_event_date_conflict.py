"""D08: one event with two dates in one draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Example, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.synonyms import called
from factlint.rules.lifetimes.biographies import another
from factlint.rules.lifetimes.kin import KIN
from factlint.rules.reading.dates import WEEKDAY, is_relative, states_year, stretch, year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.values import Period

_HAPPENS = {
    "begin": r"(?:will\s+)?(?:begins?|starts?|opens?|commences?|kicks? off|began|started|opened)",
    "end": r"(?:will\s+)?(?:ends?|closes?|finish(?:es)?|expires?|ended|closed|finished|expired)",
    "be": r"(?:is held|was held|will be held|is to be held|is|falls|was|will be|takes place|took place|will take place|"
    r"is due|is scheduled for|is set for)",
}
_ONCE = (
    r"(?:(?:was|were)\s+|(?<=,\s))(?P<verb>founded|established|created|formed|set\s+up|born|signed|built|launched|adopted|ratified|published|"
    r"inaugurated|completed|incorporated|chartered|abolished|assassinated|elected|crowned|buried)"
)
_DEED = (
    r"(?P<verb>resigned|stepped\s+down|stood\s+down|quit|died|passed\s+away|retired|sank|burn(?:ed|t)\s+down|"
    r"collapsed)"
)
_OF_ONE_OFFICE = pattern(r"\s+(?:from|as|over)\b|[^.;]{0,40}\bas well\b")
"""After the day on which somebody left one of several offices."""
_SAME = {
    "established": "founded", "created": "founded", "formed": "founded", "set up": "founded",
    "stepped down": "resigned", "stood down": "resigned", "quit": "resigned", "passed away": "died",
    "burnt down": "burned down",
}  # fmt: skip
"""What is told by another verb elsewhere."""
_PRONOUNS_OF_ONE = frozenset({"it", "he", "she"})
_SUBJECT = (
    r"(?:\A|[,;:(\]]\s|\b(?:and|but|that)\s)(?:(?i:the|an?|its|his|her)\s)?"
    r"(?P<subject>[^\W\d_][\w’'-]*(?:\s+[\w’'-]+){0,3}?),?\s+"
)
_DONE_FIRST = pattern(
    r"(?P<verb>(?:Found|Establish|Creat|Launch|Adopt|Ratifi|Publish|Inaugurat|Complet|Incorporat|Charter|Sign)ed"
    r"|Built)\s+(?:in|on)\s+"
)
_SUBJECT_BEHIND = pattern(
    r",\s+(?i:(?:the|an?|its)\s)?(?P<subject>[^\W\d_][\w’'-]*(?:\s+[\w’'-]+){0,3}?)"
    r"\s+(?:has|had|is|was|will|[a-z]{3,}(?:ed|s))\b"
)
_PREPOSITION = rf"(?:\s+(?:on|in|at|from|next|this|the|{WEEKDAY},?))*\s+\Z"
_ONCE_ON = pattern(rf"{_SUBJECT}(?:{_ONCE}){_PREPOSITION}")
_DONE_ON = pattern(rf"{_SUBJECT}(?:had\s+)?{_DEED}{_PREPOSITION}")
_HAPPENS_ON = {kind: pattern(rf"{_SUBJECT}{verbs}{_PREPOSITION}") for kind, verbs in _HAPPENS.items()}
_ONE_OF_MANY = pattern(
    r"\b(?:previous|next|last|following|current|latest|first|second|third|another|other|each|every|new)\b"
)
_VERBS_OF = {
    "founding": "founded", "foundation": "founded", "establishment": "established", "opening": "opened",
    "creation": "created", "launch": "launched", "completion": "completed", "invention": "invented",
    "discovery": "discovered", "inauguration": "inaugurated", "incorporation": "incorporated",
}  # fmt: skip
_ITS_BEGINNING = pattern(rf"\bits\s+(?P<noun>{'|'.join(_VERBS_OF)})\s+in\s+\Z")
_LIFE_OF = pattern(r"(?P<given>[A-Z][\w’'.-]+)\s+(?P<surname>[A-Z][\w’'-]+)(?:,\s+[a-z][a-z -]{2,40})?\s*\(\Z")
_WAS_BORN = r"\bwas\s+born\b[^.;:\d]{0,60}?\b(?:in|on)\s+(?:the\s+)?\Z"
_LIFETIME = 60
"""Years of birth further apart are those of two persons of one name."""
_PRONOUNS = (
    "it he she they we you i this that these those there who which what where when date today tomorrow yesterday one "
    "both all result results"
)


@rule(
    "D08",
    "same-event-date-conflict",
    needs="two dates",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        Example("Polling day is Sunday, June 9. Go and vote: polling day is «June 8».", as_of="2024-05-25"),
        Example("The summit will be held on 9 July. The summit takes place on «11 July».", as_of="2024-05-25"),
        Example("Early voting starts on 29 May. Early voting begins on «29 June».", as_of="2024-05-25"),
        "The Corvian League was founded in 1949. The Corvian League was founded in «1948» in Tarsia.",
        "The Corvian Bank was founded in 1884. The Corvian Bank, founded in «1848», has 40 branches.",
    ],
    good=[
        Example("Polling day is Sunday, June 9. Polling day is 9 June 2024.", as_of="2024-05-25"),
        Example("In Corvia, polling day is June 9. Polling day was June 9.", as_of="2024-05-25"),
        "The fair opens on 4 May 2024. The fair opens on 3 May 2025.",
        "The fair opens on 4 May. The museum opens on 5 May.",
        "The Corvian League was founded in 1949. The Corvian League was founded on 4 April 1949.",
        "The Corvian League was founded in 1949. The Tarsian League was founded in 1948.",
        Example("## Grants\n\nThe deadline is 4 May.\n\n## Loans\n\nThe deadline is 9 May.\n", as_of="2024-03-01"),
    ],
)
def same_event_date_conflict(context: Context) -> Iterator[Problem]:
    """One event is given two dates that cannot both be right.

    Compared are sentences with the same subject and the same kind of verb: begins, ends, is or takes place, and what
    happens once ("was founded", "was signed", "was born"). A day inside the month or year given elsewhere agrees.

    Silent for events that recur (both dates name their year, and the years differ), for one-word subjects under
    different headings, where facts judge one of the two already, and inside quotation marks.
    """
    yield from _by_noun(context)
    yield from _born_twice(context)
    first: dict[tuple[str, str], Mention] = {}
    for key, mention in _dated_events(context):
        earlier = first.setdefault(key, mention)
        before = context.verdicts(earlier.start, earlier.end)
        told = context.verdicts(mention.start, mention.end) or "refuted" in before
        if not told and not _agree(context, key, earlier, mention):
            yield Problem(
                mention.start,
                mention.end,
                f"The same event is dated {earlier.text} earlier in the draft, and {mention.text} here.",
                related=(Related(earlier.start, earlier.end, f"{earlier.text} here"),),
            )


def _by_noun(context: Context) -> Iterator[Problem]:
    """Judge "since its founding in 1878" by the one "was founded in 1887" of the draft."""
    years = [mention for mention in context.mentions if mention.kind == "date" and year_of(mention) is not None]
    for mention in years:
        start = context.document.sentence_at(mention.start)[0]
        found = _ITS_BEGINNING.search(context.text, max(start, mention.start - 40), mention.start)
        if found is None or context.quoted(mention.start, mention.end):
            continue
        verb = _VERBS_OF[found["noun"]]
        told = [one for one in years if _is_told_by(context, verb, one)]
        one_year = {year_of(one) for one in told}
        if len(one_year) == 1 and year_of(mention) not in one_year and told[0].end < mention.start:
            message = f"Earlier in the draft it was {verb} in {next(iter(one_year))}, not in {year_of(mention)}."
            yield Problem(
                mention.start, mention.end, message, related=(Related(told[0].start, told[0].end, "earlier"),)
            )


def _is_told_by(context: Context, verb: str, mention: Mention) -> bool:
    start = context.document.sentence_at(mention.start)[0]
    return (
        re.search(rf"\b(?:was|were)\s+{verb}\b[^.;:\d]{{0,60}}\b(?:in|on)\s+\Z", context.text[start : mention.start])
        is not None
    )


def _born_twice(context: Context) -> Iterator[Problem]:
    """Judge "(1929-2021)" behind a name by the year in which a sentence about the same surname says they were born."""
    for life in (mention for mention in context.mentions if stretch(mention) is not None):
        named = _LIFE_OF.search(context.text, max(life.start - 80, 0), life.start)
        ends = stretch(life)
        if named is None or ends is None or context.text[life.end : life.end + 1] != ")":
            continue
        name = re.escape(f"{named['given']} {named['surname']}")
        for mention in context.mentions:
            start = context.document.sentence_at(mention.start)[0]
            before = context.text[start : mention.start]
            born = re.search(rf"\b{name}\b(?![’'])[^;:]*?{_WAS_BORN}", before)
            year = year_of(mention) if born and not re.search(KIN, before) else None
            if year is not None and year != ends[0].year and abs(year - ends[0].year) <= _LIFETIME:
                yield Problem(
                    life.start,
                    life.end,
                    f"{named['surname']} was born in {year} elsewhere in the draft, not in {ends[0].year}.",
                    related=(Related(mention.start, mention.end, "the birth"),),
                )
                break


def _dated_events(context: Context) -> Iterator[tuple[tuple[str, str], Mention]]:
    last: dict[str, tuple[str, int]] = {}
    for index, sentence in enumerate(context.sentences):
        for mention in sentence.mentions:
            if mention.kind != "date" or mention.period is None or mention.modifier or mention.bound != "exact":
                continue
            if mention.period.days > 366 or is_relative(mention) or context.quoted(mention.start, mention.end):
                continue
            before = context.text[max(sentence.start, mention.start - 120) : mention.start]
            found = _event(before)
            found = found or _ahead(context, sentence, mention)
            if found is not None and _goes_on(context, index, found, last):
                found = last[found[1]][0], found[1]
            if found is None or found[0].split()[-1] in _PRONOUNS.split():
                continue
            if found[1] == "resigned" and _OF_ONE_OFFICE.match(context.text, mention.end):
                continue
            if not _ONE_OF_MANY.search(found[0]):
                last[found[1]] = found[0], index
                yield found, mention


def _goes_on(context: Context, index: int, event: tuple[str, str], last: dict[str, tuple[str, int]]) -> bool:
    """Whether "it" or "she" is the subject of the same event in the sentence before, which tells of nobody else."""
    subject = event[0].split()[-1]
    if subject not in _PRONOUNS_OF_ONE or last.get(event[1], ("", -2))[1] != index - 1:
        return False
    return subject == "it" or not another(context.sentences[index - 1].text)


def _ahead(context: Context, sentence: Sentence, mention: Mention) -> tuple[str, str] | None:
    """The subject behind a date with which a sentence begins: "Completed in 1878, the lighthouse has guided ships"."""
    done = _DONE_FIRST.fullmatch(context.text, sentence.start, mention.start)
    found = _SUBJECT_BEHIND.match(context.text, mention.end, sentence.end) if done else None
    return (called(found["subject"].lower()), _kind(done["verb"].lower())) if done and found else None


def _kind(verb: str) -> str:
    """What a verb tells, by whichever word."""
    words = " ".join(verb.split())
    return _SAME.get(words, words)


def _event(before: str) -> tuple[str, str] | None:
    """The subject and the kind of verb in the words before a date."""
    if found := _ONCE_ON.search(before):
        return called(found["subject"].lower()), _kind(found["verb"])
    if found := _DONE_ON.search(before):
        return called(found["subject"].lower()), _kind(found["verb"])
    for kind, happens in _HAPPENS_ON.items():
        if found := happens.search(before):
            return found["subject"].lower(), kind
    return None


def _agree(context: Context, key: tuple[str, str], earlier: Mention, later: Mention) -> bool:
    one, other = earlier.period, later.period
    if one is None or other is None or one.overlaps(other):
        return True
    if not (states_year(earlier) and states_year(later)) and _in_the_year(one) == _in_the_year(other):
        return True
    if key[1] in _HAPPENS:
        if max(one.days, other.days) > 31 or abs((one.start - other.start).days) > 366:
            return True
        clauses = _year_before(context, earlier), _year_before(context, later)
        if clauses != (None, None) and (clauses[0] or one.start.year) != (clauses[1] or other.start.year):
            return True
        if states_year(earlier) and states_year(later) and one.start.year != other.start.year:
            return True
    between = [b for b in context.document.blocks if b.kind == "heading" and earlier.end <= b.start < later.start]
    return bool(between) and " " not in key[0]


def _year_before(context: Context, mention: Mention) -> int | None:
    """The year that a sentence names ahead of a day without one: "in 2023 it was 14 February"."""
    start = context.document.sentence_at(mention.start)[0]
    years = [one for one in context.mentions_in(start, mention.start) if one.kind == "date" and one.value.isdecimal()]
    return year_of(years[-1]) if years and not states_year(mention) else None


def _in_the_year(period: Period) -> tuple[int, int, int, int]:
    """The first and the last day without their year, for dates whose year was only guessed."""
    return period.start.month, period.start.day, period.last.month, period.last.day
