"""Q08: a share and its opposite do not make a whole."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.reported import problems
from factlint.values import Interval
from factlint.values.wording import close, opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_TURNOUT = (
    Phrase(r"\bturnout (?:was|of|at|reached|stood at|hit|came to|rose to|fell to) <p:share>"),
    Phrase(r"<p:share> turnout\b"),
    Phrase(
        r"<p:share>(?: of{noun}(?: the| all)?{noun})? (?:voted|turned out|"
        r"(?:cast|returned|sent (?:in|back)|handed in) (?:an?|their|the) "
        r"(?:ballot|vot(?:e|ing))s?(?: (?:paper|form)s?)?)\b"
    ),
)
_AWAY = Phrase(
    r"<p:share>(?: of{noun}(?: the| all)?{noun}|{noun}) (?:stayed (?:at )?(?:home|away)|did not (?:bother to )?vote|"
    r"abstained|failed to vote|did not turn out|sat (?:it|this one) out)"
)
_NOT = Phrase(
    r"(?:[,;]|\band|\bbut|\bwhile) <p:share> (?:did|do|does|had|have|has|were|was|are|is|could|would) not"
    r"(?=[,.;]|$| at all\b)"
)
_DID_AND_DID_NOT = Phrase(
    r"<one:share>(?: of{noun}(?: the| all)?{noun}|{noun}) (?P<did>[a-z]+)"
    r"(?: (?:to )?(?:it|them|us|the [a-z]+|an? [a-z]+))?"
    r"[,;]?(?: (?:and|but|while|so|meaning|which means|that)){0,2} <p:share> (?:did|do|does) not (?P<do>[a-z]+)"
)
"""The same verb of both: "replied to the letter and 30 percent did not reply"."""
_MEANS = Phrase(
    r"<one:share> of{noun} (?P<is>[a-z]+)[^.;:,()]{0,40}[,;:]? (?:meaning|which means|which meant)(?: that)? <p:share>"
    r"(?: of (?:them|these|those|the (?:rest|others)))?"
    r" (?:are|were|is|was|did|do|does|had|have|has|will|would|still|remain(?:s|ed)?|failed|missed)\b"
)
"""A share, and what is said to follow for the others: "72% of the links work, meaning 28% are dead"."""
_CHANCES = Phrase(
    r"<one:percent> (?:chance|probability|likelihood|risk)\b[^.;]{0,80}?<p:percent> (?:chance|probability|"
    r"likelihood|risk) "
    r"(?:that )?(?:it|they|he|she|we|this|that) (?:will not|won[’']t|would not|does not|do not|did not)\b"
)
_THIRD = pattern(
    r"(?i)\b(?:the (?:rest|remainder|remaining)|others|unsure|undecided|no opinion|(?:don|didn)['’]t know)\b"
)
"""Words behind two shares beside which there is a third."""
_NEXT = 24
"""How many characters of the next sentence may begin with such words."""
_ROOT = 4
"""So many letters of a verb tell it again in another form."""
_ALL = 100
_PARTS = {"half": 2, "third": 3, "quarter": 4}
_REST = Phrase(r"\bthe (?:other|remaining) (?:<p:share>|(?P<word>half|third|quarter)|<o:ordinal>)(?! of)")
_REST_TOLD = Phrase(r"\bthe (?:rest|remainder|balance)(?:, |: | ?[(—–] ?)<p:share>(?=[.;)]|$)")

_OTHERS = pattern(r"(?i)(?:the |two |three )?other [a-z]+s\b")
_LEFT = Phrase(
    r"<p:share>(?: of (?:it|them))? (?:(?:remains?|remained)(?= to be\b|[.,;]|$)|"
    r"(?:is|are|was|were) (?:left|still to be)\b)"
)
_LEAVING = Phrase(r"\b(?:leaving|leaves|which left) <p:share>(?! (?:of|more|less|higher|lower|down|up|above|below)\b)")
_EACH = pattern(r"(?i)\b(?:each|both|two|apiece)\b")
_PART = pattern(r"(?i)\b(?:half|halves|thirds?|quarters?|fifths?)\b")

_OF_YEAR = r"fiscal|financial year|(?:first|second|third|fourth|last) quarter"
"""In "half the loan ... for the remaining three quarters" the quarters are of the year."""


@rule(
    "Q08",
    "complement-mismatch",
    words="other remaining rest remainder balance meaning means meant remains remained leaving leaves left stayed vote "
    "abstained turn sat not",
    measured=on_all_prose(right=1, read=1),
    bad=[
        "There is a 30 percent chance that the weir will hold, and a «60 percent» chance that it will not.",
        "The bank puts a 20 percent chance on a cut, and a «70 percent» chance that it will not come.",
        "Some 64% of the lamps still burn, meaning «46%» are broken.",
        "The mill owns 45% of the barges. Its crews own the rest, «45%».",
        "Turnout was 26 percent; «one in four» voters stayed at home.",
        "Turnout was 26 percent. That means «one in four» registered voters stayed away.",
        "A third agreed; the other «half» did not.",
        "Sixty percent of it goes on wages. The other «30 percent» pays for rent.",
        "A quarter of the work is done, so «two thirds» remains.",
        "Some 70% of it is water, and the remaining «20%» is fat.",
        "Some 38 percent returned a ballot paper, which means that «52 percent» did not vote at all.",
        "Three in ten parents answered the letter and «half» did not answer it.",
    ],
    good=[
        "There is a 30 percent chance that the weir will hold, and a 70 percent chance that it will not.",
        "Some 64% of the lamps still burn, meaning 36% are broken.",
        "Half of the crews walk, 20% row and the rest, 30%, ride.",
        "Some 60% agreed, 30% did not, the rest were unsure.",
        "One half was sold at 123 percent, the other half at 140 percent.",
        "Two in three voted; one in ten voted by post.",
        "Turnout was 26 percent; three in four voters stayed at home.",
        "A third agreed; the other two thirds did not.",
        "A quarter of the work is done, so three quarters remains.",
        "Nearly 90% of the loan was repaid in 2010 and 40% of it remained in 2005.",
        "Poe and Lee had the support of 41 percent each, while 13 percent remained undecided.",
        "Three in ten pupils read every day and one in ten did not read at all.",
        "Three in ten boys swam and half of the girls did not swim.",
        "Sixty percent of it goes on wages. The other 40 percent pays for rent.",
        "Half of it goes on wages, 20 percent on rent. The remaining 30 percent is saved.",
        "About 70% of it is water, and the remaining 30% is fat.",
        "It drew half of the loan in the first quarter, and 38 million for the remaining three quarters.",
        "A quarter is paid now, a quarter in May and the other half in June.",
        "They agreed on 5 percent, of which 3.5 percent is for roads and the remaining 1.5 percent for rails.",
        "Of its income, 3.5 percent goes to roads and the remaining 1.5 percent of its transport budget to rails.",
        "One third goes to the north, another third to the south and the other third to the west.",
    ],
)
def complement_mismatch(context: Context) -> Iterator[Problem]:
    """A share and its opposite do not make a whole.

    Where turnout was 26 percent, three in four stayed at home, not one in four; beside "a third", "the other half"
    leaves a sixth.

    It stays silent unless the words are opposites: voted and stayed at home, in one sentence or the next, or "the
    other" and "the remaining" directly before the second of exactly two shares; and within rounding (3 points).
    """
    yield from problems(context, "Q08")
    sentences = context.sentences
    for index, sentence in enumerate(sentences):
        for match in sentence.find(_AWAY):
            near = sentences[max(index - 1, 0) : index + 1]
            voted = [found["p"] for place in near for found in place.find(*_TURNOUT) if found.start < match.start]
            if voted and match["p"].bound in {"exact", "about"}:
                yield from _judge(voted[-1], _percent(match["p"]), match["p"].start, match["p"].end)
        yield from _of_others(sentence)
        rests = list(sentence.find(_REST, _REST_TOLD, _LEAVING, _LEFT))
        if _OTHERS.match(sentence.text):
            continue  # "Other partners hold 20 percent": some shares have been told before
        if not rests or sentence.has(_OF_YEAR) or len(_PART.findall(sentence.text)) > 2:
            continue  # "one third to each, and the other third to the town": more than two shares
        shares = _shares(sentence)
        first = index > 0 and (
            rests[0].start == sentence.start or _is_only_share(rests[0], shares, sentences[index - 1])
        )
        if first and len(shares) <= 1 and not _told_on(sentences[:index]):
            shares = [*_shares(sentences[index - 1]), *shares]  # "Sixty percent goes on wages. The other 40 percent"
        for match in rests:
            rest = match.get("p")
            if rest is not None and len(shares) == 2 and shares[1].start == rest.start and _make_all(shares, context):
                yield from _judge(shares[0], _percent(rest), rest.start, rest.end)
            elif (third := match.get("o")) is not None:
                if third.text == "third" and len(shares) == 1 and shares[0].end < match.start:
                    yield from _judge(shares[0], Fraction(100, 3), third.start, third.end)
            elif rest is None and len(shares) == 1 and shares[0].end < match.start:
                yield from _judge(shares[0], Fraction(100, _PARTS[match.words("word")]), *match.span("word"))


def _is_only_share(rest: Match, shares: list[Mention], before: Sentence) -> bool:
    """Whether a sentence tells only the rest of what the one before tells a part of: "It passed the other half"."""
    share = rest.get("p")
    alone = share is not None and [one.start for one in shares] == [share.start]
    return alone and any(before.document_text.startswith(" of ", one.end) for one in _shares(before))


def _of_others(sentence: Sentence) -> Iterator[Problem]:
    """Judge those who did not beside those who did: "27 percent of them came; 73 percent did not"."""
    shares = _shares(sentence)
    if len(shares) != 2 or _THIRD.search(sentence.document_text, shares[1].end, sentence.end + _NEXT):
        return
    for match in sentence.find(_DID_AND_DID_NOT):
        same = match.words("did")[:_ROOT].lower() == match.words("do")[:_ROOT].lower()
        if same:
            yield from _judge(match["one"], _percent(match["p"]), match["p"].start, match["p"].end)
    for match in sentence.find(_MEANS, _CHANCES):
        yield from _judge(match["one"], _percent(match["p"]), match["p"].start, match["p"].end)
    for match in sentence.find(_NOT):
        if shares[1].start == match["p"].start:
            yield from _judge(shares[0], _percent(match["p"]), match["p"].start, match["p"].end)


def _make_all(shares: list[Mention], context: Context) -> bool:
    """Whether two shares are those of everything: not 3.5 and 1.5 percent, which make the 5 percent told before."""
    parts = [_percent(share) for share in shares]
    made = sum((part for part in parts if part is not None), Fraction(0))
    told = {_percent(mention) for sentence in context.sentences for mention in _shares(sentence)}
    return made not in told and made * 2 > _ALL


def _told_on(before: tuple[Sentence, ...]) -> bool:
    """Whether shares are told over several sentences, so that the rest is not that of the last alone."""
    parts = len(_PART.findall(before[-1].text)) > 1 or _EACH.search(before[-1].text)
    return bool(parts) or any(_shares(sentence) for sentence in before[-4:-1])


def _shares(sentence: Sentence) -> list[Mention]:
    return [mention for mention in sentence.sketch.mentions if mention.kind in {"percent", "fraction"}]


def _judge(first: Mention, other: Fraction | None, start: int, end: int) -> Iterator[Problem]:
    one = _percent(first)
    if one is None or other is None or not 0 < one < 100 or first.bound not in {"exact", "about"}:
        return
    if other not in Interval(100 - one - 3, 100 - one + 3):
        yield Problem(
            start,
            end,
            f"{opening(first.text)} leaves {close(100 - one)} percent, not {close(other)} percent.",
            related=(Related(first.start, first.end, "the other share"),),
        )


def _percent(mention: Mention) -> Fraction | None:
    quantity = mention.quantity
    if quantity is None or quantity.number is None or quantity.unit == "pp":
        return None
    return Fraction(quantity.number) * (1 if mention.kind == "percent" else 100)
