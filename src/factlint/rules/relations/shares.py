"""Parts of a whole as told: "40 of the 95 pupils, or 42 percent", "two thirds of the 90 seats, 60 of them"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.records import NamedTuple
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_OTHER = (
    r"of (?!them\b|(?:the (?:total|whole)|all)(?:,|\.| of))|more|less|fewer|higher|lower|up|down|points?|above|below"
)
"""What would make the percent one of something else."""
_SHARE = rf"<share:share>(?! (?:{_OTHER})\b)"
_WHOLE = r"of {the}<whole:amount>(?!-){noun}{rest}"
_TRIPLES = (
    # 271,259 people, about 4.2% of the population of 64.6 million
    Phrase(
        r"<part:amount>{noun}(?:,|,? or| \(| —| –) ?(?:or )?(?:some )?<share:percent> of{noun}"
        r"(?: (?:the|its|all|their|our))?{noun}(?: of)? <whole:amount>(?!{noun} (?:or|and) <any>)"
    ),
    # 40 of the 95 who answered, or 42 percent | 12 of 48 (25%) | 12 out of 48, a rate of a quarter
    Phrase(rf"<part:amount>(?:{{noun}}|,) (?:out )?{_WHOLE},?{{or}}{_SHARE}"),
    # 95 pupils, of whom 40, or 42 percent, failed
    Phrase(rf"<whole:number>{{noun}}{{rest}},? of (?:which|whom) <part:number>{{or}}{_SHARE}"),
    # of the 95 pupils, 40, or 42 percent, failed
    Phrase(rf"\b{_WHOLE},? <part:amount>{{noun}}(?: of them)?{{or}}{_SHARE}"),
    # 42% (40 of 95) | more than half of the samples, 44 of 80
    Phrase(r"<share:share>(?: of {the}[a-z-]+{noun}{rest})?{or}<part:number>(?: out)? of {the}<whole:number>"),
    # a third of the 96 seats, 32, | 10% of the 2,000 staff, 300 people,
    Phrase(rf"<share:share> {_WHOLE}(?: — | – | \(|,? or |, )<part:amount>{{noun}}(?=,| —| –|\)|\.$| of them)"),
    # 12 (25%) of 48 | 25% (12) of 48
    Phrase(r"<part:number>{noun} \( ?<share:percent> ?\) of {the}<whole:number>"),
    Phrase(r"<share:percent> \( ?<part:number>{noun} ?\) of {the}<whole:number>"),
    # a fee of 3% on a loan of $250,000 adds $7,500
    Phrase(
        r"<share:percent> on{noun}(?: of)? <whole:money>,?(?: or| which| that)?(?: (?:will|would|may|can|could))? "
        r"(?:adds?|costs?|means?|makes?|is|comes to|amounts to)(?: you| them| us)?(?: an extra)? <part:money>"
    ),
)
_NAMED = Phrase(rf"<share:share> {_WHOLE}")
_OF_THEM = Phrase(
    rf"(?:<part:number>(?: of (?:them|these|those)|{{noun}} (?:of them|among them))\b[^.;]{{0,60}}?"
    rf"|^<few:number> (?:are|were|have|had|did)\b[^.;,]{{0,40}}?){{or}}{_SHARE}"
)
_BARE = Phrase(rf"(?:^|\b(?:and|but|that|of whom|of them|while|asked|polled) )<part:number>{{or}}{_SHARE}(?=[,)—–])")
"""A part without a noun, which counts what has been named: "224, or 35 percent, said so"."""
_KNOWN = (Phrase(rf"<part:number> (?:out )?{_WHOLE}"), Phrase(rf"\b{_WHOLE},? <part:number>(?={{noun}}| )"))
_THAT_IS = Phrase(
    r"^(?:(?:that|this|it|which) (?:is|was|makes|means|represents|equals|amounts to|works out at)(?: a (?:[a-z]+ )?"
    r"(?:rate|share|proportion) of)?|[a-z]+ing|(?:the|a) (?:loss|failure|success|death|turnout|response) of) "
    r"<share:share>(?: of (?:the|all|them)\b|[.,]| in all\b)"
)
"""The share in the sentence after part and whole."""


class Share(NamedTuple):
    """A part, what share it is said to be, and the whole that it is part of; `sentence` holds the words of them."""

    part: Mention
    share: Mention
    whole: Mention
    sentence: Sentence


def shares(context: Context) -> tuple[Share, ...]:
    """The shares that a draft tells with part and whole, in one sentence or in two that follow each other."""
    return context.once(_shares)


def _shares(context: Context) -> tuple[Share, ...]:
    inside = [
        Share(match["part"], match["share"], match["whole"], sentence)
        for sentence in context.sentences
        if sentence.ends > 2 or len(sentence.mentions) > 2
        for match in sentence.find(*_TRIPLES)
    ]
    told = [*inside, *(found for pair in context.neighbours for found in _across(*pair))]
    known = {share.share.start for share in told}
    told.extend(share for share in _bare(context) if share.share.start not in known)
    return tuple(told)


def _across(first: Sentence, second: Sentence) -> Iterator[Share]:
    """Shares of a whole that the sentence before names: "It gave out 1,250 tickets. Of these, 75, or 6 percent"."""
    numbers = [mention for mention in first.sketch.mentions if mention.kind == "number"]
    for match in second.find(_OF_THEM) if len(numbers) == 1 else ():
        yield Share(match.get("part") or match["few"], match["share"], numbers[0], second)
    known = list(first.find(*_KNOWN))
    for match in second.find(_THAT_IS) if len(known) == 1 else ():
        yield Share(known[0]["part"], match["share"], known[0]["whole"], second)
    named = list(first.find(_NAMED))
    if len(named) == 1 and len(numbers) == 1 and second.text.startswith("The "):
        part = second.sketch.mentions[0]
        if (
            part.start - second.start == len("The ")
            and part.kind == "number"
            and _same_noun(part, numbers[0], first, second)
        ):
            yield Share(part, named[0]["share"], named[0]["whole"], second)


def _bare(context: Context) -> Iterator[Share]:
    """Parts without a noun, of the only larger number of things before: "It asked 640 people. Of them 224, or 35%"."""
    for index, sentence in enumerate(context.sentences):
        for match in sentence.find(_BARE) if sentence.ends > 1 and not sentence.quoted else ():
            part = match["part"]
            for window in context.windows(index, 1):
                before = [m for m in window.sketch.mentions if m.end <= part.start]
                if any(mention.kind in {"percent", "fraction"} for mention in before):
                    break  # "141 patients (41.8%) had one, and 115 (34.1%) the other"
                larger = [mention for mention in before if _is_more(mention, part)]
                if len(larger) == 1 and _counts(window, larger[0]):
                    yield Share(part, match["share"], larger[0], sentence)
                if larger:
                    break


def _is_more(number: Mention, part: Mention) -> bool:
    one, other = (mention.quantity.number if mention.quantity else None for mention in (number, part))
    return number.kind == part.kind and one is not None and other is not None and one > other


def _counts(window: Sentence, whole: Mention) -> bool:
    """Whether a number counts things, or those who are the whole of what is spoken of: "640 of its members"."""
    counted = counted_after(window.document_text, whole.end, window.end)
    after = window.document_text[whole.end : whole.end + 4]
    return (counted is not None and counted.plural and not after.startswith("-")) or after == " of "


def _same_noun(part: Mention, whole: Mention, first: Sentence, second: Sentence) -> bool:
    """Whether both count the same: "two thirds of the 214 clinics ... The 91 clinics"."""
    one = counted_after(first.document_text, whole.end, first.end)
    other = counted_after(second.document_text, part.end, second.end)
    return one is not None and other is not None and one.head == other.head and part.text != whole.text
