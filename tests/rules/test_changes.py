"""Changes: which way, by how much, from what to what."""

from __future__ import annotations

import pytest

from factlint.documents.reading import read
from factlint.engine import understand
from factlint.facts import FactBase
from factlint.rules.relations.changes import changes
from factlint.values import Period


def told(text: str) -> list[tuple[bool, str | None, str, str]]:
    context = understand(read(text), facts=FactBase(), as_of=Period.parse("2026-06-01"))
    return [
        (change.up, change.amount.text if change.amount else None, change.old.text, change.new.text)
        for sentence in context.sentences
        for change in changes(sentence)
    ]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("It plans a 50% cut, from 146,000 troops to 100,000.", (False, "50%", "146,000", "100,000")),
        ("Arrivals soared 20% (567,000 to 575,000).", (True, "20%", "567,000", "575,000")),
        ("The rate fell in the third quarter to 2.1% from 2.4%.", (False, None, "2.4%", "2.1%")),
        ("The fee went from $40 in 2019 to $60.", None),
        ("The fee went up from $40 in 2019 to $60 in 2021.", (True, None, "$40", "$60")),
        ("They have 60 clubs, up from 50.", (True, None, "50", "60")),
        ("They have 60 clubs, a rise of 20 percent on 50.", (True, "20 percent", "50", "60")),
        ("The worst case in 53 limbs decreases from 70 to 60 cycles.", (False, None, "70", "60")),
        ("Prices were up. They come from 40 farms to 60 shops.", None),
        ("The team scaled up its search from 3 towns and moved to 5.", None),
    ],
)
def test_changes(text, change):
    assert told(text) == ([change] if change else [])
