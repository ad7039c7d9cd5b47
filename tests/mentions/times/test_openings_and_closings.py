"""Parts of a date told by its first or last units: "the final quarter of 2023", "the first weeks of 2019"."""

import re
from datetime import date

import pytest

from factlint.values import Period


@pytest.mark.parametrize(
    ("marked", "value", "period"),
    [
        ("In the «final quarter of 2023» it rose.", "2023-Q4", "2023-10-01/2024-01-01"),
        ("In the «closing quarter of fiscal 2023» it rose.", "FY2023-Q4", None),
        ("In the «opening month of 2023» it rose.", "2023-01", "2023-01-01/2023-02-01"),
        ("On the «final Friday of May 2023» it rose.", "2023-05-26", "2023-05-26/2023-05-27"),
        ("On the «last Saturday in June 2023» it rose.", "2023-06-24", "2023-06-24/2023-06-25"),
        ("In the «final two weeks of 2023» it rose.", "2023-12-18/2024-01-01", "2023-12-18/2024-01-01"),
        ("In the «last months of 2023» it rose.", "2023", "2023-09-01/2024-01-01"),
        ("In the «first few months of 2023» it rose.", "2023", "2023-01-01/2023-05-01"),
        ("In the «opening weeks of May 2023» it rose.", "2023-05", "2023-05-01/2023-05-11"),
        ("In the «early months of 2023» it rose.", "2023", "2023-01-01/2023-05-01"),
        ("In «the closing days of 1999» boys sang.", "1999-12", "1999-12-01/2000-01-01"),
        ("In the «last years of the 1990s» it rose.", "199", "1997-01-01/2000-01-01"),
        ("In the «early hours of 5 May» it rose.", "2024-05-05TMO", "2024-05-05/2024-05-06"),
    ],
)
def test_the_first_and_last_units_of_a_date_are_a_part_of_it(times, marked, value, period):
    (found,) = times(re.sub("[«»]", "", marked))
    assert (found.text, found.value) == (*re.findall("«(.*)»", marked), value)
    assert found.period == (Period(*map(date.fromisoformat, period.split("/"))) if period else None)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("The final quarter of the match was wet.", ()),
        ("The final quarter was wet.", ()),
        ("It rained on the final day.", ()),
        ("In «the last days» of Pompeii it rained.", ("PXD",)),
        ("In the final «two weeks» of spring training it rained.", ("P2W",)),
        ("The closing price of «2023» was high.", ("2023",)),
        ("The opening of «2023» was wet.", ("2023",)),
        ("The second weeks of «May 2023» were wet.", ("2023-05",)),
    ],
)
def test_what_opens_or_ends_is_not_always_a_date(check, marked, values):
    check(marked, *values)


def test_the_last_weeks_of_the_year_are_over_where_something_was_done_then(check):
    check("In the «last weeks of the year» it fell.", "2023")
    check("In the «last weeks of the year» it will fall.", "2024")
