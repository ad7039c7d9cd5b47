"""D09: a group that returns with more members than it had."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules import Context, Edit, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.all_of_them import PointsBack, points_back
from factlint.rules.counts.announced import announced_count
from factlint.rules.counts.recounted import recounts
from factlint.values.numerals import in_digits
from factlint.values.wording import restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.mentions.counted import Counted

_DEFINITE = pattern(r"(?<!\bof )(?<!\bof\n)\b(?:the|these|those)\s+\Z", re.IGNORECASE)
"""After "eleven of the 13 subjects" the 13 are a set of their own."""
_PANEL = pattern(
    r"\b(?P<article>[Aa]n?|[Tt]he|[Tt]his)\s+(?P<number>\d{1,3}(?:,\d{3})*|[a-z]+)-(?P<unit>member|seat|person|man|"
    r"judge|nation|state|country|room|bed|storey|story|team|party|strong)\s+(?P<whole>[a-z]+)\b"
)
_SEATED = pattern(
    r"\b(?P<article>[Aa]n?|[Tt]he|[Tt]his)\s+(?P<whole>[a-z]+)(?:,?\s+(?:which|that))?\s+(?:now\s+|currently\s+)?"
    r"(?:(?P<seats>seats|sleeps)|has|houses|holds)\s+(?P<number>\d{1,3}(?:,\d{3})*)(?:\s+(?P<unit>member|seat|room|bed|"
    r"storey|story)s)?(?![\w-])"
)
"""The same in other words: "the hall, which seats 450", "the hotel has 85 rooms"."""
_BY_VERB = {"seats": "seat", "sleeps": "bed"}
_REACH = 800
"""How many characters apart "the 600-seat hall" and "the hall, which seats 450" are one hall."""
_NARROWS_AFTER = pattern(r"\s*(?:(?:whom?|that|which|whose|in|from|of|on|with|at|for|under|involved|[a-z]+ing)\b|[’'])")
_GROWS = pattern(
    r"\b(?:another|others?|more|additional|further|plus|along with|as well as|joined|new|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|besides|in addition|extra|together with|combined|total|increased|rose|grew|add\w*)\b",
    re.IGNORECASE,
)
_GROUPS_OF_TWO = 2
_REMEMBERED = 20
_FAR = 4000
"""So many characters on, a reader no longer knows which group is meant."""


@rule(
    "D09",
    "group-size-conflict",
    quoted="silent",
    profile="strict",
    measured=on_all_prose(right=0, read=2),
    bad=[
        "There are 86 people on the rota. Our thanks to all «68» of you.",
        "The study dimmed 24 of the 40 streets. The lamps on all «26» dimmed streets stay low.",
        "It needs 3 GB of free disk. Free up the full «5 GB» and start again.",
        "The ministry expelled six Corvian envoys. It called the charges against «the eight envoys» grave.",
        "Nine climbers set out at dawn. By noon «the eleven climbers» had turned back.",
        "The case went to a 12-member panel. In May «the 14-member panel» ruled.",
        "The 600-seat hall opened in May. «The hall seats 450» and has a bar.",
    ],
    good=[
        "The old disk limits names to 143 bytes. The new one allows the full 255 bytes of a name.",
        "The page shows the parent-state first. The self-state is shown below, and the parent-state is kept.",
        "There are 86 people on the rota. Our thanks to all 86 of you.",
        "There are 46 men and 22 women on the rota. Our thanks to all 68 of you.",
        "The study dimmed 24 of the 40 streets. The lamps on all 36 side streets stay low.",
        "It needs 3 GB of free disk, and 2 GB of memory. The full 5 GB cost little.",
        "The ministry expelled six envoys. It called the charges against the six envoys grave.",
        "The ministry expelled six envoys, and later two more. The eight envoys left.",
        "Two subjects were ill. Eleven of the 13 subjects were well.",
        "It carries 56 Kbps instead of the 64 Kbps of the other.",
        "Three men and a woman were held. The four people were freed.",
        "Six climbers set out. The three climbers who turned back were fined.",
        "Six envoys were expelled from Corvia. The eight envoys in Tarsia stayed.",
        "The 600-seat hall opened in May. The hall seats 600 and has a bar.",
        "## Oban\n\nThe hotel has 85 rooms.\n\n## Leith\n\nThe hotel has 95 rooms.\n",
        'Six envoys left. "The eight envoys were friends," he said.',
    ],
)
def group_size_conflict(context: Context) -> Iterator[Problem]:
    """A group comes back with more members than the draft gave it before: "six envoys", then "the eight envoys".

    The definite article points to a group that the reader knows, and the only one known is of another size. So it is
    where "all 68 of you" were 86 before, and where "the full 5 GB" were 3.

    Silent where the number returns smaller (a part of the group), where anything in between may add to the group
    ("another two", "a third man", "joined"), where words after the noun make it another group ("the eight envoys in
    Paris"), where the draft gave several sizes before, where same-quantity-conflict tells of it, and inside quotation
    marks.

    The fix offers the earlier number; it is not applied, because the earlier number may be wrong.
    """
    yield from _panels(context)
    yield from map(_other_number, points_back(context))
    recounted = {recall.later.start for recall in recounts(context)}  # same-quantity-conflict tells these
    seen: dict[str, list[tuple[Mention, Counted, int]]] = {}
    for mention in context.mentions:
        number = announced_count(context, mention, most=120)
        counted = number and counted_after(context.text, mention.end, context.document.sentence_at(mention.start)[1])
        if not number or not counted or not counted.plural or _is_unit(context, counted):
            continue
        earlier = seen.setdefault(counted.head, [])
        del earlier[:-_REMEMBERED]
        determiner = _DEFINITE.search(context.text[max(mention.start - 14, 0) : mention.start])
        known = [one for one in earlier if set(counted.modifiers) <= set(one[1].modifiers)]
        sizes = {size for _, _, size in known}
        if determiner and len(sizes) == 1 and sizes < {*range(_GROUPS_OF_TWO, number)} and len(known) == len(earlier):
            antecedent, _, _ = known[-1]
            told = context.verdicts(mention.start, mention.end) or mention.start in recounted
            if not told and not _may_have_grown(context, antecedent, mention, counted):
                yield _problem(context, mention.start - len(determiner[0]), mention, counted, antecedent)
        earlier.append((mention, counted, number))


def _other_number(one: PointsBack) -> Problem:
    later, earlier = one
    return Problem(
        later.start,
        later.end,
        f"The draft knows {earlier.text} so far, not {later.text}.",
        related=(Related(earlier.start, earlier.end, f"{earlier.text} here"),),
        fixes=_as_before(later, earlier) if later.kind == "number" else (),
    )


def _as_before(later: Mention, earlier: Mention) -> tuple[Fix, ...]:
    """The earlier number in the place of the later, only shown, because the earlier may be wrong."""
    number = earlier.quantity.number if earlier.quantity else None
    new = restated(later.text, number) if number is not None else None
    return (Fix(f"write {new}", (Edit(later.start, later.end, new),), "display"),) if new else ()


class _Panel(NamedTuple):
    """One statement of the size of a thing: "a 12-member panel", "the hotel has 85 rooms"."""

    key: tuple[str, str]
    number: str
    introduced: bool
    start: int
    end: int


def _panels(context: Context) -> Iterator[Problem]:
    """Compare "a 12-member panel" with "the 14-member panel" later on, where the draft introduces no other panel."""
    panels: dict[tuple[str, str], list[_Panel]] = {}
    for panel in _sizes(context):
        panels.setdefault(panel.key, []).append(panel)
    for alike in panels.values():
        introduced = [panel for panel in alike if panel.introduced]
        first = introduced[0] if introduced else alike[0]
        if len({panel.number for panel in introduced}) > 1:
            continue
        for panel in alike:
            known = panel.introduced or panel.start <= first.start or panel.number == first.number
            if known or context.quoted(panel.start, panel.end):
                continue
            if introduced or _near(context, first, panel):
                earlier, later = context.text[first.start : first.end], context.text[panel.start : panel.end]
                yield Problem(
                    panel.start,
                    panel.end,
                    f"The draft knows {earlier} so far, not {later}.",
                    related=(Related(first.start, first.end, "introduced here"),),
                )


def _sizes(context: Context) -> Iterator[_Panel]:
    found = (*_PANEL.finditer(context.text), *_SEATED.finditer(context.text))
    numbers = {mention.start for mention in context.mentions} if found else set()
    for panel in sorted(found, key=lambda match: match.start()):
        if not in_digits(panel["number"]) and panel.start("number") not in numbers:
            continue  # "the parent-state is"
        words = panel.groupdict()
        unit = (words["unit"] or "").lower() or (_BY_VERB.get(words.get("seats") or "") or "")
        introduced = panel["article"].lower() in {"a", "an"}
        if unit:
            yield _Panel((unit, panel["whole"].lower()), panel["number"].lower(), introduced, *panel.span())


def _near(context: Context, first: _Panel, later: _Panel) -> bool:
    """Whether no heading stands between two statements that are close together."""
    headings = (block for block in context.document.blocks if block.kind == "heading")
    return later.start - first.end <= _REACH and not any(first.end <= block.start < later.start for block in headings)


def _is_unit(context: Context, counted: Counted) -> bool:
    """Whether the noun is written as a unit is: "56 Kbps"."""
    return context.text[counted.start : counted.end].split()[-1][:1].isupper()


def _may_have_grown(context: Context, antecedent: Mention, mention: Mention, counted: Counted) -> bool:
    text = context.text
    if mention.start - antecedent.end > _FAR:
        return True
    between = text[antecedent.end : mention.start]
    return (
        _NARROWS_AFTER.match(text, counted.end) is not None
        or _GROWS.search(between) is not None
        or re.search(rf"\b(?:one|an?)\s+(?:\S+\s+){{0,3}}{re.escape(counted.head)}\b", between) is not None
        or bool(re.search(r"\band (?:an?|one|his|her|their|the) ", between[:80]))
    )


def _problem(context: Context, start: int, mention: Mention, counted: Counted, antecedent: Mention) -> Problem:
    noun = context.text[counted.start : counted.end]
    return Problem(
        start,
        counted.end,
        f"The draft knows {antecedent.text.lower()} {noun} so far, not {mention.text}.",
        related=(Related(antecedent.start, antecedent.end, f"{antecedent.text} here"),),
        fixes=_as_before(mention, antecedent),
    )
