"""A kommune reports its doctors' needs, changes and ranks them, asks again, and takes them back; the trust does none of it."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from uuid import uuid4

import pytest

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.plassering.behov import Arena, Bortfall
from alis.domain.plassering.lengst_fram import ForLangtFram
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.records.journal.models import Innsynslinje, Journallinje
from alis.records.plassering.models import Behov, Foretaksprofil, Plasstilbud
from alis.records.varsel.models import Varsel
from alis.services.felles import FinnesIkke
from alis.services.plassering.aapne_behov import BehovetErEndret, BehovetVenterIkke
from alis.services.plassering.behovsfelter import AvdelingenErIkkeHer, Behovssted, OnsketKanIkkeBrukes
from alis.services.plassering.endre_behov import endre_behov
from alis.services.plassering.foretaksavtale.si_opp_foretaksavtale import si_opp_foretaksavtale
from alis.services.plassering.hent_behov import hent_behov
from alis.services.plassering.hent_innmelding import hent_innmelding, list_meldesaker
from alis.services.plassering.list_behov import list_behov, list_kommunens_behov
from alis.services.plassering.meld_behov import AltMeldt, KanIkkeMeldes, meld_behov
from alis.services.plassering.meld_bortfall import AltFaltBort, MisterPlassen, meld_bortfall
from alis.services.plassering.prioriter_behov import IkkeDeSamme, RekkefolgenErEndret, prioriter_behov
from alis.services.plassering.sporr_paa_nytt import AltSpurtIDag, sporr_paa_nytt
from alis.services.tilgang.lag_aktor import lag_aktor
from factories.behov import NAA, ONSKET, SENERE, Innmeldt, behovet, lag_innmeldt, rekkefolgen
from factories.foretaksavtale import lag_avtaleparter
from factories.parter import gi_rolle, lag_aktor_i, lag_kommune, lag_koordinator
from factories.sykehusplass import lag_foretak, lag_plass, lag_tilbud, svar
from factories.utdanning import lag_sak, legefakta

pytestmark = pytest.mark.django_db
S = Behovsstatus


def registrer(innmeldt: Innmeldt, behov_id) -> Behov:
    """As the trust's contact does it."""
    behov = behovet(behov_id)
    behov.status, behov.registrert_at = S.REGISTRERT, NAA
    behov.registrert_av_id = innmeldt.foretak.kontakt.person_id
    behov.save()
    return behov


def varslet(mal: str) -> set[str]:
    return set(Varsel.objects.filter(mal=mal).values_list("rolle", flat=True))


def test_a_need_is_reported_last_in_the_kommunes_order_and_trust_and_doctor_are_told():
    innmeldt = lag_innmeldt()
    en, to = innmeldt.meld(0), innmeldt.meld(1)

    assert rekkefolgen(innmeldt) == [en, to]
    assert behovet(en).status == S.MELDT
    assert [o.avdeling_id for o in behovet(en).onsker.all()] == [innmeldt.foretak.medisin.pk]
    assert varslet("behov_meldt") == {Rolle.ALIS_KONTAKT}
    assert varslet("behov_meldt_for_deg") == {Rolle.ALIS}
    assert Journallinje.objects.filter(handling="meld_behov").count() == 2


def test_a_need_reported_twice_to_one_trust_is_the_same_need():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    with pytest.raises(AltMeldt) as feil:
        innmeldt.meld()
    assert feil.value.behov_id == en
    assert Behov.objects.count() == 1


def test_a_need_can_be_with_two_trusts_and_no_more_than_one_institution():
    innmeldt = lag_innmeldt()
    innmeldt.meld()
    nabo = lag_foretak("Tromsø")
    sted = Behovssted(helseforetak_id=nabo.sted.helseforetak_id)
    meld_behov(aktor=innmeldt.koordinator, sak_id=innmeldt.saker[0].pk, sted=sted, onsker=ONSKET, naa=NAA)
    hjemme = Behovssted(arena=Arena.KOMMUNAL_INSTITUSJON, institusjon="Steigentunet")
    argumenter = {"aktor": innmeldt.koordinator, "sak_id": innmeldt.saker[0].pk, "onsker": ONSKET, "naa": NAA}
    egen = behovet(meld_behov(sted=hjemme, **argumenter))

    assert (egen.helseforetak_id, egen.prioritet, egen.institusjon) == (None, None, "Steigentunet")
    with pytest.raises(AltMeldt):
        meld_behov(sted=hjemme, **argumenter)


def test_only_a_coordinator_reports_and_only_for_her_own_kommune():
    innmeldt = lag_innmeldt()
    argumenter = {"sak_id": innmeldt.saker[0].pk, "sted": innmeldt.sted, "onsker": ONSKET, "naa": NAA}
    with pytest.raises(FinnesIkke):
        meld_behov(aktor=lag_koordinator(lag_kommune("4601", "Bergen")), **argumenter)
    for aktor in (innmeldt.foretak.kontakt, innmeldt.alis()):
        with pytest.raises(ManglerRettighet):
            meld_behov(aktor=aktor, **argumenter)


def test_a_wish_that_no_place_could_meet_is_refused():
    innmeldt = lag_innmeldt()
    with pytest.raises(OnsketKanIkkeBrukes):
        innmeldt.meld(avdelinger=(), godtar_andre=False)
    with pytest.raises(OnsketKanIkkeBrukes):
        innmeldt.meld(tidligst=date(2027, 9, 2))
    with pytest.raises(AvdelingenErIkkeHer):
        innmeldt.meld(avdelinger=(lag_foretak("Tromsø").medisin.pk,))
    with pytest.raises(KanIkkeMeldes):
        innmeldt.meld(maks_avvik_maneder=7)


def test_neither_a_report_nor_a_change_has_a_day_more_than_ten_years_on():
    innmeldt, siste, for_langt = lag_innmeldt(), date(2036, 2, 1), date(2036, 2, 2)
    for felt, dager in (
        ("onsket_fom", {"tidligst": siste, "onsket_fom": for_langt}),
        ("tidligst", {"tidligst": for_langt, "onsket_fom": for_langt}),
    ):
        with pytest.raises(ForLangtFram) as feil:
            innmeldt.meld(**dager)
        assert feil.value.felt == felt
    assert not Behov.objects.exists()
    behov_id = innmeldt.meld(tidligst=siste, onsket_fom=siste)
    onsker = replace(ONSKET, tidligst=siste, onsket_fom=for_langt)
    with pytest.raises(ForLangtFram):
        endre_behov(aktor=innmeldt.koordinator, behov_id=behov_id, laas=1, onsker=onsker, naa=NAA)
    assert behovet(behov_id).onsket_fom == siste


def test_a_trust_that_demands_an_agreement_refuses_a_kommune_without():
    innmeldt = lag_innmeldt()
    Foretaksprofil.objects.create(helseforetak=innmeldt.foretak.sted.helseforetak, krever_avtale=True)
    with pytest.raises(KanIkkeMeldes) as feil:
        innmeldt.meld()
    assert "velg et annet helseforetak" in feil.value.vurdering.hindringer[0].begrunnelse


def test_with_an_agreement_in_force_the_kommune_may_report_until_its_last_day():
    innmeldt = lag_innmeldt()
    Foretaksprofil.objects.create(helseforetak=innmeldt.foretak.sted.helseforetak, krever_avtale=True)
    parter = lag_avtaleparter(foretak=innmeldt.foretak)
    avtale = parter.i_kraft(naa=NAA)
    behov_id = innmeldt.meld()
    si_opp_foretaksavtale(aktor=parter.kontakt, avtale_id=avtale.pk, laas=avtale.laas, naa=NAA)

    def hindret(naa):
        vurdering = hent_behov(aktor=innmeldt.koordinator, behov_id=behov_id, naa=naa).vurdering
        return "avtalen_er_pa_plass" in {v.regel for v in vurdering.hindringer}

    assert not hindret(NAA + timedelta(days=365))
    assert hindret(NAA + timedelta(days=366))


def test_where_the_trusts_rule_is_not_known_it_is_said_to_be_unknown():
    innmeldt = lag_innmeldt()
    bilde = hent_behov(aktor=innmeldt.koordinator, behov_id=innmeldt.meld(), naa=NAA)
    assert "avtalen_er_pa_plass" in {v.regel for v in bilde.vurdering.merknader}


def test_wishes_and_dates_are_changed_while_it_waits_and_the_place_is_kept():
    innmeldt = lag_innmeldt()
    en, to = innmeldt.meld(0), innmeldt.meld(1)
    nye = ONSKET.__class__(
        tidligst=date(2027, 8, 1),
        onsket_fom=date(2028, 1, 1),
        deler=2,
        avdelinger=(innmeldt.foretak.kirurgi.pk, innmeldt.foretak.medisin.pk),
    )
    endre_behov(aktor=innmeldt.koordinator, behov_id=en, laas=1, onsker=nye, naa=SENERE)
    bilde = hent_behov(aktor=innmeldt.koordinator, behov_id=en, naa=SENERE)

    assert bilde.onsker == nye
    assert bilde.steder == ("Bodø, Kirurgi", "Bodø, Medisin")
    assert rekkefolgen(innmeldt) == [en, to]
    assert varslet("behov_endret") == {Rolle.ALIS_KONTAKT, Rolle.ALIS}
    with pytest.raises(BehovetErEndret):
        endre_behov(aktor=innmeldt.koordinator, behov_id=en, laas=1, onsker=nye, naa=SENERE)


def test_a_department_out_of_use_stands_where_it_was_wished_for_and_is_not_wished_for_anew():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    medisin = innmeldt.foretak.medisin
    medisin.i_bruk = False
    medisin.save()
    begge = ONSKET.__class__(
        tidligst=ONSKET.tidligst,
        onsket_fom=ONSKET.onsket_fom,
        avdelinger=(innmeldt.foretak.kirurgi.pk, medisin.pk),
    )
    endre_behov(aktor=innmeldt.koordinator, behov_id=en, laas=1, onsker=begge, naa=SENERE)
    with pytest.raises(AvdelingenErIkkeHer):
        innmeldt.meld(1)


def test_the_kommune_moves_its_own_and_the_journal_says_from_where_to_where():
    innmeldt = lag_innmeldt(3)
    en, to, tre = (innmeldt.meld(nummer) for nummer in range(3))
    helseforetak_id = innmeldt.foretak.sted.helseforetak_id

    flyttet = prioriter_behov(
        aktor=innmeldt.koordinator,
        helseforetak_id=helseforetak_id,
        sett=[en, to, tre],
        ny=[tre, en, to],
        naa=SENERE,
    )
    assert flyttet == 3
    assert rekkefolgen(innmeldt) == [tre, en, to]
    linje = Journallinje.objects.get(handling="prioriter_behov", objekt_id=str(tre))
    assert (linje.innhold["fra"], linje.innhold["til"]) == (3, 1)


def test_a_stale_order_is_refused_and_so_is_one_that_loses_someone():
    innmeldt = lag_innmeldt(3)
    en, to = innmeldt.meld(0), innmeldt.meld(1)
    argumenter = {
        "aktor": innmeldt.koordinator,
        "helseforetak_id": innmeldt.foretak.sted.helseforetak_id,
        "naa": SENERE,
    }
    for ny in ([to], [to, to], [to, uuid4()]):
        with pytest.raises(IkkeDeSamme):
            prioriter_behov(sett=[en, to], ny=ny, **argumenter)
    innmeldt.meld(2)
    with pytest.raises(RekkefolgenErEndret):
        prioriter_behov(sett=[en, to], ny=[to, en], **argumenter)


def test_the_trust_cannot_rank_and_another_kommune_ranks_its_own_alone():
    innmeldt = lag_innmeldt()
    en, to = innmeldt.meld(0), innmeldt.meld(1)
    helseforetak_id = innmeldt.foretak.sted.helseforetak_id
    with pytest.raises(ManglerRettighet):
        prioriter_behov(
            aktor=innmeldt.foretak.kontakt, helseforetak_id=helseforetak_id, sett=[en, to], ny=[to, en]
        )
    fremmed = lag_koordinator(lag_kommune("4601", "Bergen"))
    with pytest.raises(RekkefolgenErEndret):
        prioriter_behov(aktor=fremmed, helseforetak_id=helseforetak_id, sett=[en, to], ny=[to, en])


def test_the_trust_is_asked_again_once_a_day():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    sporr_paa_nytt(aktor=innmeldt.koordinator, behov_id=en, naa=SENERE)

    assert behovet(en).forespurt_at == SENERE
    assert varslet("behov_spurt_paa_nytt") == {Rolle.ALIS_KONTAKT}
    with pytest.raises(AltSpurtIDag):
        sporr_paa_nytt(aktor=innmeldt.koordinator, behov_id=en, naa=SENERE.replace(hour=15))
    sporr_paa_nytt(aktor=innmeldt.koordinator, behov_id=en, naa=SENERE.replace(day=2))
    assert Varsel.objects.filter(mal="behov_spurt_paa_nytt").count() == 2


def test_a_doctor_with_a_place_elsewhere_is_out_of_every_queue_and_her_offer_is_withdrawn():
    innmeldt = lag_innmeldt()
    en, annen = innmeldt.meld(0), innmeldt.meld(1)
    nabo = lag_foretak("Tromsø")
    to = meld_behov(
        aktor=innmeldt.koordinator,
        sak_id=innmeldt.saker[0].pk,
        sted=Behovssted(helseforetak_id=nabo.sted.helseforetak_id),
        onsker=ONSKET,
        naa=NAA,
    )
    tilbud = lag_tilbud(innmeldt.foretak, registrer(innmeldt, en), lag_plass(innmeldt.foretak))

    antall = meld_bortfall(
        aktor=innmeldt.alis(),
        behov_id=to,
        laas=behovet(to).laas,
        grunn=Bortfall.EGEN_PLASS,
        naa=SENERE,
    )
    assert antall == 2
    assert {behovet(pk).status for pk in (en, to)} == {S.FALT_BORT}
    assert rekkefolgen(innmeldt) == [annen]
    tilbud.refresh_from_db()
    assert (tilbud.status, tilbud.fordi) == (Tilbudsstatus.TRUKKET, Bortfall.EGEN_PLASS.tekst)
    assert varslet("behov_falt_bort") == {Rolle.ALIS_KONTAKT, Rolle.KOORDINATOR}
    with pytest.raises(AltFaltBort):
        meld_bortfall(aktor=innmeldt.alis(), behov_id=to, laas=1, grunn=Bortfall.EGEN_PLASS, naa=SENERE)


def test_a_place_that_was_accepted_is_given_up_too():
    innmeldt = lag_innmeldt()
    behov = registrer(innmeldt, innmeldt.meld())
    tilbud = lag_tilbud(innmeldt.foretak, behov, lag_plass(innmeldt.foretak))
    svar(tilbud, Tilbudsstatus.GODTATT, innmeldt.alis().person_id)
    behov.status, behov.prioritet = S.PLASSERT, None
    behov.save()

    bort = partial(
        meld_bortfall,
        aktor=innmeldt.koordinator,
        behov_id=behov.pk,
        laas=behov.laas,
        grunn=Bortfall.SLUTTET,
        naa=SENERE,
    )
    with pytest.raises(MisterPlassen):
        bort()
    assert behovet(behov.pk).status == S.PLASSERT
    bort(gir_fra_seg=True)
    assert behovet(behov.pk).status == S.FALT_BORT
    assert Plasstilbud.objects.get().status == Tilbudsstatus.TRUKKET
    assert varslet("plass_gitt_fra_seg") == {Rolle.ALIS, Rolle.ALIS_KONTAKT, Rolle.KOORDINATOR}
    assert not varslet("behov_falt_bort")
    assert Varsel.objects.filter(mal="plass_gitt_fra_seg").first().innhold == {"dato": "2026-09-01"}


def test_a_need_that_was_a_mistake_falls_away_alone_and_can_be_reported_again():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    nabo = Behovssted(helseforetak_id=lag_foretak("Tromsø").sted.helseforetak_id)
    to = meld_behov(
        aktor=innmeldt.koordinator, sak_id=innmeldt.saker[0].pk, sted=nabo, onsker=ONSKET, naa=NAA
    )
    antall = meld_bortfall(
        aktor=innmeldt.koordinator, behov_id=en, laas=1, grunn=Bortfall.MELDT_VED_FEIL, naa=SENERE
    )
    assert (antall, behovet(to).status) == (1, S.MELDT)
    assert innmeldt.meld(naa=SENERE) != en


def test_the_doctor_can_say_only_that_she_has_a_place_and_the_trust_nothing():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    with pytest.raises(ManglerRettighet):
        meld_bortfall(aktor=innmeldt.alis(), behov_id=en, laas=1, grunn=Bortfall.MELDT_VED_FEIL)
    with pytest.raises(ManglerRettighet):
        meld_bortfall(aktor=innmeldt.foretak.kontakt, behov_id=en, laas=1, grunn=Bortfall.EGEN_PLASS)
    with pytest.raises(FinnesIkke):
        meld_bortfall(aktor=innmeldt.alis(1), behov_id=en, laas=1, grunn=Bortfall.EGEN_PLASS)


def test_a_doctor_of_two_kommuner_leaves_the_queues_of_both_and_a_coordinator_only_her_own():
    innmeldt = lag_innmeldt()
    bergen = lag_koordinator(lag_kommune("4601", "Bergen"))
    lege = innmeldt.saker[0].lege
    bergens = lag_sak(
        bergen,
        lege=legefakta(lege.person.navn, hpr_nr=lege.hpr_nr, fodselsnummer=lege.person.fodselsnummer),
    )
    i_bergen = meld_behov(aktor=bergen, sak_id=bergens.pk, sted=innmeldt.sted, onsker=ONSKET, naa=NAA)
    en = innmeldt.meld()
    meld_bortfall(aktor=innmeldt.koordinator, behov_id=en, laas=1, grunn=Bortfall.EGEN_PLASS, naa=SENERE)
    assert behovet(i_bergen).status == S.MELDT
    ny = innmeldt.meld(naa=SENERE)
    meld_bortfall(aktor=innmeldt.alis(), behov_id=ny, laas=1, grunn=Bortfall.EGEN_PLASS, naa=SENERE)
    assert behovet(i_bergen).status == S.FALT_BORT


def test_one_in_service_neither_changes_nor_falls_away():
    innmeldt = lag_innmeldt()
    behov = registrer(innmeldt, innmeldt.meld())
    for status in (S.PLASSERT, S.I_TJENESTE):
        behov.status, behov.prioritet = status, None
        behov.save()
    with pytest.raises(BehovetVenterIkke):
        endre_behov(aktor=innmeldt.koordinator, behov_id=behov.pk, laas=1, onsker=ONSKET)
    with pytest.raises(AltFaltBort):
        meld_bortfall(aktor=innmeldt.koordinator, behov_id=behov.pk, laas=1, grunn=Bortfall.SLUTTET)


def test_the_numbers_are_the_kommunes_own_order_and_the_day_of_the_report():
    innmeldt = lag_innmeldt()
    bergen = lag_koordinator(lag_kommune("4601", "Bergen"))
    bergens = lag_sak(bergen, lege=legefakta("Bergens Lege"))
    meld_behov(aktor=bergen, sak_id=bergens.pk, sted=innmeldt.sted, onsker=ONSKET, naa=NAA.replace(hour=8))
    en, to = innmeldt.meld(0), innmeldt.meld(1, naa=SENERE)
    prioriter_behov(
        aktor=innmeldt.koordinator,
        helseforetak_id=innmeldt.foretak.sted.helseforetak_id,
        sett=[en, to],
        ny=[to, en],
        naa=SENERE,
    )
    tall = {
        pk: [v.verdi for v in hent_behov(aktor=innmeldt.koordinator, behov_id=pk, naa=SENERE).venting.plassen]
        for pk in (en, to)
    }
    assert tall == {en: [2, 2], to: [1, 3]}
    meld_bortfall(aktor=innmeldt.koordinator, behov_id=to, laas=1, grunn=Bortfall.MELDT_VED_FEIL, naa=SENERE)
    assert [v.verdi for v in hent_behov(aktor=innmeldt.alis(), behov_id=en, naa=SENERE).venting.plassen] == [
        1,
        2,
    ]
    assert hent_behov(aktor=innmeldt.koordinator, behov_id=to).venting is None


def test_each_sees_her_own_and_the_reading_of_another_is_logged():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    innmeldt.meld(1)
    (gruppe,) = list_kommunens_behov(aktor=innmeldt.koordinator)
    assert [rad.nummer for rad in gruppe.venter] == [1, 2]
    (andres,) = list_kommunens_behov(aktor=innmeldt.alis(1))
    assert (andres.venter[0].nummer, andres.venter[0].antall) == (2, 2)
    (hennes,) = list_kommunens_behov(aktor=innmeldt.alis())
    assert [(rad.id, rad.nummer, rad.antall) for rad in hennes.venter] == [(en, 1, 2)]
    assert len(list_behov(aktor=innmeldt.foretak.kontakt).rader) == 2
    assert list_behov(aktor=lag_foretak("Tromsø").kontakt).rader == []
    hent_behov(aktor=innmeldt.foretak.kontakt, behov_id=en)
    hent_behov(aktor=innmeldt.alis(), behov_id=en)
    assert Innsynslinje.objects.filter(side="behov").count() == 1
    with pytest.raises(FinnesIkke):
        hent_behov(aktor=lag_foretak("Hammerfest").kontakt, behov_id=en)
    with pytest.raises(ManglerRettighet):
        hent_behov(aktor=lag_aktor_i(innmeldt.saker[0].kommune.organisasjon, Rolle.ATTESTANT), behov_id=en)


def test_the_form_begins_with_what_the_case_says():
    innmeldt = lag_innmeldt()
    assert [sak.har_behov for sak in list_meldesaker(aktor=innmeldt.koordinator)] == [False, False]
    innmeldt.meld()
    bilde = hent_innmelding(aktor=innmeldt.koordinator, sak_id=innmeldt.saker[1].pk, naa=NAA)

    assert [sak.har_behov for sak in list_meldesaker(aktor=innmeldt.koordinator)] == [True, False]
    assert bilde.valgt == innmeldt.foretak.sted.helseforetak_id
    assert [navn for _pk, navn in bilde.avdelinger] == ["Bodø, Kirurgi", "Bodø, Medisin"]
    assert (bilde.full_tid, bilde.forslag.tidligst) == (date(2027, 6, 1), date(2027, 6, 1))
    Foretaksprofil.objects.create(helseforetak=innmeldt.foretak.sted.helseforetak, ar_i_kommunen=3)
    tre = hent_innmelding(aktor=innmeldt.koordinator, sak_id=innmeldt.saker[1].pk, naa=NAA)
    assert (tre.ar, tre.full_tid) == (3, date(2028, 6, 1))


def test_a_doctor_who_coordinates_is_told_of_nothing_that_she_has_done_herself():
    innmeldt = lag_innmeldt(1)
    sak = innmeldt.saker[0]
    selv = lag_aktor(gi_rolle(sak.lege.person, Rolle.KOORDINATOR, sak.kommune.organisasjon))
    meld_behov(aktor=selv, sak_id=sak.pk, sted=innmeldt.sted, onsker=ONSKET, naa=NAA)
    assert varslet("behov_meldt_for_deg") == set()
