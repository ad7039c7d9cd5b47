"""Parts whose whole an earlier sentence tells: "9,471 tonnes ... The total was made up of 5,126, 3,083 and 1,262".

Which of the figures told before is the whole, the numbers say: the one that the parts make, or, where there is none,
the only one that they make but for a slip in a long figure.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.reckoned_parts import whole_of
from factlint.rules.relations.reckoning import Reckoning
from factlint.rules.working.arithmetic import add, subtract
from factlint.rules.working.slips import differ_in_a_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.values import Quantity

_MADE_UP = pattern(r"(?i)\b(?:made up of|composed of|consist(?:s|ed) of|compris(?:es|ed)|breaks down into) [$£€]?\Z")
"""Before the first of all parts."""
_OF_IT = pattern(
    r"(?i)(?:of|out of) (?:(?:the|this|that|its|their|our) )?(?:money|sum|total|amount|income|cash|bill|cost|proceeds|"
    r"budget|spending|revenue)\b[^,.;:]{0,40}, [$£€]?\Z"
)
"""At the head of a sentence that divides what was told before."""
_NOT_ALL = pattern(
    r"(?i)\b(?:includ\w+|mainly|mostly|among|such as|at least|up to|about|around|nearly|almost|some|more than|over|"
    r"per|each|every|of which|of whom|rest|remain\w+|other)\b"
)
_JOINED = pattern(r"[^.;:()]*(?:,| and|, and)[^.;:()]*")
_KINDS = frozenset({"money", "quantity", "number"})
_FEWEST, _DIGITS = 3, 4
"""So many parts, and digits of a whole, make it unlikely that both are near by chance."""


def parts_of_told(context: Context) -> Iterator[Reckoning]:
    """The wholes told before a sentence that gives nothing but their parts, and that these miss by a slip."""
    for sentence in context.sentences:
        parts = _parts(sentence) if len(sentence.mentions) >= _FEWEST and not sentence.quoted else ()
        if not parts:
            continue
        told = [
            one
            for one in context.mentions
            if one.end <= sentence.start and _is_measured_as(one, parts[0]) and _is_long(one)
        ]
        made = sum((Fraction(one.exact or 0) for one in parts), Fraction(0))
        wrong = [(one, slip) for one in told for slip in [_slip(one, made, parts)] if slip is not None]
        if not any(one.exact == made for one in told) and len({one.exact for one, _ in wrong}) == 1:
            yield from _reckoned(sentence, *wrong[-1], parts)


def _reckoned(sentence: Sentence, whole: Mention, slip: Mention, parts: Sequence[Mention]) -> Iterator[Reckoning]:
    """The whole as the sum of its parts, or the part that has the slip as what the others leave of it."""
    whole = whole._replace(kind=parts[0].kind, quantity=_in_unit(whole.quantity, parts[0].quantity))
    for summed in whole_of(sentence, whole, parts):
        wrong = next((one for one in summed.givens if one.mention == slip), None)
        if wrong is None:
            yield summed
        else:
            others = tuple(one for one in summed.givens if one is not wrong)
            makes = subtract(summed.result.given, add(*(one.given for one in others)))
            yield Reckoning("remainder", wrong, (summed.result, *others), makes, firm=True)


def _parts(sentence: Sentence) -> Sequence[Mention]:
    """All figures of a sentence, where they are of one kind and its words call them the parts of something."""
    told = [one for one in sentence.mentions if one.kind in _KINDS]
    found = [one for one in told if (one.kind, one.unit) == (told[0].kind, told[0].unit)]
    exact = all(one.exact and one.bound == "exact" for one in found)
    if len(found) < _FEWEST or not exact or any(one.text[:1].isdigit() for one in told if one not in found):
        return ()
    text = sentence.document_text
    opens = _MADE_UP.search(text, sentence.start, found[0].start) or _OF_IT.match(text, sentence.start, found[0].start)
    row = _JOINED.fullmatch(text, found[0].end, found[-1].start)
    return found if opens and row and not _NOT_ALL.search(text, sentence.start, found[-1].start) else ()


def _is_measured_as(told: Mention, part: Mention) -> bool:
    """Whether a figure may be a whole of a part: in its unit, or a bare number, "9,471 were recycled"."""
    return (told.kind, told.unit) in {(part.kind, part.unit), ("number", None)}


def _in_unit(whole: Quantity | None, part: Quantity | None) -> Quantity | None:
    return whole._replace(unit=part.unit) if whole is not None and part is not None else whole


def _is_long(mention: Mention) -> bool:
    return mention.bound == "exact" and len("".join(filter(str.isdigit, mention.text)).strip("0")) >= _DIGITS


def _slip(whole: Mention, made: Fraction, parts: Sequence[Mention]) -> Mention | None:
    """The figure with a slip in its digits by which the parts do not make a whole: the whole, or one of them."""
    missing = Fraction(whole.exact or 0) - made
    meant = ((whole, made), *((part, Fraction(part.exact or 0) + missing) for part in parts))
    slips = [one for one, due in meant if one.quantity and due > 0 and differ_in_a_digit(one.quantity, due)]
    return slips[0] if slips else None
