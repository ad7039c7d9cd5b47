"""Results told of who won: a score, the sets of a match, the votes by which something passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.phrases import Phrase
from factlint.rules.relations.contests import OF_SETS, SETS, Told

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence

_WON = (
    r"(?:beat(?:s|en|ing)?|thrash(?:ed|es|ing)?|defeat(?:ed|s|ing)|(?<=to )(?<!down to )defeat|"
    r"won|wins?|winning|hammer(?:ed|s|"
    r"ing)?|"
    r"crush(?:ed|es|ing)?|outplay(?:ed|s)?|rout(?:ed|s)?|overc[ao]me|edged|triumph(?:ed|s)?|prevail(?:ed|s)?)"
)
_GAP = (
    r"(?:,? (?!(?:lost|lose|losing|loses|but|and|or|from|after|before|despite|led|lead|leading|down|behind|"
    r"trail\w*|then|when|"
    r"while|who|which|saved?|into|by|about|between|without|for|until|having)\b)[\w’'.-]*[^\W\d_][\w’'.-]*){0,8}?,?"
)
"""Words between a verb of who won and the result, none of which begins on something else."""
_AT_END = (
    r"(?=\s*(?:[.;:)]|,(?! \d)|\Z|[–—]|- )| (?:in|at|on|to|over|against|away|last|and|with|after|before|when|as|"
    r"who|which|but|that|for|(?:[a-z]+|\d+) (?:days?|weeks?|months?|years?) (?:ago|earlier))\b)"
)
_SCORE = r"(?<![\w.–-])(?P<ours>\d{1,3})[-–](?P<theirs>\d{1,3})(?![\w–-]|\.\d| ?\()"
_VICTORY = r"(?:win|victory|success|triumph)\b(?! (?:on aggregate|rate|record))"
_SCORES = pattern(
    rf"(?i)\b(?P<won>{_WON}){_GAP} (?:[a-z]+ )?{_SCORE}(?! on (?:aggregate|penalties))(?! (?:up|down|ahead|lead|"
    rf"at (?:half|the (?:break|interval)))\b){_AT_END}"
    rf"|{_SCORE.replace('ours', 'a').replace('theirs', 'b')} (?:(?:home|away|league|cup|opening|derby|"
    rf"bonus-point) )?(?P<victory>{_VICTORY})"
)
_PLAYED = pattern(
    rf"(?i)\b(?P<won>{_WON}){_GAP} {SETS.pattern}|{SETS.pattern.replace('sets>', 'all>')} (?P<victory>{_VICTORY})"
)
_POINTS_LOST = pattern(
    r"(?P<result>\b(?:lost|lose|went down|(?:was|were) (?:beaten|defeated)) \d{1,2}[-–]\d{1,2})(?![\w–-])"
    r"(?:(?!\b(?:and (?:(?:the )?[A-Z]|it|they|he|she|who)|as|while|but|after|despite|before|when|since|dropp\w+|"
    r"handing|giving|letting|which|who)\b)[^.;]){0,120}? "
    r"(?:(?:seal|secur|earn|claim|clinch|tak|collect|bank|bagg|grabb)ing|(?:to )?(?:seal|secure|earn|claim|clinch|take|"
    r"collect|bank|bag|grab)(?:ed|s)?|picking up|to pick up) (?:(?:all|the|their|a|valuable|vital) ){0,2}(?:three|3) "
    r"points\b"
)
"""A lost match, and the points that only a win brings."""
_A_RESULT = pattern(r"\d[-–]\d")
"""What stands in every score: a look that costs less than to read who won."""
_CUT_SHORT = r"retir\w*|walkover|withdr\w+|ret|abandoned|suspended|darkness|defaulted|disqualified"
_PASSIVE = pattern(
    r"(?i)\b(?:been|was|were|be|being|is|are|get|got|gets|not|never|fail(?:ed|s)? to|could have)(?: [a-z]+)? \Z"
)
"""Before a verb of which the subject did not win."""
_BODY = (
    r"house|senate|vote[ds]?|bills?|parliament|council|committee|motion|law|resolution|amendments?|measure|mps|"
    r"lords|peers|"
    r"lawmakers|legislat\w+|congress|referendum|assembly|panel|board"
)
_FOR = (
    r"(?:pass(?:ed|es|ing)?|approv(?:ed|es|ing)|adopt(?:ed|s|ing)|carried|backed|endorsed|ratified|confirmed|won|"
    r"winning|voted)"
)
_AGAINST = r"(?:rejected|rejecting|defeated|threw out|voted down)"
_WORDS = (
    r"(?:(?!\b(?:against|not|but|after|failed|fell|lost|losing|short|overturn\w*|override|needed|despite|who|"
    r"while)\b)[^.;:\d]){0,50}?"
)
_VOTES = pattern(
    rf"(?i)\b{_FOR}\b{_WORDS} (?:(?:by|with|in|on) (?:a )?(?:[a-z-]+ )?(?:(?:vote|margin|majority) of |vote )?)"
    r"(?P<yes>\d+(?:,\d{3})*)(?: votes)?(?: (?:to|against) |"
    r"[-–])(?P<no>\d+(?:,\d{3})*)(?![\w.–-]*\d)(?! (?:against|not|points?|percent|seats?|goals?)\b)"
    rf"|\b(?:{_FOR}|{_AGAINST})\b{_WORDS} by (?:(?:a )?(?:margin|majority|vote) of )?"
    r"(?P<y>\d+(?:,\d{3})*) votes to (?P<n>\d+(?:,\d{3})*)(?![\w.–-]*\d)"
    r"|\bvoted (?P<for>\d+(?:,\d{3})*)(?: to |[-–])(?P<nay>\d+(?:,\d{3})*)(?: percent| per cent|%)? (?:in favou?r|for|"
    r"to (?!reject|block|kill|leave open))"
    r"|\b(?:passed|approved)\b(?: [a-z]+){0,4} (?P<p>\d{2,3})[-–](?P<q>\d{2,3})(?![\w–-]|\.\d)"
)
_SPLIT = Phrase(
    r"<yes:number>(?: [\w’'-]+){0,3} (?:in favou?r|for|backed|supported)\b[^.;]{0,60}?"
    r"<no:number>(?: [\w’'-]+){0,2} (?:against|opposed)\b"
)
"""Who were for and who against, however many: "nine members voted in favour, six against"."""
OUTCOME = pattern(
    r"(?i)\b(?:was|were|is|are|has been|had been)(?: [a-z]+ly| thus| therefore)? "
    r"(?:(?P<passed>passed|approved|granted|carried|adopted|accepted|agreed|endorsed|ratified)"
    r"|(?P<lost>refused|rejected|lost|defeated|thrown out|turned down|voted down))\b"
)
_OTHER_MAJORITY = (
    r"two[- ]thirds|three[- ]quarters|majority|threshold|needed|required|short of|vetoe?d?|quorum|overturn\w*|"
    r"appeal\w*|casting|later|despite|nonetheless|even though|although|not|unless|until|if|amend\w+|another|earlier"
)
"""Words by which the many did not have their way, or another question was voted on."""
_FULL_SET, _TIE_BREAK, _AHEAD = 6, 7, 2


def of_winners(sentence: Sentence) -> Iterator[Told]:
    """The results of a sentence that are none of who is told to have won."""
    scored = _A_RESULT.search(sentence.text) is not None
    if scored:
        yield from _scores(sentence)
        yield from _sets(sentence)
        for found in _POINTS_LOST.finditer(sentence.text):
            yield _told_of(sentence, found.span("result"), found.span(), f"“{found['result']}” brings no points.")
    if scored or len(sentence.mentions) > 1:
        yield from _votes(sentence)


def of_votes(window: Sentence) -> Iterator[Told]:
    """The outcome of a vote in one sentence or two that is not what most voted for."""
    for match in window.find(_SPLIT, unless=_OTHER_MAJORITY):
        outcomes = list(OUTCOME.finditer(window.document_text, match.end, window.end))
        yes, no = match["yes"].whole, match["no"].whole
        if len(outcomes) == 1 and yes is not None and no is not None and yes != no:
            name = "passed" if outcomes[0]["passed"] else "lost"
            if (yes > no) is not (name == "passed"):
                said = (
                    f"With {match['yes'].text} for it and {match['no'].text} against, it was not {outcomes[0][name]}."
                )
                yield Told(*outcomes[0].span(name), said, (match.start, match.end))


def _scores(sentence: Sentence) -> Iterator[Told]:
    for found in _SCORES.finditer(sentence.text):
        one, other = ("ours", "theirs") if found["ours"] else ("a", "b")
        at = sentence.start + found.start(one)
        measured = any(mention.start <= at < mention.end and mention.kind != "number" for mention in sentence.mentions)
        if int(found[one]) < int(found[other]) and not measured and not _is_of_other(sentence, found):
            yield _told(sentence, found, found.start(one), found.end(other), "is no score of a side that won")


def _sets(sentence: Sentence) -> Iterator[Told]:
    """A match is over with the set that its winner wins."""
    if sentence.has(_CUT_SHORT):
        return
    for found in _PLAYED.finditer(sentence.text):
        name = "sets" if found["sets"] else "all"
        sets = [(int(one), int(other)) for one, other in OF_SETS.findall(found[name])]
        whole = all(
            max(one) >= _FULL_SET and (abs(one[0] - one[1]) >= _AHEAD or max(one) == _TIE_BREAK) for one in sets
        )
        won = [mine > theirs for mine, theirs in sets]
        if whole and any(won) and not won[-1] and not _is_of_other(sentence, found):
            yield _told(sentence, found, found.start(name), found.end(name), "are no sets of a player who won")


def _votes(sentence: Sentence) -> Iterator[Told]:
    for found in _VOTES.finditer(sentence.text) if sentence.has(_BODY) else ():
        one, other = next(pair for pair in (("yes", "no"), ("y", "n"), ("for", "nay"), ("p", "q")) if found[pair[0]])
        at = sentence.start + found.start(one)
        dated = any(mention.kind == "date" and mention.start <= at < mention.end for mention in sentence.mentions)
        if int(found[one].replace(",", "")) < int(found[other].replace(",", "")) and not dated:
            yield Told(
                sentence.start + found.start(one),
                sentence.start + found.end(other),
                f"With {found[one]} votes to {found[other]} nothing is carried.",
                (sentence.start + found.start(), sentence.start + found.start(one)),
            )


def _is_of_other(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether words before tell that it was not won, or by the other side."""
    return found["won"] is not None and _PASSIVE.search(sentence.text, 0, found.start()) is not None


def _told(sentence: Sentence, found: re.Match[str], start: int, end: int, said: str) -> Told:
    won = found.span("won") if found["won"] else found.span("victory")
    return _told_of(sentence, (start, end), won, f"{sentence.text[start:end]} {said}.")


def _told_of(sentence: Sentence, place: tuple[int, int], won: tuple[int, int], message: str) -> Told:
    at, (start, end) = sentence.start, place
    return Told(at + start, at + end, message, (at + won[0], at + won[1]))
