"""Dates without their year in a clause that begins with one."""

import pytest


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("In «2023» it was «22 February».", ("2023", "2023-02-22")),
        ("In «2021», «Easter» fell on «4 April».", ("2021", "2021-04-04", "2021-04-04")),
        ("In «2022» it was «2 March» and in «2023» «22 February».", ("2022", "2022-03-02", "2023", "2023-02-22")),
        ("It was wet in «2022»; in «2023», it was «9 April».", ("2022", "2023", "2023-04-09")),
        ("During «2019» the choir sang in «April», «May» and «July».", ("2019", "2019-04", "2019-05", "2019-07")),
        ("In «2019» the fair ran from «May to July».", ("2019", "2019-05-01/2019-08-01")),
        ("In «2019» it closed in «early June».", ("2019", "2019-06")),
        ("In «2019» he sailed on «5 May at 14:30».", ("2019", "2019-05-05T14:30")),
        ("In «2026» it will be «18 February».", ("2026", "2026-02-18")),
    ],
)
def test_a_clause_that_begins_with_a_year_lends_it_to_its_dates(check, marked, values):
    check(marked, *values)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("In «2023» the mill lost money, and in «May» it closed.", ("2023", "2024-05")),
        ("In «2019» it grew; on «5 May» it shrank.", ("2019", "XXXX-05-05")),
        ("In «2019» it grew. On «5 May» it shrank.", ("2019", "XXXX-05-05")),
        ("In «2023» the mill promised to close by «May».", ("2023", "2024-05")),
        ("In «2023» the mill, which reports in «April», lost money.", ("2023", "2024-04")),
        ("The mill that opened in «2019» closed in «May».", ("2019", "2024-05")),
        ("By «2022» it was shut in «May».", ("2022", "2024-05")),
        ("In «2022» he left on «Friday».", ("2022", "2024-06-07")),
    ],
)
def test_the_year_ends_with_its_clause(check, marked, values):
    check(marked, *values)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("In «1975» they met. The «next year», in «June», they parted.", ("1975", "1976", "1976-06")),
        ("In «1975» they met. «Two years later», in «May», they parted.", ("1975", "1977", "1977-05")),
        ("In «2019» they met; «that year» it closed in «June».", ("2019", "2019", "2019-06")),
        ("In «2019» they met. «Later that year», in «June», they parted.", ("2019", "2019", "2019-06")),
        ("In «2019» they met. The «previous year», in «June», they had not.", ("2019", "2018", "2018-06")),
        (
            "«Last year» it closed in «April». «Next year» it will close in «May».",
            ("2023", "2023-04", "2025", "2025-05"),
        ),
        ("«This year» the fair was in «January».", ("2024", "2024-01")),
        ("It met in «May 2016». «Three years later», in «June», it parted.", ("2016-05", "2019", "XXXX-06")),
        ("It met in «2016». «A year earlier», in «June», it had not.", ("2016", "2015", "XXXX-06")),
    ],
)
def test_the_year_may_be_told_by_another_date(check, marked, values):
    check(marked, *values)
