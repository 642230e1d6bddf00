"""Nobody is in two hospitals at once, whichever kommune reported her and however her service is parted."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from django.db import DatabaseError, transaction

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.tilgang import Aktor
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud
from alis.records.utdanning.models import AlisSak
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.ledig_tid import HarPlassDa
from alis.services.plassering.meld_behov import HarPlassAlt, meld_behov
from alis.services.plassering.send_tilbud import send_tilbud
from alis.services.plassering.svar_paa_tilbud import godta_tilbud
from factories.parter import lag_kommune, lag_koordinator
from factories.sykehusplass import START, Foretak, lag_behov, lag_foretak, lag_plass
from factories.utdanning import lag_alis, lag_sak, legefakta

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)
DESEMBER = date(2026, 12, 1)


def samme_lege_i(sak: AlisSak, koordinator: Aktor) -> AlisSak:
    person = sak.lege.person
    fakta = legefakta(person.navn, hpr_nr=sak.lege.hpr_nr, fodselsnummer=person.fodselsnummer)
    return lag_sak(koordinator, lege=fakta)


def tilby(foretak: Foretak, behov: Behov, plass: Ledigplass) -> Plasstilbud:
    tilbud_id = send_tilbud(aktor=foretak.kontakt, behov_id=behov.pk, plass_id=plass.pk, naa=NAA)
    return Plasstilbud.objects.get(pk=tilbud_id)


def godta(tilbud: Plasstilbud, *, sett: Sequence[UUID] = (), gir_fra_seg: bool = False) -> None:
    godta_tilbud(
        aktor=lag_alis(tilbud.behov.sak),
        tilbud_id=tilbud.pk,
        laas=tilbud.laas,
        sett=sett,
        gir_fra_seg=gir_fra_seg,
        naa=NAA,
    )


def meld(koordinator: Aktor, sak: AlisSak, foretak: Foretak) -> None:
    meld_behov(
        aktor=koordinator,
        sak_id=sak.pk,
        sted=Behovssted(helseforetak_id=foretak.sted.helseforetak_id),
        onsker=Behovsonsker(tidligst=START, onsket_fom=START, godtar_andre=True),
        naa=NAA,
    )


def test_one_with_a_place_is_not_reported_to_another_queue_by_any_kommune() -> None:
    bodo, tromso = lag_foretak(), lag_foretak("Tromsø")
    behov = lag_behov(bodo)
    bergen = lag_koordinator(lag_kommune("4601", "Bergen"))
    i_bergen = samme_lege_i(behov.sak, bergen)
    godta(tilby(bodo, behov, lag_plass(bodo)))
    steigen = lag_koordinator(behov.kommune)
    with pytest.raises(HarPlassAlt) as hennes:
        meld(steigen, behov.sak, tromso)
    assert hennes.value.behov_id == behov.pk
    with pytest.raises(HarPlassAlt) as fremmed:
        meld(bergen, i_bergen, tromso)
    assert fremmed.value.behov_id is None
    assert Behov.objects.count() == 1


def test_a_second_yes_is_refused_where_the_first_gave_all_of_her_service() -> None:
    bodo, tromso = lag_foretak(), lag_foretak("Tromsø")
    behov = lag_behov(bodo)
    i_bergen = samme_lege_i(behov.sak, lag_koordinator(lag_kommune("4601", "Bergen")))
    godta(tilby(bodo, behov, lag_plass(bodo)))
    der = lag_behov(tromso, sak=i_bergen)  # put into the table behind the service that would have refused it
    tilbud = tilby(tromso, der, lag_plass(tromso))
    with pytest.raises(HarPlassDa):
        godta(tilbud)
    tilbud.refresh_from_db()
    assert tilbud.status == Tilbudsstatus.SENDT
    assert not Journallinje.objects.filter(objekt_id=str(tilbud.pk), handling="godta_plasstilbud").exists()


def test_two_parts_with_two_trusts_are_not_served_in_the_same_months() -> None:
    bodo, tromso = lag_foretak(), lag_foretak("Tromsø")
    her = lag_behov(bodo, deler=2)
    der = lag_behov(tromso, sak=her.sak, deler=2)
    godta(tilby(bodo, her, lag_plass(bodo, maneder=3)))
    samtidig = tilby(tromso, der, lag_plass(tromso, maneder=3, fom=date(2026, 11, 30)))
    with pytest.raises(HarPlassDa):
        godta(samtidig)
    nektes(samtidig)
    Plasstilbud.objects.filter(pk=samtidig.pk).update(
        status=Tilbudsstatus.AVSLATT, svart_at=NAA, svart_av=her.sak.lege_id
    )
    godta(tilby(tromso, der, lag_plass(tromso, maneder=3, fom=DESEMBER)))
    assert Plasstilbud.objects.filter(status=Tilbudsstatus.GODTATT).count() == 2


def test_a_place_for_all_of_it_is_taken_in_stead_of_a_part_elsewhere() -> None:
    bodo, tromso = lag_foretak(), lag_foretak("Tromsø")
    i_deler = lag_behov(bodo, deler=2)
    hel = lag_behov(tromso, sak=i_deler.sak)
    del_ = tilby(bodo, i_deler, lag_plass(bodo, maneder=3))
    godta(del_)
    godta(tilby(tromso, hel, lag_plass(tromso)), sett=[del_.pk], gir_fra_seg=True)
    for rad in (i_deler, hel, del_):
        rad.refresh_from_db()
    assert (i_deler.status, hel.status) == (Behovsstatus.FALT_BORT, Behovsstatus.PLASSERT)
    assert del_.status == Tilbudsstatus.TRUKKET


@pytest.mark.parametrize(
    ("fom", "maneder", "neste", "gar"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28), True),
        (date(2026, 8, 31), 6, date(2027, 2, 27), False),
        (date(2026, 9, 1), 3, DESEMBER, True),
        (date(2026, 9, 1), 3, date(2026, 11, 30), False),
        (date(2026, 9, 15), 1, date(2026, 10, 15), True),
    ],
)
def test_the_database_counts_months_as_the_rest_of_the_house(
    fom: date, maneder: int, neste: date, gar: bool
) -> None:
    """Six months from 31 August end with February, and the next may begin on its last day."""
    bodo, tromso = lag_foretak(), lag_foretak("Tromsø")
    her = lag_behov(bodo)
    der = lag_behov(tromso, sak=her.sak)
    forste, andre = (
        Plasstilbud.objects.create(
            behov=behov,
            plass=lag_plass(foretak, fom=dag, maneder=lengde),
            nummer=1,
            svarfrist=NAA.date(),
            sendt_at=NAA,
            sendt_av_id=foretak.kontakt.person_id,
        )
        for behov, foretak, dag, lengde in ((her, bodo, fom, maneder), (der, tromso, neste, 6))
    )
    si_ja(forste)
    si_ja(andre) if gar else nektes(andre)


def si_ja(tilbud: Plasstilbud) -> None:
    """Behind the services."""
    Plasstilbud.objects.filter(pk=tilbud.pk).update(
        status=Tilbudsstatus.GODTATT, svart_at=NAA, svart_av=tilbud.behov.sak.lege_id
    )


def nektes(tilbud: Plasstilbud) -> None:
    with pytest.raises(DatabaseError, match="annen plass i samme tid"), transaction.atomic():
        si_ja(tilbud)
