"""An ending meets what else is on its way: a new version, an earlier ending, and the supervisor's own agreement."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.flyt import Avtalestatus
from alis.records.opphor.models import Opphor
from alis.services.avtale.avslutt_avtale import NyVersjonPaVei, avslutt_avtale
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.avtale.send_til_signering import AvtalenHarMangler, send_til_signering
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.opphor.angre_opphor import angre_opphor
from alis.services.opphor.gjennomfor_opphor import gjennomfor_opphor
from factories.avtaleforlop import STILLINGEN, Forlop, lag_ferdig_kladd, lag_sendt
from factories.malrunde import UTEN_LAVERE_PRODUKTIVITET, signer_begge
from factories.opphor import FAKTA, NAA, SISTE_DAG, VALG, lag_avtale_i_kraft, lag_opphor
from factories.veilederforlop import lag_signert_veilederavtale

pytestmark = pytest.mark.django_db
UTEN_KRAV = replace(VALG, fakta=replace(FAKTA, engangsbelop=None, bruk=()))
I_MARS = date(2026, 3, 15)
SLUTT = Oppgaveslag.AVSLUTT_VEILEDERAVTALE


def ny_versjon_fra(dag: date) -> list[object]:
    return [replace(STILLINGEN, gjelder_fra=dag), UTEN_LAVERE_PRODUKTIVITET]


def avslutt(forlop: Forlop, versjon_id: UUID, *, siste_dag: date = SISTE_DAG, naa: datetime = NAA) -> UUID:
    return gjennomfor_opphor(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
        valg=replace(UTEN_KRAV, fakta=replace(UTEN_KRAV.fakta, siste_dag=siste_dag)),
        naa=naa,
    )


def test_an_agreement_is_not_ended_while_the_next_version_is_out_to_be_signed() -> None:
    forlop, versjon_id = lag_avtale_i_kraft()
    neste, _ = lag_sendt(forlop, naa=NAA, endringer=ny_versjon_fra(date(2026, 2, 10)))
    with pytest.raises(NyVersjonPaVei) as feil:
        avslutt(forlop, versjon_id)
    assert feil.value.versjon_id == neste
    assert forlop.versjon(versjon_id).gjelder_til is None


def test_a_signed_version_that_begins_before_the_last_day_is_the_one_that_ends() -> None:
    forlop, versjon_id = lag_avtale_i_kraft()
    neste, hash_ = lag_sendt(forlop, naa=NAA, endringer=ny_versjon_fra(date(2026, 2, 10)))
    signer_begge(forlop, neste, hash_, naa=NAA)
    opphor_id = avslutt(forlop, versjon_id)
    assert Opphor.objects.get(pk=opphor_id).versjon_id == neste
    folg_kalenderen(naa=datetime(2026, 3, 1, 9, tzinfo=UTC))
    forste, andre = forlop.versjon(versjon_id), forlop.versjon(neste)
    assert (forste.status, forste.gjelder_til) == (Avtalestatus.ERSTATTET, date(2026, 2, 9))
    assert (andre.status, andre.gjelder_til) == (Avtalestatus.AVSLUTTET, SISTE_DAG)


@pytest.mark.parametrize(("fra", "for_tidlig"), [(SISTE_DAG, True), (date(2026, 3, 1), False)])
def test_a_version_made_after_the_ending_begins_after_the_last_day(fra: date, for_tidlig: bool) -> None:
    opphor = lag_opphor(valg=UTEN_KRAV)
    forlop = opphor.forlop
    kladd = lag_ferdig_kladd(forlop, naa=NAA, endringer=ny_versjon_fra(fra))
    laas = forlop.versjon(kladd).laas
    if for_tidlig:
        with pytest.raises(AvtalenHarMangler):
            send_til_signering(aktor=forlop.koordinator, versjon_id=kladd, laas=laas, naa=NAA)
    else:
        send_til_signering(aktor=forlop.koordinator, versjon_id=kladd, laas=laas, naa=NAA)


def test_a_doctor_who_comes_back_can_leave_again() -> None:
    opphor = lag_opphor(valg=UTEN_KRAV)
    forlop = opphor.forlop
    mars = datetime(2026, 3, 10, 9, tzinfo=UTC)
    folg_kalenderen(naa=mars)
    neste, hash_ = lag_sendt(forlop, naa=mars, endringer=ny_versjon_fra(I_MARS))
    signer_begge(forlop, neste, hash_, naa=mars)
    folg_kalenderen(naa=datetime(2026, 3, 20, 9, tzinfo=UTC))
    andre = avslutt(forlop, neste, siste_dag=date(2026, 5, 31), naa=datetime(2026, 5, 1, 9, tzinfo=UTC))
    assert andre != opphor.opphor_id
    assert forlop.versjon(opphor.versjon_id).status == Avtalestatus.AVSLUTTET


def oppgaver(forlop: Forlop) -> list[tuple[str, date, UUID | None]]:
    liste = mine_oppgaver(aktor=forlop.koordinator, naa=NAA)
    return [(o.slag, o.frist, o.versjon_id) for o in liste.oppgaver if o.slag == SLUTT]


def test_when_the_doctor_leaves_the_supervisors_agreement_is_the_coordinators_to_end() -> None:
    opphor = lag_opphor(valg=UTEN_KRAV)
    forlop = opphor.forlop
    veilederavtale = lag_signert_veilederavtale(forlop)
    assert oppgaver(forlop) == [(SLUTT, SISTE_DAG, veilederavtale)]
    avslutt_avtale(
        aktor=forlop.koordinator,
        versjon_id=veilederavtale,
        laas=forlop.versjon(veilederavtale).laas,
        siste_dag=SISTE_DAG,
        grunn=Avslutningsgrunn.FRATREDELSE,
        naa=NAA,
    )
    assert oppgaver(forlop) == []


def test_nobody_is_asked_to_end_it_when_the_doctor_stays_or_the_ending_is_regretted() -> None:
    enige = replace(UTEN_KRAV.fakta, grunn=Avslutningsgrunn.ENIGHET)
    blir = lag_opphor(valg=replace(UTEN_KRAV, fakta=enige))
    lag_signert_veilederavtale(blir.forlop)
    angret = lag_opphor(valg=UTEN_KRAV)
    lag_signert_veilederavtale(angret.forlop)
    angre_opphor(aktor=angret.forlop.koordinator, opphor_id=angret.opphor_id, fordi="Hun blir.", naa=NAA)
    assert oppgaver(blir.forlop) == oppgaver(angret.forlop) == []
