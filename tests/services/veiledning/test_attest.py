"""A list: gathered, signed by both, attested by one, approved by another."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from alis.domain.avtale import Element
from alis.domain.avtale.veiledervilkar import Lonnsform
from alis.domain.flyt import Atteststatus, UlovligOvergang
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.domain.verdier import Belop
from alis.records.journal.models import Journallinje
from alis.records.regnskap.models import Bilag
from alis.records.varsel.models import Varsel
from alis.records.veiledning.models import Veiledningsattest, Veiledningsmote
from alis.services.felles import FinnesIkke
from alis.services.regnskap.les_saldo import les_saldo
from alis.services.veiledning.aapne import VeiledningenErEndret
from alis.services.veiledning.attester_attest import HarSignertSelv, ManglerKostnad, attester_attest
from alis.services.veiledning.forkast_attest import forkast_attest
from alis.services.veiledning.godkjenn_attest import HarAttestertSelv, godkjenn_attest
from alis.services.veiledning.hent_attest import hent_attest
from alis.services.veiledning.list_attester import list_attester
from alis.services.veiledning.returner_attest import UtenGrunn, returner_attest
from alis.services.veiledning.samle_attest import IngenMoter
from alis.services.veiledning.signer_attest import HarSignert, ListenErEnAnnen, signer_attest
from factories.parter import lag_kommune, lag_koordinator
from factories.veilederforlop import lag_signert_veilederavtale
from factories.veiledning import (
    NAA,
    PERIODE,
    Veiledning,
    lag_attestert,
    lag_godkjent,
    lag_mote,
    lag_samlet,
    lag_signert,
    lag_veiledning,
    mote,
    signer,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def veiledning() -> Veiledning:
    return lag_veiledning()


def test_a_list_holds_the_free_sessions_of_the_period_and_its_hash(veiledning: Veiledning) -> None:
    lag_mote(veiledning, mote(date(2025, 5, 31)))
    lag_mote(veiledning, mote(date(2025, 6, 1), hundredeler=33))
    lag_mote(veiledning, mote(date(2025, 9, 1), hundredeler=34))
    attest = lag_samlet(veiledning)
    assert attest.hundredeler == 67
    assert attest.sha256 == hashlib.sha256(attest.innhold.encode()).hexdigest()
    bilde = hent_attest(aktor=veiledning.veileder, attest_id=attest.pk, naa=NAA)
    assert [rad.dag for rad in bilde.innhold.moter] == [date(2025, 6, 1), date(2025, 9, 1)]
    with pytest.raises(IngenMoter):
        lag_samlet(veiledning)


def test_doctor_and_supervisor_sign_in_any_order(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    attest = signer(lag_samlet(veiledning), veiledning.veileder)
    assert attest.status == Atteststatus.TIL_SIGNERING
    signer(attest, veiledning.alis)
    assert attest.status == Atteststatus.SIGNERT
    assert Journallinje.objects.filter(handling="signer_veiledningsattest").count() == 2


def test_nobody_signs_twice(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    attest = signer(lag_samlet(veiledning), veiledning.alis)
    with pytest.raises(HarSignert):
        signer(attest, veiledning.alis)
    attest.refresh_from_db()
    assert attest.status == Atteststatus.TIL_SIGNERING


def test_only_the_list_that_was_shown_is_signed(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    attest = lag_samlet(veiledning)
    with pytest.raises(ListenErEnAnnen):
        signer_attest(aktor=veiledning.alis, attest_id=attest.pk, laas=1, sha256="0" * 64, naa=NAA)


def test_each_is_told_when_it_is_her_turn(veiledning: Veiledning) -> None:
    attest = lag_attestert(veiledning)
    godkjenn_attest(aktor=veiledning.attestant, attest_id=attest.pk, laas=attest.laas, naa=NAA)
    fortalt = {(varsel.mal, varsel.person_id) for varsel in Varsel.objects.filter(objekt_id=str(attest.pk))}
    signatar, koordinator = veiledning.forlop.signatar, veiledning.forlop.koordinator
    assert fortalt == {
        ("veiledning_til_signering", veiledning.veileder.person_id),
        ("veiledning_til_attestering", koordinator.person_id),
        ("veiledning_til_attestering", veiledning.attestant.person_id),
        ("veiledning_til_godkjenning", signatar.person_id),
        ("veiledning_til_godkjenning", veiledning.attestant.person_id),
        ("veiledning_godkjent", veiledning.alis.person_id),
        ("veiledning_godkjent", veiledning.veileder.person_id),
    }


def test_the_cost_is_stated_where_no_pay_by_the_hour_is_agreed(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    with pytest.raises(ManglerKostnad):
        attester_attest(aktor=veiledning.forlop.koordinator, attest_id=attest.pk, laas=attest.laas, naa=NAA)
    attest.refresh_from_db()
    assert attest.status == Atteststatus.SIGNERT
    belop = attester_attest(
        aktor=veiledning.forlop.koordinator,
        attest_id=attest.pk,
        laas=attest.laas,
        kostnad=Belop(123_456),
        naa=NAA,
    )
    assert belop == Belop(123_456)


def test_the_cost_is_hours_times_the_agreed_pay(veiledning: Veiledning) -> None:
    lag_signert_veilederavtale(veiledning.forlop, lonnsform=Lonnsform.FAKTURA, timesats=Belop(158_125))
    attest = lag_signert(veiledning)
    belop = attester_attest(
        aktor=veiledning.forlop.koordinator,
        attest_id=attest.pk,
        laas=attest.laas,
        kostnad=Belop(1),
        naa=NAA,
    )
    assert belop == Belop(237_188)


def test_whoever_attested_does_not_approve(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    attester_attest(
        aktor=veiledning.attestant, attest_id=attest.pk, laas=attest.laas, kostnad=Belop(1), naa=NAA
    )
    attest.refresh_from_db()
    with pytest.raises(HarAttestertSelv):
        godkjenn_attest(aktor=veiledning.attestant, attest_id=attest.pk, laas=attest.laas, naa=NAA)
    godkjenn_attest(aktor=veiledning.forlop.signatar, attest_id=attest.pk, laas=attest.laas, naa=NAA)
    attest.refresh_from_db()
    assert attest.status == Atteststatus.GODKJENT


def test_a_supervisor_who_is_also_the_kommunes_attestant_does_not_attest_her_own_hours(
    veiledning: Veiledning,
) -> None:
    attest = lag_signert(veiledning)
    som_attestant = replace(veiledning.veileder, rolle=Rolle.ATTESTANT)
    with pytest.raises(HarSignertSelv):
        attester_attest(aktor=som_attestant, attest_id=attest.pk, laas=attest.laas, kostnad=Belop(1), naa=NAA)


@pytest.mark.parametrize("lag", [lag_signert, lag_attestert])
def test_a_returned_list_lets_its_sessions_go(veiledning: Veiledning, lag: object) -> None:
    attest: Veiledningsattest = lag(veiledning)  # type: ignore[operator]
    returner_attest(
        aktor=veiledning.forlop.signatar, attest_id=attest.pk, laas=attest.laas, fordi="Feil dag.", naa=NAA
    )
    assert Veiledningsmote.objects.get().attest_id is None
    ny = lag_samlet(veiledning)
    assert ny.pk != attest.pk
    til = Varsel.objects.filter(mal="veiledning_returnert").values_list("person_id", flat=True)
    assert set(til) == {veiledning.alis.person_id, veiledning.veileder.person_id}


def test_a_list_is_not_returned_without_a_reason(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    with pytest.raises(UtenGrunn):
        returner_attest(aktor=veiledning.attestant, attest_id=attest.pk, laas=attest.laas, fordi=" ", naa=NAA)


def test_a_list_is_thrown_away_until_both_have_signed(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    attest = signer(lag_samlet(veiledning), veiledning.alis)
    forkast_attest(aktor=veiledning.veileder, attest_id=attest.pk, laas=attest.laas, naa=NAA)
    signert = signer(lag_samlet(veiledning), veiledning.alis, veiledning.veileder)
    with pytest.raises(UlovligOvergang):
        forkast_attest(aktor=veiledning.alis, attest_id=signert.pk, laas=signert.laas, naa=NAA)


def test_an_approved_list_is_booked_once_as_a_cost_of_supervision(veiledning: Veiledning) -> None:
    attest = lag_godkjent(veiledning)
    (saldo,) = les_saldo(saker=[veiledning.sak.pk], tilskuddsperiode=PERIODE).items()
    nokkel, verdi = saldo
    assert nokkel.element == Element.VEILEDNING
    assert verdi.kostnad == Belop(200_000)
    bilag = Bilag.objects.get()
    assert (bilag.objekt_id, bilag.dato) == (attest.pk, date(2025, 9, 1))


def test_supervision_that_cost_nothing_is_approved_and_books_nothing(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    attester_attest(
        aktor=veiledning.attestant, attest_id=attest.pk, laas=attest.laas, kostnad=Belop.null(), naa=NAA
    )
    godkjenn_attest(aktor=veiledning.forlop.signatar, attest_id=attest.pk, laas=attest.laas + 1, naa=NAA)
    assert not Bilag.objects.exists()


def test_an_approved_list_is_not_returned(veiledning: Veiledning) -> None:
    attest = lag_godkjent(veiledning)
    with pytest.raises(UlovligOvergang):
        returner_attest(
            aktor=veiledning.attestant, attest_id=attest.pk, laas=attest.laas, fordi="Angrer.", naa=NAA
        )


def test_an_act_on_a_list_that_another_has_moved_is_refused(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    with pytest.raises(VeiledningenErEndret):
        attester_attest(
            aktor=veiledning.attestant, attest_id=attest.pk, laas=attest.laas - 1, kostnad=Belop(1), naa=NAA
        )


def test_the_kommune_does_not_sign_and_the_doctor_does_not_attest(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    with pytest.raises(ManglerRettighet):
        signer(attest, veiledning.attestant)
    with pytest.raises(ManglerRettighet):
        attester_attest(aktor=veiledning.alis, attest_id=attest.pk, laas=attest.laas, naa=NAA)


def test_another_kommune_is_told_that_there_is_no_such_list(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    with pytest.raises(FinnesIkke):
        hent_attest(aktor=lag_koordinator(lag_kommune("1804", "Bodø")), attest_id=attest.pk, naa=NAA)


def test_the_doctor_does_not_read_what_her_supervisor_is_paid(veiledning: Veiledning) -> None:
    attest = lag_attestert(veiledning)
    assert hent_attest(aktor=veiledning.alis, attest_id=attest.pk, naa=NAA).belop is None
    assert hent_attest(aktor=veiledning.veileder, attest_id=attest.pk, naa=NAA).belop == Belop(200_000)


def test_the_kommune_sees_a_list_when_both_have_signed(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    attest = signer(lag_samlet(veiledning), veiledning.alis)
    assert not list_attester(aktor=veiledning.attestant).rader
    assert list_attester(aktor=veiledning.veileder).rader
    signer(attest, veiledning.veileder)
    (rad,) = list_attester(aktor=veiledning.attestant, status=Atteststatus.SIGNERT).rader
    assert rad.attest_id == attest.pk


def test_the_lists_are_paged_from_the_newest_without_gap_or_repeat(veiledning: Veiledning) -> None:
    for dag in (1, 2, 3):
        lag_mote(veiledning, mote(date(2025, 9, dag)))
        lag_samlet(veiledning)
    forste = list_attester(aktor=veiledning.alis, per_side=2)
    andre = list_attester(aktor=veiledning.alis, etter=forste.neste, per_side=2)
    funnet = [rad.attest_id for rad in (*forste.rader, *andre.rader)]
    assert len(funnet) == len(set(funnet)) == 3
    assert not andre.neste
