"""Whoever writes while a colleague sends, takes back or throws away is told so, and keeps her words."""

from typing import Any
from uuid import UUID

import pytest

from alis.domain.flyt import Malstatus
from alis.domain.tilgang import Aktor
from alis.records.malrunde.models import Overhopp
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.mal.returner_mal import returner_mal
from factories.avtaleforlop import NAA, Forlop, lag_forlop, lag_kladd, lag_sendt
from factories.innlogging import klient_for
from factories.mal import lag_kontorfolk, lag_mal_til_godkjenning, rad
from factories.malrunde import MAL, NY, lag_paa_eldre_mal
from factories.veilederforlop import lag_sendt_veilederavtale

pytestmark = pytest.mark.django_db
ORDENE = "Dette tok Čáhppes en time å skrive."


def send(aktor: Aktor, adresse: str, **svar: str) -> Any:
    return klient_for(aktor).post(adresse, svar)


def holder_pa_ordene(svar: Any, status: int, hva: str) -> bool:
    tekst = svar.content.decode()
    return svar.status_code == status and ORDENE in tekst and "Det du skrev" in tekst and hva in tekst


def forkast(forlop: Forlop, versjon_id: UUID) -> None:
    laas = forlop.versjon(versjon_id).laas
    forkast_kladd(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)


def test_in_a_draft_that_was_sent() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    svar = send(forlop.koordinator, f"/avtaler/{versjon_id}/utkast/belop/", avtalt=ORDENE, laas="1")
    assert holder_pa_ordene(svar, 409, "Trekk den tilbake hvis noe må endres.")


def test_in_a_draft_that_was_thrown_away() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    forkast(forlop, versjon_id)
    svar = send(forlop.koordinator, f"/avtaler/{versjon_id}/utkast/belop/", avtalt=ORDENE)
    assert holder_pa_ordene(svar, 410, "Noen i kommunen har slettet denne kladden.")


def test_in_a_supervisors_agreement_that_was_sent() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt_veilederavtale(forlop)
    svar = send(forlop.koordinator, f"/veilederavtaler/{versjon_id}/utkast/", sted=ORDENE)
    assert holder_pa_ordene(svar, 409, "Trekk den tilbake hvis noe må endres.")


def test_in_a_refusal_of_an_agreement_that_was_taken_back() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    laas = forlop.versjon(versjon_id).laas
    trekk_tilbake(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    svar = send(forlop.alis, f"/avtaler/{versjon_id}/avvis/", grunn=ORDENE)
    assert holder_pa_ordene(svar, 404, "Kommunen kan ha trukket avtalen tilbake")


def test_in_the_reason_for_returning_a_template_that_was_returned() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_mal_til_godkjenning(folk)
    laas = rad(versjon_id).laas
    returner_mal(aktor=folk.godkjenner, versjon_id=versjon_id, laas=laas, grunn="Rett punkt 3.")
    assert rad(versjon_id).status == Malstatus.KLADD
    adresse = f"/maler/{versjon_id}/godkjenn/"
    svar = send(folk.godkjenner, adresse, returner="1", grunn=ORDENE, laas=str(laas))
    assert holder_pa_ordene(svar, 409, "Se hvor den står.")


def test_in_the_reason_for_leaving_an_agreement_on_its_template() -> None:
    forlop = lag_paa_eldre_mal()
    lag_kladd(forlop)
    avtale_id = forlop.sak.avtaler.get().pk
    svar = send(forlop.koordinator, f"/malrunder/{MAL}/{NY}/hopp-over/{avtale_id}/", grunn=ORDENE)
    assert holder_pa_ordene(svar, 409, "Avtalen har fått en kladd i mellomtiden.")
    assert not Overhopp.objects.exists()


def test_only_what_is_written_in_words_is_shown_and_each_text_once() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    svar = send(
        forlop.koordinator,
        f"/avtaler/{versjon_id}/utkast/belop/",
        en=ORDENE,
        to=ORDENE,
        belop="100 000",
        dag="1. 7. 2025",
        id=str(versjon_id),
    )
    assert svar.context["skrevet"] == (ORDENE,)


def test_where_nothing_was_written_in_words_she_is_sent_to_where_it_stands() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    svar = send(forlop.koordinator, f"/avtaler/{versjon_id}/utkast/stilling/", gjelder_fra="1.7.2025")
    assert svar["Location"] == f"/avtaler/{versjon_id}/"
