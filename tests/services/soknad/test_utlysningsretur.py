"""A call is returned with a reason, and mended in a version of its own."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from alis.domain.flyt import UlovligOvergang, Utlysningsstatus
from alis.domain.tilgang import ManglerRettighet
from alis.records.journal.models import Journallinje
from alis.records.soknad.models import Utlysningsversjon
from alis.records.varsel.models import Varsel
from alis.services.felles import FinnesIkke
from alis.services.soknad.aapne_utlysning import SkrevDenSelv
from alis.services.soknad.avgjor_utlysning import forkast_utlysning, godkjenn_utlysning
from alis.services.soknad.finn_utlysning import finn_utlysning
from alis.services.soknad.foresla_utlysning import EndretImens, ForslagFinnes
from alis.services.soknad.hent_utlysninger import hent_utlysning, list_utlysninger
from alis.services.soknad.returner_utlysning import GrunnMangler, returner_utlysning
from factories.sats import NAA, Satsfolk, lag_satsfolk
from factories.utlysning import FELTER, GRUNN, PERIODE, lag_forslag, lag_godkjent, lag_returnert

pytestmark = pytest.mark.django_db
RETTET = replace(FELTER, rapportfrist=date(2027, 4, 15))


@pytest.fixture
def folk() -> Satsfolk:
    return lag_satsfolk()


def rad(utlysning_id: UUID) -> Utlysningsversjon:
    return Utlysningsversjon.objects.get(pk=utlysning_id)


def test_it_is_kept_as_it_was_read_with_why_and_by_whom_and_nothing_holds(folk: Satsfolk) -> None:
    returnert = rad(lag_returnert(folk))
    assert (returnert.status, returnert.returgrunn) == (Utlysningsstatus.RETURNERT, GRUNN)
    assert (returnert.returnert_av_id, returnert.returnert_at) == (folk.to.person_id, NAA)
    assert returnert.rapportfrist == FELTER.rapportfrist
    assert finn_utlysning(PERIODE).frist is None


def test_the_journal_knows_the_reason(folk: Satsfolk) -> None:
    utlysning_id = lag_returnert(folk)
    linje = Journallinje.objects.get(handling="returner_utlysning")
    assert linje.objekt_id == str(utlysning_id)
    assert linje.innhold["grunn"] == GRUNN


def test_the_one_who_wrote_it_is_told_and_nobody_else(folk: Satsfolk) -> None:
    lag_returnert(folk)
    varsel = Varsel.objects.get(mal="utlysning_sendt_tilbake")
    assert (varsel.person_id, varsel.objekt_type, varsel.objekt_id) == (
        folk.en.person_id,
        "Utlysning",
        PERIODE,
    )


@pytest.mark.parametrize("grunn", ["", "  \n ", "\u200b"])
def test_without_a_reason_nothing_is_returned(folk: Satsfolk, grunn: str) -> None:
    utlysning_id = lag_forslag(folk.en)
    with pytest.raises(GrunnMangler):
        returner_utlysning(aktor=folk.to, utlysning_id=utlysning_id, grunn=grunn, naa=NAA)
    assert rad(utlysning_id).status == Utlysningsstatus.FORESLATT


def test_the_one_who_wrote_it_does_not_return_it(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    with pytest.raises(SkrevDenSelv):
        returner_utlysning(aktor=folk.en, utlysning_id=utlysning_id, grunn=GRUNN, naa=NAA)


def test_only_the_directorate_returns_and_only_what_there_is(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    with pytest.raises(ManglerRettighet):
        returner_utlysning(aktor=folk.radgiver, utlysning_id=utlysning_id, grunn=GRUNN, naa=NAA)
    with pytest.raises(FinnesIkke):
        returner_utlysning(aktor=folk.to, utlysning_id=uuid4(), grunn=GRUNN, naa=NAA)


def test_it_is_returned_once_and_then_never_approved(folk: Satsfolk) -> None:
    utlysning_id = lag_returnert(folk)
    with pytest.raises(UlovligOvergang):
        returner_utlysning(aktor=folk.tre, utlysning_id=utlysning_id, grunn="Noe annet.", naa=NAA)
    with pytest.raises(UlovligOvergang):
        godkjenn_utlysning(aktor=folk.tre, utlysning_id=utlysning_id, naa=NAA)
    assert rad(utlysning_id).returgrunn == GRUNN


def test_what_holds_is_not_returned(folk: Satsfolk) -> None:
    utlysning_id = lag_godkjent(folk)
    with pytest.raises(UlovligOvergang):
        returner_utlysning(aktor=folk.tre, utlysning_id=utlysning_id, grunn=GRUNN, naa=NAA)


def test_it_is_mended_in_a_new_version_that_another_approves(folk: Satsfolk) -> None:
    returnert = lag_returnert(folk)
    rettet = lag_forslag(folk.en, RETTET, retter=returnert)
    assert (rad(returnert).status, rad(rettet).nummer) == (Utlysningsstatus.RETTET, 2)
    assert Journallinje.objects.filter(handling="rett_utlysning", objekt_id=str(returnert)).count() == 1
    godkjenn_utlysning(aktor=folk.to, utlysning_id=rettet, naa=NAA)
    assert finn_utlysning(PERIODE).rapportfrist == date(2027, 4, 15)
    assert rad(returnert).returgrunn == GRUNN


def test_a_colleague_may_mend_it_too_and_then_the_first_may_approve(folk: Satsfolk) -> None:
    rettet = lag_forslag(folk.to, RETTET, retter=lag_returnert(folk))
    godkjenn_utlysning(aktor=folk.en, utlysning_id=rettet, naa=NAA)
    assert finn_utlysning(PERIODE).frist == FELTER.frist


def test_nobody_writes_past_a_reason_that_was_not_read(folk: Satsfolk) -> None:
    returnert = lag_returnert(folk)
    for lest in (None, uuid4()):
        with pytest.raises(EndretImens):
            lag_forslag(folk.tre, retter=lest)
    assert rad(returnert).status == Utlysningsstatus.RETURNERT
    lag_forslag(folk.en, retter=returnert)
    with pytest.raises(ForslagFinnes):
        lag_forslag(folk.tre, retter=returnert)


def test_what_was_thrown_away_meanwhile_is_not_mended(folk: Satsfolk) -> None:
    returnert = lag_returnert(folk)
    forkast_utlysning(aktor=folk.tre, utlysning_id=returnert, naa=NAA)
    with pytest.raises(EndretImens):
        lag_forslag(folk.en, retter=returnert)
    lag_forslag(folk.en)
    assert (rad(returnert).status, rad(returnert).returgrunn) == (Utlysningsstatus.FORKASTET, GRUNN)


def test_those_who_write_see_where_it_stands_and_every_reason_and_others_see_nothing(folk: Satsfolk) -> None:
    lag_godkjent(folk)
    returnert = lag_returnert(folk, RETTET)
    assert [rad.aapen for rad in list_utlysninger(aktor=folk.tre) if rad.aapen] == ["returnert"]
    assert [rad.aapen for rad in list_utlysninger(aktor=folk.radgiver) if rad.aapen] == []
    side = hent_utlysning(aktor=folk.tre, tilskuddsperiode=PERIODE)
    assert side.returnert is not None
    assert (side.returnert.returgrunn, side.forslag, side.returer) == (GRUNN, None, [])

    lag_forslag(folk.en, RETTET, retter=returnert)
    side = hent_utlysning(aktor=folk.tre, tilskuddsperiode=PERIODE)
    assert side.forslag is not None
    assert side.returnert is None
    assert [(v.nummer, v.status, v.returgrunn) for v in side.returer] == [(2, "rettet", GRUNN)]
    andre = hent_utlysning(aktor=folk.radgiver, tilskuddsperiode=PERIODE)
    assert (andre.forslag, andre.returnert, andre.returer) == (None, None, [])
    assert [v.nummer for v in andre.versjoner] == [v.nummer for v in side.versjoner] == [1]
