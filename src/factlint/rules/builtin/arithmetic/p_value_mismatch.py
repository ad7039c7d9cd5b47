"""Q17: a reported p value does not follow from its statistic, or an estimate contradicts its own report."""

from __future__ import annotations

import re
from math import inf, log10, sqrt
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules import Context, Option, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.estimates import misreported
from factlint.rules.working.distributions import chi_squared_upper, f_upper, normal_two_tailed, t_two_tailed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TEST = pattern(
    r"(?<![\w/])(?P<test>[tTFrzZQ]|[χΧ](?:\^?2|²)|chi-?(?:squared?|2)|X\^?2|X²)"
    r"(?:\s?[\[(]\s?(?P<df>[0-9]+(?:\.[0-9]+)?)(?:\s?,\s?(?:N\s?=\s?[0-9,]+|n\s?=\s?[0-9,]+|"
    r"(?P<df2>[0-9]+(?:\.[0-9]+)?)))?\s?[\])])?"
    r"\s?=\s?(?P<value>[-−–]?[0-9]*\.?[0-9]+)(?![0-9])"
    r"\s?[,;]\s?(?:[^.;()\n]{0,40}?[,;]\s?)?"
    r"[pP]\s?(?P<sign>[=<>])\s?(?P<p>[01]?\.[0-9]+)(?![0-9]|[eE×])"
)
_CORRECTED = pattern(
    r"\b(?:FDR|false[- ]discovery|Bonferroni|Holm|Tukey|multiple[- ]comparisons?|(?:un)?corrected|p[- ]adj\w*)\b",
    re.IGNORECASE,
)
"""A p value that was corrected for several tests does not follow from one of them."""
_FINE = 0.001
"""A p value with so many places may have been cut off instead of rounded."""
_ONE_TAILED = pattern(r"\b(?:one|1)[- ](?:tailed|sided)|directional (?:test|hypothes)", re.IGNORECASE)


class _Report(NamedTuple):
    """A test as reported: the statistic's interval by its decimals, and the p value's."""

    low: float
    high: float
    p: float
    step: float
    sign: str


@rule(
    "Q17",
    "p-value-mismatch",
    words="= ci confidence",
    severity="note",
    options=[Option("alpha", 0.05, "the p value up to which a result counts as significant")],
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The groups differed, t(28) = 2.20, «p = .03».",
        "The effect held, t(28) = 1.20, «p = .03».",
        "The model fitted, F(2, 57) = 4.10, «p < .001».",
        "The two correlated, r(48) = .25, «p = .02».",
        "It was χ2(1, N = 90) = 3.10, «p = .04».",
        "A shift was seen, z = 1.50, «p = .01».",
        "Smokers had a higher risk (odds ratio «1.62», 95% CI 1.71 to 2.40).",
        "Weight fell by «3.1» kg (95% confidence interval, -2.4 to -1.2) in a year.",
        "Sleep and mood showed a correlation of r = «1.42» in all 60 volunteers.",
        "The two diets differed «significantly» at the end of the trial (p = 0.34).",
    ],
    good=[
        "The groups differed, t(28) = 2.2, p = .04.",
        "The effect held, t(28) = 2.20, p = .018, one-tailed.",
        "The effect was not clear, t(28) = 2.0, p > .05.",
        "The model fitted, F(2, 57) = 4.10, p = .022.",
        "The two correlated, r(48) = .35, p = .01.",
        "It was χ2(1, N = 90) = 3.90, p = .048.",
        "A shift was seen, z = 2.58, p < .01.",
        "It held in all cases, t(28) = 6.3, p = .000.",
        "The paths differed, t(33) = -3.53, p = 0.02 (FDR).",
        "The model fitted, F(2, 57) = 4.10, p = .021.",
        "Smokers had a higher risk (odds ratio 1.92, 95% CI 1.71 to 2.40).",
        "The risk was 12.4 per 1,000 (95% CI 1.1 to 2.0 per cent), and it fell (p = 0.03, 95% CI 1.2 to 1.9).",
        "Weight fell by 3.1 kg (95% confidence interval, -4.0 to -1.2) in a year.",
        "It was 14.1 per 100 000 (95% CI, 13.3-15.0) in towns, and 8.0 ± 0.3 mm (95% CI, 7.4-8.6) long.",
        "Specificity was 81% (95% CI 0.74 to 0.88).",
        "Sleep and mood showed a correlation of r = -0.42 in all 60 volunteers.",
        "The two diets did not differ significantly at the end of the trial (p = 0.34).",
        "The diets differed significantly at six weeks, but no longer at twelve (p = 0.34).",
    ],
)
def p_value_mismatch(context: Context) -> Iterator[Problem]:
    """A reported p value does not follow from its test statistic, or an estimate contradicts its own report.

    The p value is recomputed from t, F, r, z, chi-squared or Q and the degrees of freedom, for every statistic that
    rounds to the one written; two-tailed where the test has two tails. A difference that moves p across .05 (or the
    option `alpha`) is a warning, and so is a p value that no tail has or that has one digit wrong; any other is a note.
    This is statcheck's method.

    An estimate is held against its confidence interval, a correlation against 1, and the word significant against the
    only p value of its sentence, where that is more than twice `alpha`.

    It stays silent where some statistic within rounding gives the p value as written, where the text speaks of
    one-tailed tests and half the p value fits, where p values were corrected for several tests,
    and on anything it cannot read whole: exponents, several signs.
    """
    text, alpha = context.text, float(context.options["alpha"])
    for sentence in context.sentences:
        for told in misreported(sentence, alpha) if not sentence.quoted else ():
            yield Problem(told.start, told.end, told.message, related=(Related(*told.related, "the report"),))
    if _CORRECTED.search(text):
        return
    one_tailed = False
    for number, found in enumerate(_TEST.finditer(text) if "=" in text else ()):
        if not number:
            one_tailed = _ONE_TAILED.search(text) is not None
        report = _report(found)
        bounds = _p_bounds(found, report)
        if bounds is None or _fits(report, *bounds):
            continue
        if one_tailed and _fits(report, bounds[0] / 2, bounds[1] / 2):
            continue
        start = max(text.rfind("p", found.end("value"), found.end()), text.rfind("P", found.end("value"), found.end()))
        yield Problem(
            start,
            found.end(),
            f"The statistic {found['test']} = {found['value']} gives p {_shown(*bounds)}, not "
            f"{text[start + 1 : found.end()].strip().removeprefix('= ')}.",
            related=(Related(found.start(), found.end("value"), "the statistic"),),
            severity="warning" if _turns_the_conclusion(report, bounds, alpha) or _is_slip(report, bounds) else None,
        )


def _report(found: re.Match[str]) -> _Report:
    digits = found["value"].replace("−", "-").replace("–", "-")
    half = 0.5 * 10.0 ** -len(digits.partition(".")[2])
    value = abs(float(digits))
    step = 10.0 ** -len(found["p"].partition(".")[2])
    return _Report(max(value - half, 0.0), value + half, float(found["p"]), step, found["sign"])


def _p_bounds(found: re.Match[str], report: _Report) -> tuple[float, float] | None:
    """The least and the greatest p value of the statistics that round to the one written; `None` if it is no test."""
    test = found["test"].lower()
    first = float(found["df"]) if found["df"] else 0.0
    second = float(found["df2"]) if found["df2"] else 0.0
    tail = _tail(test, first, second)
    if tail is None or (test == "r" and report.low >= 1):
        return None
    return tail(report.high), tail(report.low)


def _tail(test: str, first: float, second: float) -> Callable[[float], float] | None:
    """The p value as a function of the statistic, where the degrees of freedom are those that the test has."""
    if test == "z":
        return None if first else normal_two_tailed
    if first < 1 or (second < 1) != (test != "f"):
        return None
    if test == "t":
        return lambda t: t_two_tailed(t, first)
    if test == "r":
        return lambda r: t_two_tailed(_t_of_r(r, first), first)
    return (lambda f: f_upper(f, first, second)) if test == "f" else (lambda x: chi_squared_upper(x, first))


def _t_of_r(r: float, freedom: float) -> float:
    return inf if r >= 1 else r * sqrt(freedom / (1 - r * r))


def _fits(report: _Report, low: float, high: float) -> bool:
    half = report.step / 2
    if report.sign == "<":
        return low < report.p + half / 10
    if report.sign == ">":
        return high > report.p - half / 10
    cut_off = report.step if report.step <= _FINE else half
    return low <= report.p + cut_off and report.p - half <= high


def _turns_the_conclusion(report: _Report, bounds: tuple[float, float], alpha: float) -> bool:
    """Whether the result is significant as written and not as recomputed, or the reverse."""
    if report.sign == ">" and report.p < alpha:
        return False
    claimed = report.sign != ">" and report.p <= alpha
    return bounds[0] > alpha if claimed else bounds[1] < alpha


def _is_slip(report: _Report, bounds: tuple[float, float]) -> bool:
    """Whether p is less than even one tail has, or is one that fits but for a digit."""
    if report.sign != "=":
        return False
    places = round(-log10(report.step))
    stated, low, high = (f"{number:.{places}f}" for number in (report.p, *bounds))
    digits = any(sum(a != b for a, b in zip(stated, other, strict=True)) == 1 for other in {low, high})
    return report.p + report.step < bounds[0] / 2 or digits


def _shown(low: float, high: float) -> str:
    if high < 0.0005:
        return "< .001"
    one, other = (f"{number:.3f}".removeprefix("0") for number in (low, high))
    return f"= {one}" if one == other else f"between {one} and {other}"
