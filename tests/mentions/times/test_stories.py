"""Texts of several paragraphs that tell of another time, read on 13 June 2024."""

from factlint.mentions import find_mentions

THE_CANAL = """\
Work on the canal began on 3 March 1821. The first lock was dug by hand.

In 1822 the company ran out of money and dismissed its men.
"""
THE_PORT = "The port closed in 1931 and reopened in 1935.\n\n"


def values(text, as_of="2024-06-13"):
    return [mention.value for mention in find_mentions(text, as_of=as_of) if mention.kind == "date"]


def last_value(text, **options):
    return values(text, **options)[-1]


def test_a_story_goes_on_over_its_paragraphs():
    assert last_value(THE_CANAL + "\nOn 7 August, a new engineer took over.") == "1822-08-07"
    assert last_value(THE_CANAL + "\nMost of the men had gone home.\n\nIn October they were called back.") == "1822-10"


def test_a_heading_dates_what_stands_below():
    assert last_value("1801: the road\n\n1814: the inn\n\nOn 9 May the roof fell in.") == "1814-05-09"


def test_a_look_back_or_a_year_of_something_else_does_not_turn_the_story():
    assert last_value(THE_CANAL + "\nIt rained more than the year before. On 7 August the dam broke.") == "1822-08-07"
    assert last_value(THE_CANAL + "\nUnder the law of 1701 they were free. On 7 August they left.") == "1822-08-07"


def test_a_paragraph_that_speaks_of_the_writers_time_is_told_from_there():
    today = "\nVisitors come all the year round; last year there were 4,000. In May the lock was mended.\n"
    assert values(THE_CANAL + today)[-2:] == ["2023", "2024-05"]
    assert last_value(THE_CANAL * 2 + today + "\nOn 7 August, the first ship came through.") == "1822-08-07"


def test_news_goes_on_in_its_own_time():
    assert last_value(THE_PORT + "On 5 May its council met.") == "2024-05-05"
    assert last_value("The council met on 5 May.\n\n" + THE_PORT * 2 + "On 7 May it met again.") == "2024-05-07"
    assert last_value(THE_CANAL + "\nIt was mended last year.\n\nOn 5 May the council met.") == "2024-05-05"


def test_a_text_of_no_known_date_leaves_the_next_paragraph_open():
    assert last_value(THE_CANAL + "\nOn 7 August, a new engineer took over.", as_of=None) == "XXXX-08-07"


def test_a_sentence_soon_after_a_month_of_an_earlier_year_goes_on_in_it():
    assert last_value("She was elected in October 2013. In November, she moved to town.") == "2013-11"
    assert last_value("In December 2013 she was elected. On 12 January she moved to town.") == "2014-01-12"


def test_where_a_later_sentence_may_go_on_in_an_earlier_year_its_year_stays_open():
    assert last_value("In March 2020 the schools closed. In June they opened again.") == "XXXX-06"
    assert last_value("In 2020 the council bought the mill. On 5 May it sold the land.") == "XXXX-05-05"


def test_what_follows_the_year_before_or_stands_within_a_sentence_is_of_the_texts_own_time():
    assert last_value("In 2023 sales rose. In May they fell.") == "2024-05"
    assert last_value("In 2020 the council bought the mill. It sold the land on 5 May.") == "2024-05-05"
    assert last_value("In 2020 the council bought the mill. In July it will sell the land.") == "2024-07"
    assert values("It was sold in 2020. In May it was burnt, as last year.") == ["2020", "2024-05", "2023"]


def test_a_sentence_soon_after_a_day_of_an_earlier_year_goes_on_in_it_although_the_text_comes_to_its_own_time():
    text = "The mill was sold in March 2013. On 2 April the new owners moved in. Today it has 40 looms."
    assert values(text)[:2] == ["2013-03", "2013-04-02"]
    text = "Today the mill has 40 looms. It burnt down in March 2013. On 2 April the ruin was sold."
    assert last_value(text) == "2013-04-02"


def test_a_day_counted_to_from_an_earlier_date_is_of_that_time():
    today = " Today it has 40 looms."
    assert (
        values("The mill was sold in March 2013. One week later, on 2 April, it burnt down." + today)[2] == "2013-04-02"
    )
    assert values("It was sold in March 2013 and, a month later, in May, burnt down." + today)[2] == "2013-05"
    assert values("The mill was sold in March 2013. Six years later, on 2 December, it burnt down." + today)[2] == (
        "XXXX-12-02"
    )
    assert values("It was sold on 10 March 2013. A year later, on 2 April, it burnt down." + today)[2] == "XXXX-04-02"
    assert values("It was sold in March 2013 and burnt down on 2 April." + today)[1] == "2024-04-02"


def test_what_comes_after_now_is_of_the_texts_own_time():
    assert last_value("The mill was sold in March 2013. Today it has 40 looms. On 2 April it took in ten more.") == (
        "2024-04-02"
    )


def test_a_paragraph_soon_after_a_day_of_an_earlier_year_goes_on_in_it():
    sold = "On 9 October 2013 the mill was sold.\n\n"
    assert last_value(sold + "On 12 November the new owners moved in.") == "2013-11-12"
    assert last_value(sold + "On 12 March the new owners left.") == "2024-03-12"


def test_a_paragraph_that_may_tell_of_what_just_happened_stays_open():
    assert last_value("On 20 April 2013 the mill was sold.\n\nOn 1 May the new owners moved in.") == "XXXX-05-01"


def test_parts_of_months_and_times_of_days_go_on_as_days_do():
    began = "The strike began on 24 February 2022. "
    assert last_value(began + "In late March it spread.") == "2022-03"
    assert last_value(began + "On 5 March at 14:30 it spread.") == "2022-03-05T14:30"
    assert last_value(began + "On the evening of 6 March it spread.") == "2022-03-06TEV"
    assert last_value(began + "In March talks were held; on 6 March they failed.") == "2022-03-06"
