"""What all the figures of a passage make together, by their dimensions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules.relations.figures import in_one_unit
from factlint.rules.relations.multiplying import MULTIPLYING
from factlint.rules.relations.passages import amounts, figures, reckonable
from factlint.rules.relations.reckoned_additions import marked_up
from factlint.rules.relations.reckoned_apposed import apposed, earned, fronted, partitioned, represented, valued
from factlint.rules.relations.reckoned_balances import balances, moved_to
from factlint.rules.relations.reckoned_changes import changes
from factlint.rules.relations.reckoned_differences import differences
from factlint.rules.relations.reckoned_groups import grouped
from factlint.rules.relations.reckoned_growth import grown, points
from factlint.rules.relations.reckoned_means import means
from factlint.rules.relations.reckoned_moves import moves
from factlint.rules.relations.reckoned_multiples import multiples
from factlint.rules.relations.reckoned_of_it import shares_of_it
from factlint.rules.relations.reckoned_over_time import over_time
from factlint.rules.relations.reckoned_parts import parts
from factlint.rules.relations.reckoned_products import multiplied, shared_evenly
from factlint.rules.relations.reckoned_remainders import left
from factlint.rules.relations.reckoned_same import same
from factlint.rules.relations.reckoned_shares import parts_of_wholes
from factlint.rules.relations.reckoned_sums import sums
from factlint.rules.relations.reckoned_turnover import turnover
from factlint.rules.relations.reckoned_twice import told_twice
from factlint.rules.relations.reckoning import Passage

if TYPE_CHECKING:
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.reckoning import Reckoning

_FEW, _LONGEST = 2, 12
_FEWEST, _MOST = 3, 7
"""How many figures a passage has from which to tell which belong together."""
_WAYS = (
    moves, multiplied, shared_evenly, shares_of_it, parts_of_wholes, apposed, partitioned, earned, valued, fronted,
    changes, multiples, marked_up, represented, balances, moved_to, differences, grown, points, means,
    told_twice, turnover,
)  # fmt: skip


def reckonings(window: Sentence) -> tuple[Reckoning, ...]:
    """What the figures of one, two or three sentences may make together, each figure being used."""
    return window.once(_reckonings)


def _reckonings(window: Sentence) -> tuple[Reckoning, ...]:
    many = amounts(window)
    if not _FEW <= many <= 2 * _LONGEST:
        return ()  # told at a look: a figure is made of an amount, or of two where one says by what it is counted
    found = reckonable(window)
    least = _FEWEST - (window.has(MULTIPLYING) if not window.parts else 0)
    ways = _WAYS if least <= many and least <= len(figures(window)) and len(found) <= _MOST else ()
    passages = [Passage(window, reading) for reading in (found, in_one_unit(found, window.document_text)) if reading]
    return tuple(
        reckoning
        for passage in passages
        for way in (left, same, over_time, *ways, sums, parts, grouped)
        for reckoning in way(passage)
    )
