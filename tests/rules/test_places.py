"""Places that are taken once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factlint.rules.reading.places import Places

spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda pair: (pair[0], pair[0] + pair[1])))


@given(spans)
def test_a_span_is_taken_exactly_if_nothing_of_it_was(wanted):
    places, held = Places(), []
    for start, end in wanted:
        free = not any(start < other_end and other_start < end for other_start, other_end in held)
        assert places.take(start, end) is free
        if free:
            held.append((start, end))
