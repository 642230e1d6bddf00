"""What is written of a trust: in the reader's own language where the text is ours, else as the trust wrote it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from django.utils.translation import get_language

from alis.integrations.registre import les_foretaksprofiler

NORSK = "no"
"""One of the two written languages: a trust writes in the one it wants, and does not say which."""


@dataclass(frozen=True, kw_only=True)
class Profiltekst:
    """`sprak` as HTML's `lang`."""

    tekst: str
    sprak: str


def profiltekst(tekst: str) -> Profiltekst:
    """`tekst` as it stands in the trust's profile."""
    nynorsk = _shipped().get(tekst)
    if nynorsk is None:
        return Profiltekst(tekst=tekst, sprak=NORSK)
    if get_language() == "nn":
        return Profiltekst(tekst=nynorsk, sprak="nn")
    return Profiltekst(tekst=tekst, sprak="nb")


@cache
def _shipped() -> Mapping[str, str]:
    """Nynorsk by bokmål. A trust that edits its profile writes a text that is not here."""
    rader = les_foretaksprofiler()
    return {rad.soknadsmate: rad.soknadsmate_nn for rad in rader} | {rad.kilde: rad.kilde_nn for rad in rader}
