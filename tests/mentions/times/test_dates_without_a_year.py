"""Where a weekday, a day, a month or a season lies whose year the text, of 13 June 2024, leaves out."""

import pytest


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("It was signed on «Thursday».", "2024-06-13"),
        ("It was signed on «Wednesday».", "2024-06-12"),
        ("It was signed on «Friday».", "2024-06-07"),
        ("It will be signed on «Friday».", "2024-06-14"),
        ("It is to be signed on «Monday».", "2024-06-17"),
        ("The talks were postponed until «Monday».", "2024-06-17"),
        ("It was signed «last Friday».", "2024-06-07"),
        ("It will be signed «next Wednesday».", "2024-06-19"),
        ("«Friday», room 5", "2024-06-14"),
        ("They said on «Tuesday» that it will rain.", "2024-06-11"),
    ],
)
def test_a_weekday_goes_where_its_sentence_looks(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("It was expelled in «April».", "2024-04"),
        ("It was expelled in «December».", "2023-12"),
        ("It will open in «December».", "2024-12"),
        ("It will open in «January».", "2025-01"),
        ("He will sing when the hall opens at «Christmas».", "2024-12-25"),
        ("It was signed on «5 June».", "2024-06-05"),
        ("It was signed on «June 30».", "2024-06-30"),
        ("It was signed on «20 August».", "2023-08-20"),
        ("The talks, announced «Sunday, June 9», went on.", "2024-06-09"),
        ("Members are elected in «September».", "2024-09"),
        ("Their votes are then counted in «September».", "2024-09"),
        ("Sales fell in the «third quarter».", "2023-Q3"),
        ("Sales fell in «Q1».", "2024-Q1"),
        ("It was signed on «Christmas Day».", "2023-12-25"),
        ("It was signed on «Independence Day».", "2024-07-04"),
        ("It was signed on «Good Friday».", "2024-03-29"),
    ],
)
def test_a_date_without_its_year_is_near(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    ("marked", "value", "as_of"),
    [
        ("It happened on «Saturday».", "XXXX-WXX-6", "2024-04"),
        ("It happened in «March».", "2024-03", "2024-04"),
        ("It happened on «7 March».", "2024-03-07", "2024-04"),
        ("It happened «last month».", "2024-03", "2024-04"),
        ("It happened «last week».", "XXXX-WXX", "2024-04"),
        ("It happened «last year».", "2023", "2024"),
        ("It happened in «March».", "2024-03", "2024"),
        ("It happened «last month».", "XXXX-XX", "2024"),
        ("It happened on «7 March».", "XXXX-03-07", None),
        ("It happened on «Saturday».", "XXXX-WXX-6", None),
        ("It happened «last year».", "XXXX", None),
        ("It happened in «1999».", "1999", None),
    ],
)
def test_what_a_coarse_date_leaves_open_stays_open(check, marked, value, as_of):
    check(marked, value, as_of=as_of)


def test_what_will_be_is_told_from_now_in_a_story_too(check):
    check("She was elected in «2008» and in «2012». In «November» she will retire.", "2008", "2012", "2024-11")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The «Friday» fires near the U.S. embassy killed nobody.", "2024-06-07"),
        ("On «Friday», when she gave up her holiday plans for the trip, it rained.", "2024-06-07"),
        ("She plans to leave on «Friday».", "2024-06-14"),
        ("He said the minister would be visiting the United States «Friday».", "2024-06-14"),
        ("The offer was extended. It had been due to expire «Friday».", "2024-06-07"),
        ("The offer is due to expire «Friday».", "2024-06-14"),
        ("The offer expires «Friday».", "2024-06-14"),
        ("The law, passed after long talks, takes effect on «Friday».", "2024-06-14"),
        ("The march began as planned on «Friday».", "2024-06-07"),
        ("Mr. Roe will sail on «Friday».", "2024-06-14"),
        ("On «Friday», when she gave up the hastily planned trip, it rained.", "2024-06-07"),
        ("The firm plans to cut jobs by «December».", "2024-12"),
        ("She has to leave on «Sunday».", "2024-06-16"),
        ("She had to leave on «Sunday».", "2024-06-09"),
        ("Until «Monday» he is away.", "2024-06-17"),
        ("The pass was shut until «Monday», when a plough came.", "2024-06-10"),
        ("A hearing is set for «Friday».", "2024-06-14"),
        ("The vote is on «Sunday».", "2024-06-16"),
        ("She is accused of a theft on «Friday».", "2024-06-07"),
        ("The sector is going to start getting hit in the «winter».", "2024-WI"),
        ("Talks resume on «Monday».", "2024-06-17"),
        ("The two leaders meet privately «Monday».", "2024-06-17"),
        ("They did not meet on «Monday».", "2024-06-10"),
    ],
)
def test_what_does_not_turn_the_look_of_a_sentence(check, marked, value):
    check(marked, value)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("He resigned at «the end of the year».", "2023-12"),
        ("He resigned at «the end of the month».", "2024-05-21/2024-06-01"),
        ("He will resign at «the end of the year».", "2024-12"),
        ("It is cutting costs to break even by «the end of the year».", "2024-12"),
    ],
)
def test_an_end_is_over_where_its_sentence_looks_back(check, marked, value):
    check(marked, value)


def test_a_part_of_a_month_is_over_where_its_sentence_looks_back(check):
    check("He resigned in «mid-December».", "2023-12", as_of="2024-12-05")
    check("He resigned at «the end of December».", "2023-12-21/2024-01-01", as_of="2024-12-05")
    check("He resigned at «the beginning of December».", "2024-12-01/2024-12-11", as_of="2024-12-05")
    check("He will resign in «mid-December».", "2024-12", as_of="2024-12-05")


def test_what_goes_on_every_year_is_of_no_year(check):
    check("It usually rains in «July».", "XXXX-07")
    check("The fair is traditionally held from «May to September».", "XXXX-05/XXXX-09")
    check("The season normally begins in «early November».", "XXXX-11")
    check("It is held on «5 May» «every year».", "XXXX-05-05", "P1Y")
    check("It rained in «July», as is usual.", "2023-07")


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("The «2019 summer» campaign failed.", ("2019-SU",)),
        ("The «2019 fall» campaign failed.", ("2019-FA",)),
        ("The «2018» Winter Games were held.", ("2018",)),
        ("It fell for «eight trading days» after «5 May».", ("P8D", "2024-05-05")),
    ],
)
def test_a_season_after_its_year_is_no_name(check, marked, values):
    check(marked, *values)


def test_a_time_that_is_measured_is_no_date_to_come(check):
    check("It will fall for the first time in «two years».", "P2Y")
    check("It will be the biggest in «two years».", "P2Y")
    check("It will lose more money in «one year» than ever.", "P1Y")
    check("It will ship 300 lorry loads in «one year».", "P1Y")
    check("It will open in «one year».", "2025")


def test_the_months_up_to_a_date_are_no_date_to_come(check):
    check("Sales in the «12 months» to «June 2023».", "P12M", "2023-06")


def test_holidays_move_with_the_year(check):
    check("«Easter 2024», «Easter 2025» and «Thanksgiving 2023».", "2024-03-31", "2025-04-20", "2023-11-23")
    check("«Labor Day 2023», «Memorial Day 2023», «Black Friday 2023»", "2023-09-04", "2023-05-29", "2023-11-24")
    check("«New Year's Eve 1999» and «Boxing Day 2001»", "1999-12-31", "2001-12-26")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("They met on the «3rd».", "2024-06-03"),
        ("They met on the «18th», in the rain.", "2024-05-18"),
        ("They will meet on the «18th».", "2024-06-18"),
        ("They met between «the ninth and the seventeenth of April».", "2024-04-09/2024-04-18"),
        ("They met in the «week beginning 3 June».", "2024-W23"),
    ],
)
def test_days_by_their_number(check, marked, value):
    check(marked.replace("«the ninth", "the «ninth"), value, kind="date")


@pytest.mark.parametrize(
    "text", ["On the 18th floor.", "He was the 18th.", "By the 22nd amendment.", "On the 18th-floor balcony."]
)
def test_other_ordinals_are_no_days(times, text):
    assert times(text) == []


def test_a_stretch_never_ends_before_it_begins(check):
    check("It runs from «the end of November to the middle of February».", "2023-11-21/2024-02-21")


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("It rained in «May» and «June 2019».", ("2019-05", "2019-06")),
        ("It rained in «January», «February» and «March 2019».", ("2019-01", "2019-02", "2019-03")),
        ("It rained in «December» and «January 2020».", ("2019-12", "2020-01")),
        ("It rained on «5 May», «7 June» and «8 July 2019».", ("2019-05-05", "2019-06-07", "2019-07-08")),
        ("It rained on «3», «5» and «7 June 2019».", ("2019-06-03", "2019-06-05", "2019-06-07")),
        ("It rained in the «spring» and «summer of last year».", ("2023-SP", "2023-SU")),
        ("It rained in «May», and in the hills «June 2019» was dry.", ("2024-05", "2019-06")),
    ],
)
def test_a_list_shares_its_year(check, marked, values):
    check(marked, *values)


@pytest.mark.parametrize(
    ("marked", "value", "as_of"),
    [
        ("«This winter» was cold.", "2023-WI", "2024-02-12"),
        ("«This winter» was cold.", "2024-WI", "2024-12-20"),
        ("The pool will open «this winter».", "2024-WI", "2024-06-13"),
        ("«Next winter» may be mild.", "2024-WI", "2024-02-12"),
        ("«Last winter» was mild.", "2022-WI", "2024-02-12"),
        ("«This spring» was dry.", "2024-SP", "2024-02-12"),
    ],
)
def test_the_winter_that_goes_on_began_last_year(check, marked, value, as_of):
    check(marked, value, as_of=as_of)


def test_seasons_of_a_list(check):
    check("The siege went on through the «fall» and «winter».", "2023-FA", "2023-WI")
