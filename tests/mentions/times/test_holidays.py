"""Holidays by the rules of their calendars."""

from datetime import date

import pytest

from factlint.mentions.times.calendars import hanukkah, hebrew_new_year, julian_easter, passover


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        (hebrew_new_year, date(2018, 9, 10)),
        (hebrew_new_year, date(2020, 9, 19)),
        (hebrew_new_year, date(2024, 10, 3)),
        (hanukkah, date(2021, 11, 29)),
        (hanukkah, date(2022, 12, 19)),
        (hanukkah, date(2024, 12, 26)),
        (passover, date(2018, 3, 31)),
        (passover, date(2024, 4, 23)),
        (julian_easter, date(2018, 4, 8)),
        (julian_easter, date(2021, 5, 2)),
        (julian_easter, date(2024, 5, 5)),
    ],
)
def test_feasts_of_other_calendars(rule, day):
    assert rule(day.year) == day


@pytest.mark.parametrize("year", range(1900, 2101))
def test_the_hebrew_new_year_never_falls_on_three_days_of_the_week(year):
    assert hebrew_new_year(year).isoweekday() not in (3, 5, 7)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The shop closes for «Yom Kippur 2024».", "2024-10-12"),
        ("The shop closed at «Rosh Hashanah 2018».", "2018-09-10/2018-09-12"),
        ("The shop closed at «Hanukkah 2022».", "2022-12-19/2022-12-27"),
        ("The shop closed on «Orthodox Good Friday 2024».", "2024-05-03"),
        ("The shop closed on «Shrove Tuesday 2023».", "2023-02-21"),
        ("The shop will close on the «Labor Day weekend».", "2024-08-31/2024-09-03"),
        ("The shop closed on the «weekend of Thanksgiving 2023».", "2023-11-23/2023-11-27"),
        ("The shop closed on the «Easter weekend».", "2024-03-30/2024-04-01"),
    ],
)
def test_holidays_in_prose(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize("text", ["She reads the Torah.", "He is an orthodox painter.", "Trinity College won."])
def test_names_that_are_no_holidays(times, text):
    assert times(text) == []
