"""An amendment begins with the signing plan of the version before it, and says who could not come along."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alis.domain.avtale.signering import Rekkefolge, Underskriver
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.hent_utkast import hent_utkast
from alis.services.avtale.les_plangrunnlag import les_plangrunnlag
from alis.services.avtale.plangrunnlag import Plankilde, Utelatt
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.parter.avslutt_rolle import avslutt_rolle
from alis.services.signering.hent_signeringsplan import Signeringsplanbilde, hent_signeringsplan
from factories.avtaleforlop import NAA, STILLINGEN, Forlop, lag_ferdig_kladd, lag_forlop, lag_kladd
from factories.malrunde import UTEN_LAVERE_PRODUKTIVITET
from factories.parter import gi_rolle
from factories.signering import gi, lag_sendt_med_plan, lag_signatar, navngitt, sett_plan

pytestmark = pytest.mark.django_db
SENERE = NAA + timedelta(days=40)


def lag_signert_med(forlop: Forlop, *signatarer: Aktor, rekkefolge: Rekkefolge = Rekkefolge.TRINN) -> UUID:
    """Signed by those who are named, one after the other, and then by the doctor."""
    versjon_id, sjekksum = lag_sendt_med_plan(forlop, rekkefolge, [navngitt(en) for en in signatarer])
    for aktor in (*signatarer, forlop.alis):
        signer_avtale(aktor=aktor, versjon_id=versjon_id, dokument_hash=sjekksum, naa=NAA)
    return versjon_id


def lag_endring(forlop: Forlop) -> UUID:
    """An amendment that can be sent."""
    stillingen = replace(STILLINGEN, gjelder_fra=SENERE.date())
    return lag_ferdig_kladd(forlop, naa=SENERE, endringer=[stillingen, UTEN_LAVERE_PRODUKTIVITET])


def slutt(forlop: Forlop, signatar: Aktor, tom: date) -> None:
    rolle = forlop.sak.kommune.organisasjon.roller.get(person_id=signatar.person_id)
    avslutt_rolle(aktor=forlop.koordinator, rolleinnehav_id=rolle.pk, tom=tom, naa=NAA)


def plan(forlop: Forlop, versjon_id: UUID) -> Signeringsplanbilde:
    return hent_signeringsplan(aktor=forlop.koordinator, versjon_id=versjon_id, naa=SENERE)


def send(forlop: Forlop, versjon_id: UUID) -> str:
    return send_til_signering(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=SENERE
    )


def test_the_amendment_begins_with_the_same_signers_in_the_same_order_and_no_deadline() -> None:
    forlop = lag_forlop()
    direktor, ordforer = lag_signatar(forlop, "Dina Direktør"), lag_signatar(forlop, "Olga Ordfører")
    lag_signert_med(forlop, direktor, ordforer)
    bilde = plan(forlop, lag_kladd(forlop, naa=SENERE))
    assert (bilde.rekkefolge, bilde.underskrivere) == (
        Rekkefolge.TRINN,
        (navngitt(direktor), navngitt(ordforer)),
    )
    assert (bilde.grunnlag.kilde, bilde.grunnlag.fra_nummer) == (Plankilde.ARVET, 1)
    assert (bilde.frist, bilde.grunnlag.utelatte) == (None, ())


def test_the_amendment_is_sent_by_that_plan_and_a_power_of_attorney_still_works() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    lag_signert_med(forlop, direktor)
    gi(direktor, forlop.signatar, SENERE.date(), SENERE.date(), naa=SENERE)
    versjon_id = lag_endring(forlop)
    sjekksum = send(forlop, versjon_id)
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=sjekksum, naa=SENERE)
    sendt = hent_avtale(aktor=forlop.koordinator, versjon_id=versjon_id, naa=SENERE)
    assert [(s.trinn, s.navn, s.fullmakt_fra) for s in sendt.signaturer] == [
        (1, forlop.signatar.navn, "Dina Direktør"),
        (2, "", ""),
    ]


def test_it_beats_what_the_kommune_usually_does() -> None:
    forlop, annet = lag_forlop(), lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    lag_signert_med(forlop, direktor)
    sett_plan(annet, lag_kladd(annet), Rekkefolge.KOMMUNEN_SIST, som_standard=True)
    assert plan(forlop, lag_kladd(forlop, naa=SENERE)).underskrivere == (navngitt(direktor),)


def test_one_whose_role_has_ended_is_left_out_and_named_with_her_last_day() -> None:
    forlop = lag_forlop()
    direktor, ordforer = lag_signatar(forlop, "Dina Direktør"), lag_signatar(forlop, "Olga Ordfører")
    lag_signert_med(forlop, direktor, ordforer)
    slutt(forlop, direktor, date(2025, 6, 30))
    versjon_id = lag_endring(forlop)
    bilde = plan(forlop, versjon_id)
    assert bilde.underskrivere == (navngitt(ordforer),)
    assert bilde.grunnlag.utelatte == (Utelatt(navn="Dina Direktør", siste_dag=date(2025, 6, 30)),)
    send(forlop, versjon_id)
    sendt = hent_avtale(aktor=forlop.koordinator, versjon_id=versjon_id, naa=SENERE)
    assert [s.navn for s in sendt.signaturer] == ["Olga Ordfører", ""]


def test_where_all_who_signed_have_left_any_signatar_may() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    lag_signert_med(forlop, direktor)
    slutt(forlop, direktor, date(2025, 6, 30))
    bilde = plan(forlop, lag_kladd(forlop, naa=SENERE))
    assert (bilde.rekkefolge, bilde.underskrivere) == (Rekkefolge.KOMMUNEN_FORST, (Underskriver(),))


def test_one_who_has_the_role_again_comes_along() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    lag_signert_med(forlop, direktor)
    slutt(forlop, direktor, date(2025, 6, 30))
    organisasjon = forlop.sak.kommune.organisasjon
    gi_rolle(
        organisasjon.roller.get(person_id=direktor.person_id).person,
        direktor.rolle,
        organisasjon,
        fom=date(2025, 7, 10),
    )
    assert plan(forlop, lag_kladd(forlop, naa=SENERE)).grunnlag.utelatte == ()


def test_what_the_kommune_sets_for_the_amendment_holds_and_nobody_is_called_left_out() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    lag_signert_med(forlop, direktor)
    slutt(forlop, direktor, date(2025, 6, 30))
    versjon_id = lag_kladd(forlop, naa=SENERE)
    sett_plan(forlop, versjon_id, Rekkefolge.KOMMUNEN_SIST, [navngitt(forlop.signatar)], naa=SENERE)
    bilde = plan(forlop, versjon_id)
    assert (bilde.rekkefolge, bilde.underskrivere) == (
        Rekkefolge.KOMMUNEN_SIST,
        (navngitt(forlop.signatar),),
    )
    assert (bilde.grunnlag.kilde, bilde.grunnlag.utelatte) == (Plankilde.SATT, ())


def test_a_discarded_version_leaves_no_plan_behind() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    lag_signert_med(forlop, direktor)
    forkastet = lag_endring(forlop)
    sett_plan(forlop, forkastet, Rekkefolge.KOMMUNEN_SIST, naa=SENERE)
    send(forlop, forkastet)
    laas = forlop.versjon(forkastet).laas
    trekk_tilbake(aktor=forlop.koordinator, versjon_id=forkastet, laas=laas, naa=SENERE)
    forkast_kladd(aktor=forlop.koordinator, versjon_id=forkastet, laas=laas + 1, naa=SENERE)
    assert plan(forlop, lag_kladd(forlop, naa=SENERE)).underskrivere == (navngitt(direktor),)


def test_the_page_where_the_draft_is_sent_says_it_too() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    lag_signert_med(forlop, direktor)
    slutt(forlop, direktor, date(2025, 6, 30))
    versjon_id = lag_kladd(forlop, naa=SENERE)
    utkast = hent_utkast(aktor=forlop.koordinator, versjon_id=versjon_id, naa=SENERE)
    assert utkast.plangrunnlag == plan(forlop, versjon_id).grunnlag


def test_many_plans_are_read_as_fast_as_one() -> None:
    alle = [lag_forlop(), lag_forlop()]
    direktor = lag_signatar(alle[0], "Dina Direktør")
    for forlop in alle:
        lag_signert_med(forlop, direktor)
        lag_kladd(forlop, naa=SENERE)
    kladder = Avtaleversjon.objects.filter(status=Avtalestatus.KLADD).select_related("avtale__sak")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        grunnlag = les_plangrunnlag(list(kladder), dag=SENERE.date())
    assert [ett.kilde for ett in grunnlag.values()] == [Plankilde.ARVET] * 2
    assert len(queries) == 3
