"""The deadlines of the cases: derived, whole, and in a fixed number of questions to the database."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alis.domain.flyt import Avtalestatus
from alis.domain.frist import Frist, Fristslag
from alis.domain.tilgang import Rolle
from alis.records.utdanning.models import AlisSak
from alis.services.frist.finn_frister import finn_frister
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.opphor.send_krav import send_krav
from alis.services.opphor.si_imot_krav import si_imot_krav
from factories.avtale import lag_versjon
from factories.avtaleforlop import Forlop, lag_forlop
from factories.mengde import KOMMUNER, PER_KOMMUNE, lag_mengde
from factories.opphor import NAA, lag_opphor
from factories.parter import lag_koordinator
from factories.utdanning import lag_sak
from factories.veilederforlop import lag_sendt_veilederavtale, lag_signert_veilederavtale, lag_veilederkladd

pytestmark = pytest.mark.django_db
IDAG = date(2026, 11, 21)


def frister() -> list[Frist]:
    return finn_frister(Fristutvalg(saker=AlisSak.objects.all(), idag=IDAG))


def test_a_sent_version_is_a_deadline_for_each_party_that_has_not_signed() -> None:
    sak = lag_sak(lag_koordinator())
    versjon = lag_versjon(sak, Avtalestatus.SENDT, gjelder_fra=date(2026, 12, 1))
    for_kommunen, for_alis = sorted(frister(), key=lambda frist: frist.slag)
    assert (for_kommunen.slag, for_kommunen.eier, for_kommunen.person_id) == (
        Fristslag.SIGNER_FOR_KOMMUNEN,
        Rolle.SIGNATAR,
        None,
    )
    assert (for_alis.eier, for_alis.person_id) == (Rolle.ALIS, sak.lege_id)
    assert {frist.dato for frist in (for_kommunen, for_alis)} == {date(2026, 12, 1)}
    assert for_alis.objekt_id == versjon.pk
    assert for_alis.regnet.kilde == "002-2023-06/3"


def test_the_installation_sees_a_draft_that_only_the_kommune_sees() -> None:
    lag_versjon(lag_sak(lag_koordinator()), Avtalestatus.KLADD, gjelder_fra=date(2027, 1, 1))
    (frist,) = frister()
    assert (frist.slag, frist.dato) == (Fristslag.FULLFOR_AVTALE, date(2027, 1, 1))


def test_a_new_draft_without_a_first_day_beside_an_agreement_in_force_has_no_deadline() -> None:
    sak = lag_sak(lag_koordinator())
    lag_versjon(sak)
    lag_versjon(sak, Avtalestatus.KLADD, nummer=2)
    assert [frist.slag for frist in frister()] == [Fristslag.FEM_AR_BRUKT]


def test_a_sent_claim_falls_due_for_the_doctor_until_it_is_paid_or_objected_to() -> None:
    opphor = lag_opphor()
    assert Fristslag.BETAL_KRAV not in {frist.slag for frist in frister()}
    send_krav(aktor=opphor.attestant, opphor_id=opphor.opphor_id, laas=opphor.krav.laas, naa=NAA)
    (frist,) = (frist for frist in frister() if frist.slag is Fristslag.BETAL_KRAV)
    assert (frist.dato, frist.eier, frist.person_id) == (
        date(2026, 3, 3),
        Rolle.ALIS,
        opphor.forlop.alis.person_id,
    )
    si_imot_krav(
        aktor=opphor.forlop.alis, opphor_id=opphor.opphor_id, laas=opphor.krav.laas, innsigelse="Feil."
    )
    assert Fristslag.BETAL_KRAV not in {frist.slag for frist in frister()}


def test_the_nation_is_read_in_a_fixed_number_of_questions() -> None:
    lag_mengde()
    with CaptureQueriesContext(connection) as fanget:
        antall = len(frister())
    assert antall == KOMMUNER * PER_KOMMUNE  # the five years of each
    assert len(fanget.captured_queries) <= 10


@pytest.mark.parametrize("lag", [lag_veilederkladd, lag_sendt_veilederavtale, lag_signert_veilederavtale])
def test_an_agreement_with_a_supervisor_is_never_read_as_one_with_the_doctor(
    lag: Callable[[Forlop], object],
) -> None:
    forlop = lag_forlop()
    lag(forlop)
    assert [frist for frist in frister() if frist.objekt_type == "Avtaleversjon"] == []
    assert Fristslag.LAG_AVTALE in {frist.slag for frist in frister()}
