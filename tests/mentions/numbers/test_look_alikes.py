"""What looks like a number and states none, and what looks like none and states one."""

from __future__ import annotations

import pytest

from .marking import check


@pytest.mark.parametrize(
    "sentence",
    [
        "Ring (212) 555 0123 or 020 7946 0958 now.",
        "Ring +44 (0)20 7946 0958 or +1 212-555-0123 now.",
        "Ring 0049 30 123456 or 555-0173 now.",
    ],
)
def test_telephone_numbers_stay_out(sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They won 3-1, lost 0-2 and drew 1–1, and led 21-6.",
        "An N95 mask, an R2 unit and a B52 are names.",
        "Smith (2006b) and Berg (2011a) found it.",
        "Their first-half goals and a second-half slump.",
        "A 2-in-1 tool and a two-in-one deal.",
        "A 401(k) plan, form 12(b) and a 1080p film.",
        "The scores of children rose, and so did the reading (PISA) scores of adults.",
    ],
)
def test_scores_and_digits_in_names_stay_out(sentence: str) -> None:
    check(sentence)


def test_metres_before_runners_are_no_millions() -> None:
    check("The «110m» hurdles drew «5m» viewers.", "quantity 110 m", "number 5000000")


def test_names_have_no_thousands() -> None:
    check("Votes: Smith «12,345», Berg «9,876»; Python 3.12.", "number 12345", "number 9876")


def test_an_adjective_behind_a_hyphen_is_not_counted() -> None:
    check("A «3,000»-strong workforce of the «32-member» bloc.", "number 3000", "number 32 member")


def test_who_won_is_no_money() -> None:
    check("Of these «1,200» won prizes, and «3» won medals.", "number 1200", "number 3")


def test_two_speeds_are_two() -> None:
    check("It flows at «25 km s−1», «5 m s−1» there.", "quantity 25 km/s", "quantity 5 m/s")


def test_groups_of_digits_that_are_no_telephone_number_stay_in() -> None:
    check("From «10 000 to 20 000» of them came.", "number 10000..20000")
    check("It holds («300») «500» ml.".replace(" ml", ""), "number 300", "number 500")


def test_a_unit_that_is_part_of_another_noun_is_none() -> None:
    check("It runs «50» half-way houses.", "number 50")
    check("It has «4» foot-bridges and «3» pound-shops.", "number 4", "number 3")
    check("He is a «6 foot»-tall man.", "quantity 6 ft")
    check("It is «4 light-years», or a bit more, away.", "quantity 4 ly")


def test_one_before_a_hyphen_counts_unless_the_whole_is_an_adjective() -> None:
    check("They lead by a «one-point» margin, a «one-seat» one.", "number 1 point", "number 1 seat")
    check("It was a one-off, one-sided, one-on-one deal on a one-way street, a one-time offer.")
    check("A «one-third» share.", "fraction 1/3")


def test_one_among_other_numbers_is_a_number() -> None:
    check("The code is «ten» «one» «five».", "number 10", "number 1", "number 5")


def test_a_number_in_words_may_begin_a_report_after_its_place() -> None:
    check("LIMA (AP) _ «Tens of thousands» came.", "number 10000.. about")
    check("LIMA (AP) -- «Two» came.", "number 2")
    check("The Two Rivers are a name.")


def test_a_scale_apart_from_its_figure_needs_a_noun_or_money() -> None:
    check("Some «8 B» people and about «5m» cows live here.", "number 8000000000 about", "number 5000000 about")
    check("It cost «$8 B» in all, and «330m» Americans paid.", "money 8000000000 $", "number 330000000")
    check("It is plan «8» B now.".replace("plan ", ""), "number 8")


@pytest.mark.parametrize(
    "sentence",
    [
        "The shop is open 24/7, and 3+4 and 2+2=4 are sums.",
        "They took US-101 to the coast.",
        "A 4x4 truck and a 2x4 came, with 4×4 grids.",
        "A 50/60 chance in 6/8 time.",
        "Peaks of 13C/12C differ.",
        "Use 5W-30 oil; see Exhibits A-1 to A-5.",
        "Figs. 2a and 2b, and 2011b, 2011c.",
        "A Gram-negative germ; pin 3, LED 2, switches 1-4, gas 4.",
    ],
)
def test_sums_roads_and_pairs_of_figures_stay_out(sentence: str) -> None:
    check(sentence)


def test_a_figure_that_closes_a_date_opens_no_range() -> None:
    check("It rose from «0.13%» in 2000-01 to «0.26%».", "percent 0.13 %", "percent 0.26 %")
    check("Sales rose from «€2.31 billion» in 2023 to «€2.48 billion».", "money 2310000000 EUR", "money 2480000000 EUR")


def test_day_care_is_counted_and_no_time() -> None:
    check("The «50» day-care centres and «3» year-round camps.", "number 50", "number 3")


def test_a_mark_is_a_fraction() -> None:
    check("A score of «8/10» is better than «3/4».", "fraction 0.8", "fraction 0.75")


def test_a_letter_after_a_number_is_a_unit_unless_it_is_counted() -> None:
    check("It was «104 F» («34 C»), not Appendix 2 C.", "quantity 104 °F", "quantity 34 °C")
    check("It wrote «50» C programs; a current of «1.5 A», and a PA 23456 F code.", "number 50", "quantity 1.5 A")


def test_one_of_them_is_a_count_after_a_limiting_word() -> None:
    check("Only «one» of the jurors and at least «one» of us spoke.", "number 1", "number 1 min")
    check("It is one of the best and the only one of its kind.")


def test_an_imperative_before_a_quantity_is_no_label() -> None:
    check("Combine «250g» flour; Gate 4C is shut.", "quantity 250 g")


def test_a_currency_before_a_plural_is_part_of_what_is_counted() -> None:
    check("It has «20» CAD drawings and cost «500 CAD».", "number 20", "money 500 CAD")


def test_a_sum_between_spaces_is_two_numbers() -> None:
    check("It has «2» + «2» modes after «20+» tries.", "number 2", "number 2", "number 20 min")


def test_a_number_called_in_an_emergency_counts_nothing() -> None:
    check("Call 911 or dial 999, said the 911 operator; «911» people did.", "number 911")


def test_races_are_run_over_kilometres() -> None:
    check("A «5K» run drew «5K» fans.", "quantity 5 km", "number 5000")


def test_letters_and_numbers_apart_are_names() -> None:
    check("An IAF C 17 flew with «USD 5» and an F 16.", "money 5 USD")


def test_plurals_of_digits_count_what_follows() -> None:
    check(
        "It has «100s» of birds and «10s of thousands» of views in the 100s.",
        "number 100.. about",
        "number 10000.. about",
    )


def test_labels_that_something_points_at_are_none() -> None:
    check("See part 12, clone 23 and sample 9; in that case «12» fled; each sample «5» grew.", "number 12", "number 5")


def test_names_with_units_and_moments_stay_out() -> None:
    check("Near Three Mile Island, the second he left, he ran «three miles» on.", "quantity 3 mi")
    check("In the Seven Years' War, as in the Six-Day War, he ran «three miles».", "quantity 3 mi")


def test_a_grand_total_is_no_thousand() -> None:
    check("A grand total of «5», two grand pianos, and «two grand» a month.", "number 5", "number 2000")


def test_a_half_is_no_rank() -> None:
    check("It adds «a half» a point, a «third» man.", "fraction 0.5", "ordinal 3")
    check("«A third» agreed; «a fifth» voted.", "fraction 1/3", "fraction 0.2")


def test_thousands_of_crores_are_a_scale() -> None:
    check("A loan of «5 thousand crore rupees».", "money 50000000000 INR")


def test_a_code_of_a_currency_in_small_letters_is_one_only_where_it_is_a_usual_one() -> None:
    check("It cost «usd20» or «AMD64,000» on amd64 and mad40 boards.", "money 20 USD", "money 64000 AMD")


def test_an_ordinal_in_digits_ranks_where_one_in_words_opens_a_remark() -> None:
    check("«1st», «2nd» and «3rd» place.", "ordinal 1", "ordinal 2", "ordinal 3")
    check("First, open it. Second, close it.")


def test_a_count_in_words_goes_on_no_list_of_labels() -> None:
    check("On March 24, «eight» Danish soldiers fell.", "number 8")
    check("See lines 3, 5 and 7.")


def test_names_in_a_tally_label_nothing() -> None:
    check("Ada scored «40» points, Brandt «36» and Moss «27».", *(f"number {points}" for points in (40, 36, 27)))
    check("They won «40» seats, the Greens «12» and Reform «3».", *(f"number {seats}" for seats in (40, 12, 3)))
    check("Seats by party: PNH «48», PL «27», Other «9».", *(f"number {seats}" for seats in (48, 27, 9)))
    check("It made «12» flights, and Apollo 11 was one.", "number 12")
    check("It received «40» letters on Article 5 and Rule 10.", "number 40")
    check("Hotels: Formula 1, Motel 6 and Pier 39.")


def test_a_verb_before_a_number_is_no_label() -> None:
    check("It will issue «1,200,000» ordinary shares.", "number 1200000")
    check("They are building «two» cargo ships and must book «40» extra rooms.", "number 2", "number 40")
    check("See phase two, building two and room 40.")


def test_a_large_sum_has_no_label() -> None:
    check("Revs «2.4 mln» vs «1.5 mln»", "number 2400000", "number 1500000")
    check("Python 2.4 and Office 15 differ.")


def test_a_month_opens_no_list_of_labels() -> None:
    check("As of March 2012, «41» political parties were known.", "number 41")


def test_one_that_is_described_or_one_another_is_no_number() -> None:
    check("They bore one another's loads, and one cannot read it.")
    check("It was a tricky one since then, the principal one in town and a more important one for them.")
    check("At least «one» on the coast, and in the end «one» man left.", "number 1 min", "number 1")


def test_a_number_of_them_counts_after_a_name() -> None:
    check("In Leith «230» of them were shut.", "number 230")
    check("By Easter «230» of those were shut, by June «150» were gone.", "number 230", "number 150")
    check("Apollo 11 were too late.")
    check("See Article 5 of these rules.")


def test_a_noun_that_ends_its_phrase_labels_nothing() -> None:
    check("In the trial «64» of the «70» patients recovered.", "number 64", "number 70")
    check("In the new trial «64» of the «70» recovered.", "number 64", "number 70")
    check("In the trial «64» were cured.", "number 64")
    check("They stopped trial «64» of the «60».", "number 64", "number 60")
    check("He won stage 18 of the «21».", "number 21")
    check("Patients in trial 64 were cured.")
