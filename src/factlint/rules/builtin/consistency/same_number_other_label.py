"""D07: a distinctive number that counts something else in the source."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from factlint.rules import Context, Example, Problem, rule
from factlint.rules.counts.comparing import content_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

_AROUND = 60
_DIGITS = 3
_PEOPLE = "people person men women reside inhabi patien indivi citize staff employ worker"


@rule(
    "D07",
    "same-number-other-label",
    quoted="silent",
    severity="note",
    profile="all",
    compares="sources",
    bad=[
        Example("There were «12,929» patients in hospital.", sources=("The ministry counted 12,929 active cases.",)),
        Example("The survey spoke with «3,417» voters.", sources=("The register lists 3,417 shareholders.",)),
    ],
    good=[
        Example("There were 12,929 active cases.", sources=("The ministry counted 12,929 active cases.",)),
        Example("There were 12,929 people in hospital.", sources=("Hospitals admitted 12,929 patients.",)),
        Example("There were 40 wolves.", sources=("The ministry counted 40 bears.",)),
        Example("There were 3,000,000 wolves.", sources=("The ministry counted 3,000,000 bears.",)),
        Example("The hill is 1,250 m high.", sources=("The hill is 1,250 m above the sea.",)),
        Example("There were 12,929 new active cases.", sources=("The ministry counted 12,929 active cases.",)),
        Example("The loan runs to 2031.", sources=("The museum holds 2,031 coins.",)),
        Example("The village has 1,204 inhabitants.", sources=("The village has 1,204 residents.",)),
    ],
)
def same_number_other_label(context: Context) -> Iterator[Problem]:
    """A number that is not round stands in the source too, but there it counts something else.

    Right number, wrong label is the commonest error in print: killed for killed or injured, cases for patients.

    Only numbers with three significant digits or more are distinctive enough. Silent where the words around the two
    share a noun or both count people, and inside quotation marks. A note, because synonyms are many.
    """
    known: dict[tuple[str, str | None], list[tuple[frozenset[str], str]]] = defaultdict(list)
    for source in context.sources:
        for mention in source.mentions:
            if _is_distinctive(mention):
                known[mention.value, mention.unit].append((_label(source, mention), _after(source, mention)))
    for mention in context.mentions:
        labels = known.get((mention.value, mention.unit), []) if _is_distinctive(mention) else []
        if not labels or context.quoted(mention.start, mention.end):
            continue
        mine = _label(context, mention)
        if mine and all(theirs and not _alike(mine, theirs) for theirs, _ in labels):
            message = f"The source has {mention.text} too, but there it counts {labels[0][1]}."
            yield Problem(mention.start, mention.end, message)


def _is_distinctive(mention: Mention) -> bool:
    digits = re.sub(r"\D", "", mention.text).rstrip("0")
    return mention.kind in {"number", "quantity", "money"} and len(digits) >= _DIGITS


def _label(context: Context, mention: Mention) -> frozenset[str]:
    """The words that say what the number counts: those around it in its sentence."""
    start, end = context.document.sentence_at(mention.start)
    before = context.text[max(start, mention.start - _AROUND) : mention.start]
    after = context.text[mention.end : min(end, mention.end + _AROUND)]
    return content_words(after) | content_words(before)


def _after(context: Context, mention: Mention) -> str:
    end = context.document.sentence_at(mention.start)[1]
    words = context.text[mention.end : min(end, mention.end + 40)].split()
    return " ".join(words[:3]).rstrip(".,;:") or "something else"


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    people = set(_PEOPLE.split())
    return bool(one & other) or bool(one & people and other & people)
