"""Laws that hold for every date, length and text."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factlint.mentions.chunks import Chunks
from factlint.mentions.find import find_mentions
from factlint.mentions.reading import Readers
from factlint.mentions.times import find_times, time_reader
from factlint.values import Period

MONTHS = "January February March April May June July August September October November December".split()
UNITS = {"year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "hour": "PT{}H", "minute": "PT{}M"}
TIMES = ("date", "time", "set", "duration")
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()


def suffix(number):
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


FORMS = (
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}{suffix(d.day)}, {d.year}",
    lambda d: f"{d.day}{suffix(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}",
    lambda d: f"{MONTHS[d.month - 1][:3]}. {d.day}, {d.year}" if d.month != 5 else f"May {d.day}, {d.year}",
    lambda d: f"{d:%A}, {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d:%A}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: d.isoformat(),
    lambda d: d.isoformat().replace("-", "/"),
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d.month}/{d.day}/{d.year}",
    lambda d: f"{d.day:02}-{MONTHS[d.month - 1][:3]}-{d.year}",
    lambda d: f"{d:%Y%m%d}",
    lambda d: f"{d.day:02}{MONTHS[d.month - 1][:3].upper()}{d.year}",
    lambda d: "{}-W{:02}-{}".format(*d.isocalendar()),
    lambda d: f"{MONTHS[d.month - 1]} the {d.day}{suffix(d.day)}, {d.year}",
)
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


READERS = Readers(time_reader())


def read(text, as_of="2024-06-13", **options):
    (readings,) = READERS.read(Chunks(text))
    return find_times([readings], text, Period.parse(as_of), **options)


@settings(max_examples=150, deadline=None)
@given(days, st.sampled_from(FORMS))
def test_a_rendered_day_reads_back(day, form):
    written = form(day)
    text = f"It was signed on {written} in the harbour."
    (mention,) = read(text)
    assert (mention.text, mention.value, mention.kind) == (written, day.isoformat(), "date")
    assert mention.period == Period.of_day(day)


@settings(max_examples=60, deadline=None)
@given(st.integers(1500, 2099), st.integers(1, 12))
def test_a_rendered_month_reads_back(year, month):
    (mention,) = read(f"It was signed in {MONTHS[month - 1]} {year}.")
    assert (mention.value, mention.period) == (f"{year}-{month:02}", Period.of_month(year, month))


@settings(max_examples=60, deadline=None)
@given(days, days)
def test_a_rendered_stretch_ends_after_its_last_day(one, other):
    assume(one < other)
    text = f"It ran from {FORMS[0](one)} to {FORMS[1](other)}."
    (mention,) = read(text)
    assert mention.period == Period(one, other + timedelta(days=1))


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 999), st.sampled_from(sorted(UNITS)))
def test_a_rendered_length_reads_back(count, unit):
    (mention,) = read(f"It took {count} {unit}s.")
    assert (mention.value, mention.quantity.number, mention.quantity.unit) == (UNITS[unit].format(count), count, unit)


@pytest.mark.parametrize("count", range(2, 13))
def test_words_and_digits_say_the_same(count):
    assert [m.value for m in read(f"It took {NUMBERS[count]} years.")] == [
        m.value for m in read(f"It took {count} years.")
    ]


@settings(max_examples=80, deadline=None)
@given(days, st.sampled_from(FORMS), st.data())
def test_a_changed_digit_changes_the_value(day, form, data):
    written = form(day)
    places = [index for index, character in enumerate(written) if character.isdigit()]
    place = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from("0123456789"))
    assume(digit != written[place] and (digit != "0" or written[place - 1 : place].isdigit()))
    changed = written[:place] + digit + written[place + 1 :]
    assume(re.search(r"(?<![0-9])[12][0-9]{3}", changed))  # what is left still names a year
    before, after = read(f"Signed on {written} there."), read(f"Signed on {changed} there.")
    assert [mention.value for mention in before] != [mention.value for mention in after]


PARTS = {
    "Q{} {}": (4, "{year}-Q{part}"),
    "H{} {}": (2, "{year}-H{part}"),
    "{}Q {}": (4, "{year}-Q{part}"),
    "week {} of {}": (52, "{year}-W{part:02}"),
}


@settings(max_examples=80, deadline=None)
@given(st.integers(1990, 2049), st.sampled_from(sorted(PARTS)), st.data())
def test_a_rendered_part_of_a_year_reads_back(year, form, data):
    most, value = PARTS[form]
    part = data.draw(st.integers(1, most))
    written = form.format(part, year)
    (mention,) = read(f"It grew in {written}, they say.")
    assert (mention.text, mention.value) == (written, value.format(year=year, part=part))


@settings(max_examples=60, deadline=None)
@given(st.integers(11, 20), st.integers(1, 9))
def test_rendered_decades_and_centuries_read_back(century, tens):
    assert [m.value for m in read(f"It grew in the {century - 1}{tens}0s.")] == [f"{century - 1}{tens}"]
    assert [m.value for m in read(f"It grew in the {century}{suffix(century)} century.")] == [f"{century - 1}"]


@settings(max_examples=60, deadline=None)
@given(st.integers(32, 3000), st.sampled_from(["{} BC", "{} BCE", "{} B.C."]))
def test_a_rendered_year_before_christ_reads_back(year, form):
    assert [m.value for m in read(f"It fell in {form.format(year)} already.")] == [f"BC{year:04}"]


CLOCKS = (
    lambda h, m: f"{h:02}:{m:02}",
    lambda h, m: f"{h % 12 or 12}:{m:02} {'am' if h < 12 else 'pm'}",
    lambda h, m: f"{h % 12 or 12}:{m:02}{'AM' if h < 12 else 'PM'}",
    lambda h, m: f"{h % 12 or 12}.{m:02} {'a.m.' if h < 12 else 'p.m.'}",
    lambda h, m: f"{h:02}h{m:02}",
)
ZONES = {"": "", " GMT": "Z", " UTC+2": "+02:00", " EST": "-05:00", " Eastern Time": "ET"}


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(CLOCKS), st.sampled_from(sorted(ZONES)))
def test_a_rendered_time_of_day_reads_back(hour, minute, form, zone):
    written = f"{form(hour, minute)}{zone}"
    (mention,) = read(f"It begins at {written} in the hall.")
    assert (mention.text, mention.kind, mention.value) == (written, "time", f"T{hour:02}:{minute:02}{ZONES[zone]}")


@settings(max_examples=60, deadline=None)
@given(days, st.sampled_from(FORMS), st.integers(1, 12), st.sampled_from(["{day} at {clock}", "{clock} on {day}"]))
def test_a_rendered_time_on_a_day_reads_back(day, form, hour, order):
    written = order.format(day=form(day), clock=f"{hour}:30 pm")
    (mention,) = read(f"It begins {written}.")
    assert (mention.text, mention.value) == (written, f"{day.isoformat()}T{hour % 12 + 12}:30")


@settings(max_examples=80, deadline=None)
@given(days, st.sampled_from(FORMS), days, days)
def test_a_date_that_says_all_of_itself_is_told_from_nowhere(day, form, one, other):
    text = f"It was signed on {form(day)}."
    assert [m.value for m in read(text, str(one))] == [m.value for m in read(text, str(other))] == [day.isoformat()]


@settings(max_examples=60, deadline=None)
@given(days, st.integers(2, 60))
def test_days_ago_are_counted_from_the_date_of_the_text(today, count):
    (mention,) = read(f"It was signed {count} days ago.", str(today))
    assert mention.period == Period.of_day(today - timedelta(days=count))


@settings(max_examples=60, deadline=None)
@given(days, st.sampled_from(["/", "-"]))
def test_the_locale_changes_nothing_but_the_order_of_day_and_month(day, mark):
    american, british = f"{day.month}{mark}{day.day}{mark}{day.year}", f"{day.day}{mark}{day.month}{mark}{day.year}"
    values = [[m.value for m in read(f"Due {american}.")], [m.value for m in read(f"Due {british}.", day_first=True)]]
    assert values == [[day.isoformat()]] * 2


WORDS = st.sampled_from(
    [
        *"the of in on at may March May 5 12 1999 2024 Friday last next two week weeks year's 14:30 pm - – , .".split(),
        *"( ) ' 90s early mid-2019 end Q3 FY22 '22 BC quarter half a and to from until 3.5 1/2 $5 COVID-19 ago".split(),
        *["later", "Easter", "day", "\n"],
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_offsets_slice_to_the_text_in_order(words):
    text = " ".join(words)
    mentions = read(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_without_complaint(text):
    assert all(text[mention.start : mention.end] == mention.text for mention in read(text))


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=20), st.lists(WORDS, max_size=20))
def test_blocks_are_read_by_themselves(one, other):
    first, second = " ".join(one).strip(), " ".join(other).strip()
    assume(first and second and "\n" not in first + second)
    whole = find_mentions(f"{first}\n\n{second}", as_of="2024-06-13")
    apart = [find_mentions(text, as_of="2024-06-13") for text in (first, second)]
    assert [(m.text, m.value) for m in whole if m.kind in TIMES] == [
        (m.text, m.value) for part in apart for m in part if m.kind in TIMES
    ]
