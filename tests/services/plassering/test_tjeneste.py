"""An accepted place drives the rest of agreement and grant: set, moved and taken away with it, never twice, and nothing typed."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from alis.domain.avtale import Element
from alis.domain.flyt import Behovsstatus, Tilbudsstatus, Tjenestestatus
from alis.domain.plassering.behov import Bortfall
from alis.domain.tilgang import Aktor
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier.periode import EN_DAG
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud, Sykehustjeneste
from alis.records.utdanning.models import AlisSak, Fravar
from alis.services.hvile.prognose import beregn_prognose, list_prognoseperioder
from alis.services.plassering.meld_bortfall import AltFaltBort, meld_bortfall
from alis.services.plassering.ta_tilbake import TjenestenErBegynt
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.plassering.trekk_plass import trekk_plass
from alis.services.plassering.trekk_tilbud import trekk_tilbud
from alis.services.utdanning import (
    FravaretFolgerTjenesten,
    Fravarsfakta,
    OverlapperFravar,
    endre_fravar,
    hent_sak,
    registrer_fravar,
)
from factories.avtaleforlop import lag_forlop, lag_signert
from factories.parter import lag_koordinator
from factories.sykehusplass import NAA, START, Foretak, lag_behov, lag_foretak, lag_plass, lag_tilbud
from factories.tjeneste import SLUTT, dagen, godta, lag_tjeneste
from factories.utdanning import lag_alis, lag_sak

pytestmark = pytest.mark.django_db
INSTITUSJON = Fravarstype.INSTITUSJONSTJENESTE


@pytest.fixture
def foretak() -> Foretak:
    return lag_foretak()


def fravaret(sak: AlisSak) -> list[tuple[str, date, date]]:
    return list(Fravar.objects.filter(sak=sak).order_by("fom").values_list("type", "fom", "tom"))


def skriv_fravar(koordinator: Aktor, sak: AlisSak, type_: Fravarstype, fom: date, tom: date) -> None:
    sak.refresh_from_db(fields=["laas"])
    fakta = Fravarsfakta(type=type_, fom=fom, tom=tom)
    registrer_fravar(aktor=koordinator, sak_id=sak.pk, laas=sak.laas, fakta=fakta, naa=NAA)


def praksis(koordinator: Aktor, sak: AlisSak) -> int:
    """Øre of practice compensation in the grant period of the service's first day."""
    bilde = hent_sak(aktor=koordinator, sak_id=sak.pk)
    periode = list_prognoseperioder(fra=START)[0]
    return beregn_prognose(sak=bilde, periode=periode).element(Element.PRAKSISKOMPENSASJON).tilskudd.ore


def test_a_yes_sets_the_absence_of_the_whole_place_with_its_hospital() -> None:
    t = lag_tjeneste()
    sak = t.behov.sak
    assert fravaret(sak) == [(INSTITUSJON, START, SLUTT)]
    assert sak.fravar.get().sykehussted_id == t.foretak.sted.pk
    assert (t.naa.status, t.naa.fom, t.naa.tom) == (Tjenestestatus.VENTER, START, SLUTT)
    assert Journallinje.objects.filter(sak_id=sak.pk, handling="sett_tjenestefravar").count() == 1


def test_six_months_of_the_grant_rest_by_the_yes_alone_and_come_back_when_the_place_is_lost(
    foretak: Foretak,
) -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    behov = lag_behov(foretak, sak=forlop.sak)
    for_ = praksis(forlop.koordinator, forlop.sak)
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak))
    assert praksis(forlop.koordinator, forlop.sak) == for_
    godta(tilbud)
    # Twelve whole months of 80 % before, six after: 132 000 kr in a whole year and post.
    assert (for_, praksis(forlop.koordinator, forlop.sak)) == (10_560_000, 5_280_000)
    tilbud.refresh_from_db()
    trekk_tilbud(aktor=foretak.kontakt, tilbud_id=tilbud.pk, laas=tilbud.laas, fordi="Stengt", naa=NAA)
    assert praksis(forlop.koordinator, forlop.sak) == for_
    assert fravaret(forlop.sak) == []


def test_what_the_kommune_typed_ahead_is_used_and_moved_never_doubled(foretak: Foretak) -> None:
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator)
    skriv_fravar(koordinator, sak, INSTITUSJON, date(2026, 10, 1), date(2027, 3, 31))
    t = lag_tjeneste(foretak, sak=sak)
    assert fravaret(sak) == [(INSTITUSJON, START, SLUTT)]
    plass = Ledigplass.objects.get()
    trekk_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=plass.laas, fordi="Stengt", naa=NAA)
    assert fravaret(sak) == [(INSTITUSJON, date(2026, 10, 1), date(2027, 3, 31))]
    assert (t.naa.status, t.naa.fravar_id) == (Tjenestestatus.BORTFALT, None)


def test_two_that_were_typed_for_the_same_days_become_one(foretak: Foretak) -> None:
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator)
    skriv_fravar(koordinator, sak, INSTITUSJON, date(2026, 9, 1), date(2026, 11, 30))
    skriv_fravar(koordinator, sak, INSTITUSJON, date(2026, 12, 1), date(2027, 2, 28))
    lag_tjeneste(foretak, sak=sak)
    assert fravaret(sak) == [(INSTITUSJON, START, SLUTT)]


def test_another_service_that_runs_already_ends_the_day_before(foretak: Foretak) -> None:
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator)
    skriv_fravar(koordinator, sak, INSTITUSJON, date(2026, 1, 1), date(2026, 9, 30))
    lag_tjeneste(foretak, sak=sak)
    assert fravaret(sak) == [(INSTITUSJON, date(2026, 1, 1), START - EN_DAG), (INSTITUSJON, START, SLUTT)]


def test_leave_in_the_way_stops_nothing_and_the_absence_comes_when_it_is_moved(foretak: Foretak) -> None:
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator)
    skriv_fravar(koordinator, sak, Fravarstype.PERMISJON, date(2026, 9, 1), date(2026, 9, 14))
    t = lag_tjeneste(foretak, sak=sak)
    assert t.naa.fravar_id is None
    folg_tjenestene(naa=NAA)
    assert t.naa.fravar_id is None
    Fravar.objects.update(fom=date(2026, 8, 1), tom=date(2026, 8, 31))
    assert folg_tjenestene(naa=NAA) == 1
    assert fravaret(sak)[1:] == [(INSTITUSJON, START, SLUTT)]


def test_the_kommune_changes_no_absence_that_a_placement_drives() -> None:
    t = lag_tjeneste()
    fravar, sak = t.naa.fravar, t.behov.sak
    assert fravar is not None
    fakta = Fravarsfakta(type=INSTITUSJON, fom=START, tom=SLUTT + timedelta(days=1))
    with pytest.raises(FravaretFolgerTjenesten):
        endre_fravar(
            aktor=t.koordinator, sak_id=sak.pk, fravar_id=fravar.pk, laas=sak.laas, fakta=fakta, naa=NAA
        )
    with pytest.raises(OverlapperFravar):
        skriv_fravar(t.koordinator, sak, INSTITUSJON, START, SLUTT)
    for felter in ({"tom": SLUTT + EN_DAG}, {"type": Fravarstype.PERMISJON, "sykehussted": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Fravar.objects.filter(pk=fravar.pk).update(**felter)


def test_it_begins_by_the_day_also_after_three_days_without_the_night_work() -> None:
    t = lag_tjeneste()
    assert folg_tjenestene(naa=dagen(START - EN_DAG)) == 0
    assert folg_tjenestene(naa=dagen(START + timedelta(days=3))) == 1
    assert folg_tjenestene(naa=dagen(START + timedelta(days=3))) == 0
    assert (t.naa.status, t.behov.status) == (Tjenestestatus.I_GANG, Behovsstatus.I_TJENESTE)


def test_the_first_day_is_norwegian() -> None:
    """At half past ten in the evening in UTC it is September in Norway."""
    t = lag_tjeneste()
    assert folg_tjenestene(naa=dagen(START - EN_DAG).replace(hour=21, minute=59)) == 0
    assert folg_tjenestene(naa=dagen(START - EN_DAG).replace(hour=22, minute=1)) == 1
    assert t.naa.status == Tjenestestatus.I_GANG


def test_what_has_begun_is_taken_from_no_one_though_the_night_has_not_been_run(foretak: Foretak) -> None:
    t = lag_tjeneste(foretak)
    tilbud = t.tjeneste.tilbud
    tilbud.refresh_from_db()
    with pytest.raises(TjenestenErBegynt):
        trekk_tilbud(
            aktor=foretak.kontakt, tilbud_id=tilbud.pk, laas=tilbud.laas, fordi="Feil", naa=dagen(START)
        )
    with pytest.raises(AltFaltBort):
        meld_bortfall(
            aktor=t.koordinator,
            behov_id=t.behov.pk,
            laas=t.behov.laas,
            grunn=Bortfall.SLUTTET,
            naa=dagen(START),
        )
    assert fravaret(t.behov.sak) == [(INSTITUSJON, START, SLUTT)]


def test_a_need_that_falls_away_takes_the_absence_with_it() -> None:
    t = lag_tjeneste()
    meld_bortfall(
        aktor=t.koordinator,
        behov_id=t.behov.pk,
        laas=t.behov.laas,
        grunn=Bortfall.SLUTTET,
        gir_fra_seg=True,
        naa=NAA,
    )
    assert fravaret(t.behov.sak) == []
    assert t.naa.status == Tjenestestatus.BORTFALT


def test_a_whole_place_elsewhere_takes_the_absence_of_the_half_that_was_given_up(foretak: Foretak) -> None:
    annet = lag_foretak("Tromsø")
    der = lag_behov(annet, deler=2, godtar_andre=True)
    forste = godta(lag_tilbud(annet, der, lag_plass(annet, maneder=3)))
    lag_tjeneste(foretak, sak=der.sak)
    forste.refresh_from_db()
    assert (forste.status, forste.fravar_id) == (Tjenestestatus.BORTFALT, None)
    assert fravaret(der.sak) == [(INSTITUSJON, START, SLUTT)]


# --- three and three --------------------------------------------------------------------------------------------


def lag_delt(foretak: Foretak) -> tuple[Behov, Sykehustjeneste, Plasstilbud]:
    """The first part accepted, the second offered for March."""
    behov = lag_behov(foretak, deler=2, godtar_andre=True)
    forste = godta(lag_tilbud(foretak, behov, lag_plass(foretak, maneder=3)))
    andre = lag_plass(foretak, maneder=3, fom=date(2027, 3, 1))
    return behov, forste, lag_tilbud(foretak, behov, andre, del_nr=2, svarfrist=date(2026, 12, 31))


def test_the_first_part_rests_while_the_second_is_waited_for(foretak: Foretak) -> None:
    behov, _forste, _tilbud = lag_delt(foretak)
    assert fravaret(behov.sak) == [(INSTITUSJON, START, date(2026, 11, 30))]
    folg_tjenestene(naa=dagen(START))
    behov.refresh_from_db()
    assert behov.status == Behovsstatus.REGISTRERT


def test_a_yes_to_the_second_part_finds_the_first_begun(foretak: Foretak) -> None:
    behov, _forste, tilbud = lag_delt(foretak)
    folg_tjenestene(naa=dagen(START))
    godta(tilbud, dagen(START))
    behov.refresh_from_db()
    assert behov.status == Behovsstatus.I_TJENESTE
    assert [fom for _type, fom, _tom in fravaret(behov.sak)] == [START, date(2027, 3, 1)]


def test_the_second_part_can_be_lost_while_the_first_is_served(foretak: Foretak) -> None:
    behov, forste, tilbud = lag_delt(foretak)
    folg_tjenestene(naa=dagen(START))
    godta(tilbud, dagen(START))
    tilbud.refresh_from_db()
    trekk_tilbud(
        aktor=foretak.kontakt, tilbud_id=tilbud.pk, laas=tilbud.laas, fordi="Stengt", naa=dagen(START)
    )
    for rad in (behov, forste, tilbud):
        rad.refresh_from_db()
    assert (behov.status, behov.prioritet) == (Behovsstatus.REGISTRERT, 1)
    assert (forste.status, tilbud.status) == (Tjenestestatus.I_GANG, Tilbudsstatus.TRUKKET)
    assert fravaret(behov.sak) == [(INSTITUSJON, START, date(2026, 11, 30))]


def test_one_who_leaves_the_queue_keeps_the_part_that_she_serves(foretak: Foretak) -> None:
    behov, forste, _tilbud = lag_delt(foretak)
    folg_tjenestene(naa=dagen(START))
    behov.refresh_from_db()
    meld_bortfall(
        aktor=lag_alis(behov.sak),
        behov_id=behov.pk,
        laas=behov.laas,
        grunn=Bortfall.EGEN_PLASS,
        gir_fra_seg=True,
        naa=dagen(START),
    )
    forste.refresh_from_db()
    assert forste.status == Tjenestestatus.I_GANG
    assert fravaret(behov.sak) == [(INSTITUSJON, START, date(2026, 11, 30))]


def test_an_offer_accepted_before_there_were_services_gets_its_own(foretak: Foretak) -> None:
    behov = lag_behov(foretak)
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak))
    Plasstilbud.objects.filter(pk=tilbud.pk).update(
        status=Tilbudsstatus.GODTATT, svart_at=NAA, svart_av=behov.sak.lege_id
    )
    behov.status, behov.prioritet = Behovsstatus.PLASSERT, None
    behov.save()
    assert folg_tjenestene(naa=dagen(START)) == 2
    behov.refresh_from_db()
    assert behov.status == Behovsstatus.I_TJENESTE
    assert fravaret(behov.sak) == [(INSTITUSJON, START, SLUTT)]


def test_two_cases_never_share_an_absence(foretak: Foretak) -> None:
    en, annen = (
        lag_tjeneste(foretak),
        Fravar.objects.create(sak=lag_sak(lag_koordinator()), type=INSTITUSJON, fom=START, tom=SLUTT),
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        Sykehustjeneste.objects.filter(pk=en.tjeneste.pk).update(fravar=annen)
