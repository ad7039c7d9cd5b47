"""Q07: shares that exclude each other add up to more than all."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_mixed_prose
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIST = Phrase(
    r"<a:percent>(?P<one>(?: [a-z'’-]+){1,4}),?(?: and| with| to)? <b:percent>(?P<two>(?: [a-z'’-]+){1,4})"
    r"(?:,?(?: and| with)? <c:percent>(?P<three>(?: [a-z'’-]+){1,4}))?(?:,?(?: and| with)? "
    r"<d:percent>(?P<four>(?: [a-z'’-]+){1,4}))?"
)
_NAMED_FIRST = Phrase(
    r"\b(?P<one>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}) (?:on|at|with) <a:percent>,?(?: and| with)? (?:the )?"
    r"(?P<two>\w[\w’'-]*(?: [A-Z][\w’'-]*){0,2}) (?:on|at|with) <b:percent>,?(?: and| with)?"
    r"(?: (?:the )?(?P<three>\w[\w’'-]*(?: [A-Z][\w’'-]*){0,2}) (?:on|at|with) <c:percent>,?(?: and)?)?"
    r" (?:the )?(?P<four>others?|undecided|the rest) (?:on|at|with) <d:percent>"
)
_OPPOSITES = (
    r"in favou?r|opposed|undecided|unsure|abstain\w*|don't know|(?:do|did) not know|"
    r"didn't know|no opinion|others?|none of (?:them|these)|the rest|agreed?|disagreed?|approved?|disapproved?"
)
_ALONE = r"(?:(?:was|were|voted) )?(?:for|against|neither|yes|no)(?: it)?"
"""Words that exclude the rest only where nothing comes after them: "28% for anxiety" excludes nothing."""

_BOTH = r"respectively|multiple|several answers|more than one|both|also|either|rose|fell|increase|up|down|from"


@rule(
    "Q07",
    "percentages-exceed-whole",
    measured=on_mixed_prose(right=0, read=1),
    bad=[
        "It ended 52% for, 41% against and «17%» undecided.",
        "The poll has 45% Labour, 40% Conservative and «25%» others.",
        "The poll put Labour on 44%, the Greens on 39% and others on «28%».",
        "The vote split 60 percent in favour, 45 percent opposed and «5 percent» undecided.",
    ],
    good=[
        "It ended 52% for, 41% against, 8% undecided.",
        "Some 60% use email and 70% use chat.",
        "They found 80 percent in one region, 50 percent in others and 70 percent in towns.",
        "Support rose from 40% for, 35% against to 60% for.",
        "It ended 52% for, 41% against and 7% undecided.",
        "They told of 28% for stress, 31% for worry, 42% for fear and 40% for lost sleep.",
        "The tests found 71% and 90% for one kit, and 79% and 74% for the other, respectively.",
    ],
)
def percentages_exceed_whole(context: Context) -> Iterator[Problem]:
    """Shares that exclude each other add up to clearly more than 100 percent.

    For, against and undecided cannot make 110 percent.

    It stays silent unless the last share, or two of them, are named by words that exclude the rest (for, against,
    undecided, others), within half a point a share, and where several answers were allowed or shares changed.
    """
    for sentence in context.sentences:
        if sum(mention.kind == "percent" for mention in sentence.mentions) < 3 or sentence.has(_BOTH):
            continue
        for match in sentence.find(_LIST, _NAMED_FIRST):
            shares = [mention for name in "abcd" if (mention := match.get(name)) is not None]
            labels = [match.words(name).strip() for name in ("one", "two", "three", "four") if match.words(name)]
            numbers = [share.quantity.number for share in shares if share.quantity and share.bound == "exact"]
            words = rf"\b(?:{_OPPOSITES})\Z|\A(?:{_OPPOSITES})\b|\A{_ALONE}\Z"
            excluding = [label for label in labels if re.search(words, label)]
            if len(shares) < 3 or len(numbers) < len(shares) or None in numbers:
                continue
            if re.search(r"\bin\b(?! favou?r)", " ".join(labels)):
                continue
            if labels[-1] not in excluding and len(excluding) < 2:
                continue
            total = sum(Fraction(number) for number in numbers if number is not None)
            if total > 100 + Fraction(len(shares), 2):
                last = shares[-1]
                yield Problem(
                    last.start,
                    last.end,
                    f"These shares exclude each other and make {close(total)} percent.",
                    related=tuple(Related(share.start, share.end, "a share") for share in shares[:-1]),
                )
