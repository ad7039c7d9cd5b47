"""Plurals and verb forms are worked out by rule, with the exceptions that English has."""

from __future__ import annotations

import pytest

from factlint.facts.language.inflection import plural, verb_forms

PLURALS = """
member|members ally|allies country|countries day|days church|churches box|boxes class|classes bus|buses quiz|quizzes
person|people man|men woman|women child|children foot|feet spokesman|spokesmen human|humans German|Germans half|halves
secretary-general|secretaries-general MEP|MEPs staff|staff headquarters|headquarters series|series analysis|analyses
criterion|criteria passer-by|passers-by veto|vetoes photo|photos wolf|wolves roof|roofs aircraft|aircraft
allies|allies work|works goose|geese crisis|crises vice-president|vice-presidents member_state|member_states
member_of_parliament|members_of_parliament vote_in_favour|votes_in_favour pod_per_node|pods_per_node of_GDP|of_GDP
state_party|state_parties founding_member_still|founding_members_still year_old|years_old
"""

VERBS = {
    "have": {"have", "has", "had", "having"},
    "consist of": {"consist of", "consists of", "consisted of", "consisting of"},
    "be made up of": {"is made up of", "are made up of", "was made up of", "were made up of", "been made up of"},
    "cap": {"caps", "capped", "capping"},
    "limit": {"limits", "limited", "limiting"},
    "carry": {"carries", "carried", "carrying"},
    "employ": {"employs", "employed", "employing"},
    "reduce": {"reduces", "reduced", "reducing"},
    "agree": {"agrees", "agreed", "agreeing"},
    "tie": {"ties", "tied", "tying"},
    "reach": {"reaches", "reached", "reaching"},
    "label": {"labels", "labeled", "labelled", "labelling"},
    "lead": {"leads", "led", "leading"},
    "undergo": {"undergoes", "underwent", "undergone"},
    "outgrow": {"outgrows", "outgrew", "outgrown"},
    "take place in": {"takes place in", "took place in", "taken place in", "taking place in"},
    "stop": {"stopped", "stopping"},
    "open": {"opened", "opening"},
}


@pytest.mark.parametrize("pair", PLURALS.split())
def test_plural(pair: str) -> None:
    singular, several = pair.replace("_", " ").split("|")
    assert plural(singular) == several


@pytest.mark.parametrize("verb", VERBS)
def test_verb_forms(verb: str) -> None:
    assert set(verb_forms(verb)) >= VERBS[verb]
    assert verb_forms(verb)[0] == verb
