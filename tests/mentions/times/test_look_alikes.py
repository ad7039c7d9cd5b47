"""What looks like a time and is none stays silent; what stands beside it is still read."""

import pytest

from factlint.mentions.find import find_mentions


@pytest.mark.parametrize(
    "text",
    [
        "You may be interested in this.",
        "This may or may not hold.",
        "May I ask why?",
        "They march on the capital.",
        "March on, soldiers!",
        "Theresa May spoke first.",
        "Jan Novak and April Jones met.",
        "He came second and took a second term.",
        "The sun sat low and the dog sat down.",
        "The fall of the wall.",
        "A spring in the desert.",
        "The river sprang from a spring.",
        "A quarter of the members left.",
        "The working days of the crew.",
        "The 1988 period drama.",
        "The news from Mar-a-Lago came late.",
        "They met at a March for Life.",
        "Those days after school were long.",
        "The latest reports of the period.",
        "Some day we shall see.",
        "The strike brought a day of chaos and a day when nothing ran.",
        "The day the council met.",
        "The mill sold 171 the year before that.",
        "Between 1990 and 95 people came.",
        "A total of 2003 soldiers marched.",
        "They counted 1999 votes.",
        "It cost $1999 in all.",
        "Roughly 2000 people came.",
        "It weighs 1500 kg.",
        "COVID-19 spread.",
        "An F-16 flew over.",
        "Article 5 and Section 12 apply.",
        "Python 3.12 and version 2.0.19 are out.",
        "The score was 3-2, then 21-19.",
        "They won 4/5 of the seats.",
        "Call 555-1212 or +44 20 7946 0000.",
        "Mark 10:27 says so.",
        "The Boeing 747-400 landed.",
        "ISO 20022 is a standard.",
        "The host 10.20.30.40 answered.",
        "Odds of 10:1 were given.",
        "An 8800 series and build 19041 shipped.",
        "The 20th Century Fox film.",
        'He is on "This Week" again.',
        'She spoke on "Today" again.',
        "Some 1800 have fled.",
        "They lost interest in years of talk.",
        "The rest in days to come will tell.",
        "About 1500 live there.",
        "It was a long day and a hard week.",
        "I am here and pm is there.",
        "The 22nd Amendment and the 32nd member.",
        "See page 1998b.",
        "See page 1998 and line 1776, room 2012, No. 2001 and port 2049.",
        "The Seven Years' War and the Thirty Years War.",
        "Week 2 and Day 3 of the course.",
        "They print in 3D and film in 4D.",
        "A map at a scale of 1:50 and a ratio of 4:30.",
        "Mon-Khmer is a family of languages.",
    ],
)
def test_no_time(times, text):
    assert times(text) == []


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("The share was higher than in «2002».", ["2002"]),
        ("The «2019» elections were close.", []),
        ("In «2003», soldiers fell.", ["2003"]),
        ("COVID-19 was named in «February 2020».", ["2020-02"]),
        ("In «May» he said he may go.", ["2024-05"]),
        ("By «March» they will march.", ["2025-03"]),
        ("Python 3.12 came out on «2 October 2023».", ["2023-10-02"]),
        ("A second «two-day» meeting.", ["P2D"]),
        ("The «second quarter» was weak.", ["2024-Q2"]),
    ],
)
def test_the_time_beside_a_look_alike(times, marked, values):
    text = marked.replace("«", "").replace("»", "")
    found = [mention.value for mention in times(text)]
    assert found == (values or [marked.split("«")[1].split("»")[0]])


def test_nothing_is_read_across_a_sentence(check):
    check("He left in «May». «2020» was dry.", "2024-05", "2020")


@pytest.mark.parametrize(
    "text",
    [
        "The planet turns around the Sun.",
        "He told Radio Four's Today programme.",
        "It rose from 11% in a group of 2000 to 20%.",
        "On some day or other.",
    ],
)
def test_no_time_in_names_and_shares(times, text):
    assert [mention for mention in times(text) if mention.text != "2000"] == []


def test_a_count_after_a_year_is_no_year(check):
    check("«This year» 300 ships passed; every single year 200 ships pass; for the year 250 ships passed.", "2024")


def test_counts_before_a_day_are_no_days(check):
    check("They won by 7, 5 and 3; «7 June» was dry.", "2024-06-07")


def test_a_count_after_a_day_is_no_day(check):
    check("On «May 4» and 5 boats sank.", "2024-05-04")


def test_following_may_be_a_preposition(check):
    check("The law was passed following the «September 11, 2001», attacks.", "2001-09-11")


def test_an_abbreviation_is_no_hedge(times):
    (mention,) = times("The summit in Washington, D.C. next year.")
    assert (mention.value, mention.bound) == ("2025", "exact")


def test_later_than_an_unknown_date_stays_open(check):
    check("«Three years later», we are still waiting.", "XXXX")
    check("It closed «five years later».", "XXXX")
    check("It opened in «1958» and closed «five years later».", "1958", "1963")
    check("The strike began in «1958»; «four days later» it was over.", "1958", "1958-XX-XX")


def test_a_month_before_the_first_of_something_is_a_month(check):
    check("In «July» the first mill opened; on «July the fourth» it burned.", "2023-07", "2024-07-04")
    check("In «May» the 5th battalion came.", "2024-05")


@pytest.mark.parametrize(
    "text",
    [
        "It was the spring of her life.",
        "He scored in the second quarter of the game.",
        "They left in week 2 of the course.",
        "The town has a population of 1987.",
        "The hall has a capacity of about 1950.",
        "The council passed Resolution 1701.",
        "Mr. March spoke.",
        "June Carter sang.",
        "The Sunday Times was first.",
    ],
)
def test_seasons_years_and_months_that_are_none(times, text):
    assert times(text) == []


def test_attributes_are_no_stretches_told_from_now(check):
    check("The first «three-month» class met; the last «two-day» one was short.", "P3M", "P2D")
    check("«The last two days» were long.", "P2D")


def test_what_falls_is_no_season(check):
    check("He came «two years» after the fall of the old bridge.", "P2Y")
    check("He came «two years after the fall of 2008».", "2010")
    check("The fall of prices went on in the «fall of this year» and the «fall of 2019».", "2024-FA", "2019-FA")


def test_a_day_of_each_year_is_a_recurrence(check):
    check("Observed on «June 14 of each year».", "XXXX-06-14", kind="set")


def test_without_a_telling_verb_the_nearest_date_is_meant(check):
    check("We vote at «the beginning of July».", "2024-07-01/2024-07-11")


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \t\n"])
def test_words_across_a_blank_line_say_nothing(gap):
    found = find_mentions(f"In March{gap}soldiers came{gap}1999{gap}votes", as_of="2024-06-13")
    assert [mention.value for mention in found] == ["2024-03", "1999"]


def test_line_ends_inside_a_block_are_white_space(check):
    check("Signed on «5\nMay\n2010» and «6\r\nMay 2010».", "2010-05-05", "2010-05-06")


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("The talks of «March 5-9, 1918» on the border.", ["1918-03-05/1918-03-10"]),
        ("The programme will end «May 5».", ["2024-05-05"]),
        ("The year beginning «Oct. 1» is dry.", ["2024-10-01"]),
        ("Signed «Jan 1, 2020 Evening» JST.", ["2020-01-01TEV"]),
    ],
)
def test_dates_that_a_careless_check_would_lose(check, marked, values):
    check(marked, *values)


def test_zones_with_offsets(check):
    check("Live at «11 am utc+02:45» and «9:00 GMT-8».", "T11:00+02:45", "T09:00-08:00", kind="time")


def test_centuries_and_decades_are_told_in_years():
    found = find_mentions("A quarter-century ruin, a half-century ruin and a half-decade ruin.")
    assert [mention.value for mention in found] == ["P25Y", "P50Y", "P5Y"]


def test_no_number_begins_inside_of_a_time():
    found = find_mentions("It rose from 0.1% in 2000-01 to 0.2% in 2010-11.")
    assert [mention.text for mention in found if mention.kind == "date"] == ["2000-01", "2010-11"]


@pytest.mark.parametrize(
    "text",
    [
        "A target of 200p on the stock.",
        "With 4:39 left to play.",
        "The slope of the beach was 1:10.",
        "A 1:10 gradient.",
        "Through the Forties Sandstone Member.",
        "The section of 22/10a-4.",
        "From 1000 to 2000 hires.",
    ],
)
def test_figures_that_are_prices_slopes_and_names(times, text):
    assert times(text) == []


@pytest.mark.parametrize("text", ["It binds to H2 molecules.", "They store it for H2 production.", "Week 00 and W00."])
def test_codes_that_are_no_parts_of_a_year(times, text):
    assert times(text) == []


def test_nothing_is_divided_by_zero() -> None:
    assert find_mentions("It took 1/0 hours and 5/00 days.") == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met last Christmas week.", ["2023-W52"]),
        ("It sold twelve 1990s cars.", ["12", "199"]),
        ("They meet each Christmas week.", None),
    ],
)
def test_weeks_of_holidays_and_counts_before_decades_break_nothing(text: str, values: list[str] | None) -> None:
    found = [mention.value for mention in find_mentions(text, as_of="2024-06-13")]
    assert values is None or found == values


def test_a_level_reached_after_a_year_ends_no_stretch_of_years(check):
    check("It grew from 40 in «2019» to 60 in «2020», and by «1950» to 52.", "2019", "2020", "1950")
    check("The war from «1914 to 18» was long.", "1914-01-01/1919-01-01")


def test_a_march_and_a_noon_in_a_name_are_no_times(check):
    check("They joined the annual March for Hope. The Savoy Midnight Show is closed.")
    check("Sales rose in «March» for Ada, who left at «Noon».", "2024-03", "T12:00")
