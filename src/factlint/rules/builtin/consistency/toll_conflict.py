"""D13: the dead, the injured or the missing of a draft come back in another number, or as something else."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.working.arithmetic import add, operand, subtract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_KINDS = {
    "dead": "dead|killed|died|deaths?|fatalities|drowned|perished|lost their lives|kills?|killing",
    "hurt": "hurt|injured|wounded|injuries|injur(?:es|ing)|wound(?:s|ing)|hospitali[sz]ed|admissions?|admitted|"
    "(?:to|in) hospital",
    "missing": "missing|unaccounted for",
}
_ANY = "|".join(_KINDS.values())
_TOLD = (
    # eleven people were killed | 41 dead | 312 were taken to hospital
    Phrase(
        rf"<n:number>(?: (?!(?:of|and|or|in)\b)[a-z]+){{0,3}}?(?: (?:were|was|are|is|have been|had been|has been))?"
        rf"(?: [a-z]+ly)?(?: taken| sent| brought| admitted| rushed)? (?P<kind>{_ANY})\b"
    ),
    # killed 41 people | sent 312 to hospital | left 12 missing
    Phrase(r"\b(?P<kind>killed|kills|killing|injured|injures|injuring|wounded|wounding|hurt) (?:at least )?<n:number>"),
    Phrase(rf"\b(?:sent|sending|left|leaving|put|putting|took|taking) <n:number>(?: [a-z]+){{0,2}} (?P<kind>{_ANY})\b"),
    # the number killed has risen to 41 | the death toll stands at 41
    Phrase(
        r"\b(?:number (?:of (?:the |those |people )?)?(?P<kind>killed|dead|deaths|injured|hurt|missing)|death toll),? "
        r"(?:now )?(?:has |had )?(?:now )?(?:risen to|rose to|climbed to|reached|stands at|stood at|is|was) <n:number>"
    ),
)
_DEFINITE = Phrase(
    rf"(?:\b(?:the|of|all) )?<n:number>(?: (?!(?:were|was|are|is|of|and|or|in)\b)[a-z]+)? (?P<kind>{_ANY})"
    r"(?=[,.;:)]|$| (?:were|was|are|is|had|have|has|will|would|and|or|came|died|include[ds]?|remain(?:s|ed)?|still|"
    r"went|got|left|lived|worked|wore)\b)"
)
_THE = pattern(r"(?i)\bthe\s+\Z")
_NARROWED = pattern(r"(?i) (?:in|at|on|by|from|aboard|among|near|who|whom|whose|that|which|when|during|since|so far)\b")
_DISTINCT = 3
"""Numbers of so many digits that count are hardly the same by chance."""
_MOST = 8
"""So many numbers before it a toll may be made of."""


class _Toll(NamedTuple):
    """So many dead, hurt or missing, as told; `definite` where the reader is to know them already."""

    kind: str
    number: Mention
    definite: bool
    narrowed: bool


@rule(
    "D13",
    "toll-conflict",
    quoted="silent",
    words="killed dead died deaths toll hurt injured wounded missing hospital kills injuries fatalities drowned",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "Nineteen people were hurt when a stand gave way. Of the «17» injured, 14 went home the same night.",
        "The heat killed 41 people and sent 312 to hospital. Most of the «312» deaths were in the old town.",
        "By Friday 4,317 people had been injured in the floods. A list of the «4,317» dead will be posted.",
        "The fire left 12 dead. The «14» dead were named on Monday.",
        "Fourteen people were killed when a bus left the road. Most of the «17» people killed were students.",
        "With her death the number killed has risen to five. The «four» dead, all from Leith, were named.",
    ],
    good=[
        "Nineteen people were hurt when a stand gave way. Of the 19 injured, 14 went home the same night.",
        "The heat killed 41 people and sent 312 to hospital. Most of the 41 deaths were in the old town.",
        "By Friday 12 people were dead, and by Sunday it was 15. The 15 dead were named on Monday.",
        "The fire left 12 dead and two died in hospital. The 14 dead were named on Monday.",
        "The heat led to 83 deaths in 2015 and at least 35 in 2016. Half of the 118 dead lived alone.",
        "With her death the number killed has risen to five. The five dead, all from Leith, were named.",
        "The death toll has risen from four to five. The four dead of Monday were named.",
        "Nineteen people were hurt on the ship. The seven injured in the lifeboat were taken off first.",
        "Ten people died in May and 30 were hurt. The 30 people on the list of the 10 dead were kin.",
        "He killed 40 ducks. The seven dead geese were not his.",
        "Six people were killed and 30 hurt. Most of the 30 people hurt were students.",
        "Six people were killed. The 12 people killed in Truro were students.",
        "Police had 312 calls. Most of the 312 deaths of that year were in the old town.",
    ],
)
def toll_conflict(context: Context) -> Iterator[Problem]:
    """The dead, the injured or the missing of a draft come back in another number, or as something else.

    "Nineteen people were hurt ... of the 17 injured"; "sent 312 to hospital ... the 312 deaths".

    Read is only what the article points back to ("the 17 injured"), against what was told before. It stays silent where
    the draft gave several numbers of the kind, where the number is a sum or a difference of those told, and where
    words after it tell of a part ("the seven injured in the lifeboat").
    """
    known: list[_Toll] = []
    numbers: list[Mention] = []
    for sentence in context.sentences:
        if not sentence.mentions or sentence.crowded:
            continue
        for toll in _tolls(sentence):
            if toll.definite and not toll.narrowed and not context.quoted(toll.number.start, toll.number.end):
                yield from _judge(toll, known, numbers)
            known.append(toll)
        numbers.extend(mention for mention in sentence.mentions if mention.kind == "number")


def _tolls(sentence: Sentence) -> Iterator[_Toll]:
    """The tolls of a sentence, in order; each number once."""
    found: dict[int, _Toll] = {}
    definite = list(sentence.find(_DEFINITE))
    for match in (*definite, *sentence.find(*_TOLD)):
        number = match["n"]
        before = sentence.document_text[max(number.start - 5, 0) : number.start]
        known = match in definite and _THE.search(before) is not None
        narrowed = _NARROWED.match(match.after) is not None
        found.setdefault(number.start, _Toll(_kind(match.words("kind") or "dead"), number, known, narrowed))
    return iter([found[start] for start in sorted(found)])


def _kind(words: str) -> str:
    return next(kind for kind, forms in _KINDS.items() if re.fullmatch(forms, words, re.IGNORECASE))


def _judge(toll: _Toll, known: list[_Toll], numbers: list[Mention]) -> Iterator[Problem]:
    same = [one for one in known if one.kind == toll.kind]
    if any(one.number.value == toll.number.value for one in same) or _is_made_of(toll, numbers[-_MOST:]):
        return
    values = {one.number.value for one in same}
    others = [one for one in known if one.number.value == toll.number.value and one.kind != toll.kind]
    digits = re.sub(r"[^0-9]", "", toll.number.value).rstrip("0")
    if (
        len(values) == 1
        and same[0].number.bound == toll.number.bound == "exact"
        and all(toll.number.value != number.value for number in numbers)
    ):
        yield _problem(toll, same[0], f"The draft tells of {same[0].number.text} {_WORDS[toll.kind]} before, not")
    elif others and (same or len(digits) >= _DISTINCT):
        yield _problem(toll, others[0], f"Before, {others[0].number.text} were {_WORDS[others[0].kind]}; here they are")


_WORDS = {"dead": "dead", "hurt": "hurt", "missing": "missing"}


def _is_made_of(toll: _Toll, numbers: list[Mention]) -> bool:
    """Whether the number is the sum or the difference of two told before, as "83 deaths in May and 35 in June"."""
    told = [number.quantity for number in numbers if number.quantity is not None]
    stated = toll.number.quantity
    if stated is None or stated.number is None or Fraction(stated.number) < 2:
        return True
    target = operand(stated)
    return any(
        made.overlaps(target)
        for at, one in enumerate(told)
        for other in told[at + 1 :]
        for made in (
            add(operand(one), operand(other)),
            subtract(operand(one), operand(other)),
            subtract(operand(other), operand(one)),
        )
    )


def _problem(toll: _Toll, earlier: _Toll, words: str) -> Problem:
    end = f"{toll.number.text}." if words.endswith("not") else f"{_WORDS[toll.kind]}."
    return Problem(
        toll.number.start,
        toll.number.end,
        f"{words} {end}",
        related=(Related(earlier.number.start, earlier.number.end, "told here"),),
    )
