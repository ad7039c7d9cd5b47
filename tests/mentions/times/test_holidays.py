"""Holidays by the rules of their calendars."""

from datetime import date

import pytest

from factlint.mentions.times.expressions.holidays.chinese import in_month_of, lunar_new_year
from factlint.mentions.times.expressions.holidays.easter import julian_easter
from factlint.mentions.times.expressions.holidays.hebrew import (
    haatzmaut,
    hanukkah,
    hashoah,
    hebrew_new_year,
    passover,
    tisha_bav,
    tu_bishvat,
)
from factlint.mentions.times.expressions.holidays.rules import day_of, days_of
from factlint.mentions.times.expressions.holidays.sky import new_moon_near, sun_reaches


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
        (tu_bishvat, date(2023, 2, 6)),
        (tu_bishvat, date(2024, 1, 25)),
        (hashoah, date(2024, 5, 6)),
        (haatzmaut, date(2023, 4, 26)),
        (haatzmaut, date(2024, 5, 14)),
        (tisha_bav, date(2022, 8, 7)),
        (tisha_bav, date(2024, 8, 13)),
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
        ("The shop closed on «St. Andrew's Day 2020».", "2020-11-30"),
        ("The shop closed on «Boss's Day 2016».", "2016-10-17"),
        ("The shop closed on «King's Day 2014».", "2014-04-26"),
        ("The shop closed on «King’s Day 2014» and St. John’s Day.", "2014-04-26"),
        ("The shop closed on «Clean Monday 2024».", "2024-03-18"),
        ("The shop closed on «Giving Tuesday 2023».", "2023-11-28"),
        ("The shop closed on «World Refugee Day 2023».", "2023-06-20"),
        ("The shop closed on «Presidents' Day 2023».", "2023-02-20"),
        ("The shop closed on «Veterans’ Day 2023».", "2023-11-11"),
        ("The shop closed on «April Fools' Day 2023».", "2023-04-01"),
        ("The shop closed on «Remembrance Sunday 2023».", "2023-11-12"),
        ("The shop closed on «World Water Day 2023».", "2023-03-22"),
        ("The shop closed at the «summer solstice of 2023».", "2023-06-21"),
        ("The shop closed at the «winter solstice 2020».", "2020-12-21"),
        ("The shop closed at the «autumnal equinox 2020».", "2020-09-22"),
        ("It was a good «Friday» for shares.", "2024-06-07"),
        ("She was giving «Tuesday» away.", "2024-06-11"),
        ("The shop will close on the «Labor Day weekend».", "2024-08-31/2024-09-03"),
        ("The shop closed on the «weekend of Thanksgiving 2023».", "2023-11-23/2023-11-27"),
        ("The shop closed on the «Easter weekend».", "2024-03-30/2024-04-01"),
    ],
)
def test_holidays_in_prose(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    "text",
    [
        "She reads the Torah.",
        "He is an orthodox painter.",
        "Trinity College won.",
        "The presidents' day was long.",
        "The mother's day was long.",
        "It was world water policy.",
    ],
)
def test_names_that_are_no_holidays(times, text):
    assert times(text) == []


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("lunar-new-year", date(1985, 2, 20)),
        ("lunar-new-year", date(2023, 1, 22)),
        ("lunar-new-year", date(2024, 2, 10)),
        ("lunar-new-year", date(2034, 2, 19)),
        ("dragon-boat", date(2024, 6, 10)),
        ("mid-autumn", date(2023, 9, 29)),
        ("mid-autumn", date(2024, 9, 17)),
        ("fitr", date(2020, 5, 24)),
        ("fitr", date(2024, 4, 10)),
        ("adha", date(2023, 6, 28)),
        ("adha", date(2024, 6, 16)),
        ("diwali", date(2018, 11, 7)),
        ("diwali", date(2022, 10, 24)),
        ("diwali", date(2023, 11, 12)),
        ("holi", date(2022, 3, 18)),
        ("holi", date(2024, 3, 25)),
        ("dussehra", date(2023, 10, 24)),
        ("shivaratri", date(2024, 3, 8)),
        ("rama", date(2024, 4, 17)),
        ("ganesh", date(2023, 9, 19)),
        ("raksha", date(2023, 8, 30)),
        ("ugadi", date(2024, 4, 9)),
        ("pongal", date(2024, 1, 15)),
        ("vaisakhi", date(2024, 4, 13)),
        ("nowruz", date(2021, 3, 21)),
        ("nowruz", date(2024, 3, 20)),
        ("qingming", date(2024, 4, 4)),
        ("qixi", date(2023, 8, 22)),
        ("jumuatul-wida", date(2018, 6, 8)),
    ],
)
def test_feasts_of_moon_and_sun(key, day):
    assert day_of(key, day.year) == day


def test_the_month_of_fasting_ends_with_its_feast():
    first, last = days_of("ramadan", 2024)
    assert (first, last) == (date(2024, 3, 11), date(2024, 4, 9))
    assert all(
        28 < (days_of("ramadan", year)[1] - days_of("ramadan", year)[0]).days + 1 < 31 for year in range(1950, 2050)
    )


@pytest.mark.parametrize("year", range(1900, 2101))
def test_the_lunar_new_year_falls_near_the_beginning_of_february(year):
    assert date(year, 1, 20) <= lunar_new_year(year) <= date(year, 2, 21)
    assert date(year, 5, 25) <= in_month_of(year, 90, 5) <= date(year, 6, 27)


def test_sun_and_moon_stand_where_almanacs_have_them():
    eclipse = new_moon_near(date(2024, 4, 8).toordinal())
    assert eclipse % 1 * 24 == pytest.approx(18.35, abs=0.1)  # conjunction at 18:21 UTC
    equinox = sun_reaches(0, date(2024, 3, 20).toordinal())
    assert equinox % 1 * 24 == pytest.approx(3.1, abs=0.3)  # 03:06 UTC


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Shops closed for «Eid al-Fitr 2024».", "2024-04-10"),
        ("Shops closed for «Ramadan 2024».", "2024-03-11/2024-04-10"),
        ("Shops closed for «Diwali 2022».", "2022-10-24"),
        ("Shops closed for «Chinese New Year 2023».", "2023-01-22"),
        ("Shops closed on «Martin Luther King Jr. Day 2024».", "2024-01-15"),
        ("Shops closed on «Martin Luther King, Jr. Day», too.", "2024-01-15"),
        ("Shops closed on «Mardi Gras».", "2024-02-13"),
        ("Shops closed on «Guy Fawkes Night 2020»; it rained.", "2020-11-05"),
        ("Shops closed on «International Women's Day 2021».", "2021-03-08"),
    ],
)
def test_names_of_several_words(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    "text",
    ["Tariq Ramadan wrote it.", "He read Martin Luther King.", "A Chinese new law.", "The feast of the century."],
)
def test_parts_of_such_names_are_no_holidays(times, text):
    assert [mention for mention in times(text) if mention.text != "century"] == []
