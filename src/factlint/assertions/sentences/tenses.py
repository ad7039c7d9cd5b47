"""The verb that tells the time of a figure: the one in its frame or before it, and whether it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import AUXILIARIES, SIMPLE_PASTS, word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token

PAST = frozenset(
    """was were had could became stood rose fell grew climbed shrank numbered counted totalled lasted equalled averaged
    comprised included""".split()
)
UNMARKED = frozenset("cost cut hit let put set spread".split())
FUTURE = frozenset("will shall would plans expects".split())
NOW = frozenset("now today currently presently nowadays".split())
_NEAR, _FAR = 7, 14
"""How far before a figure its verb stands, and where "with" adds the figure."""


def verb_within(tokens: Sequence[Token], first: int, last: int) -> str:
    """The verb of "the budget was" or "the ticket cost": it stands inside the frame."""
    places = range(first, last)
    unmarked = (word_at(tokens, at) for at in places if _is_unmarked_past(tokens, at) or _is_valued(tokens, at))
    return next((word_at(tokens, at) for at in places if tokens[at].cls in ("BE", "RISE", "LAST")), next(unmarked, ""))


def _is_valued(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle set off gives a figure a time: "its population, estimated at 30 million in 1939"."""
    apart = past_form(tokens[at]) and tokens[at - 1].cls == "COMMA"
    return apart and any(token.cls == "DATE" for token in tokens[at : at + _NEAR])


def _is_unmarked_past(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb without a past form is none of the present, as its subject is one: "a ticket cost"."""
    before = word_at(tokens, at - 1).rpartition(" ")[2]
    one = before.isalpha() and not before.endswith("s") and tokens[at - 1].cls in ("NOUN", "WORD", "NAME")
    return word_at(tokens, at) in UNMARKED and one and before not in AUXILIARIES | FUTURE


def has_had(tokens: Sequence[Token], left: int, first: int) -> bool:
    """Whether a figure is that of now, since some time: "it has had 12 members", "has so far had 12"."""
    had = next((at for at in range(first - 1, max(left, first - 7), -1) if word_at(tokens, at) == "had"), left)
    return any(word_at(tokens, at) in ("has", "have") for at in range(max(left, had - 3), had))


def completed(tokens: Sequence[Token], left: int, first: int) -> bool:
    """Whether the verb before a figure is a participle of what is so now: "is divided", "has been enlarged"."""
    at = next((i for i in range(first - 1, max(left, first - 7) - 1, -1) if past_form(tokens[i])), left)
    before = [token.text.casefold() for token in tokens[max(left, at - 4) : at]]
    near = [word for word in before[-3:] if word not in NOW and not word.endswith("ly")]
    return bool(set(near) & {"is", "are", "has", "have"}) and not set(near) & {"was", "were", "had"}


def verb_before(tokens: Sequence[Token], left: int, first: int) -> str:
    added = word_at(tokens, first - 1) == "with"  # "took place in Rome in May 1936, with 14 clubs"
    for at in range(first - 1, max(left, first - (_FAR if added else _NEAR)) - 1, -1):
        word = tokens[at].text.casefold().split()[0]
        if tokens[at].cls in ("BE", "VERB") or word in PAST or word.endswith("ed"):
            return word
        if added and word in SIMPLE_PASTS:
            return word
        if tokens[at].cls == "NAME" and at < first - 3 and not added:
            return ""
    return ""
