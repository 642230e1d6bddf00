"""A made-up bargaining: the doctor accepts one element and counters two, and the kommune has answered one of them."""

from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.services.demo.avtaletekst import HELE_TUSEN
from alis.services.demo.sakslop import Sakslop
from alis.services.forhandling.godta_forslag import godta_forslag
from alis.services.forhandling.hent_forhandling import hent_forhandling
from alis.services.forhandling.innhold import Forslagsinnhold
from alis.services.forhandling.send_forslag import send_forslag

GODTAS = Element.PRAKSISKOMPENSASJON
LEGENS_SVAR: Mapping[Element, tuple[str, str, Fraction]] = {
    Element.LAERINGSAKTIVITETER: (
        "Kurs, reiser, opphold og litteratur som utdanningsfondet ikke dekker.",
        "Kursene jeg mangler, går i Tromsø, og da kommer opphold i tillegg.",
        Fraction(1),
    ),
    Element.LAVERE_PRODUKTIVITET: (
        "Listetaket settes ned til 700 innbyggere de første 24 månedene.",
        "Listen er lang når jeg overtar den, og mange venter på time.",
        Fraction(1),
    ),
}
KOMMUNENS_SVAR = (
    "Listetaket settes ned til 725 innbyggere de første 24 månedene.",
    "Vi kan gå halvveis, men må ha plass til dem som flytter hit.",
    Fraction(19, 20),
)
"""Words, reason, and how much of the cap."""


def svar_som_lege(sak: Sakslop, naa: datetime) -> None:
    alis = sak.alis()
    godta_forslag(aktor=alis, versjon_id=sak.versjon_id, element=GODTAS, nummer=1, naa=naa)
    for element, svar in LEGENS_SVAR.items():
        _svar(alis, sak, element, svar, svarer_pa=1, naa=naa)


def svar_for_kommunen(sak: Sakslop, naa: datetime) -> None:
    _svar(sak.koordinator, sak, Element.LAVERE_PRODUKTIVITET, KOMMUNENS_SVAR, svarer_pa=2, naa=naa)


def _svar(
    aktor: Aktor,
    sak: Sakslop,
    element: Element,
    svar: tuple[str, str, Fraction],
    *,
    svarer_pa: int,
    naa: datetime,
) -> None:
    tekst, grunn, andel = svar
    tak = _cap(aktor, sak, element, naa)
    belop = Belop(int(tak.ore * andel) // HELE_TUSEN * HELE_TUSEN)
    send_forslag(
        aktor=aktor,
        versjon_id=sak.versjon_id,
        innhold=Forslagsinnhold(
            post=Avtalepost(element=element, avtalt=tekst, belop_per_ar=belop), grunn=grunn
        ),
        svarer_pa=svarer_pa,
        naa=naa,
    )


def _cap(aktor: Aktor, sak: Sakslop, element: Element, naa: datetime) -> Belop:
    ett = hent_forhandling(aktor=aktor, versjon_id=sak.versjon_id, naa=naa).elementbilde(element)
    return (ett.tak if ett else None) or Belop.null()
