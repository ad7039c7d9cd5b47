"""Words for what is done to people, or what they do, of which a headline has one and the body another."""

from __future__ import annotations

_DEEDS = (
    "killed kills dead died die dies perished perish lost_their_lives",
    "injured injures hurt hurts wounded wounds",
    "escaped escape fled flee broke_out break_out absconded abscond got_away get_away",
    "arrested held detained nabbed taken_into_custody",
    "rescued rescue saved freed brought_to_safety plucked_to_safety",
    "missing unaccounted_for",
    "trapped stranded stuck cut_off",
    "resigned resign quit stepped_down step_down",
    "sacked dismissed fired laid_off",
    "jailed imprisoned sentenced",
    "charged indicted",
    "drowned drown",
    "poisoned sickened fell_ill fall_ill taken_ill",
)
_KIND = {word.replace("_", " "): group.split()[0] for group in _DEEDS for word in group.split()}
PLAIN = "|".join(sorted((word for word in _KIND if " " in word or not word.endswith("ed")), key=len, reverse=True))
"""Those that do not end like other participles."""
ACTIVE = (
    "died|perished|lost their lives|escaped|fled|broke out|absconded|got away|resigned|quit|stepped down|drowned|"
    "fell ill"
)
"""What people did themselves."""


def kind_of(word: str) -> str:
    """The one word by which a deed is known."""
    return _KIND.get(word, word)


def words_like(word: str) -> set[str]:
    """All the words for a deed."""
    return {word, kind_of(word), *(other for other, kind in _KIND.items() if kind == kind_of(word))}
