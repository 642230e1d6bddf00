"""A template from draft to published: two persons, one office, and nothing that was approved is lost."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from django.db import connection

from alis.domain.dokument import MalErEndret, Skriftsprak
from alis.domain.dokument.malkontroll import Malfeilslag
from alis.domain.dokument.malredigering import Malopplysninger
from alis.domain.flyt import Malhandling, Malstatus, UlovligOvergang
from alis.domain.tilgang import Aktor, ManglerRettighet
from alis.domain.varsel import Varselmal
from alis.integrations.dokument import UkjentMal, gjeldende_mal
from alis.records.journal.models import Journallinje
from alis.records.mal.models import Malversjon
from alis.records.mal.vern import slipp_malene, vern_malene
from alis.records.varsel.models import Varsel
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.mal.endre_mal import (
    EndretKlausul,
    FjernetKlausul,
    FlyttetKlausul,
    IkkeLengerMalkladd,
    NyKlausul,
    NyttTiltak,
    PunktetErNasjonalt,
    VersjonsnavnetErBrukt,
    endre_mal,
)
from alis.services.mal.finn_mal import finn_mal, nasjonal_mal
from alis.services.mal.forkast_mal import forkast_mal
from alis.services.mal.hent_malbilde import hent_malbilde
from alis.services.mal.klausulbibliotek import klausulbibliotek
from alis.services.mal.la_mal_utga import la_mal_utga
from alis.services.mal.list_malrader import list_malrader
from alis.services.mal.opprett_mal import KanIkkeByggesPa, MalUnderArbeid, opprett_mal
from alis.services.mal.publiser_mal import ForfatterenKanIkkePublisere, GjelderFraSammeDag, publiser_mal
from alis.services.mal.returner_mal import GrunnMangler, returner_mal
from alis.services.mal.send_mal import MalenHarMangler, send_mal
from alis.services.mal.trekk_mal import trekk_mal
from factories.mal import (
    I_BRUK,
    NAA,
    NASJONAL,
    endre,
    klausul,
    lag_kontorfolk,
    lag_mal_til_godkjenning,
    lag_malkladd,
    lag_publisert_mal,
    rad,
    tiltak,
)
from factories.parter import lag_kommune, lag_koordinator, lag_saksbehandler

pytestmark = pytest.mark.django_db


def publiser(aktor: Aktor, versjon_id: UUID) -> None:
    publiser_mal(aktor=aktor, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=NAA)


def test_the_first_draft_of_an_office_is_a_series_of_its_own_with_the_national_clauses() -> None:
    folk = lag_kontorfolk()
    versjon_id = opprett_mal(aktor=folk.forfatter, navn=NASJONAL[0], versjon=NASJONAL[1], naa=NAA)
    mal = hent_malbilde(aktor=folk.forfatter, versjon_id=versjon_id, naa=NAA).mal

    assert (mal.navn, mal.versjon, mal.bruk.fom) == ("alis-kontor-nord", "2026-03", I_BRUK)
    assert mal.klausuler == gjeldende_mal().klausuler
    assert mal.vist_navn(Skriftsprak.NYNORSK) == "ALIS-kontor Nord, 2026-03"


def test_a_published_template_is_found_by_name_and_version_with_its_hash() -> None:
    versjon_id = lag_publisert_mal(lag_kontorfolk())
    mal = finn_mal("alis-kontor-nord", "2026-03")

    assert mal.hash == rad(versjon_id).sha256
    assert mal.klausul("nettverk") is not None


@pytest.mark.parametrize("lag", [lag_mal_til_godkjenning, lambda folk: lag_malkladd(folk.forfatter)])
def test_a_template_that_is_not_published_is_not_found(lag) -> None:
    lag(lag_kontorfolk())
    with pytest.raises(UkjentMal):
        finn_mal("alis-kontor-nord", "2026-03")


def test_a_row_that_was_changed_behind_the_triggers_is_not_used() -> None:
    versjon_id = lag_publisert_mal(lag_kontorfolk())
    slipp_malene(connection)
    innhold = rad(versjon_id).innhold.replace("Legen møter i nettverket.", "Legen møter ikke.")
    Malversjon.objects.filter(pk=versjon_id).update(innhold=innhold)
    vern_malene(connection)

    with pytest.raises(MalErEndret):
        finn_mal("alis-kontor-nord", "2026-03")


def test_the_one_who_sent_it_cannot_publish_it() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_mal_til_godkjenning(folk)

    with pytest.raises(ForfatterenKanIkkePublisere):
        publiser(folk.forfatter, versjon_id)
    assert rad(versjon_id).status == Malstatus.TIL_GODKJENNING


def test_the_one_who_wrote_last_cannot_publish_what_another_sent() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    endre(folk.godkjenner, versjon_id, NyttTiltak(tiltak=tiltak()))
    send_mal(aktor=folk.forfatter, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=NAA)

    with pytest.raises(ForfatterenKanIkkePublisere):
        publiser(folk.godkjenner, versjon_id)


def test_each_act_writes_one_line_with_the_hash_of_the_content() -> None:
    versjon_id = lag_publisert_mal(lag_kontorfolk())
    linjer = Journallinje.objects.filter(objekt_id=str(versjon_id)).order_by("sekvens")

    assert [linje.handling for linje in linjer] == ["opprett_mal", "endre_mal", "send_mal", "publiser_mal"]
    assert linjer[3].innhold["sha256"] == rad(versjon_id).sha256


def test_a_returned_template_says_why_until_it_is_sent_again() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_mal_til_godkjenning(folk)
    returner_mal(
        aktor=folk.godkjenner, versjon_id=versjon_id, laas=rad(versjon_id).laas, grunn="Nynorsken.", naa=NAA
    )
    assert (rad(versjon_id).status, rad(versjon_id).returgrunn) == (Malstatus.KLADD, "Nynorsken.")

    send_mal(aktor=folk.forfatter, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=NAA)
    publiser(folk.godkjenner, versjon_id)
    assert rad(versjon_id).returgrunn == ""


def test_returning_without_a_reason_is_refused() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_mal_til_godkjenning(folk)
    with pytest.raises(GrunnMangler):
        returner_mal(
            aktor=folk.godkjenner, versjon_id=versjon_id, laas=rad(versjon_id).laas, grunn=" ", naa=NAA
        )


def test_the_author_may_take_it_back_and_write_on() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_mal_til_godkjenning(folk)
    trekk_mal(aktor=folk.forfatter, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=NAA)

    endre(folk.forfatter, versjon_id, FjernetKlausul(id="nettverk"))
    assert rad(versjon_id).status == Malstatus.KLADD


def test_a_template_that_lacks_nynorsk_is_not_sent_and_says_where() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    uten = replace(
        klausul(), tekst={**klausul().tekst, Skriftsprak.NYNORSK: klausul(nn="").tekst[Skriftsprak.BOKMAL]}
    )
    tom = replace(uten.tekst[Skriftsprak.NYNORSK], overskrift="", avsnitt=())
    endre(
        folk.forfatter,
        versjon_id,
        EndretKlausul(klausul=replace(uten, tekst={**uten.tekst, Skriftsprak.NYNORSK: tom})),
    )

    with pytest.raises(MalenHarMangler) as mangler:
        send_mal(aktor=folk.forfatter, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=NAA)
    assert {(feil.slag, feil.klausul) for feil in mangler.value.feil} == {
        (Malfeilslag.MANGLER_OVERSKRIFT, "nettverk"),
        (Malfeilslag.ULIKE_SPRAK, "nettverk"),
    }
    assert rad(versjon_id).status == Malstatus.KLADD


@pytest.mark.parametrize(
    "endring",
    [
        EndretKlausul(klausul=replace(gjeldende_mal().klausuler[1], laast=False)),
        FlyttetKlausul(id="formal", steg=1),
        FjernetKlausul(id="formal"),
    ],
    ids=["reworded", "moved", "removed"],
)
def test_an_office_cannot_touch_what_the_national_template_locks(endring) -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)

    with pytest.raises(PunktetErNasjonalt):
        endre(folk.forfatter, versjon_id, endring)


def test_the_directorate_writes_the_next_national_version_and_it_takes_over_on_its_day() -> None:
    en, to = lag_saksbehandler(), lag_saksbehandler()
    versjon_id = opprett_mal(aktor=en, navn=NASJONAL[0], versjon=NASJONAL[1], naa=NAA)
    endre(en, versjon_id, NyKlausul(klausul=klausul(), etter="legens_plikter"))
    send_mal(aktor=en, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=NAA)
    publiser(to, versjon_id)

    assert rad(versjon_id).serie.navn == "alis-avtale-nasjonal"
    assert nasjonal_mal(date(2026, 3, 31)).versjon == "2023-06"
    assert nasjonal_mal(date(2026, 4, 1)).versjon == "2026-03"


def test_two_who_edit_at_once_the_second_is_told_who_was_first() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    laas = rad(versjon_id).laas
    endre(folk.forfatter, versjon_id, NyttTiltak(tiltak=tiltak()))

    with pytest.raises(EndretAvAndre) as endret:
        endre_mal(
            aktor=folk.godkjenner,
            versjon_id=versjon_id,
            laas=laas,
            endring=FjernetKlausul(id="nettverk"),
            naa=NAA,
        )
    assert endret.value.hvem == folk.forfatter.navn


def test_a_text_that_is_sent_cannot_be_edited() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_mal_til_godkjenning(folk)
    with pytest.raises(IkkeLengerMalkladd):
        endre(folk.forfatter, versjon_id, FjernetKlausul(id="nettverk"))


def test_a_double_click_on_publish_publishes_once() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_publisert_mal(folk)
    with pytest.raises(UlovligOvergang):
        publiser(folk.godkjenner, versjon_id)


def test_an_office_never_learns_that_another_has_a_draft() -> None:
    versjon_id = lag_mal_til_godkjenning(lag_kontorfolk())
    fremmed = lag_kontorfolk("Sør", dekker=False).forfatter

    with pytest.raises(FinnesIkke):
        hent_malbilde(aktor=fremmed, versjon_id=versjon_id, naa=NAA)
    with pytest.raises(FinnesIkke):
        publiser(fremmed, versjon_id)
    assert all(en.versjon_id != versjon_id for en in list_malrader(aktor=fremmed, naa=NAA))


def test_the_directorate_reads_a_published_regional_template_and_cannot_retire_it() -> None:
    versjon_id = lag_publisert_mal(lag_kontorfolk())
    saksbehandler = lag_saksbehandler()

    assert hent_malbilde(aktor=saksbehandler, versjon_id=versjon_id, naa=NAA).kan == frozenset()
    with pytest.raises(FinnesIkke):
        la_mal_utga(aktor=saksbehandler, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=NAA)


def test_a_kommune_sees_the_published_templates_of_the_office_that_serves_it_only() -> None:
    egen = lag_publisert_mal(lag_kontorfolk())
    fremmed = lag_publisert_mal(lag_kontorfolk("Sør", dekker=False))
    lag_malkladd(lag_kontorfolk("Vest", dekker=False).forfatter)
    sett = {en.versjon_id for en in list_malrader(aktor=lag_koordinator(lag_kommune()), naa=NAA)}

    assert egen in sett
    assert fremmed not in sett


def test_a_coordinator_cannot_write_templates() -> None:
    with pytest.raises(ManglerRettighet):
        opprett_mal(aktor=lag_koordinator(), navn=NASJONAL[0], versjon=NASJONAL[1], naa=NAA)


def test_there_is_one_draft_at_a_time_in_a_series() -> None:
    folk = lag_kontorfolk()
    lag_publisert_mal(folk)
    neste = opprett_mal(aktor=folk.forfatter, navn="alis-kontor-nord", versjon="2026-03", naa=NAA)

    with pytest.raises(MalUnderArbeid) as under_arbeid:
        opprett_mal(aktor=folk.godkjenner, navn="alis-kontor-nord", versjon="2026-03", naa=NAA)
    assert under_arbeid.value.versjon_id == neste
    assert rad(neste).versjon == "2026-03-2"


def test_two_versions_cannot_take_effect_on_the_same_day() -> None:
    folk = lag_kontorfolk()
    lag_publisert_mal(folk)
    neste = opprett_mal(aktor=folk.forfatter, navn="alis-kontor-nord", versjon="2026-03", naa=NAA)
    send_mal(aktor=folk.forfatter, versjon_id=neste, laas=1, naa=NAA)

    with pytest.raises(GjelderFraSammeDag):
        publiser(folk.godkjenner, neste)


def test_a_version_label_is_used_once() -> None:
    folk = lag_kontorfolk()
    lag_publisert_mal(folk)
    neste = opprett_mal(aktor=folk.forfatter, navn="alis-kontor-nord", versjon="2026-03", naa=NAA)
    navn = dict.fromkeys(Skriftsprak, "X")

    with pytest.raises(VersjonsnavnetErBrukt):
        endre(
            folk.forfatter,
            neste,
            Malopplysninger(versjon="2026-03", fom=date(2026, 6, 1), navn=navn, tittel=navn),
        )


@pytest.mark.parametrize(
    "mal", [("alis-avtale-ost", "2021-04"), ("veilederavtale-felles", "2026-11")], ids=str
)
def test_what_is_for_another_scheme_or_kind_is_no_beginning_for_a_new_one(mal: tuple[str, str]) -> None:
    with pytest.raises(KanIkkeByggesPa):
        opprett_mal(aktor=lag_kontorfolk().forfatter, navn=mal[0], versjon=mal[1], naa=NAA)


def test_the_library_has_what_the_draft_lacks_and_nothing_of_other_offices_drafts() -> None:
    lag_malkladd(lag_kontorfolk("Sør", dekker=False).forfatter)
    folk = lag_kontorfolk()
    navn, versjon = NASJONAL
    kladd = opprett_mal(aktor=folk.forfatter, navn=navn, versjon=versjon, naa=NAA)
    bibliotek = klausulbibliotek(aktor=folk.forfatter, versjon_id=kladd, naa=NAA)

    assert "alis-avtale-ost/2021-04/opphor" in bibliotek.klausuler
    assert not any(nokkel.endswith("/nettverk") for nokkel in bibliotek.klausuler)
    assert f"{navn}/{versjon}/formal" not in bibliotek.klausuler
    assert "alis-avtale-ost/2021-04/kortere_liste" in bibliotek.tiltak


def test_what_an_actor_may_do_follows_from_the_state_and_from_who_wrote() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_mal_til_godkjenning(folk)
    forfatterens, godkjennerens = (
        hent_malbilde(aktor=aktor, versjon_id=versjon_id, naa=NAA).kan
        for aktor in (folk.forfatter, folk.godkjenner)
    )
    assert forfatterens == {Malhandling.TREKK}
    assert godkjennerens == {Malhandling.TREKK, Malhandling.PUBLISER, Malhandling.RETURNER}


def test_a_discarded_draft_gives_its_label_back() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    forkast_mal(aktor=folk.forfatter, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=NAA)

    assert lag_malkladd(folk.forfatter) != versjon_id


def fortalt(mal: Varselmal) -> list[UUID]:
    return list(Varsel.objects.filter(mal=mal).values_list("person_id", flat=True))


def test_the_others_in_the_office_are_told_that_a_template_waits_and_the_author_that_it_came_back() -> None:
    folk = lag_kontorfolk()
    lag_kontorfolk("Sør", dekker=False)
    versjon_id = lag_mal_til_godkjenning(folk)
    assert fortalt(Varselmal.MAL_TIL_GODKJENNING) == [folk.godkjenner.person_id]

    returner_mal(
        aktor=folk.godkjenner, versjon_id=versjon_id, laas=rad(versjon_id).laas, grunn="Rett.", naa=NAA
    )
    assert fortalt(Varselmal.MAL_SENDT_TILBAKE) == [folk.forfatter.person_id]
