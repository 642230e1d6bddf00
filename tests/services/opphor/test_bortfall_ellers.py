"""What fell away is left out wherever an agreement counts, and shown where its history is told."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.gjaldt import Gjeldende
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.varsel.models import Varsel
from alis.services.avtale.avslutt_avtale import avslutt_avtale
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.list_avtaler import Avtalefilter, list_avtaler
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.sammenligning.hent_versjoner import hent_versjoner
from alis.services.utdanning import Sakssok, Statusfilter, list_saker
from factories.avtaleforlop import STILLINGEN, Forlop, lag_sendt
from factories.bortfall import (
    ANDRE_FRA,
    TRUKKET,
    avslutt,
    lag_ikke_begynt,
    lag_to_versjoner,
    trekk_seg,
)
from factories.opphor import NAA, SISTE_DAG
from factories.veilederforlop import lag_signert_veilederavtale

pytestmark = pytest.mark.django_db
BORTFALT = Avtalestatus.BORTFALT


def test_what_fell_away_was_in_force_on_no_day() -> None:
    forlop, forste, andre = lag_to_versjoner()
    avtale_id = forlop.versjon(forste).avtale_id
    avslutt(forlop, forste, siste_dag=SISTE_DAG, naa=NAA)
    oversikt = hent_versjoner(aktor=forlop.koordinator, avtale_id=avtale_id, dag=ANDRE_FRA, naa=NAA)
    assert oversikt.svar.tilstand is Gjeldende.ETTER_SISTE
    assert {linje.nummer: linje.status for linje in oversikt.linjer}[2] is BORTFALT
    assert Avtaleversjon.objects.get(pk=andre).signert_at is not None


def test_the_case_is_without_an_agreement_and_the_version_is_among_the_earlier_ones() -> None:
    forlop, versjon_id = lag_ikke_begynt()
    trekk_seg(forlop, versjon_id)
    uten = list_saker(aktor=forlop.koordinator, sok=Sakssok(status=Statusfilter.UTEN_AVTALE))
    assert [(rad.sak_id, rad.avtalestatus, rad.avtaler) for rad in uten.rader] == [(forlop.sak.pk, None, ())]
    for filter_, ventet in ((Avtalefilter.TIDLIGERE, [versjon_id]), (Avtalefilter.GJELDENDE, [])):
        side = list_avtaler(aktor=forlop.koordinator, filter_=filter_, naa=TRUKKET)
        assert [linje.versjon_id for linje in side.linjer] == ventet


def test_the_next_agreement_does_not_name_it_among_the_earlier_ones() -> None:
    forlop, versjon_id = lag_ikke_begynt()
    trekk_seg(forlop, versjon_id)
    andre, _ = lag_sendt(forlop, naa=TRUKKET, endringer=[replace(STILLINGEN, gjelder_fra=date(2025, 8, 1))])
    fakta = hent_avtale(aktor=forlop.koordinator, versjon_id=andre, naa=TRUKKET).innhold.fakta
    assert (fakta.versjon.tidligere, fakta.versjon.forste_versjon) == ((), date(2025, 8, 1))


def slutt(forlop: Forlop) -> list[tuple[date, UUID | None]]:
    liste = mine_oppgaver(aktor=forlop.koordinator, naa=TRUKKET)
    return [(o.frist, o.versjon_id) for o in liste.oppgaver if o.slag == Oppgaveslag.AVSLUTT_VEILEDERAVTALE]


def test_the_supervisors_agreement_is_to_be_ended_too_and_falls_away_the_same_way() -> None:
    forlop, versjon_id = lag_ikke_begynt()
    veilederavtale = lag_signert_veilederavtale(forlop)
    assert slutt(forlop) == []
    trekk_seg(forlop, versjon_id)
    assert slutt(forlop) == [(TRUKKET.date(), veilederavtale)]
    avslutt_avtale(
        aktor=forlop.koordinator,
        versjon_id=veilederavtale,
        laas=forlop.versjon(veilederavtale).laas,
        siste_dag=TRUKKET.date(),
        grunn=Avslutningsgrunn.FRATREDELSE,
        naa=TRUKKET,
    )
    assert slutt(forlop) == []
    assert forlop.versjon(veilederavtale).status == BORTFALT
    assert Varsel.objects.filter(mal="avtale_bortfalt", objekt_type="Veilederavtale").exists()
