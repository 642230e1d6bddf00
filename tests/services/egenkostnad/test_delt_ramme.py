"""The doctor and the kommune draw on the same frame of an element: what one has used, the other can't."""

from datetime import date

import pytest

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.services.refusjon.hent_rammer import Elementramme, hent_rammer
from factories.egenkostnad import NAA, annen, lag_ansatt, lag_godkjent, lag_kladd, lag_sendt, trekk
from factories.opphor import lag_avtale_i_kraft
from factories.refusjon import annet
from factories.refusjon import lag_kladd as lag_kravkladd
from factories.refusjon import send as send_krav

pytestmark = pytest.mark.django_db
LAERING = annen(
    element=Element.LAERINGSAKTIVITETER, belop=Belop(400_000), hva="Kursavgift, betalt av kommunen"
)


def rammen(alis: Aktor, element: Element = Element.LAERINGSAKTIVITETER) -> Elementramme:
    (sak,) = hent_rammer(aktor=alis, naa=NAA)
    return next(ett for ett in sak.elementer if ett.element is element)


def test_what_the_kommune_has_used_is_drawn_from_the_frame_that_the_doctor_sees() -> None:
    forlop = lag_avtale_i_kraft()[0]
    for_ = rammen(forlop.alis)
    lag_godkjent(forlop=forlop, felter=LAERING)
    etter = rammen(forlop.alis)
    assert (etter.kommunens, etter.krevd) == (Belop(400_000), for_.krevd)
    assert for_.igjen - etter.igjen == Belop(400_000)


def test_a_cost_counts_from_when_it_is_sent_until_it_is_withdrawn() -> None:
    forlop = lag_avtale_i_kraft()[0]
    kladd = lag_kladd(forlop=forlop, felter=LAERING)
    assert not rammen(forlop.alis).kommunens
    uken_etter = annen(
        element=Element.LAERINGSAKTIVITETER,
        fom=date(2026, 1, 19),
        tom=date(2026, 1, 19),
        belop=Belop(100_000),
    )
    sendt = lag_sendt(fra=kladd, felter=uken_etter)
    assert rammen(forlop.alis).kommunens == Belop(100_000)
    trekk(sendt)
    assert not rammen(forlop.alis).kommunens


def test_where_the_compensation_is_divided_her_part_is_hers_until_the_kommune_has_used_more_than_its_own() -> (
    None
):
    forlop = lag_ansatt(Driftsform.ANNET)
    for_ = rammen(forlop.alis, Element.PRAKSISKOMPENSASJON)
    en = lag_godkjent(forlop=forlop)
    assert rammen(forlop.alis, Element.PRAKSISKOMPENSASJON) == for_
    lag_sendt(fra=en, felter=annen(belop=Belop(for_.ramme.ore * 10)))
    assert rammen(forlop.alis, Element.PRAKSISKOMPENSASJON).kommunens


def test_a_claim_is_told_that_the_kommune_has_used_of_the_frame() -> None:
    forlop = lag_avtale_i_kraft()[0]
    ramme = rammen(forlop.alis).ramme
    lag_sendt(
        forlop=forlop,
        felter=annen(element=Element.LAERINGSAKTIVITETER, belop=ramme - Belop(100_000), hva="Kursavgift"),
    )
    felter = annet(dag=date(2026, 1, 20), utgift=Belop(100_001), fond_ii=Belop(0))
    krav = send_krav(lag_kravkladd(forlop=forlop, felter=felter)).krav
    (svar,) = [v["utfall"] for v in krav.vurderinger if v["regel"] == "innenfor_rammen"]
    assert svar == "ikke_oppfylt"
