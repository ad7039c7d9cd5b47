"""Shares noted with what they are counted from, as reports do: "20 (14%) of 144", "14% (20/144)", "14% (n = 20)"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions import Mention
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.sentence import BEGINS
from factlint.rules.relations.passages import figure_of
from factlint.rules.relations.reckoning import Reckoning
from factlint.rules.working.arithmetic import add, divide, subtract
from factlint.rules.working.slips import differ_in_a_digit
from factlint.values import Interval, Quantity
from factlint.values.wording import in_words

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_IN_WORDS = {in_words(number) or "": number for number in range(1, 21)}
_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
_FIGURE = (
    rf"(?<![\w.,·$£€+–-])(?<![0-9] )(?<!hundred )(?<!hundred and )(?<!one in )(?<!two in )"
    rf"(?:{_DIGITS}|(?i:{'|'.join(_IN_WORDS)}))(?![\w·]|[.,·–-][^\W_]| [0-9]| ?%|\+)"
)
_PART = rf"(?<!/)(?P<part>{_FIGURE})"
_WHOLE = rf"(?P<whole>{_FIGURE})(?!/)"
_ANY = pattern(rf"(?<!/){_WHOLE}")
_ALL = r"(?:the|these|those|all|our|its|a total of)"
_STOP = (
    r"(?!(?:and|or|but|vs|versus|than|to|in|none|no|nor|neither|of|while|whereas|compared|others?|only|not|did|was|were|had|"
    r"who|that|which|hundred|thousand|million|billion|dozen|half|halves|thirds?|quarters?|fifths?|tenths?)\b)"
)
_OF = rf"(?:(?: {_STOP}[a-z]+){{0,2}} (?:out )?of (?:{_ALL} )*| ?/ ?(?=[0-9]{{2}}))"
_THINGS = rf"(?:[ -](?:in |{_STOP})[A-Za-z][\w’'-]*){{0,6}}"
_N = r"(?:[nN] ?= ?)?"
_BOTH_BEFORE = pattern(rf"{_PART}{_OF}{_WHOLE}{_THINGS} ?(?:[(\[]|[;,] |,? or ){_N}\Z")
""" "8 of 12 patients (67%)", "8/12 (67%)", "8 of 12 patients; 67%"."""
_BOTH_AFTER = pattern(
    rf"(?:[ -]{_STOP}[A-Za-z][\w’'-]*|,? of){{0,8}} ?[(\[]{_N}{_PART}{_OF}{_WHOLE}{_THINGS}\s?[)\],;]"
)
""" "67% of the patients (8 of 12)", "67% (8/12)"."""
_PART_BEFORE = pattern(rf"{_PART}{_THINGS} ?[(\[]\Z|(?:[(\[]|[nN] ?= ?){_PART.replace('part', 'bare')}{_THINGS}, \Z")
""" "20 patients (14%)", "(n = 20, 14%)"."""
_PART_AFTER = pattern(rf" ?[(\[]{_N}{_PART}{_THINGS}\s?[)\]]")
""" "14% (n = 20)"."""
_ENDS = pattern(r"\s?[)\]]|[;,] (?!(?:about |nearly )?[0-9~<>≥≤])|, (?=9[059](?:\.[0-9])?% )|[.,]\Z|[.,]\s(?=[A-Z])")
"""After a share that is told alone: not "(67% of them)", "(67%, 12%)"."""
_ITS_WHOLE = pattern(
    rf"[^)\]]{{0,40}}[)\]](?: (?:were|was) [a-z]+)?(?: {_STOP}[a-z]+){{0,2}} (?:out )?of (?:{_ALL} )*{_WHOLE}"
)
"""Behind the bracket: "20 (14%) of 144", "41 homes (66%) were seen out of 62"."""
_OF_OTHERS = pattern(r"[^)\]]{0,40}[)\]] (?:of|from|among|in) (?!course)")
_AT_HEAD = pattern(rf"(?:{BEGINS}|[.:;)] |, )(?i:out of|of|from|among|in) (?i:(?:{_ALL}|a total of) )*{_WHOLE}")
"""A whole that is told first: "Of the 40 births, 21 (53%)"."""
_OF_THESE = pattern(
    rf"{_WHOLE}(?: ?[(\[][0-9.]+ ?%[)\]])?[^.0-9]{{1,60}}\b(?i:of|among|from|in) (?:which|whom|these|those|them)\b"
    r"(?: [a-z]+)?,?(?: [a-z-]+){0,6} \Z"
)
""" "44 (75%) cases, of which 11 (25%)", "400 patients; of these, 352 (88%)"."""
_NESTED = pattern(
    r"(?i)\b(?:which|whom|whose|them|these|those|their|(?<=[a-z,] )remaining|others?|rest|latter|former|including|"
    r"subgroups?|subset|respond\w+|among|out of|per|each|eyes|compared|vs|versus)\b"
)
"""Words by which a share has another whole than those told before it."""
_NOT_COUNTED = pattern(
    r"(?i)\b(?:weight(?:ed|ing|s)|adjusted|standardi[sz]ed|estimat\w+|projected|model+ed|imputed|actuarial|kaplan|cumulative|"
    r"mean|median|averaged?|probability)\b"
)
"""Words by which a share is not a count out of another."""
_COUNTED = frozenset({"number", "fraction"})
_YEARS = range(1900, 2050)
"""Other numbers that look like years are counts where a share is told of them."""
_SEVERAL = 2
"""So many other shares of a row show of which number told before it they all are."""
_REACH = 110
_NEAR = 40
_ASKED = Fraction(9, 10)
_ALL_PERCENT = 100
_HUNDRED = Interval(1, 1)


class Noted(NamedTuple):
    """A share with the part it is told of, and the whole where that is told as well."""

    share: Figure
    part: Figure
    whole: Figure | None


class NotedShares(NamedTuple):
    """The shares of a draft noted with part and whole in one phrase, and those in a row that no figure explains.

    `parts` tells for each share noted with its part, by where the share starts, where the part does; `summed` are the
    places of those that are of all parts in their sentence.
    """

    phrases: tuple[Reckoning, ...]
    rows: tuple[Reckoning, ...]
    parts: dict[int, int]
    summed: frozenset[int]

    def tells_otherwise(self, one: Reckoning) -> bool:
        """Whether a share is noted with another part than it is read with: "153 cases (66%) had 60 or more"."""
        part = self.parts.get(one.result.mention.start) if one.how == "share" else None
        return part is not None and (part != one.givens[0].mention.start or one.givens[1].mention.kind != "number")


def noted_shares(context: Context) -> NotedShares:
    """The shares of a draft that are noted with their part, each of the whole that it is told of."""
    told = [sentence for _, sentence in context.prose if any(one.kind == "percent" for one in sentence.mentions)]
    phrases: list[Reckoning] = []
    rows: list[Reckoning] = []
    parts: dict[int, int] = {}
    summed: set[int] = set()
    for sentence in told:
        notes = tuple(_notes(sentence))
        phrases += [one for note in notes for one in _reckoned(sentence, note)]
        parts |= {note.share.mention.start: note.part.mention.start for note in notes if note.whole is None}
        block = context.document.block_at(sentence.start) if any(note.whole is None for note in notes) else None
        if block is not None:
            counts = _counts(sentence, block.start)
            of_all: list[Noted] = []
            odd: list[Reckoning] = []
            for row in _rows(sentence, notes):
                total = add(*(note.part.given for note in row))
                of_row = [note for note in row if _fits(note, total)]
                of_all += of_row
                if len(of_row) == len(row) - 1:
                    odd += _odd(row, next(note for note in row if note not in of_row), total, counts)
            summed |= {note.share.mention.start for note in of_all}
            wrong = list(_in_row(sentence, notes, of_all, counts))
            known = {one.result for one in wrong}
            rows += [*wrong, *(one for one in odd if one.result not in known)]
    return NotedShares(tuple(phrases), tuple(rows), parts, frozenset(summed))


def _reckoned(sentence: Sentence, note: Noted) -> Iterator[Reckoning]:
    """The share of a part and a whole in one phrase, unless words tell that it is not counted so."""
    if (whole := note.whole) is None:
        return
    made = divide(note.part.given, whole.given)
    told = Reckoning("share", note.share, (note.part, whole), made, firm=True)
    rest = subtract(_HUNDRED, made).overlaps(note.share.told)
    places = [one.mention.start for one in (note.share, note.part, whole)]
    start, end = max(sentence.start, min(places) - _NEAR), max(places) + _NEAR
    if told.fits or not (rest or _NOT_COUNTED.search(sentence.document_text, start, min(end, sentence.end))):
        yield told


def _notes(sentence: Sentence) -> Iterator[Noted]:
    text = sentence.document_text
    for mention in sentence.mentions:
        if mention.kind != "percent" or mention.exact is None or mention.unit == "pp":
            continue
        share = figure_of(sentence, mention)
        told = share and _told_with(sentence, text, share)
        if told:
            yield told


def _told_with(sentence: Sentence, text: str, share: Figure) -> Noted | None:
    start, end = share.mention.start, share.mention.end
    first, last = max(sentence.start, start - _REACH), min(sentence.end, end + _REACH)
    closed = _ENDS.match(text, end, last)
    both = (closed and _BOTH_BEFORE.search(text, first, start)) or _BOTH_AFTER.match(text, end, last)
    if both:
        return _noted(share, _count(sentence, both, "part"), _count(sentence, both, "whole"))
    before = closed and _PART_BEFORE.search(text, first, start)
    label = before or _PART_AFTER.match(text, end, last)
    if not label:
        return None
    part = _count(sentence, label, "part" if label["part"] else "bare")
    after = end if before else label.end() - 1
    if of := _ITS_WHOLE.match(text, after, last):
        return _noted(share, part, _count(sentence, of, "whole"))
    return Noted(share, part, None) if part and not _OF_OTHERS.match(text, after, last) else None


def _noted(share: Figure, part: Figure | None, whole: Figure | None) -> Noted | None:
    return Noted(share, part, whole) if part and whole and 0 < part.number < whole.number else None


def _count(sentence: Sentence, found: re.Match[str], name: str) -> Figure | None:
    """A number as a figure, whether or not it is a mention; `None` of dates, and of what is measured or hedged."""
    start, end = found.span(name)
    word = found[name]
    number = _IN_WORDS.get(word.lower()) or int(word.replace(",", ""))
    told = [one for one in sentence.mentions if one.start <= start < one.end]
    kinds = {one.kind for one in told}
    if any(one.bound != "exact" for one in told):
        return None
    in_year = sentence.document_text[max(start - 3, 0) : start].lower() == "in "
    if not kinds <= _COUNTED and (kinds != {"date"} or number in _YEARS or in_year):
        return None
    mention = Mention(start, end, word, "number", str(number), quantity=Quantity(number, number, quantum=1))
    return figure_of(sentence, mention)


def _counts(sentence: Sentence, start: int) -> tuple[Figure, ...]:
    """All numbers of a paragraph, up to the end of a sentence, of which a part may be told there."""
    found = (_count(sentence, one, "whole") for one in _ANY.finditer(sentence.document_text, start, sentence.end))
    return tuple(one for one in found if one is not None)


def _fits(note: Noted, whole: Interval) -> bool:
    return divide(note.part.given, whole).overlaps(note.share.told)


def _in_row(
    sentence: Sentence, notes: Sequence[Noted], summed: Sequence[Noted], counts: Sequence[Figure]
) -> Iterator[Reckoning]:
    """The shares that no number of their paragraph explains, each with the whole that words give all of its row."""
    fitting = [{one.number for one in counts if _fits(note, one.given)} for note in notes]
    first = None
    before = sentence.start
    for at, note in enumerate(notes):
        told = _told_first(sentence, before, note)
        first = told or (first if _goes_on(sentence, before, note) else None)
        before = note.share.mention.end
        if note.whole is not None:
            first = note.whole
        elif not (fitting[at] or note in summed):
            others = [some for one, some in zip(notes, fitting, strict=True) if one is not note]
            shared = set.intersection(*others) if others else set()
            whole = first if first and (first.number in shared or not _lacks_some(note, first)) else None
            shared -= {one.part.number for one in notes}
            if whole is None and len(shared) == 1:
                of_all = [one for one in counts if one.number in shared]
                sure = len(others) >= _SEVERAL and of_all[0].mention.end < sentence.start
                whole = next((one for one in of_all if sure or _stands_before(sentence, one, note)), None)
            if whole is None or note.part.number >= whole.number:
                continue
            if _is_slip(note, whole.number) or (whole is told and _is_more(note, whole, counts)):
                made = divide(note.part.given, whole.given)
                yield Reckoning("share", note.share, (note.part, whole), made, firm=True)


def _rows(sentence: Sentence, notes: Sequence[Noted]) -> Iterator[list[Noted]]:
    """The shares of a sentence without a whole of their own, two or more, as far as no words bring in another whole."""
    row: list[Noted] = []
    for note in notes:
        if row and not _goes_on(sentence, row[-1].share.mention.end, note):
            if len(row) > 1:
                yield row
            row = []
        if note.whole is None:
            row.append(note)
    if len(row) > 1:
        yield row


def _odd(row: Sequence[Noted], odd: Noted, total: Interval, counts: Sequence[Figure]) -> Iterator[Reckoning]:
    """The one share of a row that is not of all its parts, as the others are, where no number beside explains it."""
    others = [note.part for note in row if note is not odd]
    made = sum((part.number for part in others), odd.part.number)
    quantity = odd.share.mention.quantity
    off = abs(odd.part.number / made - odd.share.number) * _ALL_PERCENT
    if quantity is None or off <= quantity.quantum:
        return  # rounded the wrong way
    if _is_slip(odd, made) and not any(_fits(odd, one.given) for one in counts):
        yield Reckoning("split", odd.share, (odd.part, *others), divide(odd.part.given, total), firm=True)


def _told_first(sentence: Sentence, start: int, note: Noted) -> Figure | None:
    """The whole told between a place and a share: "Of the 40 births, 21 (53%)", "44 cases, of which 11 (25%)"."""
    text, end = sentence.document_text, note.part.mention.start
    heads = list(_AT_HEAD.finditer(text, start, end))
    opens = bool(heads) and not _NESTED.search(text, heads[-1].end(), note.share.mention.start)
    found = heads[-1] if opens else _OF_THESE.search(text, max(sentence.start, end - _REACH), end)
    return _count(sentence, found, "whole") if found else None


def _goes_on(sentence: Sentence, start: int, note: Noted) -> bool:
    """Whether the words between a place and a share bring in no other whole."""
    return _NESTED.search(sentence.document_text, start, note.share.mention.start) is None


def _stands_before(sentence: Sentence, whole: Figure, note: Noted) -> bool:
    """Whether a whole is told in the sentence of a share, and nothing after it that the share may be one of."""
    end = note.part.mention.start
    return sentence.start <= whole.mention.start < end and _goes_on(sentence, whole.mention.end, note)


def _lacks_some(note: Noted, whole: Figure) -> bool:
    """Whether a share is but a little more than it should be, as where not all of the whole were asked."""
    asked = note.part.number / note.share.number if note.share.number else whole.number
    return whole.number * _ASKED < asked < whole.number


def _is_more(note: Noted, whole: Figure, counts: Sequence[Figure]) -> bool:
    """Whether a share is more than it can be of those told right before it: "40 births, of whom 21 (83%)".

    A smaller one may be of more than those; so many may be left out of them as words tell: "as 20 had moved".
    """
    left = (subtract(whole.given, one.given) for one in counts if one.number < whole.number - note.part.number)
    return note.share.number * whole.number * _ASKED > note.part.number and not any(_fits(note, one) for one in left)


def _is_slip(note: Noted, whole: Fraction) -> bool:
    """Whether one digit of the share, or of the part, is another than it should be."""
    share, part = note.share.mention.quantity, note.part.mention.quantity
    wrong_share = share and differ_in_a_digit(share, note.part.number / whole * _ALL_PERCENT)
    return bool(wrong_share or (part and differ_in_a_digit(part, whole * note.share.number)))
