"""A draft that comes back says who wrote in it last, and apart from that who sent it back, and why."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from alis.domain.tilgang import Rolle
from alis.services.avtale.hent_utkast import hent_utkast
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.tilbakesending import Tilbakesending
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.services.felles import EndretAvAndre
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.signering.avvis_avtale import avvis_avtale
from alis.services.veilederavtale.hent_veilederutkast import hent_veilederutkast
from factories.avtaleforlop import NAA, PARTENE, Forlop, lag_ferdig_kladd, lag_forlop, lag_sendt, lagre
from factories.parter import lag_aktor_i, lag_person
from factories.veilederforlop import lag_sendt_veilederavtale

pytestmark = pytest.mark.django_db
GRUNN = "Stillingsprosenten er feil."
SENT_BACK = NAA + timedelta(hours=2)
SENERE = NAA + timedelta(hours=4)


def avvis(forlop: Forlop, versjon_id: UUID, sjekksum: str) -> None:
    avvis_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=sjekksum, grunn=GRUNN, naa=SENT_BACK)


def send(forlop: Forlop, versjon_id: UUID) -> str:
    return send_til_signering(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=SENERE
    )


def trekk(forlop: Forlop, versjon_id: UUID) -> None:
    laas = forlop.versjon(versjon_id).laas
    trekk_tilbake(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=SENERE)


def utkast(forlop: Forlop, versjon_id: UUID) -> Utkastbilde:
    return hent_utkast(aktor=forlop.koordinator, versjon_id=versjon_id, naa=SENERE)


def test_the_one_who_refuses_has_not_saved_anything() -> None:
    forlop = lag_forlop()
    versjon_id, sjekksum = lag_sendt(forlop)
    avvis(forlop, versjon_id, sjekksum)
    bilde = utkast(forlop, versjon_id)
    assert (bilde.endret_av, bilde.endret_at) == (forlop.koordinator.navn, NAA)
    assert bilde.tilbakesendt == Tilbakesending(navn="Anne Åsheim", sendt_at=SENT_BACK, grunn=GRUNN)


def test_nor_has_the_one_who_sends_what_a_colleague_wrote() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    kollega = lag_aktor_i(forlop.sak.kommune.organisasjon, Rolle.KOORDINATOR, lag_person("Kari Kollega"))
    send(replace(forlop, koordinator=kollega), versjon_id)
    trekk(replace(forlop, koordinator=kollega), versjon_id)
    bilde = utkast(forlop, versjon_id)
    assert bilde.endret_av == forlop.koordinator.navn
    assert bilde.tilbakesendt == Tilbakesending(navn="Kari Kollega", sendt_at=SENERE)


def test_whoever_mends_it_is_named_beside_the_one_who_sent_it_back() -> None:
    forlop = lag_forlop()
    versjon_id, sjekksum = lag_sendt(forlop)
    avvis(forlop, versjon_id, sjekksum)
    lagre(forlop, versjon_id, PARTENE, naa=SENERE)
    bilde = utkast(forlop, versjon_id)
    assert (bilde.endret_av, bilde.endret_at) == (forlop.koordinator.navn, SENERE)
    assert bilde.tilbakesendt and bilde.tilbakesendt.grunn == GRUNN


def test_an_old_refusal_is_not_why_the_kommune_took_it_back_later() -> None:
    forlop = lag_forlop()
    versjon_id, sjekksum = lag_sendt(forlop)
    avvis(forlop, versjon_id, sjekksum)
    send(forlop, versjon_id)
    trekk(forlop, versjon_id)
    assert utkast(forlop, versjon_id).tilbakesendt == Tilbakesending(
        navn=forlop.koordinator.navn, sendt_at=SENERE
    )
    oppgaver = mine_oppgaver(aktor=forlop.koordinator, naa=SENERE).oppgaver
    assert Oppgaveslag.RETT_AVVIST_AVTALE not in {oppgave.slag for oppgave in oppgaver}


def test_a_draft_that_was_never_sent_has_nobody_to_name() -> None:
    forlop = lag_forlop()
    assert utkast(forlop, lag_ferdig_kladd(forlop)).tilbakesendt is None


def test_a_page_from_before_the_refusal_is_turned_away_with_her_name() -> None:
    forlop = lag_forlop()
    versjon_id, sjekksum = lag_sendt(forlop)
    laas = forlop.versjon(versjon_id).laas
    avvis(forlop, versjon_id, sjekksum)
    with pytest.raises(EndretAvAndre) as fanget:
        trekk_tilbake(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=SENERE)
    assert (fanget.value.hvem, fanget.value.naar) == ("Anne Åsheim", SENT_BACK)


def test_a_page_from_before_a_change_is_turned_away_with_the_name_of_whoever_made_it() -> None:
    forlop = lag_forlop()
    versjon_id, sjekksum = lag_sendt(forlop)
    avvis(forlop, versjon_id, sjekksum)
    laas = forlop.versjon(versjon_id).laas
    lagre(forlop, versjon_id, PARTENE, naa=SENERE)
    with pytest.raises(EndretAvAndre) as fanget:
        send_til_signering(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=SENERE)
    assert (fanget.value.hvem, fanget.value.naar) == (forlop.koordinator.navn, SENERE)


def test_a_supervisor_who_refuses_is_named_likewise() -> None:
    forlop = lag_forlop()
    versjon_id, sjekksum = lag_sendt_veilederavtale(forlop)
    avvis(replace(forlop, alis=forlop.veileder), versjon_id, sjekksum)
    bilde = hent_veilederutkast(aktor=forlop.koordinator, versjon_id=versjon_id, naa=SENERE)
    assert bilde.endret_av == forlop.koordinator.navn
    assert bilde.tilbakesendt == Tilbakesending(navn="Vera Veileder", sendt_at=SENT_BACK, grunn=GRUNN)
