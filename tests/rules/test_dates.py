"""Dates as the rules read them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.mentions import find_mentions
from factlint.rules.reading.dates import (
    WEEKDAYS,
    nearest,
    neighbour_on,
    spoken,
    stretch,
    weekday_index,
    weekday_name,
    year_of,
)
from factlint.values import Period

DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2200, 12, 31))


@given(DAYS, st.integers(0, 6))
def test_the_neighbour_on_a_weekday_is_that_weekday_and_near(day, weekday):
    other = neighbour_on(day, weekday)
    assert other.weekday() == weekday
    assert abs(other - day).days <= 3


@given(DAYS, DAYS)
def test_the_nearest_is_within_half_a_year(day, month_day):
    if (month_day.month, month_day.day) != (2, 29):
        assert abs(nearest(day, month_day) - day).days <= 183


@given(DAYS)
def test_names_lead_back_to_the_weekday(day):
    assert weekday_index(weekday_name(day)) == weekday_index(weekday_name(day)[:3]) == day.weekday()
    assert weekday_name(day) in WEEKDAYS


@pytest.mark.parametrize(
    ("text", "year"),
    [("in 1999.", 1999), ("on 3 May 2001.", 2001), ("on 3 May.", None), ("in 44 BC.", -44), ("in the 1990s.", None)],
)
def test_the_year_that_a_date_names(text, year):
    assert [year_of(mention) for mention in find_mentions(text, as_of="2024-05-25")] == [year]


def test_a_range_that_ends_before_it_starts_keeps_its_ends():
    (mention,) = find_mentions("The fair ran from 12 May 2024 to 3 May 2024.")
    start, end = stretch(mention)
    assert start == date(2024, 5, 12)
    assert end < start


@pytest.mark.parametrize(("period", "words"), [("2024-05-03", "3 May 2024"), ("2024-05", "May 2024"), ("2024", "2024")])
def test_the_date_of_a_draft_in_words(period, words):
    assert spoken(Period.parse(period)) == words
