"""Readers take linear time, whatever is thrown at them: twice the text may take twice the time, not four times."""

from __future__ import annotations

import pytest
from tests.growth import grows_linearly

from factlint.documents.reading import read

ATTACKS = [
    *[("a.txt", piece) for piece in (".", "U.S. ", '" a', "‘a ", "'a ", "1. a\n")],
    *[("a.html", piece) for piece in ("<!-- ", "</", '<a b="', "<div>", "<li>", "&")],
    *[("a.md", piece) for piece in ("![", "[a](", "> ", "  - a\n", "|a", "`a ")],
]


@pytest.mark.parametrize(("name", "piece"), ATTACKS)
def test_time_grows_with_the_size(piece: str, name: str) -> None:
    assert grows_linearly(lambda size: read(piece * size, name).sentences, (500, 4000))
