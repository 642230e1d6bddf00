"""The agreement between a kommune and a trust: from draft, by two signatures, to notice and a new one."""

from datetime import UTC, date, datetime

import pytest

from alis.domain.flyt import UlovligOvergang
from alis.domain.plassering.foretaksavtale import Deltaker
from alis.domain.tilgang import ManglerRettighet
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Rolleinnehav
from alis.records.plassering.models import Avtalegjennomgang, Foretaksavtale
from alis.records.varsel.models import Varsel
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.plassering.foretaksavtale.avvis_foretaksavtale import avvis_foretaksavtale
from alis.services.plassering.foretaksavtale.har_avtale_i_kraft import har_avtale_i_kraft
from alis.services.plassering.foretaksavtale.hent_foretaksavtale import hent_foretaksavtale
from alis.services.plassering.foretaksavtale.lagre_foretaksavtale import IkkeKladd, lagre_foretaksavtale
from alis.services.plassering.foretaksavtale.opprett_foretaksavtale import (
    AvtaleUnderArbeid,
    opprett_foretaksavtale,
)
from alis.services.plassering.foretaksavtale.registrer_gjennomgang import (
    HoldtUtenforAvtalen,
    registrer_gjennomgang,
)
from alis.services.plassering.foretaksavtale.send_foretaksavtale import (
    GrunnlagetMangler,
    IngenKanSignere,
    send_foretaksavtale,
)
from alis.services.plassering.foretaksavtale.si_opp_foretaksavtale import si_opp_foretaksavtale
from alis.services.plassering.foretaksavtale.signer_foretaksavtale import (
    AnnetInnhold,
    IkkeTilSignering,
    PartenHarSignert,
    signer_foretaksavtale,
)
from alis.services.plassering.foretaksavtale.trekk_foretaksavtale import trekk_foretaksavtale
from factories.foretaksavtale import NAA, Avtaleparter, lag_avtaleparter, lest, signer
from factories.parter import lag_kommune
from factories.sykehusplass import lag_foretak

pytestmark = pytest.mark.django_db


def gjelder(parter: Avtaleparter, dag: date) -> bool:
    return har_avtale_i_kraft(kommunenummer=parter.kommune.pk, helseforetak_id=parter.foretak_id, dag=dag)


def at(ar: int, maned: int, dag: int) -> datetime:
    return datetime(ar, maned, dag, 9, tzinfo=UTC)


def test_it_comes_into_force_on_the_day_of_the_last_signature() -> None:
    parter = lag_avtaleparter()
    avtale = signer(parter.signatar, parter.sendt())
    assert (avtale.status, avtale.gjelder_fra) == ("sendt", None)

    avtale = signer(parter.kontakt, avtale, naa=at(2026, 3, 9))

    assert (avtale.status, avtale.gjelder_fra) == ("i_kraft", date(2026, 3, 9))
    assert not gjelder(parter, date(2026, 3, 8))
    assert gjelder(parter, date(2026, 3, 9))


def test_the_trust_may_sign_first() -> None:
    parter = lag_avtaleparter()
    avtale = signer(parter.kontakt, parter.sendt())

    assert signer(parter.signatar, avtale).status == "i_kraft"


def test_an_evening_signature_counts_by_the_norwegian_day() -> None:
    parter = lag_avtaleparter()
    assert parter.i_kraft(naa=datetime(2026, 3, 9, 23, 30, tzinfo=UTC)).gjelder_fra == date(2026, 3, 10)


def test_notice_by_either_ends_it_a_year_later_and_it_holds_until_then() -> None:
    for hvem in ("signatar", "kontakt"):
        parter = lag_avtaleparter(foretak=lag_foretak(hvem))
        avtale = parter.i_kraft()

        siste_dag = si_opp_foretaksavtale(
            aktor=getattr(parter, hvem), avtale_id=avtale.pk, laas=avtale.laas, naa=at(2028, 2, 29)
        )

        assert siste_dag == date(2029, 2, 28)
        assert gjelder(parter, siste_dag)
        assert not gjelder(parter, date(2029, 3, 1))


def test_what_is_under_notice_asks_for_a_new_one_in_time() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft()
    si_opp_foretaksavtale(aktor=parter.signatar, avtale_id=avtale.pk, laas=avtale.laas, naa=NAA)

    (frist,) = hent_foretaksavtale(aktor=parter.koordinator, avtale_id=avtale.pk, naa=NAA).frister

    assert (frist.regel, frist.verdi) == ("ny_foretaksavtale_innen", date(2027, 3, 2))


def test_a_new_version_takes_over_from_the_day_it_is_signed() -> None:
    parter = lag_avtaleparter()
    gammel = parter.i_kraft()
    ny = parter.i_kraft(naa=at(2026, 6, 1))

    assert (ny.nummer, ny.innhold["erstatter"]) == (2, 1)
    gammel = lest(gammel)
    assert (gammel.status, gammel.siste_dag) == ("erstattet", date(2026, 5, 31))
    assert all(gjelder(parter, dag) for dag in (date(2026, 5, 31), date(2026, 6, 1)))


def test_a_new_version_signed_the_same_day_leaves_no_day_without() -> None:
    parter = lag_avtaleparter()
    gammel = parter.i_kraft()
    parter.i_kraft()

    assert lest(gammel).siste_dag == date(2026, 3, 2)
    assert gjelder(parter, date(2026, 3, 2))


def test_what_is_under_notice_runs_out_by_itself_when_a_new_one_is_signed() -> None:
    parter = lag_avtaleparter()
    gammel = parter.i_kraft()
    si_opp_foretaksavtale(aktor=parter.kontakt, avtale_id=gammel.pk, laas=gammel.laas, naa=NAA)

    ny = parter.i_kraft(naa=at(2026, 9, 1))

    assert (lest(gammel).status, lest(gammel).siste_dag) == ("avsluttet", date(2027, 3, 2))
    assert ny.status == "i_kraft"
    assert gjelder(parter, date(2027, 3, 3))


def test_an_agreement_is_written_sent_and_signed_by_those_whose_right_it_is() -> None:
    parter = lag_avtaleparter()
    utkast = parter.utkast()
    with pytest.raises(ManglerRettighet):
        send_foretaksavtale(aktor=parter.signatar, avtale_id=utkast.pk, laas=utkast.laas)
    send_foretaksavtale(aktor=parter.koordinator, avtale_id=utkast.pk, laas=utkast.laas, naa=NAA)
    with pytest.raises(ManglerRettighet):
        signer(parter.koordinator, lest(utkast))
    with pytest.raises(ManglerRettighet):
        opprett_foretaksavtale(aktor=parter.kontakt, helseforetak_id=parter.foretak_id)


def test_only_a_trust_can_be_the_other_party() -> None:
    parter = lag_avtaleparter()
    with pytest.raises(FinnesIkke):
        opprett_foretaksavtale(
            aktor=parter.koordinator, helseforetak_id=parter.kommune.organisasjon_id, naa=NAA
        )


def test_there_is_one_under_way_at_a_time() -> None:
    parter = lag_avtaleparter()
    utkast = parter.utkast()
    with pytest.raises(AvtaleUnderArbeid) as feil:
        parter.utkast()
    assert feil.value.avtale_id == utkast.pk


def test_the_agreement_above_it_must_be_named_before_it_is_sent() -> None:
    parter = lag_avtaleparter()
    avtale_id = opprett_foretaksavtale(aktor=parter.koordinator, helseforetak_id=parter.foretak_id, naa=NAA)
    with pytest.raises(GrunnlagetMangler):
        send_foretaksavtale(aktor=parter.koordinator, avtale_id=avtale_id, laas=1, naa=NAA)


def test_it_is_not_sent_to_a_trust_where_nobody_can_sign() -> None:
    parter = lag_avtaleparter()
    utkast = parter.utkast()
    Rolleinnehav.objects.filter(organisasjon=parter.foretak_id).delete()
    with pytest.raises(IngenKanSignere):
        send_foretaksavtale(aktor=parter.koordinator, avtale_id=utkast.pk, laas=utkast.laas, naa=NAA)


def test_nobody_signs_twice_nor_another_content_nor_what_is_not_sent() -> None:
    parter = lag_avtaleparter()
    avtale = signer(parter.signatar, parter.sendt())
    with pytest.raises(PartenHarSignert):
        signer(parter.signatar, avtale)
    with pytest.raises(AnnetInnhold):
        signer_foretaksavtale(aktor=parter.kontakt, avtale_id=avtale.pk, dokument_hash="0" * 64)
    avtale = signer(parter.kontakt, avtale)
    with pytest.raises(IkkeTilSignering):
        signer(parter.kontakt, avtale)


def test_what_is_taken_back_is_signed_anew_by_both() -> None:
    parter = lag_avtaleparter()
    avtale = signer(parter.signatar, parter.sendt())
    trekk_foretaksavtale(aktor=parter.koordinator, avtale_id=avtale.pk, laas=avtale.laas, naa=NAA)
    utkast = lest(avtale)
    send_foretaksavtale(aktor=parter.koordinator, avtale_id=utkast.pk, laas=utkast.laas, naa=at(2026, 3, 3))

    sendt = lest(avtale)
    assert sendt.dokument_hash != avtale.dokument_hash
    assert signer(parter.kontakt, sendt, naa=at(2026, 3, 4)).status == "sendt"
    assert signer(parter.signatar, sendt, naa=at(2026, 3, 5)).status == "i_kraft"


def test_the_trust_sends_it_back_with_what_should_be_otherwise() -> None:
    parter = lag_avtaleparter()
    avtale = parter.sendt()
    avvis_foretaksavtale(
        aktor=parter.kontakt, avtale_id=avtale.pk, laas=avtale.laas, fordi="Punktet er 5.3.", naa=NAA
    )

    bilde = hent_foretaksavtale(aktor=parter.koordinator, avtale_id=avtale.pk, naa=NAA)
    assert (bilde.status, bilde.fordi) == ("kladd", "Punktet er 5.3.")
    with pytest.raises(FinnesIkke):
        hent_foretaksavtale(aktor=parter.kontakt, avtale_id=avtale.pk, naa=NAA)


def test_a_draft_is_not_overwritten_unseen_and_what_is_sent_not_at_all() -> None:
    parter = lag_avtaleparter()
    avtale = parter.utkast()
    skriv = {"aktor": parter.koordinator, "avtale_id": avtale.pk, "overordnet": "En annen", "annet": ""}
    with pytest.raises(EndretAvAndre):
        lagre_foretaksavtale(laas=avtale.laas - 1, **skriv)
    send_foretaksavtale(aktor=parter.koordinator, avtale_id=avtale.pk, laas=avtale.laas, naa=NAA)
    with pytest.raises(IkkeKladd):
        lagre_foretaksavtale(laas=lest(avtale).laas, **skriv)


def test_notice_is_given_once_and_only_of_what_is_in_force() -> None:
    parter = lag_avtaleparter()
    avtale = parter.sendt()
    with pytest.raises(UlovligOvergang):
        si_opp_foretaksavtale(aktor=parter.signatar, avtale_id=avtale.pk, laas=avtale.laas)
    signer(parter.signatar, avtale)
    avtale = signer(parter.kontakt, avtale)
    si_opp_foretaksavtale(aktor=parter.signatar, avtale_id=avtale.pk, laas=avtale.laas, naa=NAA)
    with pytest.raises(UlovligOvergang):
        si_opp_foretaksavtale(aktor=parter.kontakt, avtale_id=avtale.pk, laas=lest(avtale).laas, naa=NAA)


def test_the_review_moves_the_next_one_a_year_from_it() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft()
    referat = {"avtale_id": avtale.pk, "deltakere": [Deltaker.ALIS_KONTAKT], "besluttet": "Ingen endring."}
    for aktor, dag in ((parter.koordinator, date(2026, 9, 1)), (parter.kontakt, date(2026, 8, 1))):
        registrer_gjennomgang(aktor=aktor, holdt=dag, naa=at(2026, 10, 1), **referat)

    bilde = hent_foretaksavtale(aktor=parter.kontakt, avtale_id=avtale.pk, naa=at(2026, 10, 1))
    assert [ett.holdt.month for ett in bilde.referater] == [9, 8]
    assert bilde.frister[0].verdi == date(2027, 9, 1)


@pytest.mark.parametrize("holdt", [date(2026, 3, 1), date(2026, 10, 2)])
def test_a_review_is_held_while_the_agreement_holds_and_not_in_the_future(holdt: date) -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft()
    with pytest.raises(HoldtUtenforAvtalen):
        registrer_gjennomgang(
            aktor=parter.koordinator,
            avtale_id=avtale.pk,
            holdt=holdt,
            deltakere=[Deltaker.ALIS],
            besluttet="Noe.",
            naa=at(2026, 10, 1),
        )
    assert not Avtalegjennomgang.objects.exists()


def test_another_kommune_and_another_trust_find_nothing() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft()
    andre = lag_avtaleparter(lag_kommune("4601", "Bergen"), foretak=lag_foretak("Bergen"))
    for aktor in (andre.koordinator, andre.signatar, andre.kontakt):
        with pytest.raises(FinnesIkke):
            hent_foretaksavtale(aktor=aktor, avtale_id=avtale.pk)
    assert not gjelder(andre, date(2026, 4, 1))


def test_the_journal_tells_every_act_and_the_two_parties_are_told() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft()
    si_opp_foretaksavtale(aktor=parter.kontakt, avtale_id=avtale.pk, laas=avtale.laas, naa=NAA)

    linjer = Journallinje.objects.filter(objekt_id=str(avtale.pk)).order_by("sekvens")
    assert list(linjer.values_list("handling", flat=True)) == [
        "opprett_foretaksavtale",
        "lagre_foretaksavtale",
        "send_foretaksavtale",
        "signer_foretaksavtale",
        "signer_foretaksavtale",
        "sett_foretaksavtale_i_kraft",
        "si_opp_foretaksavtale",
    ]
    fortalt = Varsel.objects.filter(mal="foretaksavtale_oppsagt").values_list("person_id", flat=True)
    assert set(fortalt) == {parter.koordinator.person_id, parter.signatar.person_id}
    til_signering = Varsel.objects.filter(mal="foretaksavtale_til_signering")
    assert {varsel.person_id for varsel in til_signering} == {
        parter.signatar.person_id,
        parter.kontakt.person_id,
    }


def test_a_refused_act_leaves_no_trace() -> None:
    parter = lag_avtaleparter()
    with pytest.raises(AnnetInnhold):
        signer_foretaksavtale(aktor=parter.kontakt, avtale_id=parter.sendt().pk, dokument_hash="x")
    assert Foretaksavtale.objects.get().signaturer.count() == 0
