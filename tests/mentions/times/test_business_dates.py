"""Dates as reports, timetables and notes write them: weeks, quarters, fiscal years, ends counted from the back."""

import pytest


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Margins fell in «3Q23».", "2023-Q3"),
        ("Margins fell in «1H 2023».", "2023-H1"),
        ("Margins fell in «Q3'23».", "2023-Q3"),
        ("Margins fell in «Q2 of fiscal 2024».", "FY2024-Q2"),
        ("Margins fell in «Q2 of FY24».", "FY2024-Q2"),
        ("Margins fell in the «second half of fiscal 2024».", "FY2024-H2"),
        ("Margins fell in the «third quarter of fiscal year 2024».", "FY2024-Q3"),
        ("Margins fell in «2021/2022».", "2021-01-01/2023-01-01"),
        ("Margins fell in «fiscal year 2021/2022».", "FY2022"),
        ("Margins fell in «fiscal-year 2022».", "FY2022"),
        ("Margins fell in the «2021 fiscal year».", "FY2021"),
        ("Margins fell in the «first-half 2023».", "2023-H1"),
        ("Margins fell from «January to date».", "2024-01-01/2024-06-14"),
    ],
)
def test_quarters_halves_and_fiscal_years(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The works took the «week of June 10».", "2024-W24"),
        ("The works took the «week commencing Monday 10 June».", "2024-W24"),
        ("Minutes of «w/c 10 June».", "2024-W24"),
        ("Minutes of «w/b June 10, 2024».", "2024-W24"),
        ("Minutes of «week 12 2019».", "2019-W12"),
        ("Minutes of «week 40 of 2019».", "2019-W40"),
        ("Minutes of «2024-W24-4».", "2024-06-13"),
        ("The fair filled the «weekend of 8-9 June».", "2024-W23-WE"),
        ("The fair filled the «first weekend in May 2024».", "2024-W18-WE"),
        ("The fair filled the «last week in October 2023».", "2023-W43"),
        ("The fair will fill «two weeks starting 5 August».", "2024-08-05/2024-08-19"),
        ("The fair will run from «5 August for ten days».", "2024-08-05/2024-08-15"),
    ],
)
def test_weeks_and_what_begins_with_a_day(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("Sales beat those of the «prior year».", ["2023"]),
        ("In «2019» it fell. The «year prior» it rose, and «two years prior» it was flat.", ["2019", "2018", "2017"]),
        ("The pact was «two years prior to 1914».", ["1912"]),
        ("The «third quarter» beat the «prior-year quarter».", ["2023-Q3", "2022-Q3"]),
        ("The «first»- and «second-quarter» results are out.", ["2024-Q1", "2024-Q2"]),
    ],
)
def test_what_was_prior_and_which_quarters(check, marked, values):
    check(marked, *values, kind="date")


def test_what_is_prior_to_no_date_is_a_length(check):
    check("It closed «three months» prior to the vote.", "P3M", kind="duration")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("We meet in the «penultimate week of May 2019».", "2019-W21"),
        ("We meet in the «second-to-last week of May 2019».", "2019-W21"),
        ("We meet on the «third last day of May 2019».", "2019-05-29"),
        ("We meet on the «second last Friday of May 2019».", "2019-05-24"),
        ("We meet on the «penultimate Friday of May 2019».", "2019-05-24"),
        ("We meet «three Fridays from now».", "2024-06-28"),
        ("We met «two Sundays ago».", "2024-06-02"),
        ("We met at «Easter two years ago».", "2022-04-17"),
        ("We met in «March a year ago».", "2023-03"),
        ("We met in «May 10 years ago».", "2014-05"),
        ("We met at «Christmas 30 years ago».", "1994-12-25"),
        ("We will meet at «Christmas in two years».", "2026-12-25"),
        ("Please pay by «EOM».", "2024-06-21/2024-07-01"),
        ("Please pay by «EOY».", "2024-12"),
        ("We will meet «Wednesday evening next week».", "2024-06-19TEV"),
    ],
)
def test_days_counted_from_the_back_or_from_now(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Wool fell between «1990 and 95».", "1990-01-01/1996-01-01"),
        ("Wool fell from «1914 to 18».", "1914-01-01/1919-01-01"),
        ("Wool rose from «1990» to 95 percent of the old price.", "1990"),
        ("Wool rose from «1990» to 80.", "1990"),
        ("The mill sold 171 the «week before last».", "2024-W22"),
        ("The mill held 45 the «next day».", "XXXX-XX-XX"),
        ("She left on «March 3 the following year».", "2025-03-03"),
    ],
)
def test_a_figure_beside_a_time_is_part_of_it_only_where_it_can_be(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The abbey was begun «c.» 1450.", "1450"),
        ("The abbey was begun «c.»1450.", "1450"),
        ("The clock is «c»1890.", "1890"),
        ("The abbot («b.» 1450) stayed.", "1450"),
        ("Ruled «between» 264 and 241 BC.", "BC0264/BC0241"),
        ("Ruled «from» 27 BC to AD 14.", "BC0027/0014"),
        ("The mills of the «late» 1800s.", "18"),
        ("The mills of the 1800s.", "18"),
        ("The songs of the noughties.", "200"),
        ("A «pre-2000» design.", "2000"),
        ("The «post-1945» order.", "1945"),
    ],
)
def test_years_of_long_ago(times, marked, value):
    (mention,) = times(marked.replace("«", "").replace("»", ""))
    assert (mention.kind, mention.value) == ("date", value)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Doors open at «twenty past six».", "T06:20"),
        ("Doors open at «twenty-five past six».", "T06:25"),
        ("Doors open at «half-past nine».", "T09:30"),
        ("Doors open at «ten minutes to midnight».", "T23:50"),
        ("Doors open at «12 noon».", "T12:00"),
        ("Doors open at «mid-day».", "T12:00"),
        ("The quake struck at «1600 GMT».", "T16:00Z"),
        ("The quake struck at 10 a.m. («0930 UTC»).", "T09:30Z"),
        ("The call is at «4:00 PM Eastern Time».", "T16:00ET"),
        ("The call is at «5 p.m. Pacific Standard Time».", "T17:00PT"),
        ("The hall is ours from «10 am for 3 hours 30 minutes».", "T10:00/T13:30"),
        ("Trains run «15h30-18h».", "T15:30/T18:00"),
        ("Trains stop between «midnight and 5 a.m.»", "T00:00/T05:00"),
        ("The train leaves at «14:30+02:00».", "T14:30+02:00"),
        ("The train leaves at «quarter past 8».", "T08:15"),
        ("The train leaves «5 minutes before noon».", "T11:55"),
        ("The train leaves «half an hour after 9 p.m.»", "T21:30"),
    ],
)
def test_clock_times_in_other_words(times, marked, value):
    mention = times(marked.replace("«", "").replace("»", ""))[-1]
    assert (mention.text, mention.kind, mention.value) == (marked.split("«")[1].split("»")[0], "time", value)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Come on «Friday, 14 June, at 9.30am».", "2024-06-14T09:30"),
        ("The log of «Mon Dec 29 15:18:01 2003» UTC is kept.", "2003-12-29T15:18:01"),
        ("The log says [«Tue Apr 14 09:42:03.817295 2026»].", "2026-04-14T09:42:03"),
        ("Come on «Friday 14 June, 7-9pm».", "2024-06-14T19:00/2024-06-14T21:00"),
        ("It left on «Jul 18, 2014 19h».", "2014-07-18T19:00"),
        ("Be there at «9 tomorrow morning».", "2024-06-14T09:00"),
        ("Be there at «8 o'clock this evening».", "2024-06-13T20:00"),
        ("Be there at «8 this evening».", "2024-06-13T20:00"),
        ("Be there at «8:30 tomorrow evening».", "2024-06-14T20:30"),
        ("Be there at «noon on the 20th».", "2024-06-20T12:00"),
        ("Be there between «6 and 8 tomorrow evening».", "2024-06-14T18:00/2024-06-14T20:00"),
        ("He was there between «7 and 9 last night».", "2024-06-12T19:00/2024-06-12T21:00"),
        ("Logged at «2024-06-13T14:30:00+02:00».", "2024-06-13T14:30:00+02:00"),
        ("Logged at «20240613T143000Z».", "2024-06-13T14:30:00Z"),
        ("Logged at «2024-06-13 14:30:15+02:00».", "2024-06-13T14:30:15"),
    ],
)
def test_days_with_their_hours(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He left in 2010 et al. and stayed.", ["2010"]),
        ("It rose from ten minutes to three hours.", ["ten minutes", "three hours"]),
        ("It took 15 minutes to six people.", ["15 minutes"]),
        ("A 2H pencil and 3Q of them.", []),
        ("They read it 1000s of times.", []),
        ("A year and a day.", ["A year and a day"]),
        ("He gave one and a quarter to her.", []),
        ("The penultimate chapter of the book.", []),
        ("The second to last runner fell.", []),
        ("Central time is money.", []),
        ("24/7", []),
        ("He came 5th at noon.", ["noon"]),
        ("A last minute deal.", []),
        ("Two days before 5 pm.", ["Two days", "5 pm"]),
        ("Everything changed after 9/11.", []),
        ("A 1:50 scale model.", []),
        ("Temperatures stayed in the twenties.", []),
        ("The first and second week were dry.", []),
        ("She won in a time of 4:30.", []),
        ("It runs on Windows 2000.", []),
        ("It is up to date on the date of the vote.", []),
        ("He tried another hundred.", []),
    ],
)
def test_what_only_looks_like_them(times, text, found):
    assert [mention.text for mention in times(text)] == found


def test_dates_that_share_their_last_word(check):
    check("It fell in «Q1» and «Q2 2023».", "2023-Q1", "2023-Q2", kind="date")
    check("It fell on «3/4 May 2023».", "2023-05-03/2023-05-05", kind="date")
    check("It fell in the «first» and «second quarters of 2023».", "2023-Q1", "2023-Q2", kind="date")
    check("It fell in the «12th and 13th century».", "1100-01-01/1300-01-01", kind="date")


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("It rained in «June», «July» and «August 2019».", ["2019-06", "2019-07", "2019-08"]),
        ("It rained in «June» or «July 2019».", ["2019-06", "2019-07"]),
        ("It rained in «summer» and «autumn 2019».", ["2019-SU", "2019-FA"]),
        ("It rained on «May 3» and «June 5, 2020».", ["2020-05-03", "2020-06-05"]),
        ("It rained in «late June» or «early July 2019».", ["2019-06", "2019-07"]),
        ("It rained in «May», «June 2019» being dry.", ["2024-05", "2019-06"]),
        ("It rained in «May» and in «June 2019» it was dry.", ["2024-05", "2019-06"]),
        ("It rained in «May», and «5 June 2019» was dry.", ["2024-05", "2019-06-05"]),
    ],
)
def test_a_list_shares_the_year_of_its_last_date(check, marked, values):
    check(marked, *values, kind="date")


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("Profit in the «year to 31 March» rose.", ("2023-04-01/2024-04-01",)),
        ("Profit in the «year to the end of May 2023» rose.", ("2022-06-01/2023-06-01",)),
        ("Profit in the «quarter to May 2024» rose.", ("2024-03-01/2024-06-01",)),
        ("Profit in the «fiscal year to June 2023» rose.", ("FY2023",)),
        ("Profit in the «week to Friday» rose.", ("2024-W23",)),
        ("Profit in the «year» ended «31 December 2023» rose.", ("2023", "2023-12-31")),
        ("Profit in the «fiscal year» ended «June 30, 2023» rose.", ("FY2023", "2023-06-30")),
        ("It fell from quarter to quarter.", ()),
        ("The year to date was wet.", ()),
        ("The year ended with «May» in ruins.", ("2024-05",)),
    ],
)
def test_a_year_is_told_by_the_date_up_to_which_it_runs(check, marked, values):
    check(marked, *values)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("It expects to report a loss for the «first quarter».", ("2024-Q1",)),
        ("It will publish «first-quarter» results in «July».", ("2024-Q1", "2024-07")),
        ("It expects to report a loss for the «fourth quarter».", ("2024-Q4",)),
        ("It will open in the «first quarter».", ("2025-Q1",)),
        ("It will publish a magazine in the «first quarter».", ("2025-Q1",)),
    ],
)
def test_what_is_to_be_reported_may_be_over(check, marked, values):
    check(marked, *values)


def test_a_year_earlier_is_told_by_the_quarter_only_as_long_as_the_text_speaks_of_it(check):
    check(
        "In the «fourth quarter of 2023» sales fell. In «May 2024» they rose from «a year earlier».",
        *("2023-Q4", "2024-05", "2023"),
    )
    check(
        "In the «fourth quarter of 2023» sales fell. In «May 2024» they had been slow; in the «first quarter of 2024»,"
        " they rose from «a year earlier».",
        *("2023-Q4", "2024-05", "2024-Q1", "2023-Q1"),
    )


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("In «May» sales rose from the «same month of 2023».", ("2024-05", "2023-05")),
        ("In «May» sales rose from the «same month last year».", ("2024-05", "2023-05")),
        ("In «May» sales rose from the «same month a year earlier».", ("2024-05", "2023-05")),
        (
            "In «May» sales, it said on «Tuesday», rose from the «same month of 2023».",
            ("2024-05", "2024-06-11", "2023-XX"),
        ),
        ("In «Q2 2023» sales rose from the «same quarter of 2022».", ("2023-Q2", "2022-Q2")),
        ("In «Q2 2023» sales rose from the «corresponding period of 2022».", ("2023-Q2", "2022-Q2")),
        ("In «Q2 2023» sales rose from the «same period a year earlier».", ("2023-Q2", "2022-Q2")),
        ("Sales rose from the «comparable period last year».", ("2023",)),
        ("By the end of that period it fell.", ()),
        ("Between that period and «2019» it fell.", ("2019",)),
        ("The equivalent of «2023» was rare.", ("2023",)),
        ("The comparable figure «last year» was low.", ("2023",)),
    ],
)
def test_the_same_part_of_another_year(check, marked, values):
    check(marked, *values)


def test_the_days_of_the_same_period_are_not_known(times):
    (found,) = times("Sales rose from the same period of 2023.")
    assert (found.value, found.period) == ("2023", None)
