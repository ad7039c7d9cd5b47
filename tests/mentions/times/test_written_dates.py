"""Dates that say all of themselves, in every form and precision that prose uses."""

import pytest


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The bridge opened on «5 May 2010».", "2010-05-05"),
        ("The bridge opened on «May 5, 2010», in rain.", "2010-05-05"),
        ("The bridge opened on «May 5th 2010».", "2010-05-05"),
        ("The bridge opened on the «5th of May, 2010».", "2010-05-05"),
        ("The bridge opened on the «fifth of May 2010».", "2010-05-05"),
        ("The bridge opened on «May the twenty-first, 1998».", "1998-05-21"),
        ("The bridge opened on «Wednesday, 5 May 2010».", "2010-05-05"),
        ("The bridge opened on «Wed, May 5, 2010».", "2010-05-05"),
        ("The bridge opened on «Sept. 7, 1999».", "1999-09-07"),
        ("The bridge opened on «7 Feb 1999».", "1999-02-07"),
        ("As at «1 June 2024», it had 12 members.", "2024-06-01"),
        ("The balance at «31 December 2023» was nil.", "2023-12-31"),
        ("The bridge opened on «2010-05-05».", "2010-05-05"),
        ("The bridge opened on «2010/05/05».", "2010-05-05"),
        ("The bridge opened on «20100505».", "2010-05-05"),
        ("The bridge opened on «5-May-2010».", "2010-05-05"),
        ("The bridge opened on «05/MAY/10».", "2010-05-05"),
        ("The bridge opened on «5.5.2010».", "2010-05-05"),
        ("The bridge opened on «25.12.2010».", "2010-12-25"),
        ("The bridge opened on «12/25/2010».", "2010-12-25"),
        ("The bridge opened on «25/12/2010».", "2010-12-25"),
    ],
)
def test_a_day(check, marked, value):
    check(marked, value, kind="date")


def test_the_locale_orders_day_and_month(check):
    check("Due «5/6/2024».", "2024-05-06")
    check("Due «5/6/2024».", "2024-06-05", day_first=True)


def test_dots_put_the_day_first_everywhere(check):
    check("On «5.6.2024» it rained.", "2024-06-05")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("It closed in «March 2019».", "2019-03"),
        ("It closed in «March, 2019».", "2019-03"),
        ("It closed in «March of 2019».", "2019-03"),
        ("It closed in «Dec. '98».", "1998-12"),
        ("It closed in «2019-03».", "2019-03"),
        ("It closed in «03/2019».", "2019-03"),
        ("It closed in «Dec-2018».", "2018-12"),
        ("It closed in «2019».", "2019"),
        ("It closed in the year «2019».", "2019"),
        ("It closed in «nineteen eighty-four».", "1984"),
        ("It closed in «'98».", "1998"),
        ("It closed in «spring 2019».", "2019-SP"),
        ("It closed in the «summer of 2019».", "2019-SU"),
        ("It closed in «Q4 2019».", "2019-Q4"),
        ("It closed in «2019-Q4».", "2019-Q4"),
        ("It closed in the «fourth quarter of 2019».", "2019-Q4"),
        ("It closed in «H1 2019».", "2019-H1"),
        ("It closed in the «first half of 2019».", "2019-H1"),
        ("It closed in «2019-W12».", "2019-W12"),
        ("It closed in «week 12 of 2019».", "2019-W12"),
        ("It closed in the «first week of 2019».", "2019-W01"),
        ("It closed in the «1990s».", "199"),
        ("It closed in the «'90s».", "199"),
        ("It closed in the «nineties».", "199"),
        ("It closed in the «19th century».", "18"),
        ("It closed in the «nineteenth century».", "18"),
        ("It closed in «FY2025».", "FY2025"),
        ("It closed in «FY25».", "FY2025"),
        ("It closed in «fiscal 2025».", "FY2025"),
        ("It closed in «fiscal year 2025».", "FY2025"),
        ("It closed in «FY2021/22».", "FY2022"),
        ("It closed in «241 BC».", "BC0241"),
        ("It closed in «AD 79».", "0079"),
        ("It closed in «79 CE».", "0079"),
        ("It closed in the «9th century BC».", "BC08"),
        ("It closed in the «1st century BC».", "BC00"),
        ("It closed in the «1st century AD».", "00"),
        ("It closed in the «third millennium BC».", "BC3000/BC2001"),
        ("It closed in the «second millennium».", "1000-01-01/2000-01-01"),
        ("It closed in «10,000 BC».", "BC10000"),
        ("It closed in the «summer of '42».", "1942-SU"),
        ("It closed in «'31».", "2031"),
        ("It closed in the year «410».", "0410"),
        ("It closed c. «1450».", "1450"),
        ("It closed in the «winter of 1940-41».", "1940-WI"),
        ("It closed in the «fourth quarter of fiscal 2023».", "FY2023-Q4"),
        ("It closed in the «second quarter of the 19th century».", "1825-01-01/1850-01-01"),
        ("It made 53% of «1913» levels.", "1913"),
    ],
)
def test_months_years_and_longer(check, marked, value):
    if "year «" in marked:
        marked = marked.replace("year «", "«year ")
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    ("marked", "value", "modifier", "days"),
    [
        ("It was built in «mid-2019».", "2019", "mid", "2019-05-01/2019-09-01"),
        ("It was built in «early 2019».", "2019", "start", "2019-01-01/2019-05-01"),
        ("It was built «late in 2019».", "2019", "end", "2019-09-01/2020-01-01"),
        ("It was built by «the end of 2019».", "2019-12", "end", "2019-12-01/2020-01-01"),
        ("It was built at «the beginning of 2019».", "2019-01", "start", "2019-01-01/2019-02-01"),
        ("It was built in «early May 2019».", "2019-05", "start", "2019-05-01/2019-05-11"),
        ("It was built in «mid-May 2019».", "2019-05", "mid", "2019-05-11/2019-05-21"),
        ("It was built in the «early 1990s».", "199", "start", "1990-01-01/1994-01-01"),
        ("It was built in the «mid-1990s».", "199", "mid", "1994-01-01/1997-01-01"),
        ("It was built in the «late '90s».", "199", "end", "1997-01-01/2000-01-01"),
        ("It was built in the «early 20th century».", "19", "start", "1900-01-01/1934-01-01"),
        ("It was built in the «early part of 2019».", "2019", "start", "2019-01-01/2019-05-01"),
        ("It was built in the «latter part of 2019».", "2019", "end", "2019-09-01/2020-01-01"),
        ("It was built in «early summer 2019».", "2019-SU", "start", "2019-06-01/2019-07-01"),
        ("It was built in «the middle of summer 2019».", "2019-SU", "mid", "2019-07-01/2019-08-01"),
    ],
)
def test_a_modifier_leaves_the_value_and_narrows_the_days(times, marked, value, modifier, days):
    text = marked.replace("«", "").replace("»", "")
    (mention,) = times(text)
    assert (mention.text, mention.value, mention.modifier) == (marked.split("«")[1].split("»")[0], value, modifier)
    assert mention.period is not None
    assert f"{mention.period.start}/{mention.period.end}" == days


@pytest.mark.parametrize(
    ("marked", "value", "modifier"),
    [
        ("It was built by «the end of May 2019».", "2019-05-21/2019-06-01", "end"),
        ("It was built in «the middle of May 2019».", "2019-05-11/2019-05-21", "mid"),
        ("It was built in the «first half of the 20th century».", "1900-01-01/1950-01-01", None),
        ("It was built in the «second half of May 2019».", "2019-05-16/2019-06-01", None),
        ("It was built in the «latter half of May 2019».", "2019-05-16/2019-06-01", None),
    ],
)
def test_ends_of_months_and_halves_are_intervals_without_their_end(times, marked, value, modifier):
    text = marked.replace("«", "").replace("»", "")
    (mention,) = times(text)
    assert (mention.text, mention.value, mention.modifier) == (marked.split("«")[1].split("»")[0], value, modifier)
    assert mention.period is not None


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("She led it from «2019 to 2024».", "2019-01-01/2025-01-01"),
        ("She led it between «2019 and 2024».", "2019-01-01/2025-01-01"),
        ("She led it («2019–2024»).", "2019-01-01/2025-01-01"),
        ("She led it in «2019-20».", "2019-01-01/2021-01-01"),
        ("She led it in «1999-00».", "1999-01-01/2001-01-01"),
        ("She led it in «2021/22».", "2021-01-01/2023-01-01"),
        ("The fair runs «21 to 31 May 2024».", "2024-05-21/2024-06-01"),
        ("The fair runs «21-31 May 2024».", "2024-05-21/2024-06-01"),
        ("The fair runs «May 21-31, 2024».", "2024-05-21/2024-06-01"),
        ("The fair runs from «May 21 to June 2, 2024».", "2024-05-21/2024-06-03"),
        ("The fair runs from «28 December 2023 to 2 January 2024».", "2023-12-28/2024-01-03"),
        ("The fair runs from «December to May 2020».", "2019-12-01/2020-06-01"),
        ("The fair runs from «April to June 2020».", "2020-04-01/2020-07-01"),
        ("The war of «264 to 241 BC» was the first.", "BC0264/BC0241"),
        ("It was fought between «264 and 241 BC».", "BC0264/BC0241"),
        ("She led it («1950-present»).", "1950-01-01/2024-06-14"),
        ("She led it from «2019 until today».", "2019-01-01/2024-06-14"),
        ("The houses are of the «18th- and 19th-century».", "1700-01-01/1900-01-01"),
        ("It was built in the «mid- to late 1990s».", "1994-01-01/2000-01-01"),
    ],
)
def test_stretches(check, marked, value):
    check(marked, value, kind="date")


def test_the_period_holds_the_days_of_the_value(times):
    (mention,) = times("Opened in February 2024.")
    assert str(mention.period) == "2024-02"
    assert mention.period.days == 29


def test_a_day_that_does_not_exist_has_no_period(times):
    (mention,) = times("Signed on 31 November 2024.")
    assert (mention.text, mention.value, mention.period) == ("31 November 2024", "2024-11-31", None)
    (mention,) = times("Signed on February 29, 2023.")
    assert (mention.value, mention.period) == ("2023-02-29", None)


def test_a_wrong_weekday_does_not_move_the_date(check):
    check("On «Monday, 5 May 2010» it opened.", "2010-05-05")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("It stood through the «18th and 19th centuries».", "1700-01-01/1900-01-01"),
        ("It stood in the «late nineteenth and early twentieth centuries».", "1867-01-01/1934-01-01"),
        ("It stood in the «mid-to-late 1990s».", "1994-01-01/2000-01-01"),
        ("It stood in the «1920s-30s».", "1920-01-01/1940-01-01"),
        ("It stood between «1 and 5 May 2024».", "2024-05-01/2024-05-06"),
        ("It was reported for «Q3 FY24».", "FY2024-Q3"),
        ("Founded «5 May 2010» - 7 members.", "2010-05-05"),
        ("Born on «5 May 1990»—7 days early.", "1990-05-05"),
        ("It opened in «twenty twenty-four».", "2024"),
        ("She paid in twenty twenty-dollar bills in «twenty nineteen».", "2019"),
        ("The music of the «nineteen-sixties».", "196"),
    ],
)
def test_shared_units_and_doubtful_ranges(times, marked, value):
    mention = times(marked.replace("«", "").replace("»", ""))[0]
    assert (mention.text, mention.value) == (marked.split("«")[1].split("»")[0], value)


@pytest.mark.parametrize("text", ["He is in his 60s.", "She was in her early sixties.", "They read it 1000s of times."])
def test_tens_that_are_ages_or_counts(times, text):
    assert times(text) == []


def test_years_of_a_list_are_years(check):
    check("The «2023» and «2024» figures.", "2023", "2024")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The budget of «FY 2024-25».", "FY2025"),
        ("The budget of the «fiscal year 2024/25».", "FY2025"),
        ("Due by «end-2025».", "2025-12"),
        ("Due at «year-end 2023».", "2023-12"),
        ("Due «end-May».", "2024-05-21/2024-06-01"),
    ],
)
def test_fiscal_spans_and_ends(check, marked, value):
    check(marked, value, kind="date")


def test_numbers_of_laws_are_no_spans_of_years(times):
    assert times("Directive 2004/38/EC and Regulation (EU) 2016/679 apply.") == []


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("They met on «4» and «5 May 2024».", ("2024-05-04", "2024-05-05")),
        ("Held on the «4th» and «12th of May».", ("2024-05-04", "2024-05-12")),
        ("Boats will be sold in the «second» and «third quarters».", ("2024-Q2", "2024-Q3")),
        ("Built in the «11th and 12th centuries».", ("1000-01-01/1200-01-01",)),
        ("They met on «May 3», «5» and «9, 2021».", ["2021-05-03", "2021-05-05", "2021-05-09"]),
        ("On «May 3», 5 men and 9 women came.", ["2024-05-03"]),
    ],
)
def test_two_dates_that_share_a_word(check, marked, values):
    check(marked, *values)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Rain fell in the «first ten months of 2019».", "2019-01-01/2019-11-01"),
        ("Rain fell in the «first two weeks of 2021».", "2021-01-04/2021-01-18"),
        ("Rain fell in the «last three days of May 2020».", "2020-05-29/2020-06-01"),
        ("Polls open on the «third Tuesday after Easter 2019».", "2019-05-07"),
        ("Polls open on the «Monday before Christmas 2020».", "2020-12-21"),
        ("The ferry ran from «January 1, 2016 10:00 to January 2, 2016 9:00».", "2016-01-01T10:00/2016-01-02T09:00"),
        ("«9:00 AM to 5:00 PM, Tuesday, 2 May 2023»", "2023-05-02T09:00/2023-05-02T17:00"),
        ("«8:23 AM · Jul 9, 2020»", "2020-07-09T08:23"),
        ("Sent on «March, 6th 2016» by post.", "2016-03-06"),
    ],
)
def test_dates_made_of_dates(check, marked, value):
    check(marked, value, kind="date")


def test_a_winter_is_named_by_both_its_years(check):
    check("It stood in the «winter of 1941 to 1942».", "1941-WI")
    check("It stood in the «winter of 1941-1942».", "1941-WI")
    check("It stood from the «winter of 1941 to 1943».", "1941-12-01/1944-01-01")
