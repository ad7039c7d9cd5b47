"""Nouns by which writers call the same things in turn: homes and houses, workers and employees."""

from __future__ import annotations

_GROUPS = (
    "home house dwelling property", "worker employee", "job post position", "passenger traveller traveler",
    "spectator onlooker fan", "resident inhabitant villager townspeople", "road highway", "till checkout",
    "shop store outlet", "pupil student schoolchild", "protester demonstrator marcher", "visitor guest",
    "migrant refugee", "soldier troop", "casualty victim", "car vehicle", "flat apartment", "firm company business",
    "vessel ship", "plane aircraft aeroplane airplane", "animal beast", "layoff redundancy", "sapling tree",
    "attendee delegate participant", "mourner attendee", "ballot vote", "complaint grievance", "volunteer helper",
    "lorry truck", "parcel package", "container box", "book volume", "pensioner retiree", "film movie",
    "killing murder homicide", "game match fixture", "branch office", "revenue turnover takings",
    "profit earnings surplus", "cost expense expenditure",
)  # fmt: skip
_CALLED = {noun: group.split()[0] for group in reversed(_GROUPS) for noun in group.split()}


def called(noun: str) -> str:
    """The noun by which a thing is known whatever it is called; of "wooden houses" that of houses."""
    *before, head = noun.split(" ")
    return " ".join((*before, _CALLED.get(head, head)))
