"""What keeps a doctor from a place that she has an open offer of, when what is wished for her is changed (003 pkt. 5)."""

from dataclasses import replace
from enum import StrEnum

from alis.domain.plassering.behov import STORSTE_AVVIK
from alis.domain.plassering.brukbar import finn_onske, har_rett_lengde
from alis.domain.plassering.problem import Kandidat, Plass
from alis.domain.regel.tekst import _
from alis.domain.verdier import add_months

BEHOVET_ER_ENDRET = _("Kommunen endret behovet, og plassen passet ikke lenger.")
"""Why an offer ended, where it fell because the need was changed."""


class Hinder(StrEnum):
    FEIL_LENGDE = "feil_lengde"
    FOR_TIDLIG = "for_tidlig"
    FOR_LANGT_FRA = "for_langt_fra"
    IKKE_ONSKET = "ikke_onsket"
    IKKE_SAMME_AVDELING = "ikke_samme_avdeling"


def finn_hindre(kandidat: Kandidat, plass: Plass) -> frozenset[Hinder]:
    """All that is against it by the proposal's own rule. What she has said no to before is not asked."""
    avvik = kandidat.maks_avvik_maneder
    forste, siste = add_months(kandidat.onsket_fom, -avvik), add_months(kandidat.onsket_fom, avvik)
    et_annet_sted = not kandidat.godtar_andre and finn_onske(kandidat, plass) is None
    er_slik = {
        Hinder.FEIL_LENGDE: not har_rett_lengde(kandidat, plass),
        Hinder.FOR_TIDLIG: plass.fom < kandidat.tidligst,
        Hinder.FOR_LANGT_FRA: not forste <= plass.fom <= siste,
        Hinder.IKKE_ONSKET: et_annet_sted and not kandidat.ved_samme_avdeling,
        Hinder.IKKE_SAMME_AVDELING: et_annet_sted and kandidat.ved_samme_avdeling,
    }
    return frozenset(hinder for hinder, er in er_slik.items() if er)


def finn_ufravikelige(kandidat: Kandidat, plass: Plass) -> frozenset[Hinder]:
    """Those that no offer can have: one that is sent by hand can be at another place, and as far from the wish as six months,
    but never shorter than the service or before the day she can begin.
    """
    return finn_hindre(replace(kandidat, maks_avvik_maneder=STORSTE_AVVIK, godtar_andre=True), plass)


def finn_fellende(*, for_: Kandidat, etter: Kandidat, plass: Plass) -> frozenset[Hinder]:
    """Why an open offer falls when `for_` becomes `etter`; empty where it stands. What it had against it when it was sent by
    hand, it may have still.
    """
    nye = finn_hindre(etter, plass) - finn_hindre(for_, plass)
    return nye | finn_ufravikelige(etter, plass)
