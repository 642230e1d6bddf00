"""A veilederavtale waits for those who sign it, and is told of in time."""

from datetime import date, timedelta

import pytest

from alis.domain.avtale.signering import Rekkefolge
from alis.domain.frist import Fristslag
from alis.domain.tilgang import Rolle
from alis.domain.varsel import Varselmal
from alis.records.utdanning.models import AlisSak
from alis.records.varsel.models import Varsel
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.frist.regler.veilederavtale import veilederfrister
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.veilederavtale.send_veilederavtale import send_veilederavtale
from factories.avtaleforlop import NAA, Forlop, lag_forlop
from factories.signering import lag_signatar, navngitt, sett_plan
from factories.veilederforlop import (
    fyll_ut,
    lag_sendt_veilederavtale,
    lag_signert_veilederavtale,
    lag_veilederkladd,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def forlop() -> Forlop:
    return lag_forlop()


def frister() -> list[tuple[Fristslag, date, Rolle]]:
    utvalg = Fristutvalg(saker=AlisSak.objects.all(), idag=NAA.date())
    return [(frist.slag, frist.dato, frist.eier) for frist in veilederfrister(utvalg)]


def test_a_sent_version_is_a_deadline_for_each_who_has_not_signed(forlop: Forlop) -> None:
    versjon_id, dokument_hash = lag_sendt_veilederavtale(forlop)
    assert frister() == [
        (Fristslag.SIGNER_VEILEDERAVTALE, date(2025, 7, 1), Rolle.SIGNATAR),
        (Fristslag.SIGNER_SOM_VEILEDER, date(2025, 7, 1), Rolle.VEILEDER),
    ]
    signer_avtale(aktor=forlop.veileder, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    assert [slag for slag, _, _ in frister()] == [Fristslag.SIGNER_VEILEDERAVTALE]


def test_signed_by_both_it_has_a_deadline_only_where_a_last_day_is_agreed(forlop: Forlop) -> None:
    lag_signert_veilederavtale(forlop, varer_til=date(2026, 6, 30))
    folg_kalenderen(naa=NAA + timedelta(days=30))
    assert frister() == [(Fristslag.VEILEDERAVTALE_SLUTTER, date(2026, 6, 30), Rolle.KOORDINATOR)]


def test_those_who_sign_find_it_among_their_tasks(forlop: Forlop) -> None:
    lag_sendt_veilederavtale(forlop)
    (for_veilederen,) = mine_oppgaver(aktor=forlop.veileder, naa=NAA).oppgaver
    (for_kommunen,) = mine_oppgaver(aktor=forlop.signatar, naa=NAA).oppgaver
    assert (for_veilederen.slag, for_veilederen.navn) == (
        Oppgaveslag.SIGNER_SOM_VEILEDER,
        forlop.sak.lege.person.navn,
    )
    assert (for_kommunen.slag, for_kommunen.navn) == (Oppgaveslag.SIGNER_VEILEDERAVTALE, "Vera Veileder")


def test_the_doctor_is_neither_told_nor_tasked(forlop: Forlop) -> None:
    lag_sendt_veilederavtale(forlop)
    assert mine_oppgaver(aktor=forlop.alis, naa=NAA).oppgaver == ()
    fortalt = Varsel.objects.filter(mal=Varselmal.AVTALE_TIL_SIGNERING).values_list("person_id", flat=True)
    assert set(fortalt) == {forlop.veileder.person_id, forlop.signatar.person_id}


def test_the_second_of_two_for_the_kommune_is_asked_when_the_first_has_signed(
    forlop: Forlop,
) -> None:
    andre = lag_signatar(forlop, "Siri Ordfører")
    versjon_id = lag_veilederkladd(forlop)
    fyll_ut(forlop, versjon_id)
    laas = sett_plan(forlop, versjon_id, Rekkefolge.FRI, [navngitt(forlop.signatar), navngitt(andre)])
    hash_ = send_veilederavtale(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    assert [len(mine_oppgaver(aktor=aktor, naa=NAA).oppgaver) for aktor in (forlop.signatar, andre)] == [1, 1]
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=hash_, naa=NAA)
    assert [len(mine_oppgaver(aktor=aktor, naa=NAA).oppgaver) for aktor in (forlop.signatar, andre)] == [0, 1]
    assert Fristslag.SIGNER_VEILEDERAVTALE in [slag for slag, _, _ in frister()]
