"""Q12: more than the whole is called a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.working.arithmetic import operand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_PART = Phrase(
    r"<n:number> (?:out )?of {the}(?:(?:last|past|first|final|opening|previous|next) )?<m:number>"
    r"(?! (?:models|types|kinds|brands|makes|versions|titles|varieties|species|sizes|colours|colors|sorts|designs)\b)"
    r"(?P<noun> [a-z][a-z'’-]*(?: [a-z][a-z'’-]*)?)"
)
_OF_THIS = Phrase(r"^Of (?:this|that|these|those|them|the total(?=,)|it),? <n:amount>")
_SOME = r"(?:[a-z]+s|people|men|women|children)(?: (?!and\b|or\b|to\b|of\b|out\b)[a-z]+)"
_OF_THE = Phrase(
    rf"\bof {{the}}<m:number>(?!-) {_SOME}{{0,3}},? <n:number> "
    r"(?:were|was|are|is|had|have|did|voted|came|said|[a-z]+ed)\b"
)
_OPENING = Phrase(
    rf"(?:^|[.;:,] )[Oo]f {{the}}<m:number>(?!-) {_SOME}{{0,4}}, "
    r"<n:number> (?!of|per|percent|more|less|fewer|others?|further|additional|new|times|or|and|to|in|at|on|by|for|from|"
    r"with|as|than|after|before|years?|months?|weeks?|days?|hours?|minutes?|seconds?)[a-z]{2,}\b"
)
"""Of the 24 cups, 31 were chipped."""
_OF_WHICH = Phrase(r"<m:amount>[^.;]{0,40}?,? of which <n:amount>")
_OF_THEM = Phrase(
    r"<m:number>(?!-) [a-z]+s?\b[^.;]{0,60}?,(?: and| but)? <n:number> (?:[a-z]+ )?of (?:them|whom|which|these|those)\b"
    r"(?! (?:who|that|which|in|with|on|at|for|from)\b)"
)
"""A number of them: "75 dogs were entered, 61 of them terriers"."""
"""A part of the figure named before: "a grant of 450,000. Of this, 1.2 million"."""
_AMOUNTS = frozenset({"money", "quantity", "number"})
_LABEL = pattern(
    r"(?:\b[A-Z]\w*|\b(?:chapter|part|volume|day|page|week|step|lot|episode|round|game|set|over|section|item|line|row|"
    r"phase|stage|lap|mile|level|slide|figure|table|issue|number|no\.?|verse|psalm|hour|minute|inning|innings|session|"
    r"lesson|grade|article|least|between|and|or|to|-|–|/|version|score|grid|array|size))\s*\Z"
)
_OWN = pattern(r"(?i)\b(?:the|their|his|her|its|our) \Z")
_SINGULAR = pattern(
    r"(?:pound|dollar|euro|cent|penny|man|woman|person|kinds?|sorts?|types?|way|day|year|month|week|hour|"
    r"ton|foot|inch|mile|million|billion|thousand)\b"
)


@rule(
    "Q12",
    "part-exceeds-whole",
    needs="two amounts",
    severity="error",
    measured=on_all_prose(right=3, read=3),
    bad=[
        "«Seven» of the five judges agreed.",
        "They won «12» of the 9 seats.",
        "In all, «14» out of 12 pupils passed.",
        "The side has lost «eight» of its last six matches.",
        "Of the 24 clubs in the league, «28» made a loss.",
        "There are 20 houses in the street, «25» of which are empty.",
        "The report covers «40» of its 27 member states.",
    ],
    good=[
        "Five of seven judges agreed.",
        "See chapter 12 of the 9-volume set.",
        "Of the 24 clubs in the league, 28 players were sold.",
        "The plan was one of 201 bids accepted among 400 bidders.",
        "The blood of the three rats showed levels greater than 66 units.",
        "Of the six towns, 12 years later only one was left.",
        "There are 20 houses in the street, each with 25 rooms, 15 of which are empty.",
        "They met two of the three, and four of the five.",
        "Day 12 of the 10 days was dry.",
        "He bought 24 of the 6-inch nails.",
        "It sold 3 of 2 kinds of bread.",
        "The teams won 12 of their games.",
        "It has 30 of one and 20 of the other.",
        "They bought 50 of the 20 pound notes.",
        "Roads make up 9 square miles of the fen. Of the total 102 square miles of the county, 14 are roads.",
    ],
)
def part_exceeds_whole(context: Context) -> Iterator[Problem]:
    """A part is larger than the whole that it is a part of.

    "Seven of the five judges" has one of its two numbers wrong, or both in the wrong order.

    It stays silent where the second number belongs to a compound (of the 9-volume set), where the first is a label
    (chapter 12 of, day 12 of), and where no plural noun follows the second number.
    """
    for first, second in context.neighbours:
        wholes = [mention for mention in first.sketch.mentions if mention.kind in _AMOUNTS]
        if len(wholes) == 1:
            yield from (
                _beyond(match["n"], wholes[0]) for match in second.find(_OF_THIS) if _is_more(match["n"], wholes[0])
            )
    for sentence in context.sentences:
        for match in sentence.find(_OF_WHICH, _OF_THE, _OPENING, _OF_THEM):
            before = [mention for mention in sentence.sketch.mentions if mention.end <= match["n"].start]
            only = sum(mention.kind == match["m"].kind for mention in before) == 1
            nearest = [mention for mention in before if mention.kind in _AMOUNTS][-1:] == [match["m"]]
            if only and nearest and _is_more(match["n"], match["m"]) and not _counts_others(match, sentence):
                yield _beyond(match["n"], match["m"])
        for match in sentence.find(_PART):
            part, whole = match["n"], match["m"]
            if not _exceeds(match) or not _counts(match, context.text):
                continue
            swapped = (
                Edit(part.start, part.end, _cased(whole.text, part.text)),
                Edit(
                    whole.start,
                    whole.end,
                    whole.text if part.text.isdecimal() != whole.text.isdecimal() else part.text.lower(),
                ),
            )
            yield Problem(
                part.start,
                part.end,
                f"“{part.text}” cannot be a part of “{whole.text} {match.words('noun').split()[0]}”: it is more.",
                related=(Related(whole.start, whole.end, "the whole"),),
                fixes=(Fix(f"exchange {part.text} and {whole.text}", swapped, applicability="display"),),
            )


def _counts_others(match: Match, sentence: Sentence) -> bool:
    """Whether the part is told with a noun of its own, other than that of the whole: "24 raids, of which 32 men"."""
    part, whole = (counted_after(sentence.document_text, match[name].end, sentence.end) for name in ("n", "m"))
    return part is not None and whole is not None and part.plural and whole.plural and part.head != whole.head


def _is_more(part: Mention, whole: Mention) -> bool:
    """Whether a figure is clearly more than the one of the same unit that it is said to be a part of."""
    if part.unit != whole.unit or part.kind != whole.kind or part.quantity is None or whole.quantity is None:
        return False
    if part.text.isalpha() and part.text.endswith("s"):
        return False  # "dozens of them"
    least, most = operand(part.quantity).low, operand(whole.quantity).high
    return least is not None and most is not None and least > most > 1


def _beyond(part: Mention, whole: Mention) -> Problem:
    return Problem(
        part.start,
        part.end,
        f"“{part.text}” cannot be a part of “{whole.text}”: it is more.",
        related=(Related(whole.start, whole.end, "the whole"),),
    )


def _exceeds(match: Match) -> bool:
    part, whole = match["n"].quantity, match["m"].quantity
    if part is None or whole is None or part.low is None or whole.high is None or whole.high < 2:
        return False
    return part.low > whole.high and part.bound in {"exact", "more_than", "min", "about"}


def _counts(match: Match, text: str) -> bool:
    """Whether the words are "N of the M things" and nothing else: no label before, a plural noun after."""
    before = match.before[-24:]
    noun = match.words("noun").strip()
    if (_LABEL.search(before) and before.strip()) or (
        match["n"].text.endswith("s") and _OWN.search(text[max(match["n"].start - 7, 0) : match["n"].start])
    ):
        return False
    if match["m"].unit is not None or text[match["m"].end : match["m"].end + 1] in {"-", "–", "/", "."}:
        return False
    plural = any(word.endswith("s") and not word.endswith(("ss", "us", "is")) for word in noun.split(" "))
    return (plural or noun.split(" ")[0] in {"people", "men", "women", "children"}) and not _SINGULAR.match(noun)


def _cased(text: str, like: str) -> str:
    return text.capitalize() if like[:1].isupper() else text
