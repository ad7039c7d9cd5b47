"""Q15: a stated lead does not fit the two scores."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.reported import problems
from factlint.rules.relations.scores import chases, fallen_short, only_score
from factlint.rules.relations.winners import OUTCOME, of_votes, of_winners
from factlint.values.wording import restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match
    from factlint.rules.relations.scores import Score

_LEAD = r"(?:lead|margin|advantage|gap|majority|difference|deficit|spread|swing)"
_ON = r"(?: (?:(?!(?:and|but|while|though|after|before|following)\b)[^\W\d_][\w’'-]*|<date>)){0,6}?"
"""Words that go on with a score and begin on no other game."""
_SCORE = Phrase(
    rf"(?<![\w-])(?P<x>[0-9]{{1,3}})[-–](?P<y>[0-9]{{1,3}}){_ON}"
    r"(?:,| –| —)?"
    r"(?: and(?= (?:the|their|its))| for| in| to (?:seal|complete|claim|record))? "
    r"(?:an? |the |their |its |by an? )?(?:[a-z]+ |<ordinal> )?"
    rf"<m:number>(?:[- ](?:points?|votes?|seats?|goals?|runs?))? (?:{_LEAD}|victory|win|defeat|loss|triumph)\b"
)
_SCORE_BY = Phrase(
    rf"(?<![\w-])(?P<x>[0-9]{{1,3}})[-–](?P<y>[0-9]{{1,3}}){_ON}(?:,| –| —)? "
    rf"(?:an? |the |their |its )?(?:[a-z]+ )?(?:{_LEAD}|victory|win|defeat|loss|triumph) (?:of|by) "
    r"(?:just |only )?<m:number>"
)
"""They won 4-1, a margin of three goals."""
_PLAYED = r"(?:[- ](?:points?|goals?|runs?|shots?|strokes?|votes?|seats?|tries|baskets?))"
_SCORE_THEN = Phrase(
    rf"(?<![\w-])(?P<x>[0-9]{{1,3}})[-–](?P<y>[0-9]{{1,3}})(?: (?:at|in|over|against) [\w’' -]{{2,30}})?,? "
    rf"by (?:just |only )?<m:number>{_PLAYED}(?! (?:in|at|after) )"
)
_BY_SCORE = Phrase(
    rf"\bby (?:just |only )?<m:number>{_PLAYED}(?:,|:| –| —|,? at)? \(?(?P<x>[0-9]{{1,3}})[-–](?P<y>[0-9]{{1,3}})"
    r"(?![\w–-]|\.[0-9])"
)
"""They won by three goals, 4-1."""
_WON_BY = Phrase(
    rf"(?<![\w-])<m:number>{_PLAYED}? (?:(?:home|away|opening|derby) )?(?:victory|win|defeat|loss|triumph|margin)\b"
    r"|\b(?:won|wins?|winning|lost|los(?:es|ing)|beaten|victorious|prevail(?:ed|ing)|triumph(?:ed|ing)) by <n:number>"
    r"(?: (?:points?|goals?))?(?=[.,]| (?:to|in|after|at|on|with|against) )"
)
_OTHER_TIME = (
    r"from|after(?! (?:trailing|falling|leading|coming|going|being)\b)|before|had|having|despite|came|come|comes|"
    r"overturn\w*|until|till|once|at one|wip\w+|eras\w+|"
    r"recover\w*|rall\w+|ago|since|opening|early|earlier|interval|or more|at least|need\w*|could|would|if|"
    r"minutes?|bets?|average\w*|went|go|going|pull\w*|mov\w+|table|standings|place|season|gap|top|league|title|"
    r"group|race|championship|leaders?|next|another|other|second|third"
)
"""Words by which a margin may be that of another time than the score beside it."""
_OVER = pattern(r"(?:[- ][a-z]+){1,2} (?:of|over|against|by|at|to) (?:the )?[A-Z]")
"""After a margin that has a side of its own: "the 12-point defeat of Wales"."""
_OF_GAMES = pattern(r"-(?!points?\b|votes?\b|seats?\b|goals?\b|runs?\b|tr(?:y|ies)\b|shots?\b|strokes?\b)[a-z]+\Z")
_DEFINITE = pattern(
    r"(?i)\b(?:the|this|that)\s+\Z|\b(?:it|that|this) (?:was|is) (?:their|its|the|his|her|an?)(?: [a-z]+)?\s+\Z"
)
_OTHER_BASE = (
    r"aggregate|overall|likely|among|after extra time|penalties|innings|wickets|net|notional|previous|last time"
)
_OTHER_GAME = (
    rf"{_OTHER_BASE}|last (?:week|month|year|season|time)|earlier|another|half-?time|heading"
    r"|(?:first|second)(?:-|\s+)(?:half|leg|set|game|match|quarter|period|test|round)"
)


_OF_LATER_PERIOD = pattern(
    r"(?i)\b(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|final|last|closing|next|other)(?: [a-z]+)?,? "
    r"(?:by |was |were )?\Z"
)
"""Before the score of a period that is not the first, in which a side may come to lead by more or less than it."""


@rule(
    "Q15",
    "margin-mismatch",
    profile="strict",
    measured=on_all_prose(right=0, read=2),
    bad=[
        "With all papers counted, she leads him by «9» points, 47% to 44%.",
        "The weaver defeated the smith by «150» votes, 1,204 to 1,104.",
        "It passed by 52 to 46, a «four-point» lead.",
        "They won 52% to 36%, a gap of «14» points.",
        "There is a gap of «14» points, 52% to 36%.",
        "The motion fell by «7» votes, 210 to 205.",
        "The hosts won 3-1, a «three-goal» victory.",
        "She took 5,200 votes to his 4,900, a majority of «400».",
        "With 120 votes to 95, he won by «35» votes.",
        "The hosts thrashed the visitors «3-36» in the rain.",
        "Ada Poe took 5,200 votes and Ben Roe 4,900, so that she has a majority of «400».",
        "The club has raised £31m of the £54m it needs. It will borrow the remaining «£33m».",
        "Poe won in 2 minutes 4.06 seconds. Roe took 2 minutes 7.40 seconds and came home «4.34 seconds» behind her.",
        "The hosts beat the guests 4-2 before 6,300 people, and the «three-goal» victory lifts them to fifth.",
        "They won by «three» goals, 3-1, all of them scored in the first half.",
        "Lyme beat Marl 4-1, their second «four-goal» victory of the month.",
        "Lyme beat Marl 101-94, winning by «ten» points after trailing for an hour.",
        "Ashby took the first period 22-15 to lead by «eight».",
        "Lyme «lost 4-1» at home, with a late penalty sealing the three points.",
        "Lyme won 24-20, by «six» points.",
        "He led by «seven» points, 47 percent to 42.",
        "Corby, who were without their keeper, won «1-3» at home.",
        "It was a «0-2» win for Corby.",
        "Ada Poe beat Eva Roe «6-4 3-6 2-6» in the final.",
        "The council approved the budget by «18 votes to 31».",
        "Lyme beat Marl by «146» runs on Sunday. Needing 275 to win, Marl were all out before tea for 148.",
        "Twelve councillors voted for the scheme and nine against. It was therefore «rejected».",
        "The bill, which passed by a vote of «44 to 47», will be law in May.",
    ],
    good=[
        "The charter was adopted in May 2005, approved by the council 18-19 December 2005.",
        "They won by 3 to 1, a two-goal lead.",
        "She has a lead of 4 among likely voters; it is 52 to 46 among all.",
        "They won by an innings and 12 runs.",
        "Troops took 40 villages in May and 450 in June, with the majority of the 1,700 left alone.",
        "Ada Poe took 5,200 votes and Ben Roe 4,900, so that she has a majority of 300.",
        "The club has raised £31m of the £54m it needs. It will borrow the remaining £23m.",
        "The club spent £31m on the roof and £54m on the hall. It will borrow the remaining £33m.",
        "It passed by 52 to 46, a six-point lead.",
        "They won 31-24 on Friday after a nine-point loss, 20-29, in March.",
        "They won 52.3% to 46.1%, a gap of 6 points.",
        "It is 52 to 46, with 2 undecided.",
        "Ashby threw away a two-goal lead and lost 4-3.",
        "Ashby won 3-1 and has a four-point lead over Corby.",
        "Ashby won 3-1; it was the second one-goal win in a row for Corby.",
        "Ashby won 24-10 to take a three-game lead.",
        "Ashby took the first period 21-17 and Corby the second 22-15 to lead by three.",
        "Lyme lost 4-1 at home, and Marl took the three points.",
        "Lyme lost 4-1 after taking three points at Marl.",
        "Lyme beat Marl 101-94, winning by ten points in the second half.",
        "They won by three goals last week and 3-1 on Saturday.",
        "He led by five points, 47 percent to 42.",
        "They lost by 2 goals, 3 to 1 on the night, 6 to 5 on aggregate.",
        "Corby, who were without their keeper, won 3-1 at home.",
        "Corby were beaten 1-3 at home, and won 2-4 seats on the board.",
        "Ada Poe beat Eva Roe 4-6 6-3 6-2 in the final.",
        "Ada Poe lost 6-4 3-6 2-6 to Eva Roe, and beat Ida Lee 6-4 3-6 2-1 when she retired.",
        "The council approved the budget by 31 votes to 18 and rejected the plan 12-37.",
        "Lyme beat Marl by 126 runs on Sunday. Needing 275 to win, Marl were all out before tea for 148.",
        "The bill failed by a vote of 44 to 47.",
        "Twelve councillors voted for the scheme and nine against. It was therefore adopted.",
        "Twelve councillors voted for the scheme and nine against. It was rejected, as it needed 14 votes.",
        "He hoped for votes in the states where he had won by 10-12 points.",
    ],
)
def margin_mismatch(context: Context) -> Iterator[Problem]:
    """A stated lead or gap is not the difference of the two scores.

    "52 to 46, a four-point lead" is six points; who thrashed others did not do so by 3-36; a side that wins with six
    wickets lost wins by four.

    It stays silent within rounding, on sides that were beaten, on sets, frames, aggregates, subgroups and other counts,
    and where another figure of the sentence explains the lead.
    """
    found = (*_in_sentences(context), *_of_game(context), *problems(context, "Q15"))
    yield from {problem.start: problem for problem in reversed(found)}.values()


def _in_sentences(context: Context) -> Iterator[Problem]:
    """Judge the margins beside scores, the scores of who won, and those of a chase and a poll."""
    in_runs = " runs" in context.text
    for index, sentence in enumerate(context.sentences):
        for window in context.windows(index, 1) if in_runs and not sentence.quoted else ():
            for short in fallen_short(window):
                if short.due > 0 and not short.fits:
                    said = f"A side that is out with these runs loses by {short.due}."
                    yield Problem(short.start, short.end, said, related=(Related(*short.related, "its runs"),))
        for match in sentence.find(_SCORE, _SCORE_BY, _SCORE_THEN, _BY_SCORE):
            yield from _score(sentence, match)
        windows = context.windows(index, 1) if OUTCOME.search(sentence.text) else ()
        voted = (told_of for window in windows for told_of in of_votes(window))
        for told_of in () if sentence.quoted else (*of_winners(sentence), *voted):
            yield Problem(
                told_of.start, told_of.end, told_of.message, related=(Related(*told_of.related, "told here"),)
            )
        for chase in chases(sentence):
            if chase.left != chase.due:
                said = f"A side that has lost {chase.lost} of its ten wickets wins by {chase.due}."
                yield Problem(chase.start, chase.end, said, related=(Related(*chase.score, "its score"),))


def _of_game(context: Context) -> Iterator[Problem]:
    """The margin of a victory against the only score of its sentence, or else of the draft: "Ridge 31, Carver 17"."""
    told = [
        (sentence, match)
        for sentence in context.sentences
        for match in (() if sentence.quoted else sentence.find(_WON_BY, unless=_OTHER_GAME))
    ]
    whole = only_score(context.text) if told else None
    for sentence, match in told:
        margin = match.get("m") or match["n"]
        here = _score_of(sentence)
        score = here or whole
        if (
            score is None
            or _OF_GAMES.search(margin.text)
            or not (_is_of_its_time(sentence, margin) if here else _is_definite(sentence, match))
        ):
            continue
        exact = abs(score.one - score.other)
        number = margin.quantity.number if margin.quantity else None
        if number is not None and number != exact:
            yield Problem(
                margin.start,
                margin.end,
                f"{score.one} and {score.other} differ by {exact}, not by {_lead(margin)}.",
                fixes=_fix(margin, restated(margin.text, exact)),
            )


def _score_of(sentence: Sentence) -> Score | None:
    """The only score that a sentence tells, unless it is a range of something: "3-5 days"."""
    score = only_score(sentence.text)
    if score is None:
        return None
    at = sentence.start + score.start
    ranges = [one for one in sentence.mentions if one.start <= at < one.end]
    return None if any(one.kind != "number" or one.unit for one in ranges) else score


def _is_of_its_time(sentence: Sentence, margin: Mention) -> bool:
    """Whether nothing in its clause makes a margin that of another time than the score of the sentence."""
    start, end = sentence.clause_at(margin.start)
    words = sentence.document_text[start : margin.start] + sentence.document_text[margin.end : end]
    if _OVER.match(sentence.document_text, margin.end):
        return False
    return re.search(rf"(?i)\b(?:{_OTHER_TIME})\b", words) is None


def _is_definite(sentence: Sentence, match: Match) -> bool:
    """Whether a margin is told as that of the game, not as "last week's 21-point loss"."""
    start = (match.get("m") or match["n"]).start
    before = sentence.document_text[max(sentence.start, start - 30) : start]
    return match.get("m") is None or _DEFINITE.search(before) is not None


def _score(sentence: Sentence, match: Match) -> Iterator[Problem]:
    """A score with a hyphen: "60-52, a six-point margin"."""
    margin = match["m"]
    exact = abs(int(match.words("x")) - int(match.words("y")))
    if margin.whole in {exact, None} or sentence.has(_OTHER_BASE):
        return
    if _OF_GAMES.search(margin.text) or _OF_LATER_PERIOD.search(sentence.document_text, sentence.start, match.start):
        return
    text = restated(margin.text, exact)
    yield Problem(
        margin.start,
        margin.end,
        f"{match.words('x')} and {match.words('y')} differ by {exact}, not by {_lead(margin)}.",
        fixes=_fix(margin, text),
    )


def _lead(margin: Mention) -> str:
    """The lead without the noun tied to it: "four" of "four-point"."""
    return re.sub(r"[- ](?:points?|votes?|seats?|goals?|runs?)\Z", "", margin.text)


def _fix(margin: Mention, text: str | None) -> tuple[Fix, ...]:
    if text is None:
        return ()
    return (Fix(f"write {text}", (Edit(margin.start, margin.end, text),), applicability="display"),)
