"""Lengths of time, recurrences and times of day."""

from fractions import Fraction

import pytest


@pytest.mark.parametrize(
    ("marked", "value", "count", "unit"),
    [
        ("A «two-day» meeting.", "P2D", 2, "day"),
        ("It took «six months».", "P6M", 6, "month"),
        ("It took «12 weeks».", "P12W", 12, "week"),
        ("It took «30 minutes».", "PT30M", 30, "minute"),
        ("It took «90 sec».", "PT90S", 90, "second"),
        ("It took «a year».", "P1Y", 1, "year"),
        ("It took «two decades».", "P20Y", 2, "decade"),
        ("It took «a century».", "P100Y", 1, "century"),
        ("It took «a fortnight».", "P2W", 1, "fortnight"),
        ("It took «twenty-five years».", "P25Y", 25, "year"),
        ("It took «two hundred and fifty years».", "P250Y", 250, "year"),
        ("It took «2,000 years».", "P2000Y", 2000, "year"),
        ("It took «two and a half years».", "P2.5Y", Fraction(5, 2), "year"),
        ("It took «a year and a half».", "P1.5Y", Fraction(3, 2), "year"),
        ("It took «2.5 hours».", "PT2.5H", Fraction(5, 2), "hour"),
        ("It took «half an hour».", "PT0.5H", Fraction(1, 2), "hour"),
        ("It took «5 1/2 hours».", "PT5.5H", Fraction(11, 2), "hour"),
        ("It took «a couple of days».", "P2D", 2, "day"),
        ("The «month-long» strike.", "P1M", 1, "month"),
        ("It took «two years and three months».", "P2Y3M", 27, "month"),
        ("It took «1 hour 30 minutes».", "PT1H30M", 90, "minute"),
        ("She won in «2:23.9».", "PT2M23.9S", Fraction(1439, 10), "second"),
        ("He ran it in «3m 49s».", "PT3M49S", 229, "second"),
        ("He ran it in «2h 3m 23s».", "PT2H3M23S", 7403, "second"),
        ("It took «ten brutal months».", "P10M", 10, "month"),
        ("It took «three long years».", "P3Y", 3, "year"),
        ("It took «four full days».", "P4D", 4, "day"),
        ("The plan covers «four fiscal years».", "P4Y", 4, "year"),
        ("It took «a whole week».", "P1W", 1, "week"),
        ("It fell in «a single day».", "P1D", 1, "day"),
        ("Pay within «ten working days».", "P10D", 10, "workday"),
        ("It fell over «the past two hard years».", "P2Y", 2, "year"),
        ("It took «an hour and a quarter».", "PT1.25H", Fraction(5, 4), "hour"),
        ("It took «two hours and a quarter».", "PT2.25H", Fraction(9, 4), "hour"),
        ("It took «a year and a quarter».", "P1Y3M", 5, "quarter"),
        ("It grew for «the past year and a half».", "P1.5Y", Fraction(3, 2), "year"),
        ("It grew for «the last two and a half years».", "P2.5Y", Fraction(5, 2), "year"),
    ],
)
def test_a_duration_has_its_count_and_unit(times, marked, value, count, unit):
    (mention,) = times(marked.replace("«", "").replace("»", ""))
    assert (mention.text, mention.kind, mention.value) == (marked.split("«")[1].split("»")[0], "duration", value)
    assert (mention.quantity.low, mention.quantity.high, mention.quantity.unit) == (count, count, unit)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("In «the past few months» it grew.", "PXM"),
        ("In «recent weeks» it grew.", "PXW"),
        ("It takes «several years».", "PXY"),
        ("It lasted for «days».", "PXD"),
        ("It will fall in «the weeks ahead».", "PXW"),
        ("He spoke of «the last years» of his life.", "PXY"),
        ("It fell in «recent weeks and months».", "PXW"),
        ("It was the worst storm in «decades».", "PXDE"),
        ("It was the club's first home win in «months».", "PXM"),
    ],
)
def test_an_unknown_count_is_x_and_about(times, marked, value):
    (mention,) = times(marked.replace("«", "").replace("»", ""))
    assert (mention.text, mention.value, mention.bound) == (marked.split("«")[1].split("»")[0], value, "about")


def test_a_range_of_durations_is_a_quantity_with_both_ends(times):
    (mention,) = times("It takes two to three weeks.")
    assert (mention.kind, mention.value, mention.unit) == ("quantity", "2..3", "week")
    assert (mention.quantity.low, mention.quantity.high) == (2, 3)


def test_a_window_keeps_its_words_and_the_article(check):
    check("Over «the last 18 months», prices fell; «the next two years» will be dry.", "P18M", "P2Y", kind="duration")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It took more than two years.", "more_than"),
        ("It took at least two years.", "min"),
        ("It took up to two years.", "max"),
        ("It took no more than two years.", "max"),
        ("It took nearly two years.", "less_than"),
        ("It took about two years.", "about"),
        ("It took two years or so.", "about"),
        ("It took two years or more.", "min"),
        ("It took two years.", "exact"),
    ],
)
def test_hedges_give_the_bound_and_stay_outside(times, text, bound):
    (mention,) = times(text)
    assert (mention.text, mention.bound, mention.quantity.bound) == ("two years", bound, bound)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The ferry runs «daily».", "P1D"),
        ("The ferry runs «every day».", "P1D"),
        ("The fair is held «every four years».", "P4Y"),
        ("The fair is held «every other year».", "P2Y"),
        ("The fair is held «every second year».", "P2Y"),
        ("The board meets «once a week».", "P1W"),
        ("The board meets «quarterly».", "P3M"),
        ("The board meets «each month».", "P1M"),
        ("The board meets «every Monday».", "XXXX-WXX-1"),
        ("The board meets on «Mondays».", "XXXX-WXX-1"),
        ("The board meets «every other Tuesday».", "P2W"),
        ("The board meets «every third Friday».", "P3W"),
        ("The board meets «every second Thursday of the month».", "P1M"),
        ("The board meets «every Monday at 9am».", "XXXX-WXX-1T09:00"),
        ("The board meets on «Mondays at 9 a.m.»", "XXXX-WXX-1T09:00"),
        ("The board meets at «6pm on Mondays».", "XXXX-WXX-1T18:00"),
        ("The shop opens «every day at 8am».", "XXXX-XX-XXT08:00"),
        ("The shop shuts «every Christmas».", "XXXX-12-25"),
        ("The shop shuts «every January 1».", "XXXX-01-01"),
        ("The «bimonthly» report.", "P2M"),
        ("The board meets on «Friday mornings».", "XXXX-WXX-5TMO"),
        ("The board meets «every night».", "XXXX-XX-XXTNI"),
        ("The board meets on the «first Monday of every month».", "P1M"),
        ("The board meets on the «last Friday of each month».", "P1M"),
        ("They walked 20 miles «a day».", "P1D"),
    ],
)
def test_recurrences(check, marked, value):
    check(marked, value, kind="set")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Doors open at «14:30».", "T14:30"),
        ("Doors open at «2:30 pm».", "T14:30"),
        ("Doors open at «2.30 p.m.»", "T14:30"),
        ("Doors open at «3pm».", "T15:00"),
        ("Doors open at «12 a.m.»", "T00:00"),
        ("Doors open at «12 pm».", "T12:00"),
        ("Doors open at «noon».", "T12:00"),
        ("Doors open at «midnight».", "T24:00"),
        ("Doors open at «five o'clock».", "T05:00"),
        ("Doors open at «half past six».", "T06:30"),
        ("Doors open at «5 in the afternoon».", "T17:00"),
        ("Doors open at «16h00».", "T16:00"),
        ("Doors open at «14:30:05».", "T14:30:05"),
        ("Doors open at «14:30 GMT».", "T14:30Z"),
        ("Doors open at «9 am EST».", "T09:00-05:00"),
        ("Open «9 to 11 am».", "T09:00/T11:00"),
        ("Open «11-1pm».", "T11:00/T13:00"),
        ("Open between «9:30 and 11:00».", "T09:30/T11:00"),
    ],
)
def test_times_of_day(check, marked, value):
    check(marked, value, kind="time")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("It struck on «5 May 2010 at 14:30».", "2010-05-05T14:30"),
        ("It struck on «May 5, 2010, 2:30 pm».", "2010-05-05T14:30"),
        ("It struck at «2:30 pm on May 5, 2010».", "2010-05-05T14:30"),
        ("It struck at «2:30 pm yesterday».", "2024-06-12T14:30"),
        ("It struck on «Wednesday night».", "2024-06-12TNI"),
        ("It struck on the «morning of April 19, 1775».", "1775-04-19TMO"),
        ("It struck «last night».", "2024-06-12TNI"),
        ("It ends «tonight at 12».", "2024-06-13T24:00"),
        ("It struck «this morning».", "2024-06-13TMO"),
        ("Logged at «2024-05-01T08:15:30Z».", "2024-05-01T08:15:30Z"),
        ("We met at «half past seven on Friday evening».", "2024-06-07T19:30"),
        ("It left at «6:40 on the morning of Monday, 2 September 2024».", "2024-09-02T06:40"),
        ("It left at «six on the evening of 3 May 2024».", "2024-05-03T18:00"),
        ("We met at «8 on Friday evening».", "2024-06-07T20:00"),
    ],
)
def test_times_on_days(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Pay on the «19th of every month».", "XXXX-XX-19"),
        ("Take it at «3pm each day».", "XXXX-XX-XXT15:00"),
        ("Take it at «6am daily».", "XXXX-XX-XXT06:00"),
    ],
)
def test_recurring_days_and_hours(check, marked, value):
    check(marked, value, kind="set")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Logged «Wed Oct 26 15:50:06 2016».", "2016-10-26T15:50:06"),
        ("Born on «January twenty-five, 1986».", "1986-01-25"),
        ("Held on «Sunday early morning at 8:00».", "2024-06-09T08:00"),
    ],
)
def test_rarer_orders(check, marked, value):
    check(marked, value, kind="date")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Doors open at «quarter to nine».", "T08:45"),
        ("Doors open at «a quarter to one».", "T12:45"),
        ("Doors open at «a quarter past 3pm».", "T15:15"),
        ("Doors open at «15 past noon».", "T12:15"),
        ("Doors open at «5 minutes past eight in the evening».", "T20:05"),
        ("The convoy left at «0615».", "T06:15"),
        ("The convoy left at «0900 hours».", "T09:00"),
        ("The train leaves at «19h».", "T19:00"),
        ("The desk is open between «0730-0930».", "T07:30/T09:30"),
        ("They left at «17:00 hours».", "T17:00"),
        ("It is «20 to noon».", "T11:40"),
        ("The bar is open «10 to noon».", "T10:00/T12:00"),
    ],
)
def test_clock_times_in_words_and_bare_figures(check, marked, value):
    check(marked, value, kind="time")


@pytest.mark.parametrize(
    "text",
    [
        "Ring 0800-1234.",
        "Part 0615 fits.",
        "It took 0900 steps.",
        "He gave a quarter to nine friends.",
        "It took 2:30 hours.",
        "A film of 1h30m.",
    ],
)
def test_bare_figures_that_are_no_clock_times(times, text):
    assert [time for time in times(text) if time.kind == "time"] == []


@pytest.mark.parametrize(
    ("marked", "value", "kind"),
    [
        ("She won in «3:07:35», a course record.", "PT3H7M35S", "duration"),
        ("The bell rang at «15:07:35».", "T15:07:35", "time"),
        ("The rains began «a month» earlier than usual.", "P1M", "duration"),
        ("They meet «every weekday».", "P1WD", "set"),
    ],
)
def test_lengths_beside_clock_times(check, marked, value, kind):
    check(marked, value, kind=kind)


def test_a_year_or_two(check):
    check("It took «a year or two», then «a month» or two days.", "1..2", "P1M")


def test_what_makes_up_a_longer_unit_is_not_added_to_it(check):
    check("It is «a week», «365 days», or more.", "P1W", "P365D", kind="duration")
    check("It took «a week, two days».", "P1W2D", kind="duration")


def test_the_past_fiscal_year_is_read() -> None:
    from factlint import find_mentions  # noqa: PLC0415 - only this test reads whole texts

    assert find_mentions("It was 358 for the past fiscal year, with more to come.", as_of="2024-06-01")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("They met «Friday at about 3 p.m.» in Oslo.", "2024-06-07T15:00"),
        ("They met on «Friday around 15:30» in Oslo.", "2024-06-07T15:30"),
        ("They meet «tomorrow about 10 a.m.» there.", "2024-06-14T10:00"),
    ],
)
def test_a_hedge_between_a_day_and_its_hour_stands_inside_of_the_span(times, marked, value):
    (mention,) = times(marked.replace("«", "").replace("»", ""))
    assert (mention.text, mention.value, mention.bound) == (marked.split("«")[1].split("»")[0], value, "about")


def test_over_christmas_is_no_bound(times):
    assert [mention.bound for mention in times("Over Christmas 2023 it shut for over two years.")] == [
        "exact",
        "more_than",
    ]


def test_what_happens_in_a_day_recurs_behind_a_figure_in_brackets_too(check):
    check("It walked 20 miles (32 km) «a day».", "P1D", kind="set")
    check("It had 40 percent «a week» before the vote.", "P1W", kind="duration")


def test_a_day_and_its_month_may_have_a_slash_between_them(check):
    check("On «10/August 2012» she came.", "2012-08-10")
    check("She leaves on «Jan/3».", "2025-01-03")
    check("In «May»/«June 2020», and/or 3, km/3.", "2020-05", "2020-06")


def test_weekends_and_weekdays_recur(check):
    check("It opens on «weekdays», at «weekends» and «every Saturday morning».", "P1WD", "P1WE", "XXXX-WXX-6TMO")
    check("Over «three weekends» it opened; all weeks count.", "P3WE")


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The talks should last «two hours».", "PT2H"),
        ("It will only last «three weeks».", "P3W"),
        ("They didn't last «two years».", "P2Y"),
        ("Over «the last two years» it fell.", "P2Y"),
        ("It fell for «the last two years».", "P2Y"),
    ],
)
def test_last_may_be_a_verb(check, marked, value):
    check(marked, value)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("The office is open from «10:30 to 3».", ("T10:30/T15:00",)),
        ("It is open from «9:30 to 5» «every day».", ("T09:30/T17:00", "P1D")),
        ("It is open from «13:30 to 18».", ("T13:30/T18:00",)),
        ("It rose from «3:15» to 5 miles.", ("T03:15",)),
        ("It rose from «3:15» to 5%.", ("T03:15",)),
        ("From «10:30» to 3 people came.", ("T10:30",)),
        ("The ratio rose from 2:10 to 3.", ()),
    ],
)
def test_a_bare_hour_ends_a_stretch_that_begins_with_a_clock(check, marked, values):
    check(marked, *values)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("The meeting is on «Monday at 2.30».", ("2024-06-17T02:30",)),
        ("The train will leave on «16 September at 7.45».", ("2024-09-16T07:45",)),
        ("«Friday, 14 June 2024 at 23.00»", ("2024-06-14T23:00",)),
        ("Shares will open on «Friday» at 7.45.", ("2024-06-14",)),
        ("They ended «Friday» at 23.10, down a little.", ("2024-06-07",)),
        ("It will stand on «Monday» at 2.30 points.", ("2024-06-17",)),
        ("It will stand on «Monday» at 2.30%.", ("2024-06-17",)),
    ],
)
def test_a_dotted_clock_is_told_from_a_price_by_what_is_to_come(check, marked, values):
    check(marked, *values)


def test_a_week_or_two_is_one_length_after_in(check):
    check("In «a week or two» it will open.", "1..2")
    check("It will open in «a week», or in two cities.", "2024-06-20")


def test_a_clock_in_a_part_of_a_day(check):
    check("At «3:30 in the afternoon of 5 May» it rained.", "2024-05-05T15:30")


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("It opens «every Monday» and «Thursday».", ("XXXX-WXX-1", "XXXX-WXX-4")),
        ("It opens «every Monday», «Thursday» and «Saturday».", ("XXXX-WXX-1", "XXXX-WXX-4", "XXXX-WXX-6")),
        ("It opens «each spring» and «autumn».", ("XXXX-SP", "XXXX-FA")),
        ("It opens «every June» or «December».", ("XXXX-06", "XXXX-12")),
        ("It rained «every day» and on «Monday» it hailed.", ("P1D", "2024-06-10")),
        ("It rained «every Monday», «Thursday» being dry.", ("XXXX-WXX-1", "2024-06-13")),
        ("It rained «every spring» and «Friday» was dry.", ("XXXX-SP", "2024-06-07")),
    ],
)
def test_what_recurs_may_be_a_list(check, marked, values):
    check(marked, *values)


def test_what_is_months_long_takes_more_than_a_month(check):
    check("A months-long row and a «year-long» war ended.", "P1Y")


def test_the_length_of_a_stretch_is_told_apart_from_its_days(check):
    check("In the «ten years» from «1881 to 1890» it grew.", "P10Y", "1881-01-01/1891-01-01")
    check("It took «12 months» from «1 October 1890», to «30 September 1891».", "P12M", "1890-10-01", "1891-09-30")
    check("It is due «six weeks from 1 May 2024».", "2024-06-12")
