"""Dates counted from the day of the text, Thursday, 13 June 2024, or from a date in it."""

import re

import pytest


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The council met «today».", "2024-06-13"),
        ("The council met «yesterday».", "2024-06-12"),
        ("The council will meet «tomorrow».", "2024-06-14"),
        ("The council met the «day before yesterday».", "2024-06-11"),
        ("The council met «this week».", "2024-W24"),
        ("The council met «last week».", "2024-W23"),
        ("The council met «last month».", "2024-05"),
        ("The council met «last year».", "2023"),
        ("The council will meet «next month».", "2024-07"),
        ("The council met «last quarter».", "2024-Q1"),
        ("The council met «earlier this year».", "2024"),
        ("The council met «last weekend».", "2024-W23-WE"),
        ("The council met «three weeks ago».", "2024-05-23"),
        ("The council met «two months ago».", "2024-04"),
        ("The council met «ten years ago».", "2014"),
        ("The council met «ten years ago today».", "2014-06-13"),
        ("The council met «a week ago yesterday».", "2024-06-05"),
        ("The council met «a decade ago».", "2014"),
        ("The council met «75 years ago».", "1949"),
        ("The council met «last spring».", "2024-SP"),
        ("The council met in «July last year».", "2023-07"),
        ("The council met «last May».", "2024-05"),
        ("The council met «last November».", "2023-11"),
        ("The council met on «Tuesday of last week».", "2024-06-04"),
        ("The council met at «the end of last month».", "2024-05-21/2024-06-01"),
        ("The council met in the «first week of last month».", "2024-W18"),
        ("The council will report in «two years».", "2026"),
        ("The council spoke for «two years».", "P2Y"),
    ],
)
def test_counted_from_the_date_of_the_text(check, marked, value):
    check(marked, value)


def test_what_is_the_most_in_a_time_is_not_waited_for(check):
    check("It will be the worst drought in «five years».", "P5Y")
    check("It would be the second highest yield in «ten years».", "P10Y")
    check("The first train will run in «two years».", "2026")


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("The pact of «4 April 1949» came into force «four months later».", ["1949-04-04", "1949-08"]),
        ("The pact was signed on «4 April 1949»; «two days later» he left.", ["1949-04-04", "1949-04-06"]),
        ("They met on «4 April 1949». The «next day» they left.", ["1949-04-04", "1949-04-05"]),
        ("They met in «1949». «That year» was dry.", ["1949", "1949"]),
        ("They met in «1949»; «four days later» they left.", ["1949", "1949-XX-XX"]),
        ("They met in «May 1949»; «four days later» they left.", ["1949-05", "1949-XX-XX"]),
        ("It rained on «20 May 1949». The storm on the «25th» was worse.", ["1949-05-20", "1949-05-25"]),
        ("They met in «1949»; the «following year» they met again.", ["1949", "1950"]),
        ("On «9 September 1914» it began, and on «2 October» it was over.", ["1914-09-09", "1914-10-02"]),
        ("In «1916» the river rose; by «July» it was dry.", ["1916", "1916-07"]),
        ("On «7 August» they met; on «9 September 1914» it was over.", ["1914-08-07", "1914-09-09"]),
        ("The mill, idle since «November», reopened in «May 1913».", ["1912-11", "1913-05"]),
        ("Work began on «3 October» and ended on «3 March 1913».", ["1912-10-03", "1913-03-03"]),
        ("On «3 March 2020» it had 5,000 users; on «4 March», 6,000.", ["2020-03-03", "2020-03-04"]),
        ("The «first quarter» beat that of «a year ago».", ["2024-Q1", "2023-Q1"]),
        ("It was «two years before 1914».", ["1912"]),
        ("It was «three days after 30 April 1999».", ["1999-05-03"]),
    ],
)
def test_counted_from_a_date_in_the_text(check, marked, values):
    check(marked, *values, kind="date")


def test_news_that_names_an_old_year_still_speaks_of_now(check):
    check("Founded in «1949», it met again in «April», «last year» it did not.", "1949", "2024-04", "2023")
    check("It was set up on «5 May 1949». It has shrunk since «March last year».", "1949-05-05", "2023-03")


def test_a_date_that_only_tells_which_one_is_meant_dates_nothing_else(check):
    check(
        "Two men charged in the «21 March 1988» attack were handed over in «April».",
        "1988-03-21",
        "2024-04",
    )


def test_a_day_of_birth_dates_nothing_else(check):
    check("She died on «1 March», aged 80. She was born on «2 May 1943».", "2024-03-01", "1943-05-02")


def test_what_goes_on_for_the_next_year_lasts_a_year(check):
    check("Work went on for «the next year».", "P1Y", kind="duration")
    check("Over «the next decade» they built it.", "P10Y", kind="duration")
    check("The «next year» they built it.", "2025")


def test_the_next_day_is_the_one_after_a_day_that_was_named(check):
    check("The «next day» it rained.", "XXXX-XX-XX")
    check("It will rain «next day».", "2024-06-14")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("She said that the «September 11, 2001», attack changed her.", "2001-09-11"),
        ("She said that «5 May» was dry.", "2024-05-05"),
        ("She said that the «summer» was dry.", "2024-SU"),
        ("«That summer» was dry.", "2024-SU"),
    ],
)
def test_that_may_be_a_conjunction(check, marked, value):
    check(marked, value)


def test_the_last_year_is_not_last_year(check):
    check("Over «the last year» it grew; «last year» it shrank.", "P1Y", "2023")
    check("In «the last day» or so it grew.", "P1D", kind="duration")


@pytest.mark.parametrize(
    "text",
    [
        "On the last day, the jury rose.",
        "The last day of the fair was wet.",
        "It was the last day for claims.",
        "Last day of sales.",
        "In the last year of the war he fled.",
        "It was the last week before the vote.",
        "It was the last month in which they met.",
    ],
)
def test_the_last_of_a_row_is_told_by_no_calendar(times, text):
    assert times(text) == []


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("«Three years back» it was a farm.", "2021"),
        ("It closed «a few years back».", "PAST_REF"),
        ("They met «two Sundays back».", "2024-06-02"),
        ("After «two years» back in office he left.", "P2Y"),
        ("She wants her «two years» back.", "P2Y"),
        ("It opened «two weeks» ahead of the vote.", "P2W"),
    ],
)
def test_some_time_back_is_ago_and_back_in_office_is_not(check, marked, value):
    check(marked, value)


def test_the_past_year_is_not_last_year(check):
    check("Over «the past year» it grew; «last year» it shrank.", "P1Y", "2023")
    check("This «past decade» it grew; in the «last decade» it shrank.", "P10Y", "201")


def test_early_hours_are_those_of_a_day(check):
    check("The mill burned in the «early hours of Sunday».", "2024-06-09TMO")
    check("It burned in the «early morning hours of 5 May 1914».", "1914-05-05TMO")
    check("It burned «late in the evening of 5 May 1914»; «early in the morning» it rained.", "1914-05-05TEV", "TMO")


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("On «3 May 1914» the mill burned. «This day» was remembered.", ("1914-05-03", "1914-05-03")),
        ("On «3 May 1914» the mill burned. By «the end of the year» it stood again.", ("1914-05-03", "1914-12")),
        ("«January to October 1905» was dry. On «17 October» it rained.", ("1905-01-01/1905-11-01", "1905-10-17")),
        ("In the «winter of 1809» they starved. In «March of the following year» they left.", ("1809-WI", "1810-03")),
        ("From «1861 to 1865» they fought. «That year» peace came.", ("1861-01-01/1866-01-01", "1865")),
        ("In the «night of 4 August 1789» they met; in «October» they left.", ("1789-08-04TNI", "1789-10")),
        ("In the «first two months of 1939» it fell; on «14 March» it rose.", ("1939-01-01/1939-03-01", "1939-03-14")),
        (
            "In «May 1940» it fell; in «May» and «June of the following year» it rose.",
            ("1940-05", "1941-05", "1941-06"),
        ),
        ("In «June 1812» the war began. The «following January» it was over.", ("1812-06", "1813-01")),
        ("«Four days earlier» it had left port, on «10 April 1912».", ("XXXX-XX-XX", "1912-04-10")),
        ("They sat on «May 4» and «5».", ("2024-05-04", "2024-05-05")),
        ("Two of the three mills stood. «Later in the winter» they burned.", ("2023-WI",)),
        ("The rules of «1614» hold. They met on «27 December».", ("1614", "2023-12-27")),
        ("In «1953» she left. In «a week» the house was sold; in «June» it burned.", ("1953", "P1W", "1953-06")),
        ("In «December 1877» they camped. «The next spring» they left.", ("1877-12", "1878-SP")),
        ("Will the museum open in «early November»?", ("2024-11",)),
    ],
)
def test_what_is_told_of_another_time_is_counted_from_there(check, marked, values):
    check(marked.replace("«The next", "The «next"), *values)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("It ends «March after next»; it began the «March before last».", ("2026-03", "2023-03")),
        ("We rest in «Easter week».", ("2025-W16",)),
        ("We are free «10am to 12pm Monday morning».", ("2024-06-10T10:00/2024-06-10T12:00",)),
        ("It rained the «day after Thanksgiving 2023».", ("2023-11-24",)),
        ("It rained the «weekend before Christmas 2023».", ("2023-W51-WE",)),
        ("It rained the «weekend after July 4, 2023».", ("2023-W27-WE",)),
        ("It rained in the «week after Easter 2023».", ("2023-W15",)),
        ("It rained in the «summer before last».", ("2022-SU",)),
        ("Sales fell in the «2019 second quarter».", ("2019-Q2",)),
        ("Claims fell in the «week ended June 8, 2024».", ("2024-W23",)),
        ("Claims fell in the «week ending 5 June».", ("2024-05-30/2024-06-06",)),
        ("For the «quarter» ended «June 30, 2023» profit rose.", ("2023-Q2", "2023-06-30")),
        ("For the «quarter» ended «July 31, 2023» it fell.", ("2023-05-01/2023-08-01", "2023-07-31")),
        ("The «quarter» ended badly on «May 5».", ("2024-Q1", "2024-05-05")),
        ("It was dug «3,000 years ago».", ("BC0977",)),
        ("It ran between «May 1 and 3, 2021».", ("2021-05-01/2021-05-04",)),
        ("It passed on «March 3, 2021», a «Wednesday».", ("2021-03-03", "2021-03-03")),
        ("We met on «19 July» («Friday»).", ("2024-07-19", "2024-07-19")),
        ("It was a «Friday», and on a «Monday» in «June» he left.", ("XXXX-WXX-5", "XXXX-WXX-1", "2024-06")),
        ("In a «Monday» statement he denied it.", ("2024-06-10",)),
        ("He slept from «Saturday night to Sunday morning».", ("2024-06-08TNI/2024-06-09TMO",)),
        ("It struck on «Wednesday night», «22 May».", ("2024-05-22TNI", "2024-05-22")),
        ("It struck on «Wednesday night», «23 May».", ("2024-06-12TNI", "2024-05-23")),
        ("It was mended in «January 2020» and again in «March».", ("2020-01", "2020-03")),
        ("It rained on «30 June 2020» and then on «5 July».", ("2020-06-30", "2020-07-05")),
        ("She won in «May 2020» and in «March» said she would go.", ("2020-05", "2024-03")),
        ("He died in Sana`a «Friday».", ("2024-06-07",)),
        ("We meet «Tuesday week».", ("2024-06-25",)),
        ("The vote is on «Monday after next».", ("2024-06-24",)),
        ("She left on the «Friday before last».", ("2024-05-31",)),
        ("The fair is the «week after next».", ("2024-W26",)),
        ("It was drawn up the «year before last».", ("2022",)),
        ("«Third-quarter» sales rose. For «the quarter a year ago» it gave no figure.", ("2023-Q3", "2022-Q3")),
        ("«Third-quarter» sales rose from those of «the year-ago period».", ("2023-Q3", "2022-Q3")),
        ("«Third-quarter» sales rose from those of «the 2021 period».", ("2023-Q3", "2021-Q3")),
        ("Sales rose in «the latest quarter» and fell in «the 2021 quarter».", ("2024-Q1", "2021-Q1")),
        ("Sales fell from those of «the year-ago quarter».", ("2023-Q1",)),
        ("It closed «a week or so ago».", ("2024-06-06",)),
    ],
)
def test_one_step_further(check, marked, values):
    check(re.sub("«(the) ([^»]*(?:quarter|period))", r"\1 «\2", marked), *values)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Sales fell over the «past fortnight».", "2024-05-30/2024-06-13"),
        ("They will stay for the «coming three weeks».", "2024-06-14/2024-07-05"),
        ("They will stay for the «upcoming two quarters».", "2024-07-01/2025-01-01"),
        ("Where was she between «3 and 8 yesterday»?", "2024-06-12T03:00/2024-06-12T08:00"),
    ],
)
def test_stretches_beside_now(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("It had 19 members «a quarter of a century ago».", "1999"),
        ("It had 19 members «three quarters of a century ago».", "1949"),
        ("It took «three quarters of an hour».", "PT0.75H"),
    ],
)
def test_quarters_of_a_unit(check, marked, value):
    check(marked, value)


def test_so_long_before_is_a_date_where_the_clause_ends(check):
    check("In «May 2019» he came; he had left «two years before».", "2019-05", "2017")
    check("He had left «a few months before», and died.", "PAST_REF")
    check("«A few months» before he died he left; in the «two years» before, he wrote.", "PXM", "P2Y")


def test_a_time_may_lack_the_apostrophe_of_its_genitive(check):
    check("At «this years» show, in «todays» weather, «the coming years».", "2024", "2024-06-13", "PXY")


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("It is kept on the «Sunday nearest to 11 November».", ("2024-11-10",)),
        ("It is kept on the «Sunday closest to 11 November 2021».", ("2021-11-14",)),
        ("The «closest Monday to 5 October 2024» is free.", ("2024-10-07",)),
        ("The «Sunday» nearest to the town hall was wet.", ("2024-06-09",)),
        ("The nearest «Monday» was wet.", ("2024-06-10",)),
    ],
)
def test_a_weekday_nearest_to_a_day_is_at_most_three_days_away(check, marked, values):
    check(marked, *values)


def test_a_part_of_a_weekday_by_its_rank(check):
    check("The «first Monday evening of May» is free.", "2024-05-06TEV")
    check("The «last Friday night in May» was free.", "2024-05-31TNI")
    check("The «last Friday night» of the tour was free.", "2024-06-07TNI")
