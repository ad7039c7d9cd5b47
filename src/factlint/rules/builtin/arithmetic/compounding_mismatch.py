"""Q18: successive rises are added up, or a yearly rate does not give the total."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.phrases import Match

_GROWTH = (
    r"ris\w*|rose|rais\w+|increas\w*|grow\w*|grew|gain\w*|hike\w*|up|went up|goes up|pay|rents?|fees?|prices?|wages?"
)
_LIST = Phrase(
    r"<a:percent>(?:,|,? (?:then|followed by)) (?:(?:then|followed by|by|and) )?(?:<b:percent>,? "
    r"(?:and|then|and then|followed by)(?: by)? )?"
    r"<c:percent>(?P<between>[^.;]{0,60}?)(?:,? or|,? a total of|,? which (?:makes|is|comes to)|,? "
    r"making|,? in all| make|,? altogether|"
    r",? adding up to|,? together|,? totalling) (?:a (?:total|rise|increase|combined rise) of |by )?<s:percent>"
)
_SIMPLE = r"simple interest|original|initial|points|of the (?:first|base) year|not compounded|averag\w*"


@rule(
    "Q18",
    "compounding-mismatch",
    severity="note",
    profile="strict",
    bad=[
        "Rents rise 3%, 4% and 3.5% over three years, a total of «10.5%».",
        "Pay will go up by 10 percent, then 10 percent, or «20 percent» in all.",
    ],
    good=[
        "Rents rise 3%, 4% and 3.5% over three years, a total of 10.9%.",
        "Rents rise 3%, 4% and 3.5%, or roughly 10%.",
        "Each year adds 6% of the original price, 6% and 6%, 12% in all.",
        "The shares are 3%, 4% and 3.5%, a total of 10.5%.",
        "Fees rose 1%, 1% and 1%, a total of 3%.",
    ],
)
def compounding_mismatch(context: Context) -> Iterator[Problem]:
    """Successive rises in percent are added up where they compound.

    Rises of 3%, 4% and 3.5% make 1.03 × 1.04 × 1.035 = 1.109, a rise of 10.9%, not 10.5%.

    It stays silent unless the total is the plain sum and lies a quarter of a point or more from the product, where no
    word tells of a rise (shares of a whole are added rightly), on simple interest, and on hedged totals.
    """
    for sentence in context.sentences:
        for match in sentence.find(_LIST):
            if not sentence.has(_GROWTH) or sentence.has(_SIMPLE):
                continue
            numbers, total = _numbers(match), match["s"]
            if total.quantity is None or total.quantity.number is None or total.bound != "exact" or len(numbers) < 2:
                continue
            product = Fraction(1)
            for number in numbers:
                product *= 1 + number / 100
            exact = (product - 1) * 100
            if total.quantity.number != sum(numbers) or abs(exact - sum(numbers)) < Fraction(1, 4):
                continue
            yield Problem(
                total.start,
                total.end,
                f"one after the other the rises make {close(exact)} percent; {total.text} is their plain sum",
                related=(Related(match["a"].start, match["c"].end, "the rises"),),
            )


def _numbers(match: Match) -> list[Fraction]:
    found = [match.get(name) for name in ("a", "b", "c")]
    return [
        Fraction(mention.quantity.number)
        for mention in found
        if mention is not None and mention.quantity is not None and mention.quantity.number is not None
    ]
