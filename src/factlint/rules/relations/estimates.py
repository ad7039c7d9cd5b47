"""What papers report beside a p value: the confidence interval of an estimate, a correlation, significance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence

_NUMBER = r"[-−–]?[0-9]*\.?[0-9]+"
_INTERVAL = pattern(
    rf"(?<![\w.,/^=<>–-])(?P<value>{_NUMBER})(?P<percent>\s?%)?(?: [a-zA-Z/²]{{1,8}})?\s?[\[(,;]{{0,2}}\s?"
    r"9[059](?:\.[0-9])?\s?%\s?(?:CIs?|C\.I\.|confidence intervals?)\s?[:=,]?\s?(?:(?:of|was|from|between) )?[\[(]?"
    rf"(?P<low>{_NUMBER})\s?%?\s?(?:to|and|[-–—−,;])\s?(?P<high>{_NUMBER})(?![0-9.]*[0-9])"
)
_NO_ESTIMATE = pattern(r"(?i)(?:±|[0-9]|\b[pnt]\s?[=<>≤≥]|\bper|\bof|\b(?:std\.?|standardi[sz]ed) \w+:?)\s?\Z")
"""Before a number that is a p value, a sum, or measured otherwise than the interval behind it."""
_CORRELATION = pattern(
    rf"(?i)\b(?:correlat\w+|pearson\w*|spearman\w*)\b[^.;()]{{0,60}}?\b(?:r|rho|ρ)\s?=\s?(?P<r>{_NUMBER})(?![0-9.]*[0-9])"
)
_P = pattern(r"\b[pP]\s?(?P<sign>[=<>≤≥])\s?(?P<p>[01]?\.[0-9]+)(?![0-9]|[eE×])")
_SIGNIFICANT = pattern(
    r"(?i)\b(?:statistically|(?:was|were|is|are)) (?P<word>significant)\b|\b(?P<adverb>significantly)\b|"
    r"\b(?P<noun>significant) (?:statistical )?"
    r"(?:differen|increas|decreas|effect|associat|correlat|reduc|improv|change|interaction|relation)"
)
_UNSURE = pattern(
    r"(?i)\b(?:not?|non|neither|nor|without|fail\w*|lack\w*|borderline|marginal\w*|trend\w*|approach\w*|insignifican\w*|"
    r"nonsignifican\w*|whether|never|although|but|while|whereas|however|except|only|less|remain\w*|longer|lost)\b"
)
"""Words by which a result is told as not significant, or one of several as such."""
_TWICE = 2


class Misreported(NamedTuple):
    """What is wrong at `start:end` of a report, and where the figure stands that shows it."""

    start: int
    end: int
    message: str
    related: tuple[int, int]


def misreported(sentence: Sentence, alpha: float) -> Iterator[Misreported]:
    """The estimates of a sentence outside their intervals, impossible correlations, and a p value called significant.

    A p value counts as none of significance from twice `alpha` on: tests are held to other levels as well.
    """
    text, start = sentence.text, sentence.start
    for found in _INTERVAL.finditer(text):
        value, low, high = (_number(found[name]) for name in ("value", "low", "high"))
        slack = _half(found["value"]) + max(_half(found["low"]), _half(found["high"]))
        shares = found["percent"] is not None and max(abs(low), abs(high)) <= 1
        other = _NO_ESTIMATE.search(text, 0, found.start()) or shares or not low < high
        if not other and not any(low - slack <= each <= high + slack for each in (value, -value)):  # "fell by 3"
            said = f"{found['value']} lies outside its confidence interval, {found['low']} to {found['high']}."
            interval = start + found.start("low"), start + found.end("high")
            yield Misreported(start + found.start("value"), start + found.end("value"), said, interval)
    for found in _CORRELATION.finditer(text):
        if abs(_number(found["r"])) > 1:
            said = f"No correlation is {found['r']}: it lies between -1 and 1."
            yield Misreported(
                start + found.start("r"),
                start + found.end("r"),
                said,
                (start + found.start(), start + found.start("r")),
            )
    told, claim = list(_P.finditer(text)), _SIGNIFICANT.search(text)
    if claim is None or len(told) != 1 or _UNSURE.search(text, 0, told[0].start()):
        return
    if claim.start() < told[0].start() and told[0]["sign"] == "=" and float(told[0]["p"]) >= alpha * _TWICE:
        word = claim.lastgroup or 0
        said = f"“{claim[word]}” says the opposite of p = {told[0]['p']}."
        where = start + told[0].start(), start + told[0].end()
        yield Misreported(start + claim.start(word), start + claim.end(word), said, where)


def _number(digits: str) -> float:
    return float(digits.replace("−", "-").replace("–", "-"))


def _half(digits: str) -> float:
    """Half the place value of the last digit."""
    return 0.5 * 10.0 ** -len(digits.partition(".")[2])
