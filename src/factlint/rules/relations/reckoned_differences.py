"""By how much two figures differ: a margin, a lead, a change, what is left."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import BETWEEN, CHANGES, MORE, MOVES
from factlint.patterns import pattern
from factlint.rules.relations.apposed_changes import is_apposed_change
from factlint.rules.relations.contrast import contrasted, is_score, refers
from factlint.rules.relations.passages import figures
from factlint.rules.relations.ratios_told import TO_ONE
from factlint.rules.relations.reckoning import (
    SIDE,
    Reckoning,
    around,
    beside,
    in_text,
    is_of_another_time,
    uses_all,
)
from factlint.rules.relations.unread import has_unread
from factlint.rules.working.arithmetic import subtract
from factlint.rules.working.dimensions import COUNTED, alike

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_BEYOND = rf"{MORE}|ahead|behind|clear|adrift|above|below|over|under|off|short|shy|inside|outside"
_LEAD = "gap|lead|margin|majority|difference|shortfall|spread|advantage|swing|deficit"
_BETWEEN = "|".join(sorted(BETWEEN - {"change"}))
"""What is said of two figures whichever is the larger."""
_CHANGE = rf"{CHANGES}|profit|overrun|overspend|underspend|edge"
_WINNING = """up down ahead behind short over under win wins won winning lose loses lost losing beat beaten beats led
    lead leads leading trail trails trailed trailing exceed exceeds exceeded exceeding miss misses missed carry carried
    passed failed differ differs differed defeat defeats defeated outscored outpolled"""
_MOVED = rf"{MOVES}|{'|'.join(_WINNING.split())}"
_DIFFERS_BEFORE = pattern(
    rf"(?:\b(?:{_MOVED})(?: [a-z]+){{0,3}} by|\b(?:is|was|are|were) the {MORE} by"
    r"|\b(?:up|down|los(?:t|es|ing)|gain(?:s|ed|ing)|shed(?:s|ding)?"
    r"|(?:left|leav(?:es|ing))(?: (?:him|her|it|them|us|the [a-z]+))? with)"
    rf"|\b(?:{_LEAD}|{_CHANGE}|{_BETWEEN}) (?:of|by)|\b(?:{_LEAD}) (?:is|was)"
    r"|\b(?:the|their|its|his|her) (?:remaining|other|outstanding|missing|balance|rest)(?: (?:of|is|was))?"
    r"|\bleav(?:es?|ing)(?: (?:him|her|it|them|a|an))?|(?<!of )\bthe (?:day|week|session|year))"
    r"(?: (?:just|only|some|exactly))?\s*\Z"
)
"""What stands before the difference of two figures, in small letters: so many words take long in any case."""
_MOVED_A_MEASURE = pattern(
    r"\b(?:rose|risen|rises|fell|fallen|falls|sank|sunk|sinks|dropped|drops|climbed|climbs|grew|grown|grows|shrank|shrunk|"
    r"slipped|advanced|advances|retreated|retreats)\s+\Z"
)
"""Before how far something moved: "its surface had sunk 1.3 metres"."""
_ON_RECORD = pattern(
    r"(?i)(?: [a-z]+)? (?:to|off|from|on|onto) (?:the|an?|its|their|his|her) (?:[\w’'-]+ ){0,3}"
    r"(?:record|best|mark) of "
)
"""Between a difference and the mark that it is one from: "added 20 centimetres to the club record of"."""
_A_NOUN_OF = pattern(r", an? [a-z]+ of \Z")
"""Before what is said of two levels in other words: ", a retreat of 40 metres"."""
_DIFFERS_AFTER = pattern(
    r"(?i)\s*-?(?:(?!(?:and|or|but) )[a-z]+ )?"
    rf"(?:(?:{_BEYOND})\b(?! (?!(?:of )?(?:him|her|them|(?-i:[A-Z]))|it in\b)[a-z]+(?: [a-z]+)? "
    r"(?:in|during|for|at|of)\b)"
    rf"|(?:{_LEAD}|{_CHANGE})\b"
    r"|left\b|back(?=[.,;)]|\Z| in [0-9])|to spare\b|(?:up|down)(?: (?:on|from)\b|(?=[.,;)]|\Z)))"
)
_FURTHER = pattern(r"(?i)\b(?:a further|another)\s+\Z")
_BEHIND = pattern(r"(?i)\s*-?(?:back|behind|adrift|away|ahead|clear)\b")
_GONE_AFTER = pattern(
    r"(?i)(?: [a-z]+){0,2} (?:are|is|were|was|have|has|remain|remains)(?: (?:still|now|since|been|yet))*"
    r" (?:unaccounted for|missing|outstanding|gone|vanished|disappeared|left(?: over)?|unsold|unspent|unpaid|unclaimed|"
    r"unused|not (?:returned|seen|sold|used|back))\b"
)
"""After what is left of one figure without another: "of 1,240 papers 1,105 came back; 135 are unaccounted for"."""
_THAN_PLANNED = pattern(
    rf"(?i)(?: [a-z]+)? {MORE} than (?:(?:had been|was|were) )?(?:first |originally )?"
    r"(?:planned|expected|budgeted|forecast|hoped|feared|agreed|estimated)\b"
)
_PLAN = pattern(
    r"(?i)\b(?:(?:was|were) (?:meant |supposed |expected |due |originally |first )?to|had been (?:expected|"
    r"planned|budgeted|"
    r"forecast|hoped|estimated|agreed)|planned|budgeted?|expected|forecast|estimated?|original(?:ly)?)\b"
)
_BETWEEN_THEM_IS = pattern(
    rf"(?i)\b(?:{_LEAD}|range|interval) between\b[^.;]*\b(?:is|was|comes? to|came to|amounts? to|amounted to|of)"
    r"(?: (?:some|about|just|only|nearly|almost))?\s*\Z"
)
"""Before what two figures differ by that stand after "between": "the gap between the first (41) and the last "
"(23) is"."""
_IS_BETWEEN = "gap between"
_AS_PLANNED = "more than planned"
_THAN_ANOTHER = pattern(
    r"(?i)\s*-?(?:[a-z]+ ){0,2}(?:than|over|on|for) (?:(?:in|during|for|at|by|on)\b|(?:the|that|those|a|an|its|"
    r"any|last|this|(?:[a-z]+|[0-9]+) (?:year|month|week|day|hour)s? (?:ago|earlier|before))\b"
    r"(?:[^.,;0-9]|[12][0-9]{3})*(?:[.,;]|\Z))"
)
"""After a difference from what is not told: "less than in the preceding year", "more than two years ago"."""
_PLACED = pattern(
    r"(?i)\s*(?:above|below|over|under|off|inside|outside|behind|ahead of|short of|shy of) (?:the |its |their |a )?"
    r"(?:[^.,;0-9]|[12][0-9]{3})*(?:[.,;]|\Z)"
)
"""After a figure that tells where something is by what is no figure: "300 metres above the sea"."""
_MARGIN = pattern(
    r"(?i)\b(?:lead|margin|majority|advantage|deficit|gap|swing|votes?|seats?|ahead|behind|clear|adrift|faster|slower"
    r"|remaining)\b"
)
_NEXT_CLAUSE = pattern(r", (?:with|and|but|while|whereas)\b")
"""Behind a difference, where what is told of others begins."""
_TO_ANOTHER = pattern(
    rf"(?i)(?! (?:{CHANGES}) to (?:an?|the|its|their|[a-z]+ing)\b)"
    r"(?: [a-z]+)? (?:to|against) (?:[0-9]|[a-z]+\b)(?! than)"
)
"""After one of two scores: "by nine votes to five"."""
_TAKING = pattern(
    r"(?i)(?:,| and)(?: [a-z]+){0,2} (?:lift|tak|bring|rais|cut|reduc|push|driv|swell|shrink|increas|mov|carry|boost|"
    r"lower|trimm?|slash)(?:ing|s|ed|t)?\b[^.;:,]* from \Z"
)
"""Between a change and its levels: "took on 26 people, lifting its payroll from 118 to 144"."""
_AND = pattern(r"(?i)\b(?:and|plus|with|another|for|of)\s+\Z")
_MORE = pattern(rf"(?i)(?: [a-z]+)? {MORE}\b(?! than (?:the )?[0-9$£€])")
"""After a figure that tells itself by how much others differ."""
_AT_LEVEL = pattern(
    r"(?i)(?: [a-z]+)? at [$£€]?[0-9]|-(?:[0-9]|one|two|three|four|five)\b|"
    r"(?: [a-z]+)? (?:from|below|above|under|over) (?:yesterday|last (?:night|week|month|year))\b(?![’']s)"
)
"""After a change that is told with a level of its own: "the index was up 0.6 at 72.7", "down 4p from yesterday"."""
_MORE_OF_THEM = pattern(r"(?i) (?:[a-z]+ )?more\b(?! than\b)")
_VERB = pattern(r"(?i) (?:is|are|was|were|has|have|had|will|would|came|come|went|joined|followed)\b")
_SET_OFF = pattern(
    r"(?i)(?:[,(:–—]|\b(?:is|was|are|were|or|by|to|exactly|just|even|again)) (?:about |some |nearly )?\Z"
)
"""Before so many more than what has been told: "it sold 15, three more"."""
_TO = pattern(r"(?: [a-z]+){0,2} to (?:about |nearly |just )?")
_BY = pattern(r"(?i)\b(?:by|with)(?: another| some| about)?\s*\Z")
_TO_LEVEL = pattern(r"(?i)(?: [a-z]+){0,2},? to ")
"""After a change: "is to grow by 700 people, to 4,100"."""
_THAT_WERE = pattern(
    r"(?i)(?: [a-z]+)? (?:that |which )?(?:it|they|he|she|we|the [a-z]+) (?:has |had |have )?(?:been )?"
    r"(?:added|gained|lost|shed|cut|created|won|saved|hired|put on)\b"
)
_IS_LEVEL = pattern(r"(?i)(?: [a-z]+){0,2}(?: in [12][0-9]{3})? (?:against|compared|versus|instead)\b")
"""After what is set against another level itself: "lost $7 million in 1986 against a loss of $9 million"."""
_LOSS = pattern(
    r"(?i)\b(?:net|loss|losses|lost|loses|profits?|earnings|income|deficit|surplus)(?: (?:of|was|is|by))?\s*\Z"
)
_LOSS_AFTER = pattern(r"(?i)[ -](?:(?:net|operating|pretax|pre-tax|gross) )*(?:loss|profit|deficit|surplus|earnings)\b")
_BESIDE_ANOTHER = pattern(r"(?i)(?:[^.;:]|\.[0-9]){0,110}?\b(?:against|compared|versus|instead)\b")
_EARNED = (
    r"revenues?|sales|turnover|takings|receipts|costs?|spen[dt]\w*|expens\w+|expenditure|exports?|imports?|paid|bought|"
    r"sold|takes? in|took in"
)
"""What a loss or a profit is the difference of."""
_COMPARES = pattern(r"\bcompar(?:es|ed) with an? \w+ of\s*\Z")
_LAST_TIME = pattern(
    r"(?i)(?: [a-z]+){0,3} (?:last|the (?:previous|prior|preceding|corresponding)|a|one) (?:year|quarter|month|week)"
    r"|[^.;:]{0,20} (?:in|for) (?:the |fiscal )*(?:corresponding|same|prior|previous|first|second|third|fourth|"
    r"[12][0-9]{3})\b"
)
"""After a loss or a profit that is told of its own time."""
_AGAINST_LEVEL = pattern(r"(?i)\b(?:against|versus|compared (?:with|to)|instead of) (?:an? |the )?[a-z]+ of\s*\Z")
_OF_SOME_BEFORE = pattern(
    r"(?i);[^;]*\b(?:among|(?:in|for)(?! (?:[a-z0-9]+ ){1,2}(?:minutes|hours|days|nights|weeks|months|years)\b)|"
    r"with|at)\b"
)
"""Between two figures and a difference of a part of what is told: "52 to 48; among women a lead of 5"."""
_OF_SOME = pattern(
    r"(?i)\s*(?:-?[a-z]+ ){0,2}(?:among|in the [a-z]+s)\b|"
    r"(?: [a-z]+){1,2} than (?:the )?(?:two|three|four|five|six|both|twice|double|half)\b"
    r"(?! (?:minute|hour|day|week|month|year|season|decade)s\b)"
)
"""After a difference of a part of what is told, "a lead of 4 among women", or of more: "£10 less than two singles"."""
_REMAINING = pattern(r"(?i)\b(?:remaining|other|outstanding|missing|balance|rest)\b")
_IS = pattern(r"(?i)(?: [\w’'-]+,?){0,5},? (?:(?:which|that) )?(?:(?:is|was|are|were) )?")
_TIED = pattern(
    rf"(?i)(?: [\w’'-]+){{0,2}} (?:{_BEYOND})(?: (?!(?:and|but|while|although)\b)[^\W\d_][\w’'-]*,?){{0,8}} [$£€]?"
)
"""Between a figure and its difference, and between that and the other figure: ", was 65 metres longer than the old"."""
_OF_TWO = pattern(rf"(?i)\b(?:{_BETWEEN})\b")
_THE = pattern(rf"(?i)\b(?:the|that|this) (?:{_CHANGE}|{_BETWEEN}) (?:of|by)\s*\Z")
_STRICT = 10
"""How many times as large one of two figures is as the other at most, where a third tells how they differ."""


def differences(passage: Passage) -> Iterator[Reckoning]:
    """By how much two figures differ."""
    window, found = passage
    found = tuple(one for one in found if not _is_further(window, one))
    names = tuple(one for one in figures(window) if one.is_name and one.mention.kind == "number")
    for result in () if has_unread(window) else (*found, *names):
        before, after = around(window, result)
        if (
            (result.is_share and not result.is_points)
            or SIDE.search(before)
            or not (
                _DIFFERS_BEFORE.search(before.lower())
                or _DIFFERS_AFTER.match(after)
                or _THAT_WERE.match(after)
                or _GONE_AFTER.match(after)
                or _BETWEEN_THEM_IS.search(window.document_text, window.start, result.mention.start)
                or _A_NOUN_OF.search(before)
                or _has_moved(result, before, after)
                or _BY.search(before)
                or _is_on_record(window, found, result)
                or " from " in window.document_text[result.end : window.end]
            )
        ):
            continue
        others = [one for one in found if one is not result and one.family == result.family]
        others = [one for one in others if not TO_ONE.match(window.document_text, one.end)]
        if not others and _THE.search(before):
            others = _in_its_unit(found, result)
            found = tuple(one for one in found if one.is_aside or one is result) + tuple(others)
        for pair in combinations(others, 2):
            low, high = sorted(pair, key=lambda figure: figure.number)
            yield from _difference(window, found, result, (low, high))


def _is_further(window: Sentence, figure: Figure) -> bool:
    """Whether a figure tells how far a third is from the second: "with the next a further four minutes adrift"."""
    before, after = around(window, figure)
    return _FURTHER.search(before) is not None and _BEHIND.match(after) is not None


def _in_its_unit(found: Sequence[Figure], result: Figure) -> list[Figure]:
    """The bare figures with a decimal point, in the unit of the difference that points back to them."""
    bare = [one for one in found if one.dimension == ((COUNTED, 1),) and one.own.denominator > 1]
    return [one.sized(result.size, result.dimension) for one in bare if one.mention.end < result.mention.start]


def _difference(
    window: Sentence, found: Sequence[Figure], result: Figure, others: tuple[Figure, Figure]
) -> Iterator[Reckoning]:
    low, high = others
    three = (result, low, high)
    cue = _told_last(window, result, others) or _cue(window, result, others)
    if cue is None or _is_told_first(window, result, others) or not uses_all(three, beside(window, three, found)):
        return
    if low.is_points or high.is_points or not _are_alike(window, result, low, high):
        return
    if _REMAINING.search(cue) and _are_joint(window, low, high) and not contrasted(window, low, high):
        return
    if _is_of_list(window, result, others) or _are_choices(window, low, high):
        return
    if low.number * _STRICT > high.number and not all(figure.is_aside for figure in three):
        score = is_score(window.document_text, result, others)
        how = "margin" if score or _MARGIN.search(cue) else "difference"
        makes = subtract(high.given, low.given)
        yield Reckoning(how, result, (high, low), makes, _is_firm(window, cue, result, others))


def _is_of_list(window: Sentence, result: Figure, others: tuple[Figure, Figure]) -> bool:
    """Whether a figure stands after the result in a list: "an increase of 7,457; of rails, 4,345; of barley, 2,154"."""
    last = max(others, key=lambda one: one.mention.start)
    return last.mention.start > result.end and ";" in window.document_text[result.end : last.mention.start]


def _is_told_first(window: Sentence, result: Figure, others: tuple[Figure, Figure]) -> bool:
    """Whether a result stands in a sentence before those of both its figures."""
    first = min(one.mention.start for one in others)
    return any(result.mention.start < part.start <= first for part in window.parts)


def _told_last(window: Sentence, result: Figure, others: tuple[Figure, Figure]) -> str | None:
    """What words behind a figure call it that stands after both others: what is left of one, or not as planned."""
    (_, after), (first, second) = around(window, result), in_text(others)
    if result.mention.start < second.end:
        return None
    if _GONE_AFTER.match(after):
        return "outstanding"
    if _BETWEEN_THEM_IS.search(window.document_text, window.start, result.mention.start):
        return _IS_BETWEEN
    planned = _THAN_PLANNED.match(after) and _PLAN.search(window.document_text, window.start, first.mention.start)
    return _AS_PLANNED if planned else None


def _cue(window: Sentence, result: Figure, others: tuple[Figure, Figure]) -> str | None:
    """The words beside a figure that call it a difference; `None` without any, or where it is that of others."""
    before, after = around(window, result)
    first, second = in_text(others)
    text = window.document_text
    if result.mention.start < first.mention.start and _TAKING.search(text, result.end, first.mention.start):
        return "change" if _TO.fullmatch(text, first.end, second.mention.start) else None
    if _BY.search(before) and _TO_LEVEL.fullmatch(text, result.end, second.mention.start):
        return "change"
    told, tied = _DIFFERS_BEFORE.search(before.lower()), _DIFFERS_AFTER.match(after)
    if not told and result.mention.start > second.end and contrasted(window, *others):
        told = _A_NOUN_OF.search(before) or _has_moved(result, before, after)
    joined = tied and (_AND.search(before) or _is_on_top(before, after))
    if (
        joined
        or ((told or tied) and _AT_LEVEL.match(after))
        or (tied and any(_MORE.match(text, f.end) for f in others))
    ):
        return None
    made = _THAT_WERE.match(after)
    level = _IS_LEVEL.match(after) or _AGAINST_LEVEL.search(before) or _is_result(window, result)
    on_record = first.end < result.mention.start and _is_on_record(window, others, result)
    of_some = _OF_SOME.match(after) or _OF_SOME_BEFORE.search(text, second.end, result.mention.start)
    placed = tied and not told and _PLACED.match(after) and result.mention.start < second.mention.start
    to_another = not on_record and _TO_ANOTHER.match(after)
    if not (told or tied or made or on_record) or placed or level or to_another or of_some:
        return None
    own = "" if on_record else _NEXT_CLAUSE.split(after, 1)[0]
    if is_of_another_time(before[-20:].rpartition("; ")[2] + own) or (
        _is_told_by(window, second, result) and _THAN_ANOTHER.match(after)
    ):
        return None
    return f"{told.group() if told else ''} {tied.group() if tied else ''}{' change' if made else ''}"


def _has_moved(result: Figure, before: str, after: str) -> re.Match[str] | None:
    """The verb right before a measure that something moved by."""
    measure = result.is_points or (result.mention.kind in {"quantity", "money"} and not _PLACED.match(after))
    return _MOVED_A_MEASURE.search(before) if measure else None


def _is_result(window: Sentence, result: Figure) -> bool:
    """Whether a loss or a profit is told beside another, or of its own time: no difference of what is told with it."""
    before, after = around(window, result)
    if (result.mention.kind != "money" and "illion" not in result.mention.text) or not (
        _LOSS.search(before) or _LOSS_AFTER.match(after)
    ):
        return False
    text, start = window.document_text, max(window.start, result.mention.start - 60)
    compares = _COMPARES.search(text, start, result.mention.start)
    return bool(
        compares
        or not window.has(_EARNED)
        or _BESIDE_ANOTHER.match(text, result.end, window.end)
        or _LAST_TIME.match(text, result.end, window.end)
    )


def _is_on_top(before: str, after: str) -> bool:
    """Whether so many come on top of what is told and tell of no difference: "killing 14 and injuring 21 more"."""
    more = _MORE_OF_THEM.match(after)
    return more is not None and (_VERB.match(after, more.end()) is not None or not _SET_OFF.search(before))


def _is_on_record(window: Sentence, found: Sequence[Figure], result: Figure) -> bool:
    """Whether a figure is told as added to, or taken from, the mark that stood."""
    text = window.document_text
    return any(_ON_RECORD.fullmatch(text, result.end, one.mention.start) for one in found)


def _is_told_by(window: Sentence, figure: Figure, result: Figure) -> bool:
    """Whether a figure stands before another, or in a sentence after it."""
    later = any(result.mention.end <= part.start <= figure.mention.start for part in window.parts)
    return figure.end < result.mention.start or later


def _is_firm(window: Sentence, cue: str, result: Figure, others: tuple[Figure, Figure]) -> bool:
    """Whether the words can mean no other figures: "$3.4 million, $1.2 million more than the $2.6 million"."""
    if cue in {"change", _AS_PLANNED, _IS_BETWEEN} or is_apposed_change(window, result, *others):
        return True
    if any(
        min(one.end for one in others) <= part.start <= max(one.mention.start for one in others)
        for part in window.parts
    ):
        return False
    first, second, last = in_text((result, *others))
    text = window.document_text
    if is_score(text, result, others):
        return True
    if second is result:
        told = _IS.fullmatch(text, first.end, result.mention.start)
        return told is not None and _TIED.fullmatch(text, result.end, last.mention.start) is not None
    if last is not result or not refers(window, result):
        return False
    return _OF_TWO.search(cue) is not None or contrasted(window, *others)


def _are_alike(window: Sentence, result: Figure, low: Figure, high: Figure) -> bool:
    """Whether all three are measured alike; "the gain of 23 voices" may be one of 23 singers."""
    if alike(result.dimension, low.dimension) and alike(result.dimension, high.dimension):
        return True
    return alike(low.dimension, high.dimension) and _THE.search(around(window, result)[0]) is not None


def _are_choices(window: Sentence, one: Figure, other: Figure) -> bool:
    """Whether two figures stand for one another, so that nothing went from one to the other: "90 days or 6 months"."""
    first, second = in_text((one, other))
    return window.document_text[first.end : second.mention.start].strip(" ,") == "or"


def _are_joint(window: Sentence, one: Figure, other: Figure) -> bool:
    """Whether two figures are two of a kind, so that neither is a part of the other."""
    first, second = in_text((one, other))
    between = window.document_text[first.end : second.mention.start]
    return " and " in between and " of " not in between
